//go:build linux

package main

import (
	"cmp"
	"fmt"
	"slices"
	"time"
)

// contest is something several programs do, Fagplan first.
type contest struct {
	name, about string
	contestants []*contestant
}

// contestant is one of them.
type contestant struct {
	name string
	// prepare makes everything ready for a round; it is not timed, and may be nil.
	prepare func() error
	do      func() (taken, error)
	// least is how many times as long as Fagplan it is to take, 0 for no matter.
	least  float64
	rounds []taken
}

// run lets the contestants take turns.
func (c *contest) run(rounds int) error {
	for round := range rounds {
		for _, one := range c.contestants {
			say("%s: %s, round %d of %d", c.name, one.name, 1+round, rounds)
			if err := one.round(); err != nil {
				return fmt.Errorf("%s: %s: %w", c.name, one.name, err)
			}
		}
	}
	return nil
}

func (c *contestant) round() error {
	if c.prepare != nil {
		if err := c.prepare(); err != nil {
			return err
		}
	}
	took, err := c.do()
	c.rounds = append(c.rounds, took)
	return err
}

// median is that of what the rounds took, each of its parts by itself.
func (c *contestant) median() taken {
	return taken{
		clock:     medianOf(c.rounds, func(t taken) time.Duration { return t.clock }),
		processor: medianOf(c.rounds, func(t taken) time.Duration { return t.processor }),
		memory:    medianOf(c.rounds, func(t taken) int64 { return t.memory }),
	}
}

// ratio is how many times as long as another it takes.
func (c *contestant) ratio(other *contestant) float64 {
	return c.median().clock.Seconds() / other.median().clock.Seconds()
}

// missed reports whether it is too quick for Fagplan.
func (c *contest) missed(one *contestant) bool { return one.ratio(c.contestants[0]) < one.least }

// medianOf is the middle one of what is found in each, the greater of two.
func medianOf[T any, N cmp.Ordered](all []T, find func(T) N) N {
	var found []N
	for _, one := range all {
		found = append(found, find(one))
	}
	slices.Sort(found)
	return found[len(found)/2]
}
