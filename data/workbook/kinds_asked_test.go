package workbook

import (
	"testing"

	"fagplan/budget"
)

func TestTableOfTwoKindsIsAskedAbout(t *testing.T) {
	steps := testSheet{name: "Ark1", rows: [][]any{row("Nr", "Tiltak", "Milepæl", "Frist", "Ansvar"),
		row(1, "Ny poliklinikk", "Lokaler er leid", "2020", "UNN"), row(2, "Ambulant team", "Team er ansatt", "2021", "NLSH")}}
	money := testSheet{name: "Ark1", rows: [][]any{row("Fordelt til foretakene (kr 1 000)"), nil, row("Foretak", 2020, 2021), row("UNN", 100, 200), row("Nordlandssykehuset", 300, 400)}}
	unnamed := testSheet{name: "Ark1", rows: [][]any{row("Fordelt (kr 1 000)"), nil, row(nil, 2020, 2021), row("UNN", 100, 200), row("Nordlandssykehuset", 300, 400)}}
	tests := []struct {
		name     string
		sheet    testSheet
		question string
		best     Kind
		other    Kind
	}{
		{"steps", steps, "table/headings Ark1!A1:E3", MilestonesTable, MeasuresTable},
		{"money", money, "table/money-by-area Ark1!A3:C5", ObservationsTable, CostsTable},
		{"money without a heading", unnamed, "table/money-by-area Ark1!A3:C5", ObservationsTable, CostsTable},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan, p := imported(t, new(budget.Plan), tt.sheet)
			wantQuestions(t, p, tt.question)
			if len(p.Tables) != 0 || len(p.Values) != 0 || len(p.Skipped) != 1 || p.Skipped[0].Reason != SkipDoubtful {
				t.Errorf("a table in doubt is read: %v; left out: %v", p.Values, p.Skipped)
			}
			if guess := p.Questions[0].Guess().ID; guess != tableIs+string(tt.best) {
				t.Errorf("it is guessed to be %s", guess)
			}
			for _, as := range []Kind{tt.best, tt.other} {
				next, told := answered(t, plan, answering(t, p, tableIs+string(as)), tt.sheet)
				if len(told.Tables) != 1 || told.Tables[0].As != as || told.Count(Added) == 0 {
					t.Errorf("told to be %s, it is read as %v", as, told.Tables)
				}
				_, again := imported(t, next, tt.sheet)
				if len(again.Questions) != 0 || !again.Edit(next, importTime).IsEmpty() {
					t.Errorf("that it is %s is not remembered", as)
				}
			}
		})
	}
}

func TestTablesOfOneKindAreNotAskedAbout(t *testing.T) {
	for _, sheet := range []testSheet{
		{name: "Ark1", rows: [][]any{row("Region", "År", "Type", "Antall spesialister"), row("Helse Nord", 2018, "Faktisk", 6)}},
		{name: "Ark1", rows: [][]any{row("Budsjett (kr 1 000)"), nil, row("Tiltak", 2020, 2021), row("Kurs", 100, 200)}},
		{name: "Ark1", rows: [][]any{row("Døgnpasienter"), nil, row("Foretak", 2020, 2021), row("UNN", 100, 200)}},
	} {
		_, p := imported(t, new(budget.Plan), sheet)
		wantQuestions(t, p)
	}
}

func TestTableThatGoesOnIsWhatItsBeginningIs(t *testing.T) {
	sheet := testSheet{name: "Ark1", rows: [][]any{row("Fordelt til foretakene (kr 1 000)"), nil, row("Foretak", 2020, 2021), row("UNN", 100, 200), row("Nordlandssykehuset", 300, 400),
		nil, row("Helgelandssykehuset", 50, 60)}}
	_, p := imported(t, new(budget.Plan), sheet)
	wantQuestions(t, p, "table/money-by-area "+p.Questions[0].Where.String())
	plan, _ := answered(t, new(budget.Plan), answering(t, p, tableIs+string(CostsTable)), sheet)
	if plan.Amounts.Len() == 0 || plan.Observations.Len() != 0 {
		t.Errorf("%d amounts, %d observations", plan.Amounts.Len(), plan.Observations.Len())
	}
}
