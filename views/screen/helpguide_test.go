package screen

import (
	"errors"
	"image"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/guide"
)

// Every screen is the help's of some page, and every page's screens are there.
func TestEveryScreenHasATask(t *testing.T) {
	var screens []string
	for _, plan := range screenPlans() {
		screens = append(screens, plan.name)
		if !slices.ContainsFunc(guide.Pages(), func(p guide.Page) bool { return p.IsFor(plan.name) }) {
			t.Errorf("F1 leads from %s to no task", plan.name)
		}
	}
	for _, page := range guide.Pages() {
		for _, screen := range page.Screens {
			if !slices.Contains(screens, screen) {
				t.Errorf("%s is the help of %s, which is no screen", page.Name, screen)
			}
		}
	}
}

// helpOpen opens the help as F1 does, on a screen.
func helpOpen(t *testing.T, screen string) (*Desk, *guideHelp) {
	t.Helper()
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	d.openScreen(screen)
	h := newGuideHelp(d)
	d.window.SetContent(h.object)
	d.window.Canvas().Focus(h.search)
	return d, h
}

func (h *guideHelp) shown() string { return h.page.Objects[0].(*reader).name }

func TestHelpBeginsWithTheScreen(t *testing.T) {
	for screen, want := range map[string]string{"revisions": "Slik ruller du planen", "reconciliation": "Slik finner og retter du avvik", "beds": "Slik følger du stillinger, dekning og behov"} {
		if _, h := helpOpen(t, screen); h.shown() != want || len(h.found) != len(guide.Pages()) {
			t.Errorf("on %s, %q is shown first of %d", screen, h.shown(), len(h.found))
		}
	}
}

// Words are typed, the tasks found are walked with the keyboard, and Enter goes
// to the page, which is read with the keyboard too.
func TestTasksAreFoundByKeyboard(t *testing.T) {
	d, h := helpOpen(t, "overview")
	test.Type(h.search, "scenario")
	if len(h.found) == 0 || h.shown() != "Slik prøver du et scenario" {
		t.Fatalf("it shows %q of %d", h.shown(), len(h.found))
	}
	h.search.SetText("")
	h.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	if h.shown() != h.found[1].Title {
		t.Errorf("down shows %q", h.shown())
	}
	h.search.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	page, is := d.window.Canvas().Focused().(*reader)
	if !is {
		t.Fatalf("Enter gives the keyboard to a %T", d.window.Canvas().Focused())
	}
	page.Resize(fyne.NewSize(300, 120))
	page.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageDown})
	if page.scroll.Offset.Y == 0 {
		t.Error("Page Down does not go through the page")
	}
	h.search.SetText("qqqq")
	if len(h.found) != 0 {
		t.Errorf("%d tasks have words there are not", len(h.found))
	}
	h.step(1) // through nothing
}

func TestHelpOpensOnce(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	over := d.window.Canvas().Overlays()
	for range 2 { // closed with Escape, it opens again
		d.openHelp()
		d.openHelp()
		if n := len(over.List()); n != 1 {
			t.Fatalf("%d windows are over the page", n)
		}
		d.closeTop()
	}
}

// A link between pages shows the other one, within the program.
func TestLinksOfTheGuideStayInTheProgram(t *testing.T) {
	_, h := helpOpen(t, "overview")
	links := linksIn(h.page.Objects[0].(*reader))
	if len(links) == 0 {
		t.Fatal("the first page leads nowhere")
	}
	links[0].OnTapped()
	if h.shown() != "Slik leser du inn et regneark" {
		t.Errorf("the link shows %q", h.shown())
	}
}

func linksIn(r *reader) (links []*widget.HyperlinkSegment) {
	var look func([]widget.RichTextSegment)
	look = func(segments []widget.RichTextSegment) {
		for _, segment := range segments {
			switch segment := segment.(type) {
			case *widget.HyperlinkSegment:
				links = append(links, segment)
			case *widget.ListSegment:
				look(segment.Items)
			case *widget.ParagraphSegment:
				look(segment.Texts)
			}
		}
	}
	visit(r.scroll.Content, func(o fyne.CanvasObject) {
		if words, is := o.(*widget.RichText); is {
			look(words.Segments)
		}
	})
	return links
}

// The pictures of the guide are stories, and drawn alone when they are asked for.
func TestPicturesOfTheGuideAreStories(t *testing.T) {
	defer standStill()()
	var drawn []string
	plans := StoryPlans{Empty: &memory{plan: new(budget.Plan)}, Normal: &memory{plan: samplePlan(t)}, Only: guide.Stories()}
	err := DrawStories(test.NewTempApp(t), &shelf{}, plans, func(name string, picture image.Image) error {
		if plain(picture) {
			return errors.New(name + " shows nothing")
		}
		drawn = append(drawn, name)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(drawn)
	want := slices.Sorted(slices.Values(guide.Stories()))
	if !slices.Equal(drawn, want) {
		t.Errorf("drawn are\n%s\nwant\n%s", strings.Join(drawn, "\n"), strings.Join(want, "\n"))
	}
}
