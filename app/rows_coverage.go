package main

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// coverageRow is how much of the national level an area has in one yardstick.
type coverageRow struct {
	Area    string           `json:"area"`
	Period  budget.Period    `json:"period"`
	Variant string           `json:"variant"`
	Measure budget.Yardstick `json:"measure"`
	Rate    *budget.Quantity `json:"rate"`
	// Per is the inhabitants the rates are for; null where they are numbers of
	// positions.
	Per          *int             `json:"per"`
	NationalRate *budget.Quantity `json:"national_rate"`
	// Index has the country as 100; as published, or computed with two decimals.
	Index budget.Quantity `json:"index"`
}

// indexStep is the precision of a computed index, which its rates carry.
const indexStep = budget.Unit / 100

func listCoverage(v view) listing {
	rows := []coverageRow{}
	for _, c := range v.plan.CoverageOf(v.revision.ID) {
		row := coverageRow{Area: v.areaName(c.Area), Period: c.Period, Variant: c.Variant, Measure: c.Yardstick,
			Rate: c.Rate, NationalRate: c.NationalRate, Index: c.Index}
		if c.Per > 0 {
			row.Per = &c.Per
		}
		if !c.Published {
			row.Index = (c.Index + indexStep/2) / indexStep * indexStep
		}
		rows = append(rows, row)
	}
	p := v.words
	return listing{rows, tablesOf(rows,
		textField(p.T("column.area"), func(r coverageRow) string { return r.Area }),
		textField(p.T("column.period"), func(r coverageRow) string { return p.Period(r.Period) }),
		textField(p.T("column.yardstick"), func(r coverageRow) string { return p.Name(r.Measure) }),
		textField(p.T("column.variant"), func(r coverageRow) string { return v.variant(r.Variant) }),
		numberField(p.T("column.rate"), func(r coverageRow) string { return v.quantity(r.Rate, text.AllDecimals) }),
		numberField(p.T("column.national-rate"), func(r coverageRow) string { return v.quantity(r.NationalRate, text.AllDecimals) }),
		numberField(p.T("column.per"), func(r coverageRow) string { return v.whole(r.Per) }),
		numberField(p.T("column.index"), func(r coverageRow) string { return p.Quantity(r.Index, text.AllDecimals) }))}
}
