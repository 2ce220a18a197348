package planfile

import (
	"runtime/debug"
	"sync"
)

// percentWhileReading is how much the heap may grow before what is no longer
// used is cleared away, in per cent of what is. At Go's usual 100 a program
// that reads a large plan would take twice the memory it then holds.
const percentWhileReading = 75

// frugal is how many plans are being read, and what applies when none is.
var frugal struct {
	sync.Mutex
	readers, percent int
}

// beFrugal keeps the program's memory small until the returned function is
// called. The setting is the whole program's, so that the first to ask makes it
// and the last restores it.
func beFrugal() (done func()) {
	frugal.Lock()
	defer frugal.Unlock()
	if frugal.readers == 0 {
		frugal.percent = debug.SetGCPercent(percentWhileReading)
	}
	frugal.readers++
	return func() {
		frugal.Lock()
		defer frugal.Unlock()
		if frugal.readers--; frugal.readers == 0 {
			debug.SetGCPercent(frugal.percent)
		}
	}
}
