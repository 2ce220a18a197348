package main

import (
	"path/filepath"
	"testing"

	"fagplan/app/platform"
)

// A plan that is open in a window of this machine brings that window forward;
// one that is not open, or has no window, does not.
func TestAPlanThatIsOpenBringsItsWindowForward(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "plan.fagplan")
	document, err := host{}.Create(path, "")
	if err != nil {
		t.Fatal(err)
	}
	if broughtForward(folder, path) {
		t.Error("a plan without a window brought one forward")
	}
	forward := make(chan struct{}, 1)
	defer platform.OnRaise(folder, func() { forward <- struct{}{} })()
	if !broughtForward(folder, path) {
		t.Fatal("the window was not asked to come forward")
	}
	<-forward
	if err := document.Close(); err != nil {
		t.Fatal(err)
	}
	if broughtForward(folder, path) {
		t.Error("a plan nobody has open brought a window forward")
	}
	if left, _ := filepath.Glob(filepath.Join(folder, ".*lock")); len(left) > 0 {
		t.Errorf("left behind: %q", left)
	}
}
