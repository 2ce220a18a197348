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

// unnamed are the word types of package budget that are never shown as they
// are: EditKind and ConcernKind have sentences of their own, with what they are
// about.
var unnamed = map[string]bool{"EditKind": true, "ConcernKind": true, "TableName": true}

// TestEveryKindHasAName reads package budget's constants, so that a new status
// or kind there cannot reach the screen without a name in every language.
func TestEveryKindHasAName(t *testing.T) {
	catalog, prefixes := catalogOf(t, text.NB), text.WordPrefixesByType()
	found := 0
	for _, c := range wordConstants(t) {
		prefix, ok := prefixes["budget."+c.typeName]
		switch {
		case unnamed[c.typeName]:
			continue
		case !ok:
			t.Errorf("budget.%s, as in %q, is not in wordPrefixes", c.typeName, c.value)
			continue
		case c.value == "":
			c.value = "reported"
		}
		found++
		if _, ok := catalog[prefix+c.value]; !ok {
			t.Errorf("budget.%s %q has no name %q in the catalogs", c.typeName, c.value, prefix+c.value)
		}
	}
	if found < 50 {
		t.Errorf("found only %d constants of word types in package budget", found)
	}
}

// wordConstant is a constant of a type of words, such as budget.Delayed.
type wordConstant struct{ typeName, value string }

func wordConstants(t *testing.T) []wordConstant {
	t.Helper()
	paths, err := filepath.Glob(module + "/budget/*.go")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no Go files in package budget (%v)", err)
	}
	var constants []wordConstant
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, readFile(t, path), parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok {
				constants = append(constants, wordConstantsIn(spec)...)
			}
			return true
		})
	}
	return constants
}

// wordConstantsIn returns what a line such as `Delayed Status = "delayed"`
// declares. Identifiers are names already.
func wordConstantsIn(spec *ast.ValueSpec) []wordConstant {
	typeName, ok := spec.Type.(*ast.Ident)
	if !ok || typeName.Name == "string" || strings.HasSuffix(typeName.Name, "ID") {
		return nil
	}
	var constants []wordConstant
	for _, value := range spec.Values {
		if lit, ok := value.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			constants = append(constants, wordConstant{typeName.Name, literal(lit)})
		}
	}
	return constants
}
