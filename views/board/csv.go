package board

import (
	"encoding/csv"
	"fmt"
	"io"
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
	sheet := sheet{spec: &spec, words: wordsOf(&spec)}
	sheet.comma, sheet.point = marks(sheet.words.Language())
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
	return writeCells(w, s.comma, s.rows())
}

// WriteTable writes rows of words for a spreadsheet, as WriteCSV does: none of
// them is taken for a formula.
func WriteTable(w io.Writer, language text.Language, rows [][]string) error {
	cells := make([][]string, len(rows))
	for i, row := range rows {
		cells[i] = texts(row...)
	}
	comma, _ := marks(language)
	return writeCells(w, comma, cells)
}

// marks are what stands between cells and before decimals.
func marks(language text.Language) (comma rune, point string) {
	if language == text.EN {
		return ',', "."
	}
	return ';', ","
}

func writeCells(w io.Writer, comma rune, rows [][]string) error {
	if _, err := io.WriteString(w, byteOrderMark); err != nil {
		return err
	}
	out := csv.NewWriter(w)
	out.Comma, out.UseCRLF = comma, true
	// WriteAll flushes and reports what Write does.
	return out.WriteAll(rows)
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
	columns := NumbersOf(s.spec)
	if columns == nil {
		say(s.spec.Empty)
		return rows
	}
	rows = append(append(rows, s.table(columns)...), []string{""})
	say(s.spec.Note)
	say(s.spec.Source)
	return rows
}

func (s sheet) table(columns []Numbers) [][]string {
	heading := []string{""}
	for _, c := range columns {
		heading = append(heading, c.Heading)
	}
	rows := [][]string{texts(heading...)}
	for i, category := range s.spec.Categories {
		row := texts(category.Label)
		for _, c := range columns {
			row = append(row, s.number(c.Points[i].Value, c.Points[i].Missing))
		}
		rows = append(rows, row)
	}
	return rows
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
