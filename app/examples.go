package main

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"fagplan/data/durable"
	"fagplan/data/example"
)

// exampleRow is one of the bundled plans, with the names of its workbooks.
type exampleRow struct {
	Name  string   `json:"name"`
	Title string   `json:"title"`
	Books []string `json:"books"`
}

func (c *commandLine) examplesCommand() *cobra.Command {
	var folder string
	command := c.command("examples", c.arguments(0, 0), func(*cobra.Command, []string) error {
		return c.examples(folder)
	})
	command.Flags().StringVarP(&folder, "out", "o", "", c.words.T("flag.examples-out"))
	return command
}

// examples names the bundled plans and, given a folder, writes their workbooks
// there.
func (c *commandLine) examples(folder string) error {
	rows := []exampleRow{}
	for _, e := range example.All() {
		rows = append(rows, exampleRow{Name: e.Name, Title: c.words.T("example." + e.Name), Books: e.Books})
	}
	if folder != "" {
		if err := writeExamples(folder); err != nil {
			return err
		}
	}
	return c.answer(rows, func(w io.Writer) error {
		return c.writeTables(w, tablesOf(rows,
			textField(c.words.T("column.name"), func(r exampleRow) string { return r.Name }),
			textField(c.words.T("column.says"), func(r exampleRow) string { return r.Title }),
			textField(c.words.T("column.workbooks"), func(r exampleRow) string { return joined(r.Books) })))
	})
}

// writeExamples writes the workbooks of every bundled plan to a folder. If one
// of the names is taken by another file, nothing is written.
func writeExamples(folder string) error {
	books := make(map[string][]byte)
	for _, e := range example.All() {
		for _, name := range e.Books {
			data, err := e.ReadBook(name)
			if err != nil {
				return err
			}
			books[filepath.Join(folder, name)] = data
		}
	}
	for path, data := range books {
		switch there, err := os.ReadFile(path); {
		case errors.Is(err, fs.ErrNotExist):
		case err != nil:
			return err
		case bytes.Equal(there, data):
			delete(books, path)
		default:
			return &fs.PathError{Op: "write", Path: path, Err: fs.ErrExist}
		}
	}
	return writeBooks(folder, books)
}

func writeBooks(folder string, books map[string][]byte) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	for path, data := range books {
		err := durable.Replace(path, func(w io.Writer) error {
			_, err := w.Write(data)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}
