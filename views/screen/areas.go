package screen

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// areaSheet lists the tree of areas from the country down.
func areaSheet(d *Desk) sheet[budget.Area] {
	return sheet[budget.Area]{
		name:    "areas",
		columns: func(s state) []column[budget.Area] { return areaColumns(d, s) },
		rows:    areaRows,
		called:  func(a budget.Area) string { return a.Name },
		record:  func(a budget.Area) (budget.Record, bool) { return a, true },
		add:     addArea,
		says: func(a budget.Area) []string {
			return append([]string{a.Name, a.ShortName, d.words.Name(a.Kind)}, a.Aliases...)
		},
		steady: 1,
	}
}

func areaRows(s state) []budget.Area {
	var rows []budget.Area
	for _, id := range areasOf(s.plan).ids {
		area, _ := s.plan.Areas.Get(budget.Area{ID: id})
		rows = append(rows, area)
	}
	return rows
}

func areaColumns(d *Desk, s state) []column[budget.Area] {
	words := s.words
	source := func(a budget.Area) (budget.Source, bool) { return a.Source, true }
	change := func(set func(*budget.Area, string) error) func(*budget.Batch, budget.Area, string) error {
		return func(b *budget.Batch, a budget.Area, typed string) error {
			return amend(b, a, func(a *budget.Area) error { return set(a, strings.TrimSpace(typed)) })
		}
	}
	return []column[budget.Area]{
		{title: words.T("column.name"), text: func(a budget.Area) string { return a.Name }, source: source,
			set: change(func(a *budget.Area, typed string) error {
				if a.Name = typed; typed == "" {
					return typoNeeded
				}
				return nil
			})},
		{title: words.T("column.short-name"), hint: words.T("screen.sources.hint.short-name"), width: 160,
			text: func(a budget.Area) string { return a.ShortName }, source: source,
			set: change(func(a *budget.Area, typed string) error { a.ShortName = typed; return nil })},
		{title: words.T("column.kind"), width: 120, text: func(a budget.Area) string { return words.Name(a.Kind) }, source: source,
			choices: func(budget.Area) []string { return namesOf(words, budget.AreaKinds) },
			set: change(func(a *budget.Area, typed string) (err error) {
				a.Kind, err = chosenOf(words, typed, budget.AreaKinds)
				return err
			})},
		{title: words.T("column.parent"), hint: words.T("screen.sources.hint.parent"), width: 200, source: source,
			text: func(a budget.Area) string {
				if a.Parent == "" {
					return ""
				}
				return s.plan.AreaName(a.Parent)
			},
			edited:  func(a budget.Area) string { return nameOfArea(s.plan, a.Parent) },
			choices: func(a budget.Area) []string { return parentsFor(s.plan, a).names },
			set:     change(func(a *budget.Area, typed string) error { return setParent(s.plan, a, typed) })},
		{title: words.T("column.aliases"), hint: words.T("screen.sources.hint.aliases"), width: 280, wrap: true,
			text: func(a budget.Area) string { return strings.Join(a.Aliases, ", ") }, source: source,
			set: change(func(a *budget.Area, typed string) error { a.Aliases = listTyped(typed); return nil })},
	}
}

// nameOfArea is the area's whole name, empty where there is none.
func nameOfArea(plan *budget.Plan, id budget.AreaID) string {
	area, _ := plan.Areas.Get(budget.Area{ID: id})
	return area.Name
}

// parentsFor are the areas one can lie in: all but itself and those within it.
func parentsFor(plan *budget.Plan, area budget.Area) areaNames {
	var parents areaNames
	all := areasOf(plan)
	for i, id := range all.ids {
		if !liesWithin(plan, id, area.ID) {
			parents.names, parents.ids = append(parents.names, all.names[i]), append(parents.ids, id)
		}
	}
	return parents
}

// liesWithin reports whether an area is another, or lies in it by way of others.
func liesWithin(plan *budget.Plan, id, other budget.AreaID) bool {
	for ; id != ""; id = parentOf(plan, id) {
		if id == other {
			return true
		}
	}
	return false
}

func parentOf(plan *budget.Plan, id budget.AreaID) budget.AreaID {
	area, _ := plan.Areas.Get(budget.Area{ID: id})
	return area.Parent
}

// setParent places an area in another, found by its name; an empty name leaves
// it outside all others.
func setParent(plan *budget.Plan, a *budget.Area, typed string) error {
	parents := parentsFor(plan, *a)
	at := slices.Index(parents.names, typed)
	switch {
	case typed == "":
		a.Parent = ""
	case at < 0:
		return typoChoice
	default:
		a.Parent = parents.ids[at]
	}
	return nil
}

// addArea asks for a new area.
func addArea(d *Desk) *form {
	words, plan := d.words, d.state.plan
	areas := areasOf(plan)
	fields := []field{
		{label: words.T("column.name")},
		{label: words.T("column.short-name")},
		{label: words.T("column.kind"), choices: namesOf(words, budget.AreaKinds), text: words.Name(budget.Trust)},
		{label: words.T("column.parent"), choices: areas.names},
		{label: words.T("column.aliases"), hint: words.T("form.aliases")},
	}
	return d.ask(words.T("form.new-area"), fields, func(answers []string) error {
		a := budget.Area{ShortName: strings.TrimSpace(answers[1]), Aliases: listTyped(answers[4]), Order: plan.Areas.Len()}
		f := d.answered(answers)
		f.text(0, &a.Name)
		choose(f, 2, budget.AreaKinds, &a.Kind)
		if answers[3] != "" {
			f.area(3, areas, &a.Parent)
		}
		a.ID = budget.AreaID(budget.NewID(a.Name, func(id string) bool { return plan.Areas.Has(budget.Area{ID: budget.AreaID(id)}) }))
		return f.add(a, a.Name)
	})
}
