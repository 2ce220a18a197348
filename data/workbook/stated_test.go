package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

func TestStatedTotals(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Tekst", rows: [][]any{
		row("Omtalt i teksten", "Side", "Beløp (mill. kr)", "Gjelder"),
		row("Samlet behov", "Kostnad", 48.7, "2019–2025"),
		row("Inntekter", "Finansiering", "13,3", "planperioden"),
		row("Bare ett år", "Kostnad", 12, "2025"),
		row("Uten år", "Kostnad", 12, nil),
		row("Uten side", "Annet", 12, "2019–2025"),
		row("Uten beløp", "Kostnad", nil, "2019–2025"),
		row("For mye", "Kostnad", 9e12, "2019–2025"),
	}})
	wantKind(t, p, StatedTotalsTable, 2)
	wantFindings(t, p, "import-other-period/total Tekst!C4", "import-other-period/total Tekst!C5",
		"import-unreadable/word Tekst!B6", "import-unreadable/number Tekst!C8")
	for like, want := range map[budget.PrintedSum]budget.Kroner{
		{Revision: "2019", Side: budget.Cost, Label: "Samlet behov"}: 48_700_000,
		{Revision: "2019", Side: budget.Funding, Label: "Inntekter"}: 13_300_000,
	} {
		if got, found := plan.PrintedSums.Get(like); !found || got.Kroner != want {
			t.Errorf("%s is %d, %v; want %d", like.Label, got.Kroner, found, want)
		}
	}
	if other := p.Findings[0].Words; other["label"] != "Bare ett år" || other["first"] != budget.YearOf(2019) || other["last"] != budget.YearOf(2025) {
		t.Errorf("the finding says %v", other)
	}
}

// The captions tell what the totals are for where the rows do not; what they
// are counted in is asked.
func TestStatedTotalsOfACaption(t *testing.T) {
	sheet := testSheet{name: "Tekst", rows: [][]any{
		row("Summer for 2019–2025"), nil,
		row("Påstand", "Side", "Beløp", "Gjelder", "Merknad"),
		row("Samlet behov", "Kostnad", 48_700_000, nil, "s. 4"),
	}}
	_, p := imported(t, aPlan(t), sheet)
	wantQuestions(t, p, "money-unit/large Tekst!A3")
	plan, p := answered(t, aPlan(t), Answers{}.Guessing(p.Questions), sheet)
	wantFindings(t, p)
	if got, _ := plan.PrintedSums.Get(budget.PrintedSum{Revision: "2019", Side: budget.Cost, Label: "Samlet behov"}); got.Kroner != 48_700_000 {
		t.Errorf("the total is %+v", got)
	}
}

func TestStatedTotalsNeedARevision(t *testing.T) {
	_, p := imported(t, new(budget.Plan), testSheet{name: "Tekst", rows: [][]any{
		row("Omtalt i teksten", "Side", "Beløp (mill. kr)", "Gjelder"), row("Behov", "Kostnad", 1, "planperioden"), row("Mer", "Kostnad", 2, "planperioden"),
	}})
	wantFindings(t, p, "import-no-revision/no-years Tekst!A1")
}

// The totals the plan's text gives for its whole period are those of 2025.
func TestHelseNordStatesLevelsAsSums(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb")
	revision, _ := plan.CurrentRevision()
	type stated struct {
		cell                 string
		kroner, level, total budget.Kroner
	}
	var got []stated
	for _, f := range plan.Check(revision) {
		if f.Rule == "level-sum" {
			level, _ := f.Words["level"].(budget.Kroner)
			total, _ := f.Words["sum"].(budget.Kroner)
			about, _ := f.About.(budget.PrintedSum)
			got = append(got, stated{f.Where.String(), about.Kroner, level, total})
		}
	}
	slices.SortFunc(got, func(a, b stated) int { return int(b.kroner - a.kroner) })
	want := []stated{
		{"Omtalt i teksten!C6", 48_700_000, 48_719_000, 205_520_000},
		{"Omtalt i teksten!C8", 31_200_000, 31_245_000, 121_122_000},
		{"Omtalt i teksten!C7", 13_300_000, 13_314_000, 55_278_000},
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %v, want %v", got, want)
	}
}
