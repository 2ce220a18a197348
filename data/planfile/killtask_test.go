//go:build unix

package planfile

import (
	"context"
	"errors"
	"fmt"

	"fagplan/budget"
)

// Every task below says that it is ready, does one thing for ever and prints a
// number after each time: that of the last entry of the history, or how often it
// has been done.

// forever applies what edit makes, and undoes it, in turn.
func forever(ctx context.Context, path string, edit func(*budget.Plan) budget.Edit) error {
	file, err := Open(ctx, path, Options{By: noon(0)})
	if err != nil {
		return err
	}
	ready()
	for {
		if last, some := file.CanUndo(); some && last.Reason == "krasj" {
			_, err = file.Undo(ctx, noon(1))
		} else {
			next := edit(file.Plan())
			next.Reason = "krasj"
			_, err = file.Apply(ctx, next, noon(2))
		}
		if err != nil {
			return err
		}
		page, err := file.History(ctx, 0, 1)
		if err != nil {
			return err
		}
		fmt.Println(page[0].ID)
	}
}

func importUntilKilled(ctx context.Context, path string) error {
	return forever(ctx, path, func(*budget.Plan) budget.Edit {
		edit := budget.Edit{Kind: budget.ImportEdit, Subject: "stor.xlsx"}
		for i := range 500 {
			edit.Changes = append(edit.Changes, budget.Change{After: budget.Observation{Indicator: "dekning", Area: "nord",
				Group: fmt.Sprint("gruppe ", i), Period: budget.YearOf(1990), Kind: budget.Actual, Value: budget.Whole(int64(i))}})
		}
		return edit
	})
}

func rollUntilKilled(ctx context.Context, path string) error { return forever(ctx, path, rolled) }

// rolled is the edit that rolls the plan forward.
func rolled(plan *budget.Plan) budget.Edit {
	from, _ := plan.Revisions.Get(budget.Revision{ID: "2020"})
	options := plan.NextRoll(from)
	options.Name = "Rullert"
	edit, _ := budget.Roll(plan, from, options, plan.ProposeRoll(from, options))
	return edit
}

// copyUntilKilled edits the plan and saves it under another name.
func copyUntilKilled(ctx context.Context, path string) error {
	file, err := Open(ctx, path, Options{By: noon(0), NoBackup: true})
	if err != nil {
		return err
	}
	ready()
	for {
		if _, err := file.Apply(ctx, amountOf(file.Plan(), budget.Kroner(file.state.Load().undo.ID)), noon(1)); err != nil {
			return err
		}
		if err := file.SaveAs(ctx, path+".copy", true); err != nil {
			return err
		}
		fmt.Println(file.state.Load().undo.ID)
	}
}

func backUpUntilKilled(ctx context.Context, path string) error {
	ready()
	for n := 1; ; n++ {
		file, err := Open(ctx, path, Options{By: noon(24 * n), Backups: 2})
		if err != nil {
			return err
		}
		_, err = file.BackUp(ctx, noon(n))
		if err := errors.Join(err, file.Warning(), file.Close()); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// restored is how many plans are put in the place of the plan in turn, the first
// of one entry, the next of two and so on.
const restored = 3

func restoreUntilKilled(ctx context.Context, path string) error {
	ready()
	for n := 1; ; n++ {
		if _, err := Restore(ctx, path, fmt.Sprint(path, ".", n%restored), Options{By: noon(n), Backups: 2}); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

// migrateUntilKilled brings a plan of version 1 to this one, and then waits.
func migrateUntilKilled(ctx context.Context, path string) error {
	ready()
	file, err := Open(ctx, path, Options{By: noon(1)})
	if err != nil {
		return err
	}
	fmt.Println(1)
	for {
		if err := file.Check(ctx); err != nil {
			return err
		}
	}
}

// createUntilKilled makes new plans.
func createUntilKilled(ctx context.Context, path string) error {
	ready()
	for n := 1; ; n++ {
		file, err := Create(ctx, newPlan(path, n), Options{By: noon(0)})
		if err != nil {
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func newPlan(path string, n int) string { return fmt.Sprint(path, ".", n, Extension) }

// editUntilKilled edits the plan for ever and says so after each edit. Now and
// then it saves a copy, and closes and opens the plan.
func editUntilKilled(ctx context.Context, path string) error {
	file, err := Open(ctx, path, Options{By: noon(0)})
	if err != nil {
		return err
	}
	history, err := file.History(ctx, 0, 1)
	if err != nil {
		return err
	}
	ready()
	for n := int(history[0].ID); ; n++ {
		if err := crashEdit(ctx, file, n); err != nil {
			return err
		}
		fmt.Println(n)
		if n%6 != 0 {
			continue
		}
		if err := errors.Join(file.SaveAs(ctx, path+".copy", true), file.Close()); err != nil {
			return err
		}
		if file, err = Open(ctx, path, Options{By: noon(24 * n)}); err != nil {
			return err
		}
	}
}
