package example_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/data/example"
)

// open opens a bundled workbook as a spreadsheet program does.
func open(t *testing.T, exampleName, book string) *excelize.File {
	t.Helper()
	e, err := example.Find(exampleName)
	if err != nil {
		t.Fatal(err)
	}
	data, err := e.ReadBook(book)
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatalf("%s: %v", book, err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f
}

// onTemplate are the workbooks filled in on the program's own template, whose
// sheets are as that makes them.
var onTemplate = map[string]bool{"midt-norge-oppdiktet.xlsx": true}

// everyLaidOut runs a test on each bundled workbook that is laid out by hand.
func everyLaidOut(t *testing.T, test func(t *testing.T, f *excelize.File)) {
	everyBook(t, func(t *testing.T, f *excelize.File) {
		if _, book, _ := strings.Cut(t.Name(), "/"); !onTemplate[book] {
			test(t, f)
		}
	})
}

// everyBook runs a test on each bundled workbook once.
func everyBook(t *testing.T, test func(t *testing.T, f *excelize.File)) {
	seen := map[string]bool{}
	for _, e := range example.All() {
		for _, book := range e.Books {
			if seen[book] {
				continue
			}
			seen[book] = true
			t.Run(book, func(t *testing.T) { test(t, open(t, e.Name, book)) })
		}
	}
	if len(seen) != 7 {
		t.Errorf("%d workbooks are bundled, want 7", len(seen))
	}
}

func TestFindTellsTheNamesThereAre(t *testing.T) {
	_, err := example.Find("helse-vest")
	if err == nil {
		t.Fatal("found a plan that is not bundled")
	}
	for _, e := range example.All() {
		if !strings.Contains(err.Error(), e.Name) {
			t.Errorf("the error does not tell of %s: %v", e.Name, err)
		}
	}
}

func TestReadBookRefusesOtherBooks(t *testing.T) {
	e, err := example.Find("brukerplan-2006")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"helse-nord-tsb.xlsx", "../example.go", ""} {
		if _, err := e.ReadBook(name); err == nil {
			t.Errorf("read %q as a workbook of %s", name, e.Name)
		}
	}
}

func TestAllCannotBeChangedFromOutside(t *testing.T) {
	example.All()[0].Books[0] = "something else"
	if got := example.All()[0].Books[0]; got != "helse-nord-tsb.xlsx" {
		t.Errorf("the first workbook is now %q", got)
	}
}

func TestEverySheetHasATitleAndATable(t *testing.T) {
	everyLaidOut(t, func(t *testing.T, f *excelize.File) {
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatalf("%s: %v", sheet, err)
			}
			if len(rows) == 0 || len(rows[0]) == 0 || rows[0][0] == "" {
				t.Errorf("%s has no title in A1", sheet)
			}
			if !slices.ContainsFunc(rows, func(r []string) bool { return len(r) > 1 && r[0] != "" && r[1] != "" }) {
				t.Errorf("%s has no table", sheet)
			}
		}
	})
}

func TestDocumentProperties(t *testing.T) {
	everyBook(t, func(t *testing.T, f *excelize.File) {
		p, err := f.GetDocProps()
		if err != nil {
			t.Fatal(err)
		}
		if p.Title == "" || p.Subject == "" {
			t.Errorf("title %q, subject %q", p.Title, p.Subject)
		}
		if p.Language != "nb-NO" {
			t.Errorf("language %q, want nb-NO", p.Language)
		}
		if p.Creator != "Fagplan" || p.LastModifiedBy != "Fagplan" {
			t.Errorf("made by %q, changed by %q; want no person", p.Creator, p.LastModifiedBy)
		}
	})
}

// Figures that are added up in a workbook must be given as figures, not left
// for a program to compute: a formula without a stored result reads as blank.
func TestNoFormulas(t *testing.T) {
	everyLaidOut(t, func(t *testing.T, f *excelize.File) {
		for _, sheet := range f.GetSheetList() {
			rows, err := f.GetRows(sheet)
			if err != nil {
				t.Fatal(err)
			}
			for r, cells := range rows {
				for c := range cells {
					cell, _ := excelize.CoordinatesToCellName(c+1, r+1)
					if formula, _ := f.GetCellFormula(sheet, cell); formula != "" {
						t.Errorf("%s!%s is a formula: %s", sheet, cell, formula)
					}
				}
			}
		}
	})
}
