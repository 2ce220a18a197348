package screen

import (
	"strings"
	"testing"

	"fagplan/budget"
)

// Turning a slider makes a scenario of its own, and is one edit once it is let go
// of: undone, the plan is as it was.
func TestSliderIsOneEdit(t *testing.T) {
	document := &memory{plan: goldenPlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("scenario")
	p := desk.current().(*page)
	rows := p.sections[0].aside.(*sliders).rows
	var row *assumptionSlider
	for _, r := range rows {
		if r.assumed.Name == budget.EHealthAssumption {
			row = r
		}
	}
	title := p.panels[0][0].spec.Title
	for _, value := range []float64{5, 20, 60} {
		row.SetValue(value)
	}
	if document.plan.Scenarios.Len() != 1 {
		t.Fatalf("the plan has %d scenarios", document.plan.Scenarios.Len())
	}
	kept := desk.state.scenario
	if got := desk.state.plan.AssumedValue(desk.state.revision, kept, budget.EHealthAssumption).Value; got != budget.Whole(60) {
		t.Errorf("it assumes %s", got)
	}
	if got := p.panels[0][0].spec.Title; got == title {
		t.Errorf("the chart still says %q", got)
	}
	if !strings.Contains(row.AccessibilityLabel(), "60") {
		t.Errorf("the slider reads %q", row.AccessibilityLabel())
	}
}

// What is typed in the table of assumptions is kept in the scenario on show.
func TestTypedAssumption(t *testing.T) {
	document := &memory{plan: goldenPlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("scenario")
	panel := panelOf[budget.Assumed](t, desk, "coverage")
	vacancy := func(a budget.Assumed) bool { return a.Name == budget.VacancyAssumption }
	if panel.grid.write([]typedCell{{cellAt(t, panel, "column.value", vacancy), "80"}}) {
		t.Error("a vacancy of 80 % is taken")
	}
	if !panel.grid.write([]typedCell{{cellAt(t, panel, "column.value", vacancy), "20"}}) {
		t.Fatalf("a vacancy of 20 %% is refused: %s", panel.told.Text)
	}
	a := document.plan.AssumedValue(desk.state.revision, desk.state.scenario, budget.VacancyAssumption)
	if a.Value != budget.Unit/5 || a.High < a.Value {
		t.Errorf("it assumes %+v", a)
	}
	if got := textAt(t, panel, "column.origin", vacancy); got != desk.words.Name(budget.PlannerOrigin) {
		t.Errorf("it comes from %q", got)
	}
}

// Every calculation that can be shown is in words and numbers, and ends in its
// result.
func TestCalculationsAreInWords(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: goldenPlan(t)}, laptop)
	for _, story := range []string{"coverage-forecast", "beds-forecast", "coverage", "costs", "positions"} {
		all := calculationsOf(story, desk.state)
		if len(all) == 0 {
			t.Errorf("%s has none", story)
		}
		for _, c := range all {
			checkInWords(t, desk, story, c.Calculation)
		}
	}
	for _, method := range []budget.YearEndMethod{budget.BookedMethod, budget.OwnMethod, budget.SeasonalMethod, budget.RunRateMethod} {
		yearEnd := budget.YearEnd{Method: method, Kroner: 6_000_000, SoFar: 3_300_000, Through: budget.TertialOf(2021, 2)}
		checkInWords(t, desk, string(method), yearEnd.Calculation())
	}
	checkInWords(t, desk, "parts", budget.VarianceParts{Base: 10_087_000, Outcome: 9_000_000, Planned: budget.Whole(14), Actual: budget.Whole(12)}.Calculation())
}

// The computed cells of the tables of reckoned numbers tell how they came about.
func TestTablesShowTheirCalculations(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: goldenPlan(t)}, laptop)
	for name, all := range map[string][]shownCalculation{
		"coverage":    shownBy(desk, standingSheet(desk)),
		"gaps":        shownBy(desk, gapSheet(desk)),
		"positions":   shownBy(desk, positionPriceSheet(desk)),
		"specialists": shownBy(desk, specialistStandingSheet(desk)),
		"beds":        shownBy(desk, effectSheet(desk)),
	} {
		if len(all) == 0 {
			t.Errorf("%s shows none", name)
		}
		for _, c := range all {
			checkInWords(t, desk, name, c.Calculation)
		}
	}
}

// shownBy are the calculations of all rows of a table.
func shownBy[T any](d *Desk, s sheet[T]) []shownCalculation {
	var all []shownCalculation
	for _, row := range s.rows(d.state) {
		all = append(all, s.reckoned(row)...)
	}
	return all
}

// checkInWords expects a calculation to be told with every name and number in
// place, and to end with its result.
func checkInWords(t *testing.T, desk *Desk, what string, c budget.Calculation) {
	t.Helper()
	lines := calculationLines(desk.state, c, 0)
	all := strings.Join(lines, "")
	if len(lines) < 2 || !strings.HasSuffix(lines[1], termValue(desk.words, c.Result)) || strings.ContainsAny(all, "{}") ||
		strings.Contains(all, "formula.") || strings.Contains(all, "term-name.") {
		t.Errorf("%s: %q", what, lines)
	}
}

func TestScenarioOfAnEmptyPlan(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: new(budget.Plan)}, laptop)
	desk.openScreen("scenario")
	p := desk.current().(*page)
	for _, section := range p.sectionNames() {
		p.openSection(section)
	}
	desk.showCalculations(nil)
}
