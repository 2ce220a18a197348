//go:build linux

package main

import (
	"fmt"

	"fagplan/budget/manifold"
)

// How often everything is measured; and how large the plans are that growth is
// measured with.
const (
	usualRounds = 5
	quickRounds = 1
	quickTimes  = 10
	// growthRounds are fewer: a benchmark is a mean of many already where it is short.
	growthRounds = 3
)

// measure measures everything there is.
func (r *report) measure(b bench, quick bool) error {
	r.rounds, r.growthRounds = usualRounds, growthRounds
	if quick {
		r.rounds, r.growthRounds = quickRounds, quickRounds
	}
	if err := r.compare(b); err != nil {
		return err
	}
	var err error
	if r.startup, err = b.measureStartup(); err != nil {
		return err
	}
	var sizes []int
	for _, size := range manifold.Sizes {
		if !quick || size.Times <= quickTimes {
			sizes = append(sizes, size.Times)
		}
	}
	r.growth, err = measureGrowth(sizes, r.growthRounds)
	return err
}

// compare lets each contest be run.
func (r *report) compare(b bench) error {
	d, err := openDisplay(b.work)
	if err != nil {
		return err
	}
	defer d.close()
	start := func() (*contest, error) { return b.start(d) }
	for _, prepare := range []func() (*contest, error){start, b.smallImport, b.largeImport, b.charts, b.pack} {
		c, err := prepare()
		if err != nil {
			return fmt.Errorf("making ready: %w", err)
		}
		if err := c.run(r.rounds); err != nil {
			return err
		}
		r.contests = append(r.contests, c)
	}
	return nil
}
