package workbook

import (
	"testing"

	"fagplan/budget"
)

// What one workbook says of a milestone stays where another has a blank, but
// not where the same workbook has taken it out.
func TestBlanksDoNotTakeAwayWhatAnotherSourceSaid(t *testing.T) {
	sheet := func(basis any) testSheet {
		return testSheet{name: "Milepæler", rows: [][]any{row("Nr", "Milepæl", "Frist", "Grunnlag"), row(1, "Poliklinikken åpner", "2020", basis), row(2, "Evaluering", "2021", nil)}}
	}
	before, _ := imported(t, new(budget.Plan), sheet("Vedtak i styret"))
	basis := func(plan *budget.Plan) string {
		m, _ := plan.Milestones.Get(budget.Milestone{Revision: "2020", ID: "poliklinikken-apner"})
		return m.Basis
	}
	if basis(before) != "Vedtak i styret" {
		t.Fatalf("the basis is %q", basis(before))
	}
	other, p := importInto(t, before, read(t, "annen.xlsx", workbookBytes(t, sheet(nil))))
	if basis(other) != "Vedtak i styret" || p.Count(Changed) != 0 {
		t.Errorf("after another workbook the basis is %q, with %d changed", basis(other), p.Count(Changed))
	}
	same, _ := imported(t, before, sheet(nil))
	if basis(same) != "" {
		t.Errorf("after the same workbook the basis is %q", basis(same))
	}
}

func TestDaysAndWeeksAreNotPutInOneSeries(t *testing.T) {
	sheet := func(unit string) testSheet {
		return testSheet{name: "Ventetid", rows: [][]any{row("Ventetid 2018"), nil, row("Region", "Ventetid, median ("+unit+")"), row("Helse Nord", 45)}}
	}
	plan, _ := imported(t, new(budget.Plan), sheet("dager"))
	next, p := imported(t, plan, sheet("uker"))
	wantFindings(t, p, "import-other-unit/differs Ventetid!B3")
	if next.Observations.Len() != 1 || p.Count(Changed) != 0 {
		t.Errorf("%d observations, %d changed", next.Observations.Len(), p.Count(Changed))
	}
}
