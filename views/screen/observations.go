package screen

import (
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// observed says which of the plan's observations a table is of, and what it
// tells of each.
type observed struct {
	// name is the table's.
	name string
	// of tells the indicators it is of.
	of func(budget.Indicator) bool
	// offered are indicators that a new row can be of before the plan has them.
	offered []budget.Indicator
	// parts shows numerator and denominator, and statistic how the value is made.
	parts, statistic bool
	// alone leaves the indicator out, where it is the same in every row.
	alone bool
}

// observation is a row of such a table.
type observation struct {
	budget.Observation
	indicator budget.Indicator
}

// observationSheet is a table of observations, each to be changed where it
// stands. A value that is cleared is not available, which is not zero.
func observationSheet(d *Desk, o observed) sheet[observation] {
	return sheet[observation]{
		name:    o.name,
		columns: func(s state) []column[observation] { return observationColumns(d, s, o) },
		rows:    o.rows,
		called: func(r observation) string {
			return d.state.plan.AreaName(r.Area) + " " + d.words.Period(r.Period)
		},
		record: func(r observation) (budget.Record, bool) { return r.Observation, true },
		add:    func(d *Desk) *form { return addObservation(d, o) },
		says: func(r observation) []string {
			return []string{r.indicator.Name, d.state.plan.AreaName(r.Area), r.Group, r.Variant, d.words.Period(r.Period), d.words.Name(r.Quality)}
		},
		steady: 1,
	}
}

// rows are what happened, and what the revision on show aims at.
func (o observed) rows(s state) []observation {
	var rows []observation
	for indicator := range s.plan.Indicators.All() {
		if !o.of(indicator) {
			continue
		}
		for _, revision := range slices.Compact([]budget.RevisionID{"", s.revision.ID}) {
			for v := range s.plan.Observations.From(budget.Observation{Revision: revision, Indicator: indicator.ID}) {
				if v.Revision != revision || v.Indicator != indicator.ID {
					break
				}
				rows = append(rows, observation{v, indicator})
			}
		}
	}
	return rows
}

// observationColumns are those that say something of the rows there are.
func observationColumns(d *Desk, s state, o observed) []column[observation] {
	words, rows := s.words, o.rows(s)
	used := func(says func(observation) bool) bool { return slices.ContainsFunc(rows, says) }
	var columns []column[observation]
	if !o.alone {
		columns = append(columns, column[observation]{title: words.T("column.indicator"), text: func(r observation) string { return r.indicator.Name }})
	}
	if o.statistic {
		columns = append(columns, column[observation]{title: words.T("column.statistic"), hint: words.T("screen.access.hint.statistic"), width: 120,
			text: func(r observation) string { return words.Name(r.indicator.Statistic) }})
	}
	columns = append(columns, column[observation]{title: words.T("column.area"), width: 150, text: func(r observation) string { return s.plan.AreaName(r.Area) }})
	if used(func(r observation) bool { return r.Group != "" }) {
		columns = append(columns, column[observation]{title: words.T("column.group"), width: 150, text: func(r observation) string { return r.Group }})
	}
	columns = append(columns, column[observation]{title: words.T("column.period"), width: periodWidth(rows), text: func(r observation) string { return words.Period(r.Period) }})
	if used(func(r observation) bool { return r.Kind != budget.Actual }) {
		columns = append(columns, column[observation]{title: words.T("column.kind"), width: 100, text: func(r observation) string { return words.Name(r.Kind) }})
	}
	if used(func(r observation) bool { return r.Variant != "" }) {
		columns = append(columns, column[observation]{title: words.T("column.variant"), width: 150, text: func(r observation) string { return variantShort(words, r.Variant) }})
	}
	if o.parts {
		columns = append(columns, partColumns(d, s)...)
	}
	return append(columns, valueColumns(d, s, o)...)
}

// variantShort is a known variant in the reader's language, and any other as it
// was imported.
func variantShort(words *text.Printer, variant string) string {
	if variant == budget.FieldOnly || variant == budget.IncludingMH {
		return words.T("variant-short." + variant)
	}
	return variant
}

// valueColumns are the value, its unit, what is behind it and how far it can be
// relied on.
func valueColumns(d *Desk, s state, of observed) []column[observation] {
	words := s.words
	source := func(r observation) (budget.Source, bool) { return r.Source, true }
	columns := []column[observation]{
		{title: words.T("column.value"), width: 85, right: true, source: source,
			text: func(r observation) string {
				if !r.Quality.HasValue() {
					return ""
				}
				return words.Quantity(r.Value, text.AllDecimals)
			},
			set: func(b *budget.Batch, r observation, typed string) error {
				return amend(b, r.Observation, func(o *budget.Observation) error { return setValue(d, o, typed) })
			}},
		{title: words.T("column.unit"), width: 130, text: func(r observation) string { return r.indicator.Unit }},
		{title: words.T("column.quality"), width: 120, text: func(r observation) string { return words.Name(r.Quality) },
			choices: func(observation) []string { return namesOf(words, budget.Qualities) },
			set: func(b *budget.Batch, r observation, typed string) error {
				return amend(b, r.Observation, func(o *budget.Observation) error { return setQuality(words, o, typed) })
			}},
	}
	if of.parts { // which tell what is behind the value
		return columns
	}
	return append(columns, answersColumn(d, s))
}

// answersColumn is how many are behind a value.
func answersColumn(d *Desk, s state) column[observation] {
	return column[observation]{title: s.words.T("column.n"), hint: s.words.T("screen.access.hint.n"), width: 70, right: true, source: func(r observation) (budget.Source, bool) { return r.Source, true },
		text: func(r observation) string {
			if r.N == 0 {
				return ""
			}
			return s.words.Int(int64(r.N))
		},
		set: func(b *budget.Batch, r observation, typed string) error {
			return amend(b, r.Observation, func(o *budget.Observation) error { return setAnswers(d, o, typed) })
		}}
}

// periodWidth is less where all periods are years.
func periodWidth(rows []observation) float32 {
	const years, others = 70, 120
	if slices.ContainsFunc(rows, func(r observation) bool { return r.Period.Unit() != budget.Year }) {
		return others
	}
	return years
}

func setValue(d *Desk, o *budget.Observation, typed string) error {
	if typed == "" {
		*o = o.Without(budget.NotAvailable)
		return nil
	}
	value, err := d.number(strings.TrimSuffix(typed, "%"))
	if err != nil {
		return err
	}
	*o = o.Stated(value)
	return nil
}

// setAnswers sets how many are behind a value; 0 is for not known.
func setAnswers(d *Desk, o *budget.Observation, typed string) (err error) {
	if o.N = 0; typed == "" {
		return nil
	}
	if o.N, err = d.whole(typed); err != nil || o.N < 0 {
		return typoWhole
	}
	return nil
}

func setQuality(words *text.Printer, o *budget.Observation, typed string) error {
	quality, err := chosenOf(words, typed, budget.Qualities)
	if err != nil {
		return err
	}
	if !quality.HasValue() {
		*o = o.Without(quality)
		return nil
	}
	if !o.Quality.HasValue() {
		return typoNoValue
	}
	o.Quality = quality
	return nil
}

// partColumns are what a rate was computed from; changed, they change it.
func partColumns(d *Desk, s state) []column[observation] {
	part := func(title string, of func(*budget.Observation) **budget.Quantity) column[observation] {
		return column[observation]{title: s.words.T(title), hint: s.words.T("screen.coverage.hint.parts"), width: 90, right: true,
			source: func(r observation) (budget.Source, bool) { return r.Source, true },
			text: func(r observation) string {
				return ifKnown(*of(&r.Observation), func(q budget.Quantity) string { return s.words.Quantity(q, text.AllDecimals) })
			},
			set: func(b *budget.Batch, r observation, typed string) error {
				return amend(b, r.Observation, func(o *budget.Observation) error {
					value, err := d.optional(typed)
					if err != nil || value != nil && *value <= 0 {
						return typoNumber
					}
					*of(o) = value
					*o = o.Parted(r.indicator, o.Numerator, o.Denominator)
					return nil
				})
			}}
	}
	return []column[observation]{
		part("column.numerator", func(o *budget.Observation) **budget.Quantity { return &o.Numerator }),
		part("column.denominator", func(o *budget.Observation) **budget.Quantity { return &o.Denominator }),
	}
}

// addObservation asks for a new observation.
func addObservation(d *Desk, o observed) *form {
	s := d.state
	areas, indicators := areasOf(s.plan), o.indicators(s)
	names := make([]string, len(indicators))
	for i, indicator := range indicators {
		names[i] = indicator.Name
	}
	first := ""
	if len(names) > 0 {
		first = names[0]
	}
	fields := []field{
		{label: s.words.T("column.indicator"), choices: names, text: first},
		{label: s.words.T("column.area"), choices: areas.names},
		{label: s.words.T("column.period"), text: s.words.Period(s.period)},
		{label: s.words.T("column.group"), hint: s.words.T("form.all-groups")},
		{label: s.words.T("column.variant"), hint: s.words.T("form.no-variant")},
		{label: s.words.T("column.value")},
	}
	return d.ask(s.words.T("form.new-observation"), fields, func(answers []string) error {
		v := budget.Observation{Kind: budget.Actual, Group: answers[3], Variant: answers[4]}
		var indicator budget.Indicator
		f := d.answered(answers)
		f.read(0, func(answer string) error {
			at := slices.Index(names, answer)
			if at < 0 {
				return typoChoice
			}
			indicator = indicators[at]
			v.Indicator = indicator.ID
			return nil
		})
		f.area(1, areas, &v.Area)
		f.period(2, &v.Period)
		f.number(5, &v.Value)
		return f.addWith(indicator, v, s.plan.AreaName(v.Area))
	})
}

// indicators are those a new row can be of: the plan's, and those offered.
func (o observed) indicators(s state) []budget.Indicator {
	var all []budget.Indicator
	for indicator := range s.plan.Indicators.All() {
		if o.of(indicator) {
			all = append(all, indicator)
		}
	}
	for _, indicator := range o.offered {
		if _, has := s.plan.Indicators.Get(indicator); !has {
			indicator.Name = s.words.T("indicator." + string(indicator.ID))
			all = append(all, indicator)
		}
	}
	return all
}
