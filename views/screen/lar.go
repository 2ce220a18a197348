package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// newLAR is the screen of opioid substitution treatment: patients by county or
// trust, the positions they take, how many are treated locally, and the
// milestones of moving them.
func newLAR(d *Desk) view {
	milestones := milestoneSheet(d)
	milestones.rows = func(s state) []budget.Milestone { return s.plan.LARMilestones(s.revision.ID) }
	milestones.name = "lar-milestones"
	return newPage(d, "lar", larTitle,
		section{name: "patients", charts: []string{"lar"}, note: larNote, table: newTablePanel(d, larSheet(d)),
			aside: newTablePanel(d, askedSheet(d, askedFactor{id: budget.LARKey, called: "lar-key"}))},
		section{name: "milestones", note: larMilestonesNote, table: newTablePanel(d, milestones)},
	)
}

// larTotal is the treatment of all areas together by the year on show, or
// later where nothing was counted by then.
func (s state) larTotal() (total budget.LARStanding, found bool) {
	rows := s.larStandings()
	return s.plan.TotalLAR(rows), len(rows) > 0
}

func (s state) larStandings() []budget.LARStanding {
	if rows := s.plan.LARStandings(s.revision.ID, budget.YearOf(s.year)); len(rows) > 0 {
		return s.partsOnly(rows)
	}
	return s.partsOnly(s.plan.LARStandings(s.revision.ID, budget.Period{}))
}

// partsOnly leaves out areas whose parts are counted too, so that nobody is
// counted twice.
func (s state) partsOnly(rows []budget.LARStanding) []budget.LARStanding {
	counted := make(map[budget.AreaID]bool)
	for _, r := range rows {
		counted[r.Area] = true
	}
	var parts []budget.LARStanding
	for _, r := range rows {
		divided := false
		for _, area := range s.plan.Within(r.Area)[1:] {
			divided = divided || counted[area]
		}
		if !divided {
			parts = append(parts, r)
		}
	}
	return parts
}

// larTitle says how many are treated, how many of them locally or to be, and
// the positions that takes.
func larTitle(s state) string {
	total, found := s.larTotal()
	if !found {
		return s.words.T("screen.lar.title.none")
	}
	args := text.Args{"n": total.Patients.Value}
	switch {
	case total.Local != nil:
		args["local"], args["share"] = total.Local.Value, share(s.words, total.Share)
		return s.words.T("screen.lar.title.local", args)
	case total.Moved != nil:
		args["moved"], args["share"] = total.Moved.Value, share(s.words, total.MovedShare)
		return s.words.T("screen.lar.title.moved", args)
	case total.Positions != nil:
		args["positions"] = s.words.Quantity(*total.Positions, 1)
		return s.words.T("screen.lar.title.positions", args)
	}
	return s.words.T("screen.lar.title.patients", args)
}

// larSheet lists the areas with patients, and all of them together.
func larSheet(d *Desk) sheet[budget.LARStanding] {
	return sheet[budget.LARStanding]{
		name:    "lar",
		columns: func(s state) []column[budget.LARStanding] { return larColumns(d, s) },
		rows: func(s state) []budget.LARStanding {
			rows := s.larStandings()
			if len(rows) > 1 {
				rows = append(rows, s.plan.TotalLAR(rows))
			}
			return rows
		},
		called: func(r budget.LARStanding) string { return larArea(d.state, r) },
		strong: isTotal,
		add:    addLAR,
		record: func(r budget.LARStanding) (budget.Record, bool) { return r.Patients, !isTotal(r) },
		reckoned: func(r budget.LARStanding) []shownCalculation {
			all := reckonedOf(larArea(d.state, r), func() (budget.Calculation, bool) { return d.state.plan.LARCalculation(r.Patients) })
			if r.Moved == nil {
				return all
			}
			moved := larArea(d.state, r) + ", " + strings.ToLower(d.words.T("column.lar-moved"))
			return append(all, reckonedOf(moved, func() (budget.Calculation, bool) { return d.state.plan.LARCalculation(*r.Moved) })...)
		},
		steady: 1,
	}
}

func isTotal(r budget.LARStanding) bool { return r.Area == "" }

func larArea(s state, r budget.LARStanding) string {
	if isTotal(r) {
		return s.words.T("column.total")
	}
	return s.plan.AreaName(r.Area)
}

func larColumns(d *Desk, s state) []column[budget.LARStanding] {
	words := s.words
	patients := figure(words, "column.lar-patients", 84, func(r budget.LARStanding) string { return words.Quantity(r.Patients.Value, 0) })
	patients = editedLAR(d, patients, func(r budget.LARStanding) budget.Observation { return r.Patients })
	local := figure(words, "column.lar-local", 86, func(r budget.LARStanding) string { return patientsOf(words, r.Local) })
	local = editedLAR(d, local, func(r budget.LARStanding) budget.Observation {
		return s.localLAR(r, budget.Actual)
	})
	moved := figure(words, "column.lar-moved", 94, func(r budget.LARStanding) string { return patientsOf(words, r.Moved) })
	moved = editedLAR(d, moved, func(r budget.LARStanding) budget.Observation {
		if r.Moved != nil {
			return *r.Moved
		}
		return s.localLAR(r, budget.Target)
	})
	return []column[budget.LARStanding]{
		{title: words.T("column.area"), text: func(r budget.LARStanding) string { return larArea(s, r) }},
		patients,
		figure(words, "column.lar-positions", 74, func(r budget.LARStanding) string { return known(words, r.Positions, 1) }),
		local,
		figure(words, "column.lar-share", 100, func(r budget.LARStanding) string { return share(words, r.Share) }),
		moved,
		figure(words, "column.lar-moved-positions", 116, func(r budget.LARStanding) string { return known(words, r.MovedPositions, 1) }),
		figure(words, "column.lar-moved-share", 86, func(r budget.LARStanding) string { return share(words, r.MovedShare) }),
		{title: words.T("column.counted"), width: 92, text: func(r budget.LARStanding) string { return words.Period(r.Patients.Period) }},
	}
}

func patientsOf(words *text.Printer, o *budget.Observation) string {
	if o == nil {
		return ""
	}
	return words.Quantity(o.Value, 0)
}

// localLAR is the count of those treated locally in the year on show, or the
// target of them at the end of the plan.
func (s state) localLAR(r budget.LARStanding, kind budget.Kind) budget.Observation {
	o := budget.Observation{Indicator: budget.LARLocalIndicator, Area: r.Area, Period: budget.YearOf(s.year), Kind: kind}
	if kind == budget.Target {
		o.Revision, o.Period = s.revision.ID, budget.YearOf(s.revision.LastYear)
	}
	return o
}

// editedLAR lets a column of counts be typed in.
func editedLAR(d *Desk, c column[budget.LARStanding], of func(budget.LARStanding) budget.Observation) column[budget.LARStanding] {
	c.source = func(r budget.LARStanding) (budget.Source, bool) {
		o, found := d.state.plan.Observations.Get(of(r))
		return o.Source, found
	}
	c.fixed = isTotal
	c.set = func(b *budget.Batch, r budget.LARStanding, typed string) error {
		o := of(r)
		if strings.TrimSpace(typed) == "" {
			b.Remove(o)
			return nil
		}
		var patients int
		if err := d.count(typed, &patients); err != nil {
			return err
		}
		d.putLAR(b, o, budget.Whole(int64(patients)))
		return nil
	}
	return c
}

// putLAR states a count, of an indicator that is defined where it is not yet.
func (d *Desk) putLAR(b *budget.Batch, o budget.Observation, patients budget.Quantity) {
	if now, found := b.Lookup(o); found {
		o, _ = now.(budget.Observation)
		if o.Value == patients && o.Quality.HasValue() {
			return
		}
	}
	indicator := budget.Indicator{ID: o.Indicator, Name: d.words.T("indicator." + string(o.Indicator) + ".name"),
		Unit: d.words.T("indicator.persons"), Statistic: budget.Count, Direction: budget.NoDirection}
	if _, defined := b.Lookup(indicator); !defined {
		b.Put(indicator)
	}
	b.Put(o.Stated(patients))
}

// addLAR asks for the patients of an area.
func addLAR(d *Desk) *form {
	s := d.state
	areas := areasOf(s.plan)
	fields := []field{
		{label: s.words.T("column.area"), choices: areas.names},
		{label: s.words.T("column.period"), text: s.words.Period(budget.YearOf(s.year))},
		{label: s.words.T("column.lar-patients")},
	}
	return d.ask(s.words.T("screen.lar.add"), fields, func(answers []string) error {
		o := budget.Observation{Indicator: budget.LARIndicator, Kind: budget.Actual}
		var patients int
		f := d.answered(answers)
		f.area(0, areas, &o.Area)
		f.period(1, &o.Period)
		f.read(2, func(answer string) error { return d.count(answer, &patients) })
		if f.wrong != nil {
			return f.wrong
		}
		if s.plan.Observations.Has(o) {
			return fieldTypo{0, typoTaken}
		}
		b := budget.NewBatch(d.document.Plan())
		d.putLAR(b, o, budget.Whole(int64(patients)))
		d.apply(b.Edit(budget.TableEdit, s.plan.AreaName(o.Area)))
		return nil
	})
}

// larNote says what the key makes of the patients.
func larNote(s state) string {
	total, found := s.larTotal()
	if !found || total.Positions == nil {
		return s.words.T("screen.lar.note.no-key")
	}
	key, _ := s.plan.Factors.Get(budget.Factor{ID: budget.LARKey})
	args := text.Args{"n": total.Patients.Value, "key": key.Value, "positions": s.words.Quantity(*total.Positions, 1)}
	if total.Moved == nil || total.MovedPositions == nil {
		return s.words.T("screen.lar.note.key", args) + " " + s.words.T("screen.lar.note.enter-moved")
	}
	args["moved"], args["share"] = total.Moved.Value, share(s.words, total.MovedShare)
	args["moved-positions"] = s.words.Quantity(*total.MovedPositions, 1)
	return s.words.T("screen.lar.note.key", args) + " " + s.words.T("screen.lar.note.moved", args)
}

// larMilestonesNote says how many of the milestones are reached.
func larMilestonesNote(s state) string {
	milestones := s.plan.LARMilestones(s.revision.ID)
	if len(milestones) == 0 {
		return "" // the table says what belongs there
	}
	reached, overdue := 0, 0
	for _, m := range milestones {
		deadline := s.plan.DeadlineOf(m, s.now())
		if deadline.Reached() {
			reached++
		}
		if deadline.Outcome == budget.Overdue {
			overdue++
		}
	}
	return s.words.T("screen.lar.note.milestones", text.Args{"reached": reached, "n": len(milestones), "overdue": overdue})
}
