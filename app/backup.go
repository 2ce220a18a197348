package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"fagplan/views/text"
)

func (c *commandLine) backupCommand() *cobra.Command {
	command := c.command("backup", c.arguments(1, 1), nil)
	to := command.Flags().String("to", "", c.words.T("flag.backup-to"))
	command.RunE = func(command *cobra.Command, args []string) error { return c.backup(command.Context(), args[0], *to) }
	return command
}

// keptRow is the answer to backup.
type keptRow struct {
	File string `json:"file"`
	// Backup is empty for a plan that nothing has been done to.
	Backup string `json:"backup"`
}

func (c *commandLine) backup(ctx context.Context, path, to string) error {
	return withDocument(ctx, path, readDocument, func(d *document) error {
		answer := keptRow{File: path, Backup: to}
		var err error
		if to == "" {
			answer.Backup, err = d.file.BackUp(ctx, d.stamp())
		} else {
			err = d.file.SaveAs(ctx, to, false)
		}
		if err != nil {
			return err
		}
		return c.answer(answer, func(w io.Writer) error {
			key := "command.backup.done"
			if answer.Backup == "" {
				key = "command.backup.empty"
			}
			_, err := fmt.Fprintln(w, c.words.T(key, text.Args{"file": answer.File, "backup": answer.Backup}))
			return err
		})
	})
}
