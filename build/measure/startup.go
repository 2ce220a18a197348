//go:build linux

package main

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
)

// startup is how large the program is, and what its packages do before it begins:
// the Go runtime tells of each that does anything.
type startup struct {
	size     int64
	packages []initialised
}

// initialised is what a package does as the program starts.
type initialised struct {
	name               string
	milliseconds       float64
	bytes, allocations int64
}

func (b bench) measureStartup() (startup, error) {
	c := b.fagplan("help")
	about, err := os.Stat(c.args[0])
	if err != nil {
		return startup{}, err
	}
	process, told := c.process()
	process.Env = append(process.Env, "GODEBUG=inittrace=1")
	if err := process.Run(); err != nil {
		return startup{}, fmt.Errorf("%s: %w: %s", c.args[0], err, told)
	}
	return startup{size: about.Size(), packages: initialisedIn(told.String())}, nil
}

var initialisation = regexp.MustCompile(`(?m)^init (\S+) @\S+ ms, (\S+) ms clock, (\d+) bytes, (\d+) allocs$`)

// initialisedIn lists what the runtime tells, the one with most memory first.
func initialisedIn(told string) []initialised {
	var packages []initialised
	for _, line := range initialisation.FindAllStringSubmatch(told, -1) {
		one := initialised{name: line[1]}
		one.milliseconds, _ = strconv.ParseFloat(line[2], 64) // they are numbers
		one.bytes, _ = strconv.ParseInt(line[3], 10, 64)
		one.allocations, _ = strconv.ParseInt(line[4], 10, 64)
		packages = append(packages, one)
	}
	slices.SortFunc(packages, func(a, b initialised) int { return cmp.Compare(b.bytes, a.bytes) })
	return packages
}

// all is what they do together.
func (s startup) all() initialised {
	all := initialised{name: "all packages"}
	for _, one := range s.packages {
		all.milliseconds += one.milliseconds
		all.bytes += one.bytes
		all.allocations += one.allocations
	}
	return all
}
