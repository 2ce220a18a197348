package workbook

import (
	"testing"

	"fagplan/budget"
)

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
