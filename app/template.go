package main

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/data/durable"
	"fagplan/data/workbook/template"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// templateRow tells where a template was written, and whether it is a blank
// one.
type templateRow struct {
	File  string `json:"file"`
	Empty bool   `json:"empty"`
}

const templateEnding = ".xlsx"

func (c *commandLine) templateCommand() *cobra.Command {
	var empty bool
	command := c.command("template", c.arguments(1, 2), nil)
	command.RunE = func(command *cobra.Command, args []string) error {
		out := args[len(args)-1]
		switch {
		case !strings.EqualFold(filepath.Ext(out), templateEnding):
			return c.misuse(command, "usage.template-out", nil)
		case len(args) == 1 && !empty:
			return c.misuse(command, "usage.template-file", nil)
		}
		return c.makeTemplate(command.Context(), args[:len(args)-1], out, empty)
	}
	command.Flags().BoolVar(&empty, "empty", false, c.words.T("flag.empty-template"))
	return command
}

// makeTemplate writes the template of the plan in a file, or of none.
func (c *commandLine) makeTemplate(ctx context.Context, from []string, out string, empty bool) error {
	plan := new(budget.Plan)
	for _, path := range from {
		v, err := c.viewOf(ctx, path)
		if err != nil {
			return err
		}
		plan = v.plan
	}
	if err := saveTemplate(out, plan, empty); err != nil {
		return err
	}
	return c.answer(templateRow{out, empty}, func(w io.Writer) error {
		_, err := fmt.Fprintln(w, c.words.T("command.template.done", text.Args{"file": out}))
		return err
	})
}

// plannedYears is how many years a plan without a revision gets columns for.
const plannedYears = 7

// saveTemplate writes the workbook to edit a plan in.
func saveTemplate(path string, plan *budget.Plan, empty bool) error {
	year := screen.Today().Year()
	data, err := template.Write(plan, template.Options{Empty: empty, FirstYear: year, LastYear: year + plannedYears - 1})
	if err != nil {
		return err
	}
	return durable.Replace(path, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
