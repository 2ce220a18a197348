package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

// aPlan is a plan for Helse Nord with a revision, a line and two measures.
func aPlan(t *testing.T) *budget.Plan {
	t.Helper()
	plan, p := imported(t, new(budget.Plan),
		testSheet{name: "Om", rows: [][]any{row("Fagplan", "Plan"), row("Region", "Helse Nord"), row("Planperiode", "2019–2025")}},
		costs(100),
		testSheet{name: "Tiltak", rows: [][]any{
			row("Nr", "Tiltak", "Tema", "Prioritet", "Ansvarlig", "Kostnadslinjer", "Start", "Frist", "Merknad"),
			row(1, "Flere stillinger", "Poliklinikk", "Høy", "UNN; Nordlandssykehuset", "Nye stillinger; Økte inntekter", 2019, "des. 2025", "Viktig"),
			row(2, "Kurs for alle", "Kompetanse", "Lav", "Helse Nord RHF", nil, nil, nil, nil),
		}})
	if len(p.Findings) != 0 {
		t.Fatalf("findings %v", rulesOf(p.Findings))
	}
	return plan
}

// wantFindings checks the findings of a proposal.
func wantFindings(t *testing.T, p *Proposal, want ...string) {
	t.Helper()
	if got := rulesOf(p.Findings); !slices.Equal(got, want) {
		t.Errorf("findings %v, want %v", got, want)
	}
}

// wantKind checks what the only table was taken for.
func wantKind(t *testing.T, p *Proposal, want Kind, rows int) {
	t.Helper()
	if len(p.Tables) != 1 || p.Tables[0].As != want || p.Tables[0].Rows != rows {
		t.Errorf("tables %+v, want %s with %d rows", p.Tables, want, rows)
	}
}

func TestMeasures(t *testing.T) {
	plan := aPlan(t)
	m, _ := plan.Measures.Get(budget.Measure{Revision: "2019", ID: "t1"})
	if m.Theme != "poliklinikk" || m.Priority != budget.HighPriority || !slices.Equal(m.Owners, []string{"UNN", "Nordlandssykehuset"}) ||
		!slices.Equal(m.Lines, []budget.LineID{"nye-stillinger", "okte-inntekter"}) || m.Start != budget.YearOf(2019) || m.Due != budget.MonthOf(2025, 12) {
		t.Errorf("measure 1 is %+v", m)
	}
}

// A shorter list of measures updates what it has and leaves the rest.
func TestStatusListOfMeasures(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Status", rows: [][]any{
		row("Nr", "Tiltak", "Status", "Framdrift", "Periode"),
		row(1, "Flere stillinger", "I gang", "40 %", "1. tertial 2020"),
		row(2, "Kurs for alle", "Ikke startet", nil, "1. tertial 2020"),
		row(3, "Nytt tiltak", "tja", nil, nil),
	}})
	wantFindings(t, p, "import-unreadable/word Status!C4")
	m, _ := plan.Measures.Get(budget.Measure{Revision: "2019", ID: "t1"})
	if m.Priority != budget.HighPriority || m.Note != "Viktig" || len(m.Lines) != 2 {
		t.Errorf("the measure is now %+v", m)
	}
	status := plan.StatusOf("t1", budget.Period{})
	if status.Status != budget.InProgress || status.Progress == nil || *status.Progress != 400_000 || status.Period != budget.TertialOf(2020, 1) {
		t.Errorf("the status is %+v", status)
	}
	if s := plan.StatusOf("t2", budget.Period{}); s.Status != budget.NotStarted || s.Period.IsZero() {
		t.Errorf("the status of measure 2 is %+v", s)
	}
}

func TestMilestones(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Milepæler", rows: [][]any{
		row("Nr", "Milepæl", "Tiltak", "Tidsrom", "Status", "Grunnlag"),
		row(1, "Første møte", 1, "Gjennomført mai 2019", nil, "Oppgitt"),
		row(2, "Andre møte", nil, "Oktober – desember 2019", "Forsinket", nil),
		row(3, "Tredje møte", nil, "en gang", nil, nil),
	}})
	wantKind(t, p, MilestonesTable, 2)
	wantFindings(t, p, "import-unreadable/period Milepæler!D4")
	m, _ := plan.Milestones.Get(budget.Milestone{Revision: "2019", ID: "forste-mote"})
	if m.Measure != "t1" || m.Due != budget.MonthOf(2019, 5) || !m.Start.IsZero() || m.Basis != "Oppgitt" {
		t.Errorf("milestone 1 is %+v", m)
	}
	if d, _ := plan.MilestoneProgress.Get(budget.MilestoneProgress{Milestone: "andre-mote"}); d.Status != budget.Delayed || !d.DoneIn.IsZero() {
		t.Errorf("milestone 2 stands at %+v", d)
	}
}

func TestAreasInAnyOrder(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), testSheet{name: "Enheter", rows: [][]any{
		row("Navn", "Nivå", "Ligger i", "Kortnavn", "Andre navn"),
		row("Øst kommune", "Kommune", "Nordre fylke", nil, "Østre; Austre"),
		row("Nordre fylke", "Fylke", "Norge", nil, nil),
		row("UNN HF", "Helseforetak", "Helse Nord RHF", "UNN", nil),
	}})
	wantFindings(t, p)
	east, _ := plan.Areas.Get(budget.Area{ID: "ost-kommune"})
	if east.Kind != budget.District || east.Parent != "nordre-fylke" || !slices.Equal(east.Aliases, []string{"Østre", "Austre"}) {
		t.Errorf("the municipality is %+v", east)
	}
	if unn, _ := plan.Areas.Get(budget.Area{ID: "unn"}); unn.Parent != "helse-nord" || unn.Name != "UNN HF" {
		t.Errorf("UNN is %+v", unn)
	}
	if north, found := plan.Areas.Get(budget.Area{ID: "helse-nord"}); !found || north.Parent != "norge" {
		t.Errorf("the region is %+v", north)
	}
}

func TestPopulations(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), testSheet{name: "Folketall", rows: [][]any{
		row("Innbyggere 18 år og eldre per 1. januar"), nil,
		row("Region", 2019, 2020), row("Helse Nord", "381 500", 382000), row("Helse Vest", 870000, 876000), row("Totalt", 4200000, 4240000),
	}})
	wantKind(t, p, PopulationsTable, 3)
	if n, _ := plan.Populations.Get(budget.Population{Area: "helse-nord", Year: 2019}); n.Adults != budget.Whole(381500) {
		t.Errorf("Helse Nord has %v adults", n.Adults)
	}
	if n, _ := plan.Populations.Get(budget.Population{Area: "norge", Year: 2020}); n.Adults != budget.Whole(4240000) {
		t.Errorf("Norway has %v adults", n.Adults)
	}
}

func TestActivityIsAlsoPositionsAndBeds(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Aktivitet", rows: [][]any{
		row("Helseforetak", "År", "Polikliniske konsultasjoner", "Poliklinisk personell – årsverk totalt", "Døgnplasser"),
		row("UNN HF", 2016, "10\u00a0104", 30, 67), row("NLSH", 2016, 4587, 15.5, 8), row("Sum", nil, 14691, 45.5, 74),
	}})
	wantKind(t, p, ActivityTable, 2)
	wantFindings(t, p, "import-printed-total/column Aktivitet!E4")
	if n, _ := plan.Positions.Get(budget.PositionCount{Area: "nordlandssykehuset", Period: budget.YearOf(2016), Kind: budget.PositionsFilled}); n.Count != 15_500_000 {
		t.Errorf("%v positions", n.Count)
	}
	if b, _ := plan.Beds.Get(budget.BedCount{Area: "unn", Owner: budget.Public, Beds: budget.AllBeds, Period: budget.YearOf(2016), Kind: budget.Actual}); b.Count != 67 {
		t.Errorf("%d beds", b.Count)
	}
}

func TestPlannedBeds(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Plasser", rows: [][]any{
		row("Planlagte døgnplasser"), nil,
		row("Område", "Eier", "Type", "År", "Antall"),
		row("UNN", "Offentlig", "Akutt", 2021, 6), row("UNN", "Offentlig", "Akutt", 2022, 8),
	}})
	wantKind(t, p, PlannedBedsTable, 2)
	wantFindings(t, p)
	if b, _ := plan.Beds.Get(budget.BedCount{Revision: "2019", Area: "unn", Owner: budget.Public, Beds: budget.AcuteBeds, Period: budget.YearOf(2022), Kind: budget.Budget}); b.Count != 8 {
		t.Errorf("%d beds are planned for 2022", b.Count)
	}
}

func TestBedTotalsAreReconciled(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Plasser", rows: [][]any{
		row("Døgnplasser 2018"), nil,
		row("Eier", "Akutt", "Avrusning", "Korttid (< 3 mnd)", "Langtid (> 3 mnd)", "Totalt"),
		row("Privat", "-", 5, nil, 86, 92), row("Offentlig", nil, 24, 56, 15, 95), row("Totalt", nil, 29, 56, 101, 187),
	}})
	wantKind(t, p, BedsTable, 2)
	wantFindings(t, p, "import-printed-total/row Plasser!F4")
	if b, _ := plan.Beds.Get(budget.BedCount{Area: "helse-nord", Owner: budget.Private, Beds: budget.LongBeds, Period: budget.YearOf(2018), Kind: budget.Actual}); b.Count != 86 {
		t.Errorf("%d beds", b.Count)
	}
	if plan.Beds.Len() != 5 {
		t.Errorf("%d kinds of beds, want the 5 that are given", plan.Beds.Len())
	}
}

func TestPositionsSpecialistsCohortsUnitsAndFactors(t *testing.T) {
	plan, p := imported(t, aPlan(t),
		testSheet{name: "Stillinger", rows: [][]any{row("Område", "År", "Type", "Årsverk", "Grunnlag"),
			row("UNN", 2018, "I dag", "30,5", nil), row("Helse Nord", 2025, "Planlagt nye", 40, "Oppgitt"), row("Ukjent sted", 2018, "Vakante", 1, nil)}},
		testSheet{name: "Spesialister", rows: [][]any{row("Område", "Periode", "Type", "Omfang", "Antall"),
			row("Helse Nord", "juni 2018", "Faktisk", "I og utenfor TSB", 6), row("Helse Nord", "2025", "Behov", "TSB", 23)}},
		testSheet{name: "LIS", rows: [][]any{row("Kull", "Område", "Stillinger", "Besatt", "Start", "Tidligste godkjenning"),
			row("Kull 1", "UNN", 4, 3, "2018", "2022")}},
		testSheet{name: "Enheter", rows: [][]any{row("Enhet", "Type", "Område", "Eier", "Antall enheter", "Spesialister per enhet"),
			row("Private", "Døgnenhet", nil, "Privat", 4, 1), row("LAR", "LAR-lege", "UNN", "Offentlig", 1, 1)}},
		testSheet{name: "Faktorer", rows: [][]any{row("Faktor", "Verdi", "Enhet", "Linje"),
			row("Inntektsandel", "40 %", "andel", nil), row("Kostnad per årsverk", "720,5", "tusen kr", "Nye stillinger")}})
	wantFindings(t, p)
	wantQuestions(t, p, "area/nothing-like Stillinger!A4")
	if n, _ := plan.Positions.Get(budget.PositionCount{Revision: "2019", Area: "helse-nord", Period: budget.YearOf(2025), Kind: budget.PositionsPlanned}); n.Count != budget.Whole(40) || n.Basis != "Oppgitt" {
		t.Errorf("planned: %+v", n)
	}
	if s, _ := plan.Specialists.Get(budget.SpecialistCount{Area: "helse-nord", Period: budget.MonthOf(2018, 6), Kind: budget.SpecialistsActual, Scope: budget.AllScope}); s.Count != 6 {
		t.Errorf("%d specialists", s.Count)
	}
	if c := first(plan.Cohorts.All()); c.Posts != 4 || c.Filled == nil || *c.Filled != 3 || c.Approval != budget.YearOf(2022) {
		t.Errorf("the cohort is %+v", c)
	}
	if u, _ := plan.CareUnits.Get(budget.CareUnit{ID: "private"}); u.Units != 4 || u.Owner != budget.Private || u.Kind != budget.InpatientUnit || u.Area != "" {
		t.Errorf("the units are %+v", u)
	}
	if f, _ := plan.Factors.Get(budget.Factor{ID: "inntektsandel"}); f.Value != 400_000 {
		t.Errorf("the share is %v", f.Value)
	}
	if f, _ := plan.Factors.Get(budget.Factor{ID: "kostnad-per-arsverk"}); f.Value != 720_500_000 || f.Line != "nye-stillinger" {
		t.Errorf("the cost is %+v", f)
	}
}

func TestAmountsLong(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Regnskap", rows: [][]any{
		row("Regnskap, tall i kr 1 000"), nil,
		row("Linje", "År", "Type", "Beløp"),
		row("Nye stillinger", 2020, "Regnskap", 95), row("Nye stillinger", "T1 2021", "Regnskap", 60),
		row("Nye stillinger", 2021, "Prognose", 210), row("Sum", 2021, "Regnskap", 155),
	}})
	wantKind(t, p, AmountsTable, 3)
	wantFindings(t, p)
	for like, want := range map[budget.Amount]budget.Kroner{
		{Line: "nye-stillinger", Period: budget.YearOf(2020), Kind: budget.Actual}:       95_000,
		{Line: "nye-stillinger", Period: budget.TertialOf(2021, 1), Kind: budget.Actual}: 60_000,
		{Line: "nye-stillinger", Period: budget.YearOf(2021), Kind: budget.Forecast}:     210_000,
	} {
		if a, _ := plan.Amounts.Get(like); a.Kroner != want {
			t.Errorf("%v %s: %d, want %d", like.Period, like.Kind, a.Kroner, want)
		}
	}
}

func TestAreaThatLiesInItselfIsLeftOutOfTheTree(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), testSheet{name: "Enheter", rows: [][]any{
		row("Navn", "Nivå", "Ligger i"),
		row("Nordfylket", "Fylke", "Sørfylket"),
		row("Sørfylket", "Fylke", "Nordfylket"),
	}})
	wantFindings(t, p, "import-unknown-area/circle Enheter!A3")
	north, _ := plan.Areas.Get(budget.Area{ID: "nordfylket"})
	south, _ := plan.Areas.Get(budget.Area{ID: "sorfylket"})
	if north.Parent != "sorfylket" || south.Parent != "" {
		t.Errorf("the areas lie in %q and %q", north.Parent, south.Parent)
	}
}
