package screen

import (
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
)

// amountNow is what the line of the outpatient clinics has in 2020.
func amountNow(plan *budget.Plan) budget.Kroner {
	amount, _ := plan.Amount(revision, "poliklinikk", budget.YearOf(2020), budget.Budget)
	return amount.Kroner
}

// threeEdits changes one amount three times, a measure once, and names the
// version between.
func threeEdits(t *testing.T) *memory {
	t.Helper()
	document := &memory{plan: samplePlan(t)}
	do := func(edit budget.Edit) {
		if err := document.Apply(t.Context(), edit); err != nil {
			t.Fatal(err)
		}
	}
	set := func(kroner budget.Kroner) {
		do(budget.SetAmount(document.plan, budget.Amount{Revision: revision, Line: "poliklinikk", Period: budget.YearOf(2020), Kind: budget.Budget, Kroner: kroner}, "Styrke poliklinisk TSB", "ny ramme"))
	}
	set(1_000_000)
	do(budget.NameVersion(document.plan, "Til styret"))
	set(2_000_000)
	measure, _ := document.plan.Measures.Get(budget.Measure{Revision: revision, ID: "t2"})
	measure.Title = "Ni regionale akuttplasser"
	do(budget.Edit{Kind: budget.MeasureEdit, Subject: measure.Title, Changes: budget.Merge(document.plan, measure)})
	return document
}

func historyOn(t *testing.T, desk *Desk, section int) *historyPanel {
	t.Helper()
	desk.openScreen("history")
	p := desk.current().(*page)
	p.turnTo(section)
	return p.sections[section].table.(*historyPanel)
}

func TestHistoryTellsWhatWasDoneAndIsNarrowed(t *testing.T) {
	desk, _ := openDesk(t, threeEdits(t), laptop)
	p := historyOn(t, desk, 0)
	if n := len(p.list.grid.rows); n != 4 {
		t.Fatalf("%d entries are listed, want 4", n)
	}
	p.list.search.SetText("Styrke poliklinisk")
	if n := len(p.list.grid.rows); n != 2 {
		t.Errorf("%d entries are of the line, want 2", n)
	}
	p.list.search.SetText("Styrke poliklinisk 2020")
	if n := len(p.list.grid.rows); n != 2 {
		t.Errorf("%d entries are of the number changed, want 2", n)
	}
	p.list.search.SetText("")
	p.where.SetSelected(desk.words.T("screen.measures.name"))
	if rows := p.list.grid.rows; len(rows) != 1 || rows[0].Kind != budget.MeasureEdit {
		t.Errorf("of the screen of measures is listed %+v", rows)
	}
	if words := wordsOn(desk); !strings.Contains(words, "Ni regionale akuttplasser") || !strings.Contains(words, "Åtte regionale akuttplasser") {
		t.Error("what the measure was called before and after is not on screen")
	}
	p.where.SetSelectedIndex(0)
	p.who.SetSelected("Kari Planlegger")
	if n := len(p.list.grid.rows); n != 4 {
		t.Errorf("%d entries are by Kari, want 4", n)
	}
}

func TestThePlanIsSeenAsItWasAndComesBack(t *testing.T) {
	document := threeEdits(t)
	now := document.plan
	desk, _ := openDesk(t, document, laptop)
	p := historyOn(t, desk, 1)
	if len(p.list.grid.rows) != 1 {
		t.Fatalf("%d versions, want 1", len(p.list.grid.rows))
	}
	desk.lookAt(p.list.grid.rows[0])
	if got := amountNow(desk.state.plan); got != 1_000_000 || !desk.document.ReadOnly() {
		t.Errorf("the plan looked at has %d kroner, can be changed: %v", got, !desk.document.ReadOnly())
	}
	banner := desk.words.T("past.banner", desk.pointArgs(p.list.grid.rows[0]))
	for _, name := range []string{"overview", "economy", "history", "positions", "sources"} {
		desk.openScreen(name)
		if !strings.Contains(wordsOn(desk), banner) {
			t.Errorf("%s does not tell that it shows what was", name)
		}
	}
	desk.apply(budget.NameVersion(desk.state.plan, "x"))
	desk.undo()
	if document.plan != now {
		t.Error("what was can be changed")
	}
	pressButton(t, desk.window.Content(), desk.words.T("past.back"))
	if desk.state.plan != now || strings.Contains(wordsOn(desk), banner) {
		t.Error("the plan as it is now is not back")
	}
}

func TestRestoringIsOneEditThatIsUndone(t *testing.T) {
	document := threeEdits(t)
	now := document.plan
	desk, _ := openDesk(t, document, laptop)
	p := historyOn(t, desk, 1)
	desk.lookAt(p.list.grid.rows[0])
	f := desk.restore(p.list.grid.rows[0])
	f.inputs[0].(*entry).SetText("styret sa nei")
	f.save()
	if got := amountNow(document.plan); got != 1_000_000 || desk.isPast() {
		t.Errorf("the plan has %d kroner, and is still shown as it was: %v", got, desk.isPast())
	}
	if last := document.done[len(document.done)-1]; last.Kind != budget.RestoreEdit || last.Reason != "styret sa nei" {
		t.Errorf("the edit is %+v", last)
	}
	if document.plan.Versions.Len() != 1 {
		t.Error("the version is no longer named")
	}
	desk.undo()
	if changes := budget.Difference(document.plan, now); len(changes) != 0 {
		t.Errorf("undone, the plan differs in %v", changes)
	}
}

func TestThePlanOnADate(t *testing.T) {
	desk, _ := openDesk(t, threeEdits(t), laptop)
	p := historyOn(t, desk, 0)
	ask := func(typed string) *form {
		f := p.askDate()
		f.inputs[0].(*entry).SetText(typed)
		f.save()
		return f
	}
	if f := ask("2018"); desk.isPast() || !strings.Contains(f.message.Text, desk.words.T("typed.early")) {
		t.Errorf("before the plan there is %q", f.message.Text)
	}
	ask("2019-05-15") // the second entry is of that day
	at := desk.document.(*past).at
	if at.ID != 2 {
		t.Errorf("the plan is shown as of entry %d, want 2", at.ID)
	}
}

func TestCompareListsEveryDifferenceUntilNow(t *testing.T) {
	desk, _ := openDesk(t, threeEdits(t), laptop)
	p := historyOn(t, desk, 1)
	p.compare(p.list.grid.rows[0])
	var tables []budget.TableName
	for _, row := range p.detail.rows {
		tables = append(tables, row.record.Table())
	}
	if !slices.Equal(tables, []budget.TableName{budget.AmountTable, budget.MeasureTable}) {
		t.Errorf("differences in %v", tables)
	}
	if row := p.detail.rows[0]; !strings.Contains(row.before, "1") || !strings.Contains(row.after, "2") || row.before == row.after {
		t.Errorf("the amount is told as from %q to %q", row.before, row.after)
	}
}

func TestTheVersionIsNamedByTheKeyAndTheMenu(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	f := desk.nameVersion()
	f.save()
	if len(document.done) != 0 || !f.message.Visible() {
		t.Error("a version without a name is taken")
	}
	f.inputs[0].(*entry).SetText("Sendt på høring")
	f.save()
	if v, found := document.plan.Versions.Get(budget.Version{Number: 1}); !found || v.Name != "Sendt på høring" {
		t.Errorf("the plan has the version %+v", v)
	}
	p := historyOn(t, desk, 1)
	if len(p.list.grid.rows) != 1 || !strings.Contains(wordsOn(desk), "Sendt på høring") {
		t.Error("the version is not listed")
	}
}
