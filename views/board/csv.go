package board

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// byteOrderMark at the beginning of a file tells Excel that it is UTF-8.
const byteOrderMark = "\uFEFF"

// WriteCSV writes the numbers behind a chart for a spreadsheet: title, subtitle
// and unit, an empty row, the table, an empty row, note and source. A series
// with numbers of several kinds has a column for each. Numbers have all their
// decimals and nothing else; missing ones are empty. As Excel expects, Norwegian
// has semicolons and decimal commas, English commas and decimal points.
func WriteCSV(w io.Writer, spec chart.Spec) error {
	language, err := text.ParseLanguage(spec.Language)
	if err != nil {
		language = text.EN
	}
	sheet := sheet{spec: &spec, words: text.For(language), comma: ',', point: "."}
	if language != text.EN {
		sheet.comma, sheet.point = ';', ","
	}
	if err := sheet.write(w); err != nil {
		return fmt.Errorf("writing the table: %w", err)
	}
	return nil
}

// sheet is a chart on its way to a spreadsheet.
type sheet struct {
	spec  *chart.Spec
	words *text.Printer
	comma rune   // between cells
	point string // before decimals
}

func (s sheet) write(w io.Writer) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = s.comma, true
	// WriteAll flushes and reports what Write does.
	return out.WriteAll(s.rows())
}

func (s sheet) rows() [][]string {
	var rows [][]string
	say := func(words ...string) {
		if last := words[len(words)-1]; last != "" {
			rows = append(rows, texts(words...))
		}
	}
	say(s.spec.Title)
	say(s.spec.Subtitle)
	say(s.words.T("column.unit"), s.spec.Unit)
	say(s.spec.Headline.Value)
	rows = append(rows, []string{""})
	columns := s.spec.Columns()
	if columns == nil {
		say(s.spec.Empty)
		return rows
	}
	rows = append(append(rows, s.table(columns)...), []string{""})
	say(s.spec.Note)
	say(s.spec.Source)
	return rows
}

// field is a column of the sheet.
type field struct {
	heading string
	cell    func(chart.Point) string
	points  []chart.Point
}

func (s sheet) table(columns []chart.Column) [][]string {
	heading := []string{""}
	fields := s.fields(columns)
	for _, f := range fields {
		heading = append(heading, f.heading)
	}
	rows := [][]string{texts(heading...)}
	for i, category := range s.spec.Categories {
		row := texts(category.Label)
		for _, f := range fields {
			row = append(row, f.cell(f.points[i]))
		}
		rows = append(rows, row)
	}
	return rows
}

// fields are the columns, those with intervals followed by the ends of these.
func (s sheet) fields(columns []chart.Column) []field {
	mixed := slices.ContainsFunc(columns, func(c chart.Column) bool { return c.Kind != columns[0].Kind })
	var fields []field
	for _, c := range columns {
		name := s.heading(c, mixed)
		fields = append(fields, field{name, func(p chart.Point) string { return s.number(p.Value, p.Missing) }, c.Points})
		if slices.ContainsFunc(c.Points, func(p chart.Point) bool { return p.Span != nil }) {
			fields = append(fields,
				field{s.words.T("column.low", text.Args{"name": name}), s.low, c.Points},
				field{s.words.T("column.high", text.Args{"name": name}), s.high, c.Points})
		}
	}
	return fields
}

func (s sheet) low(p chart.Point) string {
	if p.Span == nil {
		return ""
	}
	return s.number(p.Span.Low, p.Missing)
}

func (s sheet) high(p chart.Point) string {
	if p.Span == nil {
		return ""
	}
	return s.number(p.Span.High, p.Missing)
}

// heading names a column. What are no actual numbers are called what they are.
func (s sheet) heading(c chart.Column, mixed bool) string {
	kind := s.spec.Kinds[c.Kind]
	if kind == "" || kind == c.Name || c.Kind == chart.Actual && !mixed {
		return c.Name
	}
	return c.Name + ", " + kind
}

// number writes a number as a spreadsheet reads it. Fifteen digits are what a
// spreadsheet keeps; those beyond are rounding errors of the arithmetic.
func (s sheet) number(v float64, missing bool) string {
	if missing {
		return ""
	}
	const digits = 15
	// What was just written as a number can be read as one.
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(v, 'g', digits, 64), 64)
	return strings.Replace(strconv.FormatFloat(rounded, 'f', -1, 64), ".", s.point, 1)
}

// texts makes cells that a spreadsheet takes for nothing but text: those that
// begin as a formula does get an apostrophe first.
func texts(words ...string) []string {
	cells := make([]string, len(words))
	for i, word := range words {
		cells[i] = strings.TrimSpace(strings.Map(oneLine, word))
		if strings.IndexAny(cells[i], "=+-@＝＋－＠") == 0 {
			cells[i] = "'" + cells[i]
		}
	}
	return cells
}

// oneLine replaces what would end a line or a cell by a space.
func oneLine(r rune) rune {
	if unicode.IsControl(r) {
		return ' '
	}
	return r
}
