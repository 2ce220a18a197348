package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"

	"github.com/xuri/excelize/v2"
)

// file is a file of the corpus. A made one is the same bytes every time, but
// for one behind a password, which has other bytes each time it is locked.
type file struct {
	name     string // with its ending
	data     []byte
	password string
}

// write writes the file to a folder. One behind a password is left as it is
// for as long as it holds the same workbook.
func (f file) write(dir string) error {
	path := filepath.Join(dir, f.name)
	data := f.data
	if f.password != "" {
		if kept, err := os.ReadFile(path); err == nil && f.isIn(kept) {
			return nil
		}
		locked, err := excelize.Encrypt(f.data, &excelize.Options{Password: f.password})
		if err != nil {
			return fmt.Errorf("locking %s: %w", f.name, err)
		}
		data = locked
	}
	if err := os.WriteFile(path, data, 0o644); err != nil {
		return fmt.Errorf("writing %s: %w", f.name, err)
	}
	return nil
}

// isIn reports whether a file behind the password holds what this one does.
func (f file) isIn(locked []byte) bool {
	opened, err := excelize.Decrypt(locked, &excelize.Options{Password: f.password})
	return err == nil && bytes.HasPrefix(opened, f.data) // locking may fill it up
}

// files makes every file of the corpus.
func files() ([]file, error) {
	var all []file
	for _, b := range allBooks() {
		data, err := b.bytes()
		if err != nil {
			return nil, fmt.Errorf("making %s: %w", b.name, err)
		}
		all = append(all, file{b.name + b.ending(), data, b.password})
	}
	for _, t := range texts() {
		data, err := t.bytes()
		if err != nil {
			return nil, fmt.Errorf("making %s: %w", t.name, err)
		}
		all = append(all, file{name: t.name, data: data})
	}
	return all, nil
}
