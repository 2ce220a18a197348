package main

import (
	"os"
	"path/filepath"
	"testing"
)

func TestResetSettingsPutsThemAside(t *testing.T) {
	config := t.TempDir()
	if err := resetSettings(config); err != nil {
		t.Errorf("nothing to reset gave %v", err)
	}
	file := settingsFile(config)
	if err := os.MkdirAll(filepath.Dir(file), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, content := range []string{"{1}", "{2}"} {
		if err := os.WriteFile(file, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		if err := resetSettings(config); err != nil {
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
