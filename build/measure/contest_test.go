//go:build linux

package main

import (
	"errors"
	"slices"
	"testing"
	"time"
)

func TestContestantsTakeTurns(t *testing.T) {
	var turns []string
	one := func(name string, least float64, clocks ...time.Duration) *contestant {
		return &contestant{name: name, least: least,
			prepare: func() error { turns = append(turns, "ready"); return nil },
			do: func() (taken, error) {
				turns = append(turns, name)
				clock := clocks[0]
				clocks = clocks[1:]
				return taken{clock: clock, memory: 7}, nil
			}}
	}
	quick := one("quick", 2, 15, 19, 90)
	slow := one("slow", 2, 21, 20, 1)
	c := &contest{contestants: []*contestant{one("Fagplan", 0, 30, 10, 10), slow, quick}}
	if err := c.run(3); err != nil {
		t.Fatal(err)
	}
	round := []string{"ready", "Fagplan", "ready", "slow", "ready", "quick"}
	if want := slices.Concat(round, round, round); !slices.Equal(turns, want) {
		t.Errorf("the turns were %v", turns)
	}
	if got := slow.ratio(c.contestants[0]); got != 2 || c.missed(slow) {
		t.Errorf("the slow one takes %v times as long", got)
	}
	if got := quick.median(); got.clock != 19 || got.memory != 7 || !c.missed(quick) {
		t.Errorf("the quick one takes %v", got)
	}
}

func TestContestEndsWithTheFirstError(t *testing.T) {
	wrong := errors.New("wrong")
	c := &contest{contestants: []*contestant{
		{prepare: func() error { return wrong }, do: func() (taken, error) { t.Error("it is done unprepared"); return taken{}, nil }},
	}}
	if err := c.run(1); !errors.Is(err, wrong) {
		t.Errorf("the error is %v", err)
	}
}
