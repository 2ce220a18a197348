package screen

import (
	"fmt"
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
)

// Every control and every mark of every chart, on every screen and in what comes
// over one, tells a screen reader what it is called and what it is. Fyne tells no
// screen reader on Linux, so the storybook is walked instead.
func TestEverythingIsSpoken(t *testing.T) {
	defer standStill()()
	heard := make(map[string]int)
	app := test.NewTempApp(t)
	b := &storybook{app: app, host: &shelf{}, plans: StoryPlans{Empty: &memory{plan: new(budget.Plan)}, Normal: &memory{plan: goldenPlan(t)}}}
	b.take = func(name string, _ image.Image) error {
		t.Run(name, func(t *testing.T) {
			for _, window := range app.Driver().AllWindows() {
				listenTo(t, window.Canvas(), heard)
			}
		})
		return nil
	}
	b.pages(normalLook, b.plans.Normal)
	b.story("welcome", normalLook, nil, func(*Desk) {})
	for _, story := range dialogStories {
		b.story(story.name, normalLook, b.plans.Normal, story.do)
	}
	for _, story := range packStories {
		b.story(story.name, normalLook, b.plans.Normal, onPackScreen(story.do))
	}
	if b.err != nil {
		t.Fatal(b.err)
	}
	for what, least := range map[string]int{"controls": 2000, "charts": 60, "marks": 1000} {
		if heard[what] < least {
			t.Errorf("only %d %s were met", heard[what], what)
		}
	}
	t.Log(heard)
}

// roles are what a screen reader can be told that something is.
var roles = []fyne.AccessibleRole{fyne.AccessibleRoleButton, fyne.AccessibleRoleLink, fyne.AccessibleRoleText}

// listenTo walks all that is in a window and over it, but for menus: they are
// Fyne's own, which names nothing in them. The accessibility statement says so.
func listenTo(t *testing.T, c fyne.Canvas, heard map[string]int) {
	t.Helper()
	var walk func(o fyne.CanvasObject, within bool)
	walk = func(o fyne.CanvasObject, within bool) {
		if _, menu := o.(*widget.PopUpMenu); menu || o == nil || !o.Visible() {
			return
		}
		if isControl(o) && !within {
			heard["controls"]++
			if wrong := unspoken(o); wrong != "" {
				t.Errorf("a %T at %v %s", o, o.Position(), wrong)
			}
			_, within = o.(fyne.Focusable)
		}
		if view, is := o.(*chartView); is {
			heard["charts"]++
			heard["marks"] += listenToMarks(t, view)
		}
		for _, part := range partsWithin(o) {
			walk(part, within)
		}
	}
	walk(c.Content(), false)
	for _, over := range c.Overlays().List() {
		walk(over, false)
	}
}

// isControl reports whether something can be worked with. What only catches
// clicks beside what it holds is not.
func isControl(o fyne.CanvasObject) bool {
	switch o.(type) {
	case *widget.PopUp, *tour, *container.Scroll:
		return false
	}
	if fmt.Sprintf("%T", o) == "*widget.OverlayContainer" { // what menus lie in, which Fyne keeps to itself
		return false
	}
	_, pressed := o.(fyne.Tappable)
	_, focused := o.(fyne.Focusable)
	return pressed || focused
}

// unspoken is what is wrong with how a control is told, empty for nothing.
func unspoken(o fyne.CanvasObject) string {
	told, can := o.(fyne.Accessible)
	switch {
	case !can:
		return "tells nothing"
	case strings.TrimSpace(told.AccessibilityLabel()) == "":
		return "has no name"
	case !slices.Contains(roles, told.AccessibilityRole()):
		return fmt.Sprintf("is said to be %q", told.AccessibilityRole())
	}
	return ""
}

// listenToMarks walks the marks of a chart as the arrow keys do.
func listenToMarks(t *testing.T, view *chartView) int {
	t.Helper()
	whole := view.AccessibilityLabel()
	if view.chart.drawing == nil {
		return 0
	}
	marks := view.chart.drawing.Marks
	for i := range marks {
		view.point(i)
		if label := view.AccessibilityLabel(); strings.TrimSpace(label) == "" || label == whole {
			t.Errorf("mark %d of %q is told as %q", i, view.chart.spec.Title, label)
		}
	}
	view.point(-1)
	return len(marks)
}

// partsWithin are what an object is made of, widgets of Fyne's included.
func partsWithin(o fyne.CanvasObject) []fyne.CanvasObject {
	if parts := partsOf(o); parts != nil {
		return parts
	}
	if w, is := o.(fyne.Widget); is {
		return test.WidgetRenderer(w).Objects()
	}
	return nil
}
