package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/workbook"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// newDocument makes an empty plan in a folder of its own.
func newDocument(t *testing.T) *document {
	t.Helper()
	d, err := createDocument(t.Context(), filepath.Join(t.TempDir(), "Min plan.fagplan"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return d
}

// addTheme is an edit that is easy to recognise.
func addTheme(id budget.ThemeID) budget.Edit {
	return budget.Edit{Kind: budget.MeasureEdit, Subject: string(id),
		Changes: []budget.Change{{After: budget.Theme{ID: id, Name: string(id)}}}}
}

func TestDocumentNamesWhatCanBeUndone(t *testing.T) {
	d, ctx := newDocument(t), t.Context()
	if _, ok := d.UndoNext(); ok || d.Name() != "Min plan" || d.ReadOnly() || !d.SavedAt().IsZero() {
		t.Errorf("a new plan: %q, undo %v, read-only %v, saved %v", d.Name(), ok, d.ReadOnly(), d.SavedAt())
	}
	noon := time.Date(2026, 1, 2, 12, 0, 0, 0, time.UTC)
	d.now = func() time.Time { return noon }
	if err := d.Apply(ctx, addTheme("a")); err != nil {
		t.Fatal(err)
	}
	want := screen.EditName{Kind: budget.MeasureEdit, Subject: "a"}
	if got, ok := d.UndoNext(); !ok || got != want {
		t.Errorf("undo names %v, %v; want %v", got, ok, want)
	}
	if err := d.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got, ok := d.RedoNext(); !ok || got != want {
		t.Errorf("redo names %v, %v; want %v", got, ok, want)
	}
	if !d.SavedAt().Equal(noon) {
		t.Errorf("saved at %v, want %v", d.SavedAt(), noon)
	}
	history, err := d.history(ctx)
	if err != nil || len(history) != 2 || history[0].By != userName() || !history[0].At.Equal(noon) {
		t.Errorf("the history is %+v, %v", history, err)
	}
}

func TestHistoryIsWhole(t *testing.T) {
	d, ctx := newDocument(t), t.Context()
	if err := d.Apply(ctx, addTheme("a")); err != nil {
		t.Fatal(err)
	}
	const turns = historyPage/2 + 3
	for range turns {
		if err := errors.Join(d.Undo(ctx), d.Redo(ctx)); err != nil {
			t.Fatal(err)
		}
	}
	history, err := d.history(ctx)
	if err != nil || len(history) != 2*turns+1 {
		t.Fatalf("%d entries, %v; want %d", len(history), err, 2*turns+1)
	}
	for i, entry := range history {
		if entry.ID != int64(len(history)-i) {
			t.Fatalf("entry %d has number %d", i, entry.ID)
		}
	}
}

func TestDocumentIsSharedByGoroutines(t *testing.T) {
	d, ctx := newDocument(t), t.Context()
	var group sync.WaitGroup
	for _, id := range []budget.ThemeID{"a", "b", "c", "d"} {
		group.Go(func() {
			if err := d.Apply(ctx, addTheme(id)); err != nil {
				t.Error(err)
			}
			d.UndoNext()
			d.SavedAt()
		})
	}
	group.Wait()
	if n := d.Plan().Themes.Len(); n != 4 {
		t.Errorf("%d themes, want 4", n)
	}
}

func TestAcceptIsAllOrNothing(t *testing.T) {
	d, ctx := newDocument(t), t.Context()
	before := d.Plan()
	conflicting := []screen.ImportPreview{{Edit: addTheme("a")}, {Edit: budget.Edit{}}, {Edit: addTheme("a")}}
	if err := d.accept(ctx, conflicting); !errors.Is(err, budget.ErrConflict) {
		t.Errorf("accepting the same theme twice gives %v", err)
	}
	if d.Plan().Themes.Len() != before.Themes.Len() {
		t.Errorf("the plan has %d themes, want none", d.Plan().Themes.Len())
	}
}

// books returns the workbooks of a bundled plan.
func books(t *testing.T, name string) []bookFile {
	t.Helper()
	chosen, err := example.Find(name)
	if err != nil {
		t.Fatal(err)
	}
	files, err := exampleBooks(chosen)
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func TestOneUnreadableBookRefusesAll(t *testing.T) {
	files := append(books(t, "samdata-2007-2008"), bookFile{"notes.xlsx", []byte("Handleliste")})
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	var refused *workbook.RefusedError
	if _, _, err := createPlan(t.Context(), path, files); !errors.As(err, &refused) || refused.Name != "notes.xlsx" {
		t.Errorf("the error is %v", err)
	}
	assertEmptyFolder(t, filepath.Dir(path))
}

func TestFailedCreationLeavesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, _, err := createPlan(ctx, path, books(t, "samdata-2007-2008")); !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	assertEmptyFolder(t, filepath.Dir(path))
}

func assertEmptyFolder(t *testing.T, folder string) {
	t.Helper()
	left, err := os.ReadDir(folder)
	if err != nil || len(left) > 0 {
		t.Errorf("left behind: %v, %v", left, err)
	}
}

func TestReadingAWorkbookChangesNothingAndTellsHowFar(t *testing.T) {
	d := newDocument(t)
	book := books(t, "helse-nord-tsb")[0]
	path := filepath.Join(t.TempDir(), book.name)
	if err := os.WriteFile(path, book.data, 0o644); err != nil {
		t.Fatal(err)
	}
	before := d.Plan()
	var told []screen.Progress
	read, err := d.Read(t.Context(), path, "", func(p screen.Progress) { told = append(told, p) })
	if err != nil {
		t.Fatal(err)
	}
	wantHalf(t, told, screen.Reading, book.name)
	told = nil
	preview, err := read.Preview(t.Context(), d.Plan(), screen.ImportAnswers{}, func(p screen.Progress) { told = append(told, p) })
	wantHalf(t, told, screen.Understanding, book.name)
	if err != nil || d.Plan() != before || preview.Added == 0 {
		t.Fatalf("%d added, %v, plan changed: %v", preview.Added, err, d.Plan() != before)
	}
	accepted := time.Date(2031, 5, 4, 3, 2, 1, 0, time.UTC)
	d.now = func() time.Time { return accepted }
	if err := d.Apply(t.Context(), preview.Edit); err != nil {
		t.Fatal(err)
	}
	for known := range d.Plan().Workbooks.All() {
		if known.ImportedAt != accepted.Format(time.RFC3339) {
			t.Errorf("it is said to be read in at %s, and was accepted at %v", known.ImportedAt, accepted)
		}
	}
	again, err := read.Preview(t.Context(), d.Plan(), screen.ImportAnswers{}, untold)
	if err != nil || !again.Edit.IsEmpty() || again.Added+again.Changed > 0 {
		t.Errorf("read again: %d added, %d changed, %d records, %v", again.Added, again.Changed, len(again.Edit.Changes), err)
	}
}

// wantHalf checks what is told of one step: it ends with half of the whole.
func wantHalf(t *testing.T, told []screen.Progress, step screen.Step, book string) {
	t.Helper()
	if len(told) == 0 {
		t.Fatal("nothing is told")
	}
	last := told[len(told)-1]
	if last.Doing != book || last.Step != step || last.Part() != float64(step+1)/2 {
		t.Errorf("at last %+v is told", last)
	}
}

func TestCorrectionsFromTheWindowAreFollowed(t *testing.T) {
	d := newDocument(t)
	book := books(t, "helse-nord-tsb")[0]
	path := filepath.Join(t.TempDir(), book.name)
	if err := os.WriteFile(path, book.data, 0o644); err != nil {
		t.Fatal(err)
	}
	read, err := d.Read(t.Context(), path, "", untold)
	if err != nil {
		t.Fatal(err)
	}
	preview, err := read.Preview(t.Context(), d.Plan(), screen.ImportAnswers{}, untold)
	if err != nil {
		t.Fatal(err)
	}
	table := preview.Tables[len(preview.Tables)-1]
	said := screen.ImportAnswers{Tables: []screen.TableAnswer{{Sheet: table.Sheet, Range: table.Range, As: screen.NotATable}}}
	corrected, err := read.Preview(t.Context(), d.Plan(), said, untold)
	if err != nil || len(corrected.Tables) != len(preview.Tables)-1 {
		t.Errorf("%d tables of %d are left, %v", len(corrected.Tables), len(preview.Tables), err)
	}
	for _, kind := range read.Kinds() {
		if len(read.Roles(kind)) == 0 {
			t.Errorf("columns of %s have no roles", kind)
		}
	}
}

// TestEveryRoleAndReasonHasWords keeps the catalogs in step with what the
// import can say.
func TestEveryRoleAndReasonHasWords(t *testing.T) {
	for _, language := range text.Languages {
		words := text.For(language)
		for _, kind := range workbook.Kinds() {
			for _, role := range workbook.Roles(kind) {
				if !words.Has("role." + role) {
					t.Errorf("%s: the role %s has no name", language, role)
				}
			}
		}
		for _, reason := range []workbook.SkipReason{workbook.SkipSum, workbook.SkipPart, workbook.SkipChange, workbook.SkipHeading, workbook.SkipUnreadable,
			workbook.SkipDoubtful, workbook.SkipUnknownArea, workbook.SkipUnknownName, workbook.SkipOverridden, workbook.SkipLocked,
			workbook.SkipConflict, workbook.SkipStruck, workbook.SkipNoRevision, workbook.SkipOtherPeriod, workbook.SkipInUse, workbook.SkipClosed} {
			if !words.Has("skip." + string(reason)) {
				t.Errorf("%s: %s has no words", language, reason)
			}
		}
	}
}

// TestFindingsOfABookAreItsOwn keeps what was wrong before out of the answer
// to an import.
func TestFindingsOfABookAreItsOwn(t *testing.T) {
	plan := samplePlan(t)
	found := findingsFrom(sampleBook, plan)
	if len(found) != 1 || found[0].Where != cellOf("Økonomi", "B13") {
		t.Errorf("findings in the book: %v", found)
	}
	if other := findingsFrom("another.xlsx", plan); len(other) > 0 {
		t.Errorf("findings in another book: %v", other)
	}
}

func TestDocumentTellsWhoChangedARecordLast(t *testing.T) {
	d, ctx := newDocument(t), t.Context()
	theme := budget.Theme{ID: "a", Name: "a"}
	if _, found, err := d.LastChange(ctx, theme); found || err != nil {
		t.Errorf("an empty plan knows of a change: %v, %v", found, err)
	}
	d.by = "Kari"
	if err := d.Apply(ctx, addTheme("a")); err != nil {
		t.Fatal(err)
	}
	d.by = "Ola"
	renamed := budget.Theme{ID: "a", Name: "Døgn"}
	if err := d.Apply(ctx, budget.Edit{Kind: budget.MeasureEdit, Changes: []budget.Change{{Before: theme, After: renamed}}}); err != nil {
		t.Fatal(err)
	}
	if got, found, err := d.LastChange(ctx, renamed); !found || err != nil || got.By != "Ola" {
		t.Errorf("changed last by %+v, %v, %v", got, found, err)
	}
	if err := d.Undo(ctx); err != nil {
		t.Fatal(err)
	}
	if got, found, err := d.LastChange(ctx, theme); !found || err != nil || got.By != "Kari" {
		t.Errorf("after undo changed last by %+v, %v, %v", got, found, err)
	}
}

func TestProtectedWorkbookNeedsItsPassword(t *testing.T) {
	for reason, want := range map[workbook.Refusal]bool{workbook.NeedsPassword: true, workbook.WrongPassword: true, workbook.PDF: false} {
		if got := needsPassword(&workbook.RefusedError{Name: "bok.xlsx", Reason: reason}); got != want {
			t.Errorf("%s: %v", reason, got)
		}
	}
}
