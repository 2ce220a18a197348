package screen

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// annotate pins a note to a mark, changes the one it has, or takes it off.
func (d *Desk) annotate(p *chartPanel, m chartMark) {
	d.writeNote(budget.ChartNote{Chart: p.story, Series: m.series, Category: m.category}, m.name())
}

// writeNote asks for the text of a note on what is called name.
func (d *Desk) writeNote(note budget.ChartNote, name string) {
	if d.refused() {
		return
	}
	now, found := d.document.Plan().ChartNotes.Get(note)
	entry := newLongEntry()
	entry.SetMinRowsVisible(2)
	entry.SetPlaceHolder(d.words.T("chart.view.note-hint"))
	entry.SetText(now.Text)
	var window *dialog.CustomDialog
	pin := func(words string) {
		window.Hide()
		note.Text = strings.Join(strings.Fields(words), " ")
		d.apply(budget.AnnotateChart(d.document.Plan(), note, d.chartName(note.Chart)))
	}
	save := newButton(d.words.T("action.pin-note"), func() { pin(entry.Text) })
	save.Importance = widget.HighImportance
	remove := newButton(d.words.T("action.remove-note"), func() { pin("") })
	if !found {
		remove.Disable()
	}
	window = dialog.NewCustomWithoutButtons(d.words.T("chart.view.note-on", text.Args{"mark": name}), container.NewVBox(entry), d.window)
	window.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.cancel"), func() { window.Hide() }), remove, save})
	const width, height = 560, 220
	window.Resize(d.roomFor(width, height))
	window.Show()
	d.window.Canvas().Focus(entry)
}

// listNotes lists the notes of a chart, those that have lost their mark too.
func (d *Desk) listNotes(p *chartPanel) {
	list := container.NewVBox()
	var window *dialog.CustomDialog
	for _, note := range p.state.plan.NotesOn(p.story) {
		name, status := p.noteMark(note)
		change := newButton(d.words.T("action.edit"), func() {
			window.Hide()
			d.writeNote(note, name)
		})
		remove := newButton(d.words.T("action.delete"), func() {
			if d.refused() {
				return
			}
			window.Hide()
			note.Text = ""
			d.apply(budget.AnnotateChart(d.document.Plan(), note, d.chartName(p.story)))
		})
		list.Add(bordered(nil, widget.NewSeparator(), container.NewCenter(shape(status)), container.NewHBox(change, remove), newParagraph(name, note.Text)))
	}
	if len(list.Objects) == 0 {
		list.Add(wrapped(d.words.T("chart.view.no-notes")))
	}
	window = dialog.NewCustom(d.words.T("chart.view.notes", text.Args{"chart": d.chartName(p.story)}), d.words.T("action.close"), container.NewVScroll(list), d.window)
	const width, height = 640, 360
	window.Resize(d.roomFor(width, height))
	window.Show()
}

// noteMark is what the mark of a note is called, and a warning where the chart
// no longer has it.
func (p *chartPanel) noteMark(note budget.ChartNote) (string, chart.Status) {
	series, category, found := p.whole.Find(note.Series, note.Category)
	if !found {
		return p.state.words.T("chart.view.note-lost", text.Args{"mark": fmt.Sprintf("%s, %s", note.Category, note.Series)}), chart.Watch
	}
	name := p.whole.Categories[category].Label
	if series := p.whole.Series[series].Name; series != "" {
		name += ", " + series
	}
	return name, chart.NoStatus
}
