package budget

import "math"

// sum is a number that others add up to, by their places.
type sum struct {
	whole int
	parts []int
}

// protect hides more numbers until no hidden one can be worked out from those
// that are left and the sums they make. It hides the smallest number it can.
func protect(values []Quantity, sums []sum, hidden []bool) {
	for {
		changed := false
		for _, s := range sums {
			if s.givesAway(values, hidden) {
				hidden[s.next(values, hidden)] = true
				changed = true
			}
		}
		if !changed {
			at := workedOut(len(values), sums, hidden)
			if at < 0 {
				at = boxedIn(values, sums, hidden)
			}
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

// workedOut is a hidden number that all the sums together tell, or -1: one that
// stands alone in a row once the equations are solved as far as they go. Three
// sums of two each, of three numbers, tell all three though none does by itself.
func workedOut(numbers int, sums []sum, hidden []bool) int {
	column := make(map[int]int)
	var places []int
	for i := range numbers {
		if hidden[i] {
			column[i] = len(places)
			places = append(places, i)
		}
	}
	rows := make([][]float64, 0, len(sums))
	for _, s := range sums {
		row := make([]float64, len(places))
		for _, part := range s.parts {
			if hidden[part] {
				row[column[part]]++
			}
		}
		if hidden[s.whole] {
			row[column[s.whole]]--
		}
		rows = append(rows, row)
	}
	reduce(rows)
	for _, row := range rows {
		if at := alone(row); at >= 0 {
			return places[at]
		}
	}
	return -1
}

const nearlyNone = 1e-9

// reduce brings equations to reduced row echelon form, by Gauss and Jordan.
func reduce(rows [][]float64) {
	pivot := 0
	for column := 0; pivot < len(rows) && column < len(rows[0]); column++ {
		best := pivot
		for i := pivot; i < len(rows); i++ {
			if math.Abs(rows[i][column]) > math.Abs(rows[best][column]) {
				best = i
			}
		}
		if math.Abs(rows[best][column]) < nearlyNone {
			continue
		}
		rows[pivot], rows[best] = rows[best], rows[pivot]
		for i := range rows {
			if i != pivot {
				subtract(rows[i], rows[pivot], column)
			}
		}
		pivot++
	}
}

// subtract takes as much of one row from another as leaves it without a column.
func subtract(row, pivot []float64, column int) {
	factor := row[column] / pivot[column]
	if factor == 0 {
		return
	}
	for i := range row {
		row[i] -= factor * pivot[i]
	}
}

// alone is the column of the only number of a row, or -1.
func alone(row []float64) int {
	at := -1
	for i, v := range row {
		if math.Abs(v) < nearlyNone {
			continue
		}
		if at >= 0 {
			return -1
		}
		at = i
	}
	return at
}
