package planfile

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

// What a crash left is taken away when a plan beside it is opened; what somebody
// is at work in is not, nor is anything that only has such a name.
func TestWhatACrashLeftIsTakenAway(t *testing.T) {
	path := closedSample(t)
	folder := filepath.Dir(path)
	busy, err := newWorkplace(folder, besidePlan)
	must(t, err)
	left, err := newWorkplace(folder, besidePlan)
	must(t, err)
	must(t, os.WriteFile(left.place("plan"), []byte("halv"), 0o600))
	must(t, left.owner.Close()) // as a crash does
	must(t, os.Mkdir(filepath.Join(folder, ".fagplan-tom"), 0o700))
	must(t, os.Mkdir(filepath.Join(folder, ".fagplan-min"), 0o700))
	must(t, os.WriteFile(filepath.Join(folder, ".fagplan-min", "notat"), nil, 0o600))

	must(t, open(t, path, Options{ReadOnly: true}).Close())
	if len(namesIn(t, path)) != 5 {
		t.Errorf("reading took something away: %q", namesIn(t, path))
	}
	must(t, open(t, path, Options{NoBackup: true}).Close())
	if names := namesIn(t, path); !slices.Equal(names, sorted(".fagplan-min", filepath.Base(busy.folder), "plan.fagplan")) {
		t.Errorf("left: %q", names)
	}
	must(t, busy.leave())
}

func sorted(names ...string) []string {
	slices.Sort(names)
	return names
}

// A copy to be looked at lies among everybody's temporary files, where the next
// one clears it away.
func TestACopyAsideOfACrashIsTakenAway(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	t.Setenv("TMP", os.TempDir())
	left, err := newWorkplace(os.TempDir(), elsewhere)
	must(t, err)
	must(t, left.owner.Close())
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	must(t, os.WriteFile(path, fixtureOf(t, 1), 0o600))
	file, err := OpenAside(t.Context(), path)
	must(t, err)
	if exists(left.folder) || !exists(file.aside.folder) {
		t.Error("the wrong copy was taken away")
	}
	must(t, file.Close())
	if entries, err := os.ReadDir(os.TempDir()); err != nil || len(entries) != 0 {
		t.Errorf("left: %v, %v", entries, err)
	}
}

// A workplace goes with all that is in it.
func TestAWorkplaceGoesWithAllThatIsInIt(t *testing.T) {
	folder := t.TempDir()
	work, err := newWorkplace(folder, besidePlan)
	must(t, err)
	full := work.place("full")
	must(t, os.Mkdir(full, 0o700))
	must(t, os.WriteFile(filepath.Join(full, "fil"), nil, 0o600))
	must(t, work.leave())
	if exists(work.folder) {
		t.Error("it is still there")
	}
}
