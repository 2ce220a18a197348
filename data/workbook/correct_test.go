package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

// oddCosts is a table nobody would know for one: its header is two rows of
// words of the office's own.
func oddCosts(sheet string, above ...[]any) testSheet {
	rows := append(slices.Clone(above), row("Hva", "Merket", "Første", "Andre"), row("kr 1 000", nil, "plan 2020", "plan 2021"),
		row("Kurs", "x", 10, 20), row("Reise", "y", 30, 40))
	return testSheet{name: sheet, rows: rows}
}

func oddAnswer(where string) Answers {
	return Answers{Tables: []TableAnswer{{Sheet: "Ark1", Range: where, As: CostsTable, HeaderRows: 2,
		Columns: map[int]string{1: "label", 2: NoRole, 3: "year", 4: "year"}}}}
}

func TestACorrectionIsFollowedAndRemembered(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), oddCosts("Ark1"))
	if plan.Amounts.Len() != 0 {
		t.Fatalf("the table is known by itself: %+v", p.Tables)
	}
	plan, p = answered(t, new(budget.Plan), oddAnswer("A1:D4"), oddCosts("Ark1"))
	wantKind(t, p, CostsTable, 2)
	if a := first(plan.Amounts.All()); plan.Amounts.Len() != 4 || a.Kroner != 10*budget.Thousand || a.Source.Cell != "C3" {
		t.Errorf("%d amounts, the first %+v", plan.Amounts.Len(), a)
	}
	if plan.ImportMappings.Len() != 1 {
		t.Fatalf("%d corrections are remembered", plan.ImportMappings.Len())
	}
	next, p := imported(t, plan, oddCosts("Et annet ark", row("En tittel"), nil, nil))
	wantKind(t, p, CostsTable, 2)
	if p.Count(Unchanged) == 0 || next.Amounts.Len() != 4 {
		t.Errorf("%d unchanged, %d amounts", p.Count(Unchanged), next.Amounts.Len())
	}
}

func TestARangeThatIsNoTableIsLeftOut(t *testing.T) {
	answers := Answers{Tables: []TableAnswer{{Sheet: "Budsjett", Range: "A3:D9", As: NotATable}}}
	plan, p := answered(t, new(budget.Plan), answers, costs(100))
	if plan.Amounts.Len() != 0 || len(p.Tables) != 0 || len(p.Findings) != 0 {
		t.Errorf("%d amounts, tables %+v, findings %v", plan.Amounts.Len(), p.Tables, rulesOf(p.Findings))
	}
}

func TestAPartOfABlockCanBeCorrected(t *testing.T) {
	sheet := oddCosts("Ark1")
	sheet.rows = append(sheet.rows, row("Region", "Døgnpasienter 2008"), row("UNN", 12))
	plan, _ := answered(t, new(budget.Plan), oddAnswer("A1:D4"), sheet)
	if plan.Amounts.Len() != 4 || plan.Observations.Len() != 1 {
		t.Errorf("%d amounts and %d observations", plan.Amounts.Len(), plan.Observations.Len())
	}
}

func TestCorrectionsThatMakeNoSenseDoNoHarm(t *testing.T) {
	for _, a := range []TableAnswer{
		{Sheet: "Budsjett", Range: "tull"}, {Sheet: "Budsjett", Range: "D9:A3"}, {Sheet: "Budsjett", Range: "A1:XFD1048576", As: CostsTable, HeaderRows: 3},
		{Sheet: "Budsjett", Range: "A3:D9", As: RatesTable, HeaderRows: 1, Columns: map[int]string{1: "area", 2: "value", 3: "value"}},
		{Sheet: "Budsjett", Range: "A3:D9", As: "tull", HeaderRows: 900}, {Sheet: "Nei", Range: "A1"},
		{Sheet: "Budsjett", Range: "A3:D9", As: ActivityTable, HeaderRows: 1, Columns: map[int]string{2: "value", 99: "area", -1: "area"}},
	} {
		for _, as := range append([]Kind{a.As}, kindsOf()...) {
			a.As = as
			answered(t, new(budget.Plan), Answers{Tables: []TableAnswer{a}}, costs(100))
		}
	}
}

func kindsOf() []Kind {
	var all []Kind
	for _, k := range kinds {
		all = append(all, k.as)
	}
	return all
}

// What another workbook has told of a measure is not taken out by a blank.
func TestABlankDoesNotEraseWhatAnotherSourceGave(t *testing.T) {
	measures := func(start any) *Book {
		return read(t, "tiltak.xlsx", workbookBytes(t, testSheet{name: "Tiltak", rows: [][]any{
			row("Nr", "Tiltak", "Ansvar", "Start", "Frist"), row(1, "Ansette flere", "UNN", start, "2021")}}))
	}
	dates := read(t, "datoer.xlsx", workbookBytes(t, testSheet{name: "Datoer", rows: [][]any{row("Nr", "Tiltak", "Start", "Frist"), row(1, "Ansette flere", "2020", "2022")}}))
	plan, _ := importInto(t, new(budget.Plan), measures(nil))
	plan, _ = importInto(t, plan, dates)
	for range 2 {
		plan, _ = importInto(t, plan, measures(nil))
	}
	if m := first(plan.Measures.All()); m.Start != budget.YearOf(2020) {
		t.Errorf("the start is %v", m.Start)
	}
	own, _ := importInto(t, new(budget.Plan), measures("2020"))
	own, _ = importInto(t, own, measures(nil))
	if m := first(own.Measures.All()); !m.Start.IsZero() {
		t.Errorf("the workbook took its start out, and it is %v", m.Start)
	}
}

// turnedCosts has its years down and its lines across.
func turnedCosts() testSheet {
	return testSheet{name: "Ark1", rows: [][]any{row("Budsjett (kr 1 000)"), nil, row("År", "Poliklinikk", "Akutt"),
		row(2020, 10, 20), row(2021, 30, 40), row(2022, 50, 60)}}
}

func TestColumnsOfATurnedTableAreCorrectedOneByOne(t *testing.T) {
	answers := Answers{Tables: []TableAnswer{{Sheet: "Ark1", Range: "A3:C6", As: CostsTable, Turned: true, HeaderRows: 1,
		Columns: map[int]string{3: "label", 4: "year", 5: NoRole, 6: "year"}}}}
	plan, p := answered(t, new(budget.Plan), answers, turnedCosts())
	wantKind(t, p, CostsTable, 2)
	if !p.Tables[0].Turned {
		t.Error("the table is not read as turned")
	}
	for a := range plan.Amounts.All() {
		if a.Source.Cell != "B4" && a.Source.Cell != "C4" && a.Source.Cell != "B6" && a.Source.Cell != "C6" {
			t.Errorf("%s is read, from a row that was left out", a.Source.Cell)
		}
	}
	if plan.Amounts.Len() != 4 {
		t.Errorf("%d amounts are read, want 4", plan.Amounts.Len())
	}
}

// What was left out of a turned table is left out of the next of its shape.
func TestCorrectionsOfATurnedTableAreRemembered(t *testing.T) {
	answers := Answers{Tables: []TableAnswer{{Sheet: "Ark1", Range: "A3:C6", As: CostsTable, Turned: true, HeaderRows: 1,
		Columns: map[int]string{3: "label", 4: "year", 5: NoRole, 6: "year"}}}}
	plan, _ := answered(t, new(budget.Plan), answers, turnedCosts())
	next := turnedCosts()
	next.name = "Neste år"
	plan, p := imported(t, plan, next)
	if len(p.Tables) != 1 || !p.Tables[0].Turned || plan.Amounts.Len() != 4 {
		t.Errorf("the same shape is read as %+v, with %d amounts", p.Tables, plan.Amounts.Len())
	}
}
