package screen

import (
	"context"
	"errors"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"fagplan/budget"
)

// previewed is a document that offers one new factor to be read in.
func previewed(t *testing.T) *memory {
	t.Helper()
	plan := samplePlan(t)
	factor := budget.Factor{ID: "inntektsandel", Name: "Inntektsandel", Value: 400_000}
	return &memory{plan: plan, preview: []ImportPreview{{Book: "faktorer.xlsx", Added: 1,
		Tables: []RecognisedTable{{Sheet: "Faktorer", Range: "A1:B2", As: "factors", Rows: 1}},
		Edit:   budget.Edit{Kind: budget.ImportEdit, Subject: "faktorer.xlsx", Changes: budget.Merge(plan, factor)}}}}
}

func TestDroppedWorkbookIsOfferedBeforeAnythingChanges(t *testing.T) {
	document := previewed(t)
	before := document.plan
	desk, _ := openDesk(t, document, laptop)
	desk.dropped([]fyne.URI{storage.NewFileURI("/budsjett/faktorer.xlsx")})
	if desk.window.Canvas().Overlays().Top() == nil {
		t.Fatal("nothing is offered")
	}
	if document.plan != before || len(document.done) != 0 {
		t.Error("the plan changed before the planner accepted")
	}
	if desk.status.busy.Visible() {
		t.Error("the status bar still says that it reads")
	}
}

func TestAcceptedWorkbookIsOneEditThatCanBeUndone(t *testing.T) {
	document := previewed(t)
	desk, _ := openDesk(t, document, laptop)
	desk.read([]string{"faktorer.xlsx"})
	pressButton(t, overlaid(desk.window.Canvas().Overlays().Top()), desk.words.T("action.accept"))
	if document.plan.Factors.Len() != 1 || len(document.done) != 1 {
		t.Fatalf("after accepting there are %d factors and %d edits", document.plan.Factors.Len(), len(document.done))
	}
	test.Tap(desk.top.undo)
	if document.plan.Factors.Len() != 0 {
		t.Error("undo left the factor in the plan")
	}
}

func TestWorkbookThatCannotBeReadIsExplained(t *testing.T) {
	document := previewed(t)
	desk, host := openDesk(t, document, laptop)
	refusal := errors.New("faktorer.xlsx er skadet")
	desk.readDone(nil, refusal)
	if len(host.failures) != 1 || !errors.Is(host.failures[0], refusal) {
		t.Errorf("explained were %v", host.failures)
	}
	host.failures = nil
	desk.readDone(nil, context.Canceled)
	if len(host.failures) != 0 {
		t.Error("a cancelled import is explained as a failure")
	}
}
