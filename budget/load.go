package budget

import (
	"fmt"
	"iter"
	"slices"
)

// PlanOf makes a plan of records read from a plan file, in any order. The
// error is ErrInvalid for a record that breaks a rule or stands twice, and
// ErrMissing for one that refers to what is not there.
func PlanOf(records iter.Seq[Record]) (*Plan, error) {
	p := new(Plan)
	if err := p.load(records); err != nil {
		return nil, err
	}
	for r := range p.All() {
		for _, ref := range r.Refs() {
			if !p.has(ref) {
				return nil, fmt.Errorf("%s: %s %q: %w", describe(r), ref.Table, ref.ID, ErrMissing)
			}
		}
	}
	return p, nil
}

// load fills the tables of an empty plan.
func (p *Plan) load(records iter.Seq[Record]) error {
	loaders := make(map[TableName]loader)
	for r := range records {
		if err := r.Validate(); err != nil {
			return err
		}
		l, begun := loaders[r.Table()]
		if !begun {
			table, err := p.table(r.Table())
			if err != nil {
				return err
			}
			l = table.loader()
			loaders[r.Table()] = l
		}
		if err := l.add(r); err != nil {
			return err
		}
	}
	for _, l := range loaders {
		if err := l.finish(); err != nil {
			return err
		}
	}
	return nil
}

// loader fills one table, keeping each record once and unboxed: a large plan
// must not take several times its size while it is opened.
type loader interface {
	add(Record) error
	finish() error
}

// tableLoader keeps the records in chunks as they come. A plan file gives them
// in order, or nearly so, and then the chunks are the table's own.
type tableLoader[R row[R]] struct {
	table  *Table[R]
	chunks [][]R
	length int
	sorted bool
	last   R
}

func (t *Table[R]) loader() loader { return &tableLoader[R]{table: t, sorted: true} }

func (l *tableLoader[R]) add(r Record) error {
	record, ok := r.(R)
	if !ok {
		return fmt.Errorf("%T in table of %T: %w", r, record, ErrInvalid)
	}
	if l.length%chunkSize == 0 {
		l.chunks = append(l.chunks, make([]R, 0, chunkSize))
	}
	l.sorted = l.sorted && (l.length == 0 || l.last.compare(record) < 0)
	end := len(l.chunks) - 1
	l.chunks[end] = append(l.chunks[end], record)
	l.last, l.length = record, l.length+1
	return nil
}

func (l *tableLoader[R]) finish() error {
	if l.sorted {
		*l.table = Table[R]{chunks: l.chunks, length: l.length}
		return nil
	}
	records := slices.Concat(l.chunks...)
	slices.SortFunc(records, func(a, b R) int { return a.compare(b) })
	for i := 1; i < len(records); i++ {
		if records[i-1].compare(records[i]) == 0 {
			return invalid(records[i], "stands twice: %s", describe(records[i]))
		}
	}
	*l.table = Table[R]{}
	l.table.append(records, 0)
	return nil
}
