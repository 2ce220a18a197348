package planfile

import (
	"context"
	"database/sql"
	"fmt"

	"github.com/mattn/go-sqlite3"

	"fagplan/budget"
)

// read reads the whole plan, and what can be undone and redone in it, within a
// transaction.
func (s *state) read(ctx context.Context, conn *sql.Conn, tx *sql.Tx) (err error) {
	if s.plan, err = readPlan(ctx, conn); err != nil {
		return err
	}
	s.turns, err = readTurns(ctx, tx)
	return err
}

// atOneMoment reads in a transaction, through it or through the connection it
// is on.
func atOneMoment(ctx context.Context, db *sql.DB, read func(*sql.Conn, *sql.Tx) error) error {
	conn, err := db.Conn(ctx)
	if err != nil {
		return err
	}
	defer conn.Close()
	tx, err := conn.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	return read(conn, tx)
}

// readPlan makes the plan of the rows in the tables.
func readPlan(ctx context.Context, conn *sql.Conn) (*budget.Plan, error) {
	all, err := tables()
	if err != nil {
		return nil, err
	}
	defer beFrugal()()
	loader := budget.NewLoader()
	err = conn.Raw(func(c any) error {
		m := newMemory()
		for _, t := range all {
			filler, err := loader.Table(t.name)
			if err != nil {
				return err
			}
			if err := t.read(ctx, c.(*sqlite3.SQLiteConn), m, filler); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	plan, err := loader.Plan()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errBroken, err)
	}
	return plan, nil
}
