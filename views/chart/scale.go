package chart

import "math"

// scale maps values to places along the value axis.
type scale struct {
	low, high float64 // values, low < high
	from, to  float64 // their places
}

func (s scale) at(v float64) float64 {
	return s.from + (v-s.low)/(s.high-s.low)*(s.to-s.from)
}

// extent is a range of values growing as values are added to it.
type extent struct{ low, high float64 }

func (e *extent) add(v float64) {
	e.low, e.high = math.Min(e.low, v), math.Max(e.high, v)
}

// upright is e for columns: what is hardly below zero takes no room there.
func (e extent) upright() extent {
	const hair = 0.03 // of the highest
	if e.low < 0 && e.low > -hair*e.high {
		e.low = 0
	}
	return e
}

// opened is e with room for a scale: where all values are equal, or differ by
// no more than a rounding error, there is no range to draw them in.
func (e extent) opened() extent {
	if e.high-e.low > 1e-9*math.Max(math.Abs(e.low), math.Abs(e.high)) {
		return e
	}
	if e.low == 0 {
		return extent{0, 1}
	}
	margin := math.Abs(e.low) / 2
	return extent{e.low - margin, e.high + margin}
}

// tick is a labelled step of the value axis.
type tick struct {
	value float64
	label string
}

// ticks are round numbers that span e, in about most steps. Where format rounds
// two of them to one label, wider steps are taken.
func ticks(e extent, most int, format func(float64) string) []tick {
	if e.low == 0 && e.high == 0 {
		return []tick{{0, written(format, 0)}}
	}
	e = e.opened()
	for step := niceStep((e.high - e.low) / float64(max(1, most))); ; step = niceStep(step * 1.01) {
		found := stepped(e, step, format)
		if distinct(found) || len(found) <= 2 {
			return found
		}
	}
}

// niceStep is the smallest of 1, 2 and 5 times a power of ten not below v.
func niceStep(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, factor := range []float64{1, 2, 5} {
		if factor*power >= v*(1-1e-9) {
			return factor * power
		}
	}
	return 10 * power
}

func stepped(e extent, step float64, format func(float64) string) []tick {
	var found []tick
	from, to := math.Floor(e.low/step+1e-9), math.Ceil(e.high/step-1e-9)
	for i := from; i <= to; i++ {
		v := i * step
		if i == 0 {
			v = 0 // never minus zero
		}
		found = append(found, tick{v, written(format, v)})
	}
	return found
}

func distinct(ticks []tick) bool {
	seen := make(map[string]bool, len(ticks))
	for _, t := range ticks {
		if seen[t.label] {
			return false
		}
		seen[t.label] = true
	}
	return true
}
