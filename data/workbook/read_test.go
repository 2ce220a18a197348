package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"testing"

	"github.com/xuri/excelize/v2"
)

func TestReadKeepsWhatCellsHold(t *testing.T) {
	file := excelize.NewFile()
	set := func(cell string, value any) { must(t, file.SetCellValue("Sheet1", cell, value)) }
	format := func(cell, code string) {
		style, err := file.NewStyle(&excelize.Style{CustomNumFmt: &code})
		must(t, err)
		must(t, file.SetCellStyle("Sheet1", cell, cell, style))
	}
	set("A1", "Tekst")
	set("B1", "10.087")
	set("C1", 10.087)
	set("D1", 43466)
	format("D1", "dd.mm.yyyy")
	set("E1", 0.12)
	format("E1", "0 %")
	set("F1", true)
	must(t, file.SetCellFormula("Sheet1", "G1", "SUM(C1:D1)"))
	must(t, file.SetCellRichText("Sheet1", "H1", []excelize.RichTextRun{{Text: "to "}, {Text: "deler"}}))
	set("I1", 43466)
	format("I1", `#,##0 "dager"`)
	set("A3", "   ")
	sheet := read(t, "bok.xlsx", bytesOf(t, file)).Sheets[0]

	want := map[string]Cell{
		"A1": {Kind: Text, Column: 1, Text: "Tekst"},
		"B1": {Kind: Text, Column: 2, Text: "10.087"},
		"C1": {Kind: Number, Column: 3, Text: "10.087"},
		"D1": {Kind: Date, Column: 4, Text: "2019-01-01", Format: "dd.mm.yyyy"},
		"E1": {Kind: Number, Column: 5, Text: "0.12", Format: "0 %"},
		"F1": {Kind: Bool, Column: 6, Text: "TRUE"},
		"G1": {Kind: Uncached, Column: 7, Text: "=SUM(C1:D1)", Formula: true},
		"H1": {Kind: Text, Column: 8, Text: "to deler"},
		"I1": {Kind: Number, Column: 9, Text: "43466", Format: `#,##0 "dager"`},
		"A3": {Column: 1},
	}
	for name, cell := range want {
		r, c, _ := parseCellName(name)
		if got := sheet.At(r, c); got != cell {
			t.Errorf("%s holds %+v, want %+v", name, got, cell)
		}
	}
	if len(sheet.Rows) != 1 {
		t.Errorf("%d rows are kept, want the one that is not blank", len(sheet.Rows))
	}
}

func TestReadDatesOf1904(t *testing.T) {
	file := excelize.NewFile()
	is1904 := true
	must(t, file.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &is1904}))
	style, err := file.NewStyle(&excelize.Style{NumFmt: 14})
	must(t, err)
	must(t, file.SetCellValue("Sheet1", "A1", 42004))
	must(t, file.SetCellStyle("Sheet1", "A1", "A1", style))
	if got := read(t, "bok.xlsx", bytesOf(t, file)).Sheets[0].At(1, 1); got.Text != "2019-01-01" {
		t.Errorf("the day is read as %+v", got)
	}
}

func TestReadErrorsAndCachedFormulas(t *testing.T) {
	data := patched(t, workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x")}}), "xl/worksheets/sheet1.xml",
		`<worksheet><sheetData><row><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c><f>1+1</f><v>2</v></c>`+
			`<c t="str"><f>""</f><v></v></c><c t="inlineStr"><is><t>inne</t></is></c></row></sheetData></worksheet>`)
	sheet := read(t, "bok.xlsx", data).Sheets[0]
	for column, want := range map[int]Cell{
		1: {Kind: Fault, Formula: true, Column: 1, Text: "#DIV/0!"},
		2: {Kind: Number, Formula: true, Column: 2, Text: "2"},
		3: {Column: 3},
		4: {Kind: Text, Column: 4, Text: "inne"},
	} {
		if got := sheet.At(1, column); got != want {
			t.Errorf("column %d holds %+v, want %+v", column, got, want)
		}
	}
}

// patched replaces a part of a workbook.
func patched(t testing.TB, data []byte, part, content string) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var buffer bytes.Buffer
	to := zip.NewWriter(&buffer)
	for _, f := range from.File {
		w, err := to.Create(f.Name)
		must(t, err)
		if f.Name == part {
			_, err = w.Write([]byte(content))
			must(t, err)
			continue
		}
		r, err := f.Open()
		must(t, err)
		var whole bytes.Buffer
		_, err = whole.ReadFrom(r)
		must(t, err)
		_, err = w.Write(whole.Bytes())
		must(t, err)
	}
	must(t, to.Close())
	return buffer.Bytes()
}

func TestReadSkipsChartSheets(t *testing.T) {
	file := excelize.NewFile()
	must(t, file.SetCellValue("Sheet1", "A1", 1))
	must(t, file.AddChartSheet("Diagram", &excelize.Chart{Type: excelize.Col, Series: []excelize.ChartSeries{{Values: "Sheet1!$A$1:$A$1"}}}))
	sheets := read(t, "bok.xlsx", bytesOf(t, file)).Sheets
	if len(sheets) != 1 || sheets[0].Name != "Sheet1" {
		t.Errorf("%d sheets are read", len(sheets))
	}
}

func TestReadKeepsToItsLimits(t *testing.T) {
	data := workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row(1, 2, 3), row(4, 5, 6)}, merges: [][2]string{{"A3", "B3"}, {"A4", "B4"}}},
		testSheet{name: "To", rows: [][]any{row("x")}})
	tests := map[string]func(*Limits){
		"file":     func(l *Limits) { l.FileBytes = 100 },
		"unpacked": func(l *Limits) { l.UnpackedBytes = 1000 },
		"part":     func(l *Limits) { l.PartBytes = 100 },
		"sheets":   func(l *Limits) { l.Sheets = 1 },
		"cells":    func(l *Limits) { l.Cells = 5 },
		"merges":   func(l *Limits) { l.Merges = 1 },
	}
	for name, narrow := range tests {
		limits := DefaultLimits
		narrow(&limits)
		_, err := Read(context.Background(), "bok.xlsx", data, Options{Limits: limits})
		var refused *RefusedError
		if !errors.As(err, &refused) || refused.Reason != TooLarge {
			t.Errorf("%s: %v, want the refusal %s", name, err, TooLarge)
		}
	}
}

func TestReadStopsWhenCancelled(t *testing.T) {
	var rows [][]any
	for i := range 3000 {
		rows = append(rows, row("rad", i, i, i))
	}
	data := workbookBytes(t, testSheet{name: "Ark", rows: rows})
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "bok.xlsx", data, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled reading gives %v", err)
	}
	book := read(t, "bok.xlsx", data)
	if _, err := Propose(ctx, book, nil, Answers{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled proposal gives %v", err)
	}
}

func TestCellNames(t *testing.T) {
	for name, at := range map[string][2]int{"A1": {1, 1}, "Z9": {9, 26}, "AA10": {10, 27}, "XFD1048576": {1048576, 16384}} {
		if r, c, ok := parseCellName(name); !ok || r != at[0] || c != at[1] || CellName(r, c) != name {
			t.Errorf("%s is read as row %d, column %d and written %s", name, r, c, CellName(r, c))
		}
	}
	for _, name := range []string{"", "A", "1", "A0", "XFE1", "A1048577", "a1"} {
		if _, _, ok := parseCellName(name); ok {
			t.Errorf("%q is taken for a cell", name)
		}
	}
}
