package workbook

import "fagplan/budget"

// runningSum is what the lines so far add up to, by column.
type runningSum struct {
	lines int
	total map[int]budget.Kroner
	doubt map[int]bool // the columns that lack something
}

func newSum() runningSum {
	return runningSum{total: make(map[int]budget.Kroner), doubt: make(map[int]bool)}
}

func (s *runningSum) add(r moneyRow) {
	s.lines++
	for column, kroner := range r.amounts {
		s.total[column] += kroner
	}
	for column, doubt := range r.doubt {
		s.doubt[column] = s.doubt[column] || doubt
	}
}

// is reports whether a row is the sum of two or more lines in every column
// that is known for certain, whatever it is called.
func (s *runningSum) is(r moneyRow) bool {
	if s.lines < 2 {
		return false
	}
	equal, doubtful := 0, 0
	for column := range s.total {
		kroner, given := r.amounts[column]
		switch {
		case s.doubt[column] || r.doubt[column]:
			doubtful++
		case !given || kroner == 0 || s.total[column] != kroner:
			return false
		default:
			equal++
		}
	}
	for column := range r.amounts {
		if _, summed := s.total[column]; !summed && !s.doubt[column] {
			return false
		}
	}
	return equal >= 2 || equal == 1 && doubtful > 0
}
