package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// newSpecialists is the screen of specialists in addiction medicine: how many
// there are against the need, what the need follows from, those in training and
// leaving, and when there are enough.
func newSpecialists(d *Desk) view {
	atWork := func(c budget.SpecialistCount) bool { return c.Kind != budget.SpecialistsLeaving }
	leaving := func(c budget.SpecialistCount) bool { return c.Kind == budget.SpecialistsLeaving }
	return newPage(d, "specialists", specialistsTitle,
		section{name: "status", charts: []string{"specialists", "specialists-pipeline"}, note: selfSufficientNote, table: newTablePanel(d, specialistStandingSheet(d))},
		section{name: "need", note: needNote, table: newTablePanel(d, unitSheet(d))},
		section{name: "training", charts: []string{"specialists-pipeline"}, note: trainingNote, table: newTablePanel(d, cohortSheet(d))},
		section{name: "forecast", charts: []string{"specialists-pipeline"}, note: selfSufficientNote, table: newTablePanel(d, forecastSheet(d)),
			aside: newTablePanel(d, askedSheet(d, askedFactor{id: budget.TrainingDropout, called: "dropout", share: true}, askedFactor{id: budget.SpecialistAttrition, called: "attrition", share: true}))},
		section{name: "leaving", note: leavingNote, table: newTablePanel(d, specialistSheet(d, "specialists-leaving", leaving, budget.SpecialistsLeaving))},
		section{name: "counts", table: newTablePanel(d, specialistSheet(d, "specialists", atWork, budget.SpecialistsActual))},
	)
}

// specialistsTitle says how many there are, how many are needed, and when there
// are enough.
func specialistsTitle(s state) string {
	o := s.specialistOutlook()
	if o.now == nil {
		return s.words.T("screen.specialists.title.none")
	}
	args := text.Args{"n": o.now.Count, "need": o.need, "period": o.now.Period, "last": budget.YearOf(s.revision.LastYear)}
	switch {
	case o.need == 0:
		return s.words.T("screen.specialists.title.alone", args)
	case o.now.Count >= o.need:
		return s.words.T("screen.specialists.title.enough", args)
	}
	if year, found := budget.SelfSufficient(o.forecast, o.need, false); found {
		args["year"] = budget.YearOf(year)
		return s.words.T("screen.specialists.title.year", args)
	}
	return s.words.T("screen.specialists.title.beyond", args)
}

// specialistOutlook is what a region's specialists are forecast from, and to.
type specialistOutlook struct {
	now      *budget.SpecialistCount // nil where nobody has counted
	need     int                     // 0 where none is stated or listed
	forecast []budget.SpecialistForecast
}

// specialistOutlook forecasts from the last count to the end of the plan.
func (s state) specialistOutlook() specialistOutlook {
	var o specialistOutlook
	counts := s.plan.SpecialistsAtWork(region(s.plan))
	if len(counts) > 0 {
		o.now = &counts[len(counts)-1]
		o.forecast = s.plan.ForecastSpecialists(*o.now, s.revision.LastYear)
	}
	compared := s.plan.CompareNeeds(s.revision.ID, region(s.plan))
	stated := compared.All
	if o.now != nil && o.now.Scope == budget.FieldScope {
		stated = compared.Field
	}
	if o.need = compared.Listed.Total(); stated != nil {
		o.need = stated.Count
	}
	return o
}

// selfSufficientNote says when the region has enough of its own, as expected and
// at best, and on what assumption.
func selfSufficientNote(s state) string {
	o := s.specialistOutlook()
	if o.now == nil || o.need == 0 {
		return s.words.T("screen.specialists.note.unknown")
	}
	answer := func(best bool, reached, beyond string) string {
		args := text.Args{"need": o.need, "last": budget.YearOf(s.revision.LastYear)}
		if year, found := budget.SelfSufficient(o.forecast, o.need, best); found {
			args["year"] = budget.YearOf(year)
			return s.words.T(reached, args)
		}
		return s.words.T(beyond, args)
	}
	return strings.Join([]string{
		answer(false, "screen.specialists.note.expected", "screen.specialists.note.not-expected"),
		answer(true, "screen.specialists.note.best", "screen.specialists.note.not-best"),
		s.assumption(),
	}, " ")
}

// assumption says what the forecast of specialists takes for granted.
func (s state) assumption() string {
	dropout := s.words.T("screen.specialists.assumed.no-dropout")
	if share, entered := s.plan.TrainingDropoutShare(); entered {
		dropout = s.words.T("screen.specialists.assumed.dropout", text.Args{"share": s.words.Percent(share.Float(), text.AllDecimals)})
	}
	leaving := s.words.T("screen.specialists.assumed.no-leaving")
	if share, entered := s.plan.SpecialistAttritionShare(); entered {
		leaving = s.words.T("screen.specialists.assumed.attrition", text.Args{"share": s.words.Percent(share.Float(), text.AllDecimals)})
	}
	if o := s.specialistOutlook(); o.now != nil && s.plan.LeavingStated(*o.now) {
		leaving = s.words.T("screen.specialists.assumed.leaving")
	}
	return s.words.T("screen.specialists.assumed.posts", text.Args{"dropout": dropout, "leaving": leaving})
}

// specialistStandingSheet is how specialists stand in each area: what its units
// call for, what is stated, who is there and who is in training.
func specialistStandingSheet(d *Desk) sheet[budget.SpecialistStanding] {
	return sheet[budget.SpecialistStanding]{
		name:    "specialist-standings",
		columns: specialistStandingColumns,
		rows: func(s state) []budget.SpecialistStanding {
			return s.plan.SpecialistStandings(s.revision.ID, region(s.plan), budget.YearOf(s.year))
		},
		called: func(r budget.SpecialistStanding) string { return d.state.trustName(r.Area) },
		strong: func(r budget.SpecialistStanding) bool { return r.Area == region(d.state.plan) },
		reckoned: func(r budget.SpecialistStanding) []shownCalculation {
			all := reckonedOf(d.state.trustName(r.Area), r.Calculation)
			if r.Listed.Total() > 0 {
				all = append(all, shownCalculation{d.state.trustName(r.Area), r.Listed.Calculation()})
			}
			return all
		},
		steady: 1,
	}
}

// trustName is what an area is called, or those that belong to none.
func (s state) trustName(area budget.AreaID) string {
	if area == "" {
		return s.words.T("label.no-trust")
	}
	return s.plan.AreaName(area)
}

func specialistStandingColumns(s state) []column[budget.SpecialistStanding] {
	words := s.words
	number := func(key string, width float32, of func(budget.SpecialistStanding) (int, bool)) column[budget.SpecialistStanding] {
		return figure(words, key, width, func(r budget.SpecialistStanding) string {
			if n, known := of(r); known {
				return strconv.Itoa(n)
			}
			return ""
		})
	}
	listed := func(of func(budget.ListedNeed) int) func(budget.SpecialistStanding) (int, bool) {
		return func(r budget.SpecialistStanding) (int, bool) { n := of(r.Listed); return n, n > 0 }
	}
	counted := func(of func(budget.SpecialistStanding) *budget.SpecialistCount) func(budget.SpecialistStanding) (int, bool) {
		return func(r budget.SpecialistStanding) (int, bool) {
			if c := of(r); c != nil {
				return c.Count, true
			}
			return 0, false
		}
	}
	actual := number("column.specialists-actual", 72, counted(func(r budget.SpecialistStanding) *budget.SpecialistCount { return r.Actual }))
	actual.source = func(r budget.SpecialistStanding) (budget.Source, bool) {
		if r.Actual == nil {
			return budget.Source{}, false
		}
		return r.Actual.Source, true
	}
	stated := number("column.need-stated", 122, counted(func(r budget.SpecialistStanding) *budget.SpecialistCount { return r.Stated }))
	stated.source = func(r budget.SpecialistStanding) (budget.Source, bool) {
		if r.Stated == nil {
			return budget.Source{}, false
		}
		return r.Stated.Source, true
	}
	return []column[budget.SpecialistStanding]{
		{title: words.T("column.trust"), text: func(r budget.SpecialistStanding) string { return s.trustName(r.Area) }},
		number("column.need-inpatient", 104, listed(func(n budget.ListedNeed) int { return n.Inpatient })),
		number("column.need-lead", 106, listed(func(n budget.ListedNeed) int { return n.LeadClinics })),
		number("column.need-lar", 88, listed(func(n budget.ListedNeed) int { return n.LARDoctors })),
		number("column.need-listed", 116, listed(budget.ListedNeed.Total)),
		stated, actual,
		{title: words.T("column.counted"), width: 70, text: func(r budget.SpecialistStanding) string {
			if r.Actual == nil {
				return ""
			}
			return words.PeriodShort(r.Actual.Period)
		}},
		number("column.specialists-missing", 76, budget.SpecialistStanding.Missing),
		number("column.training-posts", 116, func(r budget.SpecialistStanding) (int, bool) { return r.Posts, r.Posts > 0 }),
	}
}
