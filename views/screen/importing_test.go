package screen

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"fagplan/budget"
)

// reading opens a desk that reads in the workbook faktorer.xlsx.
func reading(t *testing.T) (*Desk, *memory, *fakeBook) {
	t.Helper()
	b := &fakeBook{}
	document := &memory{plan: samplePlan(t), books: map[string]*fakeBook{"faktorer.xlsx": b}}
	desk, _ := openDesk(t, document, laptop)
	desk.read([]string{"faktorer.xlsx"})
	return desk, document, b
}

func workOn(d *Desk) *importWork { return d.screens[d.shown].(*importScreen).work }

// spaced makes every space an ordinary one.
func spaced(words string) string { return strings.ReplaceAll(words, "\u00a0", " ") }

func wantWords(t *testing.T, d *Desk, want ...string) {
	t.Helper()
	words := spaced(wordsOn(d))
	for _, w := range want {
		if !strings.Contains(words, w) {
			t.Errorf("the window does not say %q:\n%s", w, words)
		}
	}
}

func TestDroppedWorkbookIsShownBeforeAnythingChanges(t *testing.T) {
	b := &fakeBook{}
	document := &memory{plan: samplePlan(t), books: map[string]*fakeBook{"/budsjett/faktorer.xlsx": b}}
	before := document.plan
	desk, _ := openDesk(t, document, laptop)
	desk.dropped([]fyne.URI{storage.NewFileURI("/budsjett/faktorer.xlsx")})
	wantWords(t, desk, "1 ny, 0 endrede, 0 uendrede og 2 utelatte", "1 spørsmål er ubesvart", "kostnader, A3:C7", "Budsjett", "Forside",
		"Trolig 251", "251: uten fotnotetegnet (forslag)", "Bruk forslaget", "Bruk alle forslag", "strøket ut", "Σ")
	if document.plan != before || len(document.done) != 0 {
		t.Error("the plan changed before the planner accepted")
	}
	if desk.status.busy.Visible() {
		t.Error("the status bar still says that it reads")
	}
}

func TestAcceptedWorkbookIsOneEditThatCanBeUndone(t *testing.T) {
	desk, document, _ := reading(t)
	test.Tap(workOn(desk).accept)
	if document.plan.Factors.Len() != 1 || len(document.done) != 1 {
		t.Fatalf("after accepting there are %d factors and %d edits", document.plan.Factors.Len(), len(document.done))
	}
	wantWords(t, desk, "Lest inn fra faktorer.xlsx: 1 ny og 0 endrede verdier.", "Angre tar alt ut igjen")
	test.Tap(desk.top.undo)
	if document.plan.Factors.Len() != 0 {
		t.Error("undo left the factor in the plan")
	}
}

func TestAnswersProposeAgainWithoutReadingAgain(t *testing.T) {
	desk, document, b := reading(t)
	pressButton(t, workOn(desk).side.object, "Bruk forslaget")
	if b.reads != 1 || len(b.asked) != 2 || b.last().Chosen["number|B6"] != "without" {
		t.Fatalf("%d reads, asked with %+v", b.reads, b.asked)
	}
	wantWords(t, desk, "2 nye, 0 endrede", "0 av 1 spørsmål er ubesvart")
	card := workOn(desk).side.lists[questionSide].(*questionList).cards["number|B6"]
	card.choices.SetSelected(card.choices.Options[2])
	if b.last().Chosen["number|B6"] != "leave-out" {
		t.Errorf("asked with %+v", b.last())
	}
	pressButton(t, workOn(desk).side.object, "Vis celle")
	if g := workOn(desk).sheet.grid; g.row != 6 || g.column != 2 {
		t.Errorf("the cell shown is %s", cellName(g.row, g.column))
	}
	if len(document.done) != 0 {
		t.Error("answering has changed the plan")
	}
}

func TestAllGuessesAreTakenAtOnce(t *testing.T) {
	desk, _, b := reading(t)
	pressButton(t, workOn(desk).side.object, "Bruk alle forslag")
	if b.last().Chosen["number|B6"] != "without" {
		t.Errorf("asked with %+v", b.last())
	}
}

func TestSeveralWorkbooksComeOneAfterAnother(t *testing.T) {
	document := &memory{plan: samplePlan(t), books: map[string]*fakeBook{"a.xlsx": {}, "c.xlsx": {}}}
	desk, host := openDesk(t, document, laptop)
	desk.read([]string{"a.xlsx", "b.xlsx", "c.xlsx"})
	wantWords(t, desk, "a.xlsx", "b.xlsx", "c.xlsx", "1 ny")
	test.Tap(workOn(desk).accept)
	wantWords(t, desk, "fila er ikke et regneark", "Utelat fila")
	if !slices.ContainsFunc(host.failures, func(err error) bool { return errors.Is(err, errNoBook) }) {
		t.Error("the refusal is not explained")
	}
	pressButton(t, desk.page, "Utelat fila")
	wantWords(t, desk, "0 nye, 0 endrede, 1 uendret")
	if got := document.books["c.xlsx"].reads; got != 1 || len(document.done) != 1 {
		t.Errorf("%d reads of the last, %d edits", got, len(document.done))
	}
}

func TestOnlyTheLastAnswerCountsAndWorkCanBeCancelled(t *testing.T) {
	desk, _, b := reading(t)
	var kept []func()
	before := inBackground
	inBackground = func(work func()) { kept = append(kept, work) }
	t.Cleanup(func() { inBackground = before })
	m := desk.imports
	m.answer(map[string]string{"number|B6": "leave-out"})
	m.answer(map[string]string{"number|B6": "without"})
	for _, i := range []int{1, 0} {
		kept[i]()
	}
	if m.busy || m.current().preview.Questions[0].Answer != "without" || b.last().Chosen["number|B6"] != "without" {
		t.Errorf("the answer is %q", m.current().preview.Questions[0].Answer)
	}
	m.guess()
	m.tell(m.turn, Progress{Doing: "faktorer.xlsx"})
	if desk.status.busy.Visible() {
		t.Error("what may be done at once is told of")
	}
	m.linger(m.turn)
	if !desk.status.busy.Visible() {
		t.Error("nothing tells that it goes on for long")
	}
	m.tell(m.turn, Progress{Step: Understanding, Done: 1, Of: 2})
	if got := desk.status.bar.Value; got != 0.75 {
		t.Errorf("the bar stands at %v", got)
	}
	test.Tap(desk.status.cancel)
	if desk.status.busy.Visible() || !m.current().stopped {
		t.Error("cancelling waits for the work")
	}
	kept[2]()
	if desk.status.busy.Visible() || !m.current().stopped {
		t.Error("it was not cancelled")
	}
	wantWords(t, desk, "ble avbrutt", "Prøv igjen")
}

// A reading that takes long shows its progress on the page, where it can be
// cancelled.
func TestLongReadingShowsItsProgress(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t), books: map[string]*fakeBook{"faktorer.xlsx": {}}}, laptop)
	var kept []func()
	before := inBackground
	inBackground = func(work func()) { kept = append(kept, work) }
	t.Cleanup(func() { inBackground = before })
	desk.read([]string{"faktorer.xlsx"})
	m, page := desk.imports, desk.screens[desk.shown].(*importScreen)
	m.tell(m.turn, Progress{Doing: "faktorer.xlsx", Done: 1, Of: 2})
	shown := func() (found bool) {
		visit(desk.page, func(o fyne.CanvasObject) { found = found || o == page.bar })
		return found
	}
	if shown() {
		t.Error("the bar is there at once")
	}
	m.linger(m.turn)
	if !shown() || page.bar.Value != 0.25 {
		t.Errorf("the bar stands at %v", page.bar.Value)
	}
	pressButton(t, desk.page, "Avbryt")
	wantWords(t, desk, "ble avbrutt", "Prøv igjen")
	kept[0]()
	if m.current().book != nil {
		t.Error("what was cancelled goes on")
	}
}

// Accepting can be cancelled too; the workbook then waits as before.
func TestAcceptingCanBeCancelled(t *testing.T) {
	desk, document, _ := reading(t)
	var kept []func()
	before := inBackground
	inBackground = func(work func()) { kept = append(kept, work) }
	t.Cleanup(func() { inBackground = before })
	test.Tap(workOn(desk).accept)
	test.Tap(desk.status.cancel)
	kept[0]()
	if len(document.done) != 0 || workOn(desk).accept.Disabled() || desk.status.busy.Visible() {
		t.Errorf("%d edits are made", len(document.done))
	}
}

func TestPlanChangedUnderneathIsProposedFor(t *testing.T) {
	desk, document, b := reading(t)
	desk.apply(budget.Edit{Kind: budget.ImportEdit, Changes: budget.Merge(document.plan, budget.Factor{ID: "andel", Name: "andel", Value: budget.Whole(7)})})
	if len(b.asked) != 2 || desk.imports.current().preview.Added != 0 {
		t.Errorf("asked %d times; %d new", len(b.asked), desk.imports.current().preview.Added)
	}
}

func TestImportScreenSaysNothingInEnglish(t *testing.T) {
	desk, _, _ := reading(t)
	for i := range sideNames {
		workOn(desk).side.turnTo(i)
		words := wordsOn(desk)
		for _, english := range []string{"Question", "Finding", "Change", "Left out", "Accept", "Cancel", "{", "import.", "skip.", "role."} {
			if strings.Contains(words, english) {
				t.Errorf("%s: the screen says %q:\n%s", sideNames[i], english, words)
			}
		}
	}
}

func TestProtectedWorkbookAsksForItsPassword(t *testing.T) {
	b := &fakeBook{password: "fjellrev"}
	desk, _ := openDesk(t, &memory{plan: samplePlan(t), books: map[string]*fakeBook{"faktorer.xlsx": b}}, laptop)
	desk.read([]string{"faktorer.xlsx"})
	for _, password := range []string{"feil", "fjellrev"} {
		var field *entry
		visit(desk.page, func(o fyne.CanvasObject) {
			if entry, ok := o.(*entry); ok {
				field = entry
			}
		})
		if field == nil || !field.Password {
			t.Fatal("no password is asked for")
		}
		field.SetText(password)
		field.OnSubmitted(password)
	}
	wantWords(t, desk, "1 ny, 0 endrede")
}
