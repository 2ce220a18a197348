package screen

import (
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// askCorrection asks why closed accounts are corrected, which has to be said.
// What they said is kept.
func (d *Desk) askCorrection(edit budget.Edit, closed []budget.Change) *form {
	amount := accountsOf(closed[0])
	title := d.words.T("correction.title", text.Args{"n": len(closed), "period": amount.Period})
	fields := []field{{label: d.words.T("column.reason"), hint: d.words.T("correction.hint")}}
	return d.ask(title, fields, func(answers []string) error {
		var reason string
		f := d.answered(answers)
		f.text(0, &reason)
		if f.wrong != nil {
			return f.wrong
		}
		d.apply(d.correcting(edit, reason))
		return nil
	})
}

// correcting makes an edit the correction of what it changes of closed accounts.
func (d *Desk) correcting(edit budget.Edit, reason string) budget.Edit {
	plan := d.document.Plan()
	if len(edit.Closed(plan)) > 0 {
		edit.Kind = budget.CorrectEdit
	}
	edit.Reason = reason
	return edit.Correcting(plan, reason)
}

// accountsOf is the amount a change is of.
func accountsOf(c budget.Change) budget.Amount {
	if after, is := c.After.(budget.Amount); is {
		return after
	}
	return c.Before.(budget.Amount)
}

// corrected tells what closed accounts said before they were corrected, and why,
// the last correction first; empty where they were not.
func (s state) corrected(line budget.LineID, period budget.Period) string {
	made := s.plan.CorrectionsOf(line, period)
	var told []string
	for i := range made {
		c := made[len(made)-1-i]
		was := s.words.T("label.missing")
		if c.Was != nil {
			was = s.words.Kroner(*c.Was)
		}
		told = append(told, s.words.T("correction.origin", text.Args{"was": was, "reason": c.Reason}))
	}
	return strings.Join(told, " ")
}

// correctedIn tells it of every part of a period that was corrected.
func (s state) correctedIn(line budget.LineID, whole budget.Period) string {
	var told []string
	var periods []budget.Period
	for c := range s.plan.Corrections.From(budget.Correction{Line: line}) {
		if c.Line != line {
			break
		}
		if !c.Period.Within(whole) || slices.Contains(periods, c.Period) {
			continue
		}
		periods = append(periods, c.Period)
		told = append(told, s.words.T("correction.of", text.Args{"period": c.Period, "told": s.corrected(line, c.Period)}))
	}
	return strings.Join(told, " ")
}

// correctedAt tells what the accounts a mark shows said before they were
// corrected, and why; empty where they were not.
func (d *Desk) correctedAt(m chartMark) string {
	series, part, _ := strings.Cut(m.series, "/")
	category, _, _ := strings.Cut(m.category, "/")
	if series == string(budget.Budget) || part == string(budget.Budget) {
		return ""
	}
	year, err := strconv.Atoi(m.category)
	if err != nil {
		year = d.state.year
	}
	for _, id := range []string{series, category} {
		line := budget.Line{Revision: d.state.revision.ID, ID: budget.LineID(id)}
		if d.state.plan.Lines.Has(line) {
			return d.state.correctedIn(line.ID, budget.YearOf(year))
		}
	}
	return ""
}
