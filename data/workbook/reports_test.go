package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

// reported returns the report of a measure for a period.
func reported(t *testing.T, plan *budget.Plan, measure budget.MeasureID, period budget.Period) budget.StatusReport {
	t.Helper()
	r, found := plan.StatusReports.Get(budget.StatusReport{Measure: measure, Period: period})
	if !found {
		t.Fatalf("%s has no report for %v", measure, period)
	}
	return r
}

// percentOf is the progress of a report in per cent, -1 where not judged.
func percentOf(r budget.StatusReport) int64 {
	if r.Progress == nil {
		return -1
	}
	return int64(*r.Progress * 100 / budget.Unit)
}

// A report with comments tells nothing of what the measures are, and changes
// nothing of them.
func TestStatusWithComments(t *testing.T) {
	before := aPlan(t)
	plan, p := imported(t, before, testSheet{name: "Rapport", rows: [][]any{
		row("Nr", "Tiltak", "Periode", "Status", "Framdrift (%)", "Kommentar"),
		row(1, "Flere stillinger", "1. tertial 2020", "I gang", 1, "Så vidt begynt"),
		row(1, "Flere stillinger", "2. tertial 2020", "Forsinket", 15, nil),
		row(2, "Kurset", "1. tertial 2020", nil, 100, nil),
		row(9, "Noe annet", "1. tertial 2020", "I gang", nil, nil),
		row(2, "Kurs for alle", "2. tertial 2020", "tja", nil, nil),
	}})
	wantKind(t, p, StatusTable, 3)
	wantFindings(t, p, "import-unknown-measure/other-title Rapport!A4:F4", "import-unknown-measure/name Rapport!A5:F5", "import-unreadable/word Rapport!D6")
	first := reported(t, plan, "t1", budget.TertialOf(2020, 1))
	if first.Status != budget.InProgress || percentOf(first) != 1 || first.Comment != "Så vidt begynt" || first.Source.String() != "Rapport!A2:F2" {
		t.Errorf("the first report is %+v at %d %%", first, percentOf(first))
	}
	if r := reported(t, plan, "t1", budget.TertialOf(2020, 2)); r.Status != budget.Delayed || percentOf(r) != 15 {
		t.Errorf("the second report is %+v", r)
	}
	if r := reported(t, plan, "t2", budget.TertialOf(2020, 1)); r.Status != budget.Done {
		t.Errorf("all of the work is %s", r.Status)
	}
	if !slices.EqualFunc(slices.Collect(before.Measures.All()), slices.Collect(plan.Measures.All()), func(a, b budget.Measure) bool { return budget.Equal(a, b) }) {
		t.Error("a report changes the measures")
	}
}

func TestStatusWithPeriodsAcross(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Tertialvis",
		rows: [][]any{
			row("Status for tiltakene"), nil,
			row("Nr", "Tiltak", "1. tertial 2020", nil, "2. tertial 2020", nil),
			row(nil, nil, "Status", "Framdrift (%)", "Status", "Framdrift (%)"),
			row(1, "Flere stillinger", "I gang", 20, "Ferdig", 60),
			row(2, "Kurs for alle", nil, nil, "Ikke startet", 0),
		},
		merges: [][2]string{{"A3", "A4"}, {"B3", "B4"}, {"C3", "D3"}, {"E3", "F3"}},
	})
	wantKind(t, p, StatusTable, 2)
	wantFindings(t, p, "import-status/progress Tertialvis!E5:F5")
	if r := reported(t, plan, "t1", budget.TertialOf(2020, 1)); r.Status != budget.InProgress || percentOf(r) != 20 || r.Source.String() != "Tertialvis!C5:D5" {
		t.Errorf("the first tertial is %+v", r)
	}
	if r := reported(t, plan, "t1", budget.TertialOf(2020, 2)); r.Status != budget.Done || percentOf(r) != 60 {
		t.Errorf("the second tertial is %+v", r)
	}
	if plan.StatusReports.Len() != 3 {
		t.Errorf("%d reports, want 3: a blank is none", plan.StatusReports.Len())
	}
}

// Without a second header row the title tells what the periods are about.
func TestProgressWithPeriodsAcross(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Ark", rows: [][]any{
		row("Framdrift i tiltakene"), nil,
		row("Nr", "Tiltak", "2020 T1", "2020 T2"),
		row(1, "Flere stillinger", "0 %", "35 %"), row(2, "Kurs for alle", nil, 1),
	}})
	wantKind(t, p, StatusTable, 2)
	wantFindings(t, p)
	for period, want := range map[budget.Period]budget.Status{budget.TertialOf(2020, 1): budget.NotStarted, budget.TertialOf(2020, 2): budget.InProgress} {
		if r := reported(t, plan, "t1", period); r.Status != want {
			t.Errorf("%v is %s, want %s", period, r.Status, want)
		}
	}
	if r := reported(t, plan, "t2", budget.TertialOf(2020, 2)); r.Status != budget.Done {
		t.Errorf("1 of 1 is %s", r.Status)
	}
}

// A plan without measures gets those that are reported on.
func TestStatusOfMeasuresThePlanDoesNotHave(t *testing.T) {
	plan, p := imported(t, new(budget.Plan),
		testSheet{name: "Om", rows: [][]any{row("Fagplan", "Plan"), row("Region", "Helse Nord"), row("Planperiode", "2019–2025")}},
		testSheet{name: "Status", rows: [][]any{
			row("Nr", "Tiltak", "Periode", "Status", "Kommentar"),
			row(1, "Flere stillinger", "2019 T1", "I gang", "a"), row(1, "Flere stillinger", "2019 T2", "Ferdig", "b"),
		}})
	wantFindings(t, p)
	if m, _ := plan.Measures.Get(budget.Measure{Revision: "2019", ID: "t1"}); m.Title != "Flere stillinger" || m.Note != "" || plan.Measures.Len() != 1 {
		t.Errorf("the measure is %+v", m)
	}
	if plan.StatusReports.Len() != 2 {
		t.Errorf("%d reports, want 2", plan.StatusReports.Len())
	}
}

// Dates are added to what the plan says of a measure; a blank takes nothing
// away.
func TestDatesOfMeasures(t *testing.T) {
	sheet := testSheet{name: "Datoer", rows: [][]any{
		row("Nr", "Tiltak", "Start", "Frist", "Grunnlag"),
		row(1, "Flere stillinger", nil, "1. tertial 2024", nil),
		row(2, "Kurs for alle", "2. tertial 2020", "snart", "Avtalt i møte"),
		row(3, "Nytt tiltak", 2021, 2022, nil),
	}}
	plan, p := imported(t, aPlan(t), sheet)
	wantKind(t, p, DatesTable, 3)
	wantFindings(t, p, "import-unreadable/period Datoer!D3")
	get := func(id budget.MeasureID) budget.Measure {
		m, _ := plan.Measures.Get(budget.Measure{Revision: "2019", ID: id})
		return m
	}
	if m := get("t1"); m.Start != budget.YearOf(2019) || m.Due != budget.TertialOf(2024, 1) || m.Note != "Viktig" || m.Priority != budget.HighPriority || len(m.Lines) != 2 {
		t.Errorf("measure 1 is %+v", m)
	}
	if m := get("t2"); m.Start != budget.TertialOf(2020, 2) || !m.Due.IsZero() || m.Note != "Avtalt i møte" {
		t.Errorf("measure 2 is %+v", m)
	}
	if m := get("t3"); m.Title != "Nytt tiltak" || m.Due != budget.YearOf(2022) {
		t.Errorf("measure 3 is %+v", m)
	}
	_, again := imported(t, plan, sheet)
	if again.Count(Unchanged) != len(again.Values) {
		t.Errorf("%d of %d unchanged the second time", again.Count(Unchanged), len(again.Values))
	}
}

func TestMilestoneProgress(t *testing.T) {
	plan, _ := imported(t, aPlan(t), testSheet{name: "Milepæler", rows: [][]any{
		row("Nr", "Milepæl", "Frist"), row(1, "Første møte", "mai 2019"), row(2, "Andre møte", "juni 2019"), row(3, "Tredje møte", "juli 2019"),
	}})
	plan, p := imported(t, plan, testSheet{name: "Nådd", rows: [][]any{
		row("Milepæl", "Status", "Nådd", "Kommentar"),
		row("Første møte", "Ferdig", "juni 2019", "En måned sent"), row("Andre møte", nil, "juli 2019", nil),
		row("Tredje møte", "Forsinket", "august 2019", nil), row("Fjerde møte", "Ferdig", nil, nil),
	}})
	wantKind(t, p, MilestoneProgressTable, 3)
	wantFindings(t, p, "import-unreadable/value Nådd!C4", "import-unknown-milestone/name Nådd!A5:D5")
	for id, want := range map[budget.MilestoneID]budget.MilestoneProgress{
		"forste-mote": {Status: budget.Done, DoneIn: budget.MonthOf(2019, 6), Comment: "En måned sent"},
		"andre-mote":  {Status: budget.Done, DoneIn: budget.MonthOf(2019, 7)},
		"tredje-mote": {Status: budget.Delayed},
	} {
		got, _ := plan.MilestoneProgress.Get(budget.MilestoneProgress{Milestone: id})
		if got.Status != want.Status || got.DoneIn != want.DoneIn || got.Comment != want.Comment {
			t.Errorf("%s stands at %+v, want %+v", id, got, want)
		}
	}
	if plan.Milestones.Len() != 3 {
		t.Errorf("%d milestones, want the 3 there were", plan.Milestones.Len())
	}
}
