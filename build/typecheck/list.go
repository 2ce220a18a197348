package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
)

// goPackage is a package as "go list" tells of it.
type goPackage struct {
	ImportPath, Dir   string
	GoFiles, CgoFiles []string
	// ImportMap are the imports that mean another package than they say.
	ImportMap map[string]string
	// Module is the module it is from, none for Go's own; Main is ours.
	Module *struct{ Main bool }
}

func (p goPackage) ours() bool { return p.Module != nil && p.Module.Main }

// listed are our packages as they are on another system, and all that they import,
// each after what it imports.
func listed(goos, goarch, tags string) ([]goPackage, error) {
	list := exec.Command("go", "list", "-deps", "-tags", tags, "-json=ImportPath,Dir,GoFiles,CgoFiles,ImportMap,Module", "./...")
	list.Env = append(os.Environ(), "GOOS="+goos, "GOARCH="+goarch, "CGO_ENABLED=1")
	list.Stderr = os.Stderr
	told, err := list.Output()
	if err != nil {
		return nil, fmt.Errorf("go list for %s/%s: %w", goos, goarch, err)
	}
	var packages []goPackage
	for from := json.NewDecoder(bytes.NewReader(told)); ; {
		var one goPackage
		switch err := from.Decode(&one); {
		case errors.Is(err, io.EOF):
			return packages, nil
		case err != nil:
			return nil, fmt.Errorf("what go list told: %w", err)
		}
		packages = append(packages, one)
	}
}
