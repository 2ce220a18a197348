package workbook

import (
	"context"
	"io"
)

// passage is a part of a file on its way to whoever reads it: it ends when the
// reading is cancelled, and tells how far that has come.
type passage struct {
	ctx   context.Context
	from  io.Reader
	meter *meter
}

// Read implements io.Reader.
func (p *passage) Read(into []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := p.from.Read(into)
	p.meter.reach(p.meter.done + n)
	return n, err
}

// result is what comes of work, or why nothing does.
type result[T any] struct {
	value T
	err   error
}

// beside does work of a library that cannot be cancelled, some seconds at the
// very most, beside the goroutine that can be. A panic is an error.
func beside[T any](ctx context.Context, work func() (T, error)) (T, error) {
	done := make(chan result[T], 1)
	go func() {
		var r result[T]
		defer func() {
			if fault := recover(); fault != nil {
				r.err = damaged(fault)
			}
			done <- r
		}()
		r.value, r.err = work()
	}()
	select {
	case <-ctx.Done():
		var none T
		return none, ctx.Err()
	case r := <-done:
		return r.value, r.err
	}
}
