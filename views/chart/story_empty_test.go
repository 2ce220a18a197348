package chart_test

import (
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func TestEveryChartOfAnEmptyPlanSaysWhyItIsEmpty(t *testing.T) {
	for _, story := range chart.Stories {
		t.Run(story.Name, func(t *testing.T) {
			spec := told(t, story.Name, chart.Question{Plan: new(budget.Plan), Words: text.For(text.NB)})
			if spec.Empty == "" {
				t.Error("the chart does not say why")
			}
		})
	}
}
