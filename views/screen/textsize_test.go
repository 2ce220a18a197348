package screen

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

func TestTextGrowsAndIsRemembered(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, fyne.NewSize(1280, 800))
	if theme.TextSize() != usualTextSize {
		t.Fatalf("texts are %v at first", theme.TextSize())
	}
	d.growText(1)
	if got, want := theme.TextSize(), float32(usualTextSize*1.1); got != want {
		t.Errorf("texts are %v a step larger, want %v", got, want)
	}
	if got := d.settings.textSize(); got != 110 {
		t.Errorf("%d is remembered", got)
	}
	for range textSizes {
		d.growText(1)
	}
	if got := d.settings.textSize(); got != 200 {
		t.Errorf("texts grow to %d", got)
	}
	for range textSizes {
		d.growText(-1)
	}
	if got := d.settings.textSize(); got != 80 {
		t.Errorf("texts shrink to %d", got)
	}
	d.chooseTextSize(usualText)
	if theme.TextSize() != usualTextSize {
		t.Errorf("texts are %v again", theme.TextSize())
	}
}

// The window must not grow beyond a laptop's screen, however large texts are.
func TestEveryScreenHoldsWithLargeText(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptopScreen)
	d.chooseTextSize(200)
	holds := func(name string) {
		t.Helper()
		if least := d.window.Content().MinSize(); least.Width > laptopScreen.Width || least.Height > laptopScreen.Height {
			t.Errorf("%s needs %v", name, least)
		}
		if least := d.page.MinSize(); least.Width > d.sight.Size().Width {
			t.Errorf("%s is %v wide where there is room for %v", name, least.Width, d.sight.Size().Width)
		}
	}
	for i, plan := range screenPlans() {
		d.turnTo(i)
		holds(plan.name)
		if parts, several := d.current().(sectioned); several {
			for _, section := range parts.sectionNames() {
				parts.openSection(section)
				holds(plan.name + "." + section)
			}
		}
	}
}
