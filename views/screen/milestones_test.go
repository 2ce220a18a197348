package screen

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// steppedPlan is the sample plan with milestones of a measure and of the plan
// as a whole.
func steppedPlan(t *testing.T, status budget.RevisionStatus) *budget.Plan {
	t.Helper()
	records := slices.Collect(samplePlan(t).All())
	for i, r := range records {
		if r, is := r.(budget.Revision); is {
			r.Status = status
			records[i] = r
		}
	}
	plan, err := budget.PlanOf(slices.Values(append(records,
		budget.Milestone{Revision: revision, ID: "tromso", Number: 1, Title: "Plassene i Tromsø åpner", Measure: "t2", Due: budget.MonthOf(2019, 4), Source: cell("A7")},
		budget.Milestone{Revision: revision, ID: "bodo", Number: 2, Title: "Plassene i Bodø åpner", Measure: "t2", Start: budget.YearOf(2020), Due: budget.TertialOf(2021, 2)},
		budget.Milestone{Revision: revision, ID: "alta", Number: 3, Title: "Ny avdeling i Alta", Due: budget.YearOf(2019)},
		budget.MilestoneProgress{Milestone: "tromso", Status: budget.Done, DoneIn: budget.MonthOf(2019, 6), Source: cell("C7")})))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func openMilestones(t *testing.T, status budget.RevisionStatus) (*milestones, *memory, *Desk, *shelf) {
	t.Helper()
	document := &memory{plan: steppedPlan(t, status)}
	desk, host := openDesk(t, document, laptop)
	desk.openScreen("milestones")
	return desk.current().(*milestones), document, desk, host
}

func (m *memory) due(id budget.MilestoneID) string {
	milestone, _ := m.plan.Milestones.Get(budget.Milestone{Revision: revision, ID: id})
	return milestone.Due.String()
}

// dueMark is the index of the mark of a milestone's due date.
func dueMark(t *testing.T, m *milestones, id string) int {
	t.Helper()
	for i := range m.chart.view.chart.drawing.Marks {
		if mark := m.chart.markAt(i); mark.category == id && mark.series == "due" {
			return i
		}
	}
	t.Fatalf("no mark of %s", id)
	return -1
}

func TestMilestoneIsDraggedToAnotherDate(t *testing.T) {
	m, document, desk, _ := openMilestones(t, budget.Draft)
	view := m.chart.view
	from := view.box(dueMark(t, m, "bodo")).Centre()
	axis := view.chart.drawing.Time
	to := float32(axis.Place(budget.TertialOf(2022, 1).Ends())) + 3
	view.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(to, float32(from.Y))},
		Dragged: fyne.NewDelta(to-float32(from.X), 0)})
	if !strings.Contains(view.tip.words, "1. tertial 2022") {
		t.Errorf("on the way it says %q", view.tip.words)
	}
	view.DragEnd()
	if got := document.due("bodo"); got != "2022T1" {
		t.Errorf("dropped it is due %s", got)
	}
	if kind := document.done[0].Kind; kind != budget.MilestoneEdit {
		t.Errorf("the edit is a %s", kind)
	}
	desk.undo()
	if got := document.due("bodo"); got != "2021T2" {
		t.Errorf("after undo it is due %s", got)
	}
}

func TestMilestoneIsMovedWithTheKeyboardByItsOwnUnit(t *testing.T) {
	m, document, _, _ := openMilestones(t, budget.Draft)
	for _, want := range []struct {
		id  string
		by  int
		due string
	}{{"bodo", 1, "2021T3"}, {"tromso", -1, "2019-03"}, {"alta", 1, "2020"}} {
		m.chart.view.point(dueMark(t, m, want.id))
		if !m.chart.view.step(want.by) {
			t.Fatalf("%s stays", want.id)
		}
		if got := document.due(budget.MilestoneID(want.id)); got != want.due {
			t.Errorf("%s is due %s, want %s", want.id, got, want.due)
		}
		if chosen := m.chart.markAt(m.chart.view.chosen); chosen.category != want.id {
			t.Errorf("the keyboard is at %s after moving %s", chosen.category, want.id)
		}
	}
	moved, _ := document.plan.Milestones.Get(budget.Milestone{Revision: revision, ID: "tromso"})
	if !moved.Source.IsZero() {
		t.Error("a date the planner has set is still the workbook's")
	}
}

func TestMilestoneStaysAfterItsStart(t *testing.T) {
	m, document, _, _ := openMilestones(t, budget.Draft)
	milestone, _ := document.plan.Milestones.Get(budget.Milestone{Revision: revision, ID: "bodo"})
	m.move(milestone, budget.TertialOf(2019, 1))
	if len(document.done) != 0 {
		t.Error("a milestone is due before its start")
	}
}

func TestMilestonesOfAnAdoptedRevisionStay(t *testing.T) {
	m, document, _, host := openMilestones(t, budget.Adopted)
	m.chart.view.point(dueMark(t, m, "bodo"))
	m.chart.view.step(1)
	if len(host.failures) != 1 || !errors.Is(host.failures[0], budget.ErrLocked) {
		t.Errorf("explained were %v", host.failures)
	}
	if got := document.due("bodo"); got != "2021T2" {
		t.Errorf("it is due %s", got)
	}
	if !strings.Contains(wordsOn(m.desk), "vedtatt") {
		t.Error("the screen does not say that the revision is adopted")
	}
}

func TestMilestonesAreEditedInTheTable(t *testing.T) {
	m, document, _, _ := openMilestones(t, budget.Adopted)
	write := func(column int, words string) bool {
		return m.table.grid.write([]typedCell{{widget.TableCellID{Row: 1, Col: column}, words}})
	}
	const status, done, comment = 5, 6, 8
	if !write(done, "2021-09") || !write(comment, "To måneder etter") {
		t.Fatalf("refused: %s", m.table.told.Text)
	}
	progress, _ := document.plan.MilestoneProgress.Get(budget.MilestoneProgress{Milestone: "bodo"})
	if progress.Status != budget.Done || progress.DoneIn != budget.MonthOf(2021, 9) || progress.Comment != "To måneder etter" {
		t.Errorf("the plan has %+v", progress)
	}
	if !write(status, "I gang") {
		t.Fatalf("refused: %s", m.table.told.Text)
	}
	if progress, _ = document.plan.MilestoneProgress.Get(progress); !progress.DoneIn.IsZero() {
		t.Errorf("what is not done was reached in %s", progress.DoneIn)
	}
}

func TestTableAndTimelineOfMilestonesShowTheSame(t *testing.T) {
	m, document, _, _ := openMilestones(t, budget.Draft)
	if !m.table.grid.write([]typedCell{{widget.TableCellID{Row: 2, Col: 2}, "4"}}) {
		t.Fatalf("refused: %s", m.table.told.Text)
	}
	if got, _ := document.plan.Milestones.Get(budget.Milestone{Revision: revision, ID: "alta"}); got.Measure != "t4" {
		t.Errorf("it is of %q", got.Measure)
	}
	if m.table.grid.write([]typedCell{{widget.TableCellID{Row: 1, Col: milestoneDue}, "2019"}}) {
		t.Error("due before its start is taken")
	}
	m.table.search.SetText("alta")
	if rows := m.chart.view.chart.spec.Categories; len(rows) != 1 || rows[0].ID != "alta" {
		t.Errorf("the timeline shows %v", rows)
	}
	m.findRow(chartMark{category: "alta"})
	if m.table.grid.cursor.Col != milestoneDue {
		t.Error("the mark does not lead to its row")
	}
}

func TestNewMilestone(t *testing.T) {
	_, document, desk, _ := openMilestones(t, budget.Draft)
	f := addMilestone(desk, "t2")
	f.inputs[0].(*entry).SetText("Åpning")
	f.inputs[2].(*entry).SetText("2022")
	f.inputs[3].(*entry).SetText("2021")
	f.save()
	if len(document.done) != 0 || !f.message.Visible() {
		t.Error("due before the start is taken")
	}
	f.inputs[3].(*entry).SetText("2023")
	f.save()
	if got, found := document.plan.Milestones.Get(budget.Milestone{Revision: revision, ID: "åpning"}); !found || got.Measure != "t2" {
		t.Errorf("the plan has %+v", got)
	}
}
