//go:build linux

package main

import (
	"errors"
	"fmt"
	"path/filepath"
)

// Fagplan is to be on the screen within one and a half times the time of a window
// with nothing in it, and in a tenth of that of an office suite.
const (
	leastOfEmpty  = 1 / 1.5
	leastOfOffice = 10
)

// start is the time until the example is on the screen.
func (b bench) start(d *display) (*contest, error) {
	kept, plan, book := b.path("kept.fagplan"), b.path("start.fagplan"), b.path("start.xlsx")
	example := filepath.Join(examples, "helse-nord-tsb.xlsx")
	makesSettings := b.throughScript(b.toPDF(example))
	if err := b.make(b.fagplan("new", kept, "--example", "helse-nord-tsb"), makesSettings); err != nil {
		return nil, err
	}
	if err := anew(b.path("office"), b.path("office-kept")); err != nil {
		return nil, err
	}
	window := func(name string, c command) func() (taken, error) {
		return func() (taken, error) { return d.window(c, filepath.Join(b.programs, name+".png")) }
	}
	return &contest{
		name: "Start",
		about: "From the start of the program to the first useful frame: the last change of the screen before it stays as it is. " +
			"Fagplan opens the bundled plan of Helse Nord, LibreOffice the workbook that plan is read from. " +
			fmt.Sprintf("The screen is looked at every %d ms, and is still when it has not changed for %.0f s; that wait is not on the clock, but the processor's time has it.", poll.Milliseconds(), quiet.Seconds()),
		contestants: []*contestant{
			{name: "Fagplan", prepare: func() error { return anew(kept, plan) }, do: window("fagplan", b.fagplan(plan))},
			{name: "an empty window of Fyne", do: window("emptywindow", command{args: []string{filepath.Join(b.programs, "emptywindow")}}), least: leastOfEmpty},
			{name: "LibreOffice Calc", prepare: func() error {
				return errors.Join(anew(b.path("office-kept"), b.path("office")), anew(example, book))
			}, do: window("libreoffice", b.office("--calc", book)), least: leastOfOffice},
		},
	}, nil
}
