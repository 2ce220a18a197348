package ooxml_test

import (
	"context"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/workbook"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// planOf is a plan with all workbooks of a bundled one.
func planOf(t testing.TB, bundled example.Example) *budget.Plan {
	t.Helper()
	plan := new(budget.Plan)
	for _, name := range bundled.Books {
		content, err := bundled.ReadBook(name)
		if err != nil {
			t.Fatal(err)
		}
		book, err := workbook.Read(context.Background(), name, content, workbook.Options{})
		if err != nil {
			t.Fatal(err)
		}
		proposal, err := workbook.Propose(context.Background(), book, plan, workbook.Answers{})
		if err != nil {
			t.Fatal(err)
		}
		if plan, err = proposal.Edit(plan, time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)).Apply(plan); err != nil {
			t.Fatal(err)
		}
	}
	return plan
}

// eachChart tells every chart of every bundled plan in every language.
func eachChart(t *testing.T, check func(t *testing.T, spec chart.Spec)) {
	for _, bundled := range example.All() {
		plan := planOf(t, bundled)
		revision, _ := plan.CurrentRevision()
		for _, language := range []text.Language{text.NB, text.NN, text.EN} {
			q := chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Words: text.For(language)}
			for _, story := range chart.Stories {
				t.Run(bundled.Name+"/"+string(language)+"/"+story.Name, func(t *testing.T) {
					spec, _ := chart.Tell(story.Name, q)
					check(t, spec)
				})
			}
		}
	}
}
