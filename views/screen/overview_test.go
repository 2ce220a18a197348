package screen

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"fagplan/budget"
)

func openOverview(t *testing.T) (*overview, *memory) {
	t.Helper()
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("overview")
	return desk.screens[desk.shown].(*overview), document
}

func storiesOf(o *overview) string {
	var names []string
	for _, c := range o.charts {
		names = append(names, c.story)
	}
	return strings.Join(names, " ")
}

func TestOverviewIsArrangedByThePlanner(t *testing.T) {
	o, _ := openOverview(t)
	for _, step := range []struct {
		chart int
		key   fyne.KeyName
		want  string
	}{
		{0, fyne.KeyLeft, "costs coverage positions specialists"},
		{0, fyne.KeyRight, "coverage costs positions specialists"},
		{1, fyne.KeyDown, "coverage specialists positions costs"},
		{2, fyne.KeyUp, "positions specialists coverage costs"},
		{3, fyne.KeyDown, "positions specialists coverage costs"},
	} {
		panel := o.charts[step.chart]
		o.desk.window.Canvas().Focus(panel.view)
		o.desk.moveFocused(step.key)
		if got := storiesOf(o); got != step.want {
			t.Fatalf("%s moves chart %d to %q, want %q", step.key, step.chart, got, step.want)
		}
	}
	o.desk.build()
	o = o.desk.screens[o.desk.shown].(*overview)
	if got := storiesOf(o); got != "positions specialists coverage costs" {
		t.Errorf("remembered are %q", got)
	}
	items := o.moves(o.charts[0])
	items[len(items)-1].Action()
	if got := storiesOf(o); got != strings.Join(usualCharts, " ") {
		t.Errorf("after the reset there are %q", got)
	}
}

func TestChartsOfTheOverviewAreChosen(t *testing.T) {
	o, _ := openOverview(t)
	for _, charts := range [][]string{{"funding"}, {"funding", "costs"}, {"costs", "funding", "coverage", "positions", "specialists"}} {
		o.setCharts(charts)
		if got := storiesOf(o); got != strings.Join(charts, " ") {
			t.Errorf("shown are %q, want %q", got, charts)
		}
	}
	o.setCharts([]string{"finnes ikke"})
	if got := storiesOf(o); got != strings.Join(usualCharts, " ") {
		t.Errorf("a chart there is not gives %q", got)
	}
}

func TestAttentionLeadsToWhatItIsAbout(t *testing.T) {
	o, document := openOverview(t)
	batch := budget.NewBatch(document.plan)
	measure, _ := document.plan.Measures.Get(budget.Measure{Revision: revision, ID: "t4"})
	measure.Due = budget.TertialOf(2019, 1)
	batch.Put(measure)
	batch.Put(budget.StatusReport{Measure: "t4", Period: budget.TertialOf(2019, 2), Status: budget.InProgress})
	o.desk.apply(batch.Edit(budget.TableEdit, ""))
	var first *attentionRow
	visit(o.attention.object, func(object fyne.CanvasObject) {
		if row, is := object.(*attentionRow); is && first == nil {
			first = row
		}
	})
	if first == nil || !strings.Contains(first.AccessibilityLabel(), "Tiltak 4 er over fristen: Poliklinisk TSB på landsnivå. Frist 1. tertial 2019") {
		t.Fatalf("first is %v", first)
	}
	test.Tap(first)
	if m, is := o.desk.current().(*measures); !is || m.chosen != "t4" {
		t.Errorf("it leads to %s", o.desk.current().name())
	}
}

func TestChangedWorkbookNeedsAttention(t *testing.T) {
	o, _ := openOverview(t)
	o.desk.offerAgain([]sourceFile{{workbook: book.ID, path: "/et sted/budsjett.xlsx"}})
	leads := func() []string {
		var words []string
		told, _ := o.desk.attentions(o.state)
		for _, a := range told {
			words = append(words, a.lead)
		}
		return words
	}
	if !slices.Contains(leads(), "Regnearket er endret:") {
		t.Errorf("told are %q", leads())
	}
	o.desk.offerAgain(nil)
	if slices.Contains(leads(), "Regnearket er endret:") {
		t.Error("a workbook that is as it was needs attention")
	}
}

// Of hundreds of things the most pressing are told of, and how many there are.
func TestAttentionsAreNotWithoutEnd(t *testing.T) {
	o, document := openOverview(t)
	_, before := o.desk.attentions(o.state)
	revision, _ := document.plan.CurrentRevision()
	var late []budget.Record
	for i := range 3 * mostAttentions {
		late = append(late, budget.Milestone{Revision: revision.ID, ID: budget.MilestoneID(rune('a' + i)), Title: "Sen", Due: budget.YearOf(2000)})
	}
	o.desk.apply(budget.Edit{Kind: budget.MilestoneEdit, Changes: budget.Merge(document.plan, late...)})
	told, all := o.desk.attentions(o.state)
	if len(told) != mostAttentions || all != before+len(late) {
		t.Errorf("%d told of %d, with %d before", len(told), all, before)
	}
	for _, a := range told {
		if !strings.Contains(a.lead+a.words, "Sen") {
			t.Errorf("%s %s is told of before what is late", a.lead, a.words)
		}
	}
}

func TestFirstSentence(t *testing.T) {
	for words, want := range map[string]string{
		"":                             "",
		"Én setning.":                  "Én setning.",
		"Før 2. tertial. Etter det.":   "Før 2. tertial.",
		"Om 48,7 mill. kr i året. «X»": "Om 48,7 mill. kr i året.",
	} {
		if got := firstSentence(words); got != want {
			t.Errorf("%q begins with %q, want %q", words, got, want)
		}
	}
}
