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
	m, _ := plan.Milestones.Get(budget.Milestone{Revision: "2019", ID: "m1"})
	if m.Measure != "t1" || m.Due != budget.MonthOf(2019, 5) || !m.Start.IsZero() || m.Basis != "Oppgitt" {
		t.Errorf("milestone 1 is %+v", m)
	}
	if d, _ := plan.MilestoneProgress.Get(budget.MilestoneProgress{Milestone: "m2"}); d.Status != budget.Delayed || !d.DoneIn.IsZero() {
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
	wantFindings(t, p, "import-unknown-area/name Stillinger!A4")
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

func rates(deviations ...any) testSheet {
	return testSheet{name: "Rater", rows: [][]any{
		row("Polikliniske konsultasjoner per 1 000 innbyggere"), nil,
		row("Region", 2008, nil), row(nil, "Rate per 1000 innb.", "Pst avvik fra landet"),
		row("Helse Vest RHF", 38, deviations[0]), row("Helse Nord RHF", 21, deviations[1]), row("Totalt", 52, deviations[2]),
	}, merges: [][2]string{{"B3", "C3"}, {"A3", "A4"}}}
}

func TestDeviationsBecomeIndexes(t *testing.T) {
	for _, tt := range []struct {
		sheet   testSheet
		finding string
	}{
		{rates(72, 40, 100), "import-deviation-is-index/index Rater!C4"},
		{rates("−28,0", -60, 0), "import-deviation-is-index/converted Rater!C4"},
		{rates(-28, -60, nil), "import-deviation-is-index/converted Rater!C4"},
	} {
		plan, p := imported(t, new(budget.Plan), tt.sheet)
		wantKind(t, p, RatesTable, 3)
		wantFindings(t, p, tt.finding)
		o, _ := plan.Observations.Get(budget.Observation{Indicator: "dekningsindeks-konsultasjoner", Area: "helse-nord",
			Period: budget.YearOf(2008), Kind: budget.Actual, Variant: budget.FieldOnly})
		if o.Value != budget.Whole(40) {
			t.Errorf("the index is %v, want 40", o.Value)
		}
	}
}

func TestChangeColumnsAreChecked(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), testSheet{name: "Konsultasjoner", rows: [][]any{
		row("Polikliniske konsultasjoner"), nil,
		row("Region", "2007 totalt", "2008 totalt", "Prosent endring 2007–2008 totalt"),
		row("Helse Vest", 27471, 28469, 4), row("Helse Nord", 5066, 7446, 47), row("Totalt", 154746, 193391, 251),
	}})
	wantFindings(t, p, "import-change-column/differs Konsultasjoner!D6")
	if plan.Observations.Len() != 6 {
		t.Errorf("%d observations, want 6 without the changes", plan.Observations.Len())
	}
}

func TestObservationsLong(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Mål", rows: [][]any{
		row("Indikator", "Område", "Periode", "Verdi", "Enhet", "Type", "Kvalitet", "Teller", "Nevner", "N", "Variant"),
		row("Andel med plan", "Helse Nord", "2018", "12 %", "prosent", nil, "Anslag", 12, 100, 7, nil),
		row("Andel med plan", "Helse Nord", "2025", 50, "prosent", "Mål", nil, nil, nil, nil, nil),
		row("Andel med plan", "Landet", "2018", ":", "prosent", nil, nil, nil, nil, nil, nil),
		row("Dekningsindeks konsultasjoner", "HN", "2018", 43, nil, nil, nil, nil, nil, nil, "TSB inkl. PHV"),
		row("Ventetid", "HN", "2018", 30, "dager", nil, nil, nil, nil, nil, nil),
		row("Ventetid", "Landet", "2018", 5, "uker", nil, nil, nil, nil, nil, nil),
	}})
	wantKind(t, p, ObservationsTable, 5)
	wantFindings(t, p, "import-other-unit/differs Mål!A7")
	get := func(o budget.Observation) budget.Observation {
		found, _ := plan.Observations.Get(o)
		return found
	}
	share := get(budget.Observation{Indicator: "andel-med-plan", Area: "helse-nord", Period: budget.YearOf(2018), Kind: budget.Actual})
	if share.Value != budget.Whole(12) || share.Quality != budget.Estimated || share.N != 7 || share.Denominator == nil || *share.Denominator != budget.Whole(100) {
		t.Errorf("the share is %+v", share)
	}
	if o := get(budget.Observation{Revision: "2019", Indicator: "andel-med-plan", Area: "helse-nord", Period: budget.YearOf(2025), Kind: budget.Target}); o.Value != budget.Whole(50) {
		t.Errorf("the target is %+v", o)
	}
	if o := get(budget.Observation{Indicator: "andel-med-plan", Area: "norge", Period: budget.YearOf(2018), Kind: budget.Actual}); o.Quality != budget.Withheld {
		t.Errorf("the withheld share is %+v", o)
	}
	if o := get(budget.Observation{Indicator: "dekningsindeks-konsultasjoner", Area: "helse-nord", Period: budget.YearOf(2018), Kind: budget.Actual, Variant: budget.IncludingMH}); o.Value != budget.Whole(43) {
		t.Errorf("the index is %+v", o)
	}
	if i, _ := plan.Indicators.Get(budget.Indicator{ID: "andel-med-plan"}); i.Statistic != budget.Share || i.Unit != "prosent" {
		t.Errorf("the indicator is %+v", i)
	}
}

func TestLARPatientsByCounty(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "LAR", rows: [][]any{
		row("LAR-pasienter 31.12.2012"), nil, row("Fylke", "Pasienter"), row("Møre og Romsdal", 141), row("Nord-Trøndelag", 82), row("Sum", 224),
	}})
	wantKind(t, p, LARTable, 2)
	wantFindings(t, p, "import-printed-total/column LAR!B6")
	if a, _ := plan.Areas.Get(budget.Area{ID: "more-og-romsdal"}); a.Kind != budget.County {
		t.Errorf("the county is %+v", a)
	}
}

// Any other table of areas and numbers is kept as observations, by its title
// where only years head the columns.
func TestUnknownMeasurementsBecomeIndicators(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Reiser", rows: [][]any{
		row("Reisetid til nærmeste klinikk, minutter"), nil,
		row("Helseforetak", 2017, 2018), row("UNN", 41, 39), row("NLSH", "..", 52),
	}})
	wantKind(t, p, ObservationsTable, 2)
	o, found := plan.Observations.Get(budget.Observation{Indicator: "reisetid-til-naermeste-klinikk", Area: "unn", Period: budget.YearOf(2018), Kind: budget.Actual})
	if !found || o.Value != budget.Whole(39) {
		t.Errorf("the time is %+v, %v", o, found)
	}
	o, _ = plan.Observations.Get(budget.Observation{Indicator: "reisetid-til-naermeste-klinikk", Area: "nordlandssykehuset", Period: budget.YearOf(2017), Kind: budget.Actual})
	if o.Quality != budget.NotAvailable {
		t.Errorf("the time that is not available is %+v", o)
	}
}

func TestTablesSideBySideAndShuffledColumns(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Ark", rows: [][]any{
		row("Årsverk", "Type", "Område", "År", nil, "Fylke", "LAR pasienter 2012"),
		row(3, "I dag", "UNN", 2018, nil, "Troms", 10),
		row(4, "I dag", "NLSH", 2018, nil, "Nordland", 20),
	}})
	if len(p.Tables) != 2 || p.Tables[0].As != PositionsTable || p.Tables[1].As != LARTable || p.Tables[1].Range != "F1:G3" {
		t.Errorf("tables %+v", p.Tables)
	}
	if plan.Positions.Len() != 2 || plan.Observations.Len() != 2 {
		t.Errorf("%d positions, %d observations", plan.Positions.Len(), plan.Observations.Len())
	}
}
