package workbook

import (
	"testing"

	"fagplan/budget"
)

// filledIn fills in the template of a blank plan, and returns it with what it
// then says.
func filledIn(t testing.TB) (*edited, []budget.Change) {
	t.Helper()
	e := editing(t, templateBytes(t, new(budget.Plan)))
	e.addRow("about", map[string]any{"Name": "Fagplan for ettervern", "Region": "Nordområdet", "Country": "Norge"})
	e.addRow("revision", map[string]any{"Name": "2026–2032", "FirstYear": 2026, "LastYear": 2032})
	e.addRow("areas", map[string]any{"Name": "Norge", "Kind": "Land"})
	e.addRow("areas", map[string]any{"Name": "Nordområdet", "Kind": "Region", "Parent": "Norge"})
	e.addRow("populations", map[string]any{"Area": "Nordområdet", "Year": 2026, "Adults": 380000})
	e.addRow("costs", map[string]any{"Name": "Ettervernsteam", "2026": 1200000, "2028": 0})
	e.addRow("funding", map[string]any{"Name": "Nye midler", "Funding": "Styrking", "2026": "1 200 000"})
	e.addRow("measures", map[string]any{"Title": "Opprette ettervernsteam", "Due": 2027})
	e.addRow("status", map[string]any{"Measure": "Opprette ettervernsteam", "Period": "2026T1", "Status": "Pågår"})
	kroner := func(line budget.LineID, year int, kroner budget.Kroner) budget.Amount {
		return budget.Amount{Revision: "2026", Line: line, Period: budget.YearOf(year), Kind: budget.Budget, Kroner: kroner}
	}
	var want []budget.Change
	for _, r := range []budget.Record{
		budget.About{Name: "Fagplan for ettervern", Region: "nordomradet", Country: "norge"},
		budget.Revision{ID: "2026", Name: "2026–2032", Status: budget.Draft, FirstYear: 2026, LastYear: 2032},
		budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country, Order: 1},
		budget.Area{ID: "nordomradet", Name: "Nordområdet", Kind: budget.Region, Parent: "norge", Order: 2},
		budget.Population{Area: "nordomradet", Year: 2026, Adults: budget.Whole(380000)},
		budget.Line{Revision: "2026", ID: "ettervernsteam", Side: budget.Cost, Name: "Ettervernsteam", Order: 1},
		kroner("ettervernsteam", 2026, 1_200_000), kroner("ettervernsteam", 2028, 0),
		budget.Line{Revision: "2026", ID: "nye-midler", Side: budget.Funding, Name: "Nye midler", Funding: budget.Strengthening, Order: 1},
		kroner("nye-midler", 2026, 1_200_000),
		budget.Measure{Revision: "2026", ID: "opprette-ettervernsteam", Number: 1, Title: "Opprette ettervernsteam", Priority: budget.NormalPriority, Due: budget.YearOf(2027)},
		budget.StatusReport{Measure: "opprette-ettervernsteam", Period: budget.TertialOf(2026, 1), Status: budget.InProgress},
	} {
		want = append(want, budget.Change{After: r})
	}
	return e, want
}

// TestBlankTemplateFilledInGivesJustThat fills in the template of a plan with
// nothing in it.
func TestBlankTemplateFilledInGivesJustThat(t *testing.T) {
	e, want := filledIn(t)
	p := reread(t, new(budget.Plan), e.bytes())
	wantEdit(t, p, new(budget.Plan), want...)
	if len(p.Findings) > 0 || len(p.Skipped) > 0 || len(p.Questions) > 0 {
		t.Errorf("findings %v, skipped %v, questions %v", rulesOf(p.Findings), p.Skipped, p.Questions)
	}
}
