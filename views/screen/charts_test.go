package screen

import (
	"errors"
	"slices"
	"testing"

	"fagplan/views/chart"
)

func TestCtrlCCopiesTheChartThatHasTheKeyboard(t *testing.T) {
	desk, host := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	desk.copyFocused()
	if len(host.copied) != 0 {
		t.Errorf("%v was copied with no chart chosen", host.copied)
	}
	desk.enlarge("costs")
	desk.copyFocused()
	if !slices.Equal(host.copied, []string{"costs"}) {
		t.Errorf("copied %v, want costs", host.copied)
	}
	if want := desk.words.T("bar.picture-copied"); desk.status.facts.Text != want {
		t.Errorf("the status bar says %q, want %q", desk.status.facts.Text, want)
	}
}

func TestAChartThatCannotBeCopiedIsExplained(t *testing.T) {
	desk, host := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	host.noBoard = errors.New("no clipboard")
	desk.copyPicture(chart.Spec{Name: "costs"})
	if len(host.failures) != 1 || !errors.Is(host.failures[0], host.noBoard) {
		t.Errorf("told %v", host.failures)
	}
}
