package screen

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// figure is a column of numbers under the heading of the key, which says what
// they are where the key has a hint.
func figure[T any](words *text.Printer, key string, width float32, show func(T) string) column[T] {
	c := column[T]{title: words.T(key), width: width, right: true, text: show}
	if words.Has(key + ".hint") {
		c.hint = words.T(key + ".hint")
	}
	return c
}

// known writes a number, and nothing for one that is missing.
func known(words *text.Printer, q *budget.Quantity, decimals int) string {
	if q == nil {
		return ""
	}
	return words.Quantity(*q, decimals)
}

// share writes a share of 1 in per cent, and nothing for one that is missing.
func share(words *text.Printer, q *budget.Quantity) string {
	if q == nil {
		return ""
	}
	return words.Percent(q.Float(), 1)
}

// setIn makes a column's way of changing a record of the plan: the record as the
// batch leaves it is changed as typed, and is then the planner's own.
func setIn[R budget.Record](own func(*R), change func(r *R, typed string) error) func(*budget.Batch, R, string) error {
	return func(b *budget.Batch, row R, typed string) error {
		now, _ := b.Lookup(row)
		before, _ := now.(R)
		after := before
		if err := change(&after, typed); err != nil {
			return err
		}
		if !budget.Equal(before, after) {
			own(&after)
			b.Put(after)
		}
		return nil
	}
}

// count reads a whole number that is not negative.
func (d *Desk) count(typed string, to *int) (err error) {
	if *to, err = d.whole(typed); err == nil && *to < 0 {
		return typoWhole
	}
	return err
}
