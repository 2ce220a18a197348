package screen

import (
	"fagplan/budget"
)

// newNeed is the screen of need: who was surveyed and how they function, which
// services they have and will want, and what that would take.
func newNeed(d *Desk) view {
	return newPage(d, "need", func(s state) string { return s.titleOf("need-services") },
		section{name: "dimensions", charts: []string{"need-dimensions"}, table: newTablePanel(d, dimensionSheet(d))},
		section{name: "services", charts: []string{"need-services", "need-change"}, table: newTablePanel(d, serviceSheet(d))},
		section{name: "maps", table: newTablePanel(d, needMapSheet(d))},
		section{name: "unmet", charts: []string{"unmet-need"}, table: newTablePanel(d, unmetSheet(d))},
		section{name: "model", table: newTablePanel(d, conversionSheet(d))},
		section{name: "plan", table: newTablePanel(d, effortSheet(d))},
		section{name: "factors", table: newTablePanel(d, factorSheet(d))},
	)
}

// needMapOf is the survey with the identity.
func needMapOf(s state, id budget.NeedMapID) budget.NeedMap {
	survey, _ := s.plan.NeedMaps.Get(budget.NeedMap{ID: id})
	return survey
}
