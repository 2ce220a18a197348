package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// positionStandingSheet is how positions stand in each area the year on show: planned,
// in place, needed and vacant. What is counted or planned can be typed in.
func positionStandingSheet(d *Desk) sheet[budget.PositionStanding] {
	called := func(r budget.PositionStanding) string { return positionStandingName(d.state, r) }
	return sheet[budget.PositionStanding]{
		name:    "positions",
		columns: func(s state) []column[budget.PositionStanding] { return positionStandingColumns(d, s) },
		rows: func(s state) []budget.PositionStanding {
			return s.plan.PositionStandings(s.revision, region(s.plan), s.year)
		},
		called: called,
		strong: func(r budget.PositionStanding) bool { return r.Area == region(d.state.plan) && r.Profession == "" },
		add:    addPositions,
		says:   func(r budget.PositionStanding) []string { return []string{called(r)} },
		steady: 1,
	}
}

// positionStandingName is an area and, where a row is of one only, a profession.
func positionStandingName(s state, r budget.PositionStanding) string {
	if r.Profession == "" {
		return s.plan.AreaName(r.Area)
	}
	return s.plan.AreaName(r.Area) + ", " + r.Profession
}

func positionStandingColumns(d *Desk, s state) []column[budget.PositionStanding] {
	words := s.words
	show := func(key string, width float32, of func(budget.PositionStanding) *budget.Quantity) column[budget.PositionStanding] {
		return figure(words, key, width, func(r budget.PositionStanding) string { return known(words, of(r), text.AllDecimals) })
	}
	less := func(a, b *budget.Quantity) *budget.Quantity {
		if a == nil || b == nil {
			return nil
		}
		rest := *a - *b
		return &rest
	}
	filled := func(r budget.PositionStanding) *budget.Quantity { return r.Filled }
	planned := func(r budget.PositionStanding) *budget.Quantity { return r.Planned }
	vacant := func(r budget.PositionStanding) *budget.Quantity { return r.Vacant }
	return []column[budget.PositionStanding]{
		{title: words.T("column.area"), text: func(r budget.PositionStanding) string { return positionStandingName(s, r) }},
		d.counted(s, budget.PositionsFilled, show("column.positions-filled", 70, filled), filled),
		{title: words.T("column.counted"), width: 70, text: func(r budget.PositionStanding) string { return words.Period(r.Counted) }},
		show("column.positions-added", 132, func(r budget.PositionStanding) *budget.Quantity { return r.Added }),
		d.counted(s, budget.PositionsPlanned, show("column.positions-planned", 108, planned), planned),
		show("column.positions-rest", 84, func(r budget.PositionStanding) *budget.Quantity { return less(r.Planned, r.Added) }),
		show("column.positions-needed", 70, func(r budget.PositionStanding) *budget.Quantity { return r.Needed }),
		show("column.positions-missing", 76, func(r budget.PositionStanding) *budget.Quantity { return less(r.Needed, r.Filled) }),
		d.counted(s, budget.PositionsVacant, show("column.positions-vacant", 64, vacant), vacant),
		figure(words, "column.vacancy", 76, func(r budget.PositionStanding) string { return share(words, r.VacancyShare) }),
	}
}

// counted lets a count of the year on show be typed in a column. A sum of the
// parts of an area cannot be: its parts can.
func (d *Desk) counted(s state, kind budget.PositionKind, c column[budget.PositionStanding], of func(budget.PositionStanding) *budget.Quantity) column[budget.PositionStanding] {
	like := func(r budget.PositionStanding) budget.PositionCount {
		count := budget.PositionCount{Area: r.Area, Profession: r.Profession, Period: budget.YearOf(s.year), Kind: kind}
		if kind.Decided() {
			count.Revision = s.revision.ID
		}
		return count
	}
	own := func(r budget.PositionStanding) (budget.PositionCount, bool) {
		return s.plan.LastPositions(like(r), budget.YearOf(s.year))
	}
	c.source = func(r budget.PositionStanding) (budget.Source, bool) {
		count, found := own(r)
		return count.Source, found
	}
	c.fixed = func(r budget.PositionStanding) bool {
		_, found := own(r)
		return of(r) != nil && !found
	}
	c.set = func(b *budget.Batch, r budget.PositionStanding, typed string) error {
		count := like(r)
		if strings.TrimSpace(typed) == "" {
			b.Remove(count)
			return nil
		}
		value, err := d.number(typed)
		if err != nil || value < 0 {
			return typoNumber
		}
		if now, found := b.Lookup(count); found {
			count, _ = now.(budget.PositionCount)
		}
		if count.Count != value || count.Source.IsZero() {
			count.Count, count.Source = value, budget.Source{}
			b.Put(count)
		}
		return nil
	}
	return c
}

// positionsNote says what the region's positions come to: in place, planned and
// needed, and the share that is vacant.
func positionsNote(s state) string {
	standings := s.plan.PositionStandings(s.revision, region(s.plan), s.year)
	if len(standings) == 0 {
		return ""
	}
	var told []string
	for _, r := range standings {
		if r.Area != region(s.plan) || r.Profession != "" {
			continue
		}
		if r.Filled != nil && r.Needed != nil {
			told = append(told, s.words.T("screen.positions.note.needed", text.Args{"filled": *r.Filled, "counted": r.Counted,
				"needed": *r.Needed, "missing": *r.Needed - *r.Filled}))
		}
		if r.VacancyShare != nil {
			told = append(told, s.words.T("screen.positions.note.vacant", text.Args{"n": *r.Vacant, "share": share(s.words, r.VacancyShare)}))
		}
	}
	told = append(told, s.words.T("screen.positions.note.year", text.Args{"year": budget.YearOf(s.year)}))
	return strings.Join(told, " ")
}
