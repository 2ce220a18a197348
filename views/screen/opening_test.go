package screen

import (
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
)

// opener is a shelf with one plan, or an error, on it.
type opener struct {
	shelf
	document *memory
	err      error
}

func (o *opener) Open(string) (Document, error) {
	if o.err != nil {
		return nil, o.err
	}
	return o.document, nil
}

func TestAPlanIsOpenedInTheBackground(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	next := &memory{plan: samplePlan(t)}
	d.host = &opener{document: next}
	var work func()
	now := inBackground
	inBackground = func(do func()) { work = do }
	t.Cleanup(func() { inBackground = now })
	d.Open("annen.fagplan")
	if d.document == Document(next) {
		t.Fatal("the plan is shown before it is opened")
	}
	inBackground = now
	work()
	if d.document != Document(next) {
		t.Error("the plan is not shown")
	}
}

func TestAPlanGivenUpIsClosedAndWhatWasOpenStays(t *testing.T) {
	before := &memory{plan: samplePlan(t)}
	d, _ := openDesk(t, before, laptop)
	late := &memory{plan: samplePlan(t)}
	d.host = &opener{document: late}
	var work func()
	now := inBackground
	inBackground = func(do func()) { work = do }
	t.Cleanup(func() { inBackground = now })
	d.Open("sen.fagplan")
	d.giveUp(d.loads)
	work()
	if d.document != Document(before) || before.closed || !late.closed {
		t.Errorf("shown before: %v, closed: %v, %v", d.document == Document(before), before.closed, late.closed)
	}
}

func TestAPlanThatCannotBeOpenedLeavesTheWaysIn(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.Welcome()
	refused := &opener{err: errors.New("damaged")}
	d.host = refused
	d.dropped([]fyne.URI{storage.NewFileURI("/planer/skadet.fagplan")})
	if len(refused.failures) != 1 {
		t.Errorf("the planner is told %v", refused.failures)
	}
	if d.window.Content().MinSize().Width < 200 {
		t.Error("nothing is shown")
	}
}

func TestWorkbooksDroppedWhereNoPlanIsOpenBeginOne(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.Welcome()
	d.dropped([]fyne.URI{storage.NewFileURI("/bøker/budsjett.xlsx")})
	if d.window.Canvas().Overlays().Top() == nil {
		t.Error("the planner is not asked where the plan is to lie")
	}
}

func TestAMessageOfWorkThatIsOverIsNotShown(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	show, hide := desk.waitFor("Åpner plan.fagplan …", func() { t.Error("it is cancelled") })
	hide()
	show()
	if desk.window.Canvas().Overlays().Top() != nil {
		t.Error("the message stands over a plan that is open")
	}
}
