package screen

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"fagplan/budget"
)

// openRevisions shows the sample plan adopted, on a section of the screen of
// revisions.
func openRevisions(t *testing.T, section string) (*Desk, *memory, *shelf) {
	t.Helper()
	plan := samplePlan(t)
	founding, _ := plan.Revisions.Get(budget.Revision{ID: revision})
	plan, err := budget.Adopt(plan, founding, budget.DayOf(2019, 2, 27), "17-2019").Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	document := &memory{plan: plan}
	desk, host := openDesk(t, document, laptop)
	desk.openScreen("revisions")
	desk.current().(*page).openSection(section)
	return desk, document, host
}

// shownTable is the table of the section on show.
func shownTable[T table](t *testing.T, d *Desk) T {
	t.Helper()
	p := d.current().(*page)
	shown, is := p.sections[p.shown].table.(T)
	if !is {
		t.Fatalf("the section shows %T", p.sections[p.shown].table)
	}
	return shown
}

// rollNow rolls the revision on show, with all that is proposed but some kinds.
func rollNow(d *Desk, without ...budget.ProposalKind) {
	r := askRoll(d, d.state.revision)
	for i, p := range r.proposals {
		for _, kind := range without {
			if p.Kind == kind {
				r.checks[i].SetChecked(false)
			}
		}
	}
	r.roll()
}

func TestRollingMakesADraftAndShowsIt(t *testing.T) {
	desk, document, _ := openRevisions(t, "list")
	if words := wordsOn(desk); !strings.Contains(words, "ble vedtatt 27.02.2019 i sak 17-2019, og er låst") {
		t.Errorf("the screen does not say that the plan is adopted: %s", words)
	}
	dialog := askRoll(desk, desk.state.revision)
	dialog.last.SetText("2028")
	if dialog.name.Text != "Fagplan 2020–2028" || len(dialog.proposals) != 6 {
		t.Errorf("%q has %d proposals: two lines have a level for each of three new years", dialog.name.Text, len(dialog.proposals))
	}
	dialog.first.SetText("2019")
	if !strings.Contains(dialog.told.Text, "må være etter 2019") {
		t.Errorf("the first year of the plan rolled is taken: %s", dialog.told.Text)
	}
	if dialog.roll(); document.plan.Revisions.Len() != 1 {
		t.Fatal("the plan is rolled to years it was refused")
	}
	dialog.first.SetText("2020")
	dialog.last.SetText("2026")
	dialog.checks[0].SetChecked(false) // the outpatient clinics
	dialog.last.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if got := desk.state.revision; got.Name != "Fagplan 2020–2026" || got.Parent != revision {
		t.Fatalf("on show is %+v", got)
	}
	in := func(line budget.LineID) bool {
		_, found := document.plan.Amount(desk.state.revision.ID, line, budget.YearOf(2026), budget.Budget)
		return found
	}
	if in("poliklinikk") || !in("tromso") {
		t.Error("other proposals are taken than those ticked")
	}
	if words := wordsOn(desk); !strings.Contains(words, "er et utkast, rullert fra «Fagplan 2019–2025»") {
		t.Errorf("the screen does not say what the draft is: %s", words)
	}
	desk.undo()
	if desk.state.revision.ID != revision || document.plan.Revisions.Len() != 1 {
		t.Errorf("undone, %s is on show", desk.state.revision.Name)
	}
}

func TestRevisionIsChosenInTheTopBarAndRemembered(t *testing.T) {
	desk, _, _ := openRevisions(t, "list")
	if desk.top.revision.box.Visible() {
		t.Error("one revision is offered as a choice")
	}
	rollNow(desk)
	draft := desk.state.revision
	if got := desk.top.revision.choice.Options; len(got) != 2 || got[1] != "Fagplan 2019–2025 (Vedtatt)" {
		t.Fatalf("offered are %q", got)
	}
	if desk.top.revision.lock.Visible() {
		t.Error("a draft is shown locked")
	}
	desk.window.Resize(fyne.NewSize(860, 600)) // as little room as large texts leave
	if wide := desk.top.revision.choice.Size().Width; wide < 100 {
		t.Errorf("the choice is %v wide", wide)
	}
	desk.top.revision.choice.SetSelectedIndex(1)
	if desk.state.revision.ID != revision || !desk.top.revision.lock.Visible() {
		t.Errorf("on show is %s", desk.state.revision.Name)
	}
	desk.build()
	if desk.state.revision.ID != revision {
		t.Error("the choice is forgotten")
	}
	desk.showRevision(draft.ID)
	if desk.state.revision.ID != draft.ID {
		t.Error("the draft cannot be shown")
	}
}

func TestEditsOfALockedRevisionShowTheWayOut(t *testing.T) {
	desk, document, host := openRevisions(t, "list")
	desk.apply(budget.SetAmount(document.plan, budget.Amount{Revision: revision, Line: "tromso", Period: budget.YearOf(2020), Kind: budget.Budget, Kroner: 1}, "x", ""))
	if len(host.failures) != 1 || !errors.Is(host.failures[0], budget.ErrLocked) {
		t.Fatalf("explained were %v", host.failures)
	}
	pressButton(t, desk.window.Canvas().Overlays().Top(), "Lag en ny rullering")
	pressButton(t, desk.window.Canvas().Overlays().Top(), "Rull planen")
	if document.plan.Revisions.Len() != 2 {
		t.Error("the way out makes no draft")
	}
}

func TestRevisionsAreAdoptedCopiedAndRemoved(t *testing.T) {
	desk, document, _ := openRevisions(t, "list")
	rollNow(desk)
	draft := desk.state.revision
	list := shownTable[*revisionTable](t, desk)
	if list.grid.rows[0].ID != draft.ID || list.buttons[1].Disabled() {
		t.Fatal("the draft cannot be adopted")
	}
	copied := askAlternative(desk, draft)
	copied.inputs[0].(*entry).SetText("Nøktern")
	copied.save()
	alternative := desk.state.revision
	if alternative.Name != "Nøktern" || alternative.Parent != revision {
		t.Errorf("the alternative is %+v", alternative)
	}
	adoption := askAdoption(desk, draft)
	adoption.save()
	if adoption.message.Hidden {
		t.Error("a draft is adopted without a date")
	}
	adoption.inputs[0].(*entry).SetText("2019-12-11")
	adoption.inputs[1].(*entry).SetText("142-2019")
	adoption.save()
	for id, want := range map[budget.RevisionID]budget.RevisionStatus{draft.ID: budget.Adopted, revision: budget.Superseded, alternative.ID: budget.Draft} {
		if got, _ := document.plan.Revisions.Get(budget.Revision{ID: id}); got.Status != want {
			t.Errorf("%s is %s, want %s", got.Name, got.Status, want)
		}
	}
	for _, action := range revisionActions() {
		if action.name == "remove" {
			action.do(desk, alternative)
		}
	}
	if document.plan.Revisions.Len() != 2 {
		t.Error("the alternative is still there")
	}
}

func TestComparisonShowsEveryLineWithItsCauses(t *testing.T) {
	desk, document, _ := openRevisions(t, "list")
	rollNow(desk)
	draft := desk.state.revision
	desk.apply(budget.SetAmount(document.plan, budget.Amount{Revision: draft.ID, Line: "tromso", Period: budget.YearOf(2020), Kind: budget.Budget, Kroner: 6_000_000}, "x", ""))
	desk.compareRevision(draft)
	compared := shownTable[*comparisonTable](t, desk)
	sum := budget.Kroner(0)
	for _, row := range compared.grid.rows {
		if row.parts.Sum() != row.difference {
			t.Errorf("%s %d: %v is not %d", row.name, row.year, row.parts, row.difference)
		}
		if row.year != 0 {
			sum += row.difference
		}
	}
	if total := compared.grid.rows[0]; total.difference != sum || sum != -4_803_000+34_555_000-110_000 {
		t.Errorf("in all %d, the lines %d", total.difference, sum)
	}
	desk.current().(*page).openSection("summary")
	if words := wordsOn(desk); !strings.Contains(words, "Endringen i sum på") {
		t.Errorf("the summary is %s", words)
	}
	pressButton(t, desk.current().content(), "Kopier sammendraget")
	if copied := desk.app.Clipboard().Content(); !strings.Contains(copied, "Endret prioritering") {
		t.Errorf("copied is %q", copied)
	}
	// The other way round.
	compared.to.SetSelectedIndex(1)
	if s := desk.state; s.revision.ID != revision || s.before.ID != draft.ID {
		t.Errorf("%s is held against %s", s.revision.Name, s.before.Name)
	}
}

func TestFramesAreTypedInAndTaken(t *testing.T) {
	desk, document, _ := openRevisions(t, "list")
	rollNow(desk)
	draft := desk.state.revision
	frames := openTable[framedRow](t, desk, "revisions", "frames")
	if !typeIn(t, frames, "Etablere akuttplasser Tromsø 2020", "Ramme, kr 1 000", "5 500") {
		t.Fatalf("a frame is refused: %s", frames.told.Text)
	}
	if words := wordsOn(desk); !strings.Contains(words, "5,5") || !strings.Contains(words, "mot") {
		t.Errorf("the frame is not told: %s", words)
	}
	pressButton(t, desk.current().content(), "Ta rammene som budsjett")
	if got, _ := document.plan.Amount(draft.ID, "tromso", budget.YearOf(2020), budget.Budget); got.Kroner != 5_500_000 {
		t.Errorf("the budget is %d", got.Kroner)
	}
}

func TestMeasuresAreMergedSplitAndRenumbered(t *testing.T) {
	desk, document, _ := openRevisions(t, "list")
	rollNow(desk)
	draft := desk.state.revision.ID
	measure := func(id budget.MeasureID) budget.Measure {
		m, _ := document.plan.Measures.Get(budget.Measure{Revision: draft, ID: id})
		return m
	}
	split := askSplit(desk, measure("t2"))
	split.save()
	if split.message.Hidden {
		t.Error("a measure is split into one")
	}
	split.inputs[0].(*entry).SetText("Tromsø\nBodø")
	split.save()
	number := askNumberOf(desk, measure("t4"))
	number.inputs[0].(*entry).SetText("1")
	number.save()
	merge := askMerge(desk, measure("t4"))
	merge.inputs[0].(*chooser).SetSelectedIndex(1)
	merge.save()
	desk.openScreen("revisions")
	desk.current().(*page).openSection("measures")
	words := wordsOn(desk)
	for _, want := range []string{"Slått sammen: 1", "Delt: 1"} {
		if !strings.Contains(words, want) {
			t.Errorf("the screen does not say %q: %s", want, words)
		}
	}
	if m := measure("t4"); m.Number != 1 || len(m.Origins) != 2 {
		t.Errorf("the measure is %+v", m)
	}
	desk.openScreen("measures")
	desk.current().(*measures).choose("t4")
	if words := wordsOn(desk); !strings.Contains(words, "Viderefører") {
		t.Errorf("the measure does not say what it continues: %s", words)
	}
	desk.openScreen("revisions")
	desk.current().(*page).openSection("measures")
	table := shownTable[*lineageTable](t, desk)
	table.grid.choose(0, 0)
	table.buttons[3].OnTapped()
	if document.plan.Measures.Has(budget.Measure{Revision: draft, ID: "t4"}) {
		t.Error("the measure is not dropped")
	}
}

// A plan with one revision teaches what to do, and an empty one too.
func TestRevisionsOfAPlanWithoutOthers(t *testing.T) {
	desk, _, _ := openRevisions(t, "summary")
	if !strings.Contains(wordsOn(desk), "Planen har bare én rullering") {
		t.Error("the screen does not say why nothing is compared")
	}
	empty, _ := openDesk(t, &memory{plan: new(budget.Plan)}, fyne.NewSize(1280, 800))
	empty.openScreen("revisions")
	if !strings.Contains(wordsOn(empty), "Planen har ingen rullering ennå") {
		t.Error("an empty plan does not say that it has none")
	}
}

// An adopted revision is sealed from its row, and the screen says whether the
// seal holds.
func TestSealsAreMadeAndChecked(t *testing.T) {
	for name, c := range map[string]struct {
		broken bool
		fails  error
		want   string
	}{
		"holds":       {want: "Uendret"},
		"broken":      {broken: true, want: "Brutt"},
		"not checked": {fails: errors.New("unreadable"), want: "Ikke kontrollert"},
	} {
		t.Run(name, func(t *testing.T) {
			desk, document, host := openRevisions(t, "list")
			document.sealBroken, document.noCheck = c.broken, c.fails
			table := shownTable[*revisionTable](t, desk)
			pressButton(t, table.object(), "Forsegle")
			if document.plan.Seals.Len() != 1 {
				t.Fatal("nothing is sealed")
			}
			if (len(host.failures) > 0) != (c.fails != nil) {
				t.Errorf("the window fails with %v", host.failures)
			}
			if shown := desk.window.Canvas().Overlays().Top(); c.fails == nil && !strings.Contains(wordsIn(shown), strings.Repeat("0123456789abcdef", 4)) {
				t.Error("the whole fingerprint is not shown")
			}
			column := table.grid.columns[sealPlace]
			if got := column.text(table.grid.rows[0]); got != c.want {
				t.Errorf("the seal is %q, want %q", got, c.want)
			}
			for i, action := range table.actions {
				if action.name == "seal" && !table.buttons[i].Disabled() || action.name == "show-seal" && table.buttons[i].Disabled() {
					t.Errorf("%s: can be pressed is %t", action.name, !table.buttons[i].Disabled())
				}
			}
		})
	}
}

func TestDraftsAreNotSealed(t *testing.T) {
	desk, document, _ := openRevisions(t, "list")
	rollNow(desk)
	draft := desk.state.revision
	for _, action := range revisionActions() {
		if (action.name == "seal" || action.name == "show-seal") && action.can(desk, draft) {
			t.Errorf("a draft offers %s", action.name)
		}
	}
	document.readOnly = true
	founding, _ := document.plan.Revisions.Get(budget.Revision{ID: revision})
	if i := slices.IndexFunc(revisionActions(), func(a revisionAction) bool { return a.name == "seal" }); revisionActions()[i].can(desk, founding) {
		t.Error("a plan that is only read can be sealed")
	}
}
