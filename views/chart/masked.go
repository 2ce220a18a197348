package chart

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// countsOf names the indicators of persons that charts are of.
var countsOf = map[string][]budget.IndicatorID{
	"lar":                  {budget.LARIndicator},
	"patients":             {budget.OutpatientsIndicator},
	"productivity-scatter": {budget.OutpatientsIndicator},
	"referrals":            {budget.ReferredIndicator, budget.GivenRightIndicator},
	"breach":               {budget.BreachIndicator},
	"unmet-need":           {budget.UnmetNeedIndicator},
}

// noteMasked says under a chart of persons that some of them are hidden.
func (q Question) noteMasked(spec *Spec) {
	if !q.masks(spec.Name) {
		return
	}
	note := q.Words.T("chart.masked")
	if spec.Empty != "" {
		spec.Empty = note
		return
	}
	spec.Masked = true
	spec.Note = strings.TrimSpace(spec.Note + " " + note)
	spec.AltText += " " + note
}

// masks reports whether anything a chart is of has been taken out of the plan.
func (q Question) masks(chart string) bool {
	if q.Masking.None() {
		return false
	}
	if strings.HasPrefix(chart, "need-") {
		survey, found := q.needMap()
		return !found || q.Masking.HidesNeed(survey.ID)
	}
	if indicator, is := indicatorOf(q.Plan, chart); is {
		return q.Masking.Hides(indicator.ID)
	}
	return slices.ContainsFunc(countsOf[chart], q.Masking.Hides)
}
