package budget

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
)

// EditKind tells what an edit does, for the history.
type EditKind string

// The kinds of edits.
const (
	ImportEdit    EditKind = "import"         // a workbook was read in
	AmountEdit    EditKind = "set-amount"     // an amount was set or cleared
	StatusEdit    EditKind = "report-status"  // a measure's status was reported
	VerdictEdit   EditKind = "judge-finding"  // a finding was accepted or annotated
	TitleEdit     EditKind = "title-chart"    // a chart was given a title, or its own back
	NoteEdit      EditKind = "annotate-chart" // a note was pinned to a mark, or taken off
	LineEdit      EditKind = "change-line"    // a line was renamed, linked or moved
	MeasureEdit   EditKind = "change-measure"
	MilestoneEdit EditKind = "change-milestone"
	AboutEdit     EditKind = "describe-plan" // what the plan is called and covers
	TableEdit     EditKind = "edit-table"    // a block of a table was typed or pasted
	VersionEdit   EditKind = "name-version"  // the plan as it is was given a name
	RestoreEdit   EditKind = "restore-plan"  // the plan was brought back to what it was
	PackEdit      EditKind = "change-pack"   // a board pack was made, changed or removed
	RollEdit      EditKind = "roll-plan"     // next year's draft was made of a revision
	RevisionEdit  EditKind = "change-revision"
	AdoptEdit     EditKind = "adopt-revision"
	ScenarioEdit  EditKind = "change-scenario"
	LockEdit      EditKind = "lock-period"        // the accounts of a period were closed
	UnlockEdit    EditKind = "unlock-period"      // they were opened again
	CorrectEdit   EditKind = "correct-accounts"   // what was booked in a closed period was corrected
	ExplainEdit   EditKind = "explain-difference" // the planner said why an amount differs
)

// Change is one record of an edit, before and after. Before is nil for a new
// record and After for one that is removed; otherwise both have the same key.
type Change struct {
	Before, After Record
}

// subject is the record that carries the key.
func (c Change) subject() Record {
	if c.After != nil {
		return c.After
	}
	return c.Before
}

// Edit is one change of the plan as the planner sees it, whether a typed cell
// or an import of forty rows: one entry in the history, undone as one.
type Edit struct {
	Kind EditKind
	// Subject names what was changed: a line, a measure, a workbook.
	Subject string
	// Reason is the planner's own, may be empty.
	Reason  string
	Changes []Change
}

// Errors of edits.
var (
	// ErrConflict reports that the plan is not as the edit expects it.
	ErrConflict = errors.New("the plan has changed since the edit was made")
	// ErrLocked reports a change of an adopted revision.
	ErrLocked = errors.New("the revision is adopted and locked")
	// ErrMissing reports a reference to something that is not in the plan.
	ErrMissing = errors.New("refers to what is not in the plan")
	// ErrInUse reports the removal of something others refer to.
	ErrInUse = errors.New("is referred to by others")
)

// Inverse returns the edit that takes back e.
func (e Edit) Inverse() Edit {
	inverse := e
	inverse.Changes = make([]Change, len(e.Changes))
	for i, c := range e.Changes {
		inverse.Changes[i] = Change{Before: c.After, After: c.Before}
	}
	return inverse
}

// InOrder returns the changes table by table, those of each in order of their
// keys. Records written in that order are read again the quickest.
func (e Edit) InOrder() []Change {
	byTable := e.byTable()
	ordered := make([]Change, 0, len(e.Changes))
	for _, name := range Tables {
		changes := byTable[name]
		if table, err := noPlan.table(name); err == nil {
			table.sort(changes)
		}
		ordered = append(ordered, changes...)
	}
	return ordered
}

// byTable returns the changes of each table, as they come.
func (e Edit) byTable() map[TableName][]Change {
	byTable := make(map[TableName][]Change)
	for _, c := range e.Changes {
		name := c.subject().Table()
		byTable[name] = append(byTable[name], c)
	}
	return byTable
}

// changesOf are the changes of one table.
func (e Edit) changesOf(table TableName) []Change {
	var of []Change
	for _, c := range e.Changes {
		if c.subject().Table() == table {
			of = append(of, c)
		}
	}
	return of
}

// IsEmpty reports whether the edit changes nothing.
func (e Edit) IsEmpty() bool { return len(e.Changes) == 0 }

// Apply returns the plan after the edit. The plan itself is left as it was.
// The error is ErrConflict, ErrLocked, ErrPeriodLocked, ErrMissing, ErrInUse or
// ErrInvalid, and names the record; there is no plan then.
func (e Edit) Apply(p *Plan) (*Plan, error) {
	if err := e.expectedIn(p); err != nil {
		return nil, err
	}
	if err := e.unlockedIn(p); err != nil {
		return nil, err
	}
	if err := e.accountsOpenIn(p); err != nil {
		return nil, err
	}
	return e.change(p)
}

// change applies the edit to tables and checks what comes of it.
func (e Edit) change(p *Plan) (*Plan, error) {
	for _, c := range e.Changes {
		if c.After != nil {
			if err := c.After.Validate(); err != nil {
				return nil, err
			}
		}
	}
	next, byTable := *p, e.byTable()
	next.memory = p.memory.after(slices.Collect(maps.Keys(byTable)))
	for name, changes := range byTable {
		table, err := next.table(name)
		if err != nil {
			return nil, err
		}
		if err := table.apply(changes); err != nil {
			return nil, err
		}
	}
	if err := e.referencesHold(&next); err != nil {
		return nil, err
	}
	if err := e.parentsEnd(&next); err != nil {
		return nil, err
	}
	return &next, nil
}

// expectedIn checks that every record is in the plan as it was when the edit
// was made, so that no edit overwrites another unseen.
func (e Edit) expectedIn(p *Plan) error {
	for _, c := range e.Changes {
		if c.Before == nil && c.After == nil {
			return fmt.Errorf("an empty change: %w", ErrInvalid)
		}
		table, err := p.table(c.subject().Table())
		if err != nil {
			return err
		}
		if c.Before != nil && c.After != nil && !table.sameKey(c.Before, c.After) {
			return invalid(c.After, "an edit cannot change what a record is called")
		}
		now, found := table.lookup(c.subject())
		if found != (c.Before != nil) || found && !Equal(now, c.Before) {
			return fmt.Errorf("%s: %w", describe(c.subject()), ErrConflict)
		}
	}
	return nil
}

// unlockedIn checks that no change touches what an adopted revision decided.
// Adopting and superseding themselves are changes of the revision record.
func (e Edit) unlockedIn(p *Plan) error {
	for _, c := range e.Changes {
		id, decided := RevisionOf(c.subject())
		if !decided {
			continue
		}
		if revision, found := p.Revisions.Get(Revision{ID: id}); found && revision.Status.Locked() && !e.unlocks(id) {
			return fmt.Errorf("%s in %s: %w", describe(c.subject()), revision.Name, ErrLocked)
		}
	}
	return nil
}

// unlocks reports whether the edit itself removes the revision or takes it
// back to a draft, as the undo of an import or an adoption does.
func (e Edit) unlocks(id RevisionID) bool {
	for _, c := range e.Changes {
		if before, ok := c.Before.(Revision); ok && before.ID == id {
			after, kept := c.After.(Revision)
			return !kept || !after.Status.Locked()
		}
	}
	return false
}

// referencesHold checks that what the edit put in the plan refers to what is
// there, and that nothing refers to what it removed.
func (e Edit) referencesHold(next *Plan) error {
	removed := make(map[Ref]bool)
	for _, c := range e.Changes {
		if c.After == nil {
			if ref, ok := RefTo(c.Before); ok {
				removed[ref] = true
			}
			continue
		}
		for _, ref := range c.After.Refs() {
			if !next.has(ref) {
				return fmt.Errorf("%s: %s %q: %w", describe(c.After), ref.Table, ref.ID, ErrMissing)
			}
		}
	}
	return next.unreferred(removed)
}

// Equal reports whether two records say the same in every field. An absent
// list and an empty one say the same, as they do in the edit log: an edit read
// back from it must still find the record it was made of.
func Equal(a, b Record) bool {
	if reflect.DeepEqual(a, b) {
		return true
	}
	x, errX := json.Marshal(a)
	y, errY := json.Marshal(b)
	return errX == nil && errY == nil && a.Table() == b.Table() && bytes.Equal(x, y)
}

// describe names a record in an error, by its table and key.
func describe(r Record) string {
	key, err := json.Marshal(KeyOf(r))
	if err != nil {
		return string(r.Table())
	}
	return fmt.Sprintf("%s %s", r.Table(), key)
}
