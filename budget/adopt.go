package budget

// Adopt makes the edit that adopts a draft: it is locked from then on, dated and
// given the number of the case. A plan has one revision in force: the one it was
// rolled from is superseded by it in the same edit, and so is any other adopted
// before it, as an alternative the board has thought better of. A draft that is
// said to have been adopted before the one in force was is itself superseded.
// Other drafts stay as they are. The edit is empty for a revision that is no
// draft.
func Adopt(p *Plan, draft Revision, on Period, caseNumber string) Edit {
	if draft.Status.Locked() {
		return Edit{Kind: AdoptEdit, Subject: draft.Name}
	}
	batch := NewBatch(p)
	draft.Status, draft.AdoptedOn, draft.CaseNumber = Adopted, on, caseNumber
	for r := range p.Revisions.All() {
		switch {
		case r.Status != Adopted:
		case r.ID != draft.Parent && r.AdoptedOn.Compare(on) > 0:
			draft.Status = Superseded
		default:
			r.Status = Superseded
			batch.Put(r)
		}
	}
	batch.Put(draft)
	return batch.Edit(AdoptEdit, draft.Name)
}

// Alternative makes the edit that copies a revision, with everything it decided,
// to a draft of another name, and returns that draft. The copy of a draft is
// rolled from the same revision as the draft was. The copy of a locked revision
// is rolled from it, and nothing in it differs yet: what explained how that
// revision came to be stays behind.
func Alternative(p *Plan, of Revision, name string) (Edit, Revision) {
	batch, copied := NewBatch(p), of
	copied.ID, copied.Name, copied.Status = p.NewRevisionID(name), name, Draft
	copied.AdoptedOn, copied.CaseNumber, copied.Source = Period{}, "", Source{}
	if of.Status.Locked() {
		copied.Parent = of.ID
	}
	batch.Put(copied)
	for _, r := range p.DecidedIn(of.ID) {
		if r.Table() == ExplanationTable && of.Status.Locked() {
			continue
		}
		batch.Put(inRevision(r, copied.ID))
	}
	return batch.Edit(RevisionEdit, name), copied
}

// RemoveDraft makes the edit that takes a draft out of the plan with everything
// it decided. What was rolled from it, and the scenarios laid over it, go to the
// revision it was rolled from; without one, the scenarios go too. What is
// reported and booked stays. The edit is empty for a revision that is no draft.
func RemoveDraft(p *Plan, draft Revision) Edit {
	batch := NewBatch(p)
	if draft.Status.Locked() {
		return batch.Edit(RevisionEdit, draft.Name)
	}
	for r := range p.Revisions.All() {
		if r.Parent == draft.ID {
			r.Parent = draft.Parent
			batch.Put(r)
		}
	}
	for s := range p.Scenarios.All() {
		switch {
		case s.Revision != draft.ID:
		case draft.Parent == "":
			batch.Remove(s)
		default:
			s.Revision = draft.Parent
			batch.Put(s)
		}
	}
	for _, r := range p.DecidedIn(draft.ID) {
		batch.Remove(r)
	}
	batch.Remove(draft)
	return batch.Edit(RevisionEdit, draft.Name)
}

// ChangeRevision makes the edit that gives a revision another name, other years
// or another note.
func ChangeRevision(p *Plan, r Revision) Edit {
	return Edit{Kind: RevisionEdit, Subject: r.Name, Changes: Merge(p, r)}
}
