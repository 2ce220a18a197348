package workbook

import (
	"cmp"
	"slices"
	"strings"
)

// correction is a TableAnswer with its range read.
type correction struct {
	TableAnswer
	area Range
}

// correctionsOf reads the ranges of the answers. One that is no range, or has
// no row under its header, says nothing.
func correctionsOf(answers []TableAnswer) []correction {
	var corrections []correction
	for _, a := range answers {
		first, last, _ := strings.Cut(a.Range, ":")
		top, left, ok := parseCellName(first)
		bottom, right, ok2 := parseCellName(cmp.Or(last, first))
		c := correction{a, Range{top, left, bottom, right}}
		c.HeaderRows = max(a.HeaderRows, 1)
		if ok && ok2 && c.fits() {
			corrections = append(corrections, c)
		}
	}
	return corrections
}

// fits reports whether the range is one, and has a row under its header.
func (c correction) fits() bool {
	r, most := c.area, maxTableColumns
	if c.Turned {
		r, most = r.turned(), maxTurned
	}
	return r.Top <= r.Bottom && r.Left <= r.Right && r.Right-r.Left < most && (r.Top+c.HeaderRows <= r.Bottom || c.As == NotATable)
}

// at returns the correction of a part of the block.
func (r *reading) at(b block) (correction, bool) {
	i := slices.IndexFunc(r.corrections, func(c correction) bool {
		return c.Sheet == b.sheet.Name && c.area.Top <= b.Bottom && c.area.Bottom >= b.Top && c.area.Left <= b.Right && c.area.Right >= b.Left
	})
	if i < 0 {
		return correction{}, false
	}
	return r.corrections[i], true
}

// corrected reads a range as the planner says. What it says of no column is
// recognised as ever.
func (c correction) corrected(s *Sheet, captions []caption) (*table, bool) {
	b := block{s, c.area}
	if c.Turned {
		b = b.turned()
	}
	h := plainHeader(b, c.HeaderRows)
	columns := columnsOf(b, h)
	for i := range columns {
		columns[i].role = role(c.Columns[columns[i].at])
	}
	t, ok := asTold(b, h, columns, captions, c.As)
	if ok {
		t.told = true
	}
	return t, ok
}

// asTold makes a table of a block with roles its columns have been given. It
// returns false where a column is missing that the kind of table needs.
func asTold(b block, h header, columns []column, captions []caption, as Kind) (*table, bool) {
	for _, k := range kinds {
		if as != "" && !k.serves(as) {
			continue
		}
		t := &table{block: b, kind: k, header: h, columns: slices.Clone(columns), captions: captions, title: titleOf(captions)}
		fits := k.assign(t)
		if !fits && (as == "" || !k.isServed(t)) {
			continue
		}
		if as == FundingTable {
			t.as = FundingTable
		}
		t.money = moneyUnitOf(t)
		t.dots = dotsOf(t)
		return t, true
	}
	return nil, false
}

// isServed reports whether a table has every column its kind needs, whatever
// its captions say.
func (k *kind) isServed(t *table) bool {
	for _, r := range k.columns {
		if _, found := t.column(r.role); r.needed && !found {
			return false
		}
	}
	return k.years == 0 && rolesOf(t) > 0 || k.years > 0 && len(t.columnsAs(yearRole)) > 0
}

// plainHeader is the header of a block that is known to be its first rows,
// whatever stands in them.
func plainHeader(b block, rows int) header {
	spread := mergesByRow(b)
	texts := make([][]string, rows)
	for i := range texts {
		texts[i] = make([]string, b.Right-b.Left+1)
		for _, cell := range b.cells(b.Top + i) {
			texts[i][cell.Column-b.Left] = tidy(cell.Text)
		}
		for top := b.Top; top <= b.Top+i; top++ {
			for _, m := range spread[top] {
				fill(texts[i], b, m, b.Top+i)
			}
		}
	}
	return header{b.Top, b.Top + rows - 1, join(texts)}
}

// kindNow is what a table is, of those its kind is for.
func (t *table) kindNow() Kind { return cmp.Or(t.as, t.kind.as) }
