package main

import (
	"context"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/text"
)

func (c *commandLine) salvageCommand() *cobra.Command {
	return c.command("salvage", c.arguments(2, 2), func(command *cobra.Command, args []string) error {
		return c.salvage(command.Context(), args[0], args[1])
	})
}

// salvagedRow is the answer to salvage.
type salvagedRow struct {
	File string `json:"file"`
	// HistoryEntries is how many entries of the history could be read;
	// HistoryWhole that the new plan is exactly what the history tells of.
	HistoryEntries int                `json:"history_entries"`
	HistoryWhole   bool               `json:"history_whole"`
	Tables         []salvagedTableRow `json:"tables"`
}

// salvagedTableRow is what came of a table.
type salvagedTableRow struct {
	Table   budget.TableName `json:"table"`
	Records int              `json:"records"`
	// FromHistory is how many of the records only the history still had.
	FromHistory int `json:"from_history"`
	Invalid     int `json:"invalid"`
	Dangling    int `json:"dangling"`
	// Broken is why the table could not be read to its end, in English.
	Broken string `json:"broken"`
}

func (c *commandLine) salvage(ctx context.Context, path, to string) error {
	told, err := planfile.Salvage(ctx, path, to, planfile.Stamp{At: time.Now(), By: userName()})
	if err != nil {
		return err
	}
	answer := salvagedRowOf(to, told)
	if err := c.answer(answer, func(w io.Writer) error {
		_, err := io.WriteString(w, salvageReport(c.words, told)+"\n")
		return err
	}); err != nil || told.Whole() {
		return err
	}
	return errFindings
}

func salvagedRowOf(to string, told planfile.Salvaged) salvagedRow {
	answer := salvagedRow{File: to, HistoryEntries: told.Entries, HistoryWhole: told.LogWhole, Tables: []salvagedTableRow{}}
	for _, t := range told.Tables {
		answer.Tables = append(answer.Tables, salvagedTableRow{t.Table, t.Records, t.FromLog, t.Invalid, t.Dangling, t.Broken})
	}
	return answer
}

// salvageReport says what was got out of a damaged plan.
func salvageReport(words *text.Printer, told planfile.Salvaged) string {
	var b strings.Builder
	records := 0
	for _, t := range told.Tables {
		records += t.Records
	}
	key := "salvage.partly"
	switch {
	case told.LogWhole:
		key = "salvage.by-history"
	case told.Whole():
		key = "salvage.by-tables"
	}
	b.WriteString(words.T(key, text.Args{"records": records, "entries": told.Entries}))
	for _, t := range told.Tables {
		if t.Broken == "" && t.Lost() == 0 {
			continue
		}
		b.WriteString("\n" + words.T("salvage.table", text.Args{"table": words.T("record." + strings.ReplaceAll(string(t.Table), "_", "-")),
			"records": t.Records, "history": t.FromLog, "invalid": t.Invalid, "dangling": t.Dangling}))
	}
	return b.String()
}
