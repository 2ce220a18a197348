package main

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/workbook/template"
	"fagplan/views/screen"
)

// TestWhatGoesIntoAnExample tells the workbooks that belong to a plan of an
// example from the planner's own.
func TestWhatGoesIntoAnExample(t *testing.T) {
	plan := exampleTestPlan(t, "helse-nord-tsb")
	corpus := func(name string) []byte {
		data, err := os.ReadFile(filepath.Join("..", "data", "corpus", "books", name))
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	bundled := func(of, name string) []byte {
		e, err := example.Find(of)
		if err != nil {
			t.Fatal(err)
		}
		data, err := e.ReadBook(name)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	templateOf := func(plan *budget.Plan, o template.Options) []byte {
		data, err := template.Write(plan, o)
		if err != nil {
			t.Fatal(err)
		}
		return data
	}
	years := template.Options{FirstYear: 2026, LastYear: 2032}
	blank := years
	blank.Empty = true
	for _, c := range []struct {
		what, name string
		data       []byte
		plan       *budget.Plan
		over       bool
	}{
		{"a workbook of one's own", "fotnotetegn.xlsx", corpus("fotnotetegn.xlsx"), plan, true},
		{"another bundled one", "brukerplan-2006.xlsx", bundled("brukerplan-2006", "brukerplan-2006.xlsx"), plan, false},
		{"another edition of one in the plan", "helse-nord-tsb.xlsx", corpus("fotnotetegn.xlsx"), plan, false},
		{"the plan to edit it in", "mal.xlsx", templateOf(plan, years), plan, false},
		{"a blank template", "mal.xlsx", templateOf(new(budget.Plan), blank), plan, true},
		{"one's own into a new plan", "fotnotetegn.xlsx", corpus("fotnotetegn.xlsx"), new(budget.Plan), false},
	} {
		t.Run(c.what, func(t *testing.T) {
			if got := previewOver(t, c.plan, c.name, c.data).OverExample; got != c.over {
				t.Errorf("that it goes over an example is said to be %v", got)
			}
		})
	}
}

func TestAPlanWithABookOfOnesOwnIsNoExample(t *testing.T) {
	plan := exampleTestPlan(t, "helse-nord-tsb")
	own := budget.Workbook{ID: "eget", Name: "eget.xlsx", ImportedAt: "2026-01-02T03:04:05Z", SHA256: testDigest}
	after, err := budget.Edit{Kind: budget.ImportEdit, Changes: budget.Merge(plan, own)}.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	if !isExample(plan) || isExample(after) || isExample(new(budget.Plan)) {
		t.Errorf("an example: %v, with a book of one's own: %v, a new plan: %v", isExample(plan), isExample(after), isExample(new(budget.Plan)))
	}
}

const testDigest = "0123456789012345678901234567890123456789012345678901234567890123"

// previewOver is what reading a workbook in over a plan would do.
func previewOver(t *testing.T, plan *budget.Plan, name string, data []byte) screen.ImportPreview {
	t.Helper()
	how := importing{tell: untold}
	book, err := how.read(context.Background(), bookFile{name, data})
	if err != nil {
		t.Fatal(err)
	}
	preview, err := how.preview(context.Background(), plan, book)
	if err != nil {
		t.Fatal(err)
	}
	return preview
}

// exampleTestPlan is a bundled plan.
func exampleTestPlan(t *testing.T, name string) *budget.Plan {
	t.Helper()
	e, err := example.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	books, err := exampleBooks(e)
	if err != nil {
		t.Fatal(err)
	}
	plan := new(budget.Plan)
	for _, book := range books {
		plan = previewOver(t, plan, book.name, book.data).After
	}
	return plan
}
