package main

import (
	"errors"
	"fmt"
)

// The exit statuses, for scripts.
const (
	exitDone     = 0
	exitFindings = 1  // done, and something found that contradicts itself
	exitRefused  = 2  // not done; nothing is changed
	exitMisused  = 64 // the arguments make no sense
)

// errFindings ends a command that did what it was asked to, and found errors
// in the plan or the workbook. It has been told already.
var errFindings = errors.New("findings of severity error")

// conclude tells what went wrong, if anything did, and returns the exit status.
func (c *commandLine) conclude(err error) int {
	var misused *usageError
	switch {
	case err == nil:
		return exitDone
	case errors.Is(err, errFindings):
		return exitFindings
	case errors.As(err, &misused):
		fmt.Fprintln(c.errors, misused)
		return exitMisused
	}
	fmt.Fprintln(c.errors, explain(c.words, err))
	return exitRefused
}
