package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// varianceCauses are the causes a variance can have, the plainest first.
var varianceCauses = []budget.Cause{budget.VolumeCause, budget.PriceCause, budget.TimingCause, budget.CorrectedCause, budget.DecidedCause}

// reasonColumns are the cause of a variance, how much of it that explains and the
// planner's own words on it, all to be typed in, for the rows that are of a line.
func reasonColumns[T any](d *Desk, s state, period budget.Period, lineOf func(T) budget.Line) []column[T] {
	words := s.words
	of := func(row T) reasons { return reasons{d, lineOf(row), period} }
	reason := func(title string, width float32, write func(budget.Explanation) string, read func(e *budget.Explanation, typed string) error) column[T] {
		return column[T]{title: words.T("column." + title), hint: words.T("screen.economy." + title + "-hint"), width: width,
			fixed: func(row T) bool { return lineOf(row).ID == "" }, deed: func(row T) string { return of(row).name() },
			text: func(row T) string { return of(row).first(s.plan, write) },
			set: func(b *budget.Batch, row T, typed string) error {
				return of(row).set(b, typed, func(e *budget.Explanation) error { return read(e, typed) })
			}}
	}
	const narrow, wide = 140, 230
	cause := reason("cause", narrow, func(e budget.Explanation) string { return words.Name(e.Cause) },
		func(e *budget.Explanation, typed string) (err error) {
			if typed == "" {
				*e = budget.Explanation{Line: e.Line, Period: e.Period, Cause: e.Cause}
				return nil
			}
			e.Cause, err = chosenOf(words, typed, varianceCauses)
			return err
		})
	cause.choices = func(T) []string { return namesOf(words, varianceCauses) }
	cause.ask = func(row T, chosen string) bool { return of(row).ask(s.plan, chosen) }
	cause.stands = func(b *budget.Batch, row T) error { return of(row).stand(b) }
	explained := reason("explained", moneyWidth, func(e budget.Explanation) string { return ifKnown(e.Kroner, words.Signed().Thousands) }, d.readExplained)
	explained.right = true
	explained.edited = func(row T) string {
		return of(row).first(s.plan, func(e budget.Explanation) string { return ifKnown(e.Kroner, exactThousands) })
	}
	said := reason("reason", wide, func(e budget.Explanation) string { return e.Text },
		func(e *budget.Explanation, typed string) error { e.Text = strings.TrimSpace(typed); return nil })
	return []column[T]{cause, explained, said}
}

// readExplained reads how much of a variance is explained, which may be left out.
func (d *Desk) readExplained(e *budget.Explanation, typed string) error {
	e.Kroner = nil
	if strings.TrimSpace(typed) == "" {
		return nil
	}
	kroner, err := d.money(typed, budget.Thousand)
	e.Kroner = &kroner
	return err
}

// reasons are what is said of the variance of a line in a period.
type reasons struct {
	desk   *Desk
	line   budget.Line
	period budget.Period
}

// name is what they are called in the history.
func (r reasons) name() string {
	return r.desk.words.T("grid.cell", text.Args{"name": r.line.Label(), "column": r.desk.words.Period(r.period)})
}

// first writes what is said first, nothing where nothing is.
func (r reasons) first(p *budget.Plan, write func(budget.Explanation) string) string {
	said, found := budget.NewBatch(p).Explained(r.line.ID, r.period)
	if !found || r.line.ID == "" {
		return ""
	}
	return write(said)
}

// set changes what is said first. A cause that is cleared takes away all that is
// said of it.
func (r reasons) set(b *budget.Batch, typed string, change func(*budget.Explanation) error) error {
	before, found := b.Explained(r.line.ID, r.period)
	if !found && strings.TrimSpace(typed) == "" {
		return nil
	}
	now := before
	if !found {
		now = budget.Explanation{Line: r.line.ID, Period: r.period, Cause: budget.DecidedCause}
	}
	if err := change(&now); err != nil {
		return err
	}
	b.Explain(before, now)
	return nil
}

// stand reports why what is said cannot stand: a cause alone explains nothing.
func (r reasons) stand(b *budget.Batch) error {
	if said, found := b.Explained(r.line.ID, r.period); found && !said.Says() {
		return typoWords
	}
	return nil
}

// ask asks for the words that go with the cause chosen, where there are none yet.
// It is false where there are.
func (r reasons) ask(p *budget.Plan, cause string) bool {
	if _, found := budget.NewBatch(p).Explained(r.line.ID, r.period); found {
		return false
	}
	d, words := r.desk, r.desk.words
	fields := []field{
		{label: words.T("column.reason"), hint: words.T("screen.economy.reason-short")},
		{label: words.T("column.explained"), hint: words.T("screen.economy.explained-short")},
	}
	d.ask(words.T("screen.economy.explain", text.Args{"cause": cause, "line": r.line.Label(), "period": r.period}), fields, func(answers []string) error {
		said := budget.Explanation{Line: r.line.ID, Period: r.period}
		f := d.answered(append(answers, cause))
		f.read(0, func(answer string) error { said.Text = strings.TrimSpace(answer); return nil })
		f.read(1, func(answer string) error { return d.readExplained(&said, answer) })
		choose(f, len(answers), varianceCauses, &said.Cause)
		switch {
		case f.wrong != nil:
			return f.wrong
		case !said.Says():
			return fieldTypo{0, typoWords}
		}
		d.apply(budget.Edit{Kind: budget.ExplainEdit, Subject: r.name(), Changes: budget.Merge(d.document.Plan(), said)})
		return nil
	})
	return true
}
