package main

import (
	"cmp"

	"fagplan/budget"
	"fagplan/views/text"
)

// observationRow is one value of an indicator.
type observationRow struct {
	// Indicator is the indicator's identity, which no renaming changes.
	Indicator string        `json:"indicator"`
	Area      string        `json:"area"`
	Period    budget.Period `json:"period"`
	Kind      budget.Kind   `json:"kind"`
	// Value is null where Quality says that there is none.
	Value       *budget.Quantity `json:"value"`
	Unit        string           `json:"unit"`
	Numerator   *budget.Quantity `json:"numerator"`
	Denominator *budget.Quantity `json:"denominator"`
	Variant     string           `json:"variant"`
	Source      string           `json:"source"`
	// Group divides the indicator by something other than area.
	Group string `json:"group,omitempty"`
	// Quality is left out for values as their source reports them.
	Quality budget.Quality `json:"quality,omitempty"`

	name string // of the indicator
}

func listObservations(v view) listing {
	rows := []observationRow{}
	for o := range v.plan.Observations.All() {
		if v.counts(o) {
			rows = append(rows, v.observationRow(o))
		}
	}
	p := v.words
	return listing{rows, tablesOf(rows,
		textField(p.T("column.indicator"), func(r observationRow) string { return r.name }),
		textField(p.T("column.group"), func(r observationRow) string { return r.Group }),
		textField(p.T("column.area"), func(r observationRow) string { return r.Area }),
		textField(p.T("column.period"), func(r observationRow) string { return p.Period(r.Period) }),
		textField(p.T("column.kind"), func(r observationRow) string { return p.Name(r.Kind) }),
		textField(p.T("column.variant"), func(r observationRow) string { return v.variant(r.Variant) }),
		numberField(p.T("column.value"), func(r observationRow) string { return v.quantity(r.Value, text.AllDecimals) }),
		textField(p.T("column.unit"), func(r observationRow) string { return r.Unit }),
		textField(p.T("column.source"), func(r observationRow) string { return r.Source }))}
}

func (v view) observationRow(o budget.Observation) observationRow {
	indicator, _ := v.plan.Indicators.Get(budget.Indicator{ID: o.Indicator})
	row := observationRow{Indicator: string(o.Indicator), Group: o.Group, Area: v.areaName(o.Area), Period: o.Period,
		Kind: o.Kind, Unit: indicator.Unit, Numerator: o.Numerator, Denominator: o.Denominator, Variant: o.Variant,
		Source: o.Source.String(), Quality: o.Quality, name: cmp.Or(indicator.Name, string(o.Indicator))}
	if o.Quality.HasValue() {
		row.Value = &o.Value
	}
	return row
}

// variant returns what a way of counting is called, as it is where it has no
// name.
func (v view) variant(variant string) string {
	if key := "variant." + variant; v.words.Has(key) {
		return v.words.T(key)
	}
	return variant
}
