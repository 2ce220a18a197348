package screen

import (
	"os"
	"testing"
)

// The scale is told to Fyne, kept, and taken back; what was given from outside
// stays.
func TestScale(t *testing.T) {
	t.Setenv(scaleVariable, "")
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	for _, c := range []struct {
		percent int
		want    string
	}{{150, "1.5"}, {75, "0.75"}, {usualScale, ""}, {125, "1.25"}} {
		d.chooseScale(c.percent)
		if got := os.Getenv(scaleVariable); got != c.want || d.settings.scale() != c.percent {
			t.Errorf("%d %%: Fyne is told %q, and %d is kept", c.percent, got, d.settings.scale())
		}
	}
	d.chooseScale(usualScale)
	d.chooseScale(200)
	if got := d.window.Canvas().Size(); got.Width != laptop.Width/2 {
		t.Errorf("drawn twice as large, the window has room for %v", got)
	}
	d.settings.setScale(30)
	if got := d.settings.scale(); got != usualScale {
		t.Errorf("a scale there is none of gives %d", got)
	}
	t.Setenv(scaleVariable, "2")
	scaleIsGiven = true
	t.Cleanup(func() { scaleIsGiven = false })
	d.chooseScale(150)
	if got := os.Getenv(scaleVariable); got != "2" || !d.scaleMenu().Disabled {
		t.Errorf("what was given is %q now", got)
	}
}
