package screen

import (
	"slices"

	"fagplan/budget"
)

// newAccess is the screen of access: how long patients wait, how many wait past
// their deadline, and how many of the referred are given a right.
func newAccess(d *Desk) view {
	return newPage(d, "access", func(s state) string { return s.titleOf("waiting") },
		section{name: "waiting", charts: []string{"waiting"}, table: newTablePanel(d, observationSheet(d, waitingMeasured))},
		section{name: "breach", charts: []string{"breach"}, table: newTablePanel(d, observationSheet(d, breachMeasured))},
		section{name: "referrals", charts: []string{"referrals"}, table: newTablePanel(d, observationSheet(d, referralsMeasured))},
	)
}

// oneOf tells the indicators that have one of the identities.
func oneOf(ids ...budget.IndicatorID) func(budget.Indicator) bool {
	return func(i budget.Indicator) bool { return slices.Contains(ids, i.ID) }
}

// A mean and a median are different indicators, and say so in each row.
var waitingMeasured = observed{
	name:      "waiting",
	statistic: true,
	of:        oneOf(budget.WaitIndicator, budget.MeanWaitIndicator, budget.MedianWaitIndicator),
	offered: []budget.Indicator{
		{ID: budget.MeanWaitIndicator, Unit: "dager", Statistic: budget.Mean, Direction: budget.LowerIsBetter},
		{ID: budget.MedianWaitIndicator, Unit: "dager", Statistic: budget.Median, Direction: budget.LowerIsBetter},
	},
}

var breachMeasured = observed{
	name:    "breach",
	of:      oneOf(budget.BreachIndicator),
	offered: []budget.Indicator{{ID: budget.BreachIndicator, Unit: "prosent", Statistic: budget.Share, Direction: budget.LowerIsBetter}},
}

var referralsMeasured = observed{
	name: "referrals",
	of:   oneOf(budget.ReferredIndicator, budget.GivenRightIndicator),
	offered: []budget.Indicator{
		{ID: budget.ReferredIndicator, Unit: "pasienter", Statistic: budget.Count, Direction: budget.NoDirection},
		{ID: budget.GivenRightIndicator, Unit: "prosent", Statistic: budget.Share, Direction: budget.HigherIsBetter},
	},
}
