package sheets_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/views/board"
	"fagplan/views/board/decktest"
	"fagplan/views/board/ooxml"
	"fagplan/views/board/sheets"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func written(t testing.TB, deck board.Deck) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := sheets.Write(&file, deck); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func opened(t testing.TB, content []byte) *excelize.File {
	t.Helper()
	book, err := excelize.OpenReader(bytes.NewReader(content))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = book.Close() })
	return book
}

func parts(t testing.TB, content []byte) *ooxml.Package {
	t.Helper()
	p, err := ooxml.Read(content, ooxml.Limits{Parts: 1000, Bytes: 1 << 28})
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestPackIsTheSameFileAgain(t *testing.T) {
	deck := decktest.Full(t, text.NB)
	if !bytes.Equal(written(t, deck), written(t, deck)) {
		t.Error("written twice, it is two different files")
	}
}

func TestEachPageHasItsSheet(t *testing.T) {
	for _, language := range []text.Language{text.NB, text.NN, text.EN} {
		deck := decktest.Full(t, language)
		book := opened(t, written(t, deck))
		names := book.GetSheetList()
		if want := len(deck.Pages) + 4; len(names) != want {
			t.Fatalf("%d sheets, want %d", len(names), want)
		}
		for i, page := range deck.Pages {
			name := names[i+2]
			if title, _ := book.GetCellValue(name, "A1"); title != page.Title {
				t.Errorf("%s is titled %q, want %q", name, title, page.Title)
			}
			if found, target, err := book.GetCellHyperLink(names[1], "A"+strconv.Itoa(5+i)); !found || err != nil || target != "'"+name+"'!A1" {
				t.Errorf("the contents lead to %q, %v", target, err)
			}
		}
	}
}

// number is what a cell holds, and whether it holds a number.
func number(t *testing.T, book *excelize.File, sheet, cell string) (float64, bool) {
	t.Helper()
	raw, err := book.GetCellValue(sheet, cell, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	v, err := strconv.ParseFloat(raw, 64)
	return v, err == nil
}

func TestFormulasKeepWhatTheyComeTo(t *testing.T) {
	book := opened(t, written(t, decktest.Full(t, text.NB)))
	sums, follows := 0, 0
	for _, sheet := range book.GetSheetList() {
		rows, err := book.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		for r, row := range rows {
			for c := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				formula, _ := book.GetCellFormula(sheet, cell)
				if formula == "" {
					continue
				}
				if strings.HasPrefix(formula, "SUM(") {
					sums++
				} else {
					follows++
				}
				kind, _ := book.GetCellType(sheet, cell)
				kept, known := number(t, book, sheet, cell)
				reckoned, err := book.CalcCellValue(sheet, cell, excelize.Options{RawCellValue: true})
				want, _ := strconv.ParseFloat(reckoned, 64)
				if err != nil || !known || math.Abs(kept-want) > 1e-9*math.Max(1, math.Abs(want)) || kind == excelize.CellTypeFormula {
					t.Fatalf("%s!%s =%s keeps %v as type %v, but comes to %s, %v", sheet, cell, formula, kept, kind, reckoned, err)
				}
			}
		}
	}
	if sums < 30 || follows < 300 {
		t.Errorf("%d sums, %d cells that follow others", sums, follows)
	}
}

func TestNumbersAreNumbersAndTextIsText(t *testing.T) {
	const evil = `=HYPERLINK("http://example.org")`
	cost := 1234.5
	spec := chart.Spec{Title: evil, Subtitle: "+1", Unit: "@SUM(1)", Language: "nb", Categories: []chart.Category{{Label: "=1+1"}},
		Series: []chart.Series{{Name: "-2", Points: []chart.Point{{Value: 3}}}}}
	deck := board.Deck{Title: evil, Subtitle: evil, Owner: evil, Language: text.NB, Facts: []board.Fact{{Key: evil, Name: evil, Value: evil}},
		Pages: []board.Page{
			{ID: "a", Title: evil, Commentary: []string{evil}, Chart: &spec, Note: evil, Source: evil, Method: evil},
			{ID: "b", Title: evil, Table: &board.Table{Columns: []board.TableColumn{{Heading: evil}, {Heading: "Kr", Numeric: true}},
				Rows: [][]board.Cell{{{Text: evil, Status: chart.Bad}, {Text: "1 234,5", Number: &cost}}, {}}}},
		}}
	book := opened(t, written(t, deck))
	for _, sheet := range book.GetSheetList() {
		rows, _ := book.GetRows(sheet)
		for r, row := range rows {
			for c, words := range row {
				cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
				if formula, _ := book.GetCellFormula(sheet, cell); strings.HasPrefix(formula, "HYPERLINK") || strings.Contains(formula, "1+1") {
					t.Errorf("%s!%s: %q became the formula %q", sheet, cell, words, formula)
				}
			}
		}
	}
	table := book.GetSheetList()[3]
	if v, known := number(t, book, table, "B5"); !known || v != cost {
		t.Errorf("the number is %v", v)
	}
	if words, _ := book.GetCellValue(table, "A5"); words != "▲ "+evil {
		t.Errorf("the status is %q", words)
	}
}

func TestTotalRowsAreSums(t *testing.T) {
	one, two, three, total := 1.5, 2.0, 3.0, 6.5
	rows := [][]board.Cell{{{Text: "a"}, {Number: &one}}, {{Text: "b"}, {Number: &two}}, {{Text: "c"}, {Number: &three}}, {{Text: "Sum"}, {Number: &total}}}
	deck := board.Deck{Title: "P", Language: text.NB, Pages: []board.Page{{ID: "a", Title: "T",
		Table: &board.Table{Columns: []board.TableColumn{{Heading: "Hva"}, {Heading: "Kr", Numeric: true}}, Rows: rows}}}}
	book := opened(t, written(t, deck))
	if formula, _ := book.GetCellFormula("1 T", "B8"); formula != "SUM(B5:B7)" {
		t.Errorf("the sum is %q", formula)
	}
	total = 6.4 // rounded elsewhere: a formula would say another number
	book = opened(t, written(t, deck))
	if formula, _ := book.GetCellFormula("1 T", "B8"); formula != "" {
		t.Errorf("what is no sum is %q", formula)
	}
}

// picture is a chart or picture in a sheet.
type picture struct {
	Description string `xml:"descr,attr"`
}

func TestChartsHaveTheirAlternativeText(t *testing.T) {
	deck := decktest.Full(t, text.NB)
	file := parts(t, written(t, deck))
	var told []string
	for _, name := range file.Names() {
		if !strings.HasPrefix(name, "xl/drawings/drawing") {
			continue
		}
		content, _ := file.Part(name)
		decoder := xml.NewDecoder(bytes.NewReader(content))
		for token, err := decoder.Token(); err == nil; token, err = decoder.Token() {
			if start, is := token.(xml.StartElement); is && start.Name.Local == "cNvPr" {
				var p picture
				if err := decoder.DecodeElement(&p, &start); err != nil {
					t.Fatal(err)
				}
				if p.Description == "" {
					t.Errorf("%s: a picture says nothing", name)
				}
				told = append(told, p.Description)
			}
		}
	}
	all := strings.Join(told, "\n")
	for _, page := range deck.Pages {
		if page.Chart != nil && page.Chart.AltText != "" && !strings.Contains(all, page.Chart.AltText) {
			t.Errorf("%s has no alternative text", page.ID)
		}
	}
}

func TestChartsAreDrawnFromTheWorkbook(t *testing.T) {
	content := written(t, decktest.Full(t, text.NB))
	book, file := opened(t, content), parts(t, content)
	names := book.GetSheetList()
	data := names[len(names)-1]
	charts := 0
	for _, name := range file.Names() {
		part, _ := file.Part(name)
		if !strings.HasPrefix(name, "xl/charts/chart") {
			continue
		}
		charts++
		if !bytes.Contains(part, []byte(data+"&#39;!$")) || bytes.Contains(part, []byte("externalData")) {
			t.Errorf("%s is not drawn from %s", name, data)
		}
	}
	if charts < 40 {
		t.Errorf("%d native charts", charts)
	}
}

// rows are those that a formula of a chart refers to.
var rows = regexp.MustCompile(`!\$[A-Z]+\$(\d+)(?::\$[A-Z]+\$(\d+))?</c:f>`)

func TestNoTwoChartsAreDrawnFromTheSameCells(t *testing.T) {
	file := parts(t, written(t, decktest.Full(t, text.NB)))
	chartOf := make(map[int]string)
	for _, name := range file.Names() {
		part, _ := file.Part(name)
		if !strings.HasPrefix(name, "xl/charts/chart") {
			continue
		}
		for _, found := range rows.FindAllSubmatch(part, -1) {
			first, _ := strconv.Atoi(string(found[1]))
			last := first
			if len(found[2]) > 0 {
				last, _ = strconv.Atoi(string(found[2]))
			}
			for row := first; row <= last; row++ {
				if other := chartOf[row]; other != "" && other != name {
					t.Fatalf("%s and %s are both drawn from row %d", other, name, row)
				}
				chartOf[row] = name
			}
		}
	}
	if len(chartOf) == 0 {
		t.Error("no chart is drawn from any row")
	}
}

func TestFileSaysWhatItIsAndNotWhoMadeIt(t *testing.T) {
	deck := decktest.Fifteen(t, text.NN)
	file := parts(t, written(t, deck))
	core, _ := file.Part("docProps/core.xml")
	custom, _ := file.Part("docProps/custom.xml")
	if !bytes.Contains(core, []byte(deck.Title)) || !bytes.Contains(core, []byte("nn-NO")) || !bytes.Contains(custom, []byte(deck.Facts[3].Value)) {
		t.Errorf("the file says %s and %s", core, custom)
	}
	for _, secret := range []string{"creator", "xuri", "created", "modified"} {
		if bytes.Contains(core, []byte(secret)) {
			t.Errorf("the file has a %s", secret)
		}
	}
}

func TestChartsThatCannotBeDrawnAreReported(t *testing.T) {
	err := sheets.Write(&bytes.Buffer{}, board.Deck{Pages: []board.Page{{ID: "galt", Title: "G", Chart: &chart.Spec{Form: 200}}}})
	if !errors.Is(err, board.ErrDrawing) {
		t.Errorf("the error is %v", err)
	}
}

func BenchmarkWrite(b *testing.B) {
	deck := decktest.Fifteen(b, text.NB)
	for b.Loop() {
		written(b, deck)
	}
}
