package main

import "fagplan/budget"

// chanceRow is how many specialists there are in an area at the end of a year.
type chanceRow struct {
	Area     string          `json:"area"`
	Year     int             `json:"year"`
	Expected budget.Quantity `json:"expected"`
	// Low and High are where eight of ten outcomes lie.
	Low  int `json:"low"`
	High int `json:"high"`
	// Need is null where none is stated or listed, and then Chance is.
	Need   *int             `json:"need"`
	Chance *budget.Quantity `json:"chance"`
}

// forecastSpecialists forecasts the region and each part of it by itself, from
// where they are counted: those of the parts cannot be added up.
func forecastSpecialists(v view, s budget.Scenario) listing {
	rows := []chanceRow{}
	var tables []table
	for _, area := range v.plan.Within(v.region()) {
		of := v.chancesOf(area, s)
		rows = append(rows, of...)
		for _, t := range v.chanceTables(of) {
			t.title = v.plan.AreaName(area)
			tables = append(tables, t)
		}
	}
	return listing{rows, tables}
}

// chancesOf are the years of an area from its last count, none without one.
func (v view) chancesOf(area budget.AreaID, s budget.Scenario) []chanceRow {
	counts := v.plan.SpecialistsAtWork(area)
	if len(counts) == 0 {
		return nil
	}
	var rows []chanceRow
	now := counts[len(counts)-1]
	need := v.plan.NeedFor(v.revision.ID, now)
	for _, c := range v.plan.SpecialistChances(now, v.revision.LastYear, budget.SpecialistRatesIn(v.plan.AssumedIn(v.revision, s), area)) {
		row := chanceRow{Area: v.plan.AreaName(area), Year: c.Year, Expected: *hundredths(c.Expected()), Low: c.Percentile(10), High: c.Percentile(90)}
		if need > 0 {
			row.Need, row.Chance = &need, hundredths(c.AtLeast(need))
		}
		rows = append(rows, row)
	}
	return rows
}

func (v view) chanceTables(rows []chanceRow) []table {
	p := v.words
	return tablesOf(rows,
		textField(p.T("column.year"), func(r chanceRow) string { return budget.YearOf(r.Year).String() }),
		numberField(p.T("column.expected"), func(r chanceRow) string { return p.Quantity(r.Expected, 1) }),
		numberField(p.T("column.forecast-low"), func(r chanceRow) string { return p.Int(int64(r.Low)) }),
		numberField(p.T("column.forecast-high"), func(r chanceRow) string { return p.Int(int64(r.High)) }),
		numberField(p.T("column.need"), func(r chanceRow) string { return v.whole(r.Need) }),
		numberField(p.T("column.chance"), func(r chanceRow) string { return v.share(r.Chance) }))
}
