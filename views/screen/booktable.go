package screen

import (
	"path/filepath"
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func (p *bookPanel) sheet() sheet[bookRow] {
	return sheet[bookRow]{
		name:    "workbooks",
		columns: p.columns,
		rows:    p.rows,
		called:  func(r bookRow) string { return r.book.Name },
		says:    func(r bookRow) []string { return []string{r.book.Name, r.book.Note, r.path} },
	}
}

// rows are the workbooks, those read in last first.
func (p *bookPanel) rows(s state) []bookRow {
	if p.counted != s.plan {
		p.counted, p.came = s.plan, s.plan.Provenances()
	}
	var rows []bookRow
	for book := range s.plan.Workbooks.All() {
		row := bookRow{book: book, came: *p.came[book.ID], file: fileUnknown}
		if file, known := p.desk.settings.source(p.desk.document.Path(), book.ID); known {
			row.path = file.path
			if state, looked := p.files[book.ID]; looked {
				row.file = state
			}
		}
		row.lacks = row.came.Lacks(s.period) && s.period.DaysAfter(Today()) <= 0
		rows = append(rows, row)
	}
	slices.SortStableFunc(rows, func(a, b bookRow) int { return strings.Compare(b.book.ImportedAt, a.book.ImportedAt) })
	return rows
}

func (p *bookPanel) columns(s state) []column[bookRow] {
	words := s.words
	return []column[bookRow]{
		{title: words.T("table.workbooks"), wrap: true, text: func(r bookRow) string { return r.book.Name }},
		{title: words.T("column.imported"), width: 95, text: func(r bookRow) string { return importDay(words, r.book) }},
		{title: words.T("column.came"), hint: words.T("screen.sources.hint.came"), width: 300, wrap: true,
			text: func(r bookRow) string { return cameWords(words, r.came) }},
		{title: words.T("column.newest"), hint: words.T("screen.sources.hint.newest"), width: 125,
			text: func(r bookRow) string { return words.Period(r.came.Newest) }},
		{title: words.T("column.status"), hint: words.T("screen.sources.hint.status"), width: 250, wrap: true,
			text: func(r bookRow) string { return r.standing(s) },
			mark: func(r bookRow) chart.Status { return r.mark() }},
	}
}

// importDay is the day a workbook was read in.
func importDay(words *text.Printer, book budget.Workbook) string {
	const dateLength = len("2006-01-02")
	day, err := budget.ParsePeriod(book.ImportedAt[:min(len(book.ImportedAt), dateLength)])
	if err != nil {
		return ""
	}
	return words.Period(day)
}

// cameWords counts what came from a workbook, table by table.
func cameWords(words *text.Printer, came budget.Provenance) string {
	var parts []string
	for _, table := range budget.Tables {
		if n := came.Counts[table]; n > 0 {
			parts = append(parts, tableWords(words, table)+" "+words.Int(int64(n)))
		}
	}
	if len(parts) == 0 {
		return words.T("screen.sources.nothing")
	}
	return strings.Join(parts, ", ")
}

// standing tells how the workbook stands: its file, and whether it is too old.
func (r bookRow) standing(s state) string {
	file := s.words.T("file-state."+string(r.file), text.Args{"file": filepath.Base(r.path)})
	if r.lacks {
		return s.words.T("screen.sources.lacks", text.Args{"period": s.period}) + " " + file
	}
	return file
}

func (r bookRow) mark() chart.Status {
	switch {
	case r.isStale():
		return chart.Watch
	case r.file == fileAsRead:
		return chart.Good
	}
	return chart.Idle
}
