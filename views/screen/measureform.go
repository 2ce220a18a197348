package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
)

// The fields of a measure's form, in order.
const (
	askNumber = iota
	askTitle
	askTheme
	askPriority
	askOwners
	askStart
	askDue
	askGoal
	askDescription
	askNote
)

// addMeasure asks for a new measure.
func addMeasure(d *Desk) *form {
	s := d.state
	next := 1
	for _, m := range s.plan.MeasuresOf(s.revision.ID) {
		next = max(next, m.Number+1)
	}
	blank := budget.Measure{Revision: s.revision.ID, Number: next, Priority: budget.NormalPriority}
	return askMeasure(d, s.words.T("screen.measures.add"), blank, func(_, m budget.Measure) error {
		m.ID = s.plan.NewMeasureID(m.Title)
		return d.putMeasure(budget.Measure{}, m)
	})
}

// editMeasure asks for what a measure is to say.
func editMeasure(d *Desk, m budget.Measure) *form {
	return askMeasure(d, numberedTitle(m), m, d.putMeasure)
}

// putMeasure makes the edit that leaves a measure as it is told.
func (d *Desk) putMeasure(before, after budget.Measure) error {
	batch := budget.NewBatch(d.document.Plan())
	if err := putMeasure(batch, before, after); err != nil {
		return fieldTypo{askDue, typoOrder}
	}
	d.apply(batch.Edit(budget.MeasureEdit, after.Title))
	return nil
}

// askMeasure shows a form with all a measure says of itself.
func askMeasure(d *Desk, title string, m budget.Measure, done func(before, after budget.Measure) error) *form {
	s := d.state
	themes := s.themes()
	theme, _ := s.plan.Themes.Get(budget.Theme{ID: m.Theme})
	optional := s.words.T("form.optional")
	fields := []field{
		askNumber:      {label: s.words.T("column.number"), text: strconv.Itoa(m.Number)},
		askTitle:       {label: s.words.T("column.title"), text: m.Title},
		askTheme:       {label: s.words.T("column.theme"), text: theme.Name, choices: append([]string{""}, themes.names...)},
		askPriority:    {label: s.words.T("column.priority"), text: s.words.Name(m.Priority), choices: namesOf(s.words, budget.Priorities)},
		askOwners:      {label: s.words.T("column.owners"), text: strings.Join(m.Owners, ", "), hint: s.words.T("form.owners")},
		askStart:       {label: s.words.T("column.start"), text: s.words.Period(m.Start), hint: optional},
		askDue:         {label: s.words.T("column.due"), text: s.words.Period(m.Due), hint: optional},
		askGoal:        {label: s.words.T("column.goal"), text: m.Goal, long: true, hint: optional},
		askDescription: {label: s.words.T("column.what"), text: m.Description, long: true, hint: optional},
		askNote:        {label: s.words.T("column.notes"), text: m.Note, long: true, hint: optional},
	}
	return d.ask(title, fields, func(answers []string) error {
		after, err := d.readMeasure(m, answers)
		if err != nil {
			return err
		}
		return done(m, after)
	})
}

// readMeasure is a measure as the answers of its form leave it.
func (d *Desk) readMeasure(m budget.Measure, answers []string) (budget.Measure, error) {
	f := d.answered(answers)
	f.read(askNumber, func(answer string) (err error) { m.Number, err = d.ordinal(answer); return err })
	f.text(askTitle, &m.Title)
	f.read(askTheme, func(answer string) (err error) { m.Theme, err = d.state.themes().named(answer); return err })
	choose(f, askPriority, budget.Priorities, &m.Priority)
	f.read(askStart, func(answer string) (err error) { m.Start, err = d.optionalPeriod(answer); return err })
	f.read(askDue, func(answer string) (err error) { m.Due, err = d.optionalPeriod(answer); return err })
	m.Owners = listed(answers[askOwners])
	m.Goal, m.Description, m.Note = answers[askGoal], answers[askDescription], answers[askNote]
	return m, f.wrong
}

// listed are the words of a list with commas between.
func listed(typed string) []string {
	var words []string
	for word := range strings.SplitSeq(typed, ",") {
		if word = strings.TrimSpace(word); word != "" {
			words = append(words, word)
		}
	}
	return words
}
