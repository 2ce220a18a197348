package screen

import (
	"context"
	"sync"
)

// work is the one long task that may be under way, so that it can be cancelled.
type work struct {
	mu     sync.Mutex
	cancel context.CancelFunc
}

// begin returns the context of a new task, after cancelling any other.
func (w *work) begin() context.Context {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cancel != nil {
		w.cancel()
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.cancel = cancel
	return ctx
}

// stop cancels the task under way, if any.
func (w *work) stop() {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.cancel != nil {
		w.cancel()
		w.cancel = nil
	}
}
