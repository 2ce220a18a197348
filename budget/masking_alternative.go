package budget

import "slices"

// workedOut is one of the few persons hidden that might be worked out, or -1:
// one for which no other numbers were found that would show the same.
func workedOut(values []Quantity, sums []sum, hidden, few []bool) int {
	for at := range values {
		if few[at] && !newAlternative(values, sums, hidden).exists(at) {
			return at
		}
	}
	return -1
}

// alternative looks for numbers of persons that differ from those there are,
// only where these are hidden and by one person each, and add up as they do.
// Whoever sees what is left cannot tell which of the two are true. It looks no
// further than patience lasts: not to find one hides a number too many at worst.
type alternative struct {
	values []Quantity
	sums   []sum
	hidden []bool
	// in lists the sums each number is in.
	in [][]int
	// change is the difference in each number, and gap by how much the parts of
	// each sum are then more than the whole.
	change, gap []Quantity
	least       Quantity
	patience    int
}

const alternativesTried = 20_000

func newAlternative(values []Quantity, sums []sum, hidden []bool) *alternative {
	a := &alternative{values: values, sums: sums, hidden: hidden, in: make([][]int, len(values)),
		change: make([]Quantity, len(values)), gap: make([]Quantity, len(sums)),
		least: leastHidden(values, hidden), patience: alternativesTried}
	for i, s := range sums {
		for _, at := range append(slices.Clone(s.parts), s.whole) {
			a.in[at] = append(a.in[at], i)
		}
	}
	return a
}

// exists reports whether there is one in which the number at a place is another.
func (a *alternative) exists(at int) bool {
	return a.tries(at, Unit) || a.tries(at, -Unit)
}

// tries changes a number and makes up for it, and takes that back if it cannot.
func (a *alternative) tries(at int, by Quantity) bool {
	if a.patience == 0 || a.values[at]+by < a.least {
		return false
	}
	a.patience--
	a.shift(at, by)
	if a.settles() {
		return true
	}
	a.shift(at, -by)
	return false
}

// settles makes up for the first sum that does not add up, and then for those
// that this leaves.
func (a *alternative) settles() bool {
	i := slices.IndexFunc(a.gap, func(gap Quantity) bool { return gap != 0 })
	if i < 0 {
		return true
	}
	by := Unit
	if a.gap[i] > 0 {
		by = -Unit
	}
	for _, part := range a.sums[i].parts {
		if a.isFree(part) && a.tries(part, by) {
			return true
		}
	}
	whole := a.sums[i].whole
	return a.isFree(whole) && a.tries(whole, -by)
}

func (a *alternative) isFree(at int) bool { return a.hidden[at] && a.change[at] == 0 }

func (a *alternative) shift(at int, by Quantity) {
	a.change[at] += by
	for _, i := range a.in[at] {
		if a.sums[i].whole == at {
			a.gap[i] -= by
		} else {
			a.gap[i] += by
		}
	}
}

// leastHidden is the least a hidden number can be, which is one person unless
// some number of none is hidden as well.
func leastHidden(values []Quantity, hidden []bool) Quantity {
	for i, v := range values {
		if hidden[i] && v == 0 {
			return 0
		}
	}
	return Unit
}
