package durable

import (
	"os"
	"testing"
)

// A file that somebody is writing is left alone, also by another window.
func TestSweepLeavesWhatIsBeingWritten(t *testing.T) {
	folder := t.TempDir()
	file, err := createOwned(folder)
	if err != nil {
		t.Fatal(err)
	}
	sweep(folder)
	if !isThere(file) {
		t.Error("it was taken away while it was written")
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	sweep(folder)
	if left, err := os.ReadDir(folder); err != nil || len(left) > 0 {
		t.Errorf("left: %v, %v", left, err)
	}
}
