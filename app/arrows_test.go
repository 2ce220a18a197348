package main

import (
	"errors"
	"go/build"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// mayImport are the packages of our own that each package may know: arrows
// point down only.
var mayImport = map[string][]string{
	"app": {"app/platform", "budget", "budget/manifold", "data/durable", "data/example", "data/planfile", "data/workbook", "data/workbook/template",
		"views/board", "views/board/packs", "views/board/slides", "views/chart", "views/guide", "views/screen", "views/text"},
	"app/platform":              {},
	"views/board":               {"budget", "data/durable", "views/chart", "views/text"},
	"views/board/decktest":      {"budget", "data/example/exampletest", "views/board", "views/chart", "views/text"},
	"views/board/ooxml":         {"views/chart", "views/text"},
	"views/board/paper":         {"views/board", "views/chart", "views/text"},
	"views/board/packs":         {"data/durable", "views/board", "views/board/paper", "views/board/sheets", "views/board/slides", "views/board/web"},
	"views/board/sheets":        {"views/board", "views/board/ooxml", "views/chart", "views/text"},
	"views/board/slides":        {"views/board", "views/board/ooxml", "views/chart", "views/text"},
	"views/board/web":           {"views/board", "views/chart", "views/text"},
	"views/chart":               {"budget", "views/text"},
	"views/guide":               {"views/chart"},
	"views/screen":              {"budget", "views/board", "views/chart", "views/guide", "views/text"},
	"views/text":                {"budget"},
	"data/corpus":               {},
	"data/corpus/generate":      {"data/workbook/pack"},
	"data/example":              {},
	"data/example/exampletest":  {"budget", "data/example", "data/workbook"},
	"data/example/generate":     {"budget", "data/workbook/pack", "data/workbook/template"},
	"data/durable":              {},
	"data/planfile":             {"budget", "data/durable"},
	"data/workbook":             {"budget", "data/workbook/template"},
	"data/workbook/template":    {"budget", "data/workbook/pack"},
	"data/workbook/pack":        {},
	"budget":                    {},
	"budget/manifold":           {"budget"},
	"build/bill":                {},
	"build/icons":               {},
	"build/measure":             {"budget/manifold"},
	"build/measure/cells":       {},
	"build/measure/emptywindow": {},
	"build/mutate":              {},
	"build/typecheck":           {},
}

func TestArrowsPointDown(t *testing.T) {
	for dir, imports := range importsByPackage(t) {
		allowed, known := mayImport[dir]
		if !known {
			t.Errorf("package %s is not in the design", dir)
		}
		for _, path := range imports {
			own, ours := strings.CutPrefix(path, "fagplan/")
			if ours && !slices.Contains(allowed, own) {
				t.Errorf("%s imports %s", dir, own)
			}
			if dir == "budget" && strings.Contains(strings.Split(path, "/")[0], ".") {
				t.Errorf("budget imports %s, which is not of the standard library", path)
			}
		}
	}
}

// TestBudgetDoesNoInputOrOutput keeps files, the network and the clock out of
// the plan itself.
func TestBudgetDoesNoInputOrOutput(t *testing.T) {
	for _, path := range importsByPackage(t)["budget"] {
		if slices.Contains([]string{"os", "io", "net", "time", "bufio", "log", "database/sql"}, path) || strings.HasPrefix(path, "net/") {
			t.Errorf("budget imports %s", path)
		}
	}
}

// TestTopLevelIsTheDesigns keeps stray folders and files out of the root.
func TestTopLevelIsTheDesigns(t *testing.T) {
	want := []string{"CHANGELOG.md", "CONTRIBUTING.md", "FyneApp.toml", "LESMEG.md", "LICENSE", "README.md", "app", "budget", "build", "data", "docs",
		"go.mod", "go.sum", "views"}
	entries, err := filepath.Glob("../*")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, entry := range entries {
		if name := filepath.Base(entry); !strings.HasPrefix(name, ".") {
			got = append(got, name)
		}
	}
	slices.Sort(got)
	if !slices.Equal(got, want) {
		t.Errorf("the top level is %v, want %v", got, want)
	}
}

// importsByPackage lists what the non-test files of every package import, by
// folder.
func importsByPackage(t *testing.T) map[string][]string {
	t.Helper()
	const root = ".."
	packages := make(map[string][]string)
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		name := filepath.ToSlash(path)
		if base := entry.Name(); path != root && (strings.HasPrefix(base, ".") || base == "testdata" || strings.HasSuffix(name, "build/out")) {
			return filepath.SkipDir
		}
		found, err := build.Default.ImportDir(path, 0)
		var none *build.NoGoError
		if errors.As(err, &none) {
			return nil
		}
		relative, relErr := filepath.Rel(root, path)
		packages[filepath.ToSlash(relative)] = found.Imports
		return errors.Join(err, relErr)
	})
	if err != nil {
		t.Fatal(err)
	}
	return packages
}
