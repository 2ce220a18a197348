package planfile

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"

	"fagplan/budget"
)

// chain computes the hashes that seals are made of: each entry's is SHA-256 of
// the one before it and of what the entry says. That an entry was undone later
// is told by a later entry, and how the log keeps it is no part of it.
type chain struct{ hash [sha256.Size]byte }

// chainStart sets these hashes apart from all others.
const chainStart = "Fagplan edit log 1"

func newChain() *chain { return &chain{sha256.Sum256([]byte(chainStart))} }

func (c *chain) add(e Entry, changes []byte) {
	h := sha256.New()
	h.Write(c.hash[:])
	for _, number := range []int64{e.ID, e.UndoOf, e.RedoOf, int64(e.Changes)} {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(number)))
	}
	for _, text := range []string{e.At.UTC().Format(timeLayout), e.By, string(e.Kind), e.Subject, e.Reason, string(changes)} {
		h.Write(binary.BigEndian.AppendUint64(nil, uint64(len(text))))
		h.Write([]byte(text))
	}
	h.Sum(c.hash[:0])
}

func (c *chain) String() string { return hex.EncodeToString(c.hash[:]) }

// chained calls use with the number of every entry of the history, and the hash
// up to it.
func chained(ctx context.Context, q querier, use func(id int64, hash string)) error {
	rows, err := q.QueryContext(ctx, "SELECT "+entryColumns+", changes FROM edit ORDER BY id")
	if err != nil {
		return err
	}
	defer rows.Close()
	for c := newChain(); rows.Next(); {
		var changes keptChanges
		entry, err := scanEntry(rows.Scan, &changes)
		if err != nil {
			return err
		}
		c.add(entry, changes)
		use(entry.ID, c.String())
	}
	return rows.Err()
}

// Seal seals an adopted revision: it takes into the plan the hash of the history
// as it is. It returns budget.ErrNotAdopted or budget.ErrSealed for a revision
// that cannot be, and otherwise the errors of Apply.
func (f *File) Seal(ctx context.Context, revision budget.RevisionID, by Stamp) (*budget.Plan, error) {
	return f.change(ctx, func(now state) (Entry, budget.Edit, error) {
		year, month, day := by.At.Date()
		seal := budget.Seal{Revision: revision, On: budget.DayOf(year, int(month), day)}
		if err := chained(ctx, f.db, func(id int64, hash string) { seal.Entry, seal.Hash = id, hash }); err != nil {
			return Entry{}, budget.Edit{}, err
		}
		edit, err := budget.SealRevision(now.plan, seal)
		return Entry{Stamp: by, Kind: edit.Kind, Subject: edit.Subject}, edit, err
	})
}

// CheckSeals computes the hash of every seal anew, and holds each revision
// against the plan as the history has it when it was sealed.
func (f *File) CheckSeals(ctx context.Context) ([]budget.SealCheck, error) {
	now := f.Plan()
	hashes := make(map[int64]string)
	for seal := range now.Seals.All() {
		hashes[seal.Entry] = ""
	}
	if len(hashes) == 0 {
		return nil, nil
	}
	err := chained(ctx, f.db, func(id int64, hash string) {
		if _, wanted := hashes[id]; wanted {
			hashes[id] = hash
		}
	})
	if err != nil {
		return nil, f.explain(err)
	}
	var checks []budget.SealCheck
	for seal := range now.Seals.All() {
		check := budget.SealCheck{Seal: seal, History: hashes[seal.Entry] == seal.Hash}
		if check.History {
			then, err := f.PlanAt(ctx, seal.Entry)
			if err != nil {
				return nil, fmt.Errorf("the plan when it was sealed: %w", err)
			}
			check.Decisions = budget.SameDecisions(then, now, seal.Revision)
		}
		checks = append(checks, check)
	}
	return checks, nil
}
