package screen

import (
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// productivitySheet is what each trust's outpatient positions produce.
func productivitySheet(d *Desk) sheet[budget.Productivity] {
	return sheet[budget.Productivity]{
		name: "productivity",
		columns: func(s state) []column[budget.Productivity] {
			words := s.words
			return []column[budget.Productivity]{
				{title: words.T("column.trust"), text: func(p budget.Productivity) string { return s.plan.AreaName(p.Area) }},
				{title: words.T("column.year"), width: 70, text: func(p budget.Productivity) string { return strconv.Itoa(p.Period.Year()) }},
				figure(words, "column.positions", 90, func(p budget.Productivity) string { return words.Quantity(p.Positions, text.AllDecimals) }),
				figure(words, "column.consultations", 120, func(p budget.Productivity) string { return words.Quantity(p.Consultations, 0) }),
				figure(words, "column.consultations-each", 180, func(p budget.Productivity) string { return words.Quantity(p.PerPosition, 0) }),
				figure(words, "column.patients", 100, func(p budget.Productivity) string { return known(words, p.Patients, 0) }),
				figure(words, "column.patients-each", 150, func(p budget.Productivity) string { return known(words, p.PatientsPerPosition, 1) }),
				figure(words, "column.consultations-patient", 160, func(p budget.Productivity) string { return known(words, p.PerPatient(), 1) }),
			}
		},
		rows: func(s state) []budget.Productivity { return s.plan.ProductivityOf() },
		called: func(p budget.Productivity) string {
			return d.state.plan.AreaName(p.Area) + " " + d.words.Period(p.Period)
		},
	}
}

// productivityNote explains the trust far below the others, the newest time
// there is one.
func productivityNote(s state) string {
	byPeriod := make(map[budget.Period][]budget.Productivity)
	var newest budget.Period
	for _, one := range s.plan.ProductivityOf() {
		byPeriod[one.Period] = append(byPeriod[one.Period], one)
	}
	for period, trusts := range byPeriod {
		if _, odd := budget.LowOutlier(trusts); odd && period.Compare(newest) > 0 {
			newest = period
		}
	}
	trusts := byPeriod[newest]
	odd, found := budget.LowOutlier(trusts)
	if !found {
		return s.words.T("screen.positions.note.even")
	}
	whole := func(q budget.Quantity) string { return s.words.Quantity(q, 0) }
	told := s.words.T("screen.positions.note.outlier", text.Args{"area": s.plan.AreaName(odd.Lowest.Area), "period": newest,
		"n": whole(odd.Lowest.PerPosition), "low": whole(odd.Low), "high": whole(odd.High)})
	cause, counted := odd.Cause(trusts)
	if !counted {
		return told + " " + s.words.T("screen.positions.note.cause-unknown")
	}
	tenth := func(q budget.Quantity) string { return s.words.Quantity(q, 1) }
	return told + " " + s.words.T("screen.positions.note.cause", text.Args{"patients": tenth(cause.Patients), "others": tenth(cause.OthersPatients),
		"each": tenth(cause.PerPatient), "others-each": tenth(cause.OthersPerPatient), "share": s.words.Percent(cause.ByPatient.Float(), 0)})
}
