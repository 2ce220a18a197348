package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// foresight is what charts of the years ahead are told from.
type foresight struct {
	model   budget.CoverageModel
	assumed []budget.Assumed
	values  budget.Values
	years   []int
}

// foresight returns what coverage is forecast from, false where it cannot be.
func (q Question) foresight() (foresight, bool) {
	model, found := q.Plan.CoverageModel(q.Revision)
	if !found {
		return foresight{}, false
	}
	f := foresight{model: model, assumed: q.Plan.AssumedIn(q.Revision, q.Scenario)}
	f.values = budget.ValuesOf(f.assumed)
	f.years = slices.DeleteFunc(model.Years(), q.beyond)
	return f, len(f.years) > 0
}

// basis is the one a chart of one basis is told on: positions, where they are
// known.
func (f foresight) basis() budget.CoverageBasis { return f.model.Bases[0] }

// of returns the years on show.
func (f foresight) of(forecast []budget.CoverageYear) []budget.CoverageYear {
	return slices.DeleteFunc(forecast, func(y budget.CoverageYear) bool { return !slices.Contains(f.years, y.Year) })
}

// sources are where the bases come from.
func (f foresight) sources() []budget.Source {
	var sources []budget.Source
	for _, basis := range f.model.Bases {
		sources = append(sources, basis.Source)
	}
	for _, a := range f.assumed {
		if a.Rule.Subject == budget.CoverageSubject {
			sources = append(sources, a.Source)
		}
	}
	return sources
}

// asShare writes an index as a share of the national level.
func (q Question) asShare(index float64) string { return q.Words.Percent(index/100, 1) }

// indexSpec is a chart of indexes over the years ahead.
func (q Question) indexSpec(f foresight) Spec {
	return Spec{Form: Lines, Value: q.asShare, Tick: func(v float64) string { return q.Words.Percent(v/100, 0) },
		Categories: q.years(f.years), Kinds: q.kindWords(), Source: q.source(f.sources()...)}
}

// nationalLine is the level of the country.
func (q Question) nationalLine(categories int) Series {
	const level = 100
	line := flat(national, q.Words.T("label.national-level"), Reference, level, categories)
	for i := range line.Points {
		line.Points[i].Label = q.Words.Percent(1, 0)
	}
	return line
}

// scenarioName is what the assumptions are called.
func (q Question) scenarioName() string {
	if q.Scenario.ID == "" {
		return q.Words.T("label.todays-assumptions")
	}
	return q.Scenario.Name
}

// basisName tells what an index rests on: "årsverk (56 av 125)".
func (q Question) basisName(basis budget.CoverageBasis) string {
	return q.Words.T("label.basis."+string(basis.Yardstick), text.Args{"in-place": q.tenths(basis.InPlace), "level": q.tenths(basis.Level),
		"index": q.Words.Quantity(basis.Index, 0), "year": basis.Period})
}
