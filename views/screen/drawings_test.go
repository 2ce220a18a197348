package screen

import (
	"testing"
	"time"
)

func TestScreensWaitForTheirCharts(t *testing.T) {
	u := drawingsUnderWay{stirred: make(chan struct{}, 1), count: 3}
	shown := 0
	show := func() { shown++ }
	for range 3 {
		go u.leave(show)
	}
	u.wait(time.Hour)
	if shown != 3 || u.count != 0 {
		t.Errorf("%d of 3 charts are shown, and %d are under way", shown, u.count)
	}
	u.wait(time.Hour) // there is nothing to wait for
}

func TestScreensDoNotWaitForEver(t *testing.T) {
	u := drawingsUnderWay{stirred: make(chan struct{}, 1), count: 2}
	shown := 0
	u.leave(func() { shown++ })
	u.wait(time.Millisecond)
	if shown != 1 || u.count != 1 {
		t.Fatalf("%d charts are shown, and %d are under way; want one of each", shown, u.count)
	}
	u.leave(func() { shown++ })
	u.showDrawn()
	if shown != 2 || u.count != 0 {
		t.Errorf("the last chart is not shown when it is drawn")
	}
}

// A chart that is shown may have another drawn at once, which is waited for too.
func TestChartsThatAreDrawnAgainAreWaitedFor(t *testing.T) {
	u := drawingsUnderWay{stirred: make(chan struct{}, 1), count: 1}
	again := false
	go u.leave(func() {
		u.count++
		go u.leave(func() { again = true })
	})
	u.wait(time.Hour)
	if !again {
		t.Error("the second drawing is not waited for")
	}
}
