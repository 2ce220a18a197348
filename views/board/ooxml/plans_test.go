package ooxml_test

import (
	"testing"

	"fagplan/data/example"
	"fagplan/data/example/exampletest"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// eachChart tells every chart of every bundled plan in every language.
func eachChart(t *testing.T, check func(t *testing.T, spec chart.Spec)) {
	for _, bundled := range example.All() {
		plan := exampletest.Plan(t, bundled.Books...)
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
