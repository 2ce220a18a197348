package planfile

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestConflicts(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	for _, name := range []string{
		"plan.fagplan", "plan-KONTOR-PC1.fagplan", "plan (1).fagplan", "plan (Karis konfliktkopi).fagplan", "plan (Kari's conflicted copy 2024-01-02).fagplan",
		"plan 2.fagplan", "plan-utkast.fagplan", "plan.2024-01-02.bak.fagplan", "planen.fagplan", "plan (1).xlsx", "plan-MIN.fagplan",
	} {
		if err := os.WriteFile(filepath.Join(filepath.Dir(path), name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	everywhere := []string{"plan (1).fagplan", "plan (Kari's conflicted copy 2024-01-02).fagplan", "plan (Karis konfliktkopi).fagplan", "plan 2.fagplan"}
	for name, test := range map[string]struct {
		cloud bool
		host  string
		more  []string
	}{
		"anywhere":         {false, "", nil},
		"the machine's":    {false, "kontor-pc1", []string{"plan-KONTOR-PC1.fagplan"}},
		"in a cloud":       {true, "", []string{"plan-KONTOR-PC1.fagplan", "plan-MIN.fagplan"}},
		"another machines": {false, "annen", nil},
	} {
		t.Run(name, func(t *testing.T) {
			want := slices.Sorted(slices.Values(append(slices.Clone(everywhere), test.more...)))
			if got := slices.Sorted(slices.Values(conflictsIn(path, test.cloud, test.host))); !slices.Equal(got, want) {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

func TestCloudFolders(t *testing.T) {
	for path, want := range map[string]bool{
		"/home/kari/OneDrive - Helse Nord/plan.fagplan":                           true,
		"/Users/kari/Library/Mobile Documents/com~apple~CloudDocs/a/plan.fagplan": true,
		"/Users/kari/Library/CloudStorage/OneDrive-HelseNord/plan.fagplan":        true,
		"/home/kari/Dropbox (Helse Nord)/plan.fagplan":                            true,
		"/home/kari/onedriveplaner.d/../x/plan.fagplan":                           false,
		"/home/kari/plan.fagplan":                                                 false,
		"/sky/kari/plan.fagplan":                                                  true,
		"/sky2/plan.fagplan":                                                      false,
	} {
		if got := cloudFolder(filepath.Clean(path), []string{"OneDriveCommercial=/sky/", "ONEDRIVE=", "HOME=/home/kari"}); got != want {
			t.Errorf("%s: %v", path, got)
		}
	}
}

func TestTheJournalOfACloudFolder(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "OneDrive")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	file, err := Create(t.Context(), filepath.Join(folder, "plan.fagplan"), Options{By: noon(0), NoBackup: true})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	mustApply(t, file, adding(sample()...))
	if exists(file.Path()+"-wal") || journalMode(file.Path()) != rollbackJournal {
		t.Error("there is a log beside a plan in a cloud folder")
	}
}
