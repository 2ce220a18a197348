// Package example holds the plans Fagplan comes with. They are ordinary
// workbooks, built into the program, and are loaded by the same importer as a
// planner's own: nothing about them is special but where they lie.
//
// The workbooks are made by the program in generate, which holds every figure
// as a readable table beside the name of the published table it comes from.
package example

import (
	"embed"
	"fmt"
	"slices"
	"strings"
)

//go:generate go run ./generate

//go:embed *.xlsx
var books embed.FS

// Example is a bundled plan: a name to ask for it by, and its workbooks in the
// order they are to be imported. What it is called on screen is words, and
// belongs to the texts.
type Example struct {
	Name  string
	Books []string
}

// examples lists the bundled plans, the one a new user meets first at the top.
var examples = []Example{
	{Name: "helse-nord-tsb", Books: []string{"helse-nord-tsb.xlsx", "samdata-2007-2008.xlsx"}},
	// The plan with invented reporting on it, which says so itself.
	{Name: "helse-nord-tsb-provetall", Books: []string{"helse-nord-tsb.xlsx", "samdata-2007-2008.xlsx", "helse-nord-provetall.xlsx"}},
	{Name: "samdata-2007-2008", Books: []string{"samdata-2007-2008.xlsx"}},
	{Name: "brukerplan-2006", Books: []string{"brukerplan-2006.xlsx"}},
	{Name: "lar-midt-norge-2013", Books: []string{"lar-midt-norge-2013.xlsx"}},
	// A plan nobody has made, of another region, built from the blank template.
	{Name: "midt-norge-oppdiktet", Books: []string{"midt-norge-oppdiktet.xlsx"}},
	{Name: "nasjonal-status-2003-2006", Books: []string{"nasjonal-status-2003-2006.xlsx"}},
}

// All returns the bundled plans, the one to meet first at the top.
func All() []Example {
	all := slices.Clone(examples)
	for i := range all {
		all[i].Books = slices.Clone(all[i].Books)
	}
	return all
}

// Find returns the bundled plan of that name. The error for any other name
// lists the names there are.
func Find(name string) (Example, error) {
	all := All()
	names := make([]string, 0, len(all))
	for _, e := range all {
		if e.Name == name {
			return e, nil
		}
		names = append(names, e.Name)
	}
	return Example{}, fmt.Errorf("no bundled plan is called %q; there are %s", name, strings.Join(names, ", "))
}

// ReadBook returns the bytes of one of the example's workbooks, named as in
// Books. It refuses the workbooks of other examples.
func (e Example) ReadBook(name string) ([]byte, error) {
	if !slices.Contains(e.Books, name) {
		return nil, fmt.Errorf("the bundled plan %s has no workbook %q; it has %s",
			e.Name, name, strings.Join(e.Books, ", "))
	}
	data, err := books.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading a workbook built into the program: %w", err)
	}
	return data, nil
}
