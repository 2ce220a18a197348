package main

import (
	"strings"
	"testing"
)

// Om names every library with its version and a licence; the bill of materials
// holds the list against the program itself.
func TestLicencesAreWhole(t *testing.T) {
	all := host{}.Licences()
	named := make(map[string]bool)
	for _, l := range all {
		if !strings.Contains(l.Library, ".") || !strings.HasPrefix(l.Version, "v") || l.Name == "" {
			t.Errorf("not whole: %+v", l)
		}
		named[l.Library] = true
	}
	for _, library := range []string{"fyne.io/fyne/v2", "github.com/xuri/excelize/v2", "github.com/mattn/go-sqlite3"} {
		if !named[library] {
			t.Errorf("%s is not named", library)
		}
	}
}
