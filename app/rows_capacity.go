package main

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// positionRow is a number of full-time equivalents in an area.
type positionRow struct {
	Area       string              `json:"area"`
	Period     budget.Period       `json:"period"`
	Kind       budget.PositionKind `json:"kind"`
	Profession string              `json:"profession"` // empty for all together
	Count      budget.Quantity     `json:"count"`
	Basis      string              `json:"basis"`
	Source     string              `json:"source"`
}

func listPositions(v view) listing {
	rows := []positionRow{}
	for c := range v.plan.Positions.All() {
		if v.counts(c) {
			rows = append(rows, positionRow{Area: v.areaName(c.Area), Period: c.Period, Kind: c.Kind,
				Profession: c.Profession, Count: c.Count, Basis: c.Basis, Source: c.Source.String()})
		}
	}
	p := v.words
	return listing{rows, tablesOf(rows,
		textField(p.T("column.area"), func(r positionRow) string { return r.Area }),
		textField(p.T("column.period"), func(r positionRow) string { return p.Period(r.Period) }),
		textField(p.T("column.kind"), func(r positionRow) string { return p.Name(r.Kind) }),
		numberField(p.T("column.positions"), func(r positionRow) string { return p.Quantity(r.Count, text.AllDecimals) }),
		textField(p.T("column.profession"), func(r positionRow) string { return r.Profession }),
		textField(p.T("column.basis"), func(r positionRow) string { return r.Basis }))}
}

// specialistRow is a number of approved specialists in an area.
type specialistRow struct {
	Area   string                `json:"area"`
	Period budget.Period         `json:"period"`
	Kind   budget.SpecialistKind `json:"kind"`
	Scope  budget.Scope          `json:"scope"`
	Count  int                   `json:"count"`
	Note   string                `json:"note"`
	Source string                `json:"source"`
}

func listSpecialists(v view) listing {
	rows := []specialistRow{}
	for c := range v.plan.Specialists.All() {
		if v.counts(c) {
			rows = append(rows, specialistRow{Area: v.areaName(c.Area), Period: c.Period, Kind: c.Kind,
				Scope: c.Scope, Count: c.Count, Note: c.Note, Source: c.Source.String()})
		}
	}
	p := v.words
	return listing{rows, tablesOf(rows,
		textField(p.T("column.area"), func(r specialistRow) string { return r.Area }),
		textField(p.T("column.period"), func(r specialistRow) string { return p.Period(r.Period) }),
		textField(p.T("column.kind"), func(r specialistRow) string { return p.Name(r.Kind) }),
		textField(p.T("column.scope"), func(r specialistRow) string { return p.Name(r.Scope) }),
		numberField(p.T("column.specialists"), func(r specialistRow) string { return p.Int(int64(r.Count)) }),
		textField(p.T("column.notes"), func(r specialistRow) string { return r.Note }))}
}

// bedRow is a number of inpatient beds.
type bedRow struct {
	Area   string         `json:"area"`
	Owner  budget.Owner   `json:"owner"`
	Beds   budget.BedKind `json:"beds"`
	Period budget.Period  `json:"period"`
	Kind   budget.Kind    `json:"kind"`
	Count  int            `json:"count"`
	Source string         `json:"source"`
}

func listBeds(v view) listing {
	rows := []bedRow{}
	for b := range v.plan.Beds.All() {
		if v.counts(b) {
			rows = append(rows, bedRow{Area: v.areaName(b.Area), Owner: b.Owner, Beds: b.Beds, Period: b.Period,
				Kind: b.Kind, Count: b.Count, Source: b.Source.String()})
		}
	}
	p := v.words
	return listing{rows, tablesOf(rows,
		textField(p.T("column.area"), func(r bedRow) string { return r.Area }),
		textField(p.T("column.owner"), func(r bedRow) string { return p.Name(r.Owner) }),
		textField(p.T("column.bed-kind"), func(r bedRow) string { return p.Name(r.Beds) }),
		textField(p.T("column.period"), func(r bedRow) string { return p.Period(r.Period) }),
		textField(p.T("column.kind"), func(r bedRow) string { return p.Name(r.Kind) }),
		numberField(p.T("column.beds"), func(r bedRow) string { return p.Int(int64(r.Count)) }))}
}
