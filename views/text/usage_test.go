package text_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"fagplan/views/text"
)

// module is the root of the repository, seen from here.
const module = "../.."

// vocabulary lists the beginnings of keys that are the program's common words.
// They are there for every screen to use, whether or not one does so today,
// and many are found through values: a status, a kind of table, a rule.
var vocabulary = []string{
	"action.", "amount-kind.", "bar.", "column.", "count.", "error.", "history.",
	"label.", "menu.", "need-level.", "table.", "term.", "theme.", "variant.",
	"edit.", "finding.", "rule.", "screen.",
}

// uses is what the program's code says about keys.
type uses struct {
	// direct are the keys given to T, with the place in the code.
	direct map[string]string
	// prefixes are the beginnings of keys that T is given put together.
	prefixes map[string]string
	// literals are all texts in the code: keys may stand in tables.
	literals map[string]bool
}

func TestKeysInUseExist(t *testing.T) {
	catalog, used := catalogOf(t, text.NB), usesInCode(t)
	for key, place := range used.direct {
		if _, ok := catalog[key]; !ok {
			t.Errorf("%s: no message %q in the catalogs", place, key)
		}
	}
	for prefix, place := range used.prefixes {
		if !hasPrefix(catalog, prefix) {
			t.Errorf("%s: no message begins with %q in the catalogs", place, prefix)
		}
	}
}

func TestKeysAreUsed(t *testing.T) {
	used := usesInCode(t)
	known := append([]string(nil), vocabulary...)
	known = append(known, text.WordPrefixes()...)
	for prefix := range used.prefixes {
		known = append(known, prefix)
	}
	for key := range catalogOf(t, text.NB) {
		if !used.literals[key] && !startsWithAny(key, known) {
			t.Errorf("message %q is used nowhere; remove it, or declare its prefix in this test", key)
		}
	}
}

func TestScanFindsKeys(t *testing.T) {
	used := newUses()
	used.scan(t, "example.go", `package example
		var a = p.T("a.direct", args)
		var b = text.For(l).T("b." + kind + ".title")
		var c = spec{Key: "c.table"}
		var d = other("d." + x)
	`)
	if used.direct["a.direct"] == "" || len(used.direct) != 1 {
		t.Errorf("direct keys %v", used.direct)
	}
	if used.prefixes["b."] == "" || len(used.prefixes) != 1 {
		t.Errorf("prefixes %v", used.prefixes)
	}
	if !used.literals["c.table"] {
		t.Errorf("literals %v", used.literals)
	}
}

func hasPrefix(catalog map[string]entry, prefix string) bool {
	for key := range catalog {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

func startsWithAny(key string, prefixes []string) bool {
	for _, prefix := range prefixes {
		if strings.HasPrefix(key, prefix) {
			return true
		}
	}
	return false
}

func newUses() *uses {
	return &uses{map[string]string{}, map[string]string{}, map[string]bool{}}
}

// usesInCode reads every Go file of the program but its tests.
func usesInCode(t *testing.T) *uses {
	t.Helper()
	used := newUses()
	err := filepath.WalkDir(module, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != module && strings.HasPrefix(d.Name(), "."):
			return filepath.SkipDir
		case filepath.Ext(path) == ".go" && !strings.HasSuffix(path, "_test.go"):
			used.scan(t, path, string(readFile(t, path)))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(used.direct) == 0 {
		t.Fatal("found no keys in the code, not even this package's own")
	}
	return used
}

func (u *uses) scan(t *testing.T, path, source string) {
	t.Helper()
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, path, source, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.BasicLit:
			u.literals[literal(n)] = true
		case *ast.CallExpr:
			if callsT(n) {
				u.addKey(n.Args[0], files.Position(n.Pos()).String())
			}
		}
		return true
	})
}

func callsT(call *ast.CallExpr) bool {
	method, ok := call.Fun.(*ast.SelectorExpr)
	return ok && method.Sel.Name == "T" && len(call.Args) > 0
}

// addKey notes a key, or the beginning of one that is put together.
func (u *uses) addKey(key ast.Expr, place string) {
	note := u.direct
	for {
		sum, ok := key.(*ast.BinaryExpr)
		if !ok {
			break
		}
		key, note = sum.X, u.prefixes
	}
	if s := literal(key); s != "" {
		note[s] = place
	}
}

// literal returns the text of a string literal, and nothing for the rest.
func literal(e ast.Expr) string {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	s, err := strconv.Unquote(lit.Value)
	if err != nil {
		return ""
	}
	return s
}
