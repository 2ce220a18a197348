package screen

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// withRecords is a plan with more in it.
func withRecords(t *testing.T, plan *budget.Plan, records ...budget.Record) *budget.Plan {
	t.Helper()
	next, err := budget.PlanOf(func(yield func(budget.Record) bool) {
		for r := range plan.All() {
			if !yield(r) {
				return
			}
		}
		slices.Values(records)(yield)
	})
	if err != nil {
		t.Fatal(err)
	}
	return next
}

const consultationRate = budget.ConsultationsIndicator + "-rate"

// coveredPlan is the sample with the rates of 2008, and what was counted of them
// and of waiting.
func coveredPlan(t *testing.T) *budget.Plan {
	t.Helper()
	seen := func(indicator budget.IndicatorID, area budget.AreaID, year int, value int64) budget.Record {
		return budget.Observation{Indicator: indicator, Area: area, Period: budget.YearOf(year), Kind: budget.Actual, Value: budget.Whole(value), Source: cell("C7")}
	}
	return withRecords(t, samplePlan(t),
		budget.Indicator{ID: consultationRate, Name: "Konsultasjoner per 1 000", Statistic: budget.Rate, Per: 1000, Direction: budget.HigherIsBetter, Yardstick: budget.ByConsultations},
		budget.Indicator{ID: budget.ConsultationsIndicator, Name: "Konsultasjoner", Statistic: budget.Count, Direction: budget.HigherIsBetter},
		seen(consultationRate, "helse-nord", 2007, 14), seen(consultationRate, "norge", 2007, 43),
		seen(consultationRate, "helse-nord", 2008, 21), seen(consultationRate, "norge", 2008, 52),
		seen(budget.ConsultationsIndicator, "helse-nord", 2008, 7446))
}

// panelOf is the table of a section of the screen on show.
func panelOf[T any](t *testing.T, desk *Desk, name string) *tablePanel[T] {
	t.Helper()
	p := desk.current().(*page)
	p.openSection(name)
	return p.sections[p.shown].table.(*tablePanel[T])
}

// textAt is what a table says in the first row wanted, under a heading.
func textAt[T any](t *testing.T, p *tablePanel[T], heading string, wanted func(T) bool) string {
	t.Helper()
	id := cellAt(t, p, heading, wanted)
	return strings.ReplaceAll(p.grid.columns[id.Col].text(p.grid.rows[id.Row]), "\u00a0", " ")
}

func cellAt[T any](t *testing.T, p *tablePanel[T], heading string, wanted func(T) bool) widget.TableCellID {
	t.Helper()
	row := slices.IndexFunc(p.grid.rows, wanted)
	col := slices.IndexFunc(p.grid.columns, func(c column[T]) bool { return c.title == p.desk.words.T(heading) })
	if row < 0 || col < 0 {
		t.Fatalf("no row or no column %s among %d rows", heading, len(p.grid.rows))
	}
	return widget.TableCellID{Row: row, Col: col}
}

func north2008(r budget.CoverageStanding) bool {
	return r.Area == "helse-nord" && r.Yardstick == budget.ByConsultations && r.Period == budget.YearOf(2008)
}

func TestCoverageFollowsTheRatesTyped(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: coveredPlan(t)}, laptop)
	desk.openScreen("coverage")
	index := panelOf[budget.CoverageStanding](t, desk, "index")
	for heading, want := range map[string]string{"column.index": "40,4", "column.national-growth": "+21 %", "column.growth": "+50 %", "column.rate": "21 per 1 000"} {
		if got := textAt(t, index, heading, north2008); got != want {
			t.Errorf("%s is %q, want %q", heading, got, want)
		}
	}
	rates := panelOf[observation](t, desk, "rates")
	at := cellAt(t, rates, "column.value", func(r observation) bool {
		return r.Indicator == consultationRate && r.Area == "helse-nord" && r.Period == budget.YearOf(2008)
	})
	if !rates.grid.write([]typedCell{{at, "26"}}) {
		t.Fatalf("the rate is refused: %s", rates.told.Text)
	}
	if got := textAt(t, panelOf[budget.CoverageStanding](t, desk, "index"), "column.index", north2008); got != "50" {
		t.Errorf("the index is %s, want 50", got)
	}
}

func TestRateFollowsItsParts(t *testing.T) {
	document := &memory{plan: coveredPlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("coverage")
	rates := panelOf[observation](t, desk, "rates")
	row := func(r observation) bool {
		return r.Indicator == consultationRate && r.Area == "helse-nord" && r.Period == budget.YearOf(2008)
	}
	rates.grid.write([]typedCell{{cellAt(t, rates, "column.numerator", row), "7446"}, {cellAt(t, rates, "column.denominator", row), "360000"}})
	if got := textAt(t, rates, "column.value", row); got != "20,683333" {
		t.Errorf("the rate is %s of %d edits, want 20,683333", got, len(document.done))
	}
	rates.grid.write([]typedCell{{cellAt(t, rates, "column.value", row), ""}})
	if got := textAt(t, rates, "column.quality", row); got != "Ikke tilgjengelig" || textAt(t, rates, "column.value", row) != "" {
		t.Errorf("a cleared value is %q", got)
	}
	if rates.grid.write([]typedCell{{cellAt(t, rates, "column.quality", row), "Anslag"}}) {
		t.Error("there is an estimate without a value")
	}
}

func TestGapInKronerTakesACost(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: coveredPlan(t)}, laptop)
	desk.openScreen("coverage")
	stated := func(g budget.NationalGap) bool { return g.Stated }
	if got := textAt(t, panelOf[budget.NationalGap](t, desk, "gap"), "column.missing-kroner", stated); got != "" {
		t.Errorf("without a cost the gap is %s", got)
	}
	factors := panelOf[factorRow](t, desk, "factors")
	cost := func(r factorRow) bool { return r.ID == budget.PositionCostFactor }
	if !factors.grid.write([]typedCell{{cellAt(t, factors, "column.line", cost), "Styrke poliklinisk TSB"}}) {
		t.Fatalf("the line is refused: %s", factors.told.Text)
	}
	gap := panelOf[budget.NationalGap](t, desk, "gap")
	if got := textAt(t, gap, "column.missing-kroner", stated); got != "49 068" { // 69 × 28 445 000 ÷ 40
		t.Errorf("from the line's budget the gap is %s, want 49 068", got)
	}
	factors = panelOf[factorRow](t, desk, "factors")
	if got := textAt(t, factors, "column.own", cost); !strings.HasPrefix(got, "711 125 kr") {
		t.Errorf("the plan's own cost is %q", got)
	}
	if !factors.grid.write([]typedCell{{cellAt(t, factors, "column.value", cost), "1000000"}}) {
		t.Fatalf("the cost is refused: %s", factors.told.Text)
	}
	if got := textAt(t, panelOf[budget.NationalGap](t, desk, "gap"), "column.missing-kroner", stated); got != "69 000" {
		t.Errorf("from the factor the gap is %s, want 69 000", got)
	}
}

func TestPopulationIsAddedAndChanged(t *testing.T) {
	document := &memory{plan: coveredPlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("coverage")
	f := addPopulation(desk)
	answer(f, "Helse Nord RHF", "2019", "380 000")
	f.save()
	panel := panelOf[budget.Population](t, desk, "populations")
	all := func(budget.Population) bool { return true }
	if got := textAt(t, panel, "column.population", all); got != "380 000" {
		t.Errorf("the population is %q", got)
	}
	if panel.grid.write([]typedCell{{cellAt(t, panel, "column.population", all), "0"}}) {
		t.Error("nobody lives there")
	}
}

// answer fills a form's fields.
func answer(f *form, answers ...string) {
	for i, input := range f.inputs {
		switch input := input.(type) {
		case *chooser:
			input.SetSelected(answers[i])
		case *entry:
			input.SetText(answers[i])
		}
	}
}
