package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

// answering answers the one question a proposal asks.
func answering(t *testing.T, p *Proposal, choice string) Answers {
	t.Helper()
	if len(p.Questions) != 1 {
		t.Fatalf("%d questions", len(p.Questions))
	}
	return Answers{Chosen: map[string]string{p.Questions[0].ID: choice}}
}

func TestUnitOfMoneyIsAskedFor(t *testing.T) {
	tests := []struct {
		name   string
		value  any
		reason string
		best   budget.Kroner
	}{
		{"kroner", 4_582_000, "large", 4_582_000},
		{"thousands", 4582, "middling", 4_582_000},
		{"millions", 4.5, "small", 4_500_000},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sheet := testSheet{name: "Budsjett", rows: [][]any{row("Linje", 2020, 2021), row("Drift", tt.value, tt.value), nil, row("Kurs", tt.value, tt.value)}}
			plan, p := imported(t, new(budget.Plan), sheet)
			wantQuestions(t, p, "money-unit/"+tt.reason+" Budsjett!A1")
			if plan.Amounts.Len() != 0 || plan.Lines.Len() != 0 {
				t.Errorf("%d amounts and %d lines are read without a unit", plan.Amounts.Len(), plan.Lines.Len())
			}
			plan, p = answered(t, new(budget.Plan), Answers{}.Guessing(p.Questions), sheet)
			if a := first(plan.Amounts.All()); a.Kroner != tt.best || plan.Amounts.Len() != 4 || len(p.Open()) != 0 {
				t.Errorf("%d amounts, the first %d; want 4 of %d", plan.Amounts.Len(), a.Kroner, tt.best)
			}
			other := sheet
			other.rows = append(slices.Clone(sheet.rows), row("Reise", tt.value, tt.value))
			if _, p = imported(t, plan, other); len(p.Questions) != 0 || p.Count(Added) != 3 {
				t.Errorf("a table of the same shape is asked about: %d questions, %d added", len(p.Questions), p.Count(Added))
			}
		})
	}
}

func TestFootnoteMarksGluedToNumbersAndNames(t *testing.T) {
	sheet := testSheet{name: "Ark1", rows: [][]any{
		row("Oversikt 2008"), nil,
		row("Region", "Vurderte i TSB1"),
		row("Helse Vest", 22), row("Helse Nord", 31), row("Helse Midt-Norge", 251), row("Helse Sør-Øst", 47), nil,
		row("1 Tallet er usikkert"),
	}}
	_, p := imported(t, new(budget.Plan), sheet)
	wantQuestions(t, p, "name/footnote-mark Ark1!B3")
	_, p = answered(t, new(budget.Plan), Answers{}.Guessing(p.Questions), sheet)
	wantQuestions(t, p, "name/footnote-mark Ark1!B3", "number/footnote-mark Ark1!B6")
	plan, _ := answered(t, new(budget.Plan), Answers{}.Guessing(p.Questions), sheet)
	o := budget.Observation{Indicator: "vurderte-i-tsb", Area: regionMid, Period: budget.YearOf(2008), Kind: budget.Actual}
	if got, found := plan.Observations.Get(o); !found || got.Value != budget.Whole(25) {
		t.Errorf("the observation is %+v, %v", got, found)
	}
	sheet.rows = sheet.rows[:7]
	_, p = imported(t, new(budget.Plan), sheet)
	wantQuestions(t, p, "number/footnote-mark Ark1!B6") // no footnote: no mark is seen on the name, but the number stands out
}

func TestIndexOrDeviationIsAskedWhereNothingTells(t *testing.T) {
	sheet := func(values ...any) testSheet {
		return testSheet{name: "Ark1", rows: [][]any{row("Konsultasjoner 2008"), nil, row("Region", "Poliklinisk konsultasjon, avvik fra landet"),
			row("Helse Nord", values[0]), row("Helse Vest", values[1])}}
	}
	plan, p := imported(t, new(budget.Plan), sheet(40, 135))
	wantQuestions(t, p, "index/about-hundred Ark1!B3")
	if plan.Observations.Len() != 0 {
		t.Error("a column in doubt is read")
	}
	for choice, want := range map[string]budget.Quantity{isIndex: budget.Whole(40), isDeviation: budget.Whole(140)} {
		plan, _ := answered(t, new(budget.Plan), answering(t, p, choice), sheet(40, 135))
		o := budget.Observation{Indicator: "dekningsindeks-konsultasjoner", Area: regionNorth, Period: budget.YearOf(2008), Kind: budget.Actual, Variant: budget.FieldOnly}
		if got, _ := plan.Observations.Get(o); got.Value != want {
			t.Errorf("%s gives %v, want %v", choice, got.Value, want)
		}
	}
	_, p = imported(t, new(budget.Plan), sheet(4, 35))
	wantQuestions(t, p, "index/about-zero Ark1!B3")
	_, p = imported(t, new(budget.Plan), sheet(-60, 35))
	wantQuestions(t, p)
}

func TestPartsOfOneAmongPerCentAreAskedAbout(t *testing.T) {
	sheet := testSheet{name: "Ark1", rows: [][]any{row("Fristbrudd 2008"), nil, row("Region", "Andel fristbrudd (prosent)"), row("Helse Nord", 0.12), row("Helse Vest", 0.4)}}
	_, p := imported(t, new(budget.Plan), sheet)
	wantQuestions(t, p, "share/none-above-one Ark1!B3")
	for choice, want := range map[string]budget.Quantity{isFraction: budget.Whole(12), isPercent: 120_000} {
		plan, _ := answered(t, new(budget.Plan), answering(t, p, choice), sheet)
		o := budget.Observation{Indicator: "andel-fristbrudd", Area: regionNorth, Period: budget.YearOf(2008), Kind: budget.Actual}
		if got, _ := plan.Observations.Get(o); got.Value != want {
			t.Errorf("%s gives %v, want %v", choice, got.Value, want)
		}
	}
}

func TestAreasNobodyKnowsAreAskedAbout(t *testing.T) {
	sheet := func(name string) testSheet {
		return testSheet{name: "Ark1", rows: [][]any{row("Døgnpasienter 2008"), nil, row("Enhet", "Døgnpasienter"), row(name, 12), row("UNN", 30)}}
	}
	like := func(id string) string { return knownAreaIs + id }
	tests := []struct{ name, reason, best string }{
		{"Nordlandsykehuset", "like", like("nordlandssykehuset")},
		{"UNN1", "footnote-mark", like("unn")},
		{"Bjarkøy", "nothing-like", newAreaIs},
	}
	for _, tt := range tests {
		_, p := imported(t, new(budget.Plan), sheet(tt.name))
		wantQuestions(t, p, "area/"+tt.reason+" Ark1!A4")
		if got := p.Questions[0].Guess().ID; got != tt.best {
			t.Errorf("%s is guessed to be %s, want %s", tt.name, got, tt.best)
		}
	}
	_, p := imported(t, new(budget.Plan), sheet("Nordlandsykehuset"))
	plan, _ := answered(t, new(budget.Plan), Answers{}.Guessing(p.Questions), sheet("Nordlandsykehuset"))
	if o := first(plan.Observations.All()); o.Area != "nordlandssykehuset" || o.Value != budget.Whole(12) {
		t.Errorf("the observation is %+v", o)
	}
	if _, p = imported(t, plan, sheet("Nordlandsykehuset")); len(p.Questions) != 0 || !p.Edit(plan, importTime).IsEmpty() {
		t.Error("the spelling is not remembered")
	}
	_, p = imported(t, new(budget.Plan), sheet("Bjarkøy"))
	plan, _ = answered(t, new(budget.Plan), Answers{}.Guessing(p.Questions), sheet("Bjarkøy"))
	if a, found := plan.Areas.Get(budget.Area{ID: "bjarkoy"}); !found || a.Kind != budget.Trust {
		t.Errorf("the new area is %+v, %v", a, found)
	}
}

func TestDatesWithSlashesAreAskedAbout(t *testing.T) {
	sheet := func(date string) testSheet {
		return testSheet{name: "Tiltak", rows: [][]any{row("Nr", "Tiltak", "Ansvar", "Start", "Frist"), row(1, "Ansette", "UNN", date, "2020")}}
	}
	_, p := imported(t, new(budget.Plan), sheet("03/04/2019"))
	wantQuestions(t, p, "date/slashes Tiltak!D2")
	for choice, want := range map[string]string{dayFirst: "2019-04-03", monthFirst: "2019-03-04", LeaveOut: ""} {
		plan, _ := answered(t, new(budget.Plan), answering(t, p, choice), sheet("03/04/2019"))
		if m := first(plan.Measures.All()); m.Start.String() != want {
			t.Errorf("%s gives %v, want %s", choice, m.Start, want)
		}
	}
	for date, want := range map[string]string{"13/04/2019": "2019-04-13", "04/13/19": "2019-04-13", "4/4/2019": "2019-04-04"} {
		plan, p := imported(t, new(budget.Plan), sheet(date))
		if m := first(plan.Measures.All()); len(p.Questions) != 0 || m.Start.String() != want {
			t.Errorf("%s is read as %v with %d questions", date, m.Start, len(p.Questions))
		}
	}
}

func TestTablesThatSayNothingOfThemselvesAreAskedAbout(t *testing.T) {
	sheet := testSheet{name: "Ark1", rows: [][]any{row(nil, 2020, 2021), row("Kurs", 100, 200), row("Reise", 300, 400)}}
	plan, p := imported(t, new(budget.Plan), sheet)
	wantQuestions(t, p, "table/lines Ark1!A1:C3")
	wantFindings(t, p)
	if plan.Amounts.Len() != 0 {
		t.Error("a table in doubt is read")
	}
	answers := answering(t, p, tableIs+string(CostsTable))
	_, p = answered(t, new(budget.Plan), answers, sheet)
	wantQuestions(t, p, "table/lines Ark1!A1:C3", "money-unit/middling Ark1!A1")
	plan, p = answered(t, new(budget.Plan), answers.Guessing(p.Questions), sheet)
	if a := first(plan.Amounts.All()); plan.Amounts.Len() != 4 || a.Kroner != 100*budget.Thousand || len(p.Tables) != 1 {
		t.Errorf("%d amounts in %d tables, the first %d", plan.Amounts.Len(), len(p.Tables), a.Kroner)
	}
	areas := testSheet{name: "Ark1", rows: [][]any{row(nil, 2020, 2021), row("UNN", 100, 200), row("Helse Vest", 300, 400)}}
	_, p = imported(t, new(budget.Plan), areas)
	wantQuestions(t, p, "table/areas Ark1!A1:C3")
}

func TestQuestionsAreTheSameForTheSameBytes(t *testing.T) {
	sheet := testSheet{name: "Ark1", rows: [][]any{row("Linje", 2020, 2021), row("Drift", "10.087", 12), nil, nil,
		row("Enhet", "Døgnpasienter 2008"), row("Bjarkøy", 12), row("Ukjent", 12)}}
	data := workbookBytes(t, sheet)
	first, second := propose(t, read(t, "a.xlsx", data), new(budget.Plan)), propose(t, read(t, "b.xlsx", data), new(budget.Plan))
	ids := func(p *Proposal) (ids []string) {
		for _, q := range p.Questions {
			ids = append(ids, q.ID)
		}
		return ids
	}
	if !slices.Equal(ids(first), ids(second)) || len(first.Questions) < 3 {
		t.Errorf("questions %v and %v", ids(first), ids(second))
	}
}

func TestQuestionsAreNoMoreThanAPlannerCanAnswer(t *testing.T) {
	rows := [][]any{row("Døgnpasienter 2008"), nil, row("Enhet", "Døgnpasienter")}
	for i := range maxQuestions + 20 {
		rows = append(rows, row("Sted "+ColumnName(i+1000), i))
	}
	plan, p := imported(t, new(budget.Plan), testSheet{name: "Ark1", rows: rows})
	if len(p.Questions) != maxQuestions || plan.Observations.Len() != 0 {
		t.Errorf("%d questions, %d observations", len(p.Questions), plan.Observations.Len())
	}
}

func TestUnitOfATurnedTableIsRemembered(t *testing.T) {
	sheet := func(rows ...[]any) testSheet {
		return testSheet{name: "Ark1", rows: append([][]any{row("Budsjett for tiltakene"), row("År", "Poliklinikk", "Akuttplasser")}, rows...)}
	}
	first := sheet(row(2020, 10087, 6110), row(2021, 10087, 9567))
	_, p := imported(t, new(budget.Plan), first)
	wantQuestions(t, p, "money-unit/middling Ark1!A2")
	plan, _ := answered(t, new(budget.Plan), Answers{}.Guessing(p.Questions), first)
	next, p := imported(t, plan, sheet(row(2021, 10087, 9567), row(2022, 15131, 13024)))
	wantQuestions(t, p)
	a, _ := next.Amounts.Get(budget.Amount{Revision: "2020", Line: "poliklinikk", Period: budget.YearOf(2022), Kind: budget.Budget})
	if a.Kroner != 15131*budget.Thousand || !p.Tables[0].Turned {
		t.Errorf("the amount is %+v", a)
	}
	upright := testSheet{name: "Ark1", rows: [][]any{row("Budsjett for tiltakene"), row("År", 2020, 2021), row("Poliklinikk", 1, 2)}}
	if _, p = imported(t, plan, upright); len(p.Questions) != 1 {
		t.Errorf("a table that is not turned asks %d questions", len(p.Questions))
	}
}
