package screen

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// inBackground runs work off the UI thread. Tests of the screens run it at once:
// the test driver has no UI thread to come back to.
var inBackground = func(work func()) { go work() }

// drawings are the charts being drawn in the background, for all there is to see.
var drawings = drawingsUnderWay{stirred: make(chan struct{}, 1)}

// drawingsUnderWay lets what is painted next be waited for: painted without its
// charts, a screen would only be painted again. All but leave is for the UI thread.
type drawingsUnderWay struct {
	count int
	lock  sync.Mutex
	// drawn shows each of those that are done.
	drawn []func()
	// stirred has something when there may be more.
	stirred chan struct{}
}

// begin begins a drawing, and has it shown when it is done.
func (u *drawingsUnderWay) begin(draw func() (show func())) {
	u.count++
	inBackground(func() {
		u.leave(draw())
		fyne.Do(u.showDrawn)
	})
}

// leave has a drawing that is done shown, by whoever asks first.
func (u *drawingsUnderWay) leave(show func()) {
	u.lock.Lock()
	u.drawn = append(u.drawn, show)
	u.lock.Unlock()
	select {
	case u.stirred <- struct{}{}:
	default:
	}
}

// wait shows the drawings as they are done, until none is under way or the time is
// up.
func (u *drawingsUnderWay) wait(most time.Duration) {
	deadline := time.After(most)
	for u.showDrawn(); u.count > 0; u.showDrawn() {
		select {
		case <-u.stirred:
		case <-deadline:
			return
		}
	}
}

func (u *drawingsUnderWay) showDrawn() {
	u.lock.Lock()
	drawn := u.drawn
	u.drawn = nil
	u.lock.Unlock()
	for _, show := range drawn {
		u.count--
		show()
	}
}
