package workbook

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// zipOf makes a zip with the named parts, each with little in it.
func zipOf(t testing.TB, names ...string) []byte {
	t.Helper()
	parts := make([][2]string, 0, len(names))
	for _, name := range names {
		parts = append(parts, [2]string{name, "<x/>"})
	}
	return zipWith(t, parts...)
}

// zipWith makes a zip of parts, each a name and its content.
func zipWith(t testing.TB, parts ...[2]string) []byte {
	t.Helper()
	var buffer bytes.Buffer
	archive := zip.NewWriter(&buffer)
	for _, part := range parts {
		w, err := archive.Create(part[0])
		must(t, err)
		_, err = w.Write([]byte(part[1]))
		must(t, err)
	}
	must(t, archive.Close())
	return buffer.Bytes()
}

// fixture is a file that another program made.
func fixture(t testing.TB, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", "files", name))
	must(t, err)
	return data
}

// excelLock is what Excel leaves beside a workbook that is open.
func excelLock() []byte {
	lock := []byte("\x0aKari Hauge")
	lock = append(lock, bytes.Repeat([]byte(" "), 55-len(lock))...)
	lock = append(lock, 10, 0)
	for _, letter := range "Kari Hauge" {
		lock = append(lock, byte(letter), 0)
	}
	return append(lock, bytes.Repeat([]byte(" \x00"), (165-len(lock))/2)...)
}

// wantRefused checks why a file is refused.
func wantRefused(t *testing.T, name string, data []byte, options Options, want Refusal) {
	t.Helper()
	_, err := Read(context.Background(), "/mappe/"+name, data, options)
	var refused *RefusedError
	if !errors.As(err, &refused) || refused.Reason != want || refused.Name != name {
		t.Errorf("%s: %v, want the refusal %s", name, err, want)
	}
}

// A file is known by what is in it, whatever it is called.
func TestReadRefuses(t *testing.T) {
	good := workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x", 1)}})
	protected, err := excelize.Encrypt(good, &excelize.Options{Password: "fjellrev"})
	must(t, err)
	tests := []struct {
		name string
		data []byte
		want Refusal
	}{
		{"tom.xlsx", nil, Empty},
		{"blanke.csv", []byte(" \r\n\r\n"), Empty},
		{"merke.csv", []byte("\xef\xbb\xbf"), Empty},
		{"bare-skille.csv", []byte("sep=;\n;;;\n;;;\n"), Empty},
		{"blank.xlsx", workbookBytes(t, testSheet{name: "Ark"}), Empty},
		{"hemmelig.xlsx", protected, NeedsPassword},
		{"gammel.xlsx", fixture(t, "gammel.xls"), OldFormat},
		{"xml2003.xls", fixture(t, "xml2003.xls"), XMLSpreadsheet},
		{"uttrekk.xls", fixture(t, "nettside.xls"), HTML},
		{"uttrekk.xls", []byte("\xff\xfe\n\x00<\x00h\x00t\x00m\x00l\x00>\x00"), HTML},
		{"~$budsjett.xlsx", excelLock(), LockFile},
		{".~lock.budsjett.ods#", []byte(",kari,pc-7,22.11.2018 12:00,file:///home/kari/.config/libreoffice/4;"), LockFile},
		{"rapport.xlsx", []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), PDF},
		{"foto.csv", []byte("\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"), Picture},
		{"foto.xlsx", []byte("\xff\xd8\xff\xe0\x00\x10JFIF\x00"), Picture},
		{"tegning.csv", []byte(`<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>`), Picture},
		{"tabell.csv", []byte("CHARSET=\"ANSI\";\nAXIS-VERSION=\"2013\";\nMATRIX=\"a\";\n"), PCAxis},
		{"plan.xlsx", append([]byte("SQLite format 3\x00"+strings.Repeat("\x01", 52)), "Fagp\x00\x00"...), Plan},
		{"annen.db", append([]byte("SQLite format 3\x00"), make([]byte, 100)...), NotWorkbook},
		{"binær.xlsx", zipOf(t, "xl/workbook.bin", "xl/theme/theme1.xml"), BinaryFormat},
		{"brev.docx", zipOf(t, "[Content_Types].xml", "word/document.xml"), Document},
		{"brev.rtf", []byte(`{\rtf1\ansi Hei}`), Document},
		{"brev.odt", openDocument(t, `<office:text><text:p>Hei</text:p></office:text>`), Document},
		{"møte.pptx", zipOf(t, "[Content_Types].xml", "ppt/presentation.xml"), Slides},
		{"tall.numbers", zipOf(t, "Index/Document.iwa", "preview.jpg"), Numbers},
		{"låst.ods", zipWith(t, [2]string{"content.xml", "\x01\x02"}, [2]string{"META-INF/manifest.xml", "<manifest:encryption-data/>"}), Locked},
		{"låst.ods", zipOf(t, "mimetype", "encrypted-package"), Locked},
		{"arkiv.zip", zipOf(t, "budsjett.xlsx"), Archive},
		{"arkiv.7z", []byte("7z\xbc\xaf\x27\x1c"), Archive},
		{"notat.txt", []byte("bare tekst"), NotWorkbook},
		{"svar.json", []byte(`{"a": 1, "b": 2}`), NotWorkbook},
		{"program.csv", []byte("\x7fELF\x02\x01\x01\x00"), NotWorkbook},
		{"avkortet.xlsx", good[:len(good)/2], Damaged},
		{"rot.xlsx", patched(t, good, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c"), Damaged},
		{"bombe.xlsx", patched(t, good, "xl/worksheets/sheet1.xml", `<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>`), Damaged},
	}
	for _, tt := range tests {
		wantRefused(t, tt.name, tt.data, Options{}, tt.want)
	}
	for _, reason := range Refusals {
		if remedies[reason] == "" {
			t.Errorf("nothing is said to do about %s", reason)
		}
	}
}

// Templates, and workbooks with macros, are workbooks like others; the macros
// are never looked at.
func TestReadTemplatesAndMacros(t *testing.T) {
	for _, ending := range []string{".xltx", ".xlsm", ".xltm"} {
		file := excelize.NewFile()
		must(t, file.SetCellValue("Sheet1", "A1", "Region"))
		if ending != ".xltx" {
			must(t, file.AddVBAProject([]byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"+strings.Repeat("\x00", 1024))))
		}
		name := filepath.Join(t.TempDir(), "mal"+ending)
		must(t, file.SaveAs(name))
		data, err := os.ReadFile(name)
		must(t, err)
		if got := read(t, "mal.dat", data).Sheets[0].At(1, 1).Text; got != "Region" {
			t.Errorf("%s is read as %q", ending, got)
		}
	}
}

func TestReadWithPassword(t *testing.T) {
	good := workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("Region", 2019)}})
	protected, err := excelize.Encrypt(good, &excelize.Options{Password: "fjellrev"})
	must(t, err)
	book, err := Read(context.Background(), "bok.xlsx", protected, Options{Password: "fjellrev"})
	must(t, err)
	if got := book.Sheets[0].At(1, 2).Text; got != "2019" {
		t.Errorf("the year is read as %q", got)
	}
	wantRefused(t, "bok.xlsx", protected, Options{Password: "Fjellrev"}, WrongPassword)
	wantRefused(t, "bok.xlsx", protected[:len(protected)/2], Options{Password: "fjellrev"}, WrongPassword)
	letter, err := excelize.Encrypt(zipWith(t, [2]string{"word/document.xml", string(good)}), &excelize.Options{Password: "fjellrev"})
	must(t, err)
	wantRefused(t, "brev.docx", letter, Options{Password: "fjellrev"}, Document)
	limits := DefaultLimits
	limits.UnpackedBytes = 1000
	wantRefused(t, "bok.xlsx", protected, Options{Password: "fjellrev", Limits: limits}, TooLarge)
	cancelled, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Read(cancelled, "bok.xlsx", protected, Options{Password: "fjellrev"}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled reading gives %v", err)
	}
}
