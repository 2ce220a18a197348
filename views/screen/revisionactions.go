package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// revisionAction is something that can be done to a revision.
type revisionAction struct {
	name string
	can  func(*Desk, budget.Revision) bool
	do   func(*Desk, budget.Revision)
}

func revisionActions() []revisionAction {
	writable := func(d *Desk, _ budget.Revision) bool { return !d.document.ReadOnly() }
	draft := func(d *Desk, r budget.Revision) bool { return writable(d, r) && !r.Status.Locked() }
	return []revisionAction{
		{"roll", writable, func(d *Desk, r budget.Revision) { askRoll(d, r) }},
		{"adopt", draft, func(d *Desk, r budget.Revision) { askAdoption(d, r) }},
		{"seal", func(d *Desk, r budget.Revision) bool {
			return writable(d, r) && r.Status.Locked() && !d.state.plan.Seals.Has(budget.Seal{Revision: r.ID})
		}, (*Desk).seal},
		{"show-seal", func(d *Desk, r budget.Revision) bool { return d.state.plan.Seals.Has(budget.Seal{Revision: r.ID}) }, (*Desk).showSeal},
		{"alternative", writable, func(d *Desk, r budget.Revision) { askAlternative(d, r) }},
		{"compare", func(d *Desk, _ budget.Revision) bool { return d.state.plan.Revisions.Len() > 1 }, (*Desk).compareRevision},
		{"show", func(d *Desk, r budget.Revision) bool { return r.ID != d.state.revision.ID }, func(d *Desk, r budget.Revision) { d.showRevision(r.ID) }},
		{"remove", draft, func(d *Desk, r budget.Revision) { d.apply(budget.RemoveDraft(d.state.plan, r)) }},
	}
}

// askAdoption asks when a draft was adopted, and in which case.
func askAdoption(d *Desk, draft budget.Revision) *form {
	words := d.words
	fields := []field{
		{label: words.T("label.adopted-on"), hint: words.T("form.date")},
		{label: words.T("label.case"), hint: words.T("form.case")},
	}
	title := words.T("screen.revisions.adopt-title", text.Args{"name": draft.Name})
	return d.ask(title, fields, func(answers []string) error {
		var on budget.Period
		var caseNumber string
		f := d.answered(answers)
		f.read(0, func(answer string) (err error) {
			if on, err = d.period(answer); err == nil && on.IsZero() {
				return typoNeeded
			}
			return err
		})
		f.text(1, &caseNumber)
		if f.wrong != nil {
			return f.wrong
		}
		d.apply(budget.Adopt(d.document.Plan(), draft, on, caseNumber))
		return nil
	})
}

// askAlternative asks what a copy of a revision is to be called.
func askAlternative(d *Desk, of budget.Revision) *form {
	fields := []field{{label: d.words.T("column.revision"), text: d.words.T("screen.revisions.alternative-name", text.Args{"name": of.Name})}}
	return d.ask(d.words.T("screen.revisions.alternative-title", text.Args{"name": of.Name}), fields, func(answers []string) error {
		var name string
		f := d.answered(answers)
		if f.text(0, &name); f.wrong != nil {
			return f.wrong
		}
		edit, draft := budget.Alternative(d.document.Plan(), of, name)
		d.settings.setRevision(d.document.Path(), draft.ID)
		d.apply(edit)
		return nil
	})
}

// askScenarioDraft asks what the draft a scenario becomes is to be called, and
// shows it beside what it was made of.
func askScenarioDraft(d *Desk, s budget.Scenario) *form {
	fields := []field{{label: d.words.T("column.revision"), text: s.Name}}
	return d.ask(d.words.T("screen.scenario.draft-title", text.Args{"name": s.Name}), fields, func(answers []string) error {
		var name string
		f := d.answered(answers)
		if f.text(0, &name); f.wrong != nil {
			return f.wrong
		}
		edit, draft, err := d.document.Plan().DraftOf(s, name)
		if err != nil {
			return err
		}
		d.settings.setComparedWith(d.document.Path(), s.Revision)
		d.settings.setRevision(d.document.Path(), draft.ID)
		d.apply(edit)
		d.openScreen("revisions")
		return nil
	})
}

// compareRevision holds a revision against the one it was rolled from, or where
// that is not there, against the one on show.
func (d *Desk) compareRevision(r budget.Revision) {
	against := r.Parent
	if !d.state.plan.Revisions.Has(budget.Revision{ID: against}) && r.ID != d.state.revision.ID {
		against = d.state.revision.ID
	}
	d.settings.setComparedWith(d.document.Path(), against)
	d.showRevision(r.ID)
	d.openScreen("revisions")
	if sections, has := d.current().(sectioned); has {
		sections.openSection("comparison")
	}
}

// heldAgainst is the revision the one on show is compared with: the one chosen,
// the one it was rolled from, or any other.
func (d *Desk) heldAgainst(plan *budget.Plan, shown budget.Revision) budget.Revision {
	for _, id := range []budget.RevisionID{d.settings.comparedWith(d.document.Path()), shown.Parent} {
		if r, found := plan.Revisions.Get(budget.Revision{ID: id}); found && r.ID != shown.ID {
			return r
		}
	}
	for _, r := range revisionsInOrder(plan) {
		if r.ID != shown.ID {
			return r
		}
	}
	return budget.Revision{}
}

// offerRoll adds the way out of a locked revision to what says that it is: a new
// draft.
func (d *Desk) offerRoll(message *dialog.CustomDialog) {
	roll := newButton(d.words.T("screen.revisions.new"), func() {
		message.Hide()
		d.openScreen("revisions")
		askRoll(d, d.state.revision)
	})
	roll.Importance = widget.HighImportance
	message.SetButtons([]fyne.CanvasObject{newButton(d.words.T("action.ok"), func() { message.Hide() }), roll})
}
