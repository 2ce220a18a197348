package planfile

import (
	"maps"
	"slices"
	"time"

	"fagplan/budget"
)

// salvagedLog are the entries of a history that could be read out of a damaged
// file, by their numbers.
type salvagedLog map[int64]salvagedEntry

type salvagedEntry struct {
	Entry
	edit budget.Edit
}

// The values of a row of the log, in the order of its columns.
const (
	logID = iota
	logAt
	logBy
	logKind
	logSubject
	logReason
	logUndoOf
	logRedoOf
	logUndoneBy
	logSize
	logChanges
	logColumns
)

// readLog reads the log from the pages that are left. Its rows are told from
// those of other tables by what they hold.
func readLog(p pages) salvagedLog {
	log := make(salvagedLog)
	p.rows(func(id int64, values []any) {
		if entry, is := entryOf(id, values); is {
			log[id] = entry
		}
	})
	if len(log) == 0 && p.size != usualPage {
		return readLog(pages{raw: p.raw, size: usualPage, usable: usualPage})
	}
	return log
}

// entryOf makes an entry of a row, unless the row is another table's or broken.
func entryOf(id int64, values []any) (salvagedEntry, bool) {
	if len(values) != logColumns || values[logID] != nil || id < 1 {
		return salvagedEntry{}, false
	}
	var texts [logReason + 1]string
	for i := logAt; i <= logReason; i++ {
		text, is := values[i].(string)
		if !is {
			return salvagedEntry{}, false
		}
		texts[i] = text
	}
	at, err := time.Parse(timeLayout, texts[logAt])
	changes, unread := unpacked(values[logChanges])
	if err != nil || unread != nil {
		return salvagedEntry{}, false
	}
	size, _ := values[logSize].(int64)
	undoOf, _ := values[logUndoOf].(int64)
	redoOf, _ := values[logRedoOf].(int64)
	entry := Entry{ID: id, Stamp: Stamp{At: at, By: texts[logBy]}, Kind: budget.EditKind(texts[logKind]), Subject: texts[logSubject],
		Reason: texts[logReason], Changes: int(size), UndoOf: undoOf, RedoOf: redoOf}
	edit, err := entry.edit(changes)
	return salvagedEntry{entry, edit}, err == nil && len(edit.Changes) == int(size)
}

func (l salvagedLog) ids() []int64 { return slices.Sorted(maps.Keys(l)) }

// last is the number of the last entry, 0 for none.
func (l salvagedLog) last() int64 {
	ids := l.ids()
	if len(ids) == 0 {
		return 0
	}
	return ids[len(ids)-1]
}

// replay makes the plan the log tells of, and reports whether nothing is missing
// in it: every entry from the first is there and follows from those before it.
func (l salvagedLog) replay() (plan *budget.Plan, whole bool) {
	plan = new(budget.Plan)
	for i, id := range l.ids() {
		if id != int64(i+1) {
			return nil, false
		}
		next, err := l[id].edit.Apply(plan)
		if err != nil {
			return nil, false
		}
		plan = next
	}
	return plan, len(l) > 0
}

// told is what entries that could be read say of each record last, by its key:
// nil for one that was removed.
func (l salvagedLog) told() map[recordKey]budget.Record {
	told := make(map[recordKey]budget.Record)
	for _, id := range l.ids() {
		for _, c := range l[id].edit.Changes {
			if c.After != nil {
				told[keyOf(c.After)] = c.After
			} else if c.Before != nil {
				told[keyOf(c.Before)] = nil
			}
		}
	}
	return told
}
