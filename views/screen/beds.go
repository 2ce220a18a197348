package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// newBeds is the screen of inpatient beds: by owner, kind and trust, what the
// plan opens and converts, and how full they are.
func newBeds(d *Desk) view {
	return newPage(d, "beds", bedsTitle,
		section{name: "counts", charts: []string{"beds", "beds-regions"}, note: bedsNote, table: newTablePanel(d, bedSheet(d))},
		section{name: "effect", charts: []string{"beds-effect"}, note: effectNote, table: newTablePanel(d, effectSheet(d))},
		section{name: "occupancy", charts: []string{"occupancy"}, note: occupancyNote, table: newTablePanel(d, occupancySheet(d))},
	)
}

// bedsTitle says how many of the acute beds the plan promises are open, and how
// many of all beds are private.
func bedsTitle(s state) string {
	open, planned := s.plan.AcuteBedsOpened(s.revision.ID, region(s.plan), budget.YearOf(s.year))
	totals, _ := s.beds()
	share, counted := totals.PrivateShare()
	args := text.Args{"open": open, "planned": planned, "private": totals.Private, "all": totals.All, "share": s.words.Percent(share.Float(), 1)}
	switch {
	case planned > 0 && counted:
		return s.words.T("screen.beds.title.acute-private", args)
	case planned > 0:
		return s.words.T("screen.beds.title.acute", args)
	case counted:
		return s.words.T("screen.beds.title.private", args)
	}
	return s.words.T("screen.beds.title.none")
}

// beds are those of the region by the last count up to the year on show.
func (s state) beds() (budget.BedTotals, budget.Period) {
	beds, counted := s.plan.BedsOf(region(s.plan), budget.YearOf(s.year))
	return budget.TotalBeds(beds), counted
}

// bedsNote says how many beds there are for the adults, and when they were
// counted.
func bedsNote(s state) string {
	totals, counted := s.beds()
	if totals.All == 0 {
		return s.words.T("screen.beds.note.none")
	}
	args := text.Args{"n": totals.All, "counted": counted}
	for _, rate := range s.plan.BedRates() {
		if rate.Area == region(s.plan) && rate.Period == counted {
			args["rate"] = s.words.Quantity(rate.Rate, 1)
			return s.words.T("screen.beds.note.rate", args)
		}
	}
	return s.words.T("screen.beds.note.no-adults", args)
}

// occupancySheet is how full the beds have been.
func occupancySheet(d *Desk) sheet[budget.Occupancy] {
	return sheet[budget.Occupancy]{
		name:    "occupancy",
		columns: func(s state) []column[budget.Occupancy] { return occupancyColumns(d, s) },
		rows:    func(s state) []budget.Occupancy { return s.plan.Occupancies() },
		called: func(o budget.Occupancy) string {
			return d.state.plan.AreaName(o.Area) + " " + strconv.Itoa(o.Year)
		},
		steady: 1,
	}
}

func occupancyColumns(d *Desk, s state) []column[budget.Occupancy] {
	words := s.words
	days := figure(words, "column.bed-days", 130, func(o budget.Occupancy) string { return words.Quantity(o.Days, 0) })
	days.source = func(o budget.Occupancy) (budget.Source, bool) { return o.Source, true }
	days.set = func(b *budget.Batch, o budget.Occupancy, typed string) error {
		value, err := d.number(typed)
		if err != nil || value < 0 {
			return typoNumber
		}
		now, found := b.Lookup(budget.Observation{Indicator: budget.BedDaysIndicator, Area: o.Area, Period: budget.YearOf(o.Year), Kind: budget.Actual})
		if stay, _ := now.(budget.Observation); found && stay.Value != value {
			b.Put(stay.Stated(value))
		}
		return nil
	}
	return []column[budget.Occupancy]{
		{title: words.T("column.trust"), text: func(o budget.Occupancy) string { return s.plan.AreaName(o.Area) }},
		{title: words.T("column.year"), width: 80, text: func(o budget.Occupancy) string { return strconv.Itoa(o.Year) }},
		days,
		figure(words, "column.beds", 130, func(o budget.Occupancy) string { return strconv.Itoa(o.Beds) }),
		figure(words, "column.occupancy", 130, func(o budget.Occupancy) string { return share(words, &o.Share) }),
	}
}

// occupancyNote says how full the trusts' beds were together the newest year,
// from the least to the most.
func occupancyNote(s state) string {
	var newest []budget.Occupancy
	for _, o := range s.plan.Occupancies() {
		if area, _ := s.plan.Areas.Get(budget.Area{ID: o.Area}); area.Kind != budget.Trust {
			continue
		}
		if len(newest) == 0 || o.Year == newest[0].Year {
			newest = append(newest, o)
		}
	}
	total, found := budget.TotalOccupancy(newest)
	if !found {
		return s.words.T("screen.beds.note.no-days")
	}
	least, most := newest[0], newest[0]
	for _, o := range newest {
		if o.Share < least.Share {
			least = o
		}
		if o.Share > most.Share {
			most = o
		}
	}
	return s.words.T("screen.beds.note.occupancy", text.Args{"year": budget.YearOf(total.Year), "share": share(s.words, &total.Share),
		"least": s.plan.AreaName(least.Area), "low": share(s.words, &least.Share), "most": s.plan.AreaName(most.Area), "high": share(s.words, &most.Share)})
}

// effectNote says what the plan's beds do to the whole, the private share and
// the rate.
func effectNote(s state) string {
	e, found := s.plan.BedEffectOf(s.revision.ID, region(s.plan), budget.YearOf(s.year))
	if !found {
		return s.words.T("screen.beds.note.no-effect")
	}
	before, after := budget.TotalBeds(e.Before), budget.TotalBeds(e.After)
	was, _ := before.PrivateShare()
	becomes, _ := after.PrivateShare()
	told := []string{s.words.T("screen.beds.note.effect", text.Args{"before": before.All, "after": after.All, "last": e.Last,
		"was": s.words.Percent(was.Float(), 1), "share": s.words.Percent(becomes.Float(), 1)})}
	if adults, found := s.plan.LastAdults(region(s.plan), s.year); found {
		told = append(told, s.words.T("screen.beds.note.effect-rate", text.Args{"before": known(s.words, before.RateFor(adults), 1),
			"after": known(s.words, after.RateFor(adults), 1), "year": budget.YearOf(adults.Year)}))
	}
	return strings.Join(append(told, s.words.T("screen.beds.note.effect-how")), " ")
}
