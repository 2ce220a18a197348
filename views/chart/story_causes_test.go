package chart_test

import (
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// rolledFounding is the founding plan rolled a year on, with less for one line
// and money moved within another.
func rolledFounding(t *testing.T) (p *budget.Plan, from, to budget.Revision) {
	t.Helper()
	plan := exampletest.Plan(t, "helse-nord-tsb.xlsx")
	apply := func(e budget.Edit) {
		next, err := e.Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		plan = next
	}
	founding, _ := plan.CurrentRevision()
	apply(budget.Adopt(plan, founding, budget.DayOf(2019, 2, 27), "17-2019"))
	founding, _ = plan.Revisions.Get(founding)
	o := plan.NextRoll(founding)
	edit, draft := budget.Roll(plan, founding, o, plan.ProposeRoll(founding, o))
	apply(edit)
	set := func(name string, year int, thousands budget.Kroner) {
		for _, line := range plan.LinesOf(draft.ID, budget.Cost) {
			if line.Name == name {
				apply(budget.SetAmount(plan, budget.Amount{Revision: draft.ID, Line: line.ID, Period: budget.YearOf(year),
					Kind: budget.Budget, Kroner: thousands * budget.Thousand}, name, ""))
			}
		}
	}
	set("Styrke poliklinisk TSB", 2020, 8_087)
	set("Styrke legestillinger", 2021, 950)
	set("Styrke legestillinger", 2022, 3_400)
	return plan, founding, draft
}

func TestBridgeOfCauses(t *testing.T) {
	plan, _, draft := rolledFounding(t)
	q := chart.Question{Plan: plan, Revision: draft, Year: 2020, Words: text.For(text.NB)}
	spec := told(t, "bridge-causes", q)
	checkText(t, "title", spec.Title, "Summen øker med 41,6 mill. kr fra Fagplan 2019–2025, til 247,1 mill. kr; mest skyldes «Nytt» (+48,7 mill. kr)")
	checkRows(t, spec, "Fagplan 2019–2025", "Nytt", "Utgår", "Endret prioritering", "Fagplan 2020–2026")
	checkSeries(t, spec, 0, 205.52, 48.719, -5.128, -2, 247.111)
	checkBridge(t, spec)
	// Only the years both plan.
	q.From, q.To = 2020, 2025
	checkSeries(t, told(t, "bridge-causes", q), 0, 200.392, -2, 198.392)
}

func TestChangeSummary(t *testing.T) {
	plan, from, to := rolledFounding(t)
	measures := plan.MeasuresOf(to.ID)
	for _, e := range []func() budget.Edit{
		func() budget.Edit { return budget.MergeMeasures(plan, measures[0], measures[1:2]) },
		func() budget.Edit { return budget.RemoveMeasure(plan, measures[2]) },
	} {
		next, err := e().Apply(plan)
		if err != nil {
			t.Fatal(err)
		}
		plan = next
	}
	for language, says := range map[text.Language][]string{
		text.NB: {"205,5 mill. kr i sum for 2019–2025", "Årsnivået er 48,7 mill. kr i 2026", "31,2 mill. kr og 13,3 mill. kr", "Tiltak som utgår: 3 ",
			"Tiltak som er slått sammen: 1 ", "Styrke poliklinisk TSB (−2,0 mill. kr)"},
		text.NN: {"i sum for 2019–2025", "Tiltak som går ut: 3 "},
		text.EN: {"the sum of 2019–2025", "Measures dropped: 3 "},
	} {
		told := plainSpaces(strings.Join(chart.ChangeSummary(plan, plan.CompareRevisions(from, to), text.For(language)), " "))
		for _, want := range says {
			if !strings.Contains(told, want) {
				t.Errorf("in %s, %q is not in: %s", language, want, told)
			}
		}
		if strings.Contains(told, "changes.") || strings.Contains(told, "{") {
			t.Errorf("in %s: %s", language, told)
		}
	}
}
