//go:build linux && amd64

package planfile

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fagplan/budget"
)

// world is a plan that is worked on while things go wrong.
type world struct {
	t    *testing.T
	path string
	file *File
	// acknowledged is the plan as of what was acknowledged last, tried what was
	// made of it since and refused, and may yet be on the disk: the same for nothing.
	acknowledged, tried *budget.Plan
	n                   int
	// copied is the copy that was acknowledged last, as the plan is; copying the
	// one that is being put in the place of another.
	copied, copying string
	// first is what the plans hold that a crash left beside it.
	first *budget.Plan
	// moments are what has been acknowledged, by the marks in the log of the shim.
	moments []moment
}

// moment is what was acknowledged at some time, and what was being tried. A copy
// is one of several plans from when another is being put in its place.
type moment struct {
	acknowledged, tried *budget.Plan
	copies              map[string][]*budget.Plan
}

// mark writes in the log that the world has come to this.
func (w *world) mark() {
	now := moment{acknowledged: w.acknowledged, tried: w.tried, copies: make(map[string][]*budget.Plan)}
	if len(w.moments) > 0 {
		maps.Copy(now.copies, w.moments[len(w.moments)-1].copies)
	}
	if w.copied != "" {
		now.copies[w.copied] = []*budget.Plan{w.acknowledged}
	}
	if before, there := now.copies[w.copying]; there {
		now.copies[w.copying] = append(slices.Clip(before), w.acknowledged)
	}
	order("mark/%d", len(w.moments))
	w.moments = append(w.moments, now)
}

// deed is something done to a plan. It returns what it is told.
type deed struct {
	name string
	// edits tells that it changes the plan that is open.
	edits bool
	do    func(ctx context.Context, w *world) error
}

var deeds = []deed{
	{"an edit", true, func(ctx context.Context, w *world) error {
		return w.apply(ctx, amountOf(w.file.Plan(), budget.Kroner(w.n)))
	}},
	{"an import", true, func(ctx context.Context, w *world) error { return w.inTurn(ctx, readIn(w.file.Plan(), w.n)) }},
	{"a roll-forward", true, func(ctx context.Context, w *world) error { return w.inTurn(ctx, rolled(w.file.Plan())) }},
	{"save as", false, func(ctx context.Context, w *world) error { return w.saveAs(ctx, w.path+".kopi", true) }},
	{"save as in the place of what a crash left", false, func(ctx context.Context, w *world) error {
		return w.saveAs(ctx, w.left(w.n), true)
	}},
	{"save as another", false, func(ctx context.Context, w *world) error {
		return w.saveAs(ctx, fmt.Sprint(w.path, ".", w.n, ".kopi"), false)
	}},
	{"a backup", false, func(ctx context.Context, w *world) error {
		name, err := w.file.BackUp(ctx, noon(w.n))
		if err == nil {
			w.copied = name
		}
		return err
	}},
	{"closing and opening", false, func(ctx context.Context, w *world) error {
		if err := w.file.Close(); err != nil {
			return err
		}
		w.tried = w.acknowledged
		return w.open(ctx)
	}},
	{"restoring", false, func(ctx context.Context, w *world) error {
		if err := w.file.Close(); err != nil {
			return err
		}
		other := []string{".annen", ".tredje"}[w.n%2]
		source, err := Open(ctx, w.path+other, Options{ReadOnly: true})
		if err != nil {
			return err
		}
		w.tried = source.Plan()
		w.mark()
		if _, err := Restore(ctx, w.path, w.path+other, w.options()); err != nil {
			return errors.Join(err, source.Close())
		}
		w.acknowledged = w.tried
		w.mark()
		return errors.Join(source.Close(), w.open(ctx))
	}},
}

// readIn is the edit that reads a workbook in.
func readIn(plan *budget.Plan, n int) budget.Edit {
	edit := budget.Edit{Kind: budget.ImportEdit, Subject: "stor.xlsx"}
	for i := range 150 {
		o := budget.Observation{Indicator: "dekning", Area: "nord", Group: fmt.Sprint("gruppe ", i), Period: budget.YearOf(1990),
			Kind: budget.Actual, Value: budget.Whole(int64(n + i))}
		change := budget.Change{After: o}
		if before, there := plan.Observations.Get(o); there {
			change.Before = before
		}
		edit.Changes = append(edit.Changes, change)
	}
	return edit
}

// newWorld makes a plan with two others beside it.
func newWorld(t *testing.T, folder string) *world {
	t.Helper()
	folder, err := os.MkdirTemp(folder, "verden-")
	must(t, err)
	w := &world{t: t, path: filepath.Join(folder, "plan.fagplan")}
	must(t, copyBytes(closedSample(t), w.path))
	must(t, w.open(t.Context()))
	for i, other := range []string{".annen", ".tredje"} {
		mustApply(t, w.file, amountOf(w.file.Plan(), budget.Kroner(1000+i)))
		must(t, w.file.SaveAs(t.Context(), w.path+other, false))
	}
	for n := range lefts {
		must(t, copyFiles(w.path, w.left(n)))
	}
	w.acknowledged = w.file.Plan()
	w.tried, w.first = w.acknowledged, w.acknowledged
	w.mark()
	return w
}

// lefts is how many plans there are in a new world that a crash left with a log.
const lefts = 3

func (w *world) left(n int) string { return fmt.Sprint(w.path, ".", n%lefts, ".krasj.kopi") }

func (w *world) options() Options { return Options{By: noon(24 * w.n), Backups: 2} }

func (w *world) open(ctx context.Context) error {
	file, err := Open(ctx, w.path, w.options())
	if err == nil {
		w.file = file
	}
	return err
}

// apply makes an edit, and notes what comes of it.
func (w *world) apply(ctx context.Context, edit budget.Edit) error {
	tried, err := edit.Apply(w.file.Plan())
	if err != nil {
		return err
	}
	return w.made(tried, func() (*budget.Plan, error) { return w.file.Apply(ctx, edit, noon(w.n)) })
}

func (w *world) made(tried *budget.Plan, do func() (*budget.Plan, error)) error {
	w.tried = tried
	w.mark()
	plan, err := do()
	if err == nil {
		w.acknowledged, w.tried = plan, plan
		w.mark()
	}
	return err
}

// inTurn makes an edit, or takes it back if it is what was made last.
func (w *world) inTurn(ctx context.Context, edit budget.Edit) error {
	edit.Reason = "i tur"
	last, some := w.file.CanUndo()
	if !some || last.Reason != edit.Reason || last.Kind != edit.Kind {
		return w.apply(ctx, edit)
	}
	return w.undo(ctx, last)
}

func (w *world) undo(ctx context.Context, last Entry) error {
	edit, err := readChanges(ctx, w.file.db, last.ID)
	if err != nil {
		return explain(w.path, err)
	}
	tried, err := edit.Inverse().Apply(w.file.Plan())
	if err != nil {
		return err
	}
	return w.made(tried, func() (*budget.Plan, error) { return w.file.Undo(ctx, noon(w.n)) })
}

func (w *world) saveAs(ctx context.Context, to string, overwrite bool) error {
	w.copying = to
	w.mark()
	w.copying = ""
	err := w.file.SaveAs(ctx, to, overwrite)
	if err == nil {
		w.copied = to
	}
	return err
}

// requireCopy sees that a file is a sound plan, and which.
func requireCopy(t *testing.T, path string, want *budget.Plan) {
	t.Helper()
	file, err := OpenAside(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(file.Verify(t.Context()), file.Close()); err != nil {
		t.Fatal(err)
	}
	if want != nil {
		requireSame(t, want, file.Plan())
	}
}
