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

type tableLoader[R row[R]] struct {
	table   *Table[R]
	records []R
}

func (t *Table[R]) loader() loader { return &tableLoader[R]{table: t} }

func (l *tableLoader[R]) add(r Record) error {
	record, ok := r.(R)
	if !ok {
		return fmt.Errorf("%T in table of %T: %w", r, record, ErrInvalid)
	}
	l.records = append(l.records, record)
	return nil
}

// finish puts the records in order, which a plan file has mostly done already,
// and cuts them into chunks.
func (l *tableLoader[R]) finish() error {
	order := func(a, b R) int { return a.compare(b) }
	if !slices.IsSortedFunc(l.records, order) {
		slices.SortFunc(l.records, order)
	}
	for i := 1; i < len(l.records); i++ {
		if l.records[i-1].compare(l.records[i]) == 0 {
			return invalid(l.records[i], "stands twice: %s", describe(l.records[i]))
		}
	}
	*l.table = Table[R]{}
	l.table.append(l.records, 0)
	return nil
}
