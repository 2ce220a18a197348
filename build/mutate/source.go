package main

import (
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os"
	"path/filepath"
	"strings"
)

// source is a package as it is, with the types of its expressions.
type source struct {
	folder string
	fset   *token.FileSet
	files  []*sourceFile
	info   *types.Info
	types  *types.Package
}

type sourceFile struct {
	path string
	text []byte
	tree *ast.File
}

// readPackage reads the files of a package that are no tests.
func readPackage(folder string) (*source, error) {
	folder, err := filepath.Abs(folder)
	if err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(folder, "*.go"))
	if err != nil {
		return nil, err
	}
	s := &source{folder: folder, fset: token.NewFileSet(),
		info: &types.Info{Types: make(map[ast.Expr]types.TypeAndValue), Defs: make(map[*ast.Ident]types.Object)}}
	var trees []*ast.File
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		tree, err := parser.ParseFile(s.fset, path, text, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		s.files = append(s.files, &sourceFile{path, text, tree})
		trees = append(trees, tree)
	}
	if len(trees) == 0 {
		return nil, fmt.Errorf("%s: no package", folder)
	}
	config := types.Config{Importer: importer.ForCompiler(s.fset, "source", nil)}
	s.types, err = config.Check(trees[0].Name.Name, s.fset, trees, s.info)
	return s, err
}

// at is the place of a position in its file.
func (s *source) at(p token.Pos) int { return s.fset.Position(p).Offset }

// words are the text of a node.
func (s *source) words(f *sourceFile, n ast.Node) string {
	return string(f.text[s.at(n.Pos()):s.at(n.End())])
}

// typeName writes a type as the file would, and false for one it cannot name.
func (s *source) typeName(f *sourceFile, t types.Type) (string, bool) {
	known := true
	name := types.TypeString(t, func(p *types.Package) string {
		if p == s.types {
			return ""
		}
		known = known && imports(f.tree, p.Path())
		return p.Name()
	})
	return name, known
}

func imports(f *ast.File, path string) bool {
	for _, spec := range f.Imports {
		if strings.Trim(spec.Path.Value, `"`) == path && spec.Name == nil {
			return true
		}
	}
	return false
}
