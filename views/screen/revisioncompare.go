package screen

import (
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"fagplan/budget"
	"fagplan/views/text"
)

// compared holds the revision on show against the other; false where there is no
// other.
func (s state) compared() (budget.RevisionComparison, bool) {
	if s.before.ID == "" || s.revision.ID == "" {
		return budget.RevisionComparison{}, false
	}
	return s.plan.CompareRevisions(s.before, s.revision), true
}

// comparedRow is a line in a year, or a side in all.
type comparedRow struct {
	name          string
	year          int // 0 for all years
	before, after *budget.Kroner
	difference    budget.Kroner
	parts         budget.Division
	from          budget.Source
}

// comparisonTable is every line in every year of the two revisions, with the
// choice of them over it.
type comparisonTable struct {
	*tablePanel[comparedRow]
	from, to *chooser
	of       []budget.Revision
	whole    fyne.CanvasObject
}

func newComparisonTable(d *Desk) *comparisonTable {
	t := &comparisonTable{from: newChooser(nil, nil), to: newChooser(nil, nil)}
	t.tablePanel = newTablePanel(d, sheet[comparedRow]{
		name: "compared", columns: comparedColumns, rows: comparedRows,
		called: func(r comparedRow) string { return r.name },
		strong: func(r comparedRow) bool { return r.year == 0 },
		says:   func(r comparedRow) []string { return []string{r.name, strconv.Itoa(r.year)} },
		steady: 1,
	})
	t.from.name, t.to.name = d.words.T("screen.revisions.from"), d.words.T("screen.revisions.to")
	const width = 250
	row := container.New(layout.NewRowWrapLayout(), optionSelect(d.words.T("screen.revisions.from"), t.from, width),
		optionSelect(d.words.T("screen.revisions.to"), t.to, width))
	t.whole = bordered(row, nil, nil, nil, t.tablePanel.object())
	return t
}

func (t *comparisonTable) object() fyne.CanvasObject { return t.whole }

// show offers the revisions. The handlers are set last: filling the lists is no
// choice.
func (t *comparisonTable) show(s state) {
	t.from.OnChanged, t.to.OnChanged = nil, nil
	t.of = revisionsInOrder(s.plan)
	var names []string
	for _, r := range t.of {
		names = append(names, revisionLabel(s.words, r))
	}
	at := func(id budget.RevisionID) int {
		return slices.IndexFunc(t.of, func(r budget.Revision) bool { return r.ID == id })
	}
	t.from.Options, t.to.Options = names, names
	t.from.PlaceHolder, t.to.PlaceHolder = s.words.T("label.choose"), s.words.T("label.choose")
	t.from.SetSelectedIndex(at(s.before.ID))
	t.to.SetSelectedIndex(at(s.revision.ID))
	path := t.desk.document.Path()
	t.from.OnChanged = func(string) {
		t.desk.settings.setComparedWith(path, t.of[t.from.SelectedIndex()].ID)
		t.desk.refresh()
	}
	t.to.OnChanged = func(string) {
		shown := t.of[t.to.SelectedIndex()].ID
		if shown == s.before.ID { // they change places
			t.desk.settings.setComparedWith(path, s.revision.ID)
		}
		t.desk.showRevision(shown)
	}
	t.tablePanel.show(s)
}

// comparedRows are each side in all, and under it its lines in each year.
func comparedRows(s state) []comparedRow {
	c, found := s.compared()
	if !found {
		return nil
	}
	var rows []comparedRow
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		before, after, parts := c.Total(side, 0)
		if before == 0 && after == 0 {
			continue
		}
		rows = append(rows, comparedRow{name: s.words.T("screen.revisions.all", text.Args{"side": side}),
			before: &before, after: &after, difference: after - before, parts: parts})
		for _, d := range c.Lines {
			if d.Line.Side == side {
				rows = append(rows, comparedRowOf(d))
			}
		}
	}
	return rows
}

func comparedRowOf(d budget.LineDifference) comparedRow {
	row := comparedRow{name: d.Line.Name, year: d.Year, difference: d.Difference(), parts: d.Parts, from: d.Before.Source}
	if d.WasBudgeted {
		row.before = &d.Before.Kroner
	}
	if d.IsBudgeted {
		row.after, row.from = &d.After.Kroner, d.After.Source
	}
	return row
}

// comparedColumns has one for each cause that has a part in anything.
func comparedColumns(s state) []column[comparedRow] {
	words := s.words
	money := func(title string, width float32, of func(comparedRow) *budget.Kroner) column[comparedRow] {
		return column[comparedRow]{title: title, width: width, right: true, text: func(r comparedRow) string {
			if kroner := of(r); kroner != nil {
				return words.Int(int64(*kroner))
			}
			return ""
		}}
	}
	const width = 112
	after := money(s.revision.Name, width, func(r comparedRow) *budget.Kroner { return r.after })
	after.source = func(r comparedRow) (budget.Source, bool) { return r.from, r.year != 0 }
	columns := []column[comparedRow]{
		{title: words.T("column.line"), text: func(r comparedRow) string { return r.name }},
		{title: words.T("column.year"), width: 64, right: true, text: func(r comparedRow) string {
			if r.year == 0 {
				return words.T("column.sum")
			}
			return strconv.Itoa(r.year)
		}},
		money(s.before.Name, width, func(r comparedRow) *budget.Kroner { return r.before }), after,
		{title: words.T("column.change"), width: width, right: true, text: func(r comparedRow) string { return signedOrNone(words, r.difference) }},
	}
	c, _ := s.compared()
	for _, cause := range budget.Causes {
		if slices.ContainsFunc(c.Lines, func(d budget.LineDifference) bool { return d.Parts[cause] != 0 }) {
			columns = append(columns, column[comparedRow]{title: words.Name(cause), hint: words.T("cause." + string(cause) + ".about"), width: width, right: true,
				text: func(r comparedRow) string { return signedOrNone(words, r.parts[cause]) }})
		}
	}
	return columns
}

// signedOrNone writes a change, and nothing for none.
func signedOrNone(words *text.Printer, k budget.Kroner) string {
	if k == 0 {
		return ""
	}
	return words.Signed().Int(int64(k))
}

// notCompared says why there is nothing to compare.
func notCompared(s state) string {
	if s.plan.Revisions.Len() == 0 {
		return s.words.T("screen.revisions.note.none")
	}
	return s.words.T("screen.revisions.note.no-other")
}
