package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/text"
)

// reportFlags are what the report command is asked for.
type reportFlags struct{ period string }

func (c *commandLine) reportCommand() *cobra.Command {
	var f reportFlags
	command := c.command("report", c.arguments(1, 1), nil)
	command.RunE = func(command *cobra.Command, args []string) error { return c.report(command, args[0], f) }
	command.Flags().StringVar(&f.period, "period", "", c.words.T("flag.report-period"))
	return command
}

func (c *commandLine) report(command *cobra.Command, path string, f reportFlags) error {
	v, err := c.viewOf(command.Context(), path)
	if err != nil {
		return err
	}
	period := v.plan.LastReported(v.revision)
	if f.period != "" {
		if period, err = budget.ParsePeriod(f.period); err != nil || period.Unit() == budget.Day {
			return c.misuse(command, "usage.flag-value", text.Args{"flag": "--period", "value": f.period})
		}
	}
	report := v.reportOf(period)
	return c.answer(report, func(w io.Writer) error { return c.writeReport(w, v, report) })
}

// writeReport writes the report for people: tables of how things stand, and
// sentences for what explains them.
func (c *commandLine) writeReport(w io.Writer, v view, r reportRow) error {
	title := c.words.T("command.report.title", text.Args{"plan": v.planName(), "period": r.Period, "revision": v.revision.Name})
	if r.Locked {
		title += "\n" + c.words.T("command.report.locked")
	}
	if _, err := fmt.Fprintf(w, "%s\n\n", title); err != nil {
		return err
	}
	tables := append(v.reportedMeasures(r.Measures), v.reportedMoney(budget.Cost, r.Costs, r.CostSum)...)
	if err := c.writeTables(w, append(tables, v.reportedMoney(budget.Funding, r.Funding, r.FundingSum)...)); err != nil {
		return err
	}
	if err := c.writeSentences(w, "command.report.divided", v.dividedSentences(r)); err != nil {
		return err
	}
	if err := c.writeSentences(w, "command.report.reasons", v.reasonSentences(r)); err != nil {
		return err
	}
	if _, err := fmt.Fprintln(w, c.words.T("command.report.findings")); err != nil {
		return err
	}
	return c.writeFindings(w, r.Findings)
}

// writeSentences writes a heading with lines below it, and nothing where there
// are none.
func (c *commandLine) writeSentences(w io.Writer, heading string, sentences []string) error {
	if len(sentences) == 0 {
		return nil
	}
	if _, err := fmt.Fprintln(w, c.words.T(heading)); err != nil {
		return err
	}
	for _, s := range sentences {
		if _, err := fmt.Fprint(w, indented(s)); err != nil {
			return err
		}
	}
	_, err := fmt.Fprintln(w)
	return err
}

func (v view) planName() string {
	for about := range v.plan.About.All() {
		return about.Name
	}
	return ""
}
