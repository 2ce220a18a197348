package screen

import (
	"errors"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

var laptop = fyne.NewSize(1280, 800)

// visit walks everything shown in a tree of objects.
func visit(o fyne.CanvasObject, see func(fyne.CanvasObject)) {
	if o == nil || !o.Visible() {
		return
	}
	see(o)
	switch o := o.(type) {
	case *fyne.Container:
		for _, child := range o.Objects {
			visit(child, see)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			visit(child, see)
		}
	}
}

// wordsOn collects what is written in the window.
func wordsOn(d *Desk) string {
	return wordsIn(d.window.Canvas().Content())
}

// wordsIn is every word that is shown in an object.
func wordsIn(in fyne.CanvasObject) string {
	var words []string
	visit(in, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Text:
			words = append(words, o.Text)
		case *widget.Label:
			words = append(words, o.Text)
		case fyne.Accessible:
			words = append(words, o.AccessibilityLabel())
		}
	})
	return strings.Join(words, "\n")
}

func TestOverviewTellsWhereThePlanStands(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	words := wordsOn(desk)
	for _, want := range []string{
		"Fagplan TSB, Helse Nord", "Ingen av 2 tiltak er i gang", "0 av 2 i gang", "4,8 mill. kr", "6 av 25", "0 av 40",
		"Kostnaden øker fra 4,8\u00a0mill.\u00a0kr i 2019 til 34,6\u00a0mill.\u00a0kr i 2025", "Krever oppmerksomhet", "Trykt sum mot linjene",
	} {
		if !strings.Contains(strings.ReplaceAll(words, "\u00a0", " "), strings.ReplaceAll(want, "\u00a0", " ")) {
			t.Errorf("the overview does not say %q", want)
		}
	}
}

func TestEveryScreenIsShownInEveryLanguage(t *testing.T) {
	for _, language := range text.Languages {
		desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
		desk.chooseLanguage(language)
		for i := range desk.screens {
			desk.turnTo(i)
			if words := wordsOn(desk); strings.Contains(words, "screen.") || strings.Contains(words, "chart.") || strings.Contains(words, "{") {
				t.Errorf("%s, %s: a message has no words:\n%s", language, desk.screens[i].name(), words)
			}
			if !desk.rail[i].chosen {
				t.Errorf("%s is not marked in the rail", desk.screens[i].name())
			}
		}
	}
}

func TestEmptyPlanTeachesWhatToDo(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: new(budget.Plan)}, laptop)
	for i := range desk.screens {
		desk.turnTo(i)
	}
	desk.openScreen("overview")
	if words := wordsOn(desk); !strings.Contains(words, "Planen er tom") || !strings.Contains(words, "Les inn regneark") {
		t.Errorf("an empty plan shows\n%s", words)
	}
}

func TestReportedStatusShowsAndIsUndone(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("measures")
	desk.apply(budget.ReportStatus(document.plan, budget.StatusReport{Measure: "t4", Period: budget.YearOf(2019), Status: budget.Delayed}, "Poliklinikk"))
	if words := wordsOn(desk); !strings.Contains(words, "Av 2 tiltak er 1 forsinket og 1 ikke startet") {
		t.Errorf("after the report the screen shows\n%s", words)
	}
	if !strings.Contains(desk.menu().Items[1].Items[0].Label, "Poliklinikk") {
		t.Errorf("the menu offers %q", desk.menu().Items[1].Items[0].Label)
	}
	desk.undo()
	if words := wordsOn(desk); strings.Contains(words, "1 forsinket") || !strings.Contains(words, "Ingen av 2 tiltak er i gang") {
		t.Errorf("after undo the screen shows\n%s", words)
	}
	desk.redo()
	if got := document.plan.StatusOf("t4", budget.Period{}).Status; got != budget.Delayed {
		t.Errorf("after redo the status is %s", got)
	}
}

func TestAcceptedFindingIsNoLongerOpen(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	open := len(desk.state.findings)
	f := desk.state.findings[0]
	desk.apply(budget.Judge(document.plan, budget.Verdict{Finding: f.Key(), Accepted: true, Reason: "Konferansen ble holdt utenfor."}, "sum"))
	if got := len(desk.state.findings); got != open-1 {
		t.Errorf("%d findings are open, want %d", got, open-1)
	}
}

func TestRefusedEditIsExplainedAndChangesNothing(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, host := openDesk(t, document, laptop)
	before := document.plan
	desk.apply(budget.Edit{Kind: budget.AmountEdit, Changes: []budget.Change{{After: budget.Amount{Revision: revision, Line: "ukjent",
		Period: budget.YearOf(2020), Kind: budget.Budget}}}})
	if len(host.failures) != 1 || !errors.Is(host.failures[0], budget.ErrMissing) {
		t.Errorf("explained were %v", host.failures)
	}
	if document.plan != before {
		t.Error("the plan has changed")
	}
}

func TestChosenYearIsRemembered(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	desk.top.year.SetSelected("2022")
	if desk.state.year != 2022 || !strings.Contains(wordsOn(desk), "Kostnad i 2022") {
		t.Errorf("the reader stands in %d", desk.state.year)
	}
	desk.build()
	if desk.state.year != 2022 {
		t.Errorf("after a rebuild the reader stands in %d", desk.state.year)
	}
}

func TestSearchFindsMeasures(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	desk.openScreen("measures")
	m := desk.screens[desk.shown].(*measures)
	for search, want := range map[string]int{"": 2, "akutt": 1, "AKUTT bodø": 1, "høy": 2, "unn": 1, "finnes ikke": 0} {
		m.filter.search.SetText(search)
		if got := len(m.list.rows); got != want {
			t.Errorf("searching %q lists %d measures, want %d", search, got, want)
		}
	}
}

func TestMissingAmountIsNotZeroInTheTable(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	desk.openScreen("economy")
	e := desk.screens[desk.shown].(*economy).tables[budget.Budget]
	rows, columns := e.grid.rows, e.grid.columns
	if got := columns[1].text(rows[1]); got != "" {
		t.Errorf("a missing amount reads %q", got)
	}
	e.explain(rows[1], 1)
	if !strings.Contains(e.told.Text, "ikke oppgitt") {
		t.Errorf("a missing amount is explained as %q", e.told.Text)
	}
	e.explain(rows[1], 2)
	if !strings.Contains(e.told.Text, "helse-nord-tsb.xlsx, Økonomi, celle C4") {
		t.Errorf("an amount is explained as %q", e.told.Text)
	}
}

func TestEverythingThatTakesTheKeyboardHasALabel(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	for i := range desk.screens {
		desk.turnTo(i)
		visit(desk.window.Canvas().Content(), func(o fyne.CanvasObject) {
			if _, takes := o.(fyne.Focusable); !takes {
				return
			}
			if own, ok := o.(interface{ AccessibilityLabel() string }); ok && own.AccessibilityLabel() == "" {
				t.Errorf("%s: a %T says nothing to a screen reader", desk.screens[i].name(), o)
			}
		})
	}
}

func TestLeavingClosesThePlan(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.leave()
	if !document.closed {
		t.Error("the plan is still open")
	}
}
