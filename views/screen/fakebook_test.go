package screen

import (
	"cmp"
	"context"
	"errors"
	"strings"

	"fagplan/budget"
)

var errNoBook = errors.New("fila er ikke et regneark")

// fakeBook is a workbook with one table of three lines. It asks one question,
// until that is answered, and notes what it is told.
type fakeBook struct {
	password string
	sha256   string // of its content
	foreign  bool   // that the plan is an example and the book the planner's own
	reads    int
	asked    []ImportAnswers
	err      error
}

// fakeSheet is a sheet of texts; a text of digits is a number.
type fakeSheet struct {
	name   string
	rows   [][]string
	merges []CellRange
}

func (s *fakeSheet) Name() string              { return s.name }
func (s *fakeSheet) Hidden() bool              { return false }
func (s *fakeSheet) Size() (rows, columns int) { return len(s.rows), 3 }
func (s *fakeSheet) Merges() []CellRange       { return s.merges }
func (s *fakeSheet) Cell(row, column int) SheetCell {
	if row < 1 || row > len(s.rows) || column < 1 || column > len(s.rows[row-1]) || s.rows[row-1][column-1] == "" {
		return SheetCell{}
	}
	cell := s.rows[row-1][column-1]
	if strings.Trim(cell, "0123456789.") == "" {
		return SheetCell{Kind: NumberCell, Text: cell}
	}
	return SheetCell{Kind: TextCell, Text: cell}
}

var fakeSheets = []Sheet{
	&fakeSheet{"Forside", [][]string{{"Om dette regnearket"}}, nil},
	&fakeSheet{"Budsjett", [][]string{{"Budsjett i kr 1 000 for alle foretakene i regionen"}, {},
		{"Tiltak", "Årene", ""}, {"", "2019", "2020"}, {"Poliklinikk", "10", "20.5"}, {"Døgn", "2511", "30"}, {"Sum", "35", "50"}},
		[]CellRange{{3, 2, 3, 3}}},
}

func (b *fakeBook) Sheets() []Sheet       { return fakeSheets }
func (b *fakeBook) Kinds() []string       { return []string{"costs", "funding"} }
func (b *fakeBook) Roles(string) []string { return []string{"label", "year", "note"} }
func (b *fakeBook) last() ImportAnswers   { return b.asked[len(b.asked)-1] }
func at(place string) budget.Source {
	return budget.Source{Workbook: "faktorer", Sheet: "Budsjett", Cell: place}
}
func fakeFactor(id string, n int64) budget.Factor {
	return budget.Factor{ID: budget.FactorID(id), Name: id, Value: budget.Whole(n), Source: at("B5")}
}

// Preview gives one new factor, and another once the question is answered.
func (b *fakeBook) Preview(ctx context.Context, plan *budget.Plan, answers ImportAnswers, _ func(Progress)) (ImportPreview, error) {
	if err := errors.Join(ctx.Err(), b.err); err != nil {
		return ImportPreview{}, err
	}
	b.asked = append(b.asked, answers)
	p := ImportPreview{Book: "faktorer.xlsx", Workbook: "faktorer", Skipped: 2, OverExample: b.foreign,
		Tables: []RecognisedTable{{Sheet: "Budsjett", Range: "A3:C7", Header: "A3:C4", As: "costs", Rows: 2, Unit: "kr 1 000", UnitCell: "A1",
			Columns: []RecognisedColumn{{Cell: "A4", Heading: "Tiltak", Role: "label"}, {Cell: "B4", Heading: "Årene 2019", Role: "year", Period: budget.YearOf(2019)},
				{Cell: "C4", Heading: "Årene 2020", Role: "year", Period: budget.YearOf(2020)}}, Sums: []string{"A7"}}},
		LeftOut:  []LeftOut{{at("A7:C7"), "sum"}, {at("B6"), "doubtful"}},
		Findings: []budget.Finding{{Rule: "import-unreadable", Case: "number", Severity: budget.Warning, Where: at("C6"), Words: map[string]any{"text": "30"}}},
		Questions: []ImportQuestion{{ID: "number|B6", Kind: "number", Case: "footnote-mark", Where: at("B6"), Words: map[string]any{"text": "2511", "guess": budget.Whole(251)},
			Choices: []ImportChoice{{"without", map[string]any{"value": budget.Whole(251)}}, {"as-written", map[string]any{"value": budget.Whole(2511)}}, {"leave-out", nil}},
			Answer:  answers.Chosen["number|B6"]}},
	}
	for _, t := range answers.Tables {
		if t.As == NotATable {
			p.Tables = nil
		}
	}
	records := []budget.Record{budget.Workbook{ID: "faktorer", Name: "faktorer.xlsx", ImportedAt: "2019-05-14T12:00:00Z", SHA256: cmp.Or(b.sha256, strings.Repeat("1", 64))}, fakeFactor("andel", 10)}
	if p.Questions[0].Answer == "without" {
		records = append(records, fakeFactor("døgn", 251))
	}
	for _, r := range records[1:] {
		before, found := plan.Lookup(r)
		v := ReadValue{Record: r, Where: at("B5"), State: stateAdded}
		switch {
		case found && budget.Equal(before, r):
			v.Before, v.State = before, stateUnchanged
			p.Unchanged++
		case found:
			v.Before, v.State = before, stateChanged
			p.Changed++
		default:
			p.Added++
		}
		p.Values = append(p.Values, v)
	}
	if p.Added+p.Changed > 0 {
		p.Edit = budget.Edit{Kind: budget.ImportEdit, Subject: "faktorer.xlsx", Changes: budget.Merge(plan, records...)}
	}
	var err error
	p.After, err = p.Edit.Apply(plan)
	return p, err
}
