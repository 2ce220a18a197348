package screen

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// amend changes the record of a row as a batch leaves it, so that several cells
// of one row can be changed in one go. A record that is not in the plan yet is
// added.
func amend[T budget.Record](b *budget.Batch, row T, change func(*T) error) error {
	if now, found := b.Lookup(row); found {
		row = now.(T)
	}
	if err := change(&row); err != nil {
		return err
	}
	b.Put(row)
	return nil
}

// briefly writes a computed number with a decimal, and a whole one without.
func briefly(words *text.Printer, q budget.Quantity) string {
	if q.IsWhole() {
		return words.Quantity(q, 0)
	}
	return words.Quantity(q, 1)
}

// ifKnown writes a number there may not be.
func ifKnown[N any](number *N, write func(N) string) string {
	if number == nil {
		return ""
	}
	return write(*number)
}

// optional reads a number that may be left out.
func (d *Desk) optional(typed string) (*budget.Quantity, error) {
	if typed == "" {
		return nil, nil
	}
	value, err := d.number(typed)
	return &value, err
}
