package workbook

import (
	"strconv"
	"strings"
)

// naming is how a workbook tells a record from others of its kind.
type naming struct {
	// keys are what the record is known again by, the surest first: the first
	// tells it from every other the workbook has.
	keys []string
	// name is what a new identity is made of, and apart what is put to it
	// where something else has that identity already.
	name, apart string
}

// keyFor puts the parts of a key together, the first of which says what sort
// of key it is.
func keyFor(parts ...string) string { return strings.Join(parts, "\x00") }

// identities gives the records of one kind their identities. A record the plan
// has keeps the one it has there, however the workbook now numbers it; a new
// one never gets the identity of another.
type identities[ID ~string] struct {
	known map[string][]ID // the plan's records by key
	taken map[ID]bool     // by the plan or by the workbook
	met   map[ID]bool     // by the workbook
	given map[string]ID   // by the workbook's surest key
	tries map[string]int  // how many were given one name
	// each says that rows of the same surest key are records of their own, and
	// not one record stated twice.
	each bool
}

func newIdentities[ID ~string]() *identities[ID] {
	return &identities[ID]{known: make(map[string][]ID), taken: make(map[ID]bool), met: make(map[ID]bool),
		given: make(map[string]ID), tries: make(map[string]int)}
}

// know adds a record of the plan.
func (s *identities[ID]) know(id ID, keys ...string) {
	s.taken[id] = true
	for _, key := range keys {
		s.known[key] = append(s.known[key], id)
	}
}

// assign returns the identities of the records of a table. What is surely
// known again comes first, so that no other record takes its place.
func (s *identities[ID]) assign(records []naming) []ID {
	ids := make([]ID, len(records))
	for level, more := 0, true; more; level++ {
		more = false
		for i, r := range records {
			if ids[i] == "" && level < len(r.keys) {
				more = true
				ids[i] = s.again(r, r.keys[level])
			}
		}
	}
	for i, r := range records {
		if ids[i] == "" {
			ids[i] = s.again(r, r.keys[0]) // stated before in this very table
		}
		if ids[i] == "" {
			ids[i] = s.give(r, s.fresh(r))
		}
	}
	return ids
}

// again returns the identity a record has been given before, or that of the
// plan's record with the key; empty for neither.
func (s *identities[ID]) again(r naming, key string) ID {
	if id, repeated := s.given[r.keys[0]]; repeated && !s.each {
		return id
	}
	for _, id := range s.known[key] {
		s.known[key] = s.known[key][1:]
		if !s.met[id] {
			return s.give(r, id)
		}
	}
	return ""
}

func (s *identities[ID]) give(r naming, id ID) ID {
	s.taken[id], s.met[id] = true, true
	s.given[r.keys[0]] = id
	return id
}

// fresh makes an identity that nothing has: of the name, of the name and what
// tells it apart, or else with a number.
func (s *identities[ID]) fresh(r naming) ID {
	id := ID(r.name)
	if s.taken[id] && r.apart != "" {
		id += ID("-" + r.apart)
	}
	base := id
	for s.taken[id] {
		s.tries[string(base)]++
		id = base + ID("-"+strconv.Itoa(s.tries[string(base)]+1))
	}
	return id
}
