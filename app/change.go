package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

func (c *commandLine) undoCommand() *cobra.Command {
	return c.command("undo", c.arguments(1, 1), func(command *cobra.Command, args []string) error {
		return c.changePlan(command.Context(), args[0], (*document).Undo)
	})
}

func (c *commandLine) redoCommand() *cobra.Command {
	return c.command("redo", c.arguments(1, 1), func(command *cobra.Command, args []string) error {
		return c.changePlan(command.Context(), args[0], (*document).Redo)
	})
}

// changePlan opens a plan, changes it, and tells what the history says of it.
func (c *commandLine) changePlan(ctx context.Context, path string, change func(*document, context.Context) error) error {
	return withDocument(ctx, path, openDocument, func(d *document) error {
		if err := change(d, ctx); err != nil {
			return err
		}
		last, err := d.file.History(ctx, 0, 1)
		if err != nil {
			return err
		}
		return c.answer(historyRowOf(last[0]), func(w io.Writer) error {
			_, err := fmt.Fprintln(w, entryText(c.words, last[0]))
			return err
		})
	})
}

// withDocument opens a plan, has it used and closes it.
func withDocument(ctx context.Context, path string, open func(context.Context, string) (*document, error), use func(*document) error) error {
	d, err := open(ctx, path)
	if err != nil {
		return err
	}
	err = use(d)
	if closed := d.Close(); err == nil {
		err = closed
	}
	return err
}
