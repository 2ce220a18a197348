package workbook

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// allocated returns how many bytes a piece of work asks for in all.
func allocated(work func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	work()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

// withParts puts parts in a workbook, or in the place of those it has.
func withParts(t testing.TB, data []byte, write func(*zip.Writer), replaced ...string) []byte {
	t.Helper()
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	var buffer bytes.Buffer
	to := zip.NewWriter(&buffer)
	for _, f := range from.File {
		if !strings.Contains(strings.Join(replaced, " "), f.Name) {
			must(t, to.Copy(f))
		}
	}
	write(to)
	must(t, to.Close())
	return buffer.Bytes()
}

// zeros packs nothing but zeros.
func zeros(t testing.TB, size int) []byte {
	t.Helper()
	var packed bytes.Buffer
	w, err := flate.NewWriter(&packed, flate.BestCompression)
	must(t, err)
	block := make([]byte, 1<<20)
	for range size / len(block) {
		_, err := w.Write(block)
		must(t, err)
	}
	must(t, w.Close())
	return packed.Bytes()
}

// addPacked adds a packed part to a zip and says of what size it is.
func addPacked(t testing.TB, archive *zip.Writer, name string, packed []byte, said int) {
	t.Helper()
	part, err := archive.CreateRaw(&zip.FileHeader{Name: name, Method: zip.Deflate, UncompressedSize64: uint64(said), CompressedSize64: uint64(len(packed))})
	must(t, err)
	_, err = part.Write(packed)
	must(t, err)
}

// What unpacks to far more than it weighs is refused before it is unpacked,
// also where it lies about its size.
func TestUnpackingIsBounded(t *testing.T) {
	good := workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x", 1)}})
	const size = 256 << 20
	packed := zeros(t, size)
	tests := map[string]struct {
		part string
		said int
		want Refusal
	}{
		"a picture":          {"xl/media/image1.png", size, TooLarge},
		"a sheet":            {"xl/worksheets/sheet1.xml", size, TooLarge},
		"styles":             {"xl/styles.xml", size, TooLarge},
		"texts":              {"xl/sharedStrings.xml", size, TooLarge},
		"a sheet that lies":  {"xl/worksheets/sheet1.xml", 1000, Damaged},
		"a part without end": {"xl/worksheets/sheet1.xml", 1<<63 - 1, TooLarge},
	}
	for name, tt := range tests {
		data := withParts(t, good, func(to *zip.Writer) { addPacked(t, to, tt.part, packed, tt.said) }, tt.part)
		cost := allocated(func() { wantRefused(t, "bombe.xlsx", data, Options{}, tt.want) })
		if cost > size/4 {
			t.Errorf("%s: %d MB are asked for", name, cost>>20)
		}
	}
}

// Entities are never expanded, in whatever part they are.
func TestEntitiesAreNotExpanded(t *testing.T) {
	var doctype strings.Builder
	doctype.WriteString(`<!DOCTYPE x [<!ENTITY e0 "` + strings.Repeat("a", 1000) + `">`)
	for i := range 20 {
		fmt.Fprintf(&doctype, `<!ENTITY e%d "%s">`, i+1, strings.Repeat(fmt.Sprintf("&e%d;", i), 10))
	}
	doctype.WriteString("]>")
	data := workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x", 1)}})
	for part, content := range map[string]string{
		"xl/worksheets/sheet1.xml": `<worksheet><sheetData><row><c t="inlineStr"><is><t>&e20;</t></is></c></row></sheetData></worksheet>`,
		"xl/sharedStrings.xml":     "<sst><si><t>&e20;</t></si></sst>",
		"xl/workbook.xml":          "<workbook><sheets><sheet name=\"&e20;\"/></sheets></workbook>",
		"xl/styles.xml":            "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"&e20;\"/></numFmts></styleSheet>",
	} {
		bomb := patched(t, data, part, doctype.String()+content)
		cost := allocated(func() {
			_, err := Read(context.Background(), "bombe.xlsx", bomb, Options{})
			var refused *RefusedError
			if err != nil && !errors.As(err, &refused) {
				t.Errorf("%s: %v is no refusal", part, err)
			}
		})
		if cost > 32<<20 {
			t.Errorf("%s: %d MB are asked for", part, cost>>20)
		}
	}
}

// The texts that cells share are bounded in number, in length and in depth.
func TestSharedTextsAreBounded(t *testing.T) {
	data := workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x", 1)}})
	limits := DefaultLimits
	limits.Cells = 1000
	many := "<sst>" + strings.Repeat("<si/>", 1001) + "</sst>"
	wantRefused(t, "mange.xlsx", patched(t, data, "xl/sharedStrings.xml", many), Options{Limits: limits}, TooLarge)

	const depth = 200_000
	deep := "<sst><si>" + strings.Repeat("<r>", depth) + "<t>inne</t>" + strings.Repeat("</r>", depth) + "</si></sst>"
	if got := read(t, "dyp.xlsx", patched(t, data, "xl/sharedStrings.xml", deep)).Sheets[0].At(1, 1).Text; got != "inne" {
		t.Errorf("a deep text is read as %q", got)
	}
	long := "<sst><si>" + strings.Repeat("<r><t>lang </t></r>", 100_000) + "</si></sst>"
	if got := read(t, "lang.xlsx", patched(t, data, "xl/sharedStrings.xml", long)).Sheets[0].At(1, 1).Text; len(got) > DefaultLimits.TextBytes+len("lang ") {
		t.Errorf("a text of %d bytes is kept", len(got))
	}
	loose := "<sst><si><t>a</t></si></sst>"
	sheet := `<worksheet><sheetData><row><c t="s"><v>7</v></c></row></sheetData></worksheet>`
	wantRefused(t, "løs.xlsx", patched(t, patched(t, data, "xl/sharedStrings.xml", loose), "xl/worksheets/sheet1.xml", sheet), Options{}, Damaged)
}

// A sheet has as many columns as the format has, and no more.
func TestColumnsAreBounded(t *testing.T) {
	widest := "<row>" + strings.Repeat("<c><v>1</v></c>", maxColumns) + "</row></sheetData>"
	book := read(t, "bred.xlsx", hostile(t, widest))
	if n := len(book.Sheets[0].Rows[0].Cells); n != maxColumns {
		t.Errorf("%d columns are read, want %d", n, maxColumns)
	}
	for _, b := range blocksOf(book.Sheets[0]) {
		if b.Right > maxTableColumns {
			t.Errorf("tables are looked for as far as column %d", b.Right)
		}
	}
	wantRefused(t, "bredere.xlsx", hostile(t, `<row><c r="XFE1"><v>1</v></c></row></sheetData>`), Options{}, Damaged)
	wantRefused(t, "lengre.xlsx", hostile(t, `<row r="1048577"><c><v>1</v></c></row></sheetData>`), Options{}, Damaged)
}

// Merges cost what they cover once, however many blocks and merges there are:
// those of other rows are not gone through, and those that overlap are not
// looked at.
func TestMergesOfOtherBlocksAreNotLookedAt(t *testing.T) {
	var content, merges strings.Builder
	const rows = 50_000
	for i := range rows {
		fmt.Fprintf(&content, `<row r="%d"><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row>`, 2*i+1)
		fmt.Fprintf(&merges, `<mergeCell ref="A%d:XFD%d"/><mergeCell ref="A1:XFD9"/>`, 2*(rows-i)-1, 2*(rows-i)-1)
	}
	book := read(t, "flettet.xlsx", hostile(t, content.String()+"</sheetData><mergeCells>"+merges.String()+"</mergeCells>"))
	sheet := book.Sheets[0]
	if n := len(sheet.Merges); n != 2*rows {
		t.Fatalf("%d merges are read", n)
	}
	if got := sheet.mergesFrom(3, 6); len(got) != 2 || got[0].Top != 3 || got[1].Top != 5 {
		t.Errorf("the merges that begin in rows 3 to 6 are %v", got)
	}
	if got := mergesByRow(block{sheet, Range{1, 1, 1, 2}}); len(got[1]) != 1 {
		t.Errorf("%d merges of one row overlap", len(got[1]))
	}
	importInto(t, new(budget.Plan), book)
}

// A formula without a value is kept as the formula, as much of it as a cell
// may hold.
func TestUncachedFormulasAreBounded(t *testing.T) {
	formula := strings.Repeat("<!-- -->A1+", 10_000)
	cell := read(t, "formel.xlsx", hostile(t, "<row><c><f>"+formula+"</f></c></row></sheetData>")).Sheets[0].At(1, 1)
	if cell.Kind != Uncached || len(cell.Text) > DefaultLimits.TextBytes+1 {
		t.Errorf("%d bytes of kind %v are kept", len(cell.Text), cell.Kind)
	}
}

// Links to other workbooks are never followed: the value last seen is read.
func TestExternalLinksAreNotFollowed(t *testing.T) {
	link := `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><externalBook r:id="rId1"/></externalLink>`
	target := `<Relationships><Relationship Id="rId1" Type="externalLinkPath" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`
	data := hostile(t, `<row><c><f>[1]Ark1!A1</f><v>42</v></c><c><f>[1]Ark1!A2</f></c></row></sheetData>`)
	data = withParts(t, data, func(to *zip.Writer) {
		for name, content := range map[string]string{
			"xl/externalLinks/externalLink1.xml":            link,
			"xl/externalLinks/_rels/externalLink1.xml.rels": target,
		} {
			w, err := to.Create(name)
			must(t, err)
			_, err = w.Write([]byte(content))
			must(t, err)
		}
	})
	sheet := read(t, "lenke.xlsx", data).Sheets[0]
	if got := sheet.At(1, 1); got.Kind != Number || got.Text != "42" {
		t.Errorf("a linked value is read as %+v", got)
	}
	if got := sheet.At(1, 2); got.Kind != Uncached {
		t.Errorf("a link without a value is read as %+v", got)
	}
}

// A zip broken anywhere is refused, or read without what is broken.
func TestBrokenZips(t *testing.T) {
	file := excelize.NewFile()
	must(t, file.SetCellValue("Sheet1", "A1", "Region"))
	good := bytesOf(t, file)
	for at := 0; at < len(good); at += 61 {
		for name, broken := range map[string][]byte{
			"cut":     good[:at],
			"changed": append(append(bytes.Clone(good[:at]), good[at]^0x55), good[at+1:]...),
		} {
			_, err := Read(context.Background(), "brutt.xlsx", broken, Options{})
			var refused *RefusedError
			if err != nil && !errors.As(err, &refused) {
				t.Errorf("%s at %d: %v is no refusal", name, at, err)
			}
		}
	}
}
