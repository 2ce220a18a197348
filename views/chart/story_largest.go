package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// mostLines is how many lines a chart tells of one by one. Of more than that no
// reader can tell the colours apart, or see the small ones.
const mostLines = 12

// largest divides cost lines into those with the most money over some years,
// and the others. Both are in the order of the plan. There are no others unless
// there are two or more.
func (q Question) largest(lines []budget.Line, years []int) (shown, others []budget.Line) {
	return divide(lines, func(line budget.Line) budget.Kroner {
		var sum budget.Kroner
		for _, year := range years {
			amount, _ := q.spent(line.ID, year)
			sum += amount.Kroner.Abs()
		}
		return sum
	})
}

// divide divides what is of lines into those of the greatest weight, and the
// others, both in the order they came.
func divide[T any](lines []T, weight func(T) budget.Kroner) (shown, others []T) {
	if len(lines) <= mostLines+1 {
		return lines, nil
	}
	weights, ranked := make([]budget.Kroner, len(lines)), make([]int, len(lines))
	for i, line := range lines {
		weights[i], ranked[i] = weight(line), i
	}
	slices.SortStableFunc(ranked, func(a, b int) int { return cmp.Compare(weights[b], weights[a]) })
	great := make([]bool, len(lines))
	for _, i := range ranked[:mostLines] {
		great[i] = true
	}
	for i, line := range lines {
		if great[i] {
			shown = append(shown, line)
		} else {
			others = append(others, line)
		}
	}
	return shown, others
}

// othersName is what lines that are not told of one by one are called.
func (q Question) othersName(n int) string {
	return q.Words.T("chart.bridge.others", text.Args{"n": n})
}

// largestNote adds to a note that only the largest lines are told of one by
// one, where that is so.
func (q Question) largestNote(note string, shown, others []budget.Line) string {
	if len(others) == 0 {
		return note
	}
	more := q.Words.T("chart.lines.largest", text.Args{"n": len(shown), "all": len(shown) + len(others)})
	if note == "" {
		return more
	}
	return note + " " + more
}

// othersSeries is what the other lines cost together, each year. Reckon is what
// an amount counts as, false where that is not known.
func (q Question) othersSeries(others []budget.Line, years []int, reckon func(budget.Amount) (budget.Kroner, bool)) Series {
	series := Series{ID: "others", Name: q.othersName(len(others)), Kind: Budget}
	line := budget.Line{Name: series.Name}
	for _, year := range years {
		if sum, known := q.sumOf(others, year, reckon); known {
			series.Points = append(series.Points, q.sumPoint(line, sum))
		} else {
			series.Points = append(series.Points, missing)
		}
	}
	return series
}

// sumOf adds up what lines have in a year: booked only if all of it is. It is
// false where none has anything, and where some cannot be reckoned.
func (q Question) sumOf(lines []budget.Line, year int, reckon func(budget.Amount) (budget.Kroner, bool)) (sum budget.Amount, known bool) {
	sum = budget.Amount{Period: budget.YearOf(year), Kind: budget.Actual}
	for _, line := range lines {
		amount, found := q.spent(line.ID, year)
		if !found {
			continue
		}
		kroner, reckoned := reckon(amount)
		if !reckoned {
			return budget.Amount{}, false
		}
		sum.Kroner += kroner
		sum.Kind, known = leastSure(sum.Kind, amount.Kind), true
	}
	return sum, known
}

// leastSure is the one of two kinds that is known with less certainty.
func leastSure(a, b budget.Kind) budget.Kind {
	sure := []budget.Kind{budget.Budget, budget.Forecast, budget.Actual}
	return sure[min(slices.Index(sure, a), slices.Index(sure, b))]
}

// asItIs reckons an amount as what it is.
func asItIs(a budget.Amount) (budget.Kroner, bool) { return a.Kroner, true }
