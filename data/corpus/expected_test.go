package corpus

import (
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/data/workbook"
)

// expected is what is read of a workbook, a line for each thing, to be read by
// people.
type expected struct {
	Password  string   `json:"password,omitempty"`
	Tables    []string `json:"tables"`
	Values    []string `json:"values"`
	Skipped   []string `json:"skipped"`
	Findings  []string `json:"findings"`
	Questions []string `json:"questions"`
}

// refusal is why a file is not read.
type refusal struct {
	Refused workbook.Refusal `json:"refused"`
}

func expectedOf(p *workbook.Proposal) expected {
	var e expected
	for _, t := range p.Tables {
		e.Tables = append(e.Tables, tableLine(t))
	}
	for _, v := range p.Values {
		e.Values = append(e.Values, fmt.Sprintf("%s %s%s", v.Where, v.Record.Table(), fieldsOf(v.Record)))
	}
	for _, s := range p.Skipped {
		e.Skipped = append(e.Skipped, fmt.Sprintf("%s %s", s.Where, s.Reason))
	}
	for _, f := range p.Findings {
		e.Findings = append(e.Findings, fmt.Sprintf("%s %s/%s%s", f.Where, f.Rule, f.Case, words(f.Words)))
	}
	for _, q := range p.Questions {
		var choices []string
		for i, c := range q.Choices {
			choice := c.ID + words(c.Words)
			if i == q.Best {
				choice = "*" + choice
			}
			choices = append(choices, choice)
		}
		e.Questions = append(e.Questions, fmt.Sprintf("%s %s/%s%s: %s", q.Where, q.Kind, q.Case, words(q.Words), strings.Join(choices, ", ")))
	}
	return e
}

// tableLine tells a table and what its columns were taken for.
func tableLine(t workbook.Table) string {
	var line strings.Builder
	fmt.Fprintf(&line, "%s!%s %s, header %s, %d rows", t.Sheet, t.Range, t.As, cmp.Or(t.Header, "none"), t.Rows)
	if t.Title != "" {
		fmt.Fprintf(&line, ", %q", t.Title)
	}
	if t.Unit != "" {
		fmt.Fprintf(&line, ", unit %s", t.Unit)
	}
	if len(t.Sums) > 0 {
		fmt.Fprintf(&line, ", sums %s", strings.Join(t.Sums, " "))
	}
	for _, c := range t.Columns {
		fmt.Fprintf(&line, "; %s %s", c.Cell, cmp.Or(c.Role, "unused"))
		if !c.Period.IsZero() {
			fmt.Fprintf(&line, " %s", c.Period)
		}
	}
	return line.String()
}

// fieldsOf writes the fields of a record that hold something, but where it
// came from.
func fieldsOf(r budget.Record) string {
	var text strings.Builder
	value := reflect.ValueOf(r)
	for i := range value.NumField() {
		name, field := value.Type().Field(i).Name, value.Field(i)
		if field.IsZero() || name == "Source" {
			continue
		}
		if field.Kind() == reflect.Pointer {
			field = field.Elem()
		}
		fmt.Fprintf(&text, " %s=%v", name, field.Interface())
	}
	return text.String()
}

func words(named map[string]any) string {
	var text strings.Builder
	for _, name := range slices.Sorted(maps.Keys(named)) {
		fmt.Fprintf(&text, " %s=%v", name, named[name])
	}
	return text.String()
}
