package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/data/example"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// importRow tells what was read from a workbook, and what it changed. The
// counts are of records of the plan; skipped counts cells.
type importRow struct {
	Book      string     `json:"book"`
	Tables    []tableRow `json:"tables"`
	Added     int        `json:"added"`
	Changed   int        `json:"changed"`
	Unchanged int        `json:"unchanged"`
	// Removed is what a template no longer has.
	Removed int `json:"removed"`
	Skipped int `json:"skipped"`
	// Values are what the tables state, with the cells they stand in. There may
	// be so many that they are only listed for JSON.
	Values []valueRow `json:"values"`
	// LeftOut are the cells that were not read, each with why; listed for JSON.
	LeftOut   []leftOutRow  `json:"left_out"`
	Findings  []findingRow  `json:"findings"`
	Questions []questionRow `json:"questions"`
}

// tableRow is a table that was recognised.
type tableRow struct {
	Sheet string `json:"sheet"`
	Range string `json:"range"`
	// Turned marks a table whose columns are rows of the sheet.
	Turned bool   `json:"turned"`
	As     string `json:"as"`
	Rows   int    `json:"rows"`
}

func (c *commandLine) importCommand() *cobra.Command {
	var dry, guess bool
	var passwordFile string
	command := c.command("import", c.arguments(2, manyArguments), func(command *cobra.Command, args []string) error {
		how := importing{guess: guess, password: c.passwords(passwordFile), tell: untold}
		if line := c.progressLine(); line != nil {
			defer line.clear()
			how.tell, how.password = line.tell, line.aside(how.password)
		}
		return c.importBooks(command.Context(), args[0], args[1:], dry, how)
	})
	command.Flags().StringVar(&passwordFile, "password-file", "", c.words.T("flag.password-file"))
	command.Flags().BoolVar(&guess, "accept-guesses", false, c.words.T("flag.accept-guesses"))
	command.Flags().BoolVar(&dry, "dry-run", false, c.words.T("flag.dry-run"))
	return command
}

func (c *commandLine) importBooks(ctx context.Context, path string, books []string, dry bool, how importing) error {
	open := openDocument
	if dry {
		open = readDocument
	}
	return withDocument(ctx, path, open, func(d *document) error {
		previews, err := d.preview(ctx, books, how)
		if err != nil {
			return err
		}
		if !dry {
			if err := d.accept(ctx, previews); err != nil {
				return err
			}
		}
		return c.reportImport(previews, dry)
	})
}

func (c *commandLine) newCommand() *cobra.Command {
	var name string
	command := c.command("new", c.arguments(1, 1), nil)
	command.Flags().StringVar(&name, "example", "", c.words.T("flag.example"))
	command.RunE = func(command *cobra.Command, args []string) error {
		books, err := c.booksOf(command, name)
		if err != nil {
			return err
		}
		return c.newPlan(command.Context(), args[0], books)
	}
	return command
}

// booksOf returns the workbooks of the example asked for, none for no example.
func (c *commandLine) booksOf(command *cobra.Command, name string) ([]bookFile, error) {
	if name == "" {
		return nil, nil
	}
	chosen, err := example.Find(name)
	if err != nil {
		var known []string
		for _, e := range example.All() {
			known = append(known, e.Name)
		}
		return nil, c.misuse(command, "usage.unknown-example", text.Args{"name": name, "known": strings.Join(known, ", ")})
	}
	return exampleBooks(chosen)
}

// newPlan makes a plan and tells what was read into it. Findings in an example
// are for check to tell: the plan that was asked for is made.
func (c *commandLine) newPlan(ctx context.Context, path string, books []bookFile) error {
	d, previews, err := createPlan(ctx, path, books)
	if err != nil {
		return err
	}
	if err := d.Close(); err != nil {
		return err
	}
	rows := c.importRows(previews)
	return c.answer(rows, func(w io.Writer) error {
		for _, row := range rows {
			fmt.Fprintf(w, "%s: %s\n", row.Book, c.countsOf(row))
		}
		_, err := fmt.Fprintln(w, c.words.T("command.new.done", text.Args{"file": path}))
		return err
	})
}

// reportImport tells what was read, or would have been, and ends with
// errFindings where some of it contradicts itself.
func (c *commandLine) reportImport(previews []screen.ImportPreview, dry bool) error {
	rows := c.importRows(previews)
	err := c.answer(rows, func(w io.Writer) error {
		for _, row := range rows {
			if err := c.writeImport(w, row); err != nil {
				return err
			}
		}
		if dry {
			_, err := fmt.Fprintln(w, c.words.T("command.import.dry"))
			return err
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, row := range rows {
		if err := verdict(row.Findings); err != nil {
			return err
		}
	}
	return nil
}

func (c *commandLine) importRows(previews []screen.ImportPreview) []importRow {
	rows := make([]importRow, 0, len(previews))
	for _, one := range previews {
		row := importRow{Book: one.Book, Tables: []tableRow{}, Added: one.Added, Changed: one.Changed,
			Unchanged: one.Unchanged, Removed: one.Removed, Skipped: one.Skipped, Findings: findingRows(c.words, one.Findings), Questions: questionRows(c.words, one.Questions)}
		for _, t := range one.Tables {
			row.Tables = append(row.Tables, tableRow{Sheet: t.Sheet, Range: t.Range, Turned: t.Turned, As: t.As, Rows: t.Rows})
		}
		if c.asJSON {
			row.Values, row.LeftOut = valueRows(one.Values), leftOutRows(c.words, one.LeftOut)
		}
		rows = append(rows, row)
	}
	return rows
}

// writeImport writes what was read from one workbook.
func (c *commandLine) writeImport(w io.Writer, row importRow) error {
	fmt.Fprintf(w, "%s\n\n", row.Book)
	p := c.words
	err := c.writeTables(w, tablesOf(row.Tables,
		textField(p.T("column.sheet"), func(r tableRow) string { return r.Sheet }),
		textField(p.T("column.range"), func(r tableRow) string { return r.Range }),
		textField(p.T("column.read-as"), func(r tableRow) string { return p.T("table-kind." + r.As) }),
		numberField(p.T("column.rows"), func(r tableRow) string { return p.Int(int64(r.Rows)) })))
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "%s\n\n", c.countsOf(row))
	if len(row.Findings) > 0 {
		if err := c.writeFindings(w, row.Findings); err != nil {
			return err
		}
		fmt.Fprintln(w)
	}
	return c.writeQuestions(w, row.Questions)
}

// countsOf says how much a workbook changed.
func (c *commandLine) countsOf(row importRow) string {
	return c.words.T("command.import.counts", text.Args{
		"added": row.Added, "changed": row.Changed, "unchanged": row.Unchanged, "removed": row.Removed, "skipped": row.Skipped})
}
