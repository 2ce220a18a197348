package budget

import (
	"encoding/json"
	"fmt"
	"iter"
	"reflect"
	"slices"
	"sort"
)

// row is a record that can be kept in order.
type row[R any] interface {
	Record
	compare(R) int
}

// chunkSize bounds what one edit copies: a chunk, and the list of chunks.
const chunkSize = 256

// Table is an immutable, ordered set of records. A changed table shares every
// chunk that the change does not touch with the table it came from, so that a
// plan of half a million observations takes an edit as lightly as a small one.
type Table[R row[R]] struct {
	chunks [][]R
	length int
}

// Len returns the number of records.
func (t Table[R]) Len() int { return t.length }

// All yields the records in order of their keys.
func (t Table[R]) All() iter.Seq[R] {
	return func(yield func(R) bool) {
		for _, chunk := range t.chunks {
			for _, r := range chunk {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// From yields the records whose keys are not before that of first, in order.
// Only the key fields of first are looked at.
func (t Table[R]) From(first R) iter.Seq[R] {
	return func(yield func(R) bool) {
		at := t.chunkFor(first)
		for i := at; i < len(t.chunks); i++ {
			chunk := t.chunks[i]
			if i == at {
				skip, _ := find(chunk, first)
				chunk = chunk[skip:]
			}
			for _, r := range chunk {
				if !yield(r) {
					return
				}
			}
		}
	}
}

// Get returns the record with the key of like.
func (t Table[R]) Get(like R) (R, bool) {
	if at := t.chunkFor(like); at < len(t.chunks) {
		if i, found := find(t.chunks[at], like); found {
			return t.chunks[at][i], true
		}
	}
	var none R
	return none, false
}

// Has reports whether there is a record with the key of like.
func (t Table[R]) Has(like R) bool {
	_, found := t.Get(like)
	return found
}

// chunkFor returns the first chunk that ends at or after the key.
func (t Table[R]) chunkFor(key R) int {
	return sort.Search(len(t.chunks), func(i int) bool {
		chunk := t.chunks[i]
		return chunk[len(chunk)-1].compare(key) >= 0
	})
}

func find[R row[R]](chunk []R, key R) (int, bool) {
	return slices.BinarySearchFunc(chunk, key, func(a, b R) int { return a.compare(b) })
}

// change is what an edit does to one key: put a record, or remove it.
type change[R any] struct {
	record R
	remove bool
}

// with returns the table after the changes, which must be in order of their
// keys and have each key once. Chunks that no change falls in are shared.
func (t Table[R]) with(changes []change[R]) Table[R] {
	result := Table[R]{length: t.length, chunks: make([][]R, 0, len(t.chunks)+1)}
	for i, chunk := range t.chunks {
		due := len(changes)
		if i < len(t.chunks)-1 {
			last := chunk[len(chunk)-1]
			due = sort.Search(len(changes), func(j int) bool { return changes[j].record.compare(last) > 0 })
		}
		if due == 0 {
			result.chunks = append(result.chunks, chunk)
			continue
		}
		result.append(merge(chunk, changes[:due]), len(chunk))
		changes = changes[due:]
	}
	result.append(merge(nil, changes), 0)
	return result
}

// append adds the records, which replace old records of the former table, in
// chunks.
func (t *Table[R]) append(records []R, old int) {
	t.length += len(records) - old
	if len(records) == 0 {
		return
	}
	pieces := (len(records) + chunkSize - 1) / chunkSize
	evenly := (len(records) + pieces - 1) / pieces
	for chunk := range slices.Chunk(records, evenly) {
		t.chunks = append(t.chunks, chunk)
	}
}

func merge[R row[R]](chunk []R, changes []change[R]) []R {
	merged := make([]R, 0, len(chunk)+len(changes))
	for _, c := range changes {
		i, found := find(chunk, c.record)
		merged = append(merged, chunk[:i]...)
		if found {
			i++
		}
		chunk = chunk[i:]
		if !c.remove {
			merged = append(merged, c.record)
		}
	}
	return append(merged, chunk...)
}

// The methods below let an edit handle tables without knowing their records.

func (t *Table[R]) records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for r := range t.All() {
			if !yield(r) {
				return
			}
		}
	}
}

func (t *Table[R]) lookup(like Record) (Record, bool) {
	key, ok := like.(R)
	if !ok {
		return nil, false
	}
	return t.Get(key)
}

// apply makes t the table after the changes; copies of t keep what they had.
// Two changes of one key are an error.
func (t *Table[R]) apply(changes []Change) error {
	ordered := make([]change[R], 0, len(changes))
	for _, c := range changes {
		record, ok := c.subject().(R)
		if !ok {
			return fmt.Errorf("%T in table of %T: %w", c.subject(), record, ErrInvalid)
		}
		ordered = append(ordered, change[R]{record: record, remove: c.After == nil})
	}
	slices.SortFunc(ordered, func(a, b change[R]) int { return a.record.compare(b.record) })
	for i := 1; i < len(ordered); i++ {
		if ordered[i-1].record.compare(ordered[i].record) == 0 {
			return invalid(ordered[i].record, "changed twice in one edit")
		}
	}
	*t = t.with(ordered)
	return nil
}

// sort puts changes of the table in order of their keys.
func (t *Table[R]) sort(changes []Change) {
	slices.SortStableFunc(changes, func(a, b Change) int {
		x, _ := a.subject().(R)
		y, _ := b.subject().(R)
		return x.compare(y)
	})
}

func (t *Table[R]) sameKey(a, b Record) bool {
	x, xok := a.(R)
	y, yok := b.(R)
	return xok && yok && x.compare(y) == 0
}

func (t *Table[R]) before(a, b Record) bool {
	x, xok := a.(R)
	y, yok := b.(R)
	return xok && yok && x.compare(y) < 0
}

func (t *Table[R]) decode(data []byte) (Record, error) {
	var r R
	if err := json.Unmarshal(data, &r); err != nil {
		return nil, fmt.Errorf("reading a record of %s: %w", r.Table(), err)
	}
	return r, nil
}

func (t *Table[R]) recordType() reflect.Type { return reflect.TypeFor[R]() }
