package budget

import (
	"cmp"
	"slices"
)

// Swing is how far a result moves when one assumption goes from the low end of
// its range to the high one and all others stay at their values.
type Swing struct {
	Assumed   Assumed
	Low, High float64 // the result there
}

// Span is how far the result moves.
func (s Swing) Span() float64 { return max(s.High-s.Low, s.Low-s.High) }

// Tornado returns the swing of every assumption that moves a result, the widest
// first.
func Tornado(all []Assumed, result func(Values) float64) []Swing {
	var swings []Swing
	values := ValuesOf(all)
	for _, a := range all {
		if a.Area != "" || a.Low == a.High {
			continue
		}
		at := values.clone()
		at[a.Name] = a.Low.Float()
		swing := Swing{Assumed: a, Low: result(at)}
		at[a.Name] = a.High.Float()
		if swing.High = result(at); swing.Span() > 0 {
			swings = append(swings, swing)
		}
	}
	slices.SortStableFunc(swings, func(a, b Swing) int { return cmp.Compare(b.Span(), a.Span()) })
	return swings
}
