package workbook

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// headerSeeds are tables as planners write them, in lines of cells between
// semicolons.
var headerSeeds = []string{
	"Region;2007;2008\nHelse Nord;87;43",
	"Budsjett kr 1 000\nTiltak;2019;;2020\n;B;R;B\nLønn;1;2;3",
	"Polikliniske konsultasjoner;;\n;2007;2008\nHelse Nord;1;2",
	"a\nb\nc\nRegion;Region;Pasienter\nHelse Nord;UNN;3",
	"1;2;3\n4;5;6",
}

// FuzzHeader merges cells anywhere in any sheet: every header found lies in its
// block, above at least one row, and names every column once.
func FuzzHeader(f *testing.F) {
	for _, seed := range headerSeeds {
		f.Add(seed, uint8(1), uint8(1), uint8(1), uint8(3))
	}
	f.Fuzz(func(t *testing.T, text string, top, left, height, width uint8) {
		sheet := sheetOf(text)
		first := Range{int(top), int(left), int(top) + int(height), int(left) + int(width)}
		sheet.Merges = []Range{first, {first.Bottom + 1, first.Left, first.Bottom + 1, first.Right}}
		sheet.sortMerges()
		for _, b := range blocksOf(sheet) {
			for _, h := range headersOf(b) {
				if h.top < b.Top || h.bottom < h.top || h.bottom >= b.Bottom {
					t.Errorf("a header in rows %d to %d of the block %v", h.top, h.bottom, b.Range)
				}
				if len(h.headings) != b.Right-b.Left+1 {
					t.Errorf("%d headings for the columns of %v", len(h.headings), b.Range)
				}
			}
		}
	})
}

// FuzzTables looks for tables in any sheet: no cell is in two of them, and
// those that are found are found again.
func FuzzTables(f *testing.F) {
	for _, seed := range headerSeeds {
		f.Add(seed + "\n\n" + seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		book := &Book{Name: "ark", SHA256: strings.Repeat("0", 64), Sheets: []*Sheet{sheetOf(text)}}
		found, err := recognise(context.Background(), book, reading{})
		must(t, err)
		for i, a := range found.tables {
			if a.header.bottom > a.Bottom || len(a.columns) != a.Right-a.Left+1 {
				t.Errorf("%s at %v has a header to row %d and %d columns", a.kind.as, a.Range, a.header.bottom, len(a.columns))
			}
			for _, b := range found.tables[:i] {
				if x, y := onSheet(a), onSheet(b); x.Top <= y.Bottom && y.Top <= x.Bottom && x.Left <= y.Right && y.Left <= x.Right {
					t.Errorf("%v and %v overlap", x, y)
				}
			}
		}
		again, err := recognise(context.Background(), book, reading{})
		must(t, err)
		if first, second := rangesOf(found), rangesOf(again); !slices.Equal(first, second) {
			t.Errorf("found %v, then %v", first, second)
		}
	})
}

// onSheet is where a table is, whichever way round it is read.
func onSheet(t *table) Range {
	if t.sheet.turned {
		return t.Range.turned()
	}
	return t.Range
}

func rangesOf(found recognised) []string {
	var ranges []string
	for _, t := range found.tables {
		ranges = append(ranges, fmt.Sprint(t.kind.as, " ", onSheet(t), " ", t.title))
	}
	return ranges
}
