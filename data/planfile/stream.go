package planfile

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"

	"github.com/mattn/go-sqlite3"
)

// Rows are passed on in batches, as to pass on each takes longer than to read
// it. There are few batches, used over and over: what is read ahead takes
// memory.
const (
	batchRows = 256
	batches   = 4
)

// stream calls use with the text of every row of a query of one column, in
// order, while the rows that follow are already being read: either takes half of
// the time it takes to read a plan. The first error ends it.
//
// It asks the driver itself for the rows: on its way through database/sql every
// value is copied once more.
func stream(ctx context.Context, conn *sqlite3.SQLiteConn, query string, use func(string) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	read, used := make(chan []string, batches), make(chan []string, batches)
	for range batches {
		used <- make([]string, batchRows)
	}
	var err error
	go func() {
		defer close(read)
		err = readAhead(ctx, conn, query, read, used)
	}()
	for batch := range read {
		for _, row := range batch {
			if err := use(row); err != nil {
				stop()
				for range read {
					// The connection is free when the reader is done with it.
				}
				return err
			}
		}
		used <- batch[:cap(batch)]
	}
	return err
}

// readAhead sends the rows of a query in batches, for which it takes those that
// were used.
func readAhead(ctx context.Context, conn *sqlite3.SQLiteConn, query string, read chan<- []string, used <-chan []string) error {
	// A query that can be cancelled is watched at every row, which takes longer
	// than to look whether it is.
	rows, err := conn.QueryContext(context.WithoutCancel(ctx), query, nil)
	if err != nil {
		return err
	}
	defer rows.Close()
	for {
		var batch []string
		select {
		case <-ctx.Done():
			return ctx.Err()
		case batch = <-used:
		}
		length, err := readBatch(rows, batch)
		read <- batch[:length]
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// readBatch fills a batch with rows and returns how many there are. The error
// is io.EOF after the last row.
func readBatch(rows driver.Rows, batch []string) (length int, err error) {
	row := make([]driver.Value, 1)
	for i := range batch {
		if err := rows.Next(row); err != nil {
			return i, err
		}
		text, ok := row[0].(string)
		if !ok {
			return i, fmt.Errorf("%w: a %T in place of a row", errBroken, row[0])
		}
		batch[i] = text
	}
	return len(batch), nil
}
