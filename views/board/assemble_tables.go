package board

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// summary has the message of each page of a chart, with how it stands where
// there is something to tell that by.
func (t *teller) summary() (told Page, missing string) {
	if len(t.charts) == 0 {
		return Page{}, t.Words.T("pack.left-out.no-charts")
	}
	table := Table{Columns: []TableColumn{
		{Heading: t.Words.T("pack.column.message"), Weight: 5}, {Heading: t.Words.T("column.status"), Weight: 1}}}
	said := make(map[string]bool) // charts may have one message between them
	for _, page := range t.charts {
		if said[page.Title] {
			continue
		}
		said[page.Title] = true
		status := Cell{}
		if s := t.Standing(page.ID); s != chart.NoStatus {
			status = Cell{Text: t.Words.T("figure-status." + s.Word()), Status: s}
		}
		table.Rows = append(table.Rows, []Cell{{Text: page.Title}, status})
	}
	table.dropEmpty()
	return Page{ID: string(budget.SummaryContent), Title: t.Words.T("pack.summary.title", text.Args{"period": t.Today}), Table: &table,
		Method: t.Words.T("pack.summary.method"), Source: t.ownSource()}, ""
}

// measures has how each measure stands.
func (t *teller) measures() (told Page, missing string) {
	measures := t.MeasuresOfArea()
	if len(measures) == 0 {
		return Page{}, t.Words.T("pack.left-out.no-measures")
	}
	spec, _ := chart.Tell("measures", t.Question)
	table := Table{Columns: t.columns([]TableColumn{{"number", 1, true}, {"measure", 8, false}, {"owners", 6, false},
		{"due", 3, false}, {"status", 3, false}, {"last-comment", 7, false}})}
	for _, m := range measures {
		report := t.Plan.StatusOf(m.ID, budget.YearOf(t.Year))
		number := float64(m.Number)
		table.Rows = append(table.Rows, []Cell{{Text: t.Words.Int(int64(m.Number)), Number: &number}, {Text: m.Title},
			{Text: strings.Join(m.Owners, ", ")}, {Text: t.Words.Period(m.Due)},
			{Text: t.Words.Name(report.Status), Status: chart.StatusMarks[report.Status]}, {Text: report.Comment}})
	}
	table.dropEmpty()
	return Page{ID: string(budget.MeasuresContent), Title: spec.Title, Table: &table, Commentary: t.lagging(measures),
		Method: t.Words.T("pack.measures.method"), Source: spec.Source}, ""
}

// lagging names the measures that are delayed or stopped.
func (t *teller) lagging(measures []budget.Measure) []string {
	var said []string
	for _, status := range []budget.Status{budget.Delayed, budget.Stopped} {
		var names []string
		for _, m := range measures {
			if t.Plan.StatusOf(m.ID, budget.YearOf(t.Year)).Status == status {
				names = append(names, t.Words.Int(int64(m.Number))+" "+m.Title)
			}
		}
		if len(names) > 0 {
			said = append(said, t.Words.T("pack.measures."+string(status), text.Args{"n": len(names), "measures": t.Words.List(names)}))
		}
	}
	return said
}

// findings has what does not add up in the plan and is not accepted.
func (t *teller) findings() (told Page, missing string) {
	found := t.Plan.Open(t.Plan.Check(t.Revision))
	if len(found) == 0 {
		return Page{}, t.Words.T("label.nothing-found")
	}
	table := Table{Columns: t.columns([]TableColumn{{"severity", 2, false}, {"rule", 4, false}, {"what", 10, false}, {"where", 4, false}})}
	for _, f := range found {
		table.Rows = append(table.Rows, []Cell{{Text: t.Words.Name(f.Severity), Status: severities[f.Severity]}, {Text: t.Words.T("rule." + f.Rule)},
			{Text: t.Words.T("finding."+f.Rule+"."+f.Case, f.Words)}, {Text: f.Where.String()}})
	}
	table.dropEmpty()
	return Page{ID: string(budget.FindingsContent), Title: t.Words.T("pack.findings.title", text.Args{"n": len(found)}), Table: &table,
		Method: t.Words.T("pack.findings.method"), Source: t.ownSource()}, ""
}

var severities = map[budget.Severity]chart.Status{budget.Error: chart.Bad, budget.Warning: chart.Watch, budget.Note: chart.Idle}

// columns puts the words for columns in place of their names.
func (t *teller) columns(named []TableColumn) []TableColumn {
	for i, column := range named {
		named[i].Heading = t.Words.T("column." + column.Heading)
	}
	return named
}

// ownSource is the source of what is told from all of the plan: the plan itself,
// or the workbooks it was read from where it has no name and no revision.
func (t *teller) ownSource() string {
	if t.plan() != "" || t.Revision.Name != "" {
		return t.Words.T("label.source", text.Args{"source": t.told.Deck.Subtitle})
	}
	var books []string
	for book := range t.Plan.Workbooks.All() {
		books = append(books, t.BookName(book.ID))
	}
	return t.Words.T("label.source", text.Args{"source": strings.Join(books, "; ")})
}

// dropEmpty takes out the columns in which no row has anything.
func (t *Table) dropEmpty() {
	for c := len(t.Columns) - 1; c >= 0; c-- {
		empty := true
		for _, row := range t.Rows {
			empty = empty && row[c].Text == ""
		}
		if !empty {
			continue
		}
		t.Columns = append(t.Columns[:c], t.Columns[c+1:]...)
		for r, row := range t.Rows {
			t.Rows[r] = append(row[:c], row[c+1:]...)
		}
	}
}
