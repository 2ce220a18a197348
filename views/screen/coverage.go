package screen

import (
	"fagplan/budget"
)

// newCoverage is the screen of coverage: what each area has of the national
// level, in each yardstick by itself, and what is lacking.
func newCoverage(d *Desk) view {
	return newPage(d, "coverage", coverageTitle,
		section{name: "index", charts: []string{"coverage", "coverage-yardsticks"}, table: newTablePanel(d, standingSheet(d))},
		section{name: "regions", charts: []string{"coverage-regions", "coverage-variants"}, table: newTablePanel(d, rankingSheet(d, budget.Region))},
		section{name: "trusts", charts: []string{"coverage-trusts"}, table: newTablePanel(d, rankingSheet(d, budget.Trust))},
		section{name: "rates", charts: []string{"coverage-national", "rates"}, table: newTablePanel(d, observationSheet(d, coverageMeasured))},
		section{name: "gap", charts: []string{"coverage-gap", "coverage-gap-positions"}, table: newTablePanel(d, gapSheet(d))},
		section{name: "factors", table: newTablePanel(d, factorSheet(d))},
		section{name: "populations", table: newTablePanel(d, populationSheet(d))},
	)
}

func coverageTitle(s state) string { return s.titleOf("coverage") }

// coverageMeasured are the rates and indexes behind coverage, and the
// consultations that rates are computed from.
var coverageMeasured = observed{
	name:  "coverage-measured",
	parts: true,
	of: func(i budget.Indicator) bool {
		return i.Yardstick != "" || i.ID == budget.ConsultationsIndicator
	},
	offered: []budget.Indicator{
		{ID: budget.ConsultationsIndicator, Unit: "konsultasjoner", Statistic: budget.Count, Direction: budget.HigherIsBetter},
		{ID: budget.ConsultationsIndicator + "-rate", Unit: "per 1000 innbyggere", Statistic: budget.Rate, Per: 1000,
			Direction: budget.HigherIsBetter, Yardstick: budget.ByConsultations},
		{ID: budget.OutpatientsIndicator + "-rate", Unit: "per 10000 innbyggere", Statistic: budget.Rate, Per: 10000,
			Direction: budget.HigherIsBetter, Yardstick: budget.ByPatients},
	},
}
