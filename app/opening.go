package main

import (
	"os"
	"path/filepath"
	"sync"

	"fagplan/data/example"
	"fagplan/views/screen"
)

// opening is the plan the window starts with, which is read while the window is
// made.
type opening struct {
	// path is where it is, empty for none.
	path string
	// first is whether it is the one that newcomers are given.
	first bool
	// document waits for it.
	document func() (screen.Document, error)
}

// beginOpening begins to open a plan: the one named, or, where none is, the bundled
// one, as a file of the planner's own in a folder.
func beginOpening(h host, named, folder string) opening {
	switch {
	case named != "":
		return opening{path: named, document: begun(func() (screen.Document, error) { return h.Open(named) })}
	case folder != "":
		name := example.All()[0].Name
		path := filepath.Join(folder, name+planExtension)
		return opening{path: path, first: true, document: begun(func() (screen.Document, error) { return h.openOrCreate(path, name) })}
	}
	return opening{}
}

// openOrCreate opens the plan at path, and makes it of the example with the name
// where there is none.
func (h host) openOrCreate(path, name string) (screen.Document, error) {
	if _, err := os.Stat(path); err == nil {
		return h.Open(path)
	}
	return h.Create(path, name)
}

// begun begins work, and returns what waits for it.
func begun(work func() (screen.Document, error)) func() (screen.Document, error) {
	once := sync.OnceValues(work)
	go func() { _, _ = once() }() // whoever waits is told
	return once
}

// showOn has the plan shown as soon as it is there, or what there is without one.
func (o opening) showOn(desk *screen.Desk) {
	switch {
	case o.path == "":
		desk.Welcome()
	case o.first:
		desk.OpenFirst(o.path, o.document)
	default:
		desk.OpenBegun(o.path, o.document)
	}
}
