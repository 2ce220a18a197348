package planfile

import (
	"context"
	"database/sql/driver"
	"errors"
	"io"
	"slices"

	"github.com/mattn/go-sqlite3"
)

// Rows are passed on in batches, as to pass on each takes longer than to read
// it. There are few batches, used over and over: what is read ahead takes
// memory.
const (
	batchRows = 256
	batches   = 4
)

// stream calls use with every row a query gives, in order, while the rows that
// follow are already being read: either takes half of the time it takes to read
// a plan. A row is gone when use returns. The first error ends it.
//
// It asks the driver itself for the rows: on its way through database/sql every
// value is copied once more.
func stream(ctx context.Context, conn *sqlite3.SQLiteConn, query string, columns int, use func([]driver.Value) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	read, used := make(chan []driver.Value, batches), make(chan []driver.Value, batches)
	for range batches {
		used <- make([]driver.Value, batchRows*columns)
	}
	var err error
	go func() {
		defer close(read)
		err = readAhead(ctx, conn, query, columns, read, used)
	}()
	for batch := range read {
		for row := range slices.Chunk(batch, columns) {
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
func readAhead(ctx context.Context, conn *sqlite3.SQLiteConn, query string, columns int, read chan<- []driver.Value, used <-chan []driver.Value) error {
	// A query that can be cancelled is watched at every row, which takes longer
	// than to look whether it is.
	rows, err := conn.QueryContext(context.WithoutCancel(ctx), query, nil)
	if err != nil {
		return err
	}
	defer rows.Close()
	for {
		var batch []driver.Value
		select {
		case <-ctx.Done():
			return ctx.Err()
		case batch = <-used:
		}
		length, err := readBatch(rows, batch, columns)
		read <- batch[:length]
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// readBatch fills a batch with rows and returns how many values they have. The
// error is io.EOF after the last row.
func readBatch(rows driver.Rows, batch []driver.Value, columns int) (length int, err error) {
	for row := range slices.Chunk(batch, columns) {
		if err := rows.Next(row); err != nil {
			return length, err
		}
		length += columns
	}
	return length, nil
}
