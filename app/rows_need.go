package main

import (
	"cmp"
	"slices"

	"fagplan/budget"
)

// needRow is one line of a need map: how the persons function in a dimension,
// or how many have and will ask for a service. What the line does not say is
// null.
type needRow struct {
	Map    string        `json:"map"`
	Area   string        `json:"area"`
	Period budget.Period `json:"period"`
	// Mapped is the number of persons every share is of.
	Mapped int `json:"mapped"`
	// Part is dimension, municipal, specialist or plans.
	Part string `json:"part"`
	Name string `json:"name"`
	// Green, Yellow and Red are shares of 0 to 1.
	Green  *budget.Quantity `json:"green"`
	Yellow *budget.Quantity `json:"yellow"`
	Red    *budget.Quantity `json:"red"`
	// Now is the share that has the service; Added is how much that share is
	// expected to grow in twelve months.
	Now   *budget.Quantity `json:"now"`
	Added *budget.Quantity `json:"added"`
	// PersonsNow and PersonsIn12 are the shares as numbers of persons.
	PersonsNow  *int `json:"persons_now"`
	PersonsIn12 *int `json:"persons_in_12_months"`
}

// dimensionPart marks the lines of a need map that are not services.
const dimensionPart = "dimension"

func listNeed(v view) listing {
	dimensions, services := []needRow{}, []needRow{}
	for need := range v.plan.NeedMaps.All() {
		dimensions = append(dimensions, v.needDimensions(need)...)
		services = append(services, v.needServices(need)...)
	}
	return listing{append(dimensions, services...), slices.Concat(v.dimensionTable(dimensions), v.serviceTable(services))}
}

func (v view) needDimensions(need budget.NeedMap) []needRow {
	var found []budget.NeedDimension
	for d := range v.plan.NeedDimensions.All() {
		if d.Map == need.ID {
			found = append(found, d)
		}
	}
	slices.SortStableFunc(found, func(a, b budget.NeedDimension) int { return cmp.Compare(a.Order, b.Order) })
	rows := make([]needRow, 0, len(found))
	for _, d := range found {
		row := v.needRow(need, dimensionPart, d.Name)
		row.Green, row.Yellow, row.Red = &d.Green, &d.Yellow, &d.Red
		rows = append(rows, row)
	}
	return rows
}

func (v view) needServices(need budget.NeedMap) []needRow {
	var found []budget.NeedService
	for s := range v.plan.NeedServices.All() {
		if s.Map == need.ID {
			found = append(found, s)
		}
	}
	slices.SortStableFunc(found, func(a, b budget.NeedService) int {
		return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(a.Order, b.Order))
	})
	rows := make([]needRow, 0, len(found))
	for _, s := range found {
		row := v.needRow(need, string(s.Level), s.Name)
		row.Now, row.Added = &s.Now, s.Added
		now, in12, judged := s.Persons(need)
		row.PersonsNow = &now
		if judged {
			row.PersonsIn12 = &in12
		}
		rows = append(rows, row)
	}
	return rows
}

func (v view) needRow(need budget.NeedMap, part, name string) needRow {
	return needRow{Map: need.Name, Area: v.areaName(need.Area), Period: need.Period, Mapped: need.Persons, Part: part, Name: name}
}

func (v view) dimensionTable(rows []needRow) []table {
	p := v.words
	return tablesOf(rows,
		textField(p.T("column.map"), func(r needRow) string { return r.Map }),
		textField(p.T("column.dimension"), func(r needRow) string { return r.Name }),
		numberField(p.T("need-level.green"), func(r needRow) string { return v.share(r.Green) }),
		numberField(p.T("need-level.yellow"), func(r needRow) string { return v.share(r.Yellow) }),
		numberField(p.T("need-level.red"), func(r needRow) string { return v.share(r.Red) }))
}

func (v view) serviceTable(rows []needRow) []table {
	p := v.words
	return tablesOf(rows,
		textField(p.T("column.map"), func(r needRow) string { return r.Map }),
		textField(p.T("column.level"), func(r needRow) string { return p.Name(budget.ServiceLevel(r.Part)) }),
		textField(p.T("column.service"), func(r needRow) string { return r.Name }),
		numberField(p.T("column.share-now"), func(r needRow) string { return v.share(r.Now) }),
		numberField(p.T("column.persons-now"), func(r needRow) string { return v.whole(r.PersonsNow) }),
		numberField(p.T("column.persons-in-12"), func(r needRow) string { return v.whole(r.PersonsIn12) }))
}
