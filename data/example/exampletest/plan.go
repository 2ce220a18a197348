// Package exampletest makes plans of bundled workbooks for tests.
package exampletest

import (
	"slices"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/workbook"
)

// Named is the bundled plan of that name.
func Named(t testing.TB, name string) *budget.Plan {
	t.Helper()
	bundled, err := example.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	return Plan(t, bundled.Books...)
}

// Full is a plan of all the bundled workbooks together, which between them have
// something for almost every chart.
func Full(t testing.TB) *budget.Plan {
	t.Helper()
	var books []string
	for _, bundled := range example.All() {
		for _, book := range bundled.Books {
			if !slices.Contains(books, book) {
				books = append(books, book)
			}
		}
	}
	return Plan(t, books...)
}

// Plan is a plan that bundled workbooks are read into in that order, on a day
// that does not move, as by a planner who accepts all that is proposed.
func Plan(t testing.TB, books ...string) *budget.Plan {
	t.Helper()
	plan := new(budget.Plan)
	for _, name := range books {
		data, err := example.Example{Books: books}.ReadBook(name)
		if err != nil {
			t.Fatal(err)
		}
		plan = read(t, plan, name, data)
	}
	return plan
}

// read is a plan with a workbook read into it.
func read(t testing.TB, plan *budget.Plan, name string, data []byte) *budget.Plan {
	t.Helper()
	book, err := workbook.Read(t.Context(), name, data, workbook.Options{})
	if err != nil {
		t.Fatal(err)
	}
	proposal, err := workbook.Propose(t.Context(), book, plan, workbook.Answers{})
	if err != nil {
		t.Fatal(err)
	}
	after, err := proposal.Edit(plan, time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)).Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	return after
}
