package budget

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"
)

// draw makes the random values that random records consist of. Identities,
// periods and kinds come from small pools, so that records meet: two of one
// table often have the same key, and what they refer to is in somePlan.
type draw struct {
	t *rapid.T
	// revisions are those that decided records are drawn in.
	revisions []RevisionID
}

// The revisions of somePlan.
const (
	draftOne   RevisionID = "draft-1"
	draftTwo   RevisionID = "draft-2"
	lockedDown RevisionID = "locked"
)

func inDrafts(t *rapid.T) draw { return draw{t, []RevisionID{draftOne, draftTwo}} }

func inAll(t *rapid.T) draw { return draw{t, []RevisionID{draftOne, draftTwo, lockedDown}} }

func one[T any](d draw, of ...T) T { return rapid.SampledFrom(of).Draw(d.t, "one") }

func (d draw) flag() bool { return rapid.Bool().Draw(d.t, "flag") }

func (d draw) number(low, high int) int { return rapid.IntRange(low, high).Draw(d.t, "number") }

// name is never empty, text may be.
func (d draw) name() string { return rapid.StringN(1, 6, -1).Draw(d.t, "name") }
func (d draw) text() string { return rapid.StringN(0, 6, -1).Draw(d.t, "text") }

func (d draw) kroner() Kroner {
	const most = 10_000 * Million
	return Kroner(rapid.Int64Range(int64(-most), int64(most)).Draw(d.t, "kroner"))
}

func (d draw) quantity(low, high Quantity) Quantity {
	return Quantity(rapid.Int64Range(int64(low), int64(high)).Draw(d.t, "quantity"))
}

func (d draw) share() Quantity { return d.quantity(0, Unit) }

func (d draw) period() Period {
	return one(d, YearOf(2019), YearOf(2020), HalfOf(2019, 2), TertialOf(2019, 3), TertialOf(2020, 1),
		MonthOf(2019, 12), MonthOf(2020, 2), DayOf(2019, 12, 31), DayOf(2020, 2, 29))
}

func (d draw) periodOrNone() Period { return orZero(d, d.period) }

// span draws a start and an end that is not before it.
func (d draw) span() (start, end Period) {
	start, end = d.period(), d.period()
	if start.Compare(end) > 0 {
		start, end = end, start
	}
	return orZero(d, func() Period { return start }), end
}

func (d draw) source() Source {
	return orZero(d, func() Source {
		return Source{Workbook: one(d, "", someWorkbooks[0], someWorkbooks[1]), Sheet: d.name(), Cell: d.text()}
	})
}

func (d draw) revision() RevisionID { return one(d, d.revisions...) }

// revisionIf draws the revision of a decided value, and none for a fact.
func (d draw) revisionIf(decided bool) RevisionID {
	if !decided {
		return ""
	}
	return d.revision()
}

// orZero draws a value, or leaves it out.
func orZero[T any](d draw, value func() T) T {
	var none T
	if d.flag() {
		return none
	}
	return value()
}

// orNil draws a pointer to a value, or nil.
func orNil[T any](d draw, value func() T) *T {
	if d.flag() {
		return nil
	}
	drawn := value()
	return &drawn
}

// someOf draws nil, an empty list or a few values.
func someOf[T any](d draw, value func() T) []T {
	if d.flag() {
		return nil
	}
	list := make([]T, 0)
	for range d.number(0, 3) {
		list = append(list, value())
	}
	return list
}

// record draws a valid record of a table.
func (d draw) record(of TableName) Record { return d.recordAs(of, nil) }

// recordAs draws a valid record with the key of like, or with any for nil.
func (d draw) recordAs(of TableName, like Record) Record {
	return rapid.Custom(func(t *rapid.T) Record {
		drawn := generators[of](draw{t, d.revisions})
		if like != nil {
			drawn = keyed(drawn, like)
		}
		return drawn
	}).Filter(func(r Record) bool { return r.Validate() == nil && parentComesFirst(r) }).Draw(d.t, string(of))
}

// parentComesFirst keeps random areas and revisions from lying in themselves by
// way of others.
func parentComesFirst(r Record) bool {
	switch r := r.(type) {
	case Area:
		return r.Parent < r.ID
	case Revision:
		return r.Parent < r.ID
	}
	return true
}

func (d draw) table() TableName { return one(d, Tables...) }

// keyed returns r with the key of like.
func keyed(r, like Record) Record {
	changed := reflect.New(reflect.TypeOf(r)).Elem()
	changed.Set(reflect.ValueOf(r))
	for _, field := range reflect.VisibleFields(changed.Type()) {
		if _, isKey := field.Tag.Lookup("key"); isKey {
			changed.FieldByIndex(field.Index).Set(reflect.ValueOf(like).FieldByIndex(field.Index))
		}
	}
	return changed.Interface().(Record)
}

// sameKey compares as the tables do.
func sameKey(a, b Record) bool {
	table, err := new(Plan).table(a.Table())
	return err == nil && table.sameKey(a, b)
}

// distinct keeps the first record of every key.
func distinct(records []Record) []Record {
	var kept []Record
	for _, r := range records {
		if !slices.ContainsFunc(kept, func(k Record) bool { return sameKey(k, r) }) {
			kept = append(kept, r)
		}
	}
	return kept
}

// somePlan draws a plan with records in every table: everything the pools
// name, and a few more of each kind. The revision lockedDown is locked, the
// others are drafts.
func somePlan(t *rapid.T) *Plan {
	d := inAll(t)
	var records []Record
	for _, like := range someFrame(d.revisions) {
		r := d.recordAs(like.Table(), like)
		if revision, ok := r.(Revision); ok {
			revision.Status = Draft
			if revision.ID == lockedDown {
				revision.Status = one(d, Adopted, Superseded)
			}
			r = revision
		}
		records = append(records, r)
	}
	for _, name := range Tables {
		for range d.number(1, 3) {
			records = append(records, d.record(name))
		}
	}
	plan, err := PlanOf(slices.Values(distinct(records)))
	if err != nil {
		t.Fatalf("a random plan is not valid: %v", err)
	}
	return plan
}

func TestGeneratorsKnowEveryTable(t *testing.T) {
	tables := 0
	for _, field := range reflect.VisibleFields(reflect.TypeFor[Plan]()) {
		if field.IsExported() {
			tables++
		}
	}
	if tables != len(Tables) {
		t.Errorf("Tables lists %d tables of the %d in a plan", len(Tables), tables)
	}
	types := make(map[reflect.Type]TableName)
	for _, name := range Tables {
		recordType := RecordType(name)
		if recordType == nil {
			t.Fatalf("%q is not the name of a table", name)
		}
		if other, taken := types[recordType]; taken {
			t.Errorf("%s and %s hold the same records", name, other)
		}
		types[recordType] = name
		if generators[name] == nil {
			t.Errorf("no random records of table %s", name)
		}
	}
	if len(generators) != len(Tables) {
		t.Errorf("%d generators for %d tables", len(generators), len(Tables))
	}
}

// TestGeneratorsFillEveryField fails when a field is added to a record and
// forgotten here, where no property would then be tested with it.
func TestGeneratorsFillEveryField(t *testing.T) {
	for _, name := range Tables {
		random := rapid.Custom(func(t *rapid.T) Record { return inAll(t).record(name) })
		filled := make(map[string]bool)
		for seed := range 200 {
			r := random.Example(seed)
			if r.Table() != name {
				t.Fatalf("a record of %s was drawn for %s", r.Table(), name)
			}
			value := reflect.ValueOf(r)
			for i := range value.NumField() {
				filled[value.Type().Field(i).Name] = filled[value.Type().Field(i).Name] || !value.Field(i).IsZero()
			}
		}
		for field, ever := range filled {
			if !ever {
				t.Errorf("%s.%s is never filled", name, field)
			}
		}
	}
}
