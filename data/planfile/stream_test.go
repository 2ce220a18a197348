package planfile

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"testing"

	"github.com/mattn/go-sqlite3"
)

// streamNumbers streams the numbers from 1 to last on one connection.
func streamNumbers(ctx context.Context, conn *sqlite3.SQLiteConn, last int, use func(int64) error) error {
	query := fmt.Sprintf("WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t LIMIT %d) SELECT CAST(n AS TEXT) FROM t", last)
	return stream(ctx, conn, query, func(text string) error {
		n, err := strconv.ParseInt(text, 10, 64)
		return errors.Join(err, use(n))
	})
}

func TestStreamGivesEveryRowInOrder(t *testing.T) {
	db := connectMemory()
	defer db.Close()
	err := withDriver(t.Context(), db, func(conn *sqlite3.SQLiteConn) error {
		for _, last := range []int{0, 1, batchRows - 1, batchRows, batchRows + 1, 3 * batches * batchRows} {
			var met int64
			err := streamNumbers(t.Context(), conn, last, func(n int64) error {
				if met++; n != met {
					return fmt.Errorf("%d in place of %d", n, met)
				}
				return nil
			})
			if err != nil || met != int64(last) {
				t.Errorf("%d of %d rows, %v", met, last, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// However a stream ends, the connection is free for the next.
func TestStreamEndsWithTheFirstError(t *testing.T) {
	db := connectMemory()
	defer db.Close()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	refused := errors.New("refused")
	err := withDriver(t.Context(), db, func(conn *sqlite3.SQLiteConn) error {
		err := streamNumbers(ctx, conn, 1_000_000, func(n int64) error {
			if n > batchRows {
				return refused
			}
			return nil
		})
		if !errors.Is(err, refused) {
			t.Errorf("%v, want what use returned", err)
		}
		err = streamNumbers(ctx, conn, 1_000_000, func(int64) error { cancel(); return nil })
		if !errors.Is(err, context.Canceled) {
			t.Errorf("%v after it was cancelled", err)
		}
		return streamNumbers(t.Context(), conn, 1, func(int64) error { return nil })
	})
	if err != nil {
		t.Error(err)
	}
}

func TestStreamTellsWhatSQLiteSays(t *testing.T) {
	db := connectMemory()
	defer db.Close()
	for _, query := range []string{"SELECT a FROM nothing", "SELECT abs(-9223372036854775807 - 1)"} {
		err := withDriver(t.Context(), db, func(conn *sqlite3.SQLiteConn) error {
			return stream(t.Context(), conn, query, func(string) error { return nil })
		})
		var said sqlite3.Error
		if !errors.As(err, &said) {
			t.Errorf("%s: %v", query, err)
		}
	}
}
