package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestResetSettingsPutsThemAside(t *testing.T) {
	file := filepath.Join(t.TempDir(), "preferences.json")
	if err := resetSettings(file); err != nil {
		t.Errorf("nothing to reset gave %v", err)
	}
	for _, content := range []string{"{1}", "{2}"} {
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := resetSettings(file); err != nil {
			t.Fatal(err)
		}
		if old, err := os.ReadFile(file + ".old"); err != nil || string(old) != content {
			t.Errorf("put aside: %q, %v; want %q", old, err, content)
		}
		if _, err := os.Stat(file); err == nil {
			t.Error("the settings are still there")
		}
	}
}
