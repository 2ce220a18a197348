package budget

import (
	"cmp"
	"fmt"
)

// Batch gathers changes of a plan into one edit: what a planner does in one go
// to a block of cells. A later change of a record builds on the earlier ones.
type Batch struct {
	plan    *Plan
	changes []Change
	// places are where the change of a record is, by table and key.
	places map[string]int
}

// NewBatch starts with a plan and no changes.
func NewBatch(p *Plan) *Batch { return &Batch{plan: p, places: make(map[string]int)} }

// Plan is the plan the batch changes, as it was.
func (b *Batch) Plan() *Plan { return b.plan }

// Lookup returns the record with the key of like as the batch leaves it.
func (b *Batch) Lookup(like Record) (Record, bool) {
	if i, changed := b.places[placeOf(like)]; changed {
		return b.changes[i].After, b.changes[i].After != nil
	}
	return b.plan.Lookup(like)
}

// Put adds the record, or replaces the one with its key.
func (b *Batch) Put(r Record) { b.change(r, r) }

// Remove takes out the record with the key of like, if there is one.
func (b *Batch) Remove(like Record) { b.change(like, nil) }

// Add takes in all that another edit changes.
func (b *Batch) Add(e Edit) {
	for _, c := range e.Changes {
		b.change(c.subject(), c.After)
	}
}

func (b *Batch) change(key, after Record) {
	place := placeOf(key)
	if i, changed := b.places[place]; changed {
		b.changes[i].After = after
		return
	}
	b.places[place] = len(b.changes)
	change := Change{After: after}
	if before, found := b.plan.Lookup(key); found {
		change.Before = before
	}
	b.changes = append(b.changes, change)
}

func placeOf(r Record) string { return fmt.Sprintf("%s %#v", r.Table(), KeyOf(r)) }

// Edit makes the edit of the batch, without what it leaves as it was. It is
// empty where that is everything.
func (b *Batch) Edit(kind EditKind, subject string) Edit {
	edit := Edit{Kind: kind, Subject: subject}
	for _, c := range b.changes {
		if !c.isIdle() {
			edit.Changes = append(edit.Changes, c)
		}
	}
	return edit
}

// Kind is what the batch does where it does one thing that the history has a word
// for, and TableEdit otherwise.
func (b *Batch) Kind() EditKind {
	var kind EditKind
	for _, c := range b.Edit(TableEdit, "").Changes {
		if kind != "" && kind != c.kind() {
			return TableEdit
		}
		kind = c.kind()
	}
	return cmp.Or(kind, TableEdit)
}

// kind is what the history calls the change of a cell.
func (c Change) kind() EditKind {
	switch c.subject().(type) {
	case Explanation:
		return ExplainEdit
	case PeriodLock:
		switch {
		case c.Before == nil:
			return LockEdit
		case c.After == nil:
			return UnlockEdit
		}
	}
	return TableEdit
}

// isIdle reports whether the change leaves everything as it was.
func (c Change) isIdle() bool {
	if c.Before == nil || c.After == nil {
		return c.Before == nil && c.After == nil
	}
	return Equal(c.Before, c.After)
}
