// Package exampletest makes plans of bundled workbooks for tests.
package exampletest

import (
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

// fullBooks are the bundled workbooks of Helse Nord's plan, and those that go with
// any plan. The plan of another region is not among them: two plans do not make
// one.
var fullBooks = []string{
	"helse-nord-tsb.xlsx", "samdata-2007-2008.xlsx", "helse-nord-provetall.xlsx",
	"brukerplan-2006.xlsx", "nasjonal-status-2003-2006.xlsx", "lar-midt-norge-2013.xlsx",
}

// Full is a plan of bundled workbooks that between them have something for almost
// every chart.
func Full(t testing.TB) *budget.Plan {
	t.Helper()
	return Plan(t, fullBooks...)
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
