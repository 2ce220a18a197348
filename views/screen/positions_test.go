package screen

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// openTable turns to a section of a screen, and returns its table.
func openTable[T any](t *testing.T, desk *Desk, screen, name string) *tablePanel[T] {
	t.Helper()
	desk.openScreen(screen)
	p := desk.current().(*page)
	p.openSection(name)
	if p.sections[p.shown].name != name {
		t.Fatalf("%s has no section %s", screen, name)
	}
	panel, is := p.sections[p.shown].table.(*tablePanel[T])
	if !is {
		t.Fatalf("%s of %s is another table", name, screen)
	}
	return panel
}

// typeIn types in the cell of a column of the first row called that, and reports
// whether it could stand.
func typeIn[T any](t *testing.T, panel *tablePanel[T], row, title, words string) bool {
	t.Helper()
	c := slices.IndexFunc(panel.grid.columns, func(c column[T]) bool { return c.title == title })
	r := slices.IndexFunc(panel.grid.rows, func(of T) bool { return panel.sheet.called(of) == row })
	if c < 0 || r < 0 {
		t.Fatalf("no %s of %s", title, row)
	}
	return panel.grid.write([]typedCell{{widget.TableCellID{Row: r, Col: c}, words}})
}

func TestPositionsAreChangedWhereTheyStand(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	panel := openTable[budget.PositionCount](t, desk, "positions", "counts")
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
			case *chooser:
				input.SetSelected(answers[i])
			case *entry:
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

// Vacancies and cost per position follow what is typed.
func TestPositionsByYearAndTheirCost(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	standings := openTable[budget.PositionStanding](t, desk, "positions", "status")
	if words := wordsOn(desk); !strings.Contains(words, "Landsnivået er") {
		t.Errorf("what is needed is not told: %s", words)
	}
	if !typeIn(t, standings, "Helse Nord", "Ledige", "14") || !strings.Contains(wordsOn(desk), "14 er ledige, 20") {
		t.Errorf("14 vacant beside 56 are not told: %s", standings.told.Text)
	}
	if typeIn(t, standings, "Helse Nord", "I drift", "-1") {
		t.Error("fewer than none in place are taken")
	}
	prices := openTable[budget.PositionPrice](t, desk, "positions", "cost")
	if len(prices.grid.rows) != 0 {
		t.Fatalf("positions have a price, %v, of no line", prices.grid.rows)
	}
	factors := desk.current().(*page).sections[1].aside.(*tablePanel[askedRow])
	if !typeIn(t, factors, "Kostnad per årsverk", "Linje", "Styrke poliklinisk TSB") || !typeIn(t, factors, "Kostnad per årsverk", "Verdi", "720500") {
		t.Fatalf("the factor is refused: %s", factors.told.Text)
	}
	words := wordsOn(desk)
	for _, want := range []string{"711\u00a0125", "−9\u00a0375", "39,5"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not told", want)
		}
	}
	if !typeIn(t, factors, "Kostnad per årsverk", "Verdi", "") || !typeIn(t, factors, "Kostnad per årsverk", "Linje", "") {
		t.Fatalf("the factor cannot be cleared: %s", factors.told.Text)
	}
	if len(prices.grid.rows) != 0 {
		t.Error("without a line there is still a price")
	}
}
