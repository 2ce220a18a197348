// Generate writes the workbooks of the bundled example plans. Run it by
//
//	go generate ./data/example
//
// after changing a figure or a word here, and check the workbooks in. The same
// tables always give the same bytes.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
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
	return []book{helseNord(), samdata(), brukerPlan(), lar(), national(), trial(), midNorway()}
}

func writeAll(dir string) error {
	for _, b := range allBooks() {
		data, err := b.bytes()
		if err != nil {
			return fmt.Errorf("making %s: %w", b.file, err)
		}
		if err := os.WriteFile(filepath.Join(dir, b.file), data, 0o644); err != nil {
			return fmt.Errorf("writing %s: %w", b.file, err)
		}
	}
	return nil
}
