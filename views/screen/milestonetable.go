package screen

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
)

// milestoneDue is the index of the column of due dates.
const milestoneDue = 4

// milestoneSheet lists every milestone, what was planned and what came of it.
func milestoneSheet(d *Desk) sheet[budget.Milestone] {
	return sheet[budget.Milestone]{
		name:    "milestones",
		columns: func(s state) []column[budget.Milestone] { return milestoneColumns(d, s) },
		rows:    func(s state) []budget.Milestone { return s.plan.MilestonesByMeasure(s.revision.ID) },
		called:  func(m budget.Milestone) string { return m.Title },
		record:  func(m budget.Milestone) (budget.Record, bool) { return m, true },
		add:     func(d *Desk) *form { return addMilestone(d, "") },
		says: func(m budget.Milestone) []string {
			progress := progressOf(d.state, m)
			return []string{m.Title, d.state.measureName(m.Measure), d.words.Period(m.Due), d.words.Name(progress.Status), progress.Comment, m.Basis}
		},
		steady: 2,
	}
}

// progressOf is what has come of a milestone.
func progressOf(s state, m budget.Milestone) budget.MilestoneProgress {
	progress, known := s.plan.MilestoneProgress.Get(budget.MilestoneProgress{Milestone: m.ID})
	if !known {
		return budget.MilestoneProgress{Milestone: m.ID, Status: budget.NotStarted}
	}
	return progress
}

// now is the period at whose end the reader sees the plan.
func (s state) now() budget.Period { return s.plan.Standpoint(s.year, Today()) }

// measureName is a measure's number and title, empty where there is none.
func (s state) measureName(id budget.MeasureID) string {
	m, found := s.plan.Measures.Get(budget.Measure{Revision: s.revision.ID, ID: id})
	if !found {
		return ""
	}
	return strconv.Itoa(m.Number) + " " + m.Title
}

func milestoneColumns(d *Desk, s state) []column[budget.Milestone] {
	words := s.words
	now, question := s.now(), s.question()
	deadline := func(m budget.Milestone) budget.Deadline { return s.plan.DeadlineOf(m, now) }
	source := func(m budget.Milestone) (budget.Source, bool) { return m.Source, true }
	told := func(m budget.Milestone) (budget.Source, bool) { return progressOf(s, m).Source, true }
	return []column[budget.Milestone]{
		{title: words.T("column.number"), width: 46, right: true, text: milestoneNumber, source: source,
			set: d.setMilestone(func(m *budget.Milestone, typed string) (err error) {
				if m.Number = 0; typed != "" {
					m.Number, err = d.whole(typed)
				}
				return err
			})},
		{title: words.T("column.title"), wrap: true, text: func(m budget.Milestone) string { return m.Title }, source: source,
			set: d.setMilestone(func(m *budget.Milestone, typed string) error {
				m.Title = strings.TrimSpace(typed)
				return needed(m.Title)
			})},
		{title: words.T("column.measure"), width: 120, text: func(m budget.Milestone) string { return s.measureName(m.Measure) }, source: source,
			set: d.setMilestone(func(m *budget.Milestone, typed string) (err error) {
				m.Measure, err = s.measureNamed(typed)
				return err
			})},
		{title: words.T("column.start"), width: 88, text: func(m budget.Milestone) string { return words.Period(m.Start) }, source: source,
			set: d.setMilestone(func(m *budget.Milestone, typed string) (err error) {
				m.Start, err = d.optionalPeriod(typed)
				return err
			})},
		{title: words.T("column.due"), width: 104, text: func(m budget.Milestone) string { return words.Period(m.Due) }, source: source,
			set: d.setMilestone(func(m *budget.Milestone, typed string) (err error) {
				if m.Due, err = d.period(typed); err == nil && m.Due.IsZero() {
					err = typoNeeded
				}
				return err
			})},
		{title: words.T("column.status"), width: 96, text: func(m budget.Milestone) string { return words.Name(progressOf(s, m).Status) }, source: told,
			choices: func(budget.Milestone) []string { return namesOf(words, budget.Statuses) },
			set: d.setProgress(func(p *budget.MilestoneProgress, typed string) (err error) {
				if p.Status, err = chosenOf(words, cmp.Or(typed, words.Name(budget.NotStarted)), budget.Statuses); p.Status != budget.Done {
					p.DoneIn = budget.Period{}
				}
				return err
			})},
		{title: words.T("column.done-in"), width: 96, text: func(m budget.Milestone) string { return words.Period(progressOf(s, m).DoneIn) }, source: told,
			set: d.setProgress(func(p *budget.MilestoneProgress, typed string) (err error) {
				if p.DoneIn, err = d.optionalPeriod(typed); !p.DoneIn.IsZero() {
					p.Status = budget.Done
				}
				return err
			})},
		{title: words.T("column.slip"), hint: words.T("column.slip.hint"), width: 158,
			text: func(m budget.Milestone) string { return question.Outcome(m, deadline(m)) },
			mark: func(m budget.Milestone) chart.Status { return chart.OutcomeMarks[deadline(m).Outcome] }},
		{title: words.T("column.comment"), width: 112, text: func(m budget.Milestone) string { return progressOf(s, m).Comment }, source: told,
			set: d.setProgress(func(p *budget.MilestoneProgress, typed string) error {
				p.Comment = typed
				return nil
			})},
	}
}

func milestoneNumber(m budget.Milestone) string {
	if m.Number == 0 {
		return ""
	}
	return strconv.Itoa(m.Number)
}

func needed(typed string) error {
	if typed == "" {
		return typoNeeded
	}
	return nil
}

// optionalPeriod reads a period that may be left out.
func (d *Desk) optionalPeriod(typed string) (budget.Period, error) {
	if strings.TrimSpace(typed) == "" {
		return budget.Period{}, nil
	}
	return d.period(typed)
}

// setMilestone changes what the plan says of a milestone. What is changed is
// the planner's own.
func (d *Desk) setMilestone(set func(m *budget.Milestone, typed string) error) func(*budget.Batch, budget.Milestone, string) error {
	return func(b *budget.Batch, like budget.Milestone, typed string) error {
		now, _ := b.Lookup(like)
		before, _ := now.(budget.Milestone)
		m := before
		if err := set(&m, typed); err != nil {
			return err
		}
		if !m.Start.IsZero() && m.Start.Compare(m.Due) > 0 {
			return typoOrder
		}
		if !budget.Equal(m, before) {
			m.Source = budget.Source{}
		}
		b.Put(m)
		return nil
	}
}

// setProgress changes what has come of a milestone.
func (d *Desk) setProgress(set func(p *budget.MilestoneProgress, typed string) error) func(*budget.Batch, budget.Milestone, string) error {
	return func(b *budget.Batch, m budget.Milestone, typed string) error {
		before := budget.MilestoneProgress{Milestone: m.ID, Status: budget.NotStarted}
		now, found := b.Lookup(before)
		if found {
			before, _ = now.(budget.MilestoneProgress)
		}
		p := before
		if err := set(&p, typed); err != nil {
			return err
		}
		if budget.Equal(p, before) {
			return nil
		}
		p.Source = budget.Source{}
		b.Put(p)
		return nil
	}
}

// measureNamed finds a measure by its number, its title or both; none for no
// name.
func (s state) measureNamed(typed string) (budget.MeasureID, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return "", nil
	}
	measures := s.plan.MeasuresOf(s.revision.ID)
	at := slices.IndexFunc(measures, func(m budget.Measure) bool {
		number := strconv.Itoa(m.Number)
		return typed == number || strings.EqualFold(typed, m.Title) || strings.EqualFold(typed, number+" "+m.Title)
	})
	if at < 0 {
		return "", typoChoice
	}
	return measures[at].ID, nil
}

// addMilestone asks for a new milestone, of a measure where that is known.
func addMilestone(d *Desk, of budget.MeasureID) *form {
	s := d.state
	fields := []field{
		{label: s.words.T("column.title")},
		{label: s.words.T("column.measure"), text: s.measureName(of), hint: s.words.T("form.measure")},
		{label: s.words.T("column.start"), hint: s.words.T("form.optional")},
		{label: s.words.T("column.due"), hint: s.words.T("form.period")},
		{label: s.words.T("column.basis"), hint: s.words.T("form.optional")},
	}
	return d.ask(s.words.T("screen.milestones.add"), fields, func(answers []string) error {
		m := budget.Milestone{Revision: s.revision.ID, Basis: answers[4]}
		f := d.answered(answers)
		f.text(0, &m.Title)
		f.read(1, func(answer string) (err error) { m.Measure, err = s.measureNamed(answer); return err })
		f.read(2, func(answer string) (err error) { m.Start, err = d.optionalPeriod(answer); return err })
		f.read(3, func(answer string) (err error) {
			if m.Due, err = d.period(answer); err == nil && m.Due.IsZero() {
				return typoNeeded
			}
			if !m.Start.IsZero() && m.Start.Compare(m.Due) > 0 {
				return typoOrder
			}
			return err
		})
		m.ID = s.plan.NewMilestoneID(m.Title)
		return f.add(m, m.Title)
	})
}
