package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// Settings that Fyne would not start with are put aside; others stay where they are.
func TestPutAsideSettings(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		aside   bool
	}{
		"mixed":     {`{"recent":["a",1]}`, true},
		"cut short": {`{"recent":["a"`, true},
		"empty":     {``, true},
		"endless":   {`{"recent":"` + strings.Repeat("a", 9<<20) + `"}`, true},
		"sound":     {`{"recent":["a","b"],"window.width":1e300}`, false},
	} {
		path := filepath.Join(t.TempDir(), "preferences.json")
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		putAsideSettings(path)
		_, gone := os.Stat(path)
		kept, err := os.ReadFile(path + ".unreadable")
		if (gone != nil) != c.aside || (err == nil) != c.aside || c.aside && string(kept) != c.content {
			t.Errorf("%s: put aside is %t, want %t", name, err == nil, c.aside)
		}
	}
	putAsideSettings(filepath.Join(t.TempDir(), "none yet"))
	putAsideSettings("")
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

func TestResetSettingsPutsThemAside(t *testing.T) {
	file := filepath.Join(t.TempDir(), "preferences.json")
	resetSettings(file) // there is nothing yet
	for _, content := range []string{"{1}", "{2}"} {
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		resetSettings(file)
		if old, err := os.ReadFile(file + ".old"); err != nil || string(old) != content {
			t.Errorf("put aside: %q, %v; want %q", old, err, content)
		}
		if _, err := os.Stat(file); err == nil {
			t.Error("the settings are still there")
		}
	}
}
