package screen

import (
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// populationSheet lists the adults living in each area each year: what rates are
// computed from.
func populationSheet(d *Desk) sheet[budget.Population] {
	return sheet[budget.Population]{
		name:    "populations",
		columns: func(s state) []column[budget.Population] { return populationColumns(d, s) },
		rows: func(s state) []budget.Population {
			var rows []budget.Population
			for p := range s.plan.Populations.All() {
				rows = append(rows, p)
			}
			return rows
		},
		called: func(p budget.Population) string { return d.state.plan.AreaName(p.Area) + " " + strconv.Itoa(p.Year) },
		record: func(p budget.Population) (budget.Record, bool) { return p, true },
		add:    addPopulation,
		says: func(p budget.Population) []string {
			return []string{d.state.plan.AreaName(p.Area), strconv.Itoa(p.Year)}
		},
		steady: 1,
	}
}

func populationColumns(d *Desk, s state) []column[budget.Population] {
	words := s.words
	return []column[budget.Population]{
		{title: words.T("column.area"), text: func(p budget.Population) string { return s.plan.AreaName(p.Area) }},
		{title: words.T("column.year"), width: 90, text: func(p budget.Population) string { return strconv.Itoa(p.Year) }},
		{title: words.T("column.population"), width: 220, right: true,
			text:   func(p budget.Population) string { return words.Quantity(p.Adults, text.AllDecimals) },
			source: func(p budget.Population) (budget.Source, bool) { return p.Source, true },
			set: func(b *budget.Batch, p budget.Population, typed string) error {
				return amend(b, p, func(p *budget.Population) (err error) {
					p.Source = budget.Source{}
					if p.Adults, err = d.number(typed); err != nil || p.Adults <= 0 {
						return typoNumber
					}
					return nil
				})
			}},
		{title: words.T("column.growth"), hint: words.T("screen.coverage.hint.population-growth"), width: 150, right: true,
			source: func(budget.Population) (budget.Source, bool) { return budget.Source{}, false },
			text: func(p budget.Population) string {
				before, known := s.plan.Populations.Get(budget.Population{Area: p.Area, Year: p.Year - 1})
				if !known {
					return ""
				}
				return words.Signed().Percent(p.Adults.Float()/before.Adults.Float()-1, 1)
			}},
	}
}

// addPopulation asks for the adults of an area in a year.
func addPopulation(d *Desk) *form {
	s := d.state
	areas := areasOf(s.plan)
	fields := []field{
		{label: s.words.T("column.area"), choices: areas.names},
		{label: s.words.T("column.year"), text: strconv.Itoa(s.year)},
		{label: s.words.T("column.population")},
	}
	return d.ask(s.words.T("form.new-population"), fields, func(answers []string) error {
		var p budget.Population
		f := d.answered(answers)
		f.area(0, areas, &p.Area)
		f.whole(1, &p.Year)
		f.number(2, &p.Adults)
		f.read(2, func(string) error {
			if p.Adults <= 0 {
				return typoNumber
			}
			return nil
		})
		return f.add(p, s.plan.AreaName(p.Area))
	})
}
