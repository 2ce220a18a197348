package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// helpParts are the parts of the help, in order.
var helpParts = []string{"guide", "screens", "keys", "glossary"}

// openHelp shows the help: the tasks of the guide, those of the screen on show
// first, and what the screens, the keys and the terms are.
func (d *Desk) openHelp() {
	if over := d.window.Canvas().Overlays(); d.helping != nil && over.Top() == d.helping {
		return // F1 in the help itself
	}
	guide := newGuideHelp(d)
	place, names := container.NewStack(), []string{}
	for _, part := range helpParts {
		names = append(names, d.words.T("help."+part))
	}
	var tabs *tabRow
	choose := func(index int) {
		tabs.show(names, index)
		part := guide.object
		if index > 0 {
			part = newReader(names[index], inset(d.helpPart(helpParts[index])))
		}
		place.Objects = []fyne.CanvasObject{part}
		place.Refresh()
	}
	tabs = newTabRow(choose)
	window := dialog.NewCustom(d.words.T("help.title"), d.words.T("action.close"), bordered(tabs.object, nil, nil, nil, place), d.window)
	guide.search.escape = window.Hide
	choose(0)
	window.Resize(d.roomFor(1000, 680))
	window.Show()
	d.helping = d.window.Canvas().Overlays().Top()
	d.window.Canvas().Focus(guide.search)
}

// helpPart is a part of the help but the guide: a table of screens, keys or
// terms.
func (d *Desk) helpPart(part string) fyne.CanvasObject {
	if part == "screens" {
		return d.helpTable(d.helpScreens())
	}
	return d.helpTable(d.helpLines("help." + part + ".text"))
}

// helpScreens says what each screen is for.
func (d *Desk) helpScreens() [][2]string {
	var rows [][2]string
	for _, plan := range screenPlans() {
		rows = append(rows, [2]string{d.words.T("screen." + plan.name + ".name"), d.words.T("help.screen." + plan.name)})
	}
	return rows
}

// helpLines reads a text of lines, each a term and what it means with a bar
// between.
func (d *Desk) helpLines(key string) [][2]string {
	var rows [][2]string
	for line := range strings.Lines(d.words.T(key)) {
		term, meaning, _ := strings.Cut(strings.TrimSpace(line), "|")
		rows = append(rows, [2]string{strings.TrimSpace(term), strings.TrimSpace(meaning)})
	}
	return rows
}

func (d *Desk) helpTable(rows [][2]string) fyne.CanvasObject {
	table := container.New(layout.NewFormLayout())
	for _, row := range rows {
		term := widget.NewLabel(row[0])
		term.TextStyle.Bold = true
		table.Add(container.NewVBox(term))
		table.Add(wrapped(row[1]))
	}
	return table
}

// tell shows a text under a heading.
func (d *Desk) tell(title, words string) {
	window := dialog.NewCustom(title, d.words.T("action.close"), container.NewVScroll(wrapped(words)), d.window)
	window.Resize(d.roomFor(560, 300))
	window.Show()
}

// aboutIndicator says what an indicator measures, in what unit, and where its
// numbers come from.
func (s state) aboutIndicator(i budget.Indicator) string {
	var lines []string
	for _, fact := range []struct{ label, words string }{
		{"column.definition", i.Definition}, {"column.unit", i.Unit}, {"column.origin", i.Origin}, {"column.note", i.Note},
	} {
		if fact.words != "" {
			lines = append(lines, s.words.T(fact.label)+": "+fact.words)
		}
	}
	if !i.Source.IsZero() {
		lines = append(lines, s.words.T("column.source")+": "+s.origin(i.Source))
	}
	if len(lines) == 0 {
		return s.words.T("label.missing")
	}
	return strings.Join(lines, "\n")
}
