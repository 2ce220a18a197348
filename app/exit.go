package main

import (
	"errors"
	"fmt"

	"fagplan/data/planfile"
)

// The exit statuses, for scripts.
const (
	exitDone     = 0
	exitFindings = 1  // done, and something found that contradicts itself
	exitRefused  = 2  // not done; nothing is changed
	exitDamaged  = 3  // not done; the plan file is damaged
	exitMisused  = 64 // the arguments make no sense
)

// errFindings ends a command that did what it was asked to, and found errors
// in the plan or the workbook. It has been told already.
var errFindings = errors.New("findings of severity error")

// errDamaged ends a command that has told already that the plan is damaged.
var errDamaged = errors.New("the plan is damaged")

// conclude tells what went wrong, if anything did, and returns the exit status.
func (c *commandLine) conclude(err error) int {
	var misused *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.Is(err, errDamaged):
		return exitDamaged
	case errors.As(err, &misused):
		fmt.Fprintln(c.errors, misused)
		return exitMisused
	}
	fmt.Fprintln(c.errors, explain(c.words, err))
	if errors.Is(err, planfile.ErrDamaged) {
		return exitDamaged
	}
	return exitRefused
}
