package planfile

import (
	"context"
	"database/sql"
	"fmt"

	"fagplan/budget"
)

// readState reads the whole plan, and what can be undone and redone in it, as
// of one moment.
func readState(ctx context.Context, db *sql.DB) (*state, error) {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return nil, err
	}
	defer tx.Rollback()
	plan, err := readPlan(ctx, tx)
	if err != nil {
		return nil, err
	}
	next, err := readTurns(ctx, tx)
	if err != nil {
		return nil, err
	}
	return &state{plan: plan, turns: next}, nil
}

// readPlan makes the plan of the rows in the tables.
func readPlan(ctx context.Context, tx *sql.Tx) (*budget.Plan, error) {
	all, err := tables()
	if err != nil {
		return nil, err
	}
	var failed error
	plan, err := budget.PlanOf(func(yield func(budget.Record) bool) {
		m := newMemory()
		for goOn, i := true, 0; goOn && failed == nil && i < len(all); i++ {
			goOn, failed = all[i].read(ctx, tx, m, yield)
		}
	})
	if failed != nil {
		return nil, failed
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	return plan, nil
}
