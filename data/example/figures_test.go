package example_test

import (
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// blank marks a cell the source leaves empty.
const blank = ""

// tabell5 is the plan's budget as printed, in kr 1 000, with dots for
// thousands only where it prints them.
var tabell5 = [][]string{
	{"Styrke poliklinisk TSB", blank, "10087", "10087", "15131", "20175", "25219", "28445"},
	{"Etablere akuttplasser Tromsø", "4582", "6110", "6110", "6110", "6110", "6110", "6110"},
	{"Etablere akuttplasser Bodø", blank, blank, "3457", "6914", "6914", "6914", "6914"},
	{"Etablere nettverksprogram", "125", "250", "250", "250", "250", "125", blank},
	{"Styrke legestillinger", blank, blank, "1450", "2900", "4350", "5800", "7250"},
	{"Prosjekt somatisk helse og rus", "200", "300", "300", blank, blank, blank, blank},
	{"Regional konferanse TSB", "221", blank, blank, blank, blank, blank, blank},
	{"Sum kostnader", "4907", "16747", "21654", "31305", "37799", "44168", "48719"},
	{"Finansiering", blank, blank, blank, blank, blank, blank, blank},
	{"Økte poliklinikkinntekter", blank, "4036", "4036", "6054", "8072", "10090", "11379"},
	{"Omstilling av døgnaktivitet UNN/NLSH", "968", "1290", "1613", "1935", "1935", "1935", "1935"},
	{"Disponering av budsjetterte midler", "4160", "4160", "4160", "4160", "4160", "4160", "4160"},
	{"Styrking", blank, "7261", "11845", "19156", "23632", "27983", "31245"},
}

func TestTabell5CellByCell(t *testing.T) {
	f := open(t, "helse-nord-tsb", "helse-nord-tsb.xlsx")
	got := tableFrom(t, f, "Økonomi", "Tiltak", 8)
	header := []string{"Tiltak", "2019", "2020", "2021", "2022", "2023", "2024", "2025"}
	if !slices.Equal(got[0], header) {
		t.Fatalf("header is %q", got[0])
	}
	if len(got)-1 != len(tabell5) {
		t.Fatalf("%d rows, want %d", len(got)-1, len(tabell5))
	}
	for i, want := range tabell5 {
		for j := range want {
			value := got[i+1][j]
			if j > 0 {
				value = strings.ReplaceAll(value, ".", "")
			}
			if value != want[j] {
				t.Errorf("%s, %s: %q, want %q", want[0], header[j], value, want[j])
			}
		}
	}
}

// The row planners type with dots stays text, so that reading it is tried.
func TestTabell5KeepsTypedFigures(t *testing.T) {
	f := open(t, "helse-nord-tsb", "helse-nord-tsb.xlsx")
	for cell, want := range map[string]string{"C6": "10.087", "C16": "1290"} {
		kind, err := f.GetCellType("Økonomi", cell)
		if err != nil {
			t.Fatal(err)
		}
		value, _ := f.GetCellValue("Økonomi", cell)
		if kind != excelize.CellTypeSharedString || value != want {
			t.Errorf("%s is %q of type %v, want the text %q", cell, value, kind, want)
		}
	}
}

// Every printed total but the plan's famous one is the sum of its rows.
func TestPrintedTotals(t *testing.T) {
	tests := []struct {
		example, sheet, head, total string
		columns                     []int
	}{
		{"samdata-2007-2008", "Konsultasjoner", "Region", "Total", []int{1, 2, 3, 4}},
		{"lar-midt-norge-2013", "Pasienter", "Fylke", "Sum", []int{1}},
		{"nasjonal-status-2003-2006", "Henvisninger", "Region", "Totalt", []int{1}},
	}
	for _, tt := range tests {
		f := open(t, tt.example, tt.example+".xlsx")
		table := tableFrom(t, f, tt.sheet, tt.head, slices.Max(tt.columns)+1)
		last := table[len(table)-1]
		if last[0] != tt.total {
			t.Errorf("%s ends with %q, want %q", tt.sheet, last[0], tt.total)
		}
		for _, c := range tt.columns {
			sum := 0
			for _, row := range table[1 : len(table)-1] {
				if n, err := strconv.Atoi(row[c]); err == nil { // the second header row has words
					sum += n
				}
			}
			if strconv.Itoa(sum) != last[c] {
				t.Errorf("%s, column %d: the rows give %d, the total is %s", tt.sheet, c+1, sum, last[c])
			}
		}
	}
}

func TestRatesAsPublished(t *testing.T) {
	f := open(t, "helse-nord-tsb", "samdata-2007-2008.xlsx")
	table := tableFrom(t, f, "Rater", "Region", 7)
	want := [][]string{
		{"Helse Sør-Øst RHF", "55", "130", "115", "71", "135", "109"},
		{"Helse Vest RHF", "37", "87", "105", "38", "72", "87"},
		{"Helse Midt-Norge RHF", "18", "42", "65", "22", "41", "64"},
		{"Helse Nord RHF", "14", "34", "55", "21", "40", "66"},
		{"Totalt", "43", "100", "100", "52", "100", "100"},
	}
	if got := table[2:]; !slices.EqualFunc(got, want, slices.Equal) {
		t.Errorf("rates are\n%q, want\n%q", got, want)
	}
}

func TestSeventeenMeasuresLinkedToTheirLines(t *testing.T) {
	f := open(t, "helse-nord-tsb", "helse-nord-tsb.xlsx")
	table := tableFrom(t, f, "Tiltak", "Nr", 12)
	links, linked := slices.Index(table[0], "Kostnadslinjer"), map[string]bool{}
	for i, row := range table[1:] {
		if row[0] != strconv.Itoa(i+1) {
			t.Errorf("measure %d has number %q", i+1, row[0])
		}
		for line := range strings.SplitSeq(row[links], "; ") {
			linked[line] = true
		}
	}
	if len(table) != 18 {
		t.Errorf("%d measures, want 17", len(table)-1)
	}
	for _, row := range tabell5[:6] { // all but the conference
		if !linked[row[0]] {
			t.Errorf("no measure is linked to the line %s", row[0])
		}
	}
}

// tableFrom returns the rows from the one that begins with head to the next
// empty one, each as wide as asked for.
func tableFrom(t *testing.T, f *excelize.File, sheet, head string, width int) [][]string {
	t.Helper()
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	start := slices.IndexFunc(rows, func(r []string) bool { return len(r) > 0 && r[0] == head })
	if start < 0 {
		t.Fatalf("%s has no row that begins with %q", sheet, head)
	}
	var table [][]string
	for _, row := range rows[start:] {
		if len(row) == 0 {
			break
		}
		whole := make([]string, width)
		copy(whole, row)
		table = append(table, whole)
	}
	return table
}
