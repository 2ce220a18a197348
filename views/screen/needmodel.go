package screen

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// conversionRow is a service with what it would take, or the sum of them.
type conversionRow struct {
	budget.NeedConversion
	sum string // what the sum is of, empty for a service
}

// conversionSheet turns the persons of the newest survey into consultations,
// positions and money, through factors typed in where they are used.
func conversionSheet(d *Desk) sheet[conversionRow] {
	return sheet[conversionRow]{
		name:    "need-model",
		columns: func(s state) []column[conversionRow] { return conversionColumns(d, s) },
		rows:    conversionRows,
		called: func(r conversionRow) string {
			if r.sum != "" {
				return r.sum
			}
			return r.Service.Name
		},
		strong: func(r conversionRow) bool { return r.sum != "" },
		reckoned: func(r conversionRow) []shownCalculation {
			if r.sum != "" {
				return nil
			}
			return reckonedOf(r.Service.Name, func() (budget.Calculation, bool) {
				return d.state.plan.NeedCalculation(d.state.revision.ID, r.NeedConversion)
			})
		},
		steady: 1,
	}
}

func conversionRows(s state) []conversionRow {
	survey, found := newestNeed(s)
	if !found {
		return nil
	}
	all := s.plan.ConvertNeed(s.revision.ID, survey)
	var rows []conversionRow
	for _, c := range all {
		rows = append(rows, conversionRow{NeedConversion: c})
	}
	sum, services := budget.SumNeed(all)
	if services > 0 {
		rows = append(rows, conversionRow{NeedConversion: budget.NeedConversion{Effort: sum},
			sum: s.words.T("screen.need.sum", text.Args{"n": services, "of": len(all)})})
	}
	return rows
}

func conversionColumns(d *Desk, s state) []column[conversionRow] {
	words := s.words
	persons := func(which string, width float32, of func(conversionRow) int, known func(conversionRow) bool) column[conversionRow] {
		return column[conversionRow]{title: words.T("column." + which), hint: words.T("screen.need.hint.persons"), width: width, right: true,
			source: computed[conversionRow],
			text: func(r conversionRow) string {
				if r.sum != "" || !known(r) {
					return ""
				}
				return words.Int(int64(of(r)))
			}}
	}
	judged := func(r conversionRow) bool { return r.Judged }
	columns := []column[conversionRow]{
		{title: words.T("column.service"), text: func(r conversionRow) string {
			if r.sum != "" {
				return r.sum
			}
			return r.Service.Name
		}},
		persons("persons-now", 100, func(r conversionRow) int { return r.Now }, func(conversionRow) bool { return true }),
		persons("persons-in-12", 150, func(r conversionRow) int { return r.Later }, judged),
		persons("persons-more", 75, func(r conversionRow) int { return r.More() }, judged),
		{title: words.T("column.per-person"), hint: words.T("screen.need.hint.per-person"), width: 135, right: true,
			fixed: func(r conversionRow) bool { return r.sum != "" },
			source: func(r conversionRow) (budget.Source, bool) {
				f, entered := s.plan.Factors.Get(budget.Factor{ID: budget.ConsultationsPerPersonFactor(r.Service.Name)})
				return f.Source, entered
			},
			text: func(r conversionRow) string {
				return ifKnown(r.PerPerson, func(q budget.Quantity) string { return words.Quantity(q, text.AllDecimals) })
			},
			set: func(b *budget.Batch, r conversionRow, typed string) error {
				id := budget.ConsultationsPerPersonFactor(r.Service.Name)
				return setFactor(d, b, factor(s, id, "consultations-per-person", r.Service.Name), typed)
			}},
	}
	return append(columns, effortColumns(s, "model-", func(r conversionRow) budget.Effort { return r.Effort })...)
}

// effortColumns are consultations, positions and money, all of them computed,
// under the headings with the prefix.
func effortColumns[T any](s state, prefix string, of func(T) budget.Effort) []column[T] {
	words := s.words
	number := func(which string, value func(budget.Effort) *budget.Quantity, decimals int) column[T] {
		return column[T]{title: words.T("column." + prefix + which), hint: words.T("screen.need.hint.model-" + which), width: 130, right: true, source: computed[T],
			text: func(row T) string {
				return ifKnown(value(of(row)), func(q budget.Quantity) string { return words.Quantity(q, decimals) })
			}}
	}
	return []column[T]{
		number("consultations", func(e budget.Effort) *budget.Quantity { return e.Consultations }, 0),
		number("positions", func(e budget.Effort) *budget.Quantity { return e.Positions }, 1),
		{title: words.T("column." + prefix + "kroner"), hint: words.T("screen.need.hint.model-kroner", text.Args{"cost": costWords(s)}), width: 130, right: true,
			source: computed[T],
			text:   func(row T) string { return ifKnown(of(row).Kroner, words.Thousands) }},
	}
}

// effortRow is one of the things need is held beside.
type effortRow struct {
	what, basis string
	effort      budget.Effort
}

// effortSheet holds what the need would take beside what the plan adds and what
// it says is missing to the national level.
func effortSheet(d *Desk) sheet[effortRow] {
	return sheet[effortRow]{
		name: "need-plan",
		columns: func(s state) []column[effortRow] {
			columns := []column[effortRow]{{title: s.words.T("column.what"), width: 330, text: func(r effortRow) string { return r.what }}}
			columns = append(columns, effortColumns(s, "effort-", func(r effortRow) budget.Effort { return r.effort })...)
			return append(columns, column[effortRow]{title: s.words.T("column.basis"), wrap: true, text: func(r effortRow) string { return r.basis }})
		},
		rows:   effortRows,
		called: func(r effortRow) string { return r.what },
	}
}

func effortRows(s state) []effortRow {
	words := s.words
	var rows []effortRow
	if survey, found := newestNeed(s); found {
		all := s.plan.ConvertNeed(s.revision.ID, survey)
		sum, services := budget.SumNeed(all)
		rows = append(rows, effortRow{effort: sum, what: words.T("screen.need.beside.need"),
			basis: words.T("screen.need.beside.need-basis", text.Args{"n": services, "of": len(all), "area": s.plan.AreaName(survey.Area), "period": survey.Period})})
	}
	if effort, year, planned := s.plan.PlannedEffort(s.revision.ID); planned {
		rows = append(rows, effortRow{effort: effort, what: words.T("screen.need.beside.plan", text.Args{"year": budget.YearOf(year)}),
			basis: words.T("screen.need.beside.plan-basis", text.Args{"revision": s.revision.Name})})
	}
	if effort, year, stated := s.plan.MissingEffort(s.revision.ID); stated {
		rows = append(rows, effortRow{effort: effort, what: words.T("screen.need.beside.missing"),
			basis: words.T("screen.need.beside.missing-basis", text.Args{"revision": s.revision.Name, "year": budget.YearOf(year)})})
	}
	return rows
}
