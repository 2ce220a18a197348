package screen

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// cohortSheet is the doctors in training, set by set.
func cohortSheet(d *Desk) sheet[budget.TrainingCohort] {
	return sheet[budget.TrainingCohort]{
		name:    "cohorts",
		columns: func(s state) []column[budget.TrainingCohort] { return cohortColumns(d, s) },
		rows: func(s state) []budget.TrainingCohort {
			return slices.SortedStableFunc(s.plan.Cohorts.All(), func(a, b budget.TrainingCohort) int {
				return cmp.Or(a.Approval.Compare(b.Approval), cmp.Compare(a.Name, b.Name))
			})
		},
		called: func(c budget.TrainingCohort) string { return c.Name + ", " + d.state.plan.AreaName(c.Area) },
		record: func(c budget.TrainingCohort) (budget.Record, bool) { return c, true },
		add:    addCohort,
		says: func(c budget.TrainingCohort) []string {
			return []string{c.Name, d.state.plan.AreaName(c.Area), d.words.Period(c.Approval), c.Note}
		},
		steady: 1,
	}
}

func ownCohort(c *budget.TrainingCohort) { c.Source = budget.Source{} }

func cohortColumns(d *Desk, s state) []column[budget.TrainingCohort] {
	words := s.words
	source := func(c budget.TrainingCohort) (budget.Source, bool) { return c.Source, true }
	set := func(change func(c *budget.TrainingCohort, typed string) error) func(*budget.Batch, budget.TrainingCohort, string) error {
		return setIn(ownCohort, change)
	}
	areas := areasOf(s.plan)
	posts := figure(words, "column.training-posts", 104, func(c budget.TrainingCohort) string { return strconv.Itoa(c.Posts) })
	posts.source, posts.set = source, set(func(c *budget.TrainingCohort, typed string) error {
		if err := d.count(typed, &c.Posts); err != nil || c.Filled == nil || *c.Filled <= c.Posts {
			return err
		}
		return typoPosts
	})
	filled := figure(words, "column.training-filled", 80, func(c budget.TrainingCohort) string { return whole(c.Filled) })
	filled.source, filled.set = source, set(d.setFilled)
	return []column[budget.TrainingCohort]{
		{title: words.T("column.cohort"), text: func(c budget.TrainingCohort) string { return c.Name }, source: source,
			set: set(func(c *budget.TrainingCohort, typed string) error {
				c.Name = strings.TrimSpace(typed)
				return needed(c.Name)
			})},
		{title: words.T("column.trust"), width: 170, text: func(c budget.TrainingCohort) string { return s.plan.AreaName(c.Area) }, source: source,
			choices: func(budget.TrainingCohort) []string { return areas.names },
			set: set(func(c *budget.TrainingCohort, typed string) (err error) {
				if c.Area, err = areas.named(s, typed); err == nil && c.Area == "" {
					return typoNeeded
				}
				return err
			})},
		{title: words.T("column.start"), width: 90, text: func(c budget.TrainingCohort) string { return words.Period(c.Start) }, source: source,
			set: set(func(c *budget.TrainingCohort, typed string) (err error) {
				c.Start, err = d.optionalPeriod(typed)
				return err
			})},
		{title: words.T("column.approval"), hint: words.T("column.approval.hint"), width: 140, source: source,
			text: func(c budget.TrainingCohort) string { return words.Period(c.Approval) },
			set: set(func(c *budget.TrainingCohort, typed string) (err error) {
				if c.Approval, err = d.period(typed); err == nil && c.Approval.IsZero() {
					return typoNeeded
				}
				return err
			})},
		posts, filled,
		figure(words, "column.training-vacant", 80, func(c budget.TrainingCohort) string {
			if c.Filled == nil {
				return ""
			}
			return strconv.Itoa(c.Posts - *c.Filled)
		}),
		{title: words.T("column.comment"), width: 180, text: func(c budget.TrainingCohort) string { return c.Note },
			set: set(func(c *budget.TrainingCohort, typed string) error {
				c.Note = typed
				return nil
			})},
	}
}

// setFilled changes how many posts have a doctor; nothing for what is not known.
func (d *Desk) setFilled(c *budget.TrainingCohort, typed string) error {
	if c.Filled = nil; strings.TrimSpace(typed) == "" {
		return nil
	}
	var filled int
	if err := d.count(typed, &filled); err != nil {
		return err
	}
	if filled > c.Posts {
		return typoPosts
	}
	c.Filled = &filled
	return nil
}

// whole writes a whole number, and nothing for one that is missing.
func whole(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}

// addCohort asks for new doctors in training.
func addCohort(d *Desk) *form {
	s := d.state
	areas := areasOf(s.plan)
	fields := []field{
		{label: s.words.T("column.cohort"), hint: s.words.T("form.cohort")},
		{label: s.words.T("column.trust"), choices: areas.names},
		{label: s.words.T("column.start"), hint: s.words.T("form.optional")},
		{label: s.words.T("column.approval"), hint: s.words.T("form.period")},
		{label: s.words.T("column.training-posts")},
		{label: s.words.T("column.training-filled"), hint: s.words.T("form.optional")},
	}
	return d.ask(s.words.T("screen.specialists.add-cohort"), fields, func(answers []string) error {
		var c budget.TrainingCohort
		f := d.answered(answers)
		f.text(0, &c.Name)
		f.area(1, areas, &c.Area)
		f.read(2, func(answer string) (err error) { c.Start, err = d.optionalPeriod(answer); return err })
		f.read(3, func(answer string) (err error) {
			if c.Approval, err = d.period(answer); err == nil && c.Approval.IsZero() {
				return typoNeeded
			}
			return err
		})
		f.read(4, func(answer string) error { return d.count(answer, &c.Posts) })
		f.read(5, func(answer string) error { return d.setFilled(&c, answer) })
		c.ID = s.plan.NewCohortID(c.Name)
		return f.add(c, c.Name)
	})
}

// trainingNote says how many are in training, and how many posts are vacant.
func trainingNote(s state) string {
	posts, filled, unknown := 0, 0, 0
	for c := range s.plan.Cohorts.All() {
		posts += c.Posts
		if c.Filled == nil {
			unknown += c.Posts
		} else {
			filled += *c.Filled
		}
	}
	args := text.Args{"posts": posts, "filled": filled, "vacant": posts - filled - unknown, "unknown": unknown}
	if unknown > 0 {
		return s.words.T("screen.specialists.note.training-unknown", args)
	}
	return s.words.T("screen.specialists.note.training", args)
}
