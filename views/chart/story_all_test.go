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

func TestEveryOriginNamesItsWorkbook(t *testing.T) {
	plan := foundingPlan(t)
	for _, story := range chart.Stories {
		spec := told(t, story.Name, askFounding(t, plan, text.NB))
		for _, series := range spec.Series {
			for _, p := range series.Points {
				if source, ok := budget.ParseSource(p.Origin); p.Origin != "" && (!ok || source.Workbook == "") {
					t.Fatalf("%s: the origin %q is not written by Source.Ref", story.Name, p.Origin)
				}
			}
		}
	}
}
