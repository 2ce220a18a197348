// Generate writes the files of the corpus. Run it by
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
	dir := flag.String("dir", ".", "the folder to write the folders books and refused to")
	flag.Parse()
	if err := writeAll(*dir); err != nil {
		fmt.Fprintln(os.Stderr, "generate:", err)
		os.Exit(1)
	}
}

// allBooks lists every workbook there is.
func allBooks() []book {
	return slices.Concat(budgets(), frames(), accounts(), statistics(), rates(), services(), people(), measures(), need(), oddities(), otherFormats(), systems())
}

func writeAll(dir string) error {
	for folder, contents := range folders {
		all, err := contents()
		if err != nil {
			return err
		}
		for _, f := range all {
			if err := f.write(filepath.Join(dir, folder)); err != nil {
				return err
			}
		}
	}
	return nil
}

// folders are what is made in each folder of the corpus.
var folders = map[string]func() ([]file, error){"books": files, "refused": refusals}
