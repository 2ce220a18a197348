package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

// costs is a small budget in kr 1 000 with a sum row and its funding.
func costs(first any) testSheet {
	return testSheet{name: "Budsjett", rows: [][]any{
		row("Budsjett for planen (tall i kr 1 000)"), nil,
		row("Tiltak", 2020, 2021, 2022),
		row("Nye stillinger", first, 200, 300),
		row("Kurs", nil, 50, "-"),
		row("Sum kostnader", first, 250, 300),
		row("Finansiering"),
		row("Økte inntekter", 40, 100, 120),
		row("Styrking", 60, 150, 180),
	}}
}

func TestCostsMakeADraftRevision(t *testing.T) {
	plan, p := imported(t, new(budget.Plan), costs(100))
	revision := first(plan.Revisions.All())
	if revision.ID != "2020" || revision.FirstYear != 2020 || revision.LastYear != 2022 || revision.Status != budget.Draft {
		t.Errorf("the revision is %+v", revision)
	}
	amount, _ := plan.Amounts.Get(budget.Amount{Revision: "2020", Line: "nye-stillinger", Period: budget.YearOf(2021), Kind: budget.Budget})
	if amount.Kroner != 200*budget.Thousand || amount.Source.String() != "Budsjett!C4" {
		t.Errorf("the amount is %+v", amount)
	}
	if plan.Lines.Len() != 4 || plan.Amounts.Len() != 10 || plan.PrintedSums.Len() != 3 || len(p.Findings) != 0 {
		t.Errorf("%d lines, %d amounts, %d sums, findings %v", plan.Lines.Len(), plan.Amounts.Len(), plan.PrintedSums.Len(), rulesOf(p.Findings))
	}
	want := Table{Sheet: "Budsjett", Range: "A3:D9", Header: "A3:D3", As: CostsTable, Rows: 4, Title: "Budsjett for planen (tall i kr 1 000)", Unit: "kr 1 000"}
	got := p.Tables[0]
	got.Columns, got.Sums = nil, nil
	if got.Sheet != want.Sheet || got.Range != want.Range || got.As != want.As || got.Rows != want.Rows || got.Title != want.Title || got.Unit != want.Unit {
		t.Errorf("the table is told as %+v, want %+v", got, want)
	}
}

func TestUpdatedWorkbookShowsOnlyWhatChanged(t *testing.T) {
	plan, _ := imported(t, new(budget.Plan), costs(100))
	next, p := imported(t, plan, costs(110))
	if p.Count(Changed) != 2 || p.Count(Added) != 0 { // the amount and the sum
		t.Errorf("%d changed, %d added", p.Count(Changed), p.Count(Added))
	}
	if next.Workbooks.Len() != 1 || first(next.Workbooks.All()).SHA256 != p.Workbook.SHA256 {
		t.Error("the workbook is not the newer one")
	}
	edit := p.Edit(plan, importTime)
	if len(edit.Changes) != 3 || edit.Kind != budget.ImportEdit || edit.Subject != "bok.xlsx" {
		t.Errorf("the edit is %s of %s with %d changes", edit.Kind, edit.Subject, len(edit.Changes))
	}
	back, err := edit.Inverse().Apply(next)
	must(t, err)
	if !slices.EqualFunc(slices.Collect(back.All()), slices.Collect(plan.All()), budget.Equal) {
		t.Error("undoing the import does not give back the plan")
	}
}

func TestMovedRowsKeepTheirValuesAndGetTheirNewCells(t *testing.T) {
	plan, _ := imported(t, new(budget.Plan), costs(100))
	moved := costs(100)
	moved.rows = slices.Insert(moved.rows, 1, row("Vedtatt i styret"))
	next, p := imported(t, plan, moved)
	if p.Count(Changed) != 0 || p.Count(Added) != 0 {
		t.Errorf("%d changed, %d added", p.Count(Changed), p.Count(Added))
	}
	amount, _ := next.Amounts.Get(budget.Amount{Revision: "2020", Line: "nye-stillinger", Period: budget.YearOf(2021), Kind: budget.Budget})
	if amount.Source.Cell != "C5" {
		t.Errorf("the amount is said to come from %s", amount.Source.Cell)
	}
}

func TestTheSameBytesUnderAnotherNameChangeNothing(t *testing.T) {
	data := workbookBytes(t, costs(100))
	plan, _ := importInto(t, new(budget.Plan), read(t, "bok.xlsx", data))
	p := propose(t, read(t, "kopi av bok.xlsx", data), plan)
	if edit := p.Edit(plan, importTime); !edit.IsEmpty() {
		t.Errorf("%d changes", len(edit.Changes))
	}
}

func TestWhatThePlannerEnteredIsNotOverwritten(t *testing.T) {
	plan, _ := imported(t, new(budget.Plan), costs(100))
	own := budget.Amount{Revision: "2020", Line: "nye-stillinger", Period: budget.YearOf(2020), Kind: budget.Budget, Kroner: 1}
	plan, err := budget.SetAmount(plan, own, "Nye stillinger", "").Apply(plan)
	must(t, err)
	next, p := imported(t, plan, costs(120))
	if now, _ := next.Amounts.Get(own); now != own {
		t.Errorf("the planner's amount is now %+v", now)
	}
	if got := rulesOf(p.Findings); !slices.Contains(got, "import-overridden/kept Budsjett!B4") || p.Count(Skipped) != 1 {
		t.Errorf("findings %v, %d skipped", got, p.Count(Skipped))
	}
}

func TestAnAdoptedRevisionIsNotChanged(t *testing.T) {
	plan, _ := imported(t, new(budget.Plan), costs(100))
	before := first(plan.Revisions.All())
	adopted := before
	adopted.Status = budget.Adopted
	plan, err := budget.Edit{Kind: budget.AboutEdit, Changes: []budget.Change{{Before: before, After: adopted}}}.Apply(plan)
	must(t, err)
	next, p := imported(t, plan, costs(120))
	if got := rulesOf(p.Findings); !slices.Equal(got, []string{"import-locked/kept Budsjett!B4"}) {
		t.Errorf("findings %v", got)
	}
	if a := first(next.Amounts.All()); a.Kroner == 120*budget.Thousand {
		t.Error("the adopted amount is changed")
	}
}

func TestDoubtsAndFaultsAreReportedNotRead(t *testing.T) {
	sheet := testSheet{name: "Budsjett", rows: [][]any{
		row("Budsjett (kr)"), nil,
		row("Linje", 2020, 2021, 2022, 2023),
		row("Lønn", "10.087", "4/7", "251)", 5),
	}}
	plan, p := imported(t, new(budget.Plan), sheet)
	wantFindings(t, p, "import-unreadable/number Budsjett!C4")
	wantQuestions(t, p, "number/dotted-thousand Budsjett!B4", "number/footnote-mark Budsjett!D4")
	if plan.Amounts.Len() != 1 {
		t.Errorf("%d amounts are read, want the certain one", plan.Amounts.Len())
	}
	plan, p = answered(t, new(budget.Plan), Answers{}.Guessing(p.Questions), sheet)
	if a := first(plan.Amounts.All()); plan.Amounts.Len() != 3 || a.Kroner != 10087 || len(p.Open()) != 0 {
		t.Errorf("with the guesses the plan has %d amounts, the first %d", plan.Amounts.Len(), a.Kroner)
	}
}

func TestFormulasWithoutValuesAreNeverZero(t *testing.T) {
	data := patched(t, workbookBytes(t, costs(100)), "xl/worksheets/sheet1.xml", `<worksheet><sheetData>
		<row><c t="inlineStr"><is><t>Kostnader i kr</t></is></c><c><v>2020</v></c><c><v>2021</v></c></row>
		<row><c t="inlineStr"><is><t>Lønn</t></is></c><c><f>A1*2</f></c><c t="e"><v>#REF!</v></c></row>
		<row><c t="inlineStr"><is><t>Kurs</t></is></c><c><v>7</v></c><c><f>3+5</f><v>8</v></c></row></sheetData></worksheet>`)
	plan, p := importInto(t, new(budget.Plan), read(t, "bok.xlsx", data))
	want := []string{"import-formula-without-value/blank Budsjett!B2", "import-error-cell/fault Budsjett!C2"}
	if got := rulesOf(p.Findings); !slices.Equal(got, want) {
		t.Errorf("findings %v, want %v", got, want)
	}
	if plan.Amounts.Len() != 2 {
		t.Errorf("%d amounts, want the two that have values", plan.Amounts.Len())
	}
}

func TestSumRows(t *testing.T) {
	sheet := testSheet{name: "Budsjett", rows: [][]any{
		row("Budsjett, mill. kr"), nil,
		row("Linje", 2020, 2021, "Sum"),
		row("A-hus", 1.5, 2, 3.5), row("B-hus", 1, 1, 3),
		row("Delsum hus", 2.5, 3, 5.5),
		row("Drift", 1, 1, 2),
		row("Alt sammen", 3.5, 4, 7.5),
	}}
	plan, p := imported(t, new(budget.Plan), sheet)
	if plan.Lines.Len() != 3 || plan.PrintedSums.Len() != 3 {
		t.Errorf("%d lines and %d sums, want 3 of each", plan.Lines.Len(), plan.PrintedSums.Len())
	}
	if a, _ := plan.Amounts.Get(budget.Amount{Revision: "2020", Line: "a-hus", Period: budget.YearOf(2020), Kind: budget.Budget}); a.Kroner != 1_500_000 {
		t.Errorf("1,5 million is read as %d", a.Kroner)
	}
	want := []string{"import-printed-total/row Budsjett!D5", "import-sum-by-arithmetic/row Budsjett!A8:D8"}
	if got := rulesOf(p.Findings); !slices.Equal(got, want) {
		t.Errorf("findings %v, want %v", got, want)
	}
}

func TestFundingAfterABlankRowGoesOn(t *testing.T) {
	sheet := costs(100)
	sheet.rows = slices.Insert(sheet.rows, 6, row())
	plan, p := imported(t, new(budget.Plan), sheet)
	if plan.Lines.Len() != 4 || len(p.Findings) != 0 || len(p.Tables) != 2 {
		t.Errorf("%d lines in %d tables, findings %v", plan.Lines.Len(), len(p.Tables), rulesOf(p.Findings))
	}
}

func TestFundingInATableOfItsOwn(t *testing.T) {
	plan, p := imported(t, aPlan(t), testSheet{name: "Finansiering", rows: [][]any{
		row("Finansiering av planen, kr 1 000"), nil, row("Finansiering", 2023, 2024), row("Omdisponering", 10, 20), row("Lotto", 1, 1),
	}})
	wantKind(t, p, FundingTable, 1)
	wantFindings(t, p, "import-unknown-funding/name Finansiering!A5")
	if l, _ := plan.Lines.Get(budget.Line{Revision: "2019", ID: "omdisponering"}); l.Funding != budget.Restructuring {
		t.Errorf("the line is %+v", l)
	}
}

func TestUnitSlipsAndMissingUnitsAreReported(t *testing.T) {
	slip := testSheet{name: "Budsjett", rows: [][]any{row("kr 1 000"), nil, row("Linje", 2020, 2021), row("Drift", 10.087, 10087)}}
	_, p := imported(t, new(budget.Plan), slip)
	wantFindings(t, p)
	wantQuestions(t, p, "number/unit-slip Budsjett!B4")
	none := testSheet{name: "Budsjett", rows: [][]any{row("Linje", 2020, 2021), row("Drift", 10087, 10087)}}
	_, p = imported(t, new(budget.Plan), none)
	wantFindings(t, p)
	wantQuestions(t, p, "money-unit/middling Budsjett!A1")
}

func TestAPlanBlockOfAnotherPlanIsNotTaken(t *testing.T) {
	about := func(name string) testSheet {
		return testSheet{name: "Om planen", rows: [][]any{row("Fagplan", name), row("Region", "Helse Nord"), row("Land", "Norge"),
			row("Planperiode", "2020–2022"), row("Status", "Vedtatt"), row("Data", "Oppdiktede data")}}
	}
	plan, _ := imported(t, new(budget.Plan), about("Plan A"), costs(100))
	if a := first(plan.About.All()); a.Name != "Plan A" || !a.Fictional || a.Region != "helse-nord" || a.Country != "norge" {
		t.Errorf("the plan is %+v", a)
	}
	if r := first(plan.Revisions.All()); r.Status != budget.Adopted || r.ID != "2020" {
		t.Errorf("the revision is %+v", r)
	}
	next, p := imported(t, plan, about("Plan B"))
	if next.About.Len() != 1 || first(next.About.All()).Name != "Plan A" || !slices.Equal(rulesOf(p.Findings), []string{"import-other-plan/kept Om planen!B1"}) {
		t.Errorf("findings %v", rulesOf(p.Findings))
	}
}

func TestTablesNobodyKnowsAreReported(t *testing.T) {
	_, p := imported(t, new(budget.Plan), testSheet{name: "Ark", rows: [][]any{row("Frukt", "Kilo"), row("Eple", 3), row("Pære", 4)}})
	if got := rulesOf(p.Findings); !slices.Equal(got, []string{"import-unrecognised-table/headings Ark!A1:B3"}) || len(p.Values) != 0 {
		t.Errorf("findings %v", got)
	}
	if edit := p.Edit(new(budget.Plan), importTime); !edit.IsEmpty() {
		t.Error("a workbook without tables makes an edit")
	}
}
