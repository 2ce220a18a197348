package screen

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

func openMeasures(t testing.TB, plan *budget.Plan, way string) (*measures, *memory, *Desk) {
	t.Helper()
	document := &memory{plan: plan}
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("measures")
	m := desk.current().(*measures)
	m.turnTo(slices.IndexFunc(m.ways, func(w measureWay) bool { return w.name == way }))
	return m, document, desk
}

// boardOf is the board of the screen.
func boardOf(t testing.TB, m *measures) *measureBoard {
	t.Helper()
	var found *measureBoard
	visit(m.body, func(o fyne.CanvasObject) {
		if c, is := o.(*boardColumn); is {
			found = c.board
		}
	})
	if found == nil {
		t.Fatal("there is no board on screen")
	}
	return found
}

func TestCardDraggedToAnotherColumnReportsItsStatus(t *testing.T) {
	m, document, desk := openMeasures(t, samplePlan(t), "board")
	board := boardOf(t, m)
	waiting, done := board.columns[0], board.columns[3]
	if len(waiting.rows) != 2 {
		t.Fatalf("%d measures wait, want 2", len(waiting.rows))
	}
	card := newBoardCard(desk.words, waiting)
	card.show(waiting.rows[1], false)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(done.object).AddXY(20, 60)
	card.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	if board.ghost.Hidden || board.ghost.row.measure.ID != "t4" {
		t.Error("the card is not seen on its way")
	}
	card.DragEnd()
	if got := document.plan.StatusOf("t4", budget.Period{}); got.Status != budget.Done || got.Period != desk.state.period {
		t.Errorf("reported is %+v", got)
	}
	if len(done.rows) != 1 || !board.ghost.Hidden {
		t.Error("the card is not under its new status")
	}
	desk.undo()
	if len(done.rows) != 0 {
		t.Error("after undo the card is still there")
	}
}

func TestCardIsMovedWithTheKeyboard(t *testing.T) {
	m, document, desk := openMeasures(t, samplePlan(t), "board")
	board := boardOf(t, m)
	desk.window.Canvas().Focus(board.columns[0])
	board.columns[0].TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	board.columns[0].aside(1, true)
	if got := document.plan.StatusOf("t4", budget.Period{}).Status; got != budget.InProgress {
		t.Errorf("the status is %s", got)
	}
	if desk.window.Canvas().Focused() != board.columns[1] || board.columns[1].cursor != 0 {
		t.Error("the keyboard did not go along with the card")
	}
	board.columns[1].TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if words := wordsOn(desk); !strings.Contains(words, "Hvem gjør hva innen når") {
		t.Error("Enter does not show the measure in full")
	}
	m.closeDetail()
	if words := wordsOn(desk); strings.Contains(words, "Hvem gjør hva innen når") {
		t.Error("the measure cannot be closed")
	}
}

func TestMeasuresAreFilteredAndGrouped(t *testing.T) {
	m, _, _ := openMeasures(t, samplePlan(t), "list")
	m.filter.picks[2].SetSelected("UNN")
	if len(m.list.rows) != 1 || m.list.rows[0].measure.ID != "t2" {
		t.Errorf("of UNN are %v", m.list.rows)
	}
	m.filter.picks[2].SetSelectedIndex(0)
	m.filter.group.SetSelected("Etter ansvarlig")
	var names []string
	for _, row := range m.list.rows {
		names = append(names, row.title())
	}
	want := []string{"Alle foretak (1)", "Poliklinisk TSB på landsnivå", "Nordlandssykehuset (1)", "Åtte regionale akuttplasser i Tromsø og Bodø",
		"UNN (1)", "Åtte regionale akuttplasser i Tromsø og Bodø"}
	if !slices.Equal(names, want) {
		t.Errorf("grouped by owner the list is %q", names)
	}
	if m.list.write([]typedCell{{widget.TableCellID{Row: 0, Col: 1}, "Nytt navn"}}) {
		t.Error("a heading can be typed in")
	}
}

func TestMeasuresAreEditedInTheList(t *testing.T) {
	m, document, _ := openMeasures(t, samplePlan(t), "list")
	for column, typed := range map[int]string{1: "Ny tittel", 2: "Poliklinikk", 3: "Lav", 4: "Forsinket", 5: "2023"} {
		if !m.list.write([]typedCell{{widget.TableCellID{Row: 0, Col: column}, typed}}) {
			t.Errorf("%q is refused", typed)
		}
	}
	got, _ := document.plan.Measures.Get(budget.Measure{Revision: revision, ID: "t2"})
	if got.Title != "Ny tittel" || got.Theme != "poliklinikk" || got.Priority != budget.LowPriority || got.Due != budget.YearOf(2023) || !got.Source.IsZero() {
		t.Errorf("the plan has %+v", got)
	}
	if status := document.plan.StatusOf("t2", budget.Period{}).Status; status != budget.Delayed {
		t.Errorf("the status is %s", status)
	}
}

func TestTertialIsReportedInOnePass(t *testing.T) {
	m, document, desk := openMeasures(t, samplePlan(t), "report")
	desk.settings.setPeriod(document.Path(), budget.TertialOf(2020, 1))
	desk.refresh()
	if words := wordsOn(desk); !strings.Contains(words, "2 av 2 tiltak gjenstår å rapportere for 1. tertial 2020") {
		t.Fatalf("the sheet says\n%s", words)
	}
	g := reportGrid(t, m)
	desk.app.Clipboard().SetContent("I gang\t35\tGår som planlagt\r\nForsinket\t12,5 %\t")
	g.choose(0, 4)
	g.paste()
	if len(document.done) != 1 {
		t.Fatalf("%d edits were made, want 1", len(document.done))
	}
	first, _ := document.plan.StatusReports.Get(budget.StatusReport{Measure: "t2", Period: budget.TertialOf(2020, 1)})
	second, _ := document.plan.StatusReports.Get(budget.StatusReport{Measure: "t4", Period: budget.TertialOf(2020, 1)})
	if first.Status != budget.InProgress || first.Progress.String() != "0.35" || first.Comment != "Går som planlagt" ||
		second.Status != budget.Delayed || second.Progress.String() != "0.125" {
		t.Errorf("reported are %+v and %+v", first, second)
	}
	if words := wordsOn(desk); !strings.Contains(words, "Alle tiltak er rapportert for 1. tertial 2020") {
		t.Errorf("the sheet says\n%s", words)
	}
	m.filter.search.SetText("finnes ikke")
	if words := wordsOn(desk); !strings.Contains(words, "Ingen tiltak å rapportere") {
		t.Errorf("with nothing found the sheet says\n%s", words)
	}
	m.filter.search.SetText("")
	desk.settings.setPeriod(document.Path(), budget.TertialOf(2020, 2))
	desk.refresh()
	if got := g.columns[2].text(g.rows[0]); !strings.HasPrefix(got, "I gang") {
		t.Errorf("last reported is %q", got)
	}
	if !g.write([]typedCell{{widget.TableCellID{Row: 0, Col: 6}, "Venter"}}) {
		t.Fatal("a comment is refused")
	}
	next := document.plan.StatusOf("t2", budget.TertialOf(2020, 2))
	if next.Period != budget.TertialOf(2020, 2) || next.Status != budget.InProgress || next.Comment != "Venter" {
		t.Errorf("with a comment alone %+v is reported", next)
	}
	g.choose(0, 4)
	g.clear()
	if got := document.plan.StatusOf("t2", budget.TertialOf(2020, 2)); got.Period != budget.TertialOf(2020, 1) {
		t.Errorf("a cleared status leaves %+v", got)
	}
	if g.write([]typedCell{{widget.TableCellID{Row: 0, Col: 5}, "130"}}) {
		t.Error("130 per cent is taken")
	}
}

// reportGrid is the grid of the sheet on show.
func reportGrid(t *testing.T, m *measures) *grid[measureRow] {
	t.Helper()
	var found *grid[measureRow]
	visit(m.body, func(o fyne.CanvasObject) {
		if g, is := o.(*grid[measureRow]); is {
			found = g
		}
	})
	if found == nil {
		t.Fatal("there is no sheet on screen")
	}
	return found
}

func TestPressOnTheTimelineShowsTheMeasure(t *testing.T) {
	records := slices.Collect(samplePlan(t).All())
	for i, r := range records {
		if r, is := r.(budget.Measure); is {
			r.Start, r.Due = budget.YearOf(2019), budget.YearOf(2022)
			records[i] = r
		}
	}
	plan, err := budget.PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	m, _, desk := openMeasures(t, plan, "timeline")
	timeline := chartOn(t, m.body)
	for i := range timeline.chart.drawing.Marks {
		if timeline.markOf(i).category == "t4" {
			timeline.origin(i, fyne.Position{})
		}
	}
	if m.chosen != "t4" || !strings.Contains(wordsOn(desk), "4 Poliklinisk TSB på landsnivå") {
		t.Errorf("shown is %s", m.chosen)
	}
	wantMeasureMenu(t, timeline, desk)
	m.filter.search.SetText("akutt")
	if rows := timeline.chart.spec.Categories; len(rows) != 1 || rows[0].ID != "t2" {
		t.Errorf("filtered the timeline shows %v", rows)
	}
}

// wantMeasureMenu checks that the bars have the menu of their measures, and the
// chart beside them its own.
func wantMeasureMenu(t *testing.T, timeline *chartView, desk *Desk) {
	t.Helper()
	has := func(key string) bool {
		top := desk.window.Canvas().Overlays().Top()
		return top != nil && strings.Contains(wordsIn(overlaid(top)), desk.words.T(key))
	}
	timeline.point(0)
	timeline.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if !has("action.copy-title") || !has("action.show-history") || !has("status.delayed") || has("action.enlarge") {
		t.Error("the menu key on a bar opens another menu than that of measures")
	}
	desk.closeTop()
	timeline.point(-1)
	timeline.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if has("action.copy-title") || !has("action.enlarge") {
		t.Error("beside the bars there is another menu than the chart's")
	}
	desk.closeTop()
}

func chartOn(t *testing.T, in fyne.CanvasObject) *chartView {
	t.Helper()
	var found *chartView
	visit(in, func(o fyne.CanvasObject) {
		if v, is := o.(*chartView); is {
			found = v
		}
	})
	if found == nil {
		t.Fatal("there is no chart")
	}
	return found
}

func TestMeasureIsAddedChangedAndRemoved(t *testing.T) {
	m, document, desk := openMeasures(t, samplePlan(t), "list")
	f := addMeasure(desk)
	f.inputs[askTitle].(*entry).SetText("Nytt lavterskeltilbud")
	f.inputs[askOwners].(*entry).SetText("UNN, Kommunene")
	f.save()
	id := budget.MeasureID("nytt-lavterskeltilbud")
	got, found := document.plan.Measures.Get(budget.Measure{Revision: revision, ID: id})
	if !found || got.Number != 5 || !slices.Equal(got.Owners, []string{"UNN", "Kommunene"}) {
		t.Fatalf("the plan has %+v, told %q", got, f.message.Text)
	}
	f = editMeasure(desk, got)
	f.inputs[askStart].(*entry).SetText("2022")
	f.inputs[askDue].(*entry).SetText("2021")
	f.save()
	if !f.message.Visible() {
		t.Error("due before the start is taken")
	}
	f.inputs[askDue].(*entry).SetText("2023")
	f.save()
	if got, _ = document.plan.Measures.Get(got); got.Due != budget.YearOf(2023) {
		t.Errorf("the plan has %+v", got)
	}
	m.choose(id)
	desk.apply(budget.RemoveMeasure(document.plan, got))
	if document.plan.Measures.Has(got) || m.chosen == id {
		t.Error("the measure is not gone")
	}
}

func TestLinksOfAMeasure(t *testing.T) {
	m, document, desk := openMeasures(t, samplePlan(t), "list")
	m.choose("t4")
	measure := func() budget.Measure {
		got, _ := document.plan.Measures.Get(budget.Measure{Revision: revision, ID: "t4"})
		return got
	}
	f := m.detail.addLink()
	f.inputs[0].(*entry).SetText("javascript:alert(1)")
	f.save()
	if len(measure().Links) != 0 || !f.message.Visible() {
		t.Error("what is no address is taken")
	}
	f.inputs[0].(*entry).SetText("https://helse-nord.no/styresak.pdf")
	f.save()
	if links := measure().Links; len(links) != 1 || measure().Source.IsZero() {
		t.Errorf("attached are %v, the source is %v", links, measure().Source)
	}
	if !strings.Contains(wordsOn(desk), "styresak.pdf") {
		t.Error("the attachment is not on screen")
	}
	m.detail.linkLine()
	p := desk.pick("", []string{"Akuttplasser", "Konferanse"}, func(int) {})
	p.search.SetText("konf")
	if len(p.left) != 1 || p.left[0] != 1 {
		t.Errorf("left to pick are %v", p.left)
	}
	m.detail.change(func(to *budget.Measure) { to.Lines = without(to.Lines, "poliklinikk") })
	if lines := measure().Lines; len(lines) != 0 || !measure().Source.IsZero() {
		t.Errorf("linked are %v", lines)
	}
}

func TestReportOfOneMeasure(t *testing.T) {
	m, document, desk := openMeasures(t, samplePlan(t), "list")
	now := continued(document.plan, "t2", desk.state.period)
	m.choose("t2")
	m.detail.saveReport(now, "Forsinket", "40", "Ombygging")
	got := document.plan.StatusOf("t2", budget.Period{})
	if got.Status != budget.Delayed || got.Progress.String() != "0.4" || got.Comment != "Ombygging" {
		t.Errorf("reported is %+v", got)
	}
	m.detail.saveReport(now, "Ferdig", "140", "")
	if len(document.done) != 1 {
		t.Error("140 per cent is taken")
	}
	if !strings.Contains(wordsOn(desk), "Ombygging") {
		t.Error("the report is not in the history")
	}
}

// manyMeasures is a plan of n measures, each reported six times and with a
// milestone.
func manyMeasures(t testing.TB, n int) *budget.Plan {
	t.Helper()
	records := []budget.Record{budget.Revision{ID: revision, Name: "Stor", Status: budget.Draft, FirstYear: 2019, LastYear: 2025}}
	for i := range n {
		id := budget.MeasureID(fmt.Sprintf("t%04d", i))
		records = append(records, budget.Measure{Revision: revision, ID: id, Number: i + 1, Title: fmt.Sprintf("Tiltak nummer %d med en tittel av vanlig lengde", i+1),
			Priority: budget.NormalPriority, Owners: []string{fmt.Sprintf("Foretak %d", i%40)}, Start: budget.YearOf(2019), Due: budget.YearOf(2019 + i%7)},
			budget.Milestone{Revision: revision, ID: budget.MilestoneID(id), Title: "Steg", Measure: id, Due: budget.YearOf(2019 + i%7)})
		for k := range 6 {
			records = append(records, budget.StatusReport{Measure: id, Period: budget.TertialOf(2019+k/3, k%3+1), Status: budget.Statuses[(i+k)%5]})
		}
	}
	plan, err := budget.PlanOf(slices.Values(records))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func TestManyMeasuresAreAllThere(t *testing.T) {
	const n = 500
	for _, way := range []string{"list", "board", "timeline", "report"} {
		m, _, _ := openMeasures(t, manyMeasures(t, n), way)
		if len(m.filter.leave(m.all)) != n {
			t.Errorf("as %s there are %d measures", way, len(m.all))
		}
		m.filter.search.SetText("nummer 77")
		if got := len(m.filter.leave(m.all)); got != 5 { // 77, 177, 277 …: words are found within words
			t.Errorf("as %s %d measures are found, want 5", way, got)
		}
	}
}

// BenchmarkShowMeasures is what it takes to show a hundred times as many
// measures as a plan has, in each of the ways.
func BenchmarkShowMeasures(b *testing.B) {
	plan := manyMeasures(b, 1700)
	for _, way := range []string{"list", "board", "timeline", "report"} {
		b.Run(way, func(b *testing.B) {
			m, _, desk := openMeasures(b, plan, way)
			for b.Loop() {
				m.show(desk.state)
			}
		})
	}
	b.Run("milestones", func(b *testing.B) {
		desk, _ := openDesk(b, &memory{plan: plan}, laptop)
		desk.openScreen("milestones")
		for b.Loop() {
			desk.current().show(desk.state)
		}
	})
}

func TestRestIsReportedAsItStood(t *testing.T) {
	m, document, desk := openMeasures(t, samplePlan(t), "report")
	first, second := budget.TertialOf(2020, 1), budget.TertialOf(2020, 2)
	desk.choosePeriod(budget.YearOf(2020))
	m.sheet.tertial.OnTapped()
	if desk.state.period != first {
		t.Fatalf("the sheet leads to %v", desk.state.period)
	}
	g := reportGrid(t, m)
	g.choose(0, statusColumn)
	g.TypedRune('f')
	desk.choosePeriod(second)
	m.sheet.start()
	if m.sheet.same.Hidden || g.cursor.Col != statusColumn {
		t.Fatalf("what stood before is not offered, and the keyboard is in %v", g.cursor)
	}
	edits := len(document.done)
	m.sheet.same.OnTapped()
	got, _ := document.plan.StatusReports.Get(budget.StatusReport{Measure: g.rows[0].measure.ID, Period: second})
	if len(document.done) != edits+1 || got.Status != document.plan.StatusOf(got.Measure, first).Status {
		t.Errorf("%d edits report %+v", len(document.done)-edits, got)
	}
	if !m.sheet.same.Hidden {
		t.Error("it is offered with nothing left that was reported of before")
	}
}
