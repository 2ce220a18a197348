package screen

import (
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// forecastRow is a year of the forecast, held against the need.
type forecastRow struct {
	budget.SpecialistForecast
	need int
}

// forecastSheet is the specialists year by year if what has been entered holds.
func forecastSheet(d *Desk) sheet[forecastRow] {
	return sheet[forecastRow]{
		name:    "specialist-forecast",
		columns: forecastColumns,
		rows: func(s state) []forecastRow {
			o := s.specialistOutlook()
			var rows []forecastRow
			for _, f := range o.forecast {
				rows = append(rows, forecastRow{f, o.need})
			}
			return rows
		},
		called: func(r forecastRow) string { return strconv.Itoa(r.Year) },
		strong: func(r forecastRow) bool { return r.Year == d.state.year },
	}
}

func forecastColumns(s state) []column[forecastRow] {
	words := s.words
	number := func(key string, width float32, of func(forecastRow) budget.Quantity) column[forecastRow] {
		return figure(words, key, width, func(r forecastRow) string {
			const tenth = budget.Unit / 10
			return words.Quantity((of(r)+tenth/2)/tenth*tenth, text.AllDecimals)
		})
	}
	return []column[forecastRow]{
		{title: words.T("column.year"), text: func(r forecastRow) string { return strconv.Itoa(r.Year) }},
		number("column.approved", 100, func(r forecastRow) budget.Quantity { return r.Approved }),
		number("column.leaving", 80, func(r forecastRow) budget.Quantity { return r.Leaving }),
		number("column.expected", 90, func(r forecastRow) budget.Quantity { return r.Expected }),
		number("column.best", 90, func(r forecastRow) budget.Quantity { return r.Best }),
		figure(words, "column.need", 80, func(r forecastRow) string {
			if r.need == 0 {
				return ""
			}
			return strconv.Itoa(r.need)
		}),
		figure(words, "column.specialists-missing", 80, func(r forecastRow) string {
			if r.need == 0 {
				return ""
			}
			const tenth = budget.Unit / 10
			return words.Quantity((max(0, budget.Whole(int64(r.need))-r.Expected)+tenth/2)/tenth*tenth, text.AllDecimals)
		}),
	}
}

// specialistSheet lists counts of specialists, to be changed, added to and taken
// from. kind is what a new one is of to begin with.
func specialistSheet(d *Desk, name string, shown func(budget.SpecialistCount) bool, kind budget.SpecialistKind) sheet[budget.SpecialistCount] {
	return sheet[budget.SpecialistCount]{
		name:    name,
		columns: func(s state) []column[budget.SpecialistCount] { return specialistColumns(d, s) },
		rows: func(s state) []budget.SpecialistCount {
			var rows []budget.SpecialistCount
			for c := range s.plan.Specialists.All() {
				if shown(c) && (c.Revision == "" || c.Revision == s.revision.ID) {
					rows = append(rows, c)
				}
			}
			return rows
		},
		called: func(c budget.SpecialistCount) string {
			return d.state.plan.AreaName(c.Area) + " " + d.words.Period(c.Period)
		},
		record: func(c budget.SpecialistCount) (budget.Record, bool) { return c, true },
		add:    func(d *Desk) *form { return addSpecialists(d, kind) },
		says: func(c budget.SpecialistCount) []string {
			return []string{d.state.plan.AreaName(c.Area), d.words.Period(c.Period), d.words.Name(c.Kind), d.words.Name(c.Scope), c.Note}
		},
		steady: 1,
	}
}

func specialistColumns(d *Desk, s state) []column[budget.SpecialistCount] {
	words := s.words
	own := func(c *budget.SpecialistCount) { c.Source = budget.Source{} }
	count := figure(words, "column.specialists", 104, func(c budget.SpecialistCount) string { return strconv.Itoa(c.Count) })
	count.source = func(c budget.SpecialistCount) (budget.Source, bool) { return c.Source, true }
	count.set = setIn(own, func(c *budget.SpecialistCount, typed string) error { return d.count(typed, &c.Count) })
	return []column[budget.SpecialistCount]{
		{title: words.T("column.area"), text: func(c budget.SpecialistCount) string { return s.plan.AreaName(c.Area) }},
		{title: words.T("column.period"), width: 110, text: func(c budget.SpecialistCount) string { return words.Period(c.Period) }},
		{title: words.T("column.kind"), width: 110, text: func(c budget.SpecialistCount) string { return words.Name(c.Kind) }},
		{title: words.T("column.scope"), width: 150, text: func(c budget.SpecialistCount) string { return words.Name(c.Scope) }},
		count,
		{title: words.T("column.comment"), width: 300, text: func(c budget.SpecialistCount) string { return c.Note },
			set: setIn(own, func(c *budget.SpecialistCount, typed string) error {
				c.Note = typed
				return nil
			})},
	}
}

// addSpecialists asks for a new count.
func addSpecialists(d *Desk, kind budget.SpecialistKind) *form {
	s := d.state
	areas := areasOf(s.plan)
	fields := []field{
		{label: s.words.T("column.area"), choices: areas.names},
		{label: s.words.T("column.period"), text: s.words.Period(s.period)},
		{label: s.words.T("column.kind"), choices: namesOf(s.words, budget.SpecialistKinds), text: s.words.Name(kind)},
		{label: s.words.T("column.scope"), choices: namesOf(s.words, budget.Scopes), text: s.words.Name(budget.AllScope)},
		{label: s.words.T("column.specialists")},
		{label: s.words.T("column.comment"), hint: s.words.T("form.optional")},
	}
	return d.ask(s.words.T("screen.specialists.add"), fields, func(answers []string) error {
		c := budget.SpecialistCount{Note: answers[5]}
		f := d.answered(answers)
		f.area(0, areas, &c.Area)
		f.period(1, &c.Period)
		choose(f, 2, budget.SpecialistKinds, &c.Kind)
		choose(f, 3, budget.Scopes, &c.Scope)
		f.read(4, func(answer string) error { return d.count(answer, &c.Count) })
		if c.Kind.Decided() {
			c.Revision = s.revision.ID
		}
		return f.add(c, s.plan.AreaName(c.Area))
	})
}

// leavingNote says how many are expected to leave by the end of the plan.
func leavingNote(s state) string {
	o := s.specialistOutlook()
	if o.now == nil {
		return s.words.T("screen.specialists.note.unknown")
	}
	leaving := budget.Quantity(0)
	for _, f := range o.forecast {
		leaving += f.Leaving
	}
	return s.words.T("screen.specialists.note.leaving", text.Args{"n": s.words.Quantity(leaving, text.AllDecimals), "last": budget.YearOf(s.revision.LastYear)})
}
