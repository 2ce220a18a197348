package chart

import (
	"slices"

	"fagplan/budget"
)

// A mean and a median of waiting time are different things: each has a chart of
// its own, also in a plan that has both.

func tellWaitingMean(q Question) Spec {
	return q.tellWaits("waiting-mean", q.waitingBy(budget.Mean))
}

func tellWaitingMedian(q Question) Spec {
	return q.tellWaits("waiting-median", q.waitingBy(budget.Median))
}

// waitingBy are the indicators of waiting time made in one way.
func (q Question) waitingBy(statistic budget.Statistic) []budget.IndicatorID {
	return slices.DeleteFunc(slices.Clone(waitingIndicators), func(id budget.IndicatorID) bool {
		indicator, found := q.Plan.Indicators.Get(budget.Indicator{ID: id})
		return !found || indicator.Statistic != statistic
	})
}
