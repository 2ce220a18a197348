package budget

import "slices"

// sum is a number that others add up to, by their places.
type sum struct {
	whole int
	parts []int
}

// protect hides more numbers until none of those hidden at first can be worked
// out from those that are left and the sums they make. It hides the smallest
// number it can.
func protect(values []Quantity, sums []sum, hidden []bool) {
	few := slices.Clone(hidden)
	for {
		changed := false
		for _, s := range sums {
			if s.givesAway(values, hidden) {
				hidden[s.next(values, hidden)] = true
				changed = true
			}
		}
		if !changed {
			at := workedOut(values, sums, hidden, few)
			changed = at >= 0 && (hideBeside(values, sums, hidden, at) || hideNear(values, sums, hidden))
		}
		if !changed {
			return
		}
	}
}

// givesAway reports whether one sum by itself tells what is hidden in it: where
// that is one number, or several that can only be one person each.
func (s sum) givesAway(values []Quantity, hidden []bool) bool {
	if hidden[s.whole] {
		left := 0
		for _, part := range s.parts {
			if hidden[part] {
				left++
			}
		}
		return left == 0
	}
	rest, left := values[s.whole], 0
	for _, part := range s.parts {
		if hidden[part] {
			left++
		} else {
			rest -= values[part]
		}
	}
	return left == 1 || left > 1 && rest <= Quantity(left)*Unit
}

// next is the number of a sum to hide next: the smallest of the parts that is
// not none, or else the whole, or else a part that is none.
func (s sum) next(values []Quantity, hidden []bool) int {
	smallest := -1
	for _, part := range s.parts {
		if !hidden[part] && values[part] > 0 && (smallest < 0 || values[part] < values[smallest]) {
			smallest = part
		}
	}
	switch {
	case smallest >= 0:
		return smallest
	case !hidden[s.whole]:
		return s.whole
	}
	for _, part := range s.parts {
		if !hidden[part] {
			return part
		}
	}
	return s.whole
}

// hideBeside hides one more number in a sum that a hidden one is in; it is false
// where all of them are hidden already.
func hideBeside(values []Quantity, sums []sum, hidden []bool, at int) bool {
	for _, s := range sums {
		if !s.has(at) {
			continue
		}
		if next := s.next(values, hidden); !hidden[next] {
			hidden[next] = true
			return true
		}
	}
	return false
}

// hideNear hides one more number in any sum that has hidden ones; it is false
// where there is none left to hide.
func hideNear(values []Quantity, sums []sum, hidden []bool) bool {
	for at := range values {
		if hidden[at] && hideBeside(values, sums, hidden, at) {
			return true
		}
	}
	return false
}

func (s sum) has(at int) bool {
	if s.whole == at {
		return true
	}
	for _, part := range s.parts {
		if part == at {
			return true
		}
	}
	return false
}
