//go:build e2e

package main

import (
	"bytes"
	"image"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/workbook"
)

// press presses a key and waits until something else is seen: that the keyboard
// has come to another place, or what the key has done.
func (d *desktop) press(keys ...string) {
	d.t.Helper()
	for _, key := range keys {
		before := d.settled()
		d.run("xdotool", "key", key)
		d.until("what "+key+" does", func(p image.Image) bool { return !samePicture(p, before) })
	}
}

// settled looks until nothing moves any more.
func (d *desktop) settled() image.Image {
	d.t.Helper()
	last := d.look()
	return d.until("a window at rest", func(p image.Image) bool {
		same := samePicture(p, last)
		last = p
		return same
	})
}

func samePicture(a, b image.Image) bool {
	first, ok := a.(*image.RGBA)
	second, ok2 := b.(*image.RGBA)
	return ok && ok2 && bytes.Equal(first.Pix, second.Pix)
}

// acceptButton is a place on the button that brings a workbook in, clear of its
// text and its edge.
var acceptButton = image.Pt(1240, 97)

// canAccept reports whether the button that brings a workbook in can be
// pressed, and does not have the keyboard.
func canAccept(p image.Image) bool { return p.At(acceptButton.X, acceptButton.Y) == accent }

// TestE2EWorkbookIsReadInWithTheKeyboardAlone opens a workbook, leaves out one
// of its columns, takes the best guess for what is asked, brings it in and
// takes it out again, without a pointer.
func TestE2EWorkbookIsReadInWithTheKeyboardAlone(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "p.fagplan")
	mustRun(t, "new", plan)
	blank := recordsOf(t, plan)
	d := startDesktop(t, plan)
	book, err := os.ReadFile(filepath.Join("..", "data", "corpus", "books", "fotnotetegn.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(d.home, "fotnotetegn.xlsx"), book, 0o600); err != nil {
		t.Fatal(err)
	}
	d.until("the plan", func(p image.Image) bool { return chosenItem(p) > 0 })

	d.press("ctrl+i", "Down", "space", "space") // past the folder above, to the button that opens
	d.until("what the workbook would do", canAccept)
	d.press("shift+Tab")                                // from the list of questions to the sheet
	d.press("Down", "Down", "Right", "Right", "Return") // the heading in C3, and its menu
	for range len(workbook.Roles(workbook.ObservationsTable)) + 1 {
		d.press("Down") // past the roles to none
	}
	d.press("Return")
	d.until("the workbook without the column", canAccept)
	for range 5 {
		d.press("Tab") // past the names of four lists to the button for all guesses
	}
	for range 2 { // once the heading is told, the number under it is asked about
		d.press("Return")
		d.until("what the answers would do", canAccept)
	}
	for p := d.look(); canAccept(p); p = d.look() {
		d.press("Tab")
	}
	d.run("xdotool", "key", "Return")
	read := d.untilPlan(plan, func(records []budget.Record) bool { return !sameRecords(records, blank) })
	wantColumnB(t, read)

	d.run("xdotool", "key", "ctrl+z")
	d.untilPlan(plan, func(records []budget.Record) bool { return sameRecords(records, blank) })
	mustRun(t, "verify", plan)
}

// untilPlan reads the plan file again and again until what it says holds.
func (d *desktop) untilPlan(plan string, holds func([]budget.Record) bool) []budget.Record {
	d.t.Helper()
	for {
		records := recordsOf(d.t, plan)
		if holds(records) {
			return records
		}
		if d.ctx.Err() != nil {
			d.t.Fatalf("the plan is left with %d records", len(records))
		}
	}
}

// wantColumnB checks that the observations are those of column B, with the
// footnote's mark taken off its heading.
func wantColumnB(t *testing.T, records []budget.Record) {
	t.Helper()
	observations := 0
	for _, r := range records {
		switch r := r.(type) {
		case budget.Observation:
			observations++
			if !strings.HasPrefix(r.Source.Cell, "B") {
				t.Errorf("%s was left out and is read", r.Source.Cell)
			}
		case budget.Indicator:
			if r.Name != "Vurderte i TSB" {
				t.Errorf("an indicator is called %q", r.Name)
			}
		}
	}
	const regions = 4
	if observations != regions {
		t.Errorf("%d observations are read, want %d", observations, regions)
	}
}
