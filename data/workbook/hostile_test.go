package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// Marks that turn the direction of writing, and control characters, are taken
// out of everything that is read, whatever the format.
func TestHiddenCharactersAreTakenOut(t *testing.T) {
	const hidden = "Tiltak \u202exslx.\u202c\u2066A\u2069\u200e\u061c\u0007\u0085"
	for name, data := range map[string][]byte{
		"a.xlsx": workbookBytes(t, testSheet{name: "Ark\u202e1", rows: [][]any{row("Linje", 2019), row("Tiltak \u202exslx.\u202c\u2066A\u2069\u200e\u061c", 1)}}),
		"a.csv":  []byte("Linje;2019\r\n" + strings.ReplaceAll(hidden, "\a", "") + ";1\r\n"),
		"a.ods":  openSheet(t, "<table:table-row><table:table-cell><text:p>Linje</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>"+strings.ReplaceAll(hidden, "\a", "")+"</text:p></table:table-cell></table:table-row>"),
	} {
		sheet := read(t, name, data).Sheets[0]
		if got := sheet.At(2, 1).Text; got != "Tiltak xslx.A" {
			t.Errorf("%s: the name is read as %q", name, got)
		}
		if strings.ContainsFunc(sheet.Name, isHidden) {
			t.Errorf("%s: the sheet is called %q", name, sheet.Name)
		}
	}
	for _, plain := range []string{"", "Døgn – ÆØÅ", "Čáhcesuolu", "to\nlinjer", "1\u00a0000", "«sitat»", "→"} {
		if got := clean(plain); got != plain {
			t.Errorf("%q becomes %q", plain, got)
		}
	}
}

// A sheet is what its cells are, whatever size it says it has.
func TestDeclaredSizesAreNotBelieved(t *testing.T) {
	data := patched(t, workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x")}}), "xl/worksheets/sheet1.xml",
		`<worksheet><dimension ref="A1:XFD1048576"/><sheetFormatPr/><cols><col min="1" max="16384" hidden="1"/></cols><sheetData><row r="1048576" spans="1:16384"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>`)
	cost := allocated(func() {
		book := read(t, "stor.xlsx", data)
		if got := book.Sheets[0].At(maxRows, maxColumns).Text; got != "1" {
			t.Errorf("the last cell is read as %q", got)
		}
		importInto(t, new(budget.Plan), book)
	})
	if cost > 32<<20 {
		t.Errorf("%d MB are asked for", cost>>20)
	}
	repeated := openSheet(t, `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row>`)
	wantRefused(t, "stor.ods", repeated, Options{}, TooLarge)
}

// Numbers that are none, or beyond any plan, never become one.
func TestImpossibleNumbers(t *testing.T) {
	for _, number := range []string{"NaN", "INF", "Infinity", "-Infinity", "1e400", "-1e400", "1e-400", "0x10", "1_000", "1e309"} {
		data := patched(t, workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x")}}), "xl/worksheets/sheet1.xml",
			`<worksheet><sheetData><row><c t="inlineStr"><is><t>Linje kr</t></is></c><c><v>2019</v></c></row><row><c t="inlineStr"><is><t>Lønn</t></is></c><c><v>`+number+`</v></c></row></sheetData></worksheet>`)
		book, err := Read(context.Background(), "tall.xlsx", data, Options{})
		var refused *RefusedError
		if err != nil {
			if !errors.As(err, &refused) {
				t.Errorf("%s: %v is no refusal", number, err)
			}
			continue
		}
		plan, _ := importInto(t, new(budget.Plan), book)
		for amount := range plan.Amounts.All() {
			if amount.Kroner != 0 {
				t.Errorf("%s is read as %d", number, amount.Kroner)
			}
		}
	}
}

// A package within a package is never opened, and names that lead out of one
// lead nowhere: nothing is unpacked to disk.
func TestPackagesAreNotUnpacked(t *testing.T) {
	good := workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x", 1)}})
	inner := zipWith(t, [2]string{"deeper.zip", string(good)})
	wantRefused(t, "nøstet.zip", zipWith(t, [2]string{"indre.zip", string(inner)}), Options{}, Archive)
	data := withParts(t, good, func(to *zip.Writer) {
		for _, name := range []string{"../../../tmp/ut.xlsx", "/etc/ut", `..\ut`, "xl/embeddings/bok.xlsx"} {
			w, err := to.Create(name)
			must(t, err)
			_, err = w.Write(inner)
			must(t, err)
		}
	})
	if n := len(read(t, "nøstet.xlsx", data).Sheets); n != 1 {
		t.Errorf("%d sheets are read", n)
	}
}

// What would be a command or markup elsewhere is a name like others here.
func TestNamesAreNoCode(t *testing.T) {
	for _, name := range []string{`'); DROP TABLE measure; --`, `<script>alert(1)</script>`, `=HYPERLINK("x")`, `+cmd|' /C calc'!A0`, `@A1`, `&amp;<b>`, `{{.Name}}`} {
		plan, _ := imported(t, new(budget.Plan), testSheet{name: "Budsjett", rows: [][]any{row("Linje kr", 2019, 2020), row(name, 100, 200), row("Lønn", 1, 2)}})
		found := false
		for line := range plan.Lines.All() {
			found = found || line.Name == name
		}
		if !found {
			t.Errorf("%q is not kept as it is", name)
		}
	}
}

// A password is stretched as often as Office does at most: a file that asks for
// more would keep the program busy for hours.
func TestPasswordsAreStretchedWithinReason(t *testing.T) {
	for count, want := range map[string]bool{"100000": false, "10000000": false, "10000001": true, "2147483647": true, "99999999999999999999": true} {
		data := []byte(`<keyData/><p:encryptedKey spinCount="` + count + `" saltSize="16"/>`)
		if got := stretchesTooOften(data); got != want {
			t.Errorf("%s rounds: %v, want %v", count, got, want)
		}
	}
	data, err := hex.DecodeString("d0cf11e0a1b11ae1")
	must(t, err)
	data = append(data, `spinCount="2147483647"`...)
	var refused *RefusedError
	if _, err := unlock(context.Background(), data, "x"); !errors.As(err, &refused) || refused.Reason != Locked {
		t.Errorf("%v, want %s", err, Locked)
	}
}

// FuzzUnlock opens what looks protected with a password.
func FuzzUnlock(f *testing.F) {
	protected, err := excelize.Encrypt(workbookBytes(f, testSheet{name: "Ark", rows: [][]any{row("x", 1)}}), &excelize.Options{Password: "hemmelig"})
	must(f, err)
	f.Add(bytes.Replace(protected, []byte(`spinCount="100000"`), []byte(`spinCount="000001"`), 1)) // or few are tried
	f.Add(protected[:len(protected)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := Read(context.Background(), "låst.xlsx", data, Options{Password: "hemmelig"})
		var refused *RefusedError
		if err != nil && !errors.As(err, &refused) || err == nil && book == nil {
			t.Errorf("%v is no refusal", err)
		}
	})
}

// FuzzIdentities looks for identity numbers in any text.
func FuzzIdentities(f *testing.F) {
	f.Add("Pasient 010170 00027, se 1.01017000027")
	f.Fuzz(func(t *testing.T, text string) {
		if found := identitiesIn(text); found.valid > found.alike {
			t.Errorf("%+v", found)
		}
		_ = RefusePasted([][]string{{text, text}, {text}})
		if strings.ContainsFunc(clean(text), isHidden) {
			t.Errorf("%q is not clean", text)
		}
	})
}
