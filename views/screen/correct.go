package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// ruleOf is the rule of the finding a verdict is on.
func ruleOf(v budget.Verdict) string {
	rule, _, _ := strings.Cut(v.Finding, "|")
	return rule
}

// correctable reports whether a record is one number, which can be corrected
// where the finding is told.
func correctable(r budget.Record) bool {
	switch r.(type) {
	case budget.Amount, budget.PrintedSum, budget.SpecialistCount:
		return true
	}
	return false
}

// correct asks for what the number of a finding is to be. It is the planner's
// own then.
func (d *Desk) correct(f budget.Finding) *form {
	w := recordWords{d.state.plan, d.words}
	label, now := d.words.T("screen.reconciliation.new-value"), w.value(f.About)
	if count, is := f.About.(budget.SpecialistCount); is {
		now = d.words.Int(int64(count.Count))
	}
	fields := []field{{label: label, text: now, hint: d.words.T("screen.reconciliation.hint.value")}}
	title := d.words.T("screen.reconciliation.correct", text.Args{"number": w.name(f.About)})
	return d.ask(title, fields, func(answers []string) error {
		corrected, err := d.corrected(f.About, answers[0])
		if err != nil {
			return d.answered(answers).refuse(0, err)
		}
		batch := budget.NewBatch(d.document.Plan())
		batch.Put(corrected)
		d.apply(batch.Edit(budget.TableEdit, w.name(f.About)))
		return nil
	})
}

// corrected is the record with another number, in kroner where it is money.
func (d *Desk) corrected(r budget.Record, typed string) (budget.Record, error) {
	var err error
	switch r := r.(type) {
	case budget.Amount:
		r.Source = budget.Source{}
		r.Kroner, err = d.money(typed, 1)
		return r, err
	case budget.PrintedSum:
		r.Source = budget.Source{}
		r.Kroner, err = d.money(typed, 1)
		return r, err
	case budget.SpecialistCount:
		r.Source = budget.Source{}
		if r.Count, err = d.whole(typed); err == nil && r.Count < 0 {
			err = typoWhole
		}
		return r, err
	}
	return nil, typoShown
}
