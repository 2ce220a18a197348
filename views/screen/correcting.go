package screen

import (
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
