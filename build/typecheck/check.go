package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
)

// checked are the packages that have been checked, for those that import them.
type checked struct {
	files    *token.FileSet
	packages map[string]*types.Package
}

// importedBy gives a package what it imports.
type importedBy struct {
	checked
	names map[string]string
}

func (i importedBy) Import(path string) (*types.Package, error) {
	if meant, other := i.names[path]; other {
		path = meant
	}
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	if found := i.packages[path]; found != nil {
		return found, nil
	}
	return nil, fmt.Errorf("%s is not among what go list told of", path)
}

// check type-checks packages in order, and returns how many are ours and what is
// wrong with those. Of others only what they offer is looked at, and faults in that are
// theirs: what they take from C is not known.
func check(packages []goPackage, goarch string) (ours int, faults []error) {
	c := checked{files: token.NewFileSet(), packages: make(map[string]*types.Package)}
	for _, one := range packages {
		found := c.checkOne(one, goarch)
		if one.ours() {
			ours++
			faults = append(faults, found...)
		}
	}
	return ours, faults
}

func (c checked) checkOne(one goPackage, goarch string) (faults []error) {
	var files []*ast.File
	for _, name := range slices.Concat(one.GoFiles, one.CgoFiles) {
		file, err := parser.ParseFile(c.files, filepath.Join(one.Dir, name), nil, parser.SkipObjectResolution)
		if err != nil {
			faults = append(faults, err)
			continue
		}
		files = append(files, file)
	}
	config := types.Config{
		Importer:         importedBy{c, one.ImportMap},
		Sizes:            types.SizesFor("gc", goarch),
		FakeImportC:      true,
		IgnoreFuncBodies: !one.ours(),
		Error:            func(err error) { faults = append(faults, err) },
	}
	// What is wrong has been told of one by one.
	c.packages[one.ImportPath], _ = config.Check(one.ImportPath, c.files, files, nil)
	return faults
}
