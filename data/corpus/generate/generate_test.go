package main

import (
	"archive/zip"
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The workbooks checked in must be those the rows give. They are compared
// unpacked, so that another release of the compressor changes nothing.
func TestWorkbooksAreUpToDate(t *testing.T) {
	for _, b := range allBooks() {
		made, err := b.bytes()
		if err != nil {
			t.Fatalf("%s: %v", b.name, err)
		}
		kept, err := os.ReadFile(filepath.Join("..", "books", b.name+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		if !maps.Equal(parts(t, made), parts(t, kept)) {
			t.Errorf("%s is not what its rows give: run go generate ./data/corpus", b.name)
		}
	}
}

func TestEveryWorkbookCheckedInIsMadeOnce(t *testing.T) {
	var names []string
	for _, b := range allBooks() {
		names = append(names, b.name)
	}
	slices.Sort(names)
	if once := slices.Compact(slices.Clone(names)); len(once) != len(names) {
		t.Error("two workbooks have one name")
	}
	kept, err := filepath.Glob("../books/*.xlsx")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range kept {
		if name := strings.TrimSuffix(filepath.Base(path), ".xlsx"); !slices.Contains(names, name) {
			t.Errorf("%s is made by no rows", name)
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
	all := make(map[string]string)
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		_ = r.Close() // read only
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(text)
	}
	return all
}
