//go:build linux

package main

import (
	"os"
	"path/filepath"
)

// smallImport reads the workbook of the bundled plan.
func (b bench) smallImport() (*contest, error) {
	return b.imports("Import of the example", "The workbook the bundled plan of Helse Nord is read from, into an empty plan.",
		filepath.Join(examples, "helse-nord-tsb.xlsx")), nil
}

// largeImport reads a workbook of 100 000 rows and 12 columns.
func (b bench) largeImport() (*contest, error) {
	book := b.path("rows.xlsx")
	return b.imports("Import of 100 000 rows", "A workbook of 100 000 rows and 12 columns as statistics banks give them, into an empty plan.", book),
		b.make(b.python("rows.py", book))
}

// imports compares Fagplan, which understands the tables, compares them with a
// plan and stores them, with what only reads the cells.
func (b bench) imports(name, about, book string) *contest {
	plan := b.path("import.fagplan")
	fresh := func() error {
		if err := os.RemoveAll(plan); err != nil {
			return err
		}
		return b.make(b.fagplan("new", plan))
	}
	return &contest{
		name: name,
		about: about + " Fagplan recognises the tables, checks them, compares them with the plan and stores them; " +
			"excelize and openpyxl only pass over the cells, and pandas makes data frames of them.",
		contestants: []*contestant{
			{name: "Fagplan", prepare: fresh, do: b.fagplan("import", plan, book).withFindings},
			{name: "Fagplan, preview only", prepare: fresh, do: b.fagplan("import", "--dry-run", plan, book).withFindings},
			{name: "bare excelize", do: b.cells(book).run},
			{name: "pandas", do: b.python("frames.py", book).run},
			{name: "openpyxl", do: b.python("cells.py", book).run},
		},
	}
}
