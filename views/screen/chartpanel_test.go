package screen

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// openCharts shows the screen of charts with one of them.
func openCharts(t *testing.T, document *memory, story string) (*Desk, *chartScreen) {
	t.Helper()
	desk, _ := openDesk(t, document, laptop)
	desk.openScreen("charts")
	c := desk.screens[desk.shown].(*chartScreen)
	c.choose(story)
	return desk, c
}

// overlay is what lies over the page, nil for nothing.
func overlay(d *Desk) fyne.CanvasObject {
	if top := d.window.Canvas().Overlays().Top(); top != nil {
		return overlaid(top)
	}
	return nil
}

// written collects what is written in a tree of objects.
func written(o fyne.CanvasObject) string {
	var words []string
	visit(o, func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Text:
			words = append(words, o.Text)
		case *widget.Label:
			words = append(words, o.Text)
		case *button:
			words = append(words, o.Text)
		case *escapeButton:
			words = append(words, o.Text)
		case *paragraph:
			words = append(words, o.AccessibilityLabel())
		case *check:
			words = append(words, o.Text)
		case *entry:
			words = append(words, o.Text, o.PlaceHolder)
		case *chooser:
			words = append(words, o.PlaceHolder, o.Selected)
			words = append(words, o.Options...)
		}
	})
	return strings.ReplaceAll(strings.Join(words, "\n"), "\u00a0", " ")
}

// markOf is the index of the mark of a series and category on screen.
func markOf(t *testing.T, p *chartPanel, series, category string) int {
	t.Helper()
	for i := range p.view.chart.drawing.Marks {
		if m := p.markAt(i); m.series == series && m.category == category {
			return i
		}
	}
	t.Fatalf("the chart has no mark of %s in %s", series, category)
	return -1
}

func TestChartsAreListedBySubjectWithTheReasonOfEmptyOnes(t *testing.T) {
	_, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	rows := c.list.rows
	if rows[0].name != "Økonomi" || rows[0].story != "" || rows[1].story != "costs" || rows[1].empty != "" {
		t.Errorf("the list begins with %+v", rows[:2])
	}
	beds := rows[slices.IndexFunc(rows, func(r chartRow) bool { return r.story == "beds" })]
	if !strings.Contains(beds.empty, "Les inn") {
		t.Errorf("the chart of beds is listed with the reason %q", beds.empty)
	}
	for search, want := range map[string]string{"kostnad": "costs", "BEHOV": "need-dimensions", "døgnplasser": "beds"} {
		c.search.SetText(search)
		if !slices.ContainsFunc(c.list.rows, func(r chartRow) bool { return r.story == want }) || len(c.list.rows) == len(rows) {
			t.Errorf("searching %q lists %+v", search, c.list.rows)
		}
	}
	c.search.SetText("finnes ikke")
	if len(c.list.rows) != 1 || c.list.rows[0].name != "Ingen diagrammer funnet" {
		t.Errorf("searching for nothing there is lists %+v", c.list.rows)
	}
}

func TestArrowsInTheListDrawTheChartAtOnce(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, c := openCharts(t, document, "costs")
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{{fyne.KeyUp, "costs"}, {fyne.KeyDown, c.list.rows[2].story}, {fyne.KeyUp, "costs"}} {
		c.list.TypedKey(&fyne.KeyEvent{Name: step.key})
		if c.panel.story != step.want || c.panel.view.chart.drawn.Name != step.want {
			t.Errorf("after %s the chart is %s, drawn %s, want %s", step.key, c.panel.story, c.panel.view.chart.drawn.Name, step.want)
		}
	}
	c.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	second := c.panel.story
	if second == "costs" {
		t.Error("down in the search does not walk the list")
	}
	desk.build()
	if c := desk.screens[desk.shown].(*chartScreen); c.panel.story != second {
		t.Errorf("the next time the chart is %s, want %s", c.panel.story, second)
	}
}

func TestFindGivesTheSearchTheKeyboard(t *testing.T) {
	desk, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	desk.window.Canvas().Unfocus()
	desk.find() // which is what Ctrl+F does
	if desk.window.Canvas().Focused() != fyne.Focusable(c.search) {
		t.Errorf("the keyboard is with %T", desk.window.Canvas().Focused())
	}
}

func TestHiddenSeriesAndYearsAreRememberedAndTold(t *testing.T) {
	desk, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	c.panel.toggle("tromso")
	c.panel.tools.from.SetSelected("2021")
	c.panel.tools.to.SetSelected("2023")
	check := func(p *chartPanel) {
		t.Helper()
		if len(p.spec.Series) != 2 || len(p.spec.Categories) != 3 || p.spec.Totals[2].Value != 20.175 {
			t.Errorf("shown are %d series of %d years, the last total is %v", len(p.spec.Series), len(p.spec.Categories), p.spec.Totals)
		}
		if words := written(p.notices); !strings.Contains(words, "2021–2023, uten Etablere akuttplasser Tromsø") {
			t.Errorf("the reader is told %q", words)
		}
	}
	check(c.panel)
	desk.build()
	c = desk.screens[desk.shown].(*chartScreen)
	check(c.panel)
	desk.openScreen("economy")
	check(desk.screens[desk.shown].(*economy).panels[0][0])
	pressButton(t, desk.screens[desk.shown].(*economy).panels[0][0].notices, "Vis alt")
	if p := desk.screens[desk.shown].(*economy).panels[0][0]; len(p.spec.Series) != 3 || len(p.notices.Objects) != 0 {
		t.Errorf("after showing all there are %d series", len(p.spec.Series))
	}
}

func TestYearsThatCrossMeetAndTheWholePeriodOpensBothEnds(t *testing.T) {
	_, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	tools := c.panel.tools
	tools.to.SetSelected("2021")
	tools.from.SetSelected("2023")
	if got := c.panel.choice(); got.From != 2023 || got.To != 2023 {
		t.Errorf("chosen are %d–%d", got.From, got.To)
	}
	tools.to.SetSelected("Hele perioden")
	if !c.panel.choice().isWhole() || tools.from.Selected != "Hele perioden" {
		t.Errorf("chosen is %+v, shown from %s", c.panel.choice(), tools.from.Selected)
	}
}

func TestLastSeriesCannotBeHidden(t *testing.T) {
	desk, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	test.Tap(c.panel.tools.series)
	var checks []*check
	visit(overlay(desk), func(o fyne.CanvasObject) {
		if check, ok := o.(*check); ok {
			checks = append(checks, check)
		}
	})
	if len(checks) != 3 || !checks[0].Checked {
		t.Fatalf("%d series are offered", len(checks))
	}
	for _, check := range checks {
		test.Tap(check)
	}
	if got := len(c.panel.spec.Series); got != 1 || !checks[2].Checked {
		t.Errorf("%d series are left, the last is checked: %t", got, checks[2].Checked)
	}
}

func TestPressingAMarkLeadsToItsCell(t *testing.T) {
	desk, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	desk.showOrigin(c.panel, markOf(t, c.panel, "poliklinikk", "2021"), fyne.NewPos(300, 300))
	words := written(overlay(desk))
	for _, want := range []string{"2021, Styrke poliklinisk TSB", "helse-nord-tsb.xlsx, Økonomi, celle D4", "10 087 000 kr"} {
		if !strings.Contains(words, want) {
			t.Errorf("the origin does not say %q:\n%s", want, words)
		}
	}
	pressButton(t, overlay(desk), "Kopier henvisning")
	if got := desk.app.Clipboard().Content(); got != "helse-nord-tsb.xlsx!Økonomi!D4" {
		t.Errorf("copied is %q", got)
	}
	desk.showOrigin(c.panel, markOf(t, c.panel, "poliklinikk", "2021"), fyne.NewPos(300, 300))
	pressButton(t, overlay(desk), "Gå til tabellen")
	if desk.screens[desk.shown].name() != "economy" {
		t.Fatalf("the screen is %s", desk.screens[desk.shown].name())
	}
	if got := desk.screens[desk.shown].(*economy).tables[budget.Budget].told.Text; !strings.Contains(got, "celle D4") {
		t.Errorf("the table has chosen %q", got)
	}
}

func TestOriginOfATypedNumberIsWhoEnteredIt(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, c := openCharts(t, document, "costs")
	desk.apply(budget.SetAmount(document.plan, budget.Amount{Revision: revision, Line: "tromso", Period: budget.YearOf(2020),
		Kind: budget.Budget, Kroner: 7 * budget.Million}, "Tromsø", "ny avtale"))
	desk.showOrigin(c.panel, markOf(t, c.panel, "tromso", "2020"), fyne.NewPos(300, 300))
	if words := written(overlay(desk)); !strings.Contains(words, "Kari Planlegger, 14.05.2019 kl.") || strings.Contains(words, "Kopier henvisning") {
		t.Errorf("the origin says\n%s", words)
	}
}

func TestEscapeClosesTheOriginAndGivesTheKeyboardBack(t *testing.T) {
	desk, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	desk.window.Canvas().Focus(c.panel.view)
	c.panel.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	c.panel.view.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if overlay(desk) == nil {
		t.Fatal("Enter shows no origin")
	}
	desk.window.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if overlay(desk) != nil || desk.window.Canvas().Focused() != fyne.Focusable(c.panel.view) {
		t.Errorf("after Escape the keyboard is with %T", desk.window.Canvas().Focused())
	}
}

// enter types into the dialog on top and presses a button of it.
func enter(t *testing.T, d *Desk, words, button string) {
	t.Helper()
	visit(overlay(d), func(o fyne.CanvasObject) {
		if entry, ok := o.(*entry); ok {
			entry.SetText(words)
		}
	})
	pressButton(t, overlay(d), button)
}

func TestOwnTitleIsAnEditThatWarnsWhenTheNumbersChange(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, c := openCharts(t, document, "costs")
	told := c.panel.spec.Told
	desk.editTitle(c.panel)
	enter(t, desk, "Poliklinikken  koster mest", "Bruk tittelen")
	if c.panel.spec.Title != "Poliklinikken koster mest" || len(document.done) != 1 || len(c.panel.notices.Objects) != 0 {
		t.Fatalf("the title is %q after %d edits", c.panel.spec.Title, len(document.done))
	}
	desk.apply(budget.SetAmount(document.plan, budget.Amount{Revision: revision, Line: "tromso", Period: budget.YearOf(2025),
		Kind: budget.Budget, Kroner: 70 * budget.Million}, "Tromsø", ""))
	if words := written(c.panel.notices); !strings.Contains(words, "Tallene er endret") || !strings.Contains(words, plainly(told)) || !strings.Contains(words, plainly(c.panel.spec.Told)) {
		t.Errorf("the planner is warned %q", words)
	}
	desk.undo()
	desk.undo()
	if c.panel.spec.Title != told {
		t.Errorf("after undo the title is %q", c.panel.spec.Title)
	}
	desk.redo()
	desk.editTitle(c.panel)
	pressButton(t, overlay(desk), "Bruk tittelen tallene gir")
	if document.plan.ChartTitles.Len() != 0 || c.panel.spec.Title != told {
		t.Errorf("the title is %q, %d are kept", c.panel.spec.Title, document.plan.ChartTitles.Len())
	}
}

func plainly(words string) string { return strings.ReplaceAll(words, "\u00a0", " ") }

func TestNoteIsPinnedUndoneAndFoundWhenItsMarkIsGone(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, c := openCharts(t, document, "costs")
	desk.annotate(c.panel, c.panel.markAt(markOf(t, c.panel, "konferanse", "2019")))
	enter(t, desk, "holdt i Bodø", "Fest merknaden")
	if len(c.panel.spec.Notes) != 1 || c.panel.spec.Notes[0].Text != "holdt i Bodø" {
		t.Fatalf("the chart has the notes %+v", c.panel.spec.Notes)
	}
	desk.undo()
	if len(c.panel.spec.Notes) != 0 {
		t.Error("undo left the note")
	}
	desk.redo()
	desk.apply(budget.ClearAmount(document.plan, budget.Amount{Revision: revision, Line: "konferanse", Period: budget.YearOf(2019), Kind: budget.Budget}, "Konferanse", ""))
	if words := written(c.panel.notices); !strings.Contains(words, "1 merknad har mistet merket sitt") {
		t.Errorf("the planner is told %q", words)
	}
	desk.listNotes(c.panel)
	if words := written(overlay(desk)); !strings.Contains(words, "ikke i diagrammet nå") || !strings.Contains(words, "holdt i Bodø") {
		t.Errorf("the list says %q", words)
	}
	pressButton(t, overlay(desk), "Slett")
	if document.plan.ChartNotes.Len() != 0 || len(c.panel.notices.Objects) != 0 {
		t.Error("the note is still there")
	}
}

func TestReadOnlyPlanRefusesTitlesAndNotes(t *testing.T) {
	document := &memory{plan: samplePlan(t), readOnly: true}
	desk, c := openCharts(t, document, "costs")
	for name, edit := range map[string]func(){
		"title": func() { desk.editTitle(c.panel) },
		"note":  func() { desk.annotate(c.panel, c.panel.markAt(0)) },
	} {
		edit()
		if words := written(overlay(desk)); !strings.Contains(words, "åpnet for lesing") {
			t.Errorf("%s: the planner is told %q", name, words)
		}
		pressButton(t, overlay(desk), "OK")
	}
	if len(document.done) != 0 {
		t.Error("the plan was changed")
	}
}

func TestChartShownLargeFollowsThePlan(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	desk.enlarge("costs")
	large := desk.large
	large.toggle("tromso")
	if len(large.spec.Series) != 2 || !strings.Contains(written(overlay(desk)), "uten Etablere") {
		t.Errorf("the large chart has %d series", len(large.spec.Series))
	}
	if o := desk.screens[0].(*overview); len(o.charts[0].spec.Series) != 2 {
		t.Error("the chart behind shows something else")
	}
	pressButton(t, overlay(desk), "Lukk")
	if desk.large != nil {
		t.Error("the chart is still shown large")
	}
}

func TestAlternativeTextIsShownAndCopied(t *testing.T) {
	desk, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	desk.showAltText(c.panel.spec)
	pressButton(t, overlay(desk), "Kopier")
	if got := desk.app.Clipboard().Content(); got != c.panel.spec.AltText || got == "" {
		t.Errorf("copied is %q", got)
	}
}

// englishOnly are the texts that only the English catalog has.
func englishOnly(t *testing.T) map[string]bool {
	t.Helper()
	texts := make(map[string]map[string]any)
	for _, language := range []string{"nb", "en"} {
		data, err := os.ReadFile("../text/" + language + ".json")
		if err != nil {
			t.Fatal(err)
		}
		var catalog map[string]any
		if err := json.Unmarshal(data, &catalog); err != nil {
			t.Fatal(err)
		}
		texts[language] = catalog
	}
	norwegian := make(map[any]bool)
	for _, words := range texts["nb"] {
		if s, ok := words.(string); ok {
			norwegian[s] = true
		}
	}
	english := make(map[string]bool)
	for _, words := range texts["en"] {
		if s, ok := words.(string); ok && !norwegian[s] {
			english[s] = true
		}
	}
	return english
}

func TestNothingIsEnglishOnANorwegianScreen(t *testing.T) {
	english := englishOnly(t)
	desk, c := openCharts(t, &memory{plan: samplePlan(t)}, "costs")
	mark := markOf(t, c.panel, "poliklinikk", "2021")
	for name, open := range map[string]func(){
		"screen":  func() {},
		"menu":    func() { desk.chartMenu(c.panel, mark, fyne.NewPos(300, 300)) },
		"origin":  func() { desk.showOrigin(c.panel, mark, fyne.NewPos(300, 300)) },
		"series":  func() { test.Tap(c.panel.tools.series) },
		"title":   func() { desk.editTitle(c.panel) },
		"note":    func() { desk.annotate(c.panel, c.panel.markAt(mark)) },
		"notes":   func() { desk.listNotes(c.panel) },
		"table":   func() { desk.showTable(c.panel.spec) },
		"alttext": func() { desk.showAltText(c.panel.spec) },
		"large":   func() { desk.enlarge("costs") },
	} {
		open()
		words := written(desk.window.Canvas().Content())
		if top := desk.window.Canvas().Overlays().Top(); top != nil {
			words += "\n" + written(overlaid(top))
			if words == "" {
				t.Errorf("%s: nothing is shown", name)
			}
			desk.window.Canvas().Overlays().Remove(top)
		}
		for line := range strings.SplitSeq(words, "\n") {
			if english[line] || strings.Contains(line, "(Select one)") {
				t.Errorf("%s: %q is English", name, line)
			}
		}
	}
}
