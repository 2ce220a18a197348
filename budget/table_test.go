package budget

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"sort"
	"testing"

	"pgregory.net/rapid"
)

// version is a table beside the plain map that says what it must hold.
type version struct {
	table Table[Price]
	model map[int]Quantity
}

// priceOf makes a record whose key is n alone.
func priceOf(n int, value Quantity) Price { return Price{Index: "kpi", Year: n, Value: value} }

// emptyVersion is where every version comes from.
var emptyVersion = version{model: map[int]Quantity{}}

// with puts, or removes, count records from first on, stride apart. The table
// and the map are told of it separately.
func (v version) with(first, count, stride int, value Quantity, remove bool) version {
	next := version{model: maps.Clone(v.model)}
	var changes []change[Price]
	for i := range count {
		n := first + i*stride
		changes = append(changes, change[Price]{record: priceOf(n, value), remove: remove})
		if next.model[n] = value; remove {
			delete(next.model, n)
		}
	}
	next.table = v.table.with(changes)
	return next
}

// wide is beyond every key of the model tests.
const wide = 20_000

// TestTableIsASortedMap makes batches of changes small and large, and checks
// every version after the last: none may be touched by those made from it.
func TestTableIsASortedMap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		versions := []version{emptyVersion}
		for step := range rapid.IntRange(1, 10).Draw(t, "batches") {
			from := rapid.SampledFrom(versions).Draw(t, "from")
			first := rapid.IntRange(0, wide/2).Draw(t, "first")
			count := rapid.OneOf(rapid.IntRange(0, 3), rapid.IntRange(0, 4*chunkSize)).Draw(t, "count")
			stride := rapid.IntRange(1, 9).Draw(t, "stride")
			remove := rapid.Bool().Draw(t, "remove")
			versions = append(versions, from.with(first, count, stride, Quantity(step), remove))
		}
		for _, v := range versions {
			v.check(t)
		}
	})
}

func (v version) check(t *rapid.T) {
	keys := slices.Sorted(maps.Keys(v.model))
	v.checkChunks(t)
	if v.table.Len() != len(keys) || !slices.Equal(years(v.table.All()), keys) {
		t.Fatalf("the table holds %d records and says %d, the map %d", len(years(v.table.All())), v.table.Len(), len(keys))
	}
	for range 5 {
		n := rapid.IntRange(-1, wide).Draw(t, "key")
		value, found := v.model[n]
		got, ok := v.table.Get(priceOf(n, -1))
		if ok != found || got.Value != value || v.table.Has(priceOf(n, -1)) != found {
			t.Fatalf("Get(%d) is %v, %v; the map has %v, %v", n, got, ok, value, found)
		}
		if rest := keys[sort.SearchInts(keys, n):]; !slices.Equal(years(v.table.From(priceOf(n, -1))), rest) {
			t.Fatalf("From(%d) does not yield the %d keys from there on", n, len(rest))
		}
	}
}

// checkChunks checks what the speed of a table rests on.
func (v version) checkChunks(t *rapid.T) {
	for i, chunk := range v.table.chunks {
		if len(chunk) == 0 || len(chunk) > chunkSize || cap(chunk) > chunkSize {
			t.Fatalf("chunk %d of %d holds %d records", i, len(v.table.chunks), len(chunk))
		}
		for _, r := range chunk {
			if r.Value != v.model[r.Year] {
				t.Fatalf("%d is %v, not %v", r.Year, r.Value, v.model[r.Year])
			}
		}
	}
}

func years(prices iter.Seq[Price]) []int {
	var all []int
	for p := range prices {
		all = append(all, p.Year)
	}
	return all
}

func TestTableStopsWhenAsked(t *testing.T) {
	table := emptyVersion.with(0, 3*chunkSize, 1, Unit, false).table
	for name, seq := range map[string]iter.Seq[Price]{"All": table.All(), "From": table.From(priceOf(10, 0))} {
		seen := 0
		for range seq {
			if seen++; seen == chunkSize+1 {
				break
			}
		}
		if seen != chunkSize+1 {
			t.Errorf("%s was stopped after %d", name, seen)
		}
	}
}

// TestOneChangeCopiesOneChunk checks that a changed table shares all else with
// the one before.
func TestOneChangeCopiesOneChunk(t *testing.T) {
	const records = 10_000
	full := emptyVersion.with(0, records, 2, Unit, false).table // even keys
	tests := []struct {
		name   string
		change change[Price]
	}{
		{"replace", change[Price]{record: priceOf(records, 7)}},
		{"insert", change[Price]{record: priceOf(records+1, 7)}},
		{"insert first", change[Price]{record: priceOf(-1, 7)}},
		{"insert last", change[Price]{record: priceOf(2*records+1, 7)}},
		{"remove", change[Price]{record: priceOf(records, 7), remove: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			kept := make(map[*Price]bool)
			for _, chunk := range full.chunks {
				kept[&chunk[0]] = true
			}
			shared := 0
			for _, chunk := range full.with([]change[Price]{test.change}).chunks {
				if kept[&chunk[0]] {
					shared++
				}
			}
			if shared != len(full.chunks)-1 {
				t.Errorf("%d of %d chunks are shared", shared, len(full.chunks))
			}
		})
	}
}

// TestFromLooksAtKeyFieldsInOrder checks the idiom every query is built on:
// start at a key whose last fields are left out.
func TestFromLooksAtKeyFieldsInOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		revision, line := inAll(t).revision(), inAll(t).lineID()
		var want, got []Amount
		for a := range plan.Amounts.All() {
			if cmp.Or(cmp.Compare(a.Revision, revision), cmp.Compare(a.Line, line)) >= 0 {
				want = append(want, a)
			}
		}
		for a := range plan.Amounts.From(Amount{Revision: revision, Line: line}) {
			got = append(got, a)
		}
		if !slices.Equal(got, want) {
			t.Fatalf("From(%s, %s) yields %v, not %v", revision, line, got, want)
		}
	})
}
