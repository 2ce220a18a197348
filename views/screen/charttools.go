package screen

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
)

// chartTools is the row of what can be done to a chart.
type chartTools struct {
	panel    *chartPanel
	series   *button
	from, to *chooser
	object   *fyne.Container
}

func newChartTools(p *chartPanel) *chartTools {
	t := &chartTools{panel: p, from: newChooser(nil, nil), to: newChooser(nil, nil)}
	t.series = t.button("chart.tool.series", func() { p.desk.chooseSeries(p, t.series) })
	t.object = container.New(layout.NewRowWrapLayout(),
		t.button("chart.tool.title", func() { p.desk.editTitle(p) }),
		t.series, t.labelled("chart.view.from", t.from), t.labelled("chart.view.to", t.to),
		t.button("chart.tool.notes", func() { p.desk.listNotes(p) }),
		t.button("chart.tool.table", func() { p.desk.showTable(p.spec) }),
		t.button("chart.tool.alt", func() { p.desk.showAltText(p.spec) }),
		t.button("chart.tool.copy", func() { p.desk.copyPicture(p.spec) }),
		t.button("chart.tool.save", func() { p.desk.savePicture(p.spec) }))
	return t
}

func (t *chartTools) button(key string, do func()) *button {
	return newButton(t.panel.desk.words.T(key), do)
}

// labelled is a choice of year with its name before it.
func (t *chartTools) labelled(key string, choice *chooser) fyne.CanvasObject {
	choice.name = t.panel.desk.words.T(key)
	choice.PlaceHolder = t.panel.desk.words.T("chart.view.whole-period") // which it has room for
	return container.New(layout.NewCustomPaddedHBoxLayout(4), container.NewCenter(mutedText(choice.name)), choice)
}

// show offers what this chart has.
func (t *chartTools) show() {
	if t.panel.whole.CanHide() {
		t.series.Enable()
	} else {
		t.series.Disable()
	}
	years, choice := yearsOf(t.panel.whole), t.panel.choice()
	t.offer(t.from, years, choice.From, func(year int) { t.choose(year, t.panel.choice().To) })
	t.offer(t.to, years, choice.To, func(year int) { t.choose(t.panel.choice().From, year) })
}

// offer fills a choice of years. The handler is set last: filling the list is
// not a choice.
func (t *chartTools) offer(choice *chooser, years []int, chosen int, choose func(year int)) {
	choice.OnChanged = nil
	choice.Options = []string{t.panel.desk.words.T("chart.view.whole-period")}
	for _, year := range years {
		choice.Options = append(choice.Options, strconv.Itoa(year))
	}
	choice.SetSelectedIndex(1 + slices.Index(years, chosen))
	if len(years) < 2 {
		choice.Disable()
		return
	}
	choice.Enable()
	choice.OnChanged = func(string) {
		if i := choice.SelectedIndex() - 1; i < 0 {
			choose(0)
		} else {
			choose(years[i])
		}
	}
}

// choose narrows the years. The whole period opens both ends; ends that have
// crossed meet.
func (t *chartTools) choose(from, to int) {
	c := t.panel.choice()
	switch {
	case from != c.From && from == 0, to != c.To && to == 0:
		from, to = 0, 0
	case to != 0 && from > to && from != c.From:
		to = from
	case to != 0 && from > to:
		from = to
	}
	c.From, c.To = from, to
	t.panel.choose(c)
}
