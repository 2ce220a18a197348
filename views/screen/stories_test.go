package screen

import (
	"errors"
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"fagplan/budget"
)

func TestEveryStoryIsDrawn(t *testing.T) {
	plan := samplePlan(t)
	drawn := make(map[string]bool)
	defer standStill()()
	b := &storybook{app: test.NewTempApp(t), host: &shelf{}, plans: StoryPlans{Empty: &memory{plan: new(budget.Plan)}, Normal: &memory{plan: plan}},
		take: func(name string, picture image.Image) error {
			if drawn[name] {
				t.Errorf("%s is drawn twice", name)
			}
			drawn[name] = true
			if plain(picture) {
				t.Errorf("%s shows nothing", name)
			}
			return nil
		}}
	b.pages(normalLook, b.plans.Normal)
	for _, story := range widgetStories() {
		b.widget(normalLook, story)
	}
	if b.err != nil {
		t.Fatal(b.err)
	}
	for _, screen := range screenPlans() {
		if !hasStory(drawn, screen.name) {
			t.Errorf("%s is not drawn", screen.name)
		}
	}
}

// hasStory reports whether a screen, or a section of it, is drawn.
func hasStory(drawn map[string]bool, screen string) bool {
	for name := range drawn {
		if strings.HasPrefix(name, screen+".") {
			return true
		}
	}
	return false
}

// plain reports whether a picture has one colour only, where it is looked at.
func plain(picture image.Image) bool {
	b := picture.Bounds()
	first := picture.At(b.Min.X, b.Min.Y)
	const step = 9 // anything worth drawing is larger
	for y := b.Min.Y; y < b.Max.Y; y += step {
		for x := b.Min.X; x < b.Max.X; x += step {
			if picture.At(x, y) != first {
				return false
			}
		}
	}
	return true
}

func TestStoriesStopAtTheFirstError(t *testing.T) {
	full, taken := errors.New("the disk is full"), 0
	plans := StoryPlans{Empty: &memory{plan: new(budget.Plan)}, Normal: &memory{plan: samplePlan(t)}}
	err := DrawStories(test.NewTempApp(t), &shelf{}, plans, func(string, image.Image) error {
		taken++
		return full
	})
	if !errors.Is(err, full) || taken != 1 {
		t.Errorf("%d pictures were taken and the error is %v", taken, err)
	}
}
