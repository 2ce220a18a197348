package screen

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

func TestPositionsAreChangedWhereTheyStand(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("positions")
	p := desk.screens[desk.shown].(*page)
	panel := p.sections[0].table.(*tablePanel[budget.PositionCount])
	const countColumn = 4
	at := -1
	for i, c := range panel.grid.rows {
		if c.Kind == budget.PositionsPlanned {
			at = i
		}
	}
	if !panel.grid.write([]typedCell{{widget.TableCellID{Row: at, Col: countColumn}, "45,5"}}) {
		t.Fatalf("the count is refused: %s", panel.told.Text)
	}
	planned := document.plan.PlannedPositions(revision, "helse-nord", budget.PositionsPlanned)
	if planned[0].Count.String() != "45.5" || !planned[0].Source.IsZero() {
		t.Errorf("the plan has %+v", planned[0])
	}
	if words := wordsOn(desk); !strings.Contains(words, "45,5") {
		t.Error("the new count is not on screen")
	}
	if panel.grid.write([]typedCell{{widget.TableCellID{Row: at, Col: countColumn}, "-1"}}) {
		t.Error("a negative count is taken")
	}
}

func TestNewRowIsAskedForAndAdded(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("positions")
	f := addPositions(desk)
	fill := func(answers ...string) {
		for i, input := range f.inputs {
			switch input := input.(type) {
			case *widget.Select:
				input.SetSelected(answers[i])
			case *widget.Entry:
				input.SetText(answers[i])
			}
		}
	}
	fill("Helse Nord RHF", "", "2018", "I drift", "sytten", "")
	f.save()
	if len(document.done) != 0 || !f.message.Visible() {
		t.Errorf("a count in words is taken, told %q", f.message.Text)
	}
	fill("Helse Nord RHF", "", "2018", desk.words.Name(budget.PositionsFilled), "61,5", "telling")
	f.save()
	count, found := document.plan.Positions.Get(budget.PositionCount{Area: "helse-nord", Period: budget.YearOf(2018), Kind: budget.PositionsFilled})
	if !found || count.Count.String() != "61.5" || count.Basis != "telling" {
		t.Errorf("the plan has %+v, told %q", count, f.message.Text)
	}
}
