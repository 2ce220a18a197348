package workbook

import (
	"testing"

	"fagplan/budget"
)

// wantPrices checks the years of an index.
func wantPrices(t *testing.T, plan *budget.Plan, index budget.PriceIndexID, want map[int]budget.Price) {
	t.Helper()
	for year, p := range want {
		got, found := plan.Prices.Get(budget.Price{Index: index, Year: year})
		if !found || got.Value != p.Value || got.Kind != p.Kind {
			t.Errorf("%s %d is %+v, %v; want %v %s", index, year, got, found, p.Value, p.Kind)
		}
	}
}

func TestPricesWithYearsAcross(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), testSheet{name: "Ark1", rows: [][]any{
		row("Prisindeks, 2019 = 100"), nil,
		row("Indeks", 2019, 2020, "Prognose 2021"),
		row("Deflator", 100, "102,5", 105), row("Lønn", 1, 1.02, 104),
	}})
	wantKind(t, p, PricesTable, 2)
	wantFindings(t, p)
	wantQuestions(t, p, "number/unit-slip Ark1!D5")
	wantPrices(t, plan, "deflator", map[int]budget.Price{
		2019: {Value: budget.Whole(100), Kind: budget.Actual}, 2020: {Value: 102_500_000, Kind: budget.Actual}, 2021: {Value: budget.Whole(105), Kind: budget.Forecast},
	})
	if plan.Prices.Len() != 5 {
		t.Errorf("%d years, want the 5 that are certain", plan.Prices.Len())
	}
}

func TestPricesWithYearsDown(t *testing.T) {
	want := map[int]budget.Price{2019: {Value: budget.Whole(100), Kind: budget.Actual}, 2021: {Value: budget.Whole(105), Kind: budget.Forecast}}
	tests := []struct {
		name  string
		index budget.PriceIndexID
		rows  [][]any
	}{
		{"of the title", "prisindeks-for-helseforetak", [][]any{
			row("Prisindeks for helseforetak, 2019 = 100"), nil,
			row("År", "Indeks", "Type", "Endring (%)"), row(2019, 100, "Faktisk", nil), row(2021, 105, "Prognose", 5)}},
		{"of the heading", "konsumprisindeks", [][]any{
			row("År", "Deflator", "Konsumprisindeks", "Type"), row(2019, 100, 100, nil), row(2021, 104, 105, "Prognose")}},
		{"of the row", "deflator", [][]any{
			row("Prisindekser"), nil,
			row("Indeks", "År", "Verdi", "Type"), row("Deflator", 2019, 100, nil), row("Deflator", 2021, 105, "Anslag")}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan, p := imported(t, new(budget.Plan), testSheet{name: "Ark1", rows: tt.rows})
			wantKind(t, p, PricesTable, 2)
			wantFindings(t, p)
			wantPrices(t, plan, tt.index, want)
		})
	}
}

func TestPricesThatCannotBeAreReported(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), testSheet{name: "Ark1", rows: [][]any{
		row("År", "Prisindeks", "Type"), row(2019, 0, nil), row(2020, "hundre", nil), row("snart", 101, nil), row(2021, 102, "Budsjett"), row(2022, 103, "tja"),
	}})
	wantFindings(t, p, "import-unreadable/value Ark1!B2", "import-unreadable/number Ark1!B3", "import-unreadable/period Ark1!A4", "import-unreadable/word Ark1!C6")
	if plan.Prices.Len() != 2 {
		t.Errorf("%d years, want 2", plan.Prices.Len())
	}
}

// A budget that tells which index it was reckoned by is a budget.
func TestBudgetsInConstantPricesAreNoPrices(t *testing.T) {
	_, p := imported(t, new(budget.Plan), testSheet{name: "Ark1", rows: [][]any{
		row("Budsjett i faste priser etter konsumprisindeks (tall i kr 1 000)"), nil,
		row("Tiltak", 2020, 2021), row("Kurs", 100, 200), row("Reise", 10, 20),
	}})
	wantKind(t, p, CostsTable, 2)
}

func TestPositionsWithYearsAcross(t *testing.T) {
	sheet := func(title string, total any) testSheet {
		return testSheet{name: "Ark1", rows: [][]any{
			row(title), nil,
			row("Helseforetak", 2020, 2021), row("UNN", 6, "9,5"), row("Nordlandssykehuset", 4, nil), row("Sum", total, 9.5),
		}}
	}
	plan, p := imported(t, aPlan(t), sheet("Planlagte nye årsverk", 10))
	wantKind(t, p, PositionsTable, 2)
	wantFindings(t, p)
	planned := plan.PlannedPositions("2019", "unn", budget.PositionsPlanned)
	if len(planned) != 2 || planned[1].Count != 9_500_000 || planned[1].Source.String() != "Ark1!C4" {
		t.Errorf("UNN plans for %+v", planned)
	}
	if plan.Positions.Len() != 3 {
		t.Errorf("%d counts, want 3: a blank is none and a sum is no area", plan.Positions.Len())
	}
	plan, p = imported(t, aPlan(t), sheet("Besatte stillinger", 11))
	wantFindings(t, p, "import-printed-total/column Ark1!B6")
	if n, _ := plan.Positions.Get(budget.PositionCount{Area: "unn", Period: budget.YearOf(2020), Kind: budget.PositionsFilled}); n.Count != budget.Whole(6) {
		t.Errorf("UNN has %v", n.Count)
	}
}

// Positions are of a type only where the title says which.
func TestPositionsOfNoTypeAreMeasurements(t *testing.T) {
	_, p := imported(t, aPlan(t), testSheet{name: "Ark1", rows: [][]any{
		row("Årsverk i dagbehandling"), nil, row("Helseforetak", 2020, 2021), row("UNN", 6, 9), row("Nordlandssykehuset", 4, 5),
	}})
	wantKind(t, p, ObservationsTable, 2)
}

func TestAccountsWithTheirSums(t *testing.T) {
	sheet := func(sum any) testSheet {
		return testSheet{name: "Regnskap", rows: [][]any{
			row("Regnskap og prognose (tall i kr 1 000)"), nil,
			row("Linje", "Regnskap 2019", "Prognose 2020", "Regnskap 1. tertial 2020"),
			row("Nye stillinger", 90, 180, 60), row("Kurs", nil, 50, 10), row("Sum kostnader", 90, sum, 70),
		}}
	}
	before := aPlan(t)
	plan, p := imported(t, before, sheet(230))
	wantFindings(t, p)
	for like, want := range map[budget.Amount]budget.Kroner{
		{Line: "nye-stillinger", Period: budget.YearOf(2019), Kind: budget.Actual}:       90,
		{Line: "nye-stillinger", Period: budget.YearOf(2020), Kind: budget.Forecast}:     180,
		{Line: "nye-stillinger", Period: budget.TertialOf(2020, 1), Kind: budget.Actual}: 60,
	} {
		if a, _ := plan.Amounts.Get(like); a.Kroner != want*budget.Thousand {
			t.Errorf("%+v is %d, want %d thousand", like, a.Kroner, want)
		}
	}
	if plan.PrintedSums.Len() != before.PrintedSums.Len() {
		t.Error("the sum of an account is kept as one of the budget")
	}
	_, p = imported(t, before, sheet(235))
	wantFindings(t, p, "import-printed-total/column Regnskap!C6")
	if got := p.Findings[0].Words["difference"]; got != budget.Whole(5) {
		t.Errorf("the difference is %v, want 5 in the unit of the table", got)
	}
}

func TestAccountsInMillionsMayBeRounded(t *testing.T) {
	_, p := imported(t, aPlan(t), testSheet{name: "Regnskap", rows: [][]any{
		row("Regnskap (mill. kr)"), nil,
		row("Linje", 2019, 2020), row("Nye stillinger", 1.1, 1.1), row("Kurs", 2.2, 2.2), row("Sum kostnader", 3.4, 4.4),
	}})
	wantFindings(t, p, "import-printed-total/column Regnskap!C6")
}
