package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// leastChart is the smallest a chart is shown at on a screen.
var leastChart = fyne.NewSize(250, 190)

// chartCard is a named chart of the plan on a card, kept up to date.
type chartCard struct {
	desk   *Desk
	story  string
	object *fyne.Container
}

func newChartCard(d *Desk, story string) *chartCard {
	return &chartCard{desk: d, story: story, object: container.NewStack()}
}

// show draws the chart anew, if what it says has changed.
func (c *chartCard) show(s state) {
	spec := s.spec(c.story)
	view := newChartView(spec, leastChart)
	view.menu = c.desk.chartMenu
	view.open = func() { c.desk.enlarge(spec) }
	c.object.Objects = []fyne.CanvasObject{card(view)}
	c.object.Refresh()
}

// chartMenu offers what can be done with any chart.
func (d *Desk) chartMenu(spec chart.Spec, at fyne.Position) {
	menu := fyne.NewMenu("",
		fyne.NewMenuItem(d.words.T("action.enlarge"), func() { d.enlarge(spec) }),
		fyne.NewMenuItem(d.words.T("action.show-table"), func() { d.showTable(spec) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(d.words.T("action.save-picture"), func() { d.savePicture(spec) }),
	)
	widget.ShowPopUpMenuAtPosition(menu, d.window.Canvas(), at)
}

// enlarge shows a chart as large as the window allows.
func (d *Desk) enlarge(spec chart.Spec) {
	view := newChartView(spec, fyne.NewSize(640, 360))
	view.menu = d.chartMenu
	large := dialog.NewCustom(d.words.T("chart."+spec.Name+".name"), d.words.T("action.close"), view, d.window)
	size := d.window.Canvas().Size()
	const share = 0.92
	large.Resize(fyne.NewSize(size.Width*share, size.Height*share))
	large.Show()
	d.window.Canvas().Focus(view)
}

// tableRow is one category of a chart with its values as text.
type tableRow []string

// showTable shows the numbers behind a chart.
func (d *Desk) showTable(spec chart.Spec) {
	rows := spec.Table()
	if len(rows) == 0 {
		return
	}
	columns := make([]column[tableRow], len(rows[0]))
	for i, title := range rows[0] {
		columns[i] = column[tableRow]{title: title, right: i > 0, text: func(r tableRow) string { return r[i] }}
		if i > 0 {
			const width = 120
			columns[i].width = width
		}
	}
	g := newGrid(columns)
	var body []tableRow
	for _, row := range rows[1:] {
		body = append(body, row)
	}
	g.show(body)
	window := dialog.NewCustom(spec.Title, d.words.T("action.close"),
		container.NewBorder(nil, mutedText(spec.Source), nil, nil, g.object()), d.window)
	size := d.window.Canvas().Size()
	const share = 0.8
	window.Resize(fyne.NewSize(size.Width*share, size.Height*share))
	window.Show()
}

// savePicture asks where a chart is to go and writes it there, as what the
// file name says.
func (d *Desk) savePicture(spec chart.Spec) {
	save := dialog.NewFileSave(func(file fyne.URIWriteCloser, err error) {
		if err != nil || file == nil {
			if err != nil {
				d.fail(err)
			}
			return
		}
		path := file.URI().Path()
		if err := file.Close(); err != nil {
			d.fail(err)
			return
		}
		if err := d.host.SavePicture(path, spec); err != nil {
			d.fail(err)
			return
		}
		d.say(d.words.T("bar.picture-saved", text.Args{"file": path}))
	}, d.window)
	save.SetFileName(spec.Name + ".png")
	d.showFiles(save)
}
