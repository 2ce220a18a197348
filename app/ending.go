package main

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"fyne.io/fyne/v2"
)

// closingTime is how long Fyne may take to end once the window is closed and the
// plan with it.
const closingTime = 3 * time.Second

// endWith sees to it that the process ends after its window is closed, or after the
// system asks it to: about once in two hundred times Fyne waits for ever, for an
// event it has itself stopped dealing with. What is returned is last, which is done
// once however the process ends.
func endWith(window fyne.Window, last func()) func() {
	last = sync.OnceFunc(last)
	end := func() {
		time.AfterFunc(closingTime, func() {
			last()
			os.Exit(exitDone)
		})
	}
	window.SetOnClosed(end)
	asked := make(chan os.Signal, 1)
	signal.Notify(asked, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-asked
		end()
	}()
	return last
}
