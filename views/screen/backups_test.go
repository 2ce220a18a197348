package screen

import (
	"errors"
	"slices"
	"testing"
	"time"

	"fagplan/budget"
)

func TestBackupsAreListedWithWhatHasChanged(t *testing.T) {
	d, host := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	host.backups = []Backup{{Path: "a.bak.fagplan", Cause: "import", At: time.Date(2024, 1, 2, 12, 0, 0, 0, time.UTC)}}
	if words := sinceWords(d.words, []budget.TableChanges{{Table: budget.AmountTable, Added: 2}}, nil); words == sinceWords(d.words, nil, nil) {
		t.Errorf("some changes and none are both %q", words)
	}
	d.showBackups()
	shown := d.window.Canvas().Overlays().Top()
	if shown == nil {
		t.Fatal("nothing is shown")
	}
	pressButton(t, shown, d.words.T("action.restore-backup"))
	if !slices.Equal(host.restored, []string{"a.bak.fagplan"}) {
		t.Errorf("restored %q", host.restored)
	}
}

func TestWaysOnFromAPlanThatCannotBeOpened(t *testing.T) {
	for err, action := range map[error]string{ErrDamaged: "action.salvage", ErrHeld: "action.open-copy"} {
		d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
		d.failOpening("/planer/plan.fagplan", errors.Join(err))
		before := d.window.Canvas().Overlays().Top()
		pressButton(t, before, d.words.T(action))
		if after := d.window.Canvas().Overlays().Top(); after == nil || after == before {
			t.Errorf("%v: the planner is not asked where the new plan is to lie", err)
		}
	}
}
