package main

import (
	"errors"
	"io/fs"
	"path/filepath"
	"testing"
)

func TestFirstPlanIsMadeOnce(t *testing.T) {
	folder := t.TempDir()
	for _, round := range []string{"made", "opened"} {
		o := beginOpening(host{}, "", folder)
		if !o.first || filepath.Dir(o.path) != folder {
			t.Fatalf("%s: the first plan is %+v", round, o)
		}
		document, err := o.document()
		if err != nil {
			t.Fatalf("%s: %v", round, err)
		}
		if document.Path() != o.path || document.Plan().Measures.Len() == 0 {
			t.Errorf("%s: the plan at %s has %d measures", round, document.Path(), document.Plan().Measures.Len())
		}
		if entries, err := document.History(t.Context(), 0, 1); err != nil || len(entries) == 0 {
			t.Errorf("%s: %d changes, %v", round, len(entries), err)
		}
		if err := document.Close(); err != nil {
			t.Fatal(err)
		}
	}
}

func TestOpeningOfNoPlanTellsWhy(t *testing.T) {
	missing := filepath.Join(t.TempDir(), "finnes-ikke.fagplan")
	o := beginOpening(host{}, missing, t.TempDir())
	if _, err := o.document(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("opening a plan that is not there: %v", err)
	}
	if o.first || o.path != missing {
		t.Errorf("what is opened is %+v", o)
	}
	if none := beginOpening(host{}, "", ""); none.path != "" {
		t.Errorf("with nowhere to keep a plan, %s is opened", none.path)
	}
}
