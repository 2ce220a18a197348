package durable_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"fagplan/data/durable"
)

// A file that a crash left half written is taken away when the next is written.
func TestReplaceTakesAwayWhatACrashLeft(t *testing.T) {
	folder := t.TempDir()
	left := filepath.Join(folder, ".fagplan-1")
	if err := os.WriteFile(left, []byte("halv"), 0o600); err != nil {
		t.Fatal(err)
	}
	put := func(name string, write func(io.Writer) error) error {
		return durable.Replace(filepath.Join(folder, name), write)
	}
	err := put("a.txt", func(w io.Writer) error {
		_, err := w.Write([]byte("a"))
		return errors.Join(err, put("b.txt", func(io.Writer) error { return nil }))
	})
	if err != nil {
		t.Fatal(err)
	}
	entries, err := os.ReadDir(folder)
	if err != nil || len(entries) != 2 || entries[0].Name() != "a.txt" || entries[1].Name() != "b.txt" {
		t.Errorf("there is %v, %v", entries, err)
	}
	if content, err := os.ReadFile(filepath.Join(folder, "a.txt")); string(content) != "a" {
		t.Errorf("written: %q, %v", content, err)
	}
}
