package workbook

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"fagplan/budget"
)

// shapeOf is made of the words of a table's headings, so that it is the same
// in next year's workbook: what time they state is left out, where they state
// it is not. That of a turned table is like no other's.
func shapeOf(columns []column, turned bool) string {
	var text strings.Builder
	if turned {
		text.WriteString("turned\n")
	}
	for _, c := range columns {
		if !c.period.IsZero() {
			text.WriteString("@ ")
		}
		text.WriteString(strings.Join(wordsOf(c.rest), " "))
		text.WriteByte('\n')
	}
	digest := sha256.Sum256([]byte(text.String()))
	return hex.EncodeToString(digest[:])
}

// remember keeps how a table was read, for other workbooks with one of its
// shape.
func (im *importer) remember(t *table) {
	m := budget.ImportMapping{Shape: shapeOf(t.columns, t.sheet.turned), As: string(t.kindNow()), HeaderRows: t.header.bottom - t.header.top + 1, One: t.money.answered}
	for _, c := range t.columns {
		m.Roles = append(m.Roles, string(c.role))
	}
	for i := range im.mappings {
		if im.mappings[i].Shape == m.Shape {
			im.mappings[i] = m
			return
		}
	}
	im.mappings = append(im.mappings, m)
}

// maxWidths bounds how many columns of a block a remembered table is looked
// for from.
const maxWidths = 32

// remembered reads a block as the planner has said that tables of its shape
// are to be read, as it stands or turned. It returns false where that has not
// been said.
func (r *reading) remembered(b block, captions []caption) (*table, bool) {
	if len(r.mappings) == 0 {
		return nil, false
	}
	if t, found := r.rememberedIn(b, captions); found {
		return t, true
	}
	turned, captions, ok := turn(b, captions)
	if !ok {
		return nil, false
	}
	return r.rememberedIn(turned, captions)
}

// rememberedIn looks for the remembered table's header in a block.
func (r *reading) rememberedIn(b block, captions []caption) (*table, bool) {
	for top := b.Top; top <= min(b.Top+maxRowsToHeader, b.Bottom-1); top++ {
		for left := b.Left; left <= min(b.Left+maxWidths, b.Right); left++ {
			part := block{b.sheet, Range{top, left, b.Bottom, b.Right}}
			if t, found := r.rememberedAt(part, append(captions[:len(captions):len(captions)], b.lines(b.Top, top)...)); found {
				return t, true
			}
		}
	}
	return nil, false
}

// rememberedAt reads a block whose header begins in its first row.
func (r *reading) rememberedAt(b block, captions []caption) (*table, bool) {
	for _, m := range r.mappings {
		part := b
		part.Right = b.Left + len(m.Roles) - 1
		if part.Right > b.Right || m.HeaderRows > maxHeaderRows || b.Top+m.HeaderRows > b.Bottom {
			continue
		}
		h := plainHeader(part, m.HeaderRows)
		columns := columnsOf(part, h)
		if shapeOf(columns, part.sheet.turned) != m.Shape {
			continue
		}
		for i, name := range m.Roles {
			columns[i].role = role(name)
			if name == "" {
				columns[i].role = NoRole
			}
		}
		if t, ok := asTold(part, h, columns, captions, Kind(m.As)); ok {
			t.recalled = true
			if t.money.text == "" && m.One > 0 {
				t.money.kroner, t.money.answered = m.One, m.One
			}
			return t, true
		}
	}
	return nil, false
}
