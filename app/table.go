package main

import (
	"io"
	"strings"
	"unicode/utf8"
)

// table is rows under headings, aligned for a terminal.
type table struct {
	title   string
	columns []column
	rows    [][]string
	// summed sets the last row apart as the sum of the others.
	summed bool
}

// column is a heading and how what stands below it is aligned.
type column struct {
	heading string
	numeric bool // to the right
}

// gap stands between columns.
const gap = "  "

// write writes the table with its title and a blank line after it.
func (t table) write(w io.Writer) error {
	widths := t.widths()
	var b strings.Builder
	if t.title != "" {
		b.WriteString(t.title + "\n\n")
	}
	headings := make([]string, len(t.columns))
	rules := make([]string, len(t.columns))
	for i, c := range t.columns {
		headings[i] = c.heading
		rules[i] = strings.Repeat("─", widths[i])
	}
	t.writeRow(&b, headings, widths)
	t.writeRow(&b, rules, widths)
	for i, row := range t.rows {
		if t.summed && i == len(t.rows)-1 {
			t.writeRow(&b, rules, widths)
		}
		t.writeRow(&b, row, widths)
	}
	b.WriteString("\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// widths returns how wide each column is, in characters.
func (t table) widths() []int {
	widths := make([]int, len(t.columns))
	for i, c := range t.columns {
		widths[i] = utf8.RuneCountInString(c.heading)
		for _, row := range t.rows {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	return widths
}

func (t table) writeRow(b *strings.Builder, cells []string, widths []int) {
	var line strings.Builder
	for i, cell := range cells {
		if i > 0 {
			line.WriteString(gap)
		}
		padding := strings.Repeat(" ", widths[i]-utf8.RuneCountInString(cell))
		if t.columns[i].numeric {
			line.WriteString(padding + cell)
		} else {
			line.WriteString(cell + padding)
		}
	}
	b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
}
