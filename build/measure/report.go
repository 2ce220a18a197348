//go:build linux

package main

import (
	"fmt"
	"strings"
)

// report is everything that was measured, and is written as Markdown.
type report struct {
	machine              machine
	rounds, growthRounds int
	contests             []*contest
	startup              startup
	growth               *growth
}

// missed reports whether any target is.
func (r report) missed() bool {
	for _, c := range r.contests {
		for _, one := range c.contestants {
			if c.missed(one) {
				return true
			}
		}
	}
	return len(r.growth.tooSteep()) > 0
}

func (r report) String() string {
	var b strings.Builder
	m := r.machine
	fmt.Fprintf(&b, "# Performance\n\nMeasured by `build/bench` on %s on %s, %s of memory, %s; the load when it began was %s. With %s.\n\n",
		m.when.Format("2 January 2006"), m.processor, m.memory, m.system, m.load, strings.Join(m.versions, ", "))
	fmt.Fprintf(&b, "Everything is measured in one run, side by side: the programs take turns, as whole processes, and what is given is the median. Rounds: %d. "+
		"*Clock* is the time until the answer is there, *processor* that of all cores together, *memory* the most a process has at once, "+
		"and *times Fagplan* how many times as long as Fagplan it takes on the clock.\n", r.rounds)
	for _, c := range r.contests {
		c.write(&b)
	}
	r.startup.write(&b)
	r.growth.write(&b, r.growthRounds)
	return b.String()
}

func (c *contest) write(b *strings.Builder) {
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n| | Clock | Processor | Memory | Times Fagplan | Target |\n|---|---:|---:|---:|---:|---:|\n", c.name, c.about)
	for i, one := range c.contestants {
		median, ratio, target := one.median(), "", ""
		if i > 0 {
			ratio = fmt.Sprintf("%.2f", one.ratio(c.contestants[0]))
		}
		if one.least > 0 {
			target = fmt.Sprintf("at least %.2f%s", one.least, verdict(c.missed(one)))
		}
		fmt.Fprintf(b, "| %s | %.2f s | %.2f s | %.0f MB | %s | %s |\n", one.name, median.clock.Seconds(), median.processor.Seconds(), float64(median.memory)/1e6, ratio, target)
	}
}

func verdict(missed bool) string {
	if missed {
		return ", **missed**"
	}
	return ", met"
}

// mostPackages is how many of the packages are told of by name.
const mostPackages = 5

func (s startup) write(b *strings.Builder) {
	fmt.Fprintf(b, "\n## The program\n\nAs it is released it takes %.1f MB. Before it begins, its packages make themselves ready:\n\n"+
		"| | Clock | Memory | Allocations |\n|---|---:|---:|---:|\n", float64(s.size)/1e6)
	for _, one := range append([]initialised{s.all()}, s.packages[:min(mostPackages, len(s.packages))]...) {
		fmt.Fprintf(b, "| %s | %.1f ms | %.2f MB | %d |\n", one.name, one.milliseconds, float64(one.bytes)/1e6, one.allocations)
	}
}
