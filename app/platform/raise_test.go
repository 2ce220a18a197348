package platform

import (
	"os"
	"testing"
)

// A process asked to come forward is, each time, and only while it says that it can.
func TestRaise(t *testing.T) {
	folder := t.TempDir()
	if Raise(folder, os.Getpid()) {
		t.Error("a process without a window was brought forward")
	}
	raised := make(chan struct{})
	stop := OnRaise(folder, func() { raised <- struct{}{} })
	for range 2 {
		if !Raise(folder, os.Getpid()) {
			t.Fatal("a process with a window was not asked")
		}
		<-raised
	}
	stop()
	if Raise(folder, os.Getpid()) {
		t.Error("a process whose window is closed was asked")
	}
}
