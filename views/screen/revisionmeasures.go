package screen

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"fagplan/budget"
	"fagplan/views/text"
)

// lineageRow is a measure of the revision on show, and what became of it since
// the other; or one that is no longer there.
type lineageRow struct {
	measure budget.Measure
	gone    bool
	change  budget.MeasureChange // empty where it is as it was
	was     []budget.Measure
	fields  []string
}

// lineageTable lists the measures, with what can be done to the one the keyboard
// is at over them.
type lineageTable struct {
	*tablePanel[lineageRow]
	buttons []*button
	whole   fyne.CanvasObject
}

// lineageActions are what can be done to a measure of a draft.
func lineageActions() []struct {
	name string
	do   func(*Desk, budget.Measure)
} {
	return []struct {
		name string
		do   func(*Desk, budget.Measure)
	}{
		{"merge", func(d *Desk, m budget.Measure) { askMerge(d, m) }},
		{"split", func(d *Desk, m budget.Measure) { askSplit(d, m) }},
		{"renumber", func(d *Desk, m budget.Measure) { askNumberOf(d, m) }},
		{"drop", func(d *Desk, m budget.Measure) { d.apply(budget.RemoveMeasure(d.state.plan, m)) }},
	}
}

func newLineageTable(d *Desk) *lineageTable {
	t := &lineageTable{}
	t.tablePanel = newTablePanel(d, sheet[lineageRow]{
		name: "lineage", columns: lineageColumns, rows: lineageRows,
		called: func(r lineageRow) string { return numberedTitle(r.measure) },
		says:   func(r lineageRow) []string { return []string{r.measure.Title, strconv.Itoa(r.measure.Number)} },
		more:   t.menu,
		steady: 1,
	})
	t.follow = func(row lineageRow, _ int) { t.enable(row) }
	row := container.New(layout.NewRowWrapLayout())
	for _, action := range lineageActions() {
		b := newButton(d.words.T("screen.revisions.measure."+action.name), func() {
			if at := t.grid.block().top; at < len(t.grid.rows) && !t.grid.rows[at].gone {
				action.do(d, t.grid.rows[at].measure)
			}
		})
		t.buttons = append(t.buttons, b)
		row.Add(b)
	}
	t.whole = bordered(row, nil, nil, nil, t.tablePanel.object())
	return t
}

func (t *lineageTable) object() fyne.CanvasObject { return t.whole }

func (t *lineageTable) show(s state) {
	t.tablePanel.show(s)
	if at := t.grid.block().top; at < len(t.grid.rows) {
		t.enable(t.grid.rows[at])
	} else {
		t.enable(lineageRow{gone: true})
	}
}

func (t *lineageTable) enable(row lineageRow) {
	for _, b := range t.buttons {
		if row.gone || t.desk.document.ReadOnly() {
			b.Disable()
		} else {
			b.Enable()
		}
	}
}

func (t *lineageTable) menu(row lineageRow, _ int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, action := range lineageActions() {
		item := fyne.NewMenuItem(t.desk.words.T("screen.revisions.measure."+action.name), func() { action.do(t.desk, row.measure) })
		item.Disabled = row.gone || t.desk.document.ReadOnly()
		items = append(items, item)
	}
	return items
}

// lineageRows are the measures on show by number, and after them those that are
// gone.
func lineageRows(s state) []lineageRow {
	c, _ := s.compared()
	became := make(map[budget.MeasureID]budget.MeasureDifference)
	var gone []lineageRow
	for _, d := range c.Measures {
		if d.Change == budget.DroppedMeasure {
			gone = append(gone, lineageRow{measure: d.Before[0], gone: true, change: d.Change})
		}
		for _, m := range d.After {
			became[m.ID] = d
		}
	}
	var rows []lineageRow
	for _, m := range s.plan.MeasuresOf(s.revision.ID) {
		d := became[m.ID]
		rows = append(rows, lineageRow{measure: m, change: d.Change, was: d.Before, fields: d.Fields})
	}
	return append(rows, gone...)
}

func lineageColumns(s state) []column[lineageRow] {
	words := s.words
	return []column[lineageRow]{
		{title: words.T("column.number"), width: 64, right: true, text: func(r lineageRow) string { return strconv.Itoa(r.measure.Number) }},
		{title: words.T("column.measure"), text: func(r lineageRow) string { return r.measure.Title },
			source: func(r lineageRow) (budget.Source, bool) { return r.measure.Source, true }},
		{title: words.T("column.change"), width: 120, text: func(r lineageRow) string {
			if r.change == "" {
				return ""
			}
			return words.Name(r.change)
		}},
		{title: words.T("column.was"), width: 300, text: func(r lineageRow) string {
			var names []string
			for _, m := range r.was {
				names = append(names, numberedTitle(m))
			}
			return strings.Join(names, "; ")
		}},
		{title: words.T("column.fields"), width: 220, text: func(r lineageRow) string {
			var names []string
			for _, f := range r.fields {
				names = append(names, words.T("measure-field."+f))
			}
			return strings.Join(names, ", ")
		}},
	}
}

// comparedMeasuresNote counts what became of the measures.
func comparedMeasuresNote(s state) string {
	c, found := s.compared()
	if !found {
		return notCompared(s)
	}
	counts := make(map[budget.MeasureChange]int)
	for _, d := range c.Measures {
		counts[d.Change]++
	}
	var told []string
	for _, change := range budget.MeasureChanges {
		if n := counts[change]; n > 0 {
			told = append(told, s.words.Name(change)+": "+strconv.Itoa(n))
		}
	}
	if len(told) == 0 {
		return s.words.T("changes.measures.same")
	}
	return s.words.T("screen.revisions.note.measures", text.Args{"from": s.before.Name, "to": s.revision.Name, "counts": strings.Join(told, ", ")})
}

// askMerge asks which other measure one is to go on with.
func askMerge(d *Desk, into budget.Measure) *form {
	others := slices.DeleteFunc(d.state.plan.MeasuresOf(into.Revision), func(m budget.Measure) bool { return m.ID == into.ID })
	names := []string{}
	for _, m := range others {
		names = append(names, numberedTitle(m))
	}
	fields := []field{{label: d.words.T("column.measure"), choices: names}}
	return d.ask(d.words.T("screen.revisions.merge-title", text.Args{"measure": numberedTitle(into)}), fields, func(answers []string) error {
		at := slices.Index(names, answers[0])
		if at < 0 {
			return fieldTypo{0, typoChoice}
		}
		d.apply(budget.MergeMeasures(d.document.Plan(), into, others[at:at+1]))
		return nil
	})
}

// askSplit asks what the parts of a measure are called, one on each line.
func askSplit(d *Desk, m budget.Measure) *form {
	fields := []field{{label: d.words.T("screen.revisions.parts"), text: m.Title + "\n", long: true}}
	return d.ask(d.words.T("screen.revisions.split-title", text.Args{"measure": numberedTitle(m)}), fields, func(answers []string) error {
		var titles []string
		for line := range strings.Lines(answers[0]) {
			if line = strings.TrimSpace(line); line != "" {
				titles = append(titles, line)
			}
		}
		if len(titles) < 2 {
			return fieldTypo{0, typoNeeded}
		}
		d.apply(budget.SplitMeasure(d.document.Plan(), m, titles))
		return nil
	})
}

// askNumberOf asks for another number of a measure.
func askNumberOf(d *Desk, m budget.Measure) *form {
	fields := []field{{label: d.words.T("column.number"), text: strconv.Itoa(m.Number)}}
	return d.ask(numberedTitle(m), fields, func(answers []string) error {
		var number int
		f := d.answered(answers)
		if f.whole(0, &number); f.wrong != nil {
			return f.wrong
		}
		if number < 1 {
			return fieldTypo{0, typoWhole}
		}
		d.apply(budget.RenumberMeasure(d.document.Plan(), m, number))
		return nil
	})
}
