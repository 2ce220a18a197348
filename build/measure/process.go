//go:build linux

package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"syscall"
	"time"
)

// taken is what a whole process took. The memory is the most it had at once, in
// bytes. Linux counts that of its parent at the time it was started among it, so
// this program stays small.
type taken struct {
	clock, processor time.Duration
	memory           int64
}

// command is a process to be run: the program and its arguments, and what is set
// in its environment besides.
type command struct {
	args, env []string
}

// process is the command ready to start, and where what it says of errors goes.
func (c command) process() (*exec.Cmd, *bytes.Buffer) {
	process := exec.Command(c.args[0], c.args[1:]...)
	process.Env = append(os.Environ(), c.env...)
	said := new(bytes.Buffer)
	process.Stderr = said
	return process, said
}

// run runs a command to its end.
func (c command) run() (taken, error) { return c.ending(0) }

// withFindings is run for Fagplan, which ends with 1 where it did what it was asked
// and something in the plan does not add up.
func (c command) withFindings() (taken, error) { return c.ending(1) }

// ending runs a command to its end, with an exit status of most at most.
func (c command) ending(most int) (taken, error) {
	process, said := c.process()
	start := time.Now()
	err := process.Run()
	clock := time.Since(start)
	var exit *exec.ExitError
	if err != nil && (!errors.As(err, &exit) || !exit.Exited() || exit.ExitCode() > most) {
		return taken{}, fmt.Errorf("%s: %w: %s", c.args[0], err, said)
	}
	return takenBy(process.ProcessState, clock), nil
}

func takenBy(state *os.ProcessState, clock time.Duration) taken {
	const kilo = 1024
	return taken{clock: clock, processor: state.UserTime() + state.SystemTime(), memory: state.SysUsage().(*syscall.Rusage).Maxrss * kilo}
}
