package main

import (
	_ "embed"
	"strings"

	"fagplan/views/screen"
)

// licenceLines are the libraries in the program: module, version and licence, a
// line each. build/licences writes them.
//
//go:embed licences.txt
var licenceLines string

// Licences implements screen.Host.
func (host) Licences() []screen.Licence {
	var all []screen.Licence
	for line := range strings.Lines(licenceLines) {
		library, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		version, name, _ := strings.Cut(rest, " ")
		all = append(all, screen.Licence{Library: library, Version: version, Name: name})
	}
	return all
}
