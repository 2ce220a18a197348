package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
)

// The charts of the overview are remembered for each plan.
const keyOverview = "overview " // followed by the plan's path

// mostCharts is how many charts the overview has room for.
const mostCharts = 5

// usualCharts are those of an overview nobody has arranged.
var usualCharts = []string{"costs", "coverage", "positions", "specialists"}

// overviewCharts are the charts of the overview, in order.
func (s settings) overviewCharts(path string, plan *budget.Plan) []string {
	chosen := slices.DeleteFunc(s.store.StringList(keyOverview+path), func(name string) bool { return !chart.IsKnown(plan, name) })
	if len(chosen) == 0 {
		return slices.Clone(usualCharts)
	}
	return chosen[:min(len(chosen), mostCharts)]
}

func (s settings) setOverviewCharts(path string, charts []string) {
	s.store.SetStringList(keyOverview+path, charts)
}

// chosen are the charts shown.
func (o *overview) chosen() []string {
	return o.desk.settings.overviewCharts(o.desk.document.Path(), o.desk.document.Plan())
}

// arrange sets the chosen charts on the page, the first of them the largest,
// and what needs the planner in the corner.
func (o *overview) arrange() {
	o.charts = nil
	for _, story := range o.chosen() {
		panel := newChartCard(o.desk, story)
		panel.more = func() []*fyne.MenuItem { return o.moves(panel) }
		o.charts = append(o.charts, panel)
	}
	first := o.firstRow()
	rows := []fyne.CanvasObject{o.row(o.charts[:first]), o.row(o.charts[first:], o.attention.object)}
	o.board.Objects = []fyne.CanvasObject{container.New(inColumn(11, 9), rows...)}
	o.board.Refresh()
}

// firstRow is how many charts the upper row has. The lower one has the rest, two
// at most, and what needs the planner.
func (o *overview) firstRow() int {
	const below = 2
	return max(1, min(len(o.charts)-1, 2), len(o.charts)-below)
}

// row sets charts side by side. The first has room for a legend.
func (o *overview) row(charts []*chartPanel, more ...fyne.CanvasObject) fyne.CanvasObject {
	const usual, wide = 3, 4
	var objects []fyne.CanvasObject
	var weights []float32
	for _, c := range charts {
		objects, weights = append(objects, c.object), append(weights, usual)
	}
	for _, object := range more {
		objects, weights = append(objects, object), append(weights, wide)
	}
	if len(more) == 0 && len(weights) > 1 {
		weights[0] = wide
	}
	return container.New(inRow(weights...), objects...)
}

// setCharts shows other charts, or the same in another order.
func (o *overview) setCharts(charts []string) {
	o.desk.settings.setOverviewCharts(o.desk.document.Path(), charts)
	o.arrange()
	o.show(o.state)
}

// moves are what can be done with a chart's place.
func (o *overview) moves(panel *chartPanel) []*fyne.MenuItem {
	d := o.desk
	items := []*fyne.MenuItem{fyne.NewMenuItemSeparator()}
	for _, way := range []struct {
		label string
		key   fyne.KeyName
	}{{"action.move-left", fyne.KeyLeft}, {"action.move-right", fyne.KeyRight}, {"action.move-up", fyne.KeyUp}, {"action.move-down", fyne.KeyDown}} {
		item := d.item(way.label, func() { o.move(panel, way.key) })
		item.Shortcut = moveKey(way.key)
		item.Disabled = o.placeOf(panel, way.key) < 0
		items = append(items, item)
	}
	remove := d.item("action.take-off", func() {
		o.setCharts(slices.DeleteFunc(o.chosen(), func(name string) bool { return name == panel.story }))
	})
	remove.Disabled = len(o.charts) == 1
	return append(items, remove, d.item("screen.overview.choose", o.chooseCharts), d.item("screen.overview.reset", func() { o.setCharts(nil) }))
}

// placeOf is where a key moves a chart to, −1 where that is nowhere.
func (o *overview) placeOf(panel *chartPanel, key fyne.KeyName) int {
	at, first := slices.Index(o.charts, panel), o.firstRow()
	to := at
	switch key {
	case fyne.KeyLeft:
		to--
	case fyne.KeyRight:
		to++
	case fyne.KeyUp:
		if to = at - first; at < first {
			return -1
		}
	case fyne.KeyDown:
		if to = min(at+first, len(o.charts)-1); at >= first {
			return -1
		}
	}
	if to < 0 || to >= len(o.charts) || to == at {
		return -1
	}
	return to
}

// move swaps a chart with the one in the place a key leads to. The keyboard goes
// with it.
func (o *overview) move(panel *chartPanel, key fyne.KeyName) {
	to := o.placeOf(panel, key)
	if to < 0 {
		return
	}
	charts, at := o.chosen(), slices.Index(o.charts, panel)
	charts[at], charts[to] = charts[to], charts[at]
	o.setCharts(charts)
	o.desk.window.Canvas().Focus(o.charts[to].view)
}

// moveKey moves a chart that has the keyboard.
func moveKey(key fyne.KeyName) *desktop.CustomShortcut {
	return &desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierAlt}
}

// moveFocused moves what has the keyboard, on a screen where it can be moved.
func (d *Desk) moveFocused(key fyne.KeyName) {
	if d.document == nil {
		return
	}
	if moving, can := d.current().(interface{ moveFocused(fyne.KeyName) }); can {
		moving.moveFocused(key)
	}
}

// moveFocused moves the chart that has the keyboard.
func (o *overview) moveFocused(key fyne.KeyName) {
	for _, panel := range o.charts {
		if o.desk.window.Canvas().Focused() == fyne.Focusable(panel.view) {
			o.move(panel, key)
			return
		}
	}
}

// chooseCharts asks which charts the overview is to have, of those that have
// something to tell.
func (o *overview) chooseCharts() {
	d := o.desk
	chosen := o.chosen()
	list := container.NewVBox()
	var boxes []*check
	limit := func() {
		for _, box := range boxes {
			if full := len(chosen) == mostCharts; full && !box.Checked || len(chosen) == 1 && box.Checked {
				box.Disable()
			} else {
				box.Enable()
			}
		}
	}
	for _, row := range chartRows(o.state) {
		is := slices.Contains(chosen, row.story)
		switch {
		case row.story == "":
			list.Add(widget.NewLabelWithStyle(row.name, fyne.TextAlignLeading, fyne.TextStyle{Bold: true}))
			continue
		case row.empty != "" && !is:
			continue
		}
		box := newCheck(row.name, nil)
		box.Checked = is
		box.OnChanged = func(on bool) {
			chosen = slices.DeleteFunc(chosen, func(name string) bool { return name == row.story })
			if on {
				chosen = append(chosen, row.story)
			}
			limit()
		}
		boxes = append(boxes, box)
		list.Add(box)
	}
	limit()
	var window *dialog.CustomDialog
	done := func(charts []string) {
		window.Hide()
		o.setCharts(charts)
	}
	window = dialog.NewCustomWithoutButtons(d.words.T("screen.overview.choose"), bordered(wrapped(d.words.T("screen.overview.choose-hint")), nil, nil, nil, container.NewVScroll(list)), d.window)
	save := newButton(d.words.T("action.save"), func() { done(chosen) })
	save.Importance = widget.HighImportance
	window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), func() { window.Hide() }),
		newButton(d.words.T("screen.overview.reset"), func() { done(nil) }), save})
	const width, height = 460, 560
	window.Resize(fyne.NewSize(width, min(height, d.window.Canvas().Size().Height)))
	window.Show()
}
