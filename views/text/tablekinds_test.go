package text_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/views/text"
)

// TestTableKindsHaveNames keeps the catalogs in step with the kinds of tables
// the import knows: each has a name, and nothing else has one.
func TestTableKindsHaveNames(t *testing.T) {
	const prefix = "table-kind."
	kinds := tableKinds(t)
	for _, lang := range text.Languages {
		catalog := catalogOf(t, lang)
		for kind := range kinds {
			if _, ok := catalog[prefix+kind]; !ok {
				t.Errorf("%s: the kind of table %s has no name", lang, kind)
			}
		}
		for key := range catalog {
			if kind, named := strings.CutPrefix(key, prefix); named && !kinds[kind] {
				t.Errorf("%s: %s is no kind of table", lang, key)
			}
		}
	}
}

// tableKinds reads the declared constants of the type workbook.Kind: that
// package lies beside this one, and is not to be imported.
func tableKinds(t *testing.T) map[string]bool {
	t.Helper()
	const path = module + "/data/workbook/table.go"
	file, err := parser.ParseFile(token.NewFileSet(), filepath.FromSlash(path), nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	kinds := make(map[string]bool)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok {
			return true
		}
		if of, ok := spec.Type.(*ast.Ident); ok && of.Name == "Kind" {
			for _, value := range spec.Values {
				kinds[literal(value)] = true
			}
		}
		return true
	})
	if len(kinds) == 0 {
		t.Fatalf("%s declares no kinds of tables", path)
	}
	return kinds
}
