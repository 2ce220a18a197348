package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
)

// leastChart is the smallest a chart is shown at on a screen.
func leastChart() fyne.Size { return fyne.NewSize(grown(250), tall(190)) }

// chartMenu offers what can be done with a chart, and with the mark pointed at;
// mark is -1 for none.
func (d *Desk) chartMenu(p *chartPanel, mark int, at fyne.Position) {
	var items []*fyne.MenuItem
	if mark >= 0 {
		items = append(items,
			d.item("action.show-source", func() { d.showOrigin(p, mark, at) }),
			d.item("action.annotate-mark", func() { d.annotate(p, p.markAt(mark)) }),
			fyne.NewMenuItemSeparator())
	}
	items = append(items,
		d.item("action.enlarge", func() { d.enlarge(p.story) }),
		d.item("action.show-table", func() { d.showTable(p.spec) }),
		d.item("action.alt-text", func() { d.showAltText(p.spec) }))
	if shown := calculationsOf(p.story, d.state); len(shown) > 0 {
		items = append(items, d.item("action.show-calculation", func() { d.showCalculations(shown) }))
	}
	items = append(items, fyne.NewMenuItemSeparator(),
		d.item("action.edit-title", func() { d.editTitle(p) }),
		d.item("action.notes", func() { d.listNotes(p) }),
		d.seriesMenu(p))
	if !p.choice().isWhole() {
		items = append(items, d.item("chart.view.show-all", p.chooseWhole))
	}
	items = append(items, d.packMenu(p.story))
	items = append(items, p.more()...)
	items = append(items, fyne.NewMenuItemSeparator(),
		d.item("action.copy-picture", func() { d.copyPicture(p.spec) }),
		d.item("action.save-picture", func() { d.savePicture(p.spec) }),
		d.item("action.save-table", func() { d.saveChart(p.spec, ".csv", "bar.table-saved") }))
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), d.window.Canvas(), at)
}

// seriesMenu is the check list of the chart's series, as the toolbar has it.
func (d *Desk) seriesMenu(p *chartPanel) *fyne.MenuItem {
	menu := d.item("action.series", nil)
	menu.Disabled = !p.whole.CanHide()
	menu.ChildMenu = fyne.NewMenu("")
	for _, item := range seriesOf(p.whole) {
		entry := fyne.NewMenuItem(item.name, func() { p.toggle(item.id) })
		entry.Checked = !slices.Contains(p.choice().Hidden, item.id)
		entry.Icon = swatchIcon(p.whole, item.index)
		menu.ChildMenu.Items = append(menu.ChildMenu.Items, entry)
	}
	menu.ChildMenu.Items = append(menu.ChildMenu.Items, fyne.NewMenuItemSeparator(), d.item("chart.view.show-all-series", p.showAllSeries))
	return menu
}

// enlarge shows a chart as large as the window allows.
func (d *Desk) enlarge(story string) {
	if d.large != nil {
		return
	}
	d.large = newChartDesk(d, story)
	d.large.view.open = func() {}
	large := dialog.NewCustom(d.chartName(story), d.words.T("action.close"), d.large.object, d.window)
	large.SetOnClosed(func() { d.large = nil })
	d.large.close = large.Hide
	size := d.window.Canvas().Size()
	const share = 0.94
	large.Resize(fyne.NewSize(size.Width*share, size.Height*share))
	large.Show()
	d.large.show(d.state)
	d.window.Canvas().Focus(d.large.view)
	drawings.wait(d.patience)
}

// closeLarge goes back from the chart shown large, if one is.
func (d *Desk) closeLarge() {
	if d.large != nil {
		d.large.close()
	}
}

// showAltText shows what the chart tells whoever cannot see it, to be copied.
func (d *Desk) showAltText(spec chart.Spec) {
	words := spec.AltText
	if words == "" {
		words = spec.Title + ". " + spec.Empty
	}
	var window *dialog.CustomDialog
	body := container.NewVScroll(wrapped(words))
	window = dialog.NewCustomWithoutButtons(d.words.T("action.alt-text"), body, d.window)
	copied := newButton(d.words.T("action.copy"), func() {
		d.app.Clipboard().SetContent(words)
		window.Hide()
	})
	copied.Importance = widget.HighImportance
	window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.close"), func() { window.Hide() }), copied})
	const width, height = 620, 320
	window.Resize(d.roomFor(width, height))
	window.Show()
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
	g := newGrid(d, columns)
	var body []tableRow
	for _, row := range rows[1:] {
		body = append(body, row)
	}
	g.show(body)
	window := dialog.NewCustom(spec.Title, d.words.T("action.close"),
		bordered(nil, mutedText(spec.Source), nil, nil, g.object()), d.window)
	size := d.window.Canvas().Size()
	const share = 0.8
	window.Resize(fyne.NewSize(size.Width*share, size.Height*share))
	window.Show()
}

// copyFocused copies the chart or the cells that have the keyboard, if any has.
func (d *Desk) copyFocused() {
	switch focused := d.window.Canvas().Focused().(type) {
	case *chartView:
		d.copyPicture(focused.chart.spec)
	case editor:
		focused.copy()
	}
}

// copyPicture puts a chart on the clipboard.
func (d *Desk) copyPicture(spec chart.Spec) {
	if err := d.host.CopyPicture(spec); err != nil {
		d.fail(err)
		return
	}
	d.status.note(d.words.T("bar.picture-copied"))
}

// savePicture asks where a picture of a chart is to go and writes it there.
func (d *Desk) savePicture(spec chart.Spec) { d.saveChart(spec, ".png", "bar.picture-saved") }

// saveChart asks where a chart is to go and writes it there, as what the file
// name says: what ending says, unless the planner chooses another.
func (d *Desk) saveChart(spec chart.Spec, ending, saved string) {
	d.saveFile(spec.Name+ending, saved, func(path string) error { return d.host.SaveChart(path, spec) })
}
