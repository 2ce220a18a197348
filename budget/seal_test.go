package budget

import (
	"errors"
	"strings"
	"testing"
)

func TestSealRevision(t *testing.T) {
	revision := func(id RevisionID, status RevisionStatus) Revision {
		return Revision{ID: id, Name: string(id), Status: status, FirstYear: 2019, LastYear: 2025}
	}
	plan := planWith(t, revision("draft", Draft), revision("adopted", Adopted), revision("superseded", Superseded))
	hash := strings.Repeat("0123456789abcdef", 4)
	for id, want := range map[RevisionID]error{"draft": ErrNotAdopted, "none": ErrNotAdopted, "adopted": nil, "superseded": nil} {
		seal := Seal{Revision: id, Entry: 1, Hash: hash, On: DayOf(2019, 2, 27)}
		edit, err := SealRevision(plan, seal)
		if !errors.Is(err, want) {
			t.Errorf("sealing %s gave %v, want %v", id, err, want)
			continue
		}
		if err != nil {
			continue
		}
		if _, err := SealRevision(applied(t, plan, edit), seal); !errors.Is(err, ErrSealed) {
			t.Errorf("sealing %s twice gave %v", id, err)
		}
	}
	if short := (Seal{Hash: hash}).Short(); short != "0123 4567 89ab cdef" {
		t.Errorf("a seal is told as %q", short)
	}
}

// That a revision is superseded changes nothing of what it decided; its name,
// and whether it is there at all, do.
func TestSameDecisions(t *testing.T) {
	as := func(name string, status RevisionStatus) *Plan {
		return planWith(t, Revision{ID: "2019", Name: name, Status: status, FirstYear: 2019, LastYear: 2025})
	}
	adopted := as("a", Adopted)
	for name, c := range map[string]struct {
		other *Plan
		same  bool
	}{"itself": {adopted, true}, "superseded": {as("a", Superseded), true}, "renamed": {as("b", Adopted), false}, "gone": {new(Plan), false}} {
		if got := SameDecisions(adopted, c.other, "2019"); got != c.same {
			t.Errorf("%s: the same is %t", name, got)
		}
	}
}
