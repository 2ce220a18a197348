package budget

// bound is the least and the most a number can be.
type bound struct{ low, high Quantity }

// unbounded is more than any number of persons.
const unbounded = Quantity(1) << 60

// boxedIn is a hidden number that can only be what it is, since those hidden are
// at least one each: of five persons in five places there is one in each. It is
// -1 where there is none. Where a number of none had to be hidden too, nobody
// can count on that.
func boxedIn(values []Quantity, sums []sum, hidden []bool) int {
	bounds := make([]bound, len(values))
	for i, v := range values {
		bounds[i] = bound{v, v}
		if hidden[i] {
			bounds[i] = bound{leastHidden(values, hidden), unbounded}
		}
	}
	for changed := true; changed; {
		changed = false
		for _, s := range sums {
			changed = s.tighten(bounds) || changed
		}
	}
	for i, b := range bounds {
		if hidden[i] && b.low >= b.high {
			return i
		}
	}
	return -1
}

// leastHidden is the least that a hidden number can be taken to be.
func leastHidden(values []Quantity, hidden []bool) Quantity {
	for i, v := range values {
		if hidden[i] && v == 0 {
			return 0
		}
	}
	return Unit
}

// tighten draws in the bounds of what is in a sum by each other, and reports
// whether it could.
func (s sum) tighten(bounds []bound) bool {
	var low, high Quantity
	for _, part := range s.parts {
		low += bounds[part].low
		high = min(unbounded, high+bounds[part].high)
	}
	whole := bounds[s.whole]
	changed := bounds[s.whole].within(low, high)
	for _, part := range s.parts {
		others := bound{low - bounds[part].low, unbounded}
		if high < unbounded {
			others.high = high - bounds[part].high
		}
		least := Quantity(0)
		if others.high < unbounded {
			least = whole.low - others.high
		}
		most := unbounded
		if whole.high < unbounded {
			most = whole.high - others.low
		}
		changed = bounds[part].within(least, most) || changed
	}
	return changed
}

// within draws a bound in to be inside others, and reports whether it was not.
func (b *bound) within(low, high Quantity) bool {
	next := bound{max(b.low, low), min(b.high, high)}
	if next == *b || next.low > next.high { // the numbers do not add up
		return false
	}
	*b = next
	return true
}
