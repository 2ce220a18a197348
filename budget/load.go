package budget

import (
	"fmt"
	"iter"
	"slices"
)

// PlanOf makes a plan of records, in any order. The error is ErrInvalid for a
// record that breaks a rule or stands twice, and ErrMissing for one that refers
// to what is not there.
func PlanOf(records iter.Seq[Record]) (*Plan, error) {
	l := NewLoader()
	for r := range records {
		filler, err := l.Table(r.Table())
		if err != nil {
			return nil, err
		}
		if err := filler.add(r); err != nil {
			return nil, err
		}
	}
	return l.Plan()
}

// Loader makes a plan of records as they are read from a plan file, in any
// order. Each record is read into the place it will have: a large plan must not
// take several times its size while it is opened.
type Loader struct {
	plan    *Plan
	fillers map[TableName]Filler
	refs    references
}

// NewLoader returns a Loader of an empty plan.
func NewLoader() *Loader {
	return &Loader{plan: new(Plan), fillers: make(map[TableName]Filler), refs: make(references)}
}

// Filler fills one table of a Loader's plan.
type Filler interface {
	// Next returns a pointer to a record of the table with nothing in it, to be
	// filled in.
	Next() any
	// Keep takes what Next returned into the table. It returns ErrInvalid for a
	// record that breaks a rule, after which the Loader is of no use.
	Keep() error

	add(Record) error
	finish() error
}

// Table returns what fills the named table. It returns ErrInvalid for a name
// that is not a table.
func (l *Loader) Table(name TableName) (Filler, error) {
	if filler, begun := l.fillers[name]; begun {
		return filler, nil
	}
	table, err := l.plan.table(name)
	if err != nil {
		return nil, err
	}
	filler := table.filler(l.refs)
	l.fillers[name] = filler
	return filler, nil
}

// Plan returns the plan of everything that was kept. The error is ErrInvalid
// for a record that stands twice, and ErrMissing for one that refers to what is
// not there.
func (l *Loader) Plan() (*Plan, error) {
	for _, filler := range l.fillers {
		if err := filler.finish(); err != nil {
			return nil, err
		}
	}
	for ref, from := range l.refs {
		if !l.plan.has(ref) {
			return nil, fmt.Errorf("%s: %s %q: %w", describe(from), ref.Table, ref.ID, ErrMissing)
		}
	}
	l.plan.memory = newMemory()
	return l.plan, nil
}

// references are what a plan's records refer to, each with a record that does.
// Half a million observations refer to the same few hundred records.
type references map[Ref]Record

// tableFiller fills chunks with the records as they come. A plan file gives
// them in few runs that are in order, which are then put together.
type tableFiller[R row[R]] struct {
	table  *Table[R]
	chunks chunks[R]
	length int
	// starts is where each run begins.
	starts []int
	refs   references
	// latest are the references of the record before, often those of the next.
	latest []Ref
}

func (t *Table[R]) filler(refs references) Filler { return &tableFiller[R]{table: t, refs: refs} }

func (f *tableFiller[R]) next() *R {
	if f.length == len(f.chunks)*chunkSize {
		f.chunks.grow()
	}
	return f.chunks.at(f.length)
}

// Next implements Filler.
func (f *tableFiller[R]) Next() any { return f.next() }

// Keep implements Filler.
func (f *tableFiller[R]) Keep() error {
	record := f.next()
	if err := (*record).Validate(); err != nil {
		return err
	}
	if f.length == 0 || (*f.chunks.at(f.length - 1)).compare(*record) >= 0 {
		f.starts = append(f.starts, f.length)
	}
	f.length++
	if refs := (*record).Refs(); !slices.Equal(refs, f.latest) {
		for _, ref := range refs {
			if _, known := f.refs[ref]; !known {
				f.refs[ref] = *record
			}
		}
		f.latest = refs
	}
	return nil
}

func (f *tableFiller[R]) add(r Record) error {
	record, ok := r.(R)
	if !ok {
		return fmt.Errorf("%T in table of %T: %w", r, record, ErrInvalid)
	}
	*f.next() = record
	return f.Keep()
}

func (f *tableFiller[R]) finish() error {
	f.chunks = f.chunks.trim(f.length)
	if len(f.starts) > 1 {
		f.chunks.arrange(f.chunks.order(f.length, f.starts))
		for i := 1; i < f.length; i++ {
			if twice := *f.chunks.at(i); (*f.chunks.at(i - 1)).compare(twice) == 0 {
				return invalid(twice, "stands twice: %s", describe(twice))
			}
		}
	}
	*f.table = Table[R]{chunks: f.chunks, length: f.length}
	return nil
}
