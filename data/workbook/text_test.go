package workbook

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"fagplan/budget"
)

// rowsOf lists what the rows of a sheet hold, blank cells too.
func rowsOf(s *Sheet) []string {
	var rows []string
	for _, r := range s.Rows {
		var texts []string
		for column := 1; column <= r.Cells[len(r.Cells)-1].Column; column++ {
			texts = append(texts, r.at(column).Text)
		}
		rows = append(rows, strings.Join(texts, "|"))
	}
	return rows
}

func TestReadTextEncodings(t *testing.T) {
	const text = "Område;Årsverk\r\nTromsø;1 234,5\r\n"
	encoded := map[string]func() (string, error){
		"UTF-8":           func() (string, error) { return text, nil },
		"UTF-8 with mark": func() (string, error) { return "\ufeff" + text, nil },
		"Windows-1252":    func() (string, error) { return charmap.Windows1252.NewEncoder().String(text) },
		"UTF-16 LE with mark": func() (string, error) {
			return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
		},
		"UTF-16 BE with mark": func() (string, error) {
			return unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(text)
		},
		"UTF-16 LE": func() (string, error) { return littleEndian.NewEncoder().String(text) },
		"UTF-16 BE": func() (string, error) { return bigEndian.NewEncoder().String(text) },
	}
	for name, encode := range encoded {
		data, err := encode()
		must(t, err)
		sheet := read(t, "Årsverk 2019.csv", []byte(data)).Sheets[0]
		if got := rowsOf(sheet); sheet.Name != "Årsverk 2019" || !slices.Equal(got, []string{"Område|Årsverk", "Tromsø|1 234,5"}) {
			t.Errorf("%s: the sheet %q is read as %q", name, sheet.Name, got)
		}
	}
}

func TestReadTextDelimiters(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"semicolons and decimal commas", "1,5;2,5;3,5\n2,5;3,5;4,5\n", []string{"1,5|2,5|3,5", "2,5|3,5|4,5"}},
		{"commas", "UNN,2019,12\nNLSH,2020,13", []string{"UNN|2019|12", "NLSH|2020|13"}},
		{"commas between numbers only", "2019,1\n2020,2\n", []string{"2019|1", "2020|2"}},
		{"tabs", "A\t1,5\nB; C\t2", []string{"A|1,5", "B; C|2"}},
		{"bars", "A|1\rB|2\r", []string{"A|1", "B|2"}},
		{"declared", "SEP=,\r\na;b,c;d\r\n", []string{"a;b|c;d"}},
		{"title and notes", "Tabell 1, rater, alle\n\nRegion;2018;2019\nNord;1;2\nØst;3;4\n\nKilde: SSB, tabell 1, 2, 3 og 4\n",
			[]string{"Tabell 1, rater, alle", "Region|2018|2019", "Nord|1|2", "Øst|3|4", "Kilde: SSB, tabell 1, 2, 3 og 4"}},
		{"quotes", "a;\"to\nlinjer; \"\"her\"\"\";c\n1;2;3\n", []string{"a|to\nlinjer; \"her\"|c", "1|2|3"}},
		{"an open quote", "a;b\n\"c;d\ne;5\n", []string{"a|b", "\"c|d", "e|5"}},
		{"a quote for inches", "5\" skjerm;1\n6\" skjerm;2\n", []string{"5\" skjerm|1", "6\" skjerm|2"}},
		{"kept from Excel", "=\"0301\";1\n=\"1902\";2\n", []string{"0301|1", "1902|2"}},
		{"the end mark of DOS", "a;b\n\x1a", []string{"a|b"}},
		{"trailing delimiter", "a;b;\nc;;", []string{"a|b", "c"}},
	}
	for _, tt := range tests {
		if got := rowsOf(read(t, "a.csv", []byte(tt.text)).Sheets[0]); !slices.Equal(got, tt.want) {
			t.Errorf("%s: read as %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Rows have the numbers Excel shows: blank records count, and so does a record
// on several lines as one.
func TestReadTextNumbersRows(t *testing.T) {
	sheet := read(t, "a.csv", []byte("sep=;\nTittel;x\n\n\"a\nb\";1\n;;\nc;2\n")).Sheets[0]
	var numbers []int
	for _, r := range sheet.Rows {
		numbers = append(numbers, r.Number)
	}
	if !slices.Equal(numbers, []int{1, 3, 5}) || sheet.At(5, 2).Text != "2" {
		t.Errorf("the rows are numbered %v", numbers)
	}
}

// A table in text says the same as the workbook it was saved from.
func TestTextIsReadAsItsWorkbook(t *testing.T) {
	inText := "Kostnader\n\nkr 1 000\n\nLinje;2019;2020;2021\nLønn;4 582;10 087;9 641\nReise og kurs;1 250,5;-;12\nSum;5 832,5;10 087;9 653\n"
	var rows [][]any
	for _, line := range strings.Split(inText, "\n") {
		var cells []any
		for _, field := range strings.Split(line, ";") {
			if figure, err := ParseNumber(field, DotsUnknown); err == nil && !figure.Missing && field != "kr 1 000" {
				cells = append(cells, figure.Value.Float())
			} else {
				cells = append(cells, field)
			}
		}
		rows = append(rows, cells)
	}
	want, _ := imported(t, new(budget.Plan), testSheet{name: "Kostnader", rows: rows})
	got, p := importInto(t, new(budget.Plan), read(t, "Kostnader.csv", []byte(inText)))
	if want.Amounts.Len() != 5 || got.Amounts.Len() != want.Amounts.Len() {
		t.Errorf("%d amounts are read from text, %d from the workbook, want 5 of both", got.Amounts.Len(), want.Amounts.Len())
	}
	if of := kronerOf(got); !slices.Equal(of, kronerOf(want)) {
		t.Errorf("the amounts %v are read from text, %v from the workbook", of, kronerOf(want))
	}
	wantQuestions(t, p)
}

func kronerOf(plan *budget.Plan) []budget.Kroner {
	var all []budget.Kroner
	for a := range plan.Amounts.All() {
		all = append(all, a.Kroner)
	}
	return all
}

func TestTextIsBounded(t *testing.T) {
	narrow := DefaultLimits
	narrow.UnpackedBytes, narrow.Cells = 2<<20, 1000
	tests := map[string]string{
		"columns": strings.Repeat(";", 20_000),
		"rows":    "a;b" + strings.Repeat("\n", 1_100_000) + "c;d",
		"cells":   strings.Repeat("a;b\n", 501),
		"bytes":   strings.Repeat("å;"+strings.Repeat("ø", 1000)+"\n", 1200),
	}
	for name, text := range tests {
		wantRefused(t, name, []byte(text), Options{Limits: narrow}, TooLarge)
	}
	for name, text := range map[string]string{
		"open quotes":    strings.Repeat(";\"", 1_000_000),
		"doubled quotes": "a;b\n" + strings.Repeat(`"`, 2_000_001),
		"quotes":         "a;b\n" + strings.Repeat("\"\"\";", 500_000),
	} {
		if _, err := Read(context.Background(), name, []byte(text), Options{}); err != nil {
			var refused *RefusedError
			if !errors.As(err, &refused) {
				t.Errorf("%s: %v is no refusal", name, err)
			}
		}
	}
	long := read(t, "lang.csv", []byte("a;"+strings.Repeat("å", 40_000)+"\nb;1\n")).Sheets[0].At(1, 2).Text
	if len(long) > DefaultLimits.TextBytes || strings.Trim(long, "å") != "" {
		t.Errorf("a long text is kept as %d bytes", len(long))
	}
}

func FuzzReadText(f *testing.F) {
	f.Add([]byte("Linje kr;2019;2020\nLønn;4 582;10.087\n\"to\nlinjer\";1,5;-\nSum;1;2"))
	f.Add([]byte("sep=,\r\nRegion,2019\r\nHelse Nord,\"1 234,5\"\r\n"))
	f.Add([]byte("\xff\xfeR\x00e\x00g\x00i\x00o\x00n\x00;\x002\x000\x001\x009\x00"))
	f.Add([]byte("Omr\xe5de\t\xc5rsverk\nTroms\xf8\t12\n"))
	f.Add([]byte(`"a;""b`))
	f.Fuzz(func(t *testing.T, data []byte) {
		if found, _ := formatOf(data); found != textFormat {
			return
		}
		book, err := Read(context.Background(), "tabell.csv", data, Options{})
		if err == nil {
			importInto(t, new(budget.Plan), book)
		}
	})
}
