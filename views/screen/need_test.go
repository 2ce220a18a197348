package screen

import (
	"testing"

	"fagplan/budget"
)

// surveyedPlan is the sample with the survey of eight municipalities in 2006 and
// the unmet need of two years.
func surveyedPlan(t *testing.T) *budget.Plan {
	t.Helper()
	perCent := func(n int64) budget.Quantity { return budget.Whole(n) / 100 }
	more := perCent(33)
	unmet := func(year int, value int64) budget.Record {
		return budget.Observation{Indicator: budget.UnmetNeedIndicator, Group: "LAR", Area: "norge", Period: budget.YearOf(year), Kind: budget.Actual, Value: budget.Whole(value), Source: cell("D4")}
	}
	return withRecords(t, samplePlan(t),
		budget.NeedMap{ID: "kart", Name: "BrukerPlan", Area: "norge", Period: budget.YearOf(2006), Persons: 669, Source: cell("A1")},
		budget.NeedDimension{Map: "kart", Name: "Bolig", Order: 1, Green: perCent(56), Yellow: perCent(30), Red: perCent(14), Source: cell("B1")},
		budget.NeedService{Map: "kart", Level: budget.Specialist, Name: "Poliklinikk", Order: 1, Now: perCent(14), Added: &more, Source: cell("B2")},
		budget.Indicator{ID: budget.UnmetNeedIndicator, Name: "Udekket behov", Statistic: budget.Share, Direction: budget.LowerIsBetter},
		unmet(2003, 21), unmet(2006, 30))
}

func TestNeedIsConvertedThroughTheFactorsTyped(t *testing.T) {
	document := &memory{plan: surveyedPlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("need")
	model := panelOf[conversionRow](t, desk, "model")
	first := func(r conversionRow) bool { return r.sum == "" }
	if got := textAt(t, model, "column.persons-more", first); got != "220" {
		t.Errorf("%s more persons, want 220", got)
	}
	if got := textAt(t, model, "column.model-consultations", first); got != "" {
		t.Errorf("without a factor they take %s consultations", got)
	}
	if !model.grid.write([]typedCell{{cellAt(t, model, "column.per-person", first), "12"}}) {
		t.Fatalf("the factor is refused: %s", model.told.Text)
	}
	factors := panelOf[factorRow](t, desk, "factors")
	for id, typed := range map[budget.FactorID]string{budget.ConsultationsPerPositionFactor: "300", budget.PositionCostFactor: "720000"} {
		at := cellAt(t, factors, "column.value", func(r factorRow) bool { return r.ID == id })
		if !factors.grid.write([]typedCell{{at, typed}}) {
			t.Fatalf("%s is refused: %s", id, factors.told.Text)
		}
	}
	model = panelOf[conversionRow](t, desk, "model")
	for heading, want := range map[string]string{"column.model-consultations": "2 640", "column.model-positions": "8,8", "column.model-kroner": "6 336"} {
		if got := textAt(t, model, heading, first); got != want {
			t.Errorf("%s is %s, want %s", heading, got, want)
		}
	}
	beside := panelOf[effortRow](t, desk, "plan")
	for i, want := range []string{"8,8", "40,0", "69,0"} {
		if got := beside.grid.columns[2].text(beside.grid.rows[i]); got != want {
			t.Errorf("%s: %s positions, want %s", beside.grid.rows[i].what, got, want)
		}
	}
	model = panelOf[conversionRow](t, desk, "model")
	model.grid.write([]typedCell{{cellAt(t, model, "column.per-person", first), ""}})
	if _, kept := document.plan.Factors.Get(budget.Factor{ID: budget.ConsultationsPerPersonFactor("Poliklinikk")}); kept {
		t.Error("a factor that is cleared is kept")
	}
}

func TestServicesAndDimensionsAreTypedInPerCent(t *testing.T) {
	document := &memory{plan: surveyedPlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("need")
	services := panelOf[budget.NeedService](t, desk, "services")
	all := func(budget.NeedService) bool { return true }
	if now, later := textAt(t, services, "column.persons-now", all), textAt(t, services, "column.persons-in-12", all); now != "94" || later != "314" {
		t.Errorf("%s persons now and %s in 12 months", now, later)
	}
	if !services.grid.write([]typedCell{{cellAt(t, services, "column.added", all), "-4"}, {cellAt(t, services, "column.share-now", all), "20"}}) {
		t.Fatalf("the shares are refused: %s", services.told.Text)
	}
	if later := textAt(t, services, "column.persons-in-12", all); later != "107" { // 16 % of 669
		t.Errorf("%s persons in 12 months, want 107", later)
	}
	dimensions := panelOf[budget.NeedDimension](t, desk, "dimensions")
	every := func(budget.NeedDimension) bool { return true }
	if red := textAt(t, dimensions, "column.persons-red", every); red != "94" {
		t.Errorf("%s persons in red, want 94", red)
	}
	if dimensions.grid.write([]typedCell{{cellAt(t, dimensions, "chart.need-dimensions.red", every), "140"}}) {
		t.Error("140 % are taken")
	}
}

func TestUnmetNeedStandsByYear(t *testing.T) {
	document := &memory{plan: surveyedPlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("need")
	panel := panelOf[unmetRow](t, desk, "unmet")
	all := func(unmetRow) bool { return true }
	if got := textAt(t, panel, "column.change", all); got != "+9 prosentpoeng" {
		t.Errorf("the change is %q", got)
	}
	const column2006 = 3 // after the service, 2003 and how many answered then
	at := cellAt(t, panel, "column.service", all)
	at.Col = column2006
	if !panel.grid.write([]typedCell{{at, "35"}}) {
		t.Fatalf("the share is refused: %s", panel.told.Text)
	}
	if got := textAt(t, panel, "column.change", all); got != "+14 prosentpoeng" {
		t.Errorf("the change is %q", got)
	}
}
