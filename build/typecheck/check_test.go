package main

import (
	"os"
	"path/filepath"
	"testing"
)

func written(t *testing.T, path, source string) goPackage {
	t.Helper()
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "a.go"), []byte(source), 0o600); err != nil {
		t.Fatal(err)
	}
	return goPackage{ImportPath: path, Dir: dir, GoFiles: []string{"a.go"}}
}

// Faults of ours are told of, in bodies too; those of others are not.
func TestCheck(t *testing.T) {
	other := written(t, "other", "package other\n\nimport \"C\"\n\nfunc Two() int { return nowhere }\n\nvar Taken = C.something\n")
	for source, want := range map[string]int{
		"package ours\n\nimport \"other\"\n\nvar three = 1 + other.Two()\n":                0,
		"package ours\n\nimport \"other\"\n\nfunc three() string { return other.Two() }\n": 1,
		"package ours\n\nimport \"other\"\n\nfunc three() { other.Three(); nowhere() }\n":  2,
		"package ours\n\nimport \"missing\"\n\nvar three = missing.Three\n":                1,
		"package ours\n\nfunc three() {\n":                                                 1,
		"package ours\n\nimport \"example.com/other\"\n\nfunc three() { other.Three() }\n": 1,
	} {
		ours := written(t, "ours", source)
		ours.Module = &struct{ Main bool }{Main: true}
		ours.ImportMap = map[string]string{"example.com/other": "other"}
		if n, faults := check([]goPackage{other, ours}, "amd64"); n != 1 || len(faults) != want {
			t.Errorf("%s: %d packages, faults %v, not %d", source, n, faults, want)
		}
	}
}
