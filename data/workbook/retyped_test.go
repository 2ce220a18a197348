package workbook

import (
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
)

// The bundled books are typed anew as other offices would: each layout must
// give the very same plan, but for where in the book it says so.
func TestBundledBooksInOtherLayoutsGiveTheSamePlan(t *testing.T) {
	layouts := []struct {
		name string
		make func(*Book) *Book
	}{
		{"moved and on one sheet", onOneSheet},
		{"typed by hand", typedByHand},
		{"turned round", turnedRound},
	}
	for _, book := range []string{"helse-nord-tsb", "samdata-2007-2008", "lar-midt-norge-2013"} {
		want, _ := importInto(t, new(budget.Plan), exampleBook(t, book))
		for _, layout := range layouts {
			t.Run(book+" "+layout.name, func(t *testing.T) {
				got, p := importInto(t, new(budget.Plan), layout.make(exampleBook(t, book)))
				wantSameRecords(t, got, want)
				if len(p.Open()) > 0 {
					t.Errorf("asked: %v", p.Open())
				}
			})
		}
	}
}

// wantSameRecords compares the records of two plans apart from their sources.
func wantSameRecords(t *testing.T, got, want *budget.Plan) {
	t.Helper()
	for r := range want.All() {
		now, found := got.Lookup(r)
		if _, isBook := r.(budget.Workbook); !isBook && (!found || !sameBut(now, r)) {
			t.Errorf("%s is %+v, want %+v", r.Table(), now, r)
		}
	}
	for r := range got.All() {
		_, known := want.Lookup(r)
		if _, isBook := r.(budget.Workbook); !isBook && !known {
			t.Errorf("%s %+v is not in the book", r.Table(), r)
		}
	}
}

// retyped is a copy of a book made sheet by sheet.
func retyped(b *Book, sheets ...*Sheet) *Book {
	return &Book{Name: b.Name, SHA256: b.SHA256, Sheets: sheets}
}

// put adds a cell to the sheet, whose rows and columns come in order.
func (s *Sheet) put(row int, cell Cell) {
	if n := len(s.Rows); n == 0 || s.Rows[n-1].Number != row {
		s.Rows = append(s.Rows, Row{Number: row})
	}
	last := &s.Rows[len(s.Rows)-1]
	last.Cells = append(last.Cells, cell)
}

// onOneSheet puts every sheet under the one before, two columns to the right.
func onOneSheet(b *Book) *Book {
	all := &Sheet{Name: "Alt samlet"}
	above := 2
	for _, s := range b.Sheets {
		last := 0
		for _, row := range s.Rows {
			for _, cell := range row.Cells {
				cell.Column += 2
				all.put(above+row.Number, cell)
			}
			last = row.Number
		}
		for _, m := range s.Merges {
			all.Merges = append(all.Merges, Range{m.Top + above, m.Left + 2, m.Bottom + above, m.Right + 2})
		}
		above += last + 2
	}
	return retyped(b, all)
}

// otherSpellings are how others write the areas of the books.
var otherSpellings = map[string]string{
	"Helse Nord": "HN", "Helse Nord RHF": "HN", "UNN": "Universitetssykehuset Nord-Norge HF", "UNN HF": "Universitetssykehuset Nord-Norge",
	"Nordlandssykehuset": "NLSH", "Helse Sør-Øst RHF": "HSØ", "Helse Vest RHF": "Helse  Vest", "Helse Midt-Norge RHF": "HMN", "Norge": "Hele landet",
}

// typedByHand writes numbers as texts, in groups and with a decimal comma, and
// areas in other words, but not where areas are declared.
func typedByHand(b *Book) *Book {
	var sheets []*Sheet
	for _, s := range b.Sheets {
		copied := &Sheet{Name: s.Name, Merges: s.Merges}
		for _, row := range s.Rows {
			for _, cell := range row.Cells {
				other, isArea := otherSpellings[cell.Text]
				switch {
				case cell.Kind == Number:
					cell.Kind, cell.Text = Text, byHand(cell)
				case isArea && s.Name != "Områder" && s.Name != "Om planen" && s.Name != "Tiltak":
					cell.Text = other
				}
				copied.put(row.Number, cell)
			}
		}
		sheets = append(sheets, copied)
	}
	return retyped(b, sheets...)
}

// byHand writes a number as Norwegians type it. A year has no groups.
func byHand(cell Cell) string {
	figure, err := storedFigure(cell)
	if err != nil {
		return cell.Text
	}
	whole, decimals, _ := strings.Cut(figure.Value.String(), ".")
	if _, err := ParsePeriod(whole); err != nil && len(whole) > 3 {
		whole = whole[:len(whole)-3] + "\u00a0" + whole[len(whole)-3:]
	}
	if decimals != "" {
		whole += "," + decimals
	}
	if figure.Percent {
		whole += " %"
	}
	return whole
}

// turnedRound writes every table with its columns down and its rows across.
func turnedRound(b *Book) *Book {
	var sheets []*Sheet
	for _, s := range b.Sheets {
		copied := &Sheet{Name: s.Name}
		above := 0
		for _, part := range blocksOf(s) {
			if _, facts := findPlanBlock(part); part.Bottom > part.Top && part.Right > part.Left+1 && !facts {
				for ; len(part.cells(part.Top)) == 1; part.Top++ {
					copied.put(above+1, part.cells(part.Top)[0])
					above += 2
				}
				part = part.turned()
			}
			for _, row := range part.sheet.Rows[part.sheet.rowFrom(part.Top):part.sheet.rowFrom(part.Bottom+1)] {
				for _, cell := range part.cells(row.Number) {
					cell.Column += 1 - part.Left
					copied.put(above+1+row.Number-part.Top, cell)
				}
			}
			for _, m := range part.sheet.Merges {
				if part.Contains(m.Top, m.Left) {
					copied.Merges = append(copied.Merges, Range{above + 1 + m.Top - part.Top, 1 + m.Left - part.Left, above + 1 + m.Bottom - part.Top, 1 + m.Right - part.Left})
				}
			}
			above += part.Bottom - part.Top + 2
		}
		sheets = append(sheets, copied)
	}
	return retyped(b, slices.Clip(sheets)...)
}
