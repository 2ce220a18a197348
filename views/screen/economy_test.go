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

// tertials are two years of accounts by tertial and one tertial of a third.
func tertials() []budget.Record {
	var records []budget.Record
	for i, kroner := range []budget.Kroner{1_000, 1_500, 2_500, 1_800, 1_800, 2_400, 1_500} {
		records = append(records, paid("tromso", budget.TertialOf(2019+i/3, 1+i%3), budget.Actual, kroner*budget.Thousand))
	}
	return records
}

func TestYearToDateAndYearEnd(t *testing.T) {
	e, document := openEconomy(t, tertials()...)
	e.desk.settings.setPeriod(e.desk.document.Path(), budget.YearOf(2021))
	e.desk.refresh()
	e.openSection("todate")
	table := e.sections[e.shown].table.(*tablePanel[reportedRow])
	// The budget of 6 110 by the mean of 20 and 30 per cent.
	if got := reads(t, table, tromso, "Budsjett hittil"); got != "1 528" {
		t.Errorf("the budget to date is %q", got)
	}
	if got := reads(t, table, tromso, "Avvik"); got != "\u221228" {
		t.Errorf("the variance is %q", got)
	}
	if !put(t, table, tromso, "Begrunnelse", "Åpnet senere") || !put(t, table, tromso, "Årsak", "Forskjøvet i tid") {
		t.Fatalf("the reason is refused: %s", table.told.Text)
	}
	if !put(t, table, tromso, "Forklart", "-28") {
		t.Fatalf("the amount is refused: %s", table.told.Text)
	}
	said := document.plan.ExplanationsOf("", "tromso", budget.TertialOf(2021, 1))
	if did := document.done[len(document.done)-1]; did.Kind != budget.ExplainEdit || did.Subject != "Etablere akuttplasser Tromsø: 1. tertial 2021" {
		t.Errorf("the history says %q of %q", did.Kind, did.Subject)
	}
	if len(said) == 1 && (said[0].Kroner == nil || *said[0].Kroner != -28_000) {
		t.Errorf("explained is %v", said[0].Kroner)
	}
	if len(said) != 1 || said[0].Cause != budget.TimingCause || said[0].Text != "Åpnet senere" {
		t.Errorf("the plan says %v", said)
	}
	e.openSection("yearend")
	table = e.sections[e.shown].table.(*tablePanel[reportedRow])
	for column, want := range map[string]string{"Årsprognose": "6 000", "Mellom": "5 000 til 8 000", "Metode": "Sesong", "Egen prognose": ""} {
		if got := reads(t, table, tromso, column); got != want {
			t.Errorf("%s is %q, want %q", column, got, want)
		}
	}
	if !put(t, table, tromso, "Egen prognose", "6 250,5") || reads(t, table, tromso, "Årsprognose") != "6 251" || reads(t, table, tromso, "Metode") != "Egen prognose" {
		t.Errorf("the planner's own does not go first: %q by %q", reads(t, table, tromso, "Årsprognose"), reads(t, table, tromso, "Metode"))
	}
}

// A cause chosen before anything is said asks for the words; together with them
// it can be pasted, and cleared it takes all of it away.
func TestACauseAsksForItsReason(t *testing.T) {
	e, document := openEconomy(t, tertials()...)
	e.desk.settings.setPeriod(e.desk.document.Path(), budget.YearOf(2021))
	e.desk.refresh()
	e.openSection("todate")
	table := e.sections[e.shown].table.(*tablePanel[reportedRow])
	cause := placeIn(t, table, tromso, "Årsak")
	if table.grid.write([]typedCell{{cause, "Pris"}}) || !strings.Contains(table.told.Text, "Skriv en begrunnelse") {
		t.Errorf("a cause alone is taken: %q", table.told.Text)
	}
	table.grid.move(cause, false)
	table.grid.take("Pris")
	asked := e.desk.window.Canvas().Overlays().Top()
	if asked == nil || document.plan.Explanations.Len() != 0 {
		t.Fatal("nothing is asked")
	}
	e.desk.window.Canvas().Overlays().Remove(asked)
	reason := placeIn(t, table, tromso, "Begrunnelse")
	if !table.grid.write([]typedCell{{cause, "Pris"}, {reason, "dyrere vikarer"}}) || document.plan.Explanations.Len() != 1 {
		t.Fatalf("pasted together they are refused: %s", table.told.Text)
	}
	if !table.grid.write([]typedCell{{cause, ""}, {reason, ""}}) || document.plan.Explanations.Len() != 0 {
		t.Errorf("cleared, %d are left: %s", document.plan.Explanations.Len(), table.told.Text)
	}
}

func TestClosedAccountsAreCorrectedWithAReason(t *testing.T) {
	e, document := openEconomy(t, tertials()...)
	e.desk.settings.setPeriod(e.desk.document.Path(), budget.YearOf(2021))
	e.desk.refresh()
	e.openSection("locks")
	locks := e.sections[e.shown].table.(*tablePanel[lockRow])
	if !put(t, locks, "2021", "Regnskap", "Låst") {
		t.Fatalf("the lock is refused: %s", locks.told.Text)
	}
	if did := document.done[len(document.done)-1]; did.Kind != budget.LockEdit || did.Subject != "2021" {
		t.Errorf("the history says %q of %q", did.Kind, did.Subject)
	}
	if got := reads(t, locks, "1. tertial 2021", "Regnskap"); got != "Låst sammen med 2021" {
		t.Errorf("a tertial of the locked year is %q", got)
	}
	e.desk.settings.setByTertial(true)
	e.openSection("actual")
	e.show(e.desk.state)
	table := e.tables[budget.Actual]
	changed := paid("tromso", budget.TertialOf(2021, 1), budget.Actual, 1_600_000)
	edit := budget.Edit{Kind: budget.TableEdit, Subject: "x", Changes: budget.Merge(document.plan, changed)}
	asked := e.desk.askCorrection(edit, edit.Closed(document.plan))
	asked.save()
	if document.plan.Corrections.Len() != 0 || asked.message.Text == "" {
		t.Error("corrected without a reason")
	}
	asked.inputs[0].(*entry).SetText("ettermelding")
	asked.save()
	if now, _ := document.plan.Amount("", "tromso", changed.Period, budget.Actual); now.Kroner != changed.Kroner || document.plan.Corrections.Len() != 1 {
		t.Fatalf("the accounts say %d with %d corrections", now.Kroner, document.plan.Corrections.Len())
	}
	id := placeIn(t, table, tromso, "1. tertial 2021")
	if table.grid.columns[id.Col].mark(table.grid.rows[id.Row]) != shut {
		t.Error("the cell has no lock")
	}
	if told := table.grid.columns[id.Col].tell(table.grid.rows[id.Row]); !strings.Contains(told, "Rettet fra 1\u00a0500\u00a0000\u00a0kr, fordi: ettermelding.") || !strings.Contains(told, "låst") {
		t.Errorf("the origin tells %q", told)
	}
	e.desk.refresh()
	mark := chartMark{series: "tromso", category: "2021"}
	if told := e.desk.correctedAt(mark); told != "1. tertial 2021: Rettet fra 1\u00a0500\u00a0000\u00a0kr, fordi: ettermelding." {
		t.Errorf("behind the mark stands %q", told)
	}
	for _, other := range []chartMark{{series: "tromso", category: "2020"}, {series: "budget", category: "tromso"}, {series: "tromso/budget", category: "2021"}} {
		if told := e.desk.correctedAt(other); told != "" {
			t.Errorf("behind %v stands %q", other, told)
		}
	}
}

func TestThePlanKeepsItsLimits(t *testing.T) {
	e, document := openEconomy(t)
	e.openSection("variance")
	e.desk.setLimit(e.desk.state, budget.LimitKronerFactor, "limit-kroner", budget.Whole(250_000))
	if got := document.plan.VarianceLimit(budget.UsualLimit).Kroner; got != 250*budget.Thousand {
		t.Errorf("the plan allows %d kr", got)
	}
	limit := newLimitChoice(e.desk)
	limit.show(e.desk.state)
	if limit.kroner.Selected != e.desk.words.Kroner(250_000) || len(document.done) != 1 {
		t.Errorf("the choice shows %q after %d edits", limit.kroner.Selected, len(document.done))
	}
}
