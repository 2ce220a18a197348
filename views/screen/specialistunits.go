package screen

import (
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// unitSheet is the list of units that the need for specialists follows from, to
// be changed, added to and taken from.
func unitSheet(d *Desk) sheet[budget.CareUnit] {
	return sheet[budget.CareUnit]{
		name:    "units",
		columns: func(s state) []column[budget.CareUnit] { return unitColumns(d, s) },
		rows:    func(s state) []budget.CareUnit { return slices.Collect(s.plan.CareUnits.All()) },
		called:  func(u budget.CareUnit) string { return u.Name },
		record:  func(u budget.CareUnit) (budget.Record, bool) { return u, true },
		add:     addUnit,
		says: func(u budget.CareUnit) []string {
			return []string{u.Name, d.words.Name(u.Kind), d.words.Name(u.Owner), d.state.trustName(u.Area), u.Note}
		},
		steady: 1,
	}
}

func ownUnit(u *budget.CareUnit) { u.Source = budget.Source{} }

func unitColumns(d *Desk, s state) []column[budget.CareUnit] {
	words := s.words
	source := func(u budget.CareUnit) (budget.Source, bool) { return u.Source, true }
	owners := []budget.Owner{budget.Public, budget.Private}
	areas := areasOf(s.plan)
	number := func(key string, width float32, of func(*budget.CareUnit) *int) column[budget.CareUnit] {
		c := figure(words, key, width, func(u budget.CareUnit) string { return strconv.Itoa(*of(&u)) })
		c.source = source
		c.set = setIn(ownUnit, func(u *budget.CareUnit, typed string) error { return d.count(typed, of(u)) })
		return c
	}
	return []column[budget.CareUnit]{
		{title: words.T("column.name"), wrap: true, text: func(u budget.CareUnit) string { return u.Name }, source: source,
			set: setIn(ownUnit, func(u *budget.CareUnit, typed string) error {
				u.Name = strings.TrimSpace(typed)
				return needed(u.Name)
			})},
		{title: words.T("column.kind"), width: 174, text: func(u budget.CareUnit) string { return words.Name(u.Kind) }, source: source,
			choices: func(budget.CareUnit) []string { return namesOf(words, budget.UnitKinds) },
			set: setIn(ownUnit, func(u *budget.CareUnit, typed string) (err error) {
				u.Kind, err = chosenOf(words, typed, budget.UnitKinds)
				return err
			})},
		{title: words.T("column.trust"), width: 160, text: func(u budget.CareUnit) string { return s.trustName(u.Area) }, source: source,
			choices: func(budget.CareUnit) []string { return append([]string{words.T("label.no-trust")}, areas.names...) },
			set: setIn(ownUnit, func(u *budget.CareUnit, typed string) (err error) {
				u.Area, err = areas.named(s, typed)
				return err
			})},
		{title: words.T("column.owner"), width: 82, text: func(u budget.CareUnit) string { return words.Name(u.Owner) }, source: source,
			choices: func(budget.CareUnit) []string { return namesOf(words, owners) },
			set: setIn(ownUnit, func(u *budget.CareUnit, typed string) (err error) {
				u.Owner, err = chosenOf(words, typed, owners)
				return err
			})},
		number("column.units", 70, func(u *budget.CareUnit) *int { return &u.Units }),
		number("column.per-unit", 168, func(u *budget.CareUnit) *int { return &u.PerUnit }),
		figure(words, "column.unit-need", 70, func(u budget.CareUnit) string { return strconv.Itoa(u.Units * u.PerUnit) }),
		{title: words.T("column.comment"), width: 90, text: func(u budget.CareUnit) string { return u.Note },
			set: setIn(ownUnit, func(u *budget.CareUnit, typed string) error {
				u.Note = typed
				return nil
			})},
	}
}

// named is the area with the name or short name typed; none for that of no
// trust.
func (a areaNames) named(s state, typed string) (budget.AreaID, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" || strings.EqualFold(typed, s.trustName("")) {
		return "", nil
	}
	for i, name := range a.names {
		if strings.EqualFold(typed, name) || strings.EqualFold(typed, s.plan.AreaName(a.ids[i])) {
			return a.ids[i], nil
		}
	}
	return "", typoChoice
}

// addUnit asks for a new unit, or a row of like units.
func addUnit(d *Desk) *form {
	s := d.state
	areas := areasOf(s.plan)
	owners := []budget.Owner{budget.Public, budget.Private}
	fields := []field{
		{label: s.words.T("column.name")},
		{label: s.words.T("column.kind"), choices: namesOf(s.words, budget.UnitKinds), text: s.words.Name(budget.InpatientUnit)},
		{label: s.words.T("column.trust"), choices: append([]string{s.trustName("")}, areas.names...), text: s.trustName("")},
		{label: s.words.T("column.owner"), choices: namesOf(s.words, owners), text: s.words.Name(budget.Public)},
		{label: s.words.T("column.units"), text: "1"},
		{label: s.words.T("column.per-unit"), text: "1"},
	}
	return d.ask(s.words.T("screen.specialists.add-unit"), fields, func(answers []string) error {
		var u budget.CareUnit
		f := d.answered(answers)
		f.text(0, &u.Name)
		choose(f, 1, budget.UnitKinds, &u.Kind)
		f.read(2, func(answer string) (err error) { u.Area, err = areas.named(s, answer); return err })
		choose(f, 3, owners, &u.Owner)
		f.read(4, func(answer string) error { return d.count(answer, &u.Units) })
		f.read(5, func(answer string) error { return d.count(answer, &u.PerUnit) })
		u.ID = s.plan.NewUnitID(u.Name)
		return f.add(u, u.Name)
	})
}

// needNote says what the list comes to, and why the plan's own figures differ.
func needNote(s state) string {
	c := s.plan.CompareNeeds(s.revision.ID, region(s.plan))
	told := []string{s.words.T("screen.specialists.note.listed", text.Args{"n": c.Listed.Total(), "inpatient": c.Listed.Inpatient,
		"lead": c.Listed.LeadClinics, "lar": c.Listed.LARDoctors})}
	if c.Field != nil {
		args := text.Args{"need": c.Field.Count, "lead": c.Listed.LeadClinics}
		switch {
		case c.Field.Count == c.Listed.Total():
			told = append(told, s.words.T("screen.specialists.note.agrees", args))
		case c.LeadClinicsImplied != nil:
			args["implied"] = *c.LeadClinicsImplied
			told = append(told, s.words.T("screen.specialists.note.differs", args))
		default:
			told = append(told, s.words.T("screen.specialists.note.lower", args))
		}
	}
	if c.Beyond != nil && *c.Beyond > 0 {
		told = append(told, s.words.T("screen.specialists.note.beyond", text.Args{"all": c.All.Count, "n": *c.Beyond}))
	}
	return strings.Join(told, " ")
}
