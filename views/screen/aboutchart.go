package screen

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// measuredIn are the indicators behind the charts that show what is measured.
// Charts of coverage show every indicator with a yardstick.
var measuredIn = map[string][]budget.IndicatorID{
	"activity":             {budget.ConsultationsIndicator},
	"patients":             {budget.OutpatientsIndicator},
	"productivity":         {budget.ConsultationsIndicator, budget.OutpatientsIndicator},
	"productivity-scatter": {budget.ConsultationsIndicator, budget.OutpatientsIndicator},
	"waiting":              {budget.MedianWaitIndicator, budget.MeanWaitIndicator, budget.WaitIndicator},
	"breach":               {budget.BreachIndicator},
	"referrals":            {budget.ReferredIndicator, budget.GivenRightIndicator},
	"lar":                  {budget.LARIndicator},
	"unmet-need":           {budget.UnmetNeedIndicator},
}

// aboutChart says what the indicators behind a chart or key figure measure and
// where their numbers come from; empty for one that shows none.
func (s state) aboutChart(story string) string {
	var told []string
	for i := range s.plan.Indicators.All() {
		if showsIndicator(story, i) {
			told = append(told, i.Name+"\n"+s.aboutIndicator(i))
		}
	}
	return strings.Join(told, "\n")
}

// showsIndicator reports whether a chart shows an indicator.
func showsIndicator(story string, i budget.Indicator) bool {
	if slices.Contains(measuredIn[story], i.ID) {
		return true
	}
	consultations := i.Yardstick == budget.ByConsultations
	switch story {
	case "rates":
		return consultations && i.Statistic == budget.Rate
	case "coverage":
		return consultations && i.Statistic == budget.Index
	}
	return false
}
