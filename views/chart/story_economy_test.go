package chart_test

import (
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// moneyPlan is a plan of three years and three lines, of which one begins late
// and one ends early; amounts in whole millions.
func moneyPlan(more ...budget.Record) []budget.Record {
	const in = "2026"
	records := []budget.Record{
		north,
		budget.Revision{ID: in, Name: "Fagplan 2026", Status: budget.Draft, FirstYear: 2024, LastYear: 2026},
		budget.Line{Revision: in, ID: "poliklinikk", Name: "Poliklinikk", Side: budget.Cost, Order: 1},
		budget.Line{Revision: in, ID: "akutt", Name: "Akuttplasser", Side: budget.Cost, Order: 2},
		budget.Line{Revision: in, ID: "nettverk", Name: "Nettverk", Side: budget.Cost, Order: 3},
	}
	for line, millions := range map[budget.LineID][3]budget.Kroner{"poliklinikk": {10, 20, 30}, "akutt": {0, 5, 6}, "nettverk": {2, 1, 0}} {
		for i, m := range millions {
			if m != 0 {
				records = append(records, amountOf(in, line, budget.YearOf(2024+i), budget.Budget, m*budget.Million))
			}
		}
	}
	return append(records, more...)
}

func amountOf(in budget.RevisionID, line budget.LineID, period budget.Period, kind budget.Kind, kroner budget.Kroner) budget.Amount {
	return budget.Amount{Revision: in, Line: line, Period: period, Kind: kind, Kroner: kroner, Source: found}
}

func booked(line budget.LineID, period budget.Period, kroner budget.Kroner) budget.Amount {
	return amountOf("", line, period, budget.Actual, kroner)
}

func price(year int, value int64, kind budget.Kind) budget.Price {
	return budget.Price{Index: "kommunal-deflator", Year: year, Value: budget.Whole(value), Kind: kind, Source: found}
}

// tellMoney tells a chart of the plan's own revision, read from a year.
func tellMoney(t *testing.T, name string, year int, records []budget.Record) chart.Spec {
	t.Helper()
	plan := planOf(t, records)
	revision, _ := plan.Revisions.Get(budget.Revision{ID: "2026"})
	q := chart.Question{Plan: plan, Revision: revision, Year: year}
	var spec chart.Spec
	for _, language := range []text.Language{text.EN, text.NN, text.NB} {
		q.Words = text.For(language)
		spec, _ = chart.Tell(name, q)
		if err := spec.Validate(); err != nil {
			t.Errorf("%s: %v", language, err)
		}
		for _, words := range wordsOf(spec) {
			if strings.Contains(words, "chart.") || strings.Contains(words, "{") || strings.Contains(words, "kind.") {
				t.Errorf("%s: unfinished words %q", language, words)
			}
		}
	}
	return spec
}

func TestCostLinesAreLevels(t *testing.T) {
	spec := tellMoney(t, "costs-lines", 2024, moneyPlan())
	checkText(t, "title", spec.Title, "Poliklinikk er størst, med 30,0 av 36,0 mill. kr i 2026")
	checkSeries(t, spec, 0, 10, 20, 30)
	checkSeries(t, spec, 1, gap, 5, 6)
	if spec.Form != chart.Lines || !strings.Contains(spec.Subtitle, "Årsnivå") {
		t.Errorf("form %d, subtitle %q", spec.Form, spec.Subtitle)
	}
}

func TestTertialsMakeAYearOnlyTogether(t *testing.T) {
	tertials := []budget.Record{
		booked("poliklinikk", budget.TertialOf(2024, 1), 3*budget.Million), booked("poliklinikk", budget.TertialOf(2024, 2), 4*budget.Million),
		booked("poliklinikk", budget.TertialOf(2024, 3), 5*budget.Million),
	}
	whole := tellMoney(t, "costs-lines", 2024, moneyPlan(tertials...))
	checkSeries(t, whole, 0, 12, 20, 30)
	part := tellMoney(t, "costs-lines", 2024, moneyPlan(tertials[:2]...))
	checkSeries(t, part, 0, 10, 20, 30)
}

func TestConstantPrices(t *testing.T) {
	records := moneyPlan(price(2024, 100, budget.Actual), price(2025, 125, budget.Forecast))
	spec := tellMoney(t, "costs-constant", 2024, records)
	checkSeries(t, spec, 0, 10, 16, gap)
	checkText(t, "title", spec.Title, "I 2024-priser øker kostnaden fra 12,0 mill. kr i 2024 til 20,8 mill. kr i 2025")
	checkText(t, "note", spec.Note, "Årsnivå, ikke sum. Indeksen er en prognose for 2025. Uten prisindeks, og derfor ikke regnet om: 2026.")
	if !strings.Contains(spec.Subtitle, "kommunal deflator") || !spec.Totals[2].Missing {
		t.Errorf("subtitle %q, total of the year without an index %v", spec.Subtitle, spec.Totals[2])
	}
	if none := tellMoney(t, "costs-constant", 2024, moneyPlan()); !strings.Contains(none.Empty, "prisindeks") {
		t.Errorf("without an index: %q", none.Empty)
	}
}

func TestBudgetsDecidedInConstantPricesStayAsTheyAre(t *testing.T) {
	records := moneyPlan(price(2023, 80, budget.Actual), price(2024, 100, budget.Actual), booked("poliklinikk", budget.YearOf(2024), 10*budget.Million))
	revision := records[1].(budget.Revision)
	revision.PriceYear = 2023
	records[1] = revision
	spec := tellMoney(t, "costs-constant", 2024, records)
	checkSeries(t, spec, 0, 8, 20, 30)
	if !strings.Contains(spec.Note, "vedtatt i 2023-priser") {
		t.Errorf("note %q", spec.Note)
	}
}

func TestBudgetAgainstActualByLine(t *testing.T) {
	year := budget.YearOf(2025)
	records := moneyPlan(booked("poliklinikk", year, 22*budget.Million), amountOf("", "akutt", year, budget.Forecast, 4*budget.Million),
		booked("nettverk", year, budget.Million))
	spec := tellMoney(t, "budget-actual", 2025, records)
	checkText(t, "title", spec.Title, "Prognosen er 1,0 mill. kr over budsjettet på 26,0 mill. kr i 2025")
	checkRows(t, spec, "Poliklinikk", "Akuttplasser", "Nettverk", "Sum")
	checkSeries(t, spec, 0, 20, 5, 1, 26)
	checkSeries(t, spec, 1, 22, 4, 1, 27)
	checkSeries(t, spec, 2, 2, -1, 0, 1)
	checkSeries(t, spec, 3, 10, -20, 0, 100.0/26)
	if kind := spec.Series[1].Points[1].Kind; kind != chart.Forecast {
		t.Errorf("the forecast is drawn as %d", kind)
	}
	checkText(t, "variance", spec.Series[2].Points[0].Label, "+2,0")
	checkText(t, "variance", spec.Series[2].Points[1].Label, "\u22121,0")
	if rows := spec.Table(); len(rows) != 5 || len(rows[0]) != 5 {
		t.Errorf("the table is %v", rows)
	}
}

func TestPartOfAYearIsNotHeldAgainstTheBudget(t *testing.T) {
	records := moneyPlan(booked("poliklinikk", budget.YearOf(2025), 22*budget.Million), booked("akutt", budget.TertialOf(2025, 1), 2*budget.Million))
	spec := tellMoney(t, "budget-actual", 2025, records)
	checkText(t, "title", spec.Title, "Regnskapet for 1 av 3 linjer er 2,0 mill. kr over budsjettet på 20,0 mill. kr i 2025")
	checkRows(t, spec, "Poliklinikk", "Akuttplasser", "Nettverk", "Sum, 1 av 3 linjer")
	checkSeries(t, spec, 2, 2, gap, gap, 2)
	checkText(t, "so far", spec.Series[1].Points[1].Label, "2,0 hittil")

	sofar := tellMoney(t, "budget-actual", 2025, moneyPlan(booked("akutt", budget.TertialOf(2025, 1), 2*budget.Million)))
	checkText(t, "title", sofar.Title, "2,0 mill. kr er bokført til og med 1. tertial 2025; budsjettet for hele 2025 er 26,0 mill. kr")
	if len(sofar.Series) != 2 {
		t.Errorf("%d series, want no variance", len(sofar.Series))
	}
}

func TestBudgetAgainstActualByYear(t *testing.T) {
	records := moneyPlan(booked("poliklinikk", budget.YearOf(2024), 9*budget.Million), booked("nettverk", budget.YearOf(2024), 2*budget.Million),
		booked("akutt", budget.YearOf(2024), budget.Million/2), booked("poliklinikk", budget.YearOf(2025), 22*budget.Million))
	spec := tellMoney(t, "budget-actual-years", 2025, records)
	checkText(t, "title", spec.Title, "Regnskapet er 0,5 mill. kr under budsjettet på 12,0 mill. kr i 2024")
	checkSeries(t, spec, 0, 12, 26, 36)
	checkSeries(t, spec, 1, 11.5, gap, gap)
	checkSeries(t, spec, 2, -0.5, gap, gap)
	if !strings.Contains(spec.Note, "ikke sammenlignet: 2025") {
		t.Errorf("note %q", spec.Note)
	}
}

func TestBridgeBetweenYears(t *testing.T) {
	spec := tellMoney(t, "bridge-years", 2024, moneyPlan())
	checkText(t, "title", spec.Title, "Årsnivået øker med 24,0 mill. kr fra 2024 til 2026; Poliklinikk øker mest (+20,0 mill. kr)")
	checkRows(t, spec, "2024", "Poliklinikk", "Akuttplasser", "Nettverk", "2026")
	checkSeries(t, spec, 0, 12, 20, 6, -2, 36)
	checkBridge(t, spec)
}

// checkBridge sees that the steps lead from the first level to the last.
func checkBridge(t *testing.T, spec chart.Spec) {
	t.Helper()
	points := spec.Series[0].Points
	sum := 0.0
	for i, p := range points[:len(points)-1] {
		sum += p.Value
		if level := i == 0; spec.Categories[i].Level != level {
			t.Errorf("row %d is a level: %v", i, !level)
		}
	}
	if end := points[len(points)-1].Value; sum-end > 1e-9 || end-sum > 1e-9 {
		t.Errorf("the steps lead to %v, not %v", sum, end)
	}
}

func TestBridgeGathersManySmallSteps(t *testing.T) {
	records := moneyPlan()
	for i := range 15 {
		id := budget.LineID("liten-" + string(rune('a'+i)))
		records = append(records, budget.Line{Revision: "2026", ID: id, Name: string(id), Side: budget.Cost, Order: 10 + i},
			amountOf("2026", id, budget.YearOf(2026), budget.Budget, 100*budget.Thousand))
	}
	spec := tellMoney(t, "bridge-years", 2024, records)
	if n := len(spec.Categories); n != 12 || spec.Categories[10].Label != "9 andre linjer" {
		t.Errorf("%d rows, the last but one %q", n, spec.Categories[n-2].Label)
	}
	checkBridge(t, spec)
}

func TestBridgeBetweenRevisions(t *testing.T) {
	records := moneyPlan(
		budget.Revision{ID: "2025", Name: "Fagplan 2025", Status: budget.Superseded, FirstYear: 2023, LastYear: 2025},
		budget.Line{Revision: "2025", ID: "poliklinikk", Name: "Poliklinikk", Side: budget.Cost},
		budget.Line{Revision: "2025", ID: "nettverk", Name: "Nettverk", Side: budget.Cost},
		budget.Line{Revision: "2025", ID: "konferanse", Name: "Konferanse", Side: budget.Cost},
		amountOf("2025", "poliklinikk", budget.YearOf(2025), budget.Budget, 18*budget.Million),
		amountOf("2025", "nettverk", budget.YearOf(2025), budget.Budget, budget.Million),
		amountOf("2025", "konferanse", budget.YearOf(2025), budget.Budget, 3*budget.Million))
	if spec := tellMoney(t, "bridge-revisions", 2024, records); !strings.Contains(spec.Empty, "ikke rullert") {
		t.Errorf("without a parent: %q", spec.Empty)
	}
	revision := records[1].(budget.Revision)
	revision.Parent = "2025"
	records = slices.Clone(records)
	records[1] = revision
	spec := tellMoney(t, "bridge-revisions", 2024, records)
	checkText(t, "title", spec.Title, "Rulleringen øker årsnivået i 2025 med 4,0 mill. kr, til 26,0 mill. kr; Akuttplasser øker mest (+5,0 mill. kr)")
	checkRows(t, spec, "Fagplan 2025", "Akuttplasser (ny)", "Poliklinikk", "Konferanse (utgår)", "Fagplan 2026")
	checkSeries(t, spec, 0, 22, 5, 2, -3, 26)
	checkBridge(t, spec)
}
