package main

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func (c *commandLine) diffCommand() *cobra.Command {
	return c.command("diff", c.arguments(3, 3), func(command *cobra.Command, args []string) error {
		v, err := c.viewIn(command, args[0], args[1])
		if err != nil {
			return err
		}
		to, err := c.revisionNamed(command, v.plan, args[2])
		if err != nil {
			return err
		}
		answer := diffOf(v, v.plan.CompareRevisions(v.revision, to))
		return c.answer(answer, func(w io.Writer) error { return c.sayDiff(w, answer) })
	})
}

// diff is the answer to diff: two revisions held against each other.
type diff struct {
	From     revisionRow     `json:"from"`
	To       revisionRow     `json:"to"`
	Summary  []string        `json:"summary"`
	Totals   []diffTotal     `json:"totals"`
	Lines    []diffLine      `json:"lines"`
	Measures []diffOfMeasure `json:"measures"`
}

// diffTotal is one side over all years. Parts add up to the difference.
type diffTotal struct {
	Side       budget.Side     `json:"side"`
	Before     budget.Kroner   `json:"before_kroner"`
	After      budget.Kroner   `json:"after_kroner"`
	Difference budget.Kroner   `json:"difference_kroner"`
	Parts      budget.Division `json:"parts"`
}

// diffLine is a line in a year.
type diffLine struct {
	Line string      `json:"line"`
	Side budget.Side `json:"side"`
	Year int         `json:"year"`
	// Before and After are null where nothing is budgeted, which is not zero.
	Before     *budget.Kroner  `json:"before_kroner"`
	After      *budget.Kroner  `json:"after_kroner"`
	Difference budget.Kroner   `json:"difference_kroner"`
	Parts      budget.Division `json:"parts"`
}

// diffOfMeasure is what became of a measure.
type diffOfMeasure struct {
	Change budget.MeasureChange `json:"change"`
	Before []measureName        `json:"before"`
	After  []measureName        `json:"after"`
	// Fields are the names of what is changed.
	Fields []string `json:"fields"`
}

type measureName struct {
	ID     budget.MeasureID `json:"id"`
	Number int              `json:"number"`
	Title  string           `json:"title"`
}

func diffOf(v view, c budget.RevisionComparison) diff {
	answer := diff{From: revisionRowOf(c.From), To: revisionRowOf(c.To), Summary: chart.ChangeSummary(v.plan, c, v.words),
		Lines: []diffLine{}, Measures: []diffOfMeasure{}}
	for _, side := range []budget.Side{budget.Cost, budget.Funding} {
		before, after, parts := c.Total(side, 0)
		answer.Totals = append(answer.Totals, diffTotal{side, before, after, after - before, parts})
	}
	for _, d := range c.Lines {
		answer.Lines = append(answer.Lines, diffLine{d.Line.Name, d.Line.Side, d.Year, kronerIf(d.WasBudgeted, d.Before),
			kronerIf(d.IsBudgeted, d.After), d.Difference(), d.Parts})
	}
	for _, d := range c.Measures {
		answer.Measures = append(answer.Measures, diffOfMeasure{d.Change, namesOf(d.Before), namesOf(d.After), orEmpty(d.Fields)})
	}
	return answer
}

func kronerIf(known bool, a budget.Amount) *budget.Kroner {
	if !known {
		return nil
	}
	return &a.Kroner
}

func namesOf(measures []budget.Measure) []measureName {
	names := []measureName{}
	for _, m := range measures {
		names = append(names, measureName{m.ID, m.Number, m.Title})
	}
	return names
}

// sayDiff writes the summary, every line and year that differs, and the
// measures.
func (c *commandLine) sayDiff(w io.Writer, d diff) error {
	if _, err := io.WriteString(w, strings.Join(d.Summary, "\n")+"\n\n"); err != nil {
		return err
	}
	lines := slices.DeleteFunc(slices.Clone(d.Lines), func(l diffLine) bool { return l.Difference == 0 && len(l.Parts) == 0 })
	tables := tablesOf(lines, c.diffFields(lines)...)
	tables = append(tables, tablesOf(d.Measures,
		textField(c.words.T("column.change"), func(m diffOfMeasure) string { return c.words.Name(m.Change) }),
		textField(d.From.Name, func(m diffOfMeasure) string { return measuresText(m.Before) }),
		textField(d.To.Name, func(m diffOfMeasure) string { return measuresText(m.After) }),
		textField(c.words.T("column.fields"), func(m diffOfMeasure) string { return joined(fieldNames(c.words, m.Fields)) }))...)
	return c.writeTables(w, tables)
}

// diffFields has a column for each cause that any of the lines has a part of.
func (c *commandLine) diffFields(lines []diffLine) []field[diffLine] {
	money := func(k *budget.Kroner) string {
		if k == nil {
			return text.NoValue
		}
		return c.words.Int(int64(*k))
	}
	fields := []field[diffLine]{
		textField(c.words.T("column.line"), func(l diffLine) string { return l.Line }),
		numberField(c.words.T("column.year"), func(l diffLine) string { return budget.YearOf(l.Year).String() }),
		numberField(c.words.T("column.before"), func(l diffLine) string { return money(l.Before) }),
		numberField(c.words.T("column.after"), func(l diffLine) string { return money(l.After) }),
		numberField(c.words.T("column.difference"), func(l diffLine) string { return c.words.Signed().Int(int64(l.Difference)) }),
	}
	for _, cause := range budget.Causes {
		if slices.ContainsFunc(lines, func(l diffLine) bool { return l.Parts[cause] != 0 }) {
			fields = append(fields, numberField(c.words.Name(cause), func(l diffLine) string {
				if l.Parts[cause] == 0 {
					return ""
				}
				return c.words.Signed().Int(int64(l.Parts[cause]))
			}))
		}
	}
	return fields
}

func measuresText(measures []measureName) string {
	var names []string
	for _, m := range measures {
		names = append(names, strconv.Itoa(m.Number)+" "+m.Title)
	}
	return joined(names)
}

// fieldNames are what the fields of a measure are called.
func fieldNames(words *text.Printer, fields []string) []string {
	var names []string
	for _, f := range fields {
		names = append(names, words.T("measure-field."+f))
	}
	return names
}
