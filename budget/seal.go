package budget

import (
	"cmp"
	"encoding/hex"
	"errors"
)

// SealTable is the table of seals.
const SealTable TableName = "seal"

// SealEdit is the edit that seals an adopted revision.
const SealEdit EditKind = "seal-revision"

// Errors of sealing.
var (
	// ErrNotAdopted reports a revision that is no longer, or not yet, adopted.
	ErrNotAdopted = errors.New("only an adopted revision is sealed")
	// ErrSealed reports a revision that is sealed already.
	ErrSealed = errors.New("the revision is sealed already")
)

// Seal binds an adopted revision to the history it came of. Whoever has the
// hash on paper can see whether either was changed afterwards.
type Seal struct {
	Revision RevisionID `json:"revision" key:"1"`
	// Entry is the last entry of the history that the hash covers.
	Entry int64 `json:"entry"`
	// Hash is SHA-256 in 64 hexadecimal digits: of that entry and the hash of
	// the one before it, and so on to the first.
	Hash string `json:"hash"`
	// On is the day it was sealed.
	On Period `json:"sealed"`
}

// Table implements Record.
func (Seal) Table() TableName { return SealTable }

// Refs implements Record.
func (s Seal) Refs() []Ref { return revisionRef(s.Revision) }

// Validate implements Record.
func (s Seal) Validate() error {
	raw, err := hex.DecodeString(s.Hash)
	const length = 32
	return check(s, rule{s.Revision != "", "a revision is needed"}, rule{s.Entry > 0, "entries are numbered from 1"},
		rule{err == nil && len(raw) == length, "the hash has 64 hexadecimal digits"}, validPeriod(s.On))
}

func (s Seal) compare(o Seal) int { return cmp.Compare(s.Revision, o.Revision) }

// Short is the beginning of the hash, for people to compare: four groups of four
// digits.
func (s Seal) Short() string {
	const group, groups = 4, 4
	short := ""
	for i := 0; i < groups; i++ {
		if i > 0 {
			short += " "
		}
		short += s.Hash[i*group : (i+1)*group]
	}
	return short
}

// SealCheck tells whether a sealed revision is as it was when it was sealed.
type SealCheck struct {
	Seal Seal
	// History tells that the history up to the seal is the same, and Decisions
	// that what the revision decided is.
	History, Decisions bool
}

// Holds reports whether nothing was changed.
func (s SealCheck) Holds() bool { return s.History && s.Decisions }

// SealRevision makes the edit that seals an adopted revision. It returns
// ErrNotAdopted or ErrSealed for one that cannot be.
func SealRevision(p *Plan, seal Seal) (Edit, error) {
	revision, found := p.Revisions.Get(Revision{ID: seal.Revision})
	switch {
	case !found || !revision.Status.Locked():
		return Edit{}, ErrNotAdopted
	case p.Seals.Has(seal):
		return Edit{}, ErrSealed
	}
	return Edit{Kind: SealEdit, Subject: revision.Name, Changes: []Change{{After: seal}}}, nil
}

// SameDecisions reports whether two plans have a revision that decided the same
// in both. Whether it has been superseded since is no part of what it decided.
func SameDecisions(a, b *Plan, id RevisionID) bool {
	one, there := a.Revisions.Get(Revision{ID: id})
	other, here := b.Revisions.Get(Revision{ID: id})
	one.Status, other.Status = "", ""
	if there != here || !Equal(one, other) {
		return false
	}
	before, after := a.DecidedIn(id), b.DecidedIn(id)
	if len(before) != len(after) {
		return false
	}
	for i := range before {
		if !Equal(before[i], after[i]) {
			return false
		}
	}
	return true
}
