package chart_test

import (
	"fmt"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/budget/manifold"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Of very many things forty are named, and the others counted; one is never counted
// alone.
func TestManyThingsAreNotAllNamed(t *testing.T) {
	for n, want := range map[int]string{
		41: "LIS 40: 2 stillinger, tidligst 2022 og LIS 41: 2 stillinger, tidligst 2022",
		42: "LIS 40: 2 stillinger, tidligst 2022 og 2 andre",
	} {
		var cohorts []budget.Record
		for i := range n {
			cohorts = append(cohorts, cohort(budget.CohortID(fmt.Sprintf("lis-%02d", i)), fmt.Sprintf("LIS %d", 1+i), 2, 2022))
		}
		spec := tellYears(t, "specialists-pipeline", specialists(cohorts...), 0, 0)
		if !strings.Contains(spec.AltText, want) {
			t.Errorf("of %d it says %q", n, spec.AltText)
		}
	}
}

// An alternative text is listened to, and Office takes no more than 65 535
// characters of it: it must not grow with the plan.
func TestAlternativeTextsStayShort(t *testing.T) {
	plan, err := manifold.Hundredfold.Plan()
	if err != nil {
		t.Fatal(err)
	}
	revision, _ := plan.CurrentRevision()
	standpoint := budget.YearOf(2024) // the last with accounts
	for _, story := range chart.Stories {
		spec, known := chart.Tell(story.Name, chart.Question{Plan: plan, Revision: revision, Words: text.For(text.NB),
			Year: standpoint.Year(), Period: standpoint, Today: standpoint})
		if n := len(spec.AltText); !known || n > 5_000 {
			t.Errorf("the alternative text of %s has %d bytes: %.200s", story.Name, n, spec.AltText)
		}
	}
}
