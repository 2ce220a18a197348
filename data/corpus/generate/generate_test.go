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

// The files checked in must be those that are made. Packed ones are compared
// unpacked, so that another release of the compressor changes nothing.
func TestFilesAreUpToDate(t *testing.T) {
	for folder, contents := range folders {
		all, err := contents()
		if err != nil {
			t.Fatal(err)
		}
		for _, made := range all {
			kept, err := os.ReadFile(filepath.Join("..", folder, made.name))
			if err != nil {
				t.Fatal(err)
			}
			if !same(t, made, kept) {
				t.Errorf("%s is not what its rows give: run go generate ./data/corpus", made.name)
			}
		}
	}
}

func same(t *testing.T, made file, kept []byte) bool {
	t.Helper()
	if made.password != "" {
		return made.isIn(kept)
	}
	if _, err := zip.NewReader(bytes.NewReader(made.data), int64(len(made.data))); err != nil {
		return bytes.Equal(made.data, kept)
	}
	return maps.Equal(parts(t, made.data), parts(t, kept))
}

// byOthers are files that only another program can make.
var byOthers = []string{"gammel-excel.xls"}

func TestEveryFileCheckedInIsMadeOnce(t *testing.T) {
	for folder, contents := range folders {
		all, err := contents()
		if err != nil {
			t.Fatal(err)
		}
		var names []string
		for _, f := range all {
			names = append(names, f.name)
		}
		slices.Sort(names)
		if once := slices.Compact(slices.Clone(names)); len(once) != len(names) {
			t.Error("two files have one name")
		}
		kept, err := filepath.Glob("../" + folder + "/*.*")
		if err != nil {
			t.Fatal(err)
		}
		for _, path := range kept {
			name := filepath.Base(path)
			if filepath.Ext(name) != ".json" && !slices.Contains(names, name) && !slices.Contains(byOthers, name) {
				t.Errorf("%s is made by no rows", name)
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
