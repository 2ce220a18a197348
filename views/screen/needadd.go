package screen

import (
	"fagplan/budget"
)

// surveyNames are the surveys of need by name and time, to choose among.
type surveyNames struct {
	names []string
	ids   []budget.NeedMapID
}

func surveysOf(s state) surveyNames {
	var surveys surveyNames
	for m := range s.plan.NeedMaps.All() {
		surveys.names = append(surveys.names, mapName(s, m.ID))
		surveys.ids = append(surveys.ids, m.ID)
	}
	return surveys
}

// first is the name to begin with.
func (n surveyNames) first() string {
	if len(n.names) == 0 {
		return ""
	}
	return n.names[len(n.names)-1]
}

func (n surveyNames) read(f *answered, field int, to *budget.NeedMapID) {
	f.read(field, func(answer string) error {
		for i, name := range n.names {
			if name == answer {
				*to = n.ids[i]
				return nil
			}
		}
		return typoChoice
	})
}

// addNeedMap asks for a new survey of need.
func addNeedMap(d *Desk) *form {
	s := d.state
	areas := areasOf(s.plan)
	fields := []field{
		{label: s.words.T("column.map"), hint: s.words.T("form.need-map")},
		{label: s.words.T("column.area"), choices: areas.names},
		{label: s.words.T("column.period"), text: s.words.Period(s.period)},
		{label: s.words.T("column.persons")},
		{label: s.words.T("column.prevalence"), hint: s.words.T("form.optional")},
		{label: s.words.T("column.notes"), hint: s.words.T("form.optional")},
	}
	return d.ask(s.words.T("screen.need.add-map"), fields, func(answers []string) error {
		m := budget.NeedMap{Note: answers[5]}
		f := d.answered(answers)
		f.text(0, &m.Name)
		f.area(1, areas, &m.Area)
		f.read(2, func(answer string) (err error) {
			if m.Period, err = d.period(answer); err == nil && m.Period.IsZero() {
				return typoNeeded
			}
			return err
		})
		f.read(3, func(answer string) error { return d.setPersons(&m, answer) })
		f.read(4, func(answer string) error { return d.setPrevalence(&m, answer) })
		m.ID = budget.NeedMapID(budget.NewID(m.Name, func(id string) bool { return s.plan.NeedMaps.Has(budget.NeedMap{ID: budget.NeedMapID(id)}) }))
		return f.add(m, m.Name)
	})
}

// setPersons sets how many were surveyed: the base of every share.
func (d *Desk) setPersons(m *budget.NeedMap, typed string) (err error) {
	if m.Persons, err = d.whole(typed); err != nil || m.Persons <= 0 {
		return typoWhole
	}
	return nil
}

// setPrevalence sets how large a share of all were surveyed, which need not be
// known.
func (d *Desk) setPrevalence(m *budget.NeedMap, typed string) error {
	if m.Prevalence = nil; typed == "" {
		return nil
	}
	share, err := d.share(typed)
	m.Prevalence = &share
	return err
}

// addNeedDimension asks for how those surveyed function in one more dimension; where
// nobody was surveyed yet, for the survey first.
func addNeedDimension(d *Desk) *form {
	s := d.state
	surveys := surveysOf(s)
	if len(surveys.names) == 0 {
		return addNeedMap(d)
	}
	fields := []field{
		{label: s.words.T("column.map"), choices: surveys.names, text: surveys.first()},
		{label: s.words.T("column.dimension")},
		{label: s.words.T("chart.need-dimensions.green"), hint: s.words.T("form.percent")},
		{label: s.words.T("chart.need-dimensions.yellow"), hint: s.words.T("form.percent")},
		{label: s.words.T("chart.need-dimensions.red"), hint: s.words.T("form.percent")},
	}
	return d.ask(s.words.T("screen.need.add-dimension"), fields, func(answers []string) error {
		r := budget.NeedDimension{Order: s.plan.NeedDimensions.Len() + 1}
		f := d.answered(answers)
		surveys.read(f, 0, &r.Map)
		f.text(1, &r.Name)
		for i, share := range []*budget.Quantity{&r.Green, &r.Yellow, &r.Red} {
			f.read(2+i, func(answer string) (err error) { *share, err = d.share(answer); return err })
		}
		return f.add(r, r.Name)
	})
}

// addNeedService asks for one more service those surveyed have or will want; where
// nobody was surveyed yet, for the survey first.
func addNeedService(d *Desk) *form {
	s := d.state
	surveys := surveysOf(s)
	if len(surveys.names) == 0 {
		return addNeedMap(d)
	}
	fields := []field{
		{label: s.words.T("column.map"), choices: surveys.names, text: surveys.first()},
		{label: s.words.T("column.service")},
		{label: s.words.T("column.level"), choices: namesOf(s.words, budget.ServiceLevels), text: s.words.Name(budget.Specialist)},
		{label: s.words.T("column.share-now"), hint: s.words.T("form.percent")},
		{label: s.words.T("column.added"), hint: s.words.T("form.optional")},
	}
	return d.ask(s.words.T("screen.need.add-service"), fields, func(answers []string) error {
		r := budget.NeedService{Order: s.plan.NeedServices.Len() + 1}
		f := d.answered(answers)
		surveys.read(f, 0, &r.Map)
		f.text(1, &r.Name)
		choose(f, 2, budget.ServiceLevels, &r.Level)
		f.read(3, func(answer string) (err error) { r.Now, err = d.share(answer); return err })
		f.read(4, func(answer string) error { return setAdded(d, &r, answer) })
		return f.add(r, r.Name)
	})
}

// removeNeedMap takes a survey out with all that was found in it.
func removeNeedMap(b *budget.Batch, m budget.NeedMap) {
	for r := range b.Plan().NeedDimensions.From(budget.NeedDimension{Map: m.ID}) {
		if r.Map != m.ID {
			break
		}
		b.Remove(r)
	}
	for r := range b.Plan().NeedServices.From(budget.NeedService{Map: m.ID}) {
		if r.Map != m.ID {
			break
		}
		b.Remove(r)
	}
	b.Remove(m)
}
