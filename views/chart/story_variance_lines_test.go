package chart_test

import (
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
)

// costLine is a line with money in thousands by kind and period.
func costLine(id budget.LineID, amounts ...budget.Amount) []budget.Record {
	records := []budget.Record{budget.Line{Revision: "r", ID: id, Name: string(id), Side: budget.Cost, Source: found}}
	for _, a := range amounts {
		a.Line, a.Kroner, a.Source = id, a.Kroner*budget.Thousand, found
		if a.Kind == budget.Budget {
			a.Revision = "r"
		}
		records = append(records, a)
	}
	return records
}

func money(kind budget.Kind, period budget.Period, thousands budget.Kroner) budget.Amount {
	return budget.Amount{Kind: kind, Period: period, Kroner: thousands}
}

func TestBudgetAndActualOfLines(t *testing.T) {
	y19, y20, y21 := budget.YearOf(2019), budget.YearOf(2020), budget.YearOf(2021)
	beds := costLine("Akuttplasser", money(budget.Budget, y19, 4_600), money(budget.Budget, y20, 6_100), money(budget.Budget, y21, 6_100),
		money(budget.Actual, y19, 4_500), money(budget.Actual, y20, 6_900), money(budget.Forecast, y21, 6_400))
	clinic := costLine("Poliklinikk", money(budget.Budget, y20, 10_000), money(budget.Budget, y21, 10_000),
		money(budget.Actual, y20, 8_000), money(budget.Actual, budget.TertialOf(2021, 1), 3_000))
	spec := tellIn(t, "budget-actual-lines", append(beds, clinic...)...)
	checkText(t, "title", spec.Title, "Poliklinikk avviker mest fra budsjettet i 2020: 2,0 mill. kr under")
	checkText(t, "note", spec.Note, "Regnskap for deler av året er ikke vist: 2021.")
	checkSeries(t, spec, 0, 4.6, 6.1, 6.1)
	checkSeries(t, spec, 1, 4.5, 6.9, 6.4)
	checkSeries(t, spec, 2, gap, 10, 10)
	checkSeries(t, spec, 3, gap, 8, gap)
	if got := spec.Series[1].Points[2].Kind; got != chart.Forecast {
		t.Errorf("a forecast is drawn as kind %d", got)
	}
	if spec.Series[3].Panel != 1 || spec.Panels[1] != "Poliklinikk" {
		t.Errorf("the second line is in panel %d of %v", spec.Series[3].Panel, spec.Panels)
	}
}

func TestBudgetAndActualOfLinesTitles(t *testing.T) {
	y19 := budget.YearOf(2019)
	for want, actual := range map[string]budget.Kroner{
		"Drift avviker mest fra budsjettet i 2019: 1,0 mill. kr over": 6_000,
		"Alle linjer følger budsjettet i 2019":                        5_000,
	} {
		spec := tellIn(t, "budget-actual-lines", costLine("Drift", money(budget.Budget, y19, 5_000), money(budget.Actual, y19, actual))...)
		checkText(t, "title", spec.Title, want)
	}
	if spec := tellIn(t, "budget-actual-lines", costLine("Drift", money(budget.Budget, y19, 5_000), money(budget.Actual, budget.TertialOf(2019, 1), 2_000))...); spec.Empty == "" {
		t.Error("a tertial is held against the budget of a year")
	}
}
