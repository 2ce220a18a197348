package screen

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// dimensionSheet is how those surveyed function, dimension by dimension.
func dimensionSheet(d *Desk) sheet[budget.NeedDimension] {
	return sheet[budget.NeedDimension]{
		name:    "need-dimensions",
		columns: func(s state) []column[budget.NeedDimension] { return dimensionColumns(d, s) },
		rows: func(s state) []budget.NeedDimension {
			var rows []budget.NeedDimension
			for r := range s.plan.NeedDimensions.All() {
				rows = append(rows, r)
			}
			slices.SortStableFunc(rows, func(a, b budget.NeedDimension) int {
				return cmp.Or(cmp.Compare(a.Map, b.Map), cmp.Compare(a.Order, b.Order))
			})
			return rows
		},
		called: func(r budget.NeedDimension) string { return r.Name },
		record: func(r budget.NeedDimension) (budget.Record, bool) { return r, true },
		add:    addNeedDimension,
		says:   func(r budget.NeedDimension) []string { return []string{r.Name, needMapOf(d.state, r.Map).Name} },
		steady: 1,
	}
}

func dimensionColumns(d *Desk, s state) []column[budget.NeedDimension] {
	words := s.words
	level := func(name string, of func(*budget.NeedDimension) *budget.Quantity) column[budget.NeedDimension] {
		return column[budget.NeedDimension]{title: words.T("chart.need-dimensions." + name), width: 150, right: true,
			source: func(r budget.NeedDimension) (budget.Source, bool) { return r.Source, true },
			text:   func(r budget.NeedDimension) string { return words.Percent(of(&r).Float(), text.AllDecimals) },
			set: func(b *budget.Batch, r budget.NeedDimension, typed string) error {
				return amend(b, r, func(r *budget.NeedDimension) (err error) {
					r.Source = budget.Source{}
					*of(r), err = d.share(typed)
					return err
				})
			}}
	}
	return []column[budget.NeedDimension]{
		{title: words.T("column.dimension"), text: func(r budget.NeedDimension) string { return r.Name }},
		level("green", func(r *budget.NeedDimension) *budget.Quantity { return &r.Green }),
		level("yellow", func(r *budget.NeedDimension) *budget.Quantity { return &r.Yellow }),
		level("red", func(r *budget.NeedDimension) *budget.Quantity { return &r.Red }),
		{title: words.T("column.persons-red"), hint: words.T("screen.need.hint.persons"), width: 170, right: true, source: computed[budget.NeedDimension],
			text: func(r budget.NeedDimension) string {
				return words.Int(int64(needMapOf(s, r.Map).PersonsOf(r.Red)))
			}},
		{title: words.T("column.map"), width: 200, text: func(r budget.NeedDimension) string { return mapName(s, r.Map) }},
	}
}

// mapName is a survey by its name and time.
func mapName(s state, id budget.NeedMapID) string {
	survey := needMapOf(s, id)
	return s.words.T("screen.need.map", text.Args{"name": survey.Name, "period": survey.Period})
}

// serviceSheet is which services those surveyed have and will want in 12 months.
func serviceSheet(d *Desk) sheet[budget.NeedService] {
	return sheet[budget.NeedService]{
		name:    "need-services",
		columns: func(s state) []column[budget.NeedService] { return serviceColumns(d, s) },
		rows: func(s state) []budget.NeedService {
			var rows []budget.NeedService
			for r := range s.plan.NeedServices.All() {
				rows = append(rows, r)
			}
			slices.SortStableFunc(rows, func(a, b budget.NeedService) int {
				return cmp.Or(cmp.Compare(a.Map, b.Map), -cmp.Compare(a.Level, b.Level), cmp.Compare(a.Order, b.Order))
			})
			return rows
		},
		called: func(r budget.NeedService) string { return r.Name },
		record: func(r budget.NeedService) (budget.Record, bool) { return r, true },
		add:    addNeedService,
		says:   func(r budget.NeedService) []string { return []string{r.Name, d.words.Name(r.Level)} },
		steady: 1,
	}
}

func serviceColumns(d *Desk, s state) []column[budget.NeedService] {
	words := s.words
	source := func(r budget.NeedService) (budget.Source, bool) { return r.Source, true }
	return []column[budget.NeedService]{
		{title: words.T("column.service"), text: func(r budget.NeedService) string { return r.Name }},
		{title: words.T("column.level"), width: 190, text: func(r budget.NeedService) string { return words.Name(r.Level) }},
		{title: words.T("column.share-now"), width: 145, right: true, source: source,
			text: func(r budget.NeedService) string { return words.Percent(r.Now.Float(), text.AllDecimals) },
			set: func(b *budget.Batch, r budget.NeedService, typed string) error {
				return amend(b, r, func(r *budget.NeedService) (err error) {
					r.Source = budget.Source{}
					r.Now, err = d.share(typed)
					return err
				})
			}},
		personsColumn(s, "persons-now", func(r budget.NeedService) (int, bool) {
			now, _, _ := r.Persons(needMapOf(s, r.Map))
			return now, true
		}),
		{title: words.T("column.added"), hint: words.T("screen.need.hint.added"), width: 160, right: true, source: source,
			text: func(r budget.NeedService) string {
				return ifKnown(r.Added, func(q budget.Quantity) string { return words.Signed().Quantity(q*100, text.AllDecimals) })
			},
			set: func(b *budget.Batch, r budget.NeedService, typed string) error {
				return amend(b, r, func(r *budget.NeedService) error { return setAdded(d, r, typed) })
			}},
		{title: words.T("column.share-later"), hint: words.T("screen.need.hint.share-later"), width: 120, right: true, source: computed[budget.NeedService],
			text: func(r budget.NeedService) string {
				return ifKnown(r.Added, func(added budget.Quantity) string {
					return words.Percent(max(0, r.Now+added).Float(), text.AllDecimals)
				})
			}},
		personsColumn(s, "persons-in-12", func(r budget.NeedService) (int, bool) {
			_, later, judged := r.Persons(needMapOf(s, r.Map))
			return later, judged
		}),
	}
}

func personsColumn(s state, which string, of func(budget.NeedService) (int, bool)) column[budget.NeedService] {
	return column[budget.NeedService]{title: s.words.T("column." + which), hint: s.words.T("screen.need.hint.persons"), width: 170, right: true,
		source: computed[budget.NeedService],
		text: func(r budget.NeedService) string {
			persons, known := of(r)
			if !known {
				return ""
			}
			return s.words.Int(int64(persons))
		}}
}

// setAdded sets the change in 12 months, in points of per cent; it may be a
// fall.
func setAdded(d *Desk, r *budget.NeedService, typed string) error {
	r.Source = budget.Source{}
	added, err := d.optional(typed)
	if err != nil {
		return err
	}
	if r.Added = nil; added == nil {
		return nil
	}
	if *added < -100*budget.Unit || *added > 100*budget.Unit {
		return typoNumber
	}
	share := *added / 100
	r.Added = &share
	return nil
}

// needMapSheet lists the surveys, with how many were surveyed and how large a
// share of the population that is.
func needMapSheet(d *Desk) sheet[budget.NeedMap] {
	return sheet[budget.NeedMap]{
		name:    "need-maps",
		columns: func(s state) []column[budget.NeedMap] { return needMapColumns(d, s) },
		rows: func(s state) []budget.NeedMap {
			var rows []budget.NeedMap
			for m := range s.plan.NeedMaps.All() {
				rows = append(rows, m)
			}
			return rows
		},
		called:  func(m budget.NeedMap) string { return m.Name },
		record:  func(m budget.NeedMap) (budget.Record, bool) { return m, true },
		takeOut: removeNeedMap,
		add:     addNeedMap,
	}
}

func needMapColumns(d *Desk, s state) []column[budget.NeedMap] {
	words := s.words
	source := func(m budget.NeedMap) (budget.Source, bool) { return m.Source, true }
	return []column[budget.NeedMap]{
		{title: words.T("column.map"), width: 160, text: func(m budget.NeedMap) string { return m.Name }},
		{title: words.T("column.area"), text: func(m budget.NeedMap) string { return s.plan.AreaName(m.Area) }},
		{title: words.T("column.period"), width: 130, text: func(m budget.NeedMap) string { return words.Period(m.Period) }},
		{title: words.T("column.persons"), width: 130, right: true, source: source,
			text: func(m budget.NeedMap) string { return words.Int(int64(m.Persons)) },
			set: func(b *budget.Batch, m budget.NeedMap, typed string) error {
				return amend(b, m, func(m *budget.NeedMap) error {
					m.Source = budget.Source{}
					return d.setPersons(m, typed)
				})
			}},
		{title: words.T("column.prevalence"), hint: words.T("screen.need.hint.prevalence"), width: 140, right: true, source: source,
			text: func(m budget.NeedMap) string {
				return ifKnown(m.Prevalence, func(q budget.Quantity) string { return words.Percent(q.Float(), text.AllDecimals) })
			},
			set: func(b *budget.Batch, m budget.NeedMap, typed string) error {
				return amend(b, m, func(m *budget.NeedMap) error { return d.setPrevalence(m, typed) })
			}},
		{title: words.T("column.population-behind"), hint: words.T("screen.need.hint.population-behind"), width: 170, right: true, source: computed[budget.NeedMap],
			text: func(m budget.NeedMap) string {
				if m.Prevalence == nil || *m.Prevalence == 0 {
					return ""
				}
				return words.Float(float64(m.Persons)/m.Prevalence.Float(), 0)
			}},
		{title: words.T("column.notes"), width: 240, text: func(m budget.NeedMap) string { return m.Note },
			set: func(b *budget.Batch, m budget.NeedMap, typed string) error {
				return amend(b, m, func(m *budget.NeedMap) error { m.Note = typed; return nil })
			}},
	}
}
