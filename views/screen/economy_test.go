package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// openEconomy shows the economy of a plan with some records added.
func openEconomy(t *testing.T, records ...budget.Record) (*economy, *memory) {
	t.Helper()
	document := &memory{plan: samplePlan(t)}
	batch := budget.NewBatch(document.plan)
	for _, r := range records {
		batch.Put(r)
	}
	plan, err := batch.Edit(budget.TableEdit, "").Apply(document.plan)
	if err != nil {
		t.Fatal(err)
	}
	document.plan = plan
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("economy")
	return desk.screens[desk.shown].(*economy), document
}

// placeIn is the place of a row by its name and a column by its title.
func placeIn[T any](t *testing.T, p *tablePanel[T], row, column string) widget.TableCellID {
	t.Helper()
	for r, one := range p.grid.rows {
		for c, other := range p.grid.columns {
			if p.sheet.called(one) == row && other.title == column {
				return widget.TableCellID{Row: r, Col: c}
			}
		}
	}
	t.Fatalf("the table has no %q, %q", row, column)
	return widget.TableCellID{}
}

// reads is what a cell says.
func reads[T any](t *testing.T, p *tablePanel[T], row, column string) string {
	t.Helper()
	id := placeIn(t, p, row, column)
	return strings.ReplaceAll(p.grid.columns[id.Col].text(p.grid.rows[id.Row]), "\u00a0", " ")
}

// put types in a cell, and reports whether it was taken.
func put[T any](t *testing.T, p *tablePanel[T], row, column, typed string) bool {
	t.Helper()
	return p.grid.write([]typedCell{{placeIn(t, p, row, column), typed}})
}

func paid(line budget.LineID, period budget.Period, kind budget.Kind, kroner budget.Kroner) budget.Amount {
	amount := budget.Amount{Line: line, Period: period, Kind: kind, Kroner: kroner}
	if kind == budget.Budget {
		amount.Revision = revision
	}
	return amount
}

const clinic, tromso = "Styrke poliklinisk TSB", "Etablere akuttplasser Tromsø"

func TestSumsFollowWhatIsTyped(t *testing.T) {
	e, document := openEconomy(t)
	table := e.tables[budget.Budget]
	if got := reads(t, table, "Sum kostnader", "2020"); got != "16 197" {
		t.Fatalf("the sum of 2020 is %q", got)
	}
	if !put(t, table, clinic, "2020", "10 000") {
		t.Fatalf("the amount is refused: %s", table.told.Text)
	}
	for _, want := range []struct{ row, column, says string }{
		{clinic, "2020", "10 000"}, {"Sum kostnader", "2020", "16 110"}, {"Sum kostnader", "Sum 2019–2025", "150 520"},
	} {
		if got := reads(t, table, want.row, want.column); got != want.says {
			t.Errorf("%s, %s is %q, want %q", want.row, want.column, got, want.says)
		}
	}
	amount, _ := document.plan.Amount(revision, "poliklinikk", budget.YearOf(2020), budget.Budget)
	if !amount.Source.IsZero() {
		t.Error("what the planner typed is said to come from the workbook")
	}
}

func TestAmountsKeepTheirKronerWhenLeftAlone(t *testing.T) {
	exact := paid("poliklinikk", budget.YearOf(2020), budget.Budget, 10_087_400)
	exact.Source = cell("C4")
	e, document := openEconomy(t, exact)
	table := e.tables[budget.Budget]
	id := placeIn(t, table, clinic, "2020")
	if got := reads(t, table, clinic, "2020"); got != "10 087" {
		t.Errorf("the cell shows %q", got)
	}
	table.grid.opened(id)
	if table.grid.entry != nil {
		table.grid.ended("")
	}
	for _, typed := range []string{table.grid.columns[id.Col].plain(table.grid.rows[id.Row]), "10087,4"} {
		if !table.grid.write([]typedCell{{id, typed}}) || len(document.done) != 0 {
			t.Errorf("typing %q makes %d edits", typed, len(document.done))
		}
	}
	if amount, _ := document.plan.Amount(revision, "poliklinikk", budget.YearOf(2020), budget.Budget); amount != exact {
		t.Errorf("the amount is %+v", amount)
	}
}

func TestLockedBudgetIsRefusedAndAccountsAreTaken(t *testing.T) {
	e, document := openEconomy(t, budget.Revision{ID: revision, Name: "Fagplan 2019–2025", Status: budget.Adopted, FirstYear: 2019, LastYear: 2025})
	if table := e.tables[budget.Budget]; put(t, table, clinic, "2020", "1") || !strings.Contains(table.told.Text, "budsjettet er låst") {
		t.Errorf("the planner is told %q", table.told.Text)
	}
	e.openSection("actual")
	table := e.tables[budget.Actual]
	if !put(t, table, clinic, "2020", "9 800,5") {
		t.Fatalf("the accounts are refused: %s", table.told.Text)
	}
	if amount, found := document.plan.Amount(revision, "poliklinikk", budget.YearOf(2020), budget.Actual); !found || amount.Kroner != 9_800_500 || amount.Revision != "" {
		t.Errorf("the plan has %+v", amount)
	}
}

func TestTertialsAreTypedApartFromTheYear(t *testing.T) {
	e, document := openEconomy(t)
	e.openSection("actual")
	table := e.tables[budget.Actual]
	e.desk.settings.setByTertial(true)
	e.show(e.desk.state)
	for column, typed := range map[string]string{"1. tertial 2019": "100", "2. tertial 2019": "200", "Hele 2019": "700"} {
		if !put(t, table, tromso, column, typed) {
			t.Fatalf("%s is refused: %s", column, table.told.Text)
		}
	}
	for column, want := range map[string]string{"Sum tertialer 2019": "300", "3. tertial 2019": "", "Ikke fordelt": "400"} {
		if got := reads(t, table, tromso, column); got != want {
			t.Errorf("%s is %q, want %q", column, got, want)
		}
	}
	if got := document.plan.Amounts.Len(); got != 14+3 {
		t.Errorf("the plan has %d amounts", got)
	}
}

func TestYearOfPartsTellsThatItIsOne(t *testing.T) {
	e, _ := openEconomy(t, paid("tromso", budget.TertialOf(2020, 1), budget.Actual, 2_000_000), paid("tromso", budget.TertialOf(2020, 2), budget.Actual, 2_100_000))
	e.openSection("actual")
	table := e.tables[budget.Actual]
	id := placeIn(t, table, tromso, "2020")
	table.grid.choose(id.Row, id.Col)
	if got := reads(t, table, tromso, "2020"); got != "4 100" || !strings.Contains(table.told.Text, "bare til og med 2. tertial 2020") {
		t.Errorf("the year is %q, told as %q", got, table.told.Text)
	}
	if put(t, table, tromso, "2020", "6 000") || !strings.Contains(table.told.Text, "summen av delene") {
		t.Errorf("typing over the parts is told as %q", table.told.Text)
	}
}

func TestFoundCellIsChosen(t *testing.T) {
	e, _ := openEconomy(t)
	e.desk.settings.setByTertial(true)
	e.desk.showMoney("tromso", 2021, budget.Budget)
	if got := e.tables[budget.Budget].told.Text; !strings.Contains(got, "celle D4") {
		t.Errorf("chosen is %q", got)
	}
}

func TestLineShowsWhatIsBehindIt(t *testing.T) {
	e, _ := openEconomy(t)
	table := e.tables[budget.Budget]
	e.desk.settings.setPeriod(e.desk.document.Path(), budget.YearOf(2021))
	e.desk.refresh()
	table.grid.opened(widget.TableCellID{Row: placeIn(t, table, clinic, "2021").Row})
	words := strings.ReplaceAll(written(overlay(e.desk)), "\u00a0", " ")
	for _, want := range []string{clinic, "10 087 000 kr. helse-nord-tsb.xlsx, Økonomi, celle D4", "Poliklinisk TSB på landsnivå"} {
		if !strings.Contains(words, want) {
			t.Errorf("behind the line is no %q:\n%s", want, words)
		}
	}
	pressButton(t, overlay(e.desk), "Poliklinisk TSB på landsnivå")
	if m, is := e.desk.current().(*measures); !is || m.chosen != "t4" {
		t.Errorf("the measure leads to %s", e.desk.current().name())
	}
}

func TestVarianceIsMarkedBeyondTheLimit(t *testing.T) {
	e, _ := openEconomy(t, paid("poliklinikk", budget.YearOf(2021), budget.Actual, 10_600_000), paid("tromso", budget.YearOf(2021), budget.Actual, 6_000_000))
	e.desk.settings.setPeriod(e.desk.document.Path(), budget.YearOf(2021))
	e.desk.refresh()
	e.openSection("variance")
	table := e.sections[e.shown].table.(*tablePanel[varianceRow])
	judged := func() string {
		return reads(t, table, clinic, "Vurdering") + ", " + reads(t, table, tromso, "Vurdering") + ", " + reads(t, table, "Sum kostnader", "Avvik")
	}
	if got := judged(); got != "Over budsjett, Innenfor grensen, +403" {
		t.Errorf("at five per cent: %s", got)
	}
	e.desk.settings.setLimit(1)
	e.show(e.desk.state)
	if got := judged(); got != "Over budsjett, Under budsjett, +403" {
		t.Errorf("at one per cent: %s", got)
	}
	if got := reads(t, table, clinic, "Avvik, %"); got != "+5,1 %" {
		t.Errorf("in per cent: %s", got)
	}
}

func TestLinesAreAddedLinkedAndRemoved(t *testing.T) {
	e, document := openEconomy(t)
	e.openSection("lines")
	table := e.sections[e.shown].table.(*tablePanel[budget.Line])
	desk := e.desk
	if err := desk.newLine(desk.state, []string{"Styrking", "", "Finansiering", "Inntekter", "9", ""}); err == nil {
		t.Error("a measure there is not is taken")
	}
	if err := desk.newLine(desk.state, []string{"Styrking", "", "Finansiering", "Inntekter", "2, 4", "ny"}); err != nil {
		t.Fatal(err)
	}
	if got := reads(t, table, "Styrking", "Tiltak nr."); got != "2, 4" {
		t.Errorf("it pays for %q", got)
	}
	if !put(t, table, "Styrking", "Side", "Kostnad") || reads(t, table, "Styrking", "Pengene kommer fra") != "" {
		t.Errorf("as a cost it has a source of funding: %s", table.told.Text)
	}
	for _, name := range []string{"Styrking", clinic} {
		id := placeIn(t, table, name, "Navn")
		table.grid.choose(id.Row, id.Col)
		table.removeRow()
	}
	if got := len(document.plan.LinesOf(revision, budget.Cost)); got != 2 || document.plan.Amounts.Len() != 8 {
		t.Errorf("left are %d lines and %d amounts", got, document.plan.Amounts.Len())
	}
}
