package screen

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// unmetRow is the unmet need for a service, each time it was measured.
type unmetRow struct {
	// like is the service's observation but for its period.
	like   budget.Observation
	values map[budget.Period]budget.Observation
}

// unmetSheet sets the times unmet need was measured side by side, a row for each
// service.
func unmetSheet(d *Desk) sheet[unmetRow] {
	return sheet[unmetRow]{
		name:    "unmet-need",
		columns: func(s state) []column[unmetRow] { return unmetColumns(d, s) },
		rows:    func(s state) []unmetRow { rows, _ := unmetRows(s); return rows },
		called:  func(r unmetRow) string { return r.like.Group },
		says: func(r unmetRow) []string {
			return []string{r.like.Group, r.like.Variant, d.state.plan.AreaName(r.like.Area)}
		},
		steady: 1,
	}
}

// unmetRows gathers what was measured by service, and tells when it was.
func unmetRows(s state) (rows []unmetRow, periods []budget.Period) {
	places := make(map[budget.Observation]int)
	for o := range s.plan.Observations.From(budget.Observation{Indicator: budget.UnmetNeedIndicator}) {
		if o.Revision != "" || o.Indicator != budget.UnmetNeedIndicator {
			break
		}
		like := budget.Observation{Indicator: o.Indicator, Group: o.Group, Area: o.Area, Kind: o.Kind, Variant: o.Variant}
		at, found := places[like]
		if !found {
			at = len(rows)
			places[like] = at
			rows = append(rows, unmetRow{like, make(map[budget.Period]budget.Observation)})
		}
		rows[at].values[o.Period] = o
		if !slices.Contains(periods, o.Period) {
			periods = append(periods, o.Period)
		}
	}
	slices.SortFunc(periods, budget.Period.Compare)
	return rows, periods
}

func unmetColumns(d *Desk, s state) []column[unmetRow] {
	words := s.words
	rows, periods := unmetRows(s)
	columns := []column[unmetRow]{{title: words.T("column.service"), text: func(r unmetRow) string { return cmp.Or(r.like.Group, words.T("column.total")) }}}
	if slices.ContainsFunc(rows, func(r unmetRow) bool { return r.like.Area != rows[0].like.Area }) {
		columns = append(columns, column[unmetRow]{title: words.T("column.area"), width: 150, text: func(r unmetRow) string { return s.plan.AreaName(r.like.Area) }})
	}
	for _, period := range periods {
		columns = append(columns, unmetColumn(d, s, period), unmetAnswers(d, s, period))
	}
	if len(periods) < 2 {
		return columns
	}
	first, last := periods[0], periods[len(periods)-1]
	return append(columns, column[unmetRow]{title: words.T("column.change"), hint: words.T("screen.need.hint.change", text.Args{"first": first, "last": last}),
		width: 170, right: true, source: computed[unmetRow],
		text: func(r unmetRow) string {
			before, had := r.values[first]
			now, has := r.values[last]
			if !had || !has || !before.Quality.HasValue() || !now.Quality.HasValue() {
				return ""
			}
			return words.T("screen.need.points", text.Args{"n": words.Signed().Quantity(now.Value-before.Value, text.AllDecimals)})
		}})
}

// unmetColumn is the share with unmet need one of the times.
func unmetColumn(d *Desk, s state, period budget.Period) column[unmetRow] {
	return column[unmetRow]{title: s.words.Period(period), hint: s.words.T("screen.need.hint.unmet"), width: 110, right: true,
		source: func(r unmetRow) (budget.Source, bool) { o, measured := r.values[period]; return o.Source, measured },
		text: func(r unmetRow) string {
			o, measured := r.values[period]
			if !measured || !o.Quality.HasValue() {
				return ""
			}
			return s.words.T("screen.need.percent", text.Args{"n": o.Value})
		},
		set: func(b *budget.Batch, r unmetRow, typed string) error {
			o := r.like
			o.Period = period
			if typed == "" {
				b.Remove(o)
				return nil
			}
			share, err := d.share(typed)
			if err != nil {
				return err
			}
			return amend(b, o, func(o *budget.Observation) error { *o = o.Stated(share * 100); return nil })
		}}
}

// unmetAnswers is how many answered one of the times, where that is known.
func unmetAnswers(d *Desk, s state, period budget.Period) column[unmetRow] {
	return column[unmetRow]{title: s.words.T("column.n-of", text.Args{"period": period}), hint: s.words.T("screen.access.hint.n"), width: 90, right: true,
		source: func(r unmetRow) (budget.Source, bool) { o, measured := r.values[period]; return o.Source, measured },
		fixed:  func(r unmetRow) bool { _, measured := r.values[period]; return !measured },
		text: func(r unmetRow) string {
			if n := r.values[period].N; n > 0 {
				return s.words.Int(int64(n))
			}
			return ""
		},
		set: func(b *budget.Batch, r unmetRow, typed string) error {
			return amend(b, r.values[period], func(o *budget.Observation) error { return setAnswers(d, o, typed) })
		}}
}
