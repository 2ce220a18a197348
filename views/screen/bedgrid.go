package screen

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
)

// bedRow is the beds of an area and owner in a period, in operation or planned,
// by kind.
type bedRow struct {
	like   budget.BedCount // the area, owner, period and what it counts
	counts map[budget.BedKind]budget.BedCount
}

// bedSheet lists the beds with a column for each kind, to be changed where they
// stand.
func bedSheet(d *Desk) sheet[bedRow] {
	called := func(r bedRow) string {
		return strings.Join([]string{d.state.plan.AreaName(r.like.Area), d.words.Name(r.like.Owner), d.words.Period(r.like.Period)}, " ")
	}
	return sheet[bedRow]{
		name:    "beds",
		columns: func(s state) []column[bedRow] { return bedColumns(d, s) },
		rows:    bedRows,
		called:  called,
		add:     addBeds,
		says:    func(r bedRow) []string { return []string{called(r), bedsAre(d.state, r)} },
		steady:  1,
	}
}

// bedRows are the facts and what the revision on show plans, the plan's own
// region before others, the newest first.
func bedRows(s state) []bedRow {
	rows := make(map[budget.BedCount]bedRow)
	for b := range s.plan.Beds.All() {
		if b.Revision != "" && b.Revision != s.revision.ID {
			continue
		}
		like := budget.BedCount{Revision: b.Revision, Area: b.Area, Owner: b.Owner, Period: b.Period, Kind: b.Kind}
		row, met := rows[like]
		if !met {
			row = bedRow{like, make(map[budget.BedKind]budget.BedCount)}
			rows[like] = row
		}
		row.counts[b.Beds] = b
	}
	rank := make(map[budget.AreaID]int)
	for i, area := range s.plan.Within(region(s.plan)) {
		rank[area] = i - s.plan.Areas.Len()
	}
	return slices.SortedFunc(maps.Values(rows), func(a, b bedRow) int {
		return cmp.Or(cmp.Compare(rank[a.like.Area], rank[b.like.Area]), cmp.Compare(a.like.Area, b.like.Area), b.like.Period.Compare(a.like.Period),
			cmp.Compare(b.like.Owner, a.like.Owner), cmp.Compare(a.like.Kind, b.like.Kind))
	})
}

// bedsAre tells beds in operation from those planned.
func bedsAre(s state, r bedRow) string {
	switch r.like.Kind {
	case budget.Actual:
		return s.words.T("label.beds-open")
	case budget.Budget:
		return s.words.T("label.beds-planned")
	}
	return s.words.Name(r.like.Kind)
}

func bedColumns(d *Desk, s state) []column[bedRow] {
	words := s.words
	columns := []column[bedRow]{
		{title: words.T("column.area"), text: func(r bedRow) string { return s.plan.AreaName(r.like.Area) }},
		{title: words.T("column.owner"), width: 90, text: func(r bedRow) string { return words.Name(r.like.Owner) }},
		{title: words.T("column.period"), width: 90, text: func(r bedRow) string { return words.Period(r.like.Period) }},
		{title: words.T("column.beds-are"), width: 100, text: func(r bedRow) string { return bedsAre(s, r) }},
	}
	for _, kind := range budget.BedKinds {
		columns = append(columns, bedColumn(d, s, kind))
	}
	return append(columns, figure(words, "column.sum", 70, func(r bedRow) string {
		sum := 0
		for _, b := range r.counts {
			if b.Beds == budget.AllBeds && len(r.counts) > 1 {
				continue // stated besides its parts
			}
			sum += b.Count
		}
		return strconv.Itoa(sum)
	}))
}

// bedColumn is the beds of a kind.
func bedColumn(d *Desk, s state, kind budget.BedKind) column[bedRow] {
	return column[bedRow]{title: s.words.Name(kind), width: 90, right: true,
		text: func(r bedRow) string {
			if b, found := r.counts[kind]; found {
				return strconv.Itoa(b.Count)
			}
			return ""
		},
		source: func(r bedRow) (budget.Source, bool) { return r.counts[kind].Source, true },
		set: func(b *budget.Batch, r bedRow, typed string) error {
			count := r.like
			count.Beds = kind
			if strings.TrimSpace(typed) == "" {
				b.Remove(count)
				return nil
			}
			if err := d.count(typed, &count.Count); err != nil {
				return err
			}
			if now, found := b.Lookup(count); found && now.(budget.BedCount).Count == count.Count {
				return nil
			}
			b.Put(count)
			return nil
		}}
}

// addBeds asks for a new count.
func addBeds(d *Desk) *form {
	s := d.state
	areas := areasOf(s.plan)
	are := []string{s.words.T("label.beds-open"), s.words.T("label.beds-planned")}
	fields := []field{
		{label: s.words.T("column.area"), choices: areas.names},
		{label: s.words.T("column.owner"), choices: namesOf(s.words, budget.Owners), text: s.words.Name(budget.Public)},
		{label: s.words.T("column.bed-kind"), choices: namesOf(s.words, budget.BedKinds), text: s.words.Name(budget.AcuteBeds)},
		{label: s.words.T("column.period"), text: s.words.Period(budget.YearOf(s.year))},
		{label: s.words.T("column.beds-are"), choices: are, text: are[0]},
		{label: s.words.T("column.beds")},
	}
	return d.ask(s.words.T("screen.beds.add"), fields, func(answers []string) error {
		b := budget.BedCount{Kind: budget.Actual}
		f := d.answered(answers)
		f.area(0, areas, &b.Area)
		choose(f, 1, budget.Owners, &b.Owner)
		choose(f, 2, budget.BedKinds, &b.Beds)
		f.period(3, &b.Period)
		if answers[4] == are[1] {
			b.Kind, b.Revision = budget.Budget, s.revision.ID
		}
		f.read(5, func(answer string) error { return d.count(answer, &b.Count) })
		return f.add(b, s.plan.AreaName(b.Area))
	})
}

// effectRow is what becomes of one owner's beds of a kind, or of all together.
type effectRow struct {
	key           budget.BedKey
	before, after int
	sum           bool
	reckoned      budget.Calculation
}

// effectSheet holds the beds there are against those there will be.
func effectSheet(d *Desk) sheet[effectRow] {
	called := func(r effectRow) string {
		if r.sum {
			return d.words.T("column.total")
		}
		return d.words.Name(r.key.Owner) + ", " + strings.ToLower(d.words.Name(r.key.Beds))
	}
	return sheet[effectRow]{
		name: "bed-effect",
		columns: func(s state) []column[effectRow] {
			return []column[effectRow]{
				{title: s.words.T("column.bed-kind"), text: called},
				figure(s.words, "column.beds-before", 120, func(r effectRow) string { return strconv.Itoa(r.before) }),
				figure(s.words, "column.beds-after", 120, func(r effectRow) string { return strconv.Itoa(r.after) }),
				figure(s.words, "column.change", 120, func(r effectRow) string { return s.words.Signed().Int(int64(r.after - r.before)) }),
			}
		},
		rows: func(s state) []effectRow {
			e, found := s.plan.BedEffectOf(s.revision.ID, region(s.plan), budget.YearOf(s.year))
			if !found {
				return nil
			}
			var rows []effectRow
			for _, key := range e.Keys() {
				rows = append(rows, effectRow{key: key, before: e.Before[key], after: e.After[key], reckoned: e.Calculation(key)})
			}
			return append(rows, effectRow{before: budget.TotalBeds(e.Before).All, after: budget.TotalBeds(e.After).All, sum: true, reckoned: e.TotalCalculation()})
		},
		called: called,
		strong: func(r effectRow) bool { return r.sum },
		reckoned: func(r effectRow) []shownCalculation {
			all := []shownCalculation{{called(r), r.reckoned}}
			if r.key.Beds == budget.AcuteBeds {
				all = append(all, bedCalculations(d.state)...)
			}
			return all
		},
	}
}
