package main

import (
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/text"
)

// findingRow is a place where a rule fails.
type findingRow struct {
	Rule     string          `json:"rule"`
	Severity budget.Severity `json:"severity"`
	// Where is Sheet!Cell of the workbook, empty where it is not in one cell.
	Where string `json:"where"`
	// Amount is left out where the rule is not about money.
	Amount  *budget.Kroner `json:"amount_kroner,omitempty"`
	Message string         `json:"message"`
}

func (c *commandLine) checkCommand() *cobra.Command {
	command := c.command("check", c.arguments(1, 1), nil)
	revision := c.revisionFlag(command)
	command.RunE = func(command *cobra.Command, args []string) error { return c.check(command, args[0], *revision) }
	return command
}

func (c *commandLine) check(command *cobra.Command, path, revision string) error {
	v, err := c.viewIn(command, path, revision)
	if err != nil {
		return err
	}
	findings := v.plan.Open(v.plan.Check(v.revision))
	rows := findingRows(c.words, findings)
	if err := c.answer(rows, func(w io.Writer) error { return c.writeFindings(w, rows) }); err != nil {
		return err
	}
	return verdict(rows)
}

// verdict is errFindings where there is a finding of severity error.
func verdict(rows []findingRow) error {
	if slices.ContainsFunc(rows, func(r findingRow) bool { return r.Severity == budget.Error }) {
		return errFindings
	}
	return nil
}

// findingRows puts findings in words.
func findingRows(words *text.Printer, findings []budget.Finding) []findingRow {
	rows := make([]findingRow, 0, len(findings))
	for _, f := range findings {
		rows = append(rows, findingRow{Rule: f.Rule, Severity: f.Severity, Where: f.Where.String(), Amount: f.Amount,
			Message: words.T("finding."+f.Rule+"."+f.Case, f.Words)})
	}
	return rows
}

// writeFindings writes each finding as a line that says how grave it is, where
// and how much, and what is the case below it; and last how many there are.
func (c *commandLine) writeFindings(w io.Writer, rows []findingRow) error {
	for _, r := range rows {
		head := c.words.Name(r.Severity)
		if r.Where != "" {
			head += gap + r.Where
		}
		if r.Amount != nil {
			head += gap + c.words.Signed().Kroner(*r.Amount)
		}
		if _, err := fmt.Fprintf(w, "%s\n%s\n", head, indented(r.Message)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w, c.findingCount(rows))
	return err
}

func (c *commandLine) findingCount(rows []findingRow) string {
	if len(rows) == 0 {
		return c.words.T("label.nothing-found")
	}
	return c.words.T("count.findings", text.Args{"n": len(rows)})
}
