// Generate writes the workbooks of the corpus. Run it by
//
//	go generate ./data/corpus
//
// after changing one here, and check them in. The same rows always give the
// same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
)

func main() {
	dir := flag.String("dir", ".", "the folder to write the workbooks to")
	flag.Parse()
	if err := writeAll(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// allBooks lists every workbook there is.
func allBooks() []book {
	return slices.Concat(budgets(), accounts(), statistics(), rates(), services(), people(), measures(), need(), oddities())
}

func writeAll(dir string) error {
	for _, b := range allBooks() {
		data, err := b.bytes()
		if err != nil {
			return fmt.Errorf("making %s: %w", b.name, err)
		}
		if err := os.WriteFile(filepath.Join(dir, b.name+".xlsx"), data, 0o644); err != nil {
			return fmt.Errorf("writing %s: %w", b.name, err)
		}
	}
	return nil
}
