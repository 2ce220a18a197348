package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/app"

	"fagplan/views/screen"
)

// Fyne starts with whatever settings are left once those that cannot be read are
// put aside; with these it would not.
func TestStartsWithAnySettings(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir()) // where Fyne keeps settings when it is tested
	for name, c := range map[string]struct {
		content string
		aside   bool
	}{
		"mixed":     {`{"recent":["a",1]}`, true},
		"cut-short": {`{"recent":["a"`, true},
		"empty":     {``, true},
		"endless":   {`{"recent":"` + strings.Repeat("a", 9<<20) + `"}`, true},
		"sound":     {`{"recent":["a","b"],"window.width":1e300}`, false},
	} {
		id := appID + "." + name
		path := filepath.Join(os.TempDir(), "fyne-test", id, "preferences.json")
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		putAsideSettings(path)
		_, gone := os.Stat(path)
		kept, err := os.ReadFile(path + ".unreadable")
		if (gone != nil) != c.aside || (err == nil) != c.aside || c.aside && string(kept) != c.content {
			t.Errorf("%s: put aside is %t, want %t", name, err == nil, c.aside)
		}
		if size := screen.WindowSize(app.NewWithID(id)); size.Width != 1280 {
			t.Errorf("%s: the window is %v wide", name, size.Width)
		}
	}
}

func TestSettingsFile(t *testing.T) {
	t.Setenv("HOME", "/h")
	t.Setenv("XDG_CONFIG_HOME", "/c")
	for system, want := range map[string]string{
		"linux":   "/c/fyne/no.fagplan.Fagplan/preferences.json",
		"darwin":  "/h/Library/Preferences/fyne/no.fagplan.Fagplan/preferences.json",
		"windows": "/h/AppData/Roaming/fyne/no.fagplan.Fagplan/preferences.json",
	} {
		if got := settingsFile(system); filepath.ToSlash(got) != want && os.PathSeparator == '/' {
			t.Errorf("on %s settings are in %s", system, got)
		}
	}
}
