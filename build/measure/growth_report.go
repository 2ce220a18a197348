//go:build linux

package main

import (
	"fmt"
	"strings"
)

// operations are what is measured of growth, in words. Those of screens are
// measured for each.
var operations = map[operation]string{
	{"open", "s"}:       "open a plan file",
	{"open", "live-MB"}: "memory an open plan holds",
	{"edit", "s"}:       "change an amount, stored",
	{"undo", "s"}:       "undo that, stored",
	{"import", "s"}:     "import a workbook of 100 rows times the size",
	{"export", "s"}:     "write the standard board pack, all kinds of files",
	{"first", "s"}:      "turn to a screen for the first time",
	{"back", "s"}:       "turn away from a screen and back",
	{"after", "s"}:      "draw a screen after an edit",
}

// kind is what is done, and on which screen; empty for none.
func (o operation) kind() (done, screen string) {
	done, screen, _ = strings.Cut(o.name, "-")
	return done, screen
}

// tooSteep are the operations whose costs grow too fast.
func (g *growth) tooSteep() []operation {
	var steep []operation
	for _, of := range g.order {
		if g.exponent(of) > mostExponent {
			steep = append(steep, of)
		}
	}
	return steep
}

// steepest are for each thing done on screens the one whose cost grows fastest.
func (g *growth) steepest() map[string]operation {
	most := make(map[string]operation)
	for _, of := range g.order {
		if done, screen := of.kind(); screen != "" {
			if so, found := most[done]; !found || g.exponent(of) > g.exponent(so) {
				most[done] = of
			}
		}
	}
	return most
}

func (g *growth) write(b *strings.Builder, rounds int) {
	fmt.Fprintf(b, "\n## Growth\n\nPlans once, ten, a hundred and a thousand times as large as a region's: measures, observations and amounts grow as many times "+
		"(`budget/manifold`). What is given is the median of what Go's benchmarks tell. Rounds: %d. The exponent e is fitted by least squares to cost = c·sizeᵉ over all sizes, "+
		"and is to be %.1f at most; the last step is between the two largest sizes alone. Of what is done on screens, the one is shown whose cost grows fastest.\n\n|", rounds, mostExponent)
	for _, size := range g.sizes {
		fmt.Fprintf(b, " | %d×", size)
	}
	fmt.Fprintf(b, " | Exponent | Last step |\n|---|%s\n", strings.Repeat("---:|", len(g.sizes)+2))
	steepest := g.steepest()
	for _, of := range g.order {
		done, screen := of.kind()
		if exponent := g.exponent(of); screen == "" || steepest[done] == of || exponent > mostExponent {
			g.writeRow(b, of, exponent)
		}
	}
}

func (g *growth) writeRow(b *strings.Builder, of operation, exponent float64) {
	done, screen := of.kind()
	name := operations[operation{done, of.unit}]
	if screen != "" {
		name += ": " + screen
	}
	fmt.Fprintf(b, "| %s", name)
	for _, size := range g.sizes {
		cost, measured := g.costs[of][size]
		if !measured {
			b.WriteString(" | could not be run")
			continue
		}
		fmt.Fprintf(b, " | %s", inUnit(cost, of.unit))
	}
	fmt.Fprintf(b, " | %.2f%s | %.2f |\n", exponent, verdict(exponent > mostExponent), g.lastStep(of))
}

// inUnit is a cost in words: seconds as milliseconds where there are few.
func inUnit(cost float64, unit string) string {
	switch {
	case unit != "s":
		return fmt.Sprintf("%.0f %s", cost, strings.Replace(unit, "live-MB", "MB", 1))
	case cost < 1:
		return fmt.Sprintf("%.1f ms", cost*1e3)
	}
	return fmt.Sprintf("%.2f s", cost)
}
