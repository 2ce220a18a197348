package screen

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// factorRow is a number the plan reckons with, entered or waiting to be.
type factorRow struct {
	budget.Factor
	// own is what the plan's own numbers give, to hold the factor against.
	own string
}

// factorSheet lists the factors the models take, and those the plan has besides.
// Nothing is reckoned with a factor until it has a value.
func factorSheet(d *Desk) sheet[factorRow] {
	return sheet[factorRow]{
		name:    "factors",
		columns: func(s state) []column[factorRow] { return factorColumns(d, s) },
		rows:    factorRows,
		called:  func(r factorRow) string { return r.Name },
		record: func(r factorRow) (budget.Record, bool) {
			_, entered := d.state.plan.Factors.Get(r.Factor)
			return r.Factor, entered
		},
		says:   func(r factorRow) []string { return []string{r.Name, r.Unit, r.Basis} },
		steady: 1,
	}
}

// factorRows are the factors that are waited for first, then the plan's others.
func factorRows(s state) []factorRow {
	rows := []factorRow{
		{Factor: factor(s, budget.PositionCostFactor, "cost-per-position", ""), own: ownCost(s)},
		{Factor: factor(s, budget.ConsultationsPerPositionFactor, "consultations-per-position", ""), own: ownProductivity(s)},
	}
	seen := []budget.FactorID{budget.PositionCostFactor, budget.ConsultationsPerPositionFactor}
	if survey, found := newestNeed(s); found {
		for _, c := range s.plan.ConvertNeed(s.revision.ID, survey) {
			id := budget.ConsultationsPerPersonFactor(c.Service.Name)
			seen = append(seen, id)
			rows = append(rows, factorRow{Factor: factor(s, id, "consultations-per-person", c.Service.Name)})
		}
	}
	for f := range s.plan.Factors.All() {
		if !slices.Contains(seen, f.ID) {
			rows = append(rows, factorRow{Factor: f})
		}
	}
	return rows
}

// factor is the plan's or, where it has none yet, one without a value.
func factor(s state, id budget.FactorID, called, service string) budget.Factor {
	f, found := s.plan.Factors.Get(budget.Factor{ID: id})
	if !found {
		f = budget.Factor{ID: id, Name: s.words.T("factor."+called, text.Args{"service": service}), Unit: s.words.T("factor." + called + ".unit")}
	}
	return f
}

// ownCost is what the plan sets aside for a position, of the line the factor
// names.
func ownCost(s state) string {
	cost, _ := s.plan.CostOfPosition(s.revision.ID, region(s.plan))
	own, known := cost.Budgeted()
	if !known {
		return ""
	}
	return s.words.T("factor.own-cost", text.Args{"cost": own, "year": budget.YearOf(cost.Year)})
}

// ownProductivity is what a position has given the last year it is known.
func ownProductivity(s state) string {
	trusts := s.plan.ProductivityOf()
	if len(trusts) == 0 {
		return ""
	}
	newest := slices.MaxFunc(trusts, func(a, b budget.Productivity) int { return a.Period.Compare(b.Period) }).Period
	total, found := budget.TotalProductivity(slices.DeleteFunc(trusts, func(p budget.Productivity) bool { return p.Period != newest }))
	if !found {
		return ""
	}
	return s.words.T("factor.own-productivity", text.Args{"each": s.words.Quantity(total.PerPosition, 1), "year": newest})
}

func factorColumns(d *Desk, s state) []column[factorRow] {
	words := s.words
	source := func(r factorRow) (budget.Source, bool) { return r.Source, true }
	return []column[factorRow]{
		{title: words.T("column.factor"), width: 300, text: func(r factorRow) string { return r.Name }},
		{title: words.T("column.value"), hint: words.T("screen.need.hint.factor"), width: 85, right: true, source: source,
			text: func(r factorRow) string {
				if r.Value == 0 {
					return ""
				}
				return words.Quantity(r.Value, text.AllDecimals)
			},
			set: func(b *budget.Batch, r factorRow, typed string) error { return setFactor(d, b, r.Factor, typed) }},
		{title: words.T("column.unit"), width: 160, text: func(r factorRow) string { return r.Unit },
			set: func(b *budget.Batch, r factorRow, typed string) error {
				return amend(b, r.Factor, func(f *budget.Factor) error { f.Unit = typed; return nil })
			}},
		{title: words.T("column.line"), hint: words.T("screen.need.hint.line"), width: 160, text: func(r factorRow) string { return lineName(s, r.Line) },
			fixed: func(r factorRow) bool { return r.ID != budget.PositionCostFactor },
			choices: func(factorRow) []string {
				names := []string{""}
				for _, line := range s.plan.LinesOf(s.revision.ID, budget.Cost) {
					names = append(names, line.Name)
				}
				return names
			},
			set: func(b *budget.Batch, r factorRow, typed string) error {
				return amend(b, r.Factor, func(f *budget.Factor) error { return setLine(s, f, typed) })
			}},
		{title: words.T("column.own"), hint: words.T("screen.need.hint.own"), width: 150, text: func(r factorRow) string { return r.own }, source: computed[factorRow]},
		{title: words.T("column.basis"), text: func(r factorRow) string { return r.Basis },
			set: func(b *budget.Batch, r factorRow, typed string) error {
				return amend(b, r.Factor, func(f *budget.Factor) error { f.Basis = typed; return nil })
			}},
	}
}

// setFactor sets what a factor is. One that is cleared is taken out, unless it
// names the line its value then follows from.
func setFactor(d *Desk, b *budget.Batch, f budget.Factor, typed string) error {
	if typed == "" && f.Line == "" {
		b.Remove(f)
		return nil
	}
	return amend(b, f, func(f *budget.Factor) (err error) {
		f.Value, f.Source = 0, budget.Source{}
		if typed == "" {
			return nil
		}
		if f.Value, err = d.number(typed); err != nil || f.Value <= 0 {
			return typoNumber
		}
		return nil
	})
}

func setLine(s state, f *budget.Factor, typed string) error {
	if f.Line = ""; typed == "" {
		return nil
	}
	for _, line := range s.plan.LinesOf(s.revision.ID, budget.Cost) {
		if line.Name == typed {
			f.Line = line.ID
			return nil
		}
	}
	return typoChoice
}

func lineName(s state, id budget.LineID) string {
	line, found := s.plan.Lines.Get(budget.Line{Revision: s.revision.ID, ID: id})
	if !found {
		return string(id)
	}
	return cmp.Or(line.Name, string(id))
}

// newestNeed is the newest survey of need.
func newestNeed(s state) (newest budget.NeedMap, found bool) {
	for m := range s.plan.NeedMaps.All() {
		if !found || m.Period.Compare(newest.Period) > 0 {
			newest, found = m, true
		}
	}
	return newest, found
}
