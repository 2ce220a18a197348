package screen

import (
	"fagplan/budget"
)

// newNeed is the screen of need: who was surveyed and how they function, which
// services they have and will want, and what that would take.
func newNeed(d *Desk) view {
	return newPage(d, "need", needTitle,
		section{name: "dimensions", room: 0.62, charts: []string{"need-dimensions"}, table: newTablePanel(d, dimensionSheet(d))},
		section{name: "services", charts: []string{"need-services", "need-change"}, table: newTablePanel(d, serviceSheet(d))},
		section{name: "maps", table: newTablePanel(d, needMapSheet(d))},
		section{name: "unmet", room: 0.55, charts: []string{"unmet-need"}, table: newTablePanel(d, unmetSheet(d))},
		section{name: "model", table: newTablePanel(d, conversionSheet(d))},
		section{name: "plan", room: 0.6, charts: []string{"need-plan"}, table: newTablePanel(d, effortSheet(d))},
		section{name: "factors", table: newTablePanel(d, factorSheet(d))},
	)
}

// needTitle tells what is wanted the most or, where nobody was surveyed, what
// need is unmet.
func needTitle(s state) string {
	_, surveyed := newestNeed(s)
	if unmet := s.whole("unmet-need"); !surveyed && unmet.Empty == "" {
		return unmet.Told
	}
	if !surveyed {
		return s.words.T("screen.need.title.none")
	}
	return s.titleOf("need-services")
}

// needMapOf is the survey with the identity.
func needMapOf(s state, id budget.NeedMapID) budget.NeedMap {
	survey, _ := s.plan.NeedMaps.Get(budget.NeedMap{ID: id})
	return survey
}
