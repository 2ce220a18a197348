package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/text"
)

func (c *commandLine) adoptCommand() *cobra.Command {
	var on, caseNumber string
	command := c.command("adopt", c.arguments(2, 2), nil)
	command.RunE = func(command *cobra.Command, args []string) error {
		date, err := budget.ParsePeriod(on)
		switch {
		case err != nil || date.IsZero():
			return c.misuse(command, "usage.adopt-on", nil)
		case strings.TrimSpace(caseNumber) == "":
			return c.misuse(command, "usage.adopt-case", nil)
		}
		return c.changeRevision(command, args[0], args[1], func(ctx context.Context, d *document, draft budget.Revision) error {
			return c.adopt(ctx, d, draft, date, strings.TrimSpace(caseNumber))
		})
	}
	command.Flags().StringVar(&on, "on", "", c.words.T("flag.adopt-on"))
	command.Flags().StringVar(&caseNumber, "case", "", c.words.T("flag.adopt-case"))
	return command
}

// adopt adopts a draft and tells which revision it was.
func (c *commandLine) adopt(ctx context.Context, d *document, draft budget.Revision, on budget.Period, caseNumber string) error {
	if draft.Status.Locked() {
		return &toldError{key: "error.adopted-already", args: text.Args{"name": draft.Name}}
	}
	if err := d.Apply(ctx, budget.Adopt(d.Plan(), draft, on, caseNumber)); err != nil {
		return err
	}
	adopted, _ := d.Plan().Revisions.Get(draft)
	return c.answer(revisionRowOf(adopted), func(w io.Writer) error {
		_, err := fmt.Fprintln(w, c.words.T("command.adopt.done", text.Args{"name": adopted.Name, "on": on, "case": caseNumber}))
		return err
	})
}
