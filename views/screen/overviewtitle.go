package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// overviewTitle says where the plan stands, in one line: its measures, its money
// and its positions, as far as each is known.
func overviewTitle(s state) string {
	if s.plan.Revisions.Len() == 0 {
		return s.words.T("screen.overview.empty")
	}
	measures, others := s.measuresStand(), []string(nil)
	for _, part := range []string{s.moneyStands(), s.positionsStand()} {
		if part != "" {
			others = append(others, part)
		}
	}
	if measures == "" || len(others) == 0 {
		return s.titleOf("measures")
	}
	return strings.Join(append([]string{measures}, others...), ", ")
}

// measuresStand tells how many measures are late or, where none is, under way or
// done; empty where there is no measure.
func (s state) measuresStand() string {
	count, all := s.question().CountByStatus(), len(s.plan.MeasuresOf(s.revision.ID))
	if all == 0 {
		return ""
	}
	for _, status := range []budget.Status{budget.Delayed, budget.InProgress, budget.Done} {
		if n := count[status]; n > 0 && (status != budget.Done || n == all) {
			return s.words.T("screen.overview.measures."+string(status), text.Args{"n": n, "all": all})
		}
	}
	return s.words.T("screen.overview.measures.none", text.Args{"all": all})
}

// moneyStands holds what the year has cost, or is expected to, against its
// budget; empty where they cannot be compared.
func (s state) moneyStands() string {
	sum := budget.SumCompared(s.plan.Compare(s.revision.ID, budget.Cost, s.year))
	if sum.Lines == 0 {
		return ""
	}
	variance := sum.Variance()
	which := "even"
	switch {
	case variance > 0:
		which = "over"
	case variance < 0:
		which = "under"
	}
	return s.words.T("screen.overview.money."+which, text.Args{"amount": s.words.MillionsUnit(variance.Abs(), 1)})
}

// positionsStand holds the positions that have come against those planned by the
// year; empty where either is unknown.
func (s state) positionsStand() string {
	area := region(s.plan)
	now, counted, found := s.plan.PositionsInPlace(area, budget.YearOf(s.year))
	before, _, known := s.plan.PositionsInPlace(area, budget.YearOf(s.revision.FirstYear-1))
	if !found || !known || counted.Year() != s.year {
		return ""
	}
	for _, planned := range s.plan.PlannedPositions(s.revision.ID, area, budget.PositionsPlanned) {
		if planned.Period == budget.YearOf(s.year) {
			return s.words.T("screen.overview.positions", text.Args{"n": tenths(s.words, now-before), "planned": tenths(s.words, planned.Count)})
		}
	}
	return ""
}

// tenths writes a number with the one decimal it may need.
func tenths(words *text.Printer, n budget.Quantity) string {
	const tenth = budget.Unit / 10
	return words.Quantity((n+tenth/2)/tenth*tenth, text.AllDecimals)
}
