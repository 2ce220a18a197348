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

// Whether a backup takes the place of the plan, cannot, or is given up while it
// does, a plan is open afterwards: never the closed one.
func TestAPlanIsOpenAfterRestoring(t *testing.T) {
	for name, c := range map[string]struct {
		cancel   bool
		restored int
	}{"restored": {false, 1}, "given up": {true, 0}} {
		t.Run(name, func(t *testing.T) {
			before, reopened := &memory{plan: samplePlan(t)}, &memory{plan: samplePlan(t)}
			d, host := openDesk(t, before, laptop)
			host.opens = reopened
			during := after
			after = func(_ time.Duration, do func()) func() { do(); return func() {} } // it takes long
			defer func() { after = during }()
			host.restoring = func() {
				if c.cancel {
					pressButton(t, d.window.Canvas().Overlays().Top(), d.words.T("action.cancel"))
				}
			}
			d.restoreBackup(before.Path(), Backup{Path: "a.bak.fagplan", Cause: "import"})
			if !before.closed || d.document != Document(reopened) || reopened.closed {
				t.Errorf("what is open is %v, closed %t", d.document, reopened.closed)
			}
			if len(host.restored) != c.restored || len(host.failures) > 0 {
				t.Errorf("%d backups took the plan's place; the window said %v", len(host.restored), host.failures)
			}
		})
	}
}
