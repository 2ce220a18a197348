//go:build linux

// Command measure measures Fagplan side by side with others: its start, imports,
// charts and board packs with those of programs that do the like, and with itself
// on plans of growing size. build/bench builds what it needs and runs it:
//
//	go run ./build/measure [-quick] [-write FILE] FOLDER
//
// FOLDER has the programs: fagplan, emptywindow and cells. The tables are printed,
// and written to FILE where one is given. The exit status is 1 where a target is
// missed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
)

// wishes are what a run is asked for.
type wishes struct {
	quick    bool
	write    string
	programs string
}

func main() {
	var w wishes
	flag.BoolVar(&w.quick, "quick", false, "one round of each, and plans of up to ten times the size only")
	flag.StringVar(&w.write, "write", "", "the `file` the tables are written to, as well")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: measure [-quick] [-write FILE] FOLDER")
		os.Exit(64)
	}
	w.programs = flag.Arg(0)
	if err := run(w); err != nil {
		fmt.Fprintln(os.Stderr, "measure:", err)
		os.Exit(1)
	}
}

var errMissed = errors.New("a target is missed")

func run(w wishes) error {
	// Asked before anything is run, as that is what it is to tell.
	machine, err := thisMachine()
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "fagplan-bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	programs, err := filepath.Abs(w.programs)
	if err != nil {
		return err
	}
	suite, err := filepath.EvalSymlinks("/usr/bin/soffice")
	if err != nil {
		return err
	}
	r := report{machine: machine}
	err = r.measure(bench{programs: programs, work: work, suite: suite}, w.quick)
	if r.growth == nil {
		return err
	}
	// What could not be run of growth is told of in its table.
	fmt.Print(r)
	if w.write != "" {
		err = errors.Join(err, os.WriteFile(w.write, []byte(r.String()), 0o644))
	}
	if r.missed() {
		err = errors.Join(err, errMissed)
	}
	return err
}

// say tells on standard error what is being done: it takes a while.
func say(format string, args ...any) {
	fmt.Fprintf(os.Stderr, "measure: "+format+"\n", args...)
}
