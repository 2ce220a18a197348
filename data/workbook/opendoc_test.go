package workbook

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"fagplan/budget"
)

const openRoot = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s" xmlns:calcext="c" xmlns:draw="d">`

// openDocument makes an OpenDocument package with the body.
func openDocument(t testing.TB, body string) []byte {
	t.Helper()
	return zipWith(t, [2]string{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"},
		[2]string{"content.xml", openRoot + "<office:body>" + body + "</office:body></office:document-content>"})
}

// openSheet makes an OpenDocument spreadsheet with one sheet of rows.
func openSheet(t testing.TB, rows string) []byte {
	t.Helper()
	return openDocument(t, `<office:spreadsheet><table:table table:name="Ark">`+rows+`</table:table></office:spreadsheet>`)
}

func TestReadOpenDocument(t *testing.T) {
	sheet := read(t, "bok.ods", openSheet(t, `<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
<table:table-header-rows><table:table-row>
 <table:table-cell office:value-type="string" table:number-columns-spanned="2" table:number-rows-spanned="2"><office:annotation><text:p>nei</text:p></office:annotation><text:p>Utgifter<text:s text:c="2"/><text:span>i alt</text:span></text:p><text:p>kr</text:p></table:table-cell>
 <table:covered-table-cell office:value-type="string"><text:p>skjult</text:p></table:covered-table-cell>
 <table:table-cell office:value-type="float" office:value="10.087"><text:p>10,1</text:p></table:table-cell>
 <table:table-cell office:value-type="percentage" office:value="0.12"><text:p>12 %</text:p></table:table-cell>
 <table:table-cell office:value-type="currency" office:currency="NOK" office:value="5"><text:p>kr 5</text:p></table:table-cell>
 <table:table-cell office:value-type="date" office:date-value="2019-01-01T12:00:00"><text:p>01.01.19</text:p></table:table-cell>
 <table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>SANN</text:p></table:table-cell>
 <table:table-cell table:formula="of:=[.A1]/0" office:value-type="string" office:string-value="" calcext:value-type="error"><text:p>#DIV/0!</text:p></table:table-cell>
 <table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"><text:p>2</text:p></table:table-cell>
 <table:table-cell table:formula="of:=SUM([.A1])"/>
 <table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell>
 <table:table-cell table:number-columns-repeated="16372"/>
</table:table-row></table:table-header-rows>
<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7"/></table:table-row>
<table:table-row table:number-rows-repeated="1048571"><table:table-cell/></table:table-row>`)).Sheets[0]
	want := map[string]Cell{
		"A3": {Kind: Text, Column: 1, Text: "Utgifter  i alt\nkr"},
		"B3": {Column: 2},
		"C3": {Kind: Number, Column: 3, Text: "10.087"},
		"D3": {Kind: Number, Column: 4, Text: "0.12", Format: "0.00%"},
		"E3": {Kind: Number, Column: 5, Text: "5", Format: "#,##0.00 [$NOK]"},
		"F3": {Kind: Date, Column: 6, Text: "2019-01-01", Format: "dd.mm.yyyy"},
		"G3": {Kind: Bool, Column: 7, Text: "TRUE"},
		"H3": {Kind: Fault, Column: 8, Text: "#DIV/0!", Formula: true},
		"I3": {Kind: Number, Column: 9, Text: "2", Formula: true},
		"J3": {Kind: Uncached, Column: 10, Text: "=SUM([.A1])", Formula: true},
		"K3": {Kind: Text, Column: 11, Text: "x"},
		"L3": {Kind: Text, Column: 12, Text: "x"},
		"A5": {Kind: Number, Column: 1, Text: "7"},
	}
	for name, cell := range want {
		r, c, _ := parseCellName(name)
		if got := sheet.At(r, c); got != cell {
			t.Errorf("%s holds %+v, want %+v", name, got, cell)
		}
	}
	if len(sheet.Rows) != 3 || len(sheet.Merges) != 1 || sheet.Merges[0].String() != "A3:B4" {
		t.Errorf("%d rows and the merges %v are kept", len(sheet.Rows), sheet.Merges)
	}
}

func TestReadOpenDocumentSheets(t *testing.T) {
	data := zipWith(t, [2]string{"content.xml", openRoot + `<office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style>
<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
<table:tracked-changes><table:deletion><table:table-row><table:table-cell office:value-type="float" office:value="9"/></table:table-row></table:deletion></table:tracked-changes>
<table:table table:name="En" table:style-name="ta1"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row></table:table>
<table:table table:name="To" table:style-name="ta2"><table:table-row><table:table-cell office:value-type="float" office:value="2"/></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`})
	sheets := read(t, "bok.ods", data).Sheets
	if len(sheets) != 2 || sheets[0].Name != "En" || sheets[0].Hidden || !sheets[1].Hidden || sheets[1].At(1, 1).Text != "2" {
		t.Errorf("the sheets are read as %+v", sheets)
	}
}

// Repetition is a few bytes in the file and many cells in memory.
func TestOpenDocumentIsBounded(t *testing.T) {
	number := `<table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="%d"/>`
	rows := func(n, columns int) string {
		return fmt.Sprintf(`<table:table-row table:number-rows-repeated="%d">`+number+`</table:table-row>`, n, columns)
	}
	tests := []struct {
		name, rows string
		want       Refusal
	}{
		{"many rows", rows(1_048_576, 16_384), TooLarge},
		{"many cells", strings.Repeat(rows(1, 16_384), 200), TooLarge},
		{"too many rows", rows(1_048_577, 1), Damaged},
		{"too many columns", rows(1, 16_385), Damaged},
		{"rows past the end", rows(1_048_576, 1) + rows(2, 1), Damaged},
		{"no repetitions", rows(0, 1), Damaged},
		{"overflow", `<table:table-row table:number-rows-repeated="99999999999999999999"/>`, Damaged},
		{"unclosed", `<table:table-row>`, Damaged},
		{"stray cell", `</table:table><table:table-cell office:value-type="float" office:value="1">`, Empty},
		{"an entity", `<table:table-row><table:table-cell><text:p>&a;</text:p></table:table-cell></table:table-row>`, Damaged},
		{"merged beyond", `<table:table-row><table:table-cell table:number-rows-spanned="1048576" table:number-columns-spanned="16385"/></table:table-row>`, Damaged},
		{"merges", strings.Repeat(`<table:table-row>`+strings.Repeat(`<table:table-cell table:number-rows-spanned="2"/>`, 10_001)+`</table:table-row>`, 10), TooLarge},
		{"sheets", rows(1, 1) + strings.Repeat(`</table:table><table:table>`, 256), TooLarge},
		{"deep", strings.Repeat(`<text:span>`, 1_000_000), Damaged},
	}
	for _, tt := range tests {
		wantRefused(t, tt.name, openSheet(t, tt.rows), Options{}, tt.want)
	}
	limits := DefaultLimits
	limits.UnpackedBytes = 1 << 20
	wantRefused(t, "bombe.ods", openSheet(t, strings.Repeat(" ", 2<<20)), Options{Limits: limits}, TooLarge)
	long := `<table:table-row><table:table-cell><text:p>` + strings.Repeat("å", 50_000) + `<text:s text:c="2000000000"/></text:p></table:table-cell></table:table-row>`
	if got := read(t, "lang.ods", openSheet(t, long)).Sheets[0].At(1, 1).Text; len(got) > DefaultLimits.TextBytes || strings.Trim(got, "å") != "" {
		t.Errorf("a long text is kept as %d bytes", len(got))
	}
}

func TestOpenDocumentStopsWhenCancelled(t *testing.T) {
	data := openSheet(t, strings.Repeat(`<table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row>`, 10_000))
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(ctx, "bok.ods", data, Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled reading gives %v", err)
	}
}

func FuzzReadODS(f *testing.F) {
	f.Add(`<table:table table:name="Ark"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string"><text:p>Region</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2019"/></table:table-row></table:table>`)
	f.Add(`<table:table><table:table-row><table:table-cell table:number-columns-spanned="2" table:formula="of:=1"/><table:covered-table-cell/></table:table-row></table:table>`)
	f.Add(`<table:table><table:table-row><table:table-cell office:value-type="date" office:date-value="2019-01-01"><office:annotation/></table:table-cell></table:table-row></table:table>`)
	limits := DefaultLimits
	limits.Cells = 50_000
	f.Fuzz(func(t *testing.T, content string) {
		book, err := Read(context.Background(), "bok.ods", openDocument(t, "<office:spreadsheet>"+content+"</office:spreadsheet>"), Options{Limits: limits})
		if err == nil {
			importInto(t, new(budget.Plan), book)
		}
	})
}
