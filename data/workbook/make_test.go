package workbook

import (
	"context"
	"slices"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// testSheet is a sheet to be made: rows from the first one down, nil for a
// blank cell, and merged ranges.
type testSheet struct {
	name   string
	rows   [][]any
	merges [][2]string
}

// row makes a row of a testSheet.
func row(cells ...any) []any { return cells }

// workbookBytes makes a real workbook.
func workbookBytes(t testing.TB, sheets ...testSheet) []byte {
	t.Helper()
	file := excelize.NewFile()
	for i, s := range sheets {
		if i == 0 {
			must(t, file.SetSheetName("Sheet1", s.name))
		} else if _, err := file.NewSheet(s.name); err != nil {
			t.Fatal(err)
		}
		for r, cells := range s.rows {
			for c, value := range cells {
				if value != nil {
					must(t, file.SetCellValue(s.name, CellName(r+1, c+1), value))
				}
			}
		}
		for _, m := range s.merges {
			must(t, file.MergeCell(s.name, m[0], m[1]))
		}
	}
	return bytesOf(t, file)
}

func bytesOf(t testing.TB, file *excelize.File) []byte {
	t.Helper()
	buffer, err := file.WriteToBuffer()
	must(t, err)
	return buffer.Bytes()
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func read(t testing.TB, name string, data []byte) *Book {
	t.Helper()
	book, err := Read(context.Background(), name, data, Options{})
	must(t, err)
	return book
}

func propose(t testing.TB, book *Book, plan *budget.Plan) *Proposal {
	t.Helper()
	p, err := Propose(context.Background(), book, plan, Answers{})
	must(t, err)
	return p
}

var importTime = time.Date(2018, 11, 22, 12, 0, 0, 0, time.UTC)

// imported returns the plan after the sheets are imported into it, with what
// was proposed.
func imported(t testing.TB, plan *budget.Plan, sheets ...testSheet) (*budget.Plan, *Proposal) {
	t.Helper()
	return importInto(t, plan, read(t, "bok.xlsx", workbookBytes(t, sheets...)))
}

func importInto(t testing.TB, plan *budget.Plan, book *Book) (*budget.Plan, *Proposal) {
	t.Helper()
	p := propose(t, book, plan)
	next, err := p.Edit(plan, importTime).Apply(plan)
	must(t, err)
	return next, p
}

// rulesOf lists the findings as rule/case at cell.
func rulesOf(findings []budget.Finding) []string {
	var rules []string
	for _, f := range findings {
		rules = append(rules, f.Rule+"/"+f.Case+" "+f.Where.String())
	}
	return rules
}

// wantQuestions checks what is asked, as kind/case at cell.
func wantQuestions(t testing.TB, p *Proposal, want ...string) {
	t.Helper()
	var got []string
	for _, q := range p.Questions {
		got = append(got, string(q.Kind)+"/"+q.Case+" "+q.Where.String())
		if q.Best < 0 || q.Best >= len(q.Choices) || len(q.Choices) < 2 {
			t.Errorf("%s has no best of %d choices", q.ID, len(q.Choices))
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("questions %v, want %v", got, want)
	}
}

// answered returns the plan after the sheets are imported into it with the
// answers.
func answered(t testing.TB, plan *budget.Plan, answers Answers, sheets ...testSheet) (*budget.Plan, *Proposal) {
	t.Helper()
	p, err := Propose(context.Background(), read(t, "bok.xlsx", workbookBytes(t, sheets...)), plan, answers)
	must(t, err)
	next, err := p.Edit(plan, importTime).Apply(plan)
	must(t, err)
	return next, p
}
