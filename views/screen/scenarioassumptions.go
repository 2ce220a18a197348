package screen

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// assumptionSheet lists what is assumed of some subjects, to be typed in.
func assumptionSheet(d *Desk, name string, subjects ...budget.AssumptionSubject) sheet[budget.Assumed] {
	return sheet[budget.Assumed]{
		name:    name,
		columns: func(s state) []column[budget.Assumed] { return assumptionColumns(d, s) },
		rows: func(s state) []budget.Assumed {
			return slices.DeleteFunc(s.plan.AssumedIn(s.revision, s.scenario), func(a budget.Assumed) bool { return !slices.Contains(subjects, a.Rule.Subject) })
		},
		called: func(a budget.Assumed) string { return d.words.T("assumption." + a.Name) },
		steady: 1,
	}
}

func assumptionColumns(d *Desk, s state) []column[budget.Assumed] {
	words := s.words
	number := func(key string, of func(*budget.Assumption) *budget.Quantity) column[budget.Assumed] {
		c := figure(words, key, 150, func(a budget.Assumed) string { return words.Assumption(a.Rule.Unit, *of(&a.Assumption)) })
		c.source = func(a budget.Assumed) (budget.Source, bool) { return a.Source, a.Origin == budget.EnteredOrigin }
		c.edited = func(a budget.Assumed) string { return editedAssumption(words, a.Rule.Unit, *of(&a.Assumption)) }
		c.set = func(b *budget.Batch, a budget.Assumed, typed string) error {
			value, err := d.assumptionValue(a.Rule, typed)
			if err != nil {
				return err
			}
			d.assume(b, a, func(of3 *budget.Assumption) {
				*of(of3) = value
				of3.Low, of3.High = min(of3.Low, of3.Value), max(of3.High, of3.Value)
			})
			return nil
		}
		return c
	}
	return []column[budget.Assumed]{
		{title: words.T("column.assumption"), width: 290, text: func(a budget.Assumed) string { return words.T("assumption." + a.Name) }},
		number("column.value", func(a *budget.Assumption) *budget.Quantity { return &a.Value }),
		number("column.forecast-low", func(a *budget.Assumption) *budget.Quantity { return &a.Low }),
		number("column.forecast-high", func(a *budget.Assumption) *budget.Quantity { return &a.High }),
		{title: words.T("column.origin"), width: 210, text: func(a budget.Assumed) string { return words.Name(a.Origin) }},
		{title: words.T("column.basis"), text: func(a budget.Assumed) string { return a.Basis },
			set: func(b *budget.Batch, a budget.Assumed, typed string) error {
				d.assume(b, a, func(of *budget.Assumption) { of.Basis = typed })
				return nil
			}},
	}
}

// assume changes an assumption in the scenario on show.
func (d *Desk) assume(b *budget.Batch, a budget.Assumed, change func(*budget.Assumption)) {
	scenario := d.state.scenarioToChange()
	if had, is := b.Lookup(scenario); is {
		scenario = had.(budget.Scenario)
	}
	change(&a.Assumption)
	scenario = scenario.Assuming(a.Assumption)
	scenario.Version = d.host.Version()
	d.settings.setScenario(d.document.Path(), scenario.ID)
	b.Put(scenario)
}

// assumptionValue reads what was typed for an assumption, shares in per cent.
func (d *Desk) assumptionValue(rule budget.AssumptionRule, typed string) (budget.Quantity, error) {
	value, err := d.number(typed)
	if inPercent(rule.Unit) {
		value /= 100
	}
	switch {
	case err != nil:
		return 0, typoNumber
	case value < rule.Least || value > rule.Most:
		return 0, typoRange
	}
	return value, nil
}

// inPercent reports whether assumptions in a unit are shown and typed in per
// cent.
func inPercent(unit budget.AssumptionUnit) bool {
	return unit == budget.ShareUnit || unit == budget.YearlyUnit
}

// editedAssumption is a value to begin typing with.
func editedAssumption(words *text.Printer, unit budget.AssumptionUnit, value budget.Quantity) string {
	if inPercent(unit) {
		return words.Assumption(unit, value)
	}
	return words.Quantity(value, text.AllDecimals)
}
