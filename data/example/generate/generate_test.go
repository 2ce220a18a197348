package main

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestSameTablesGiveTheSameBytes(t *testing.T) {
	first, second := allBooks(), allBooks()
	for i, b := range first {
		one, err := b.bytes()
		if err != nil {
			t.Fatalf("%s: %v", b.file, err)
		}
		other, err := second[i].bytes()
		if err != nil {
			t.Fatalf("%s: %v", b.file, err)
		}
		if !bytes.Equal(one, other) {
			t.Errorf("%s differs from one time to the next", b.file)
		}
	}
}

// The workbooks checked in must be those the tables give. They are compared
// unpacked, so that another release of the compressor changes nothing.
func TestWorkbooksAreUpToDate(t *testing.T) {
	for _, b := range allBooks() {
		made, err := b.bytes()
		if err != nil {
			t.Fatalf("%s: %v", b.file, err)
		}
		kept, err := os.ReadFile(filepath.Join("..", b.file))
		if err != nil {
			t.Fatal(err)
		}
		want, got := parts(t, made), parts(t, kept)
		if names := slices.Sorted(maps.Keys(got)); !slices.Equal(names, slices.Sorted(maps.Keys(want))) {
			t.Errorf("%s has the parts %q: run go generate ./data/example", b.file, names)
		}
		for name, part := range want {
			if got[name] != part {
				t.Errorf("%s of %s is not what the tables give: run go generate ./data/example", name, b.file)
			}
		}
	}
}

func TestEveryWorkbookCheckedInIsMade(t *testing.T) {
	kept, err := filepath.Glob("../*.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range kept {
		if !slices.ContainsFunc(allBooks(), func(b book) bool { return b.file == filepath.Base(path) }) {
			t.Errorf("%s is made by no table", filepath.Base(path))
		}
	}
}

func TestEveryRowFitsItsTable(t *testing.T) {
	for _, b := range allBooks() {
		for _, s := range b.sheets {
			for _, table := range s.tables {
				for _, r := range table.rows {
					if r.look == body && len(r.cells) != len(table.columns) {
						t.Errorf("%s, %s: row %v has %d cells for %d columns",
							b.file, s.name, r.cells[0], len(r.cells), len(table.columns))
					}
				}
			}
		}
	}
}

// parts unpacks a workbook.
func parts(t *testing.T, workbook []byte) map[string]string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(workbook), int64(len(workbook)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		_ = r.Close()
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}
