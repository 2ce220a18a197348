package screen

import (
	"bytes"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"

	"fagplan/views/chart"
)

// chooseSeries lets the planner hide series, under a button: the chart beside
// it follows at once.
func (d *Desk) chooseSeries(p *chartPanel, under fyne.CanvasObject) {
	list := container.NewVBox()
	checks := make(map[string]*check)
	follow := func() {
		for id, check := range checks {
			check.Checked = !slices.Contains(p.choice().Hidden, id)
			check.Refresh()
		}
	}
	for _, item := range seriesOf(p.whole) {
		check := newCheck(item.name, func(bool) {
			p.toggle(item.id)
			follow()
		})
		checks[item.id] = check
		list.Add(bordered(nil, nil, swatch(p.whole, item.index), nil, check))
	}
	follow()
	popup := newPanelPopUp(d)
	all := popup.button(d.words.T("chart.view.show-all-series"), func() {
		p.showAllSeries()
		follow()
	})
	size := d.window.Canvas().Size()
	scroll := container.NewVScroll(list)
	const mostShare = 0.6
	scroll.SetMinSize(fyne.NewSize(list.MinSize().Width+16, min(list.MinSize().Height, size.Height*mostShare)))
	popup.show(bordered(nil, container.NewHBox(all, popup.closing()), nil, nil, scroll), below(under))
}

// toggle hides a series, or shows it again. The last one stays.
func (p *chartPanel) toggle(id string) {
	c := p.choice()
	if i := slices.Index(c.Hidden, id); i >= 0 {
		c.Hidden = slices.Delete(slices.Clone(c.Hidden), i, i+1)
	} else {
		c.Hidden = append(slices.Clone(c.Hidden), id)
	}
	for _, item := range seriesOf(p.whole) {
		if !slices.Contains(c.Hidden, item.id) {
			p.choose(c)
			return
		}
	}
}

func (p *chartPanel) showAllSeries() {
	c := p.choice()
	c.Hidden = nil
	p.choose(c)
}

// swatch is what a series looks like, beside its name.
func swatch(spec chart.Spec, series int) fyne.CanvasObject {
	image := canvas.NewImageFromResource(swatchIcon(spec, series))
	image.SetMinSize(fyne.NewSquareSize(swatchSide))
	return container.NewCenter(image)
}

const swatchSide = 16

// swatchIcon is the picture of a series as the legend has it, nil where it
// cannot be drawn.
func swatchIcon(spec chart.Spec, series int) fyne.Resource {
	const sharp = 2
	drawing, err := chart.Swatch(&spec, series, chart.Options{Width: swatchSide, Height: swatchSide, Scale: sharp,
		TextSize: swatchSide, Theme: currentChartTheme()})
	if err != nil {
		fyne.LogError("drawing a swatch of "+spec.Name, err)
		return nil
	}
	var picture bytes.Buffer
	if err := drawing.WritePNG(&picture); err != nil {
		fyne.LogError("drawing a swatch of "+spec.Name, err)
		return nil
	}
	return fyne.NewStaticResource(spec.Name+"-"+strconv.Itoa(series)+".png", picture.Bytes())
}
