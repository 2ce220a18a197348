package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// editTitle lets the planner give a chart a title, starting from the one it
// has, or go back to the one its numbers give.
func (d *Desk) editTitle(p *chartPanel) {
	if d.refused() {
		return
	}
	words := d.words
	entry := newLongEntry()
	entry.name = words.T("column.title")
	entry.SetMinRowsVisible(2)
	entry.SetText(p.spec.Title)
	content := container.NewVBox(entry, wrapped(words.T("chart.view.title-told", text.Args{"title": p.spec.Told})))
	own, found := p.ownTitle()
	if found && own.Instead != p.spec.Told {
		content.Add(wrapped(words.T("chart.view.title-old", text.Args{"then": own.Instead, "now": p.spec.Told})))
	}
	var window *dialog.CustomDialog
	give := func(title string) {
		window.Hide()
		d.apply(budget.TitleChart(d.document.Plan(), budget.ChartTitle{Chart: p.story, Language: string(words.Language()),
			Title: title, Instead: p.spec.Told}, d.chartName(p.story)))
	}
	save := newButton(words.T("action.use-title"), func() {
		title := strings.Join(strings.Fields(entry.Text), " ")
		if title == p.spec.Told {
			title = "" // the numbers say it by themselves
		}
		give(title)
	})
	save.Importance = widget.HighImportance
	told := newButton(words.T("action.use-told-title"), func() { give("") })
	if !found {
		told.Disable()
	}
	window = dialog.NewCustomWithoutButtons(words.T("chart.view.title-of", text.Args{"chart": d.chartName(p.story)}), content, d.window)
	window.SetButtons([]fyne.CanvasObject{newButton(words.T("action.cancel"), func() { window.Hide() }), told, save})
	const width, height = 660, 300
	window.Resize(d.roomFor(width, height))
	window.Show()
	d.window.Canvas().Focus(entry)
}

// chartName is what a chart is called in lists and in the history.
func (d *Desk) chartName(story string) string { return chart.NameOf(d.state.plan, story, d.words) }

// refused tells the planner that a plan opened for reading cannot be changed,
// and reports whether it is one.
func (d *Desk) refused() bool {
	if d.document.ReadOnly() {
		d.say(d.words.T("screen.read-only"))
		return true
	}
	return false
}
