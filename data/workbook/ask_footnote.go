package workbook

import (
	"regexp"
	"slices"
	"strings"

	"fagplan/budget"
)

// footnote is a line under a table that explains a mark in it.
var footnote = regexp.MustCompile(`^\(?([1-9])[).: ]\s*\pL`)

// maxFootnotes is how many rows about the end of a table footnotes are looked
// for in.
const maxFootnotes = 40

// footnotesUnder returns the marks of the footnotes of a table: the digits
// that lines at its end begin with.
func (t *table) footnotesUnder() string {
	if t.footnotes == nil {
		marks := ""
		for _, row := range t.sheet.Rows[t.sheet.rowFrom(max(t.header.bottom+1, t.Bottom-maxFootnotes)):t.sheet.rowFrom(t.Bottom+maxFootnotes)] {
			if len(row.Cells) != 1 || row.Cells[0].Kind != Text {
				continue
			}
			if found := footnote.FindStringSubmatch(fold(row.Cells[0].Text)); found != nil && !strings.Contains(marks, found[1]) {
				marks += found[1]
			}
		}
		t.footnotes = &marks
	}
	return *t.footnotes
}

// unmarked is a number without its last digit, where that is probably the mark
// of a footnote glued to it: the table has such a footnote, and the number is
// far larger than the others of its column, but not so without that digit.
func (im *importer) unmarked(t *table, column int, value budget.Quantity) (budget.Quantity, bool) {
	marks := t.footnotesUnder()
	if marks == "" || !value.IsWhole() || value < budget.Whole(11) {
		return 0, false
	}
	text := value.String()
	bare, err := budget.ParseQuantity(text[:len(text)-1])
	if err != nil || !strings.Contains(marks, text[len(text)-1:]) {
		return 0, false
	}
	others := im.othersIn(t, column, value)
	if len(others) < enoughToCompare {
		return 0, false
	}
	least, most := slices.Min(others), slices.Max(others)
	return bare, value/farLarger > most && bare >= least/farLarger && bare/2 <= most
}

// unmarkedAlone is the same where no footnote is to be seen, which tables that
// have been copied from reports have lost. More must then speak for it: the
// number is of a column of counts, is no total, and without its digit is among
// the others.
func (im *importer) unmarkedAlone(t *table, row, at int, value budget.Quantity) (budget.Quantity, bool) {
	i := slices.IndexFunc(t.columns, func(c column) bool { return c.at == at && c.role == valueRole && c.indicator != nil })
	if i < 0 || t.columns[i].indicator.Statistic != budget.Count || t.footnotesUnder() != "" || !value.IsWhole() || value < budget.Whole(11) {
		return 0, false
	}
	label := t.text(row, areaRole)
	text := value.String()
	bare, err := budget.ParseQuantity(text[:len(text)-1])
	if err != nil || !strings.Contains(lonelyMarks, text[len(text)-1:]) || isSumLabel(label) || isCountryLabel(label) {
		return 0, false
	}
	others := im.othersIn(t, at, value)
	if len(others) <= enoughToCompare {
		return 0, false
	}
	least, most := slices.Min(others), slices.Max(others)
	return bare, value/farLarger > most && bare >= least && bare <= most && !t.isAsLarge(row, t.columns[i], value)
}

// isAsLarge reports whether a row has a number of the same size in another
// column of the same indicator: then it is large every year.
func (t *table) isAsLarge(row int, c column, value budget.Quantity) bool {
	return slices.ContainsFunc(t.columnsAs(valueRole), func(other column) bool {
		if other.at == c.at || other.indicator.ID != c.indicator.ID {
			return false
		}
		figure, err := storedOrTyped(t, row, other.at)
		return err == nil && !figure.Missing && figure.Value >= value/farLarger
	})
}

// lonelyMarks are the marks of footnotes that are believed in without the
// footnote: few tables have more.
const lonelyMarks = "123"

const (
	enoughToCompare  = 2   // other numbers in the column
	tooManyToCompare = 500 // for a table with footnotes
	farLarger        = 3   // times the largest of the others
)

// othersIn returns the numbers of a column but one.
func (im *importer) othersIn(t *table, column int, value budget.Quantity) []budget.Quantity {
	if t.numbers == nil {
		t.numbers = make(map[int][]budget.Quantity)
	}
	if _, known := t.numbers[column]; !known {
		t.numbers[column] = im.numbersIn(t, columnAt(column))
	}
	if len(t.numbers[column]) > tooManyToCompare {
		return nil
	}
	others := slices.Clone(t.numbers[column])
	if i := slices.Index(others, value); i >= 0 {
		others = slices.Delete(others, i, i+1)
	}
	return others
}

// columnAt is a column by its number alone.
func columnAt(number int) column { return column{at: number} }

// askMark asks about a number that probably has the mark of a footnote glued
// to it, and returns every other as it is.
func (im *importer) askMark(t *table, row int, cell Cell, figure Figure, where budget.Source) (Figure, bool) {
	if cell.Formula || figure.Missing {
		return figure, !figure.Missing
	}
	bare, marked := im.unmarked(t, cell.Column, figure.Value)
	if !marked {
		bare, marked = im.unmarkedAlone(t, row, cell.Column, figure.Value)
	}
	if !marked {
		return figure, true
	}
	written := figure.Value
	figure.Value, figure.Doubt = bare, FootnoteMark
	return im.settled(figure, cell.Text, where, meaning(asWritten, written))
}

// bareName returns a name without the marks of footnotes that are probably
// glued to it. It returns false for a name to be left out until that is
// answered.
func (im *importer) bareName(t *table, name string, where budget.Source) (string, bool) {
	end := len(name)
	for end > 0 && strings.Contains(t.footnotesUnder(), name[end-1:end]) {
		end--
	}
	bare := name[:end]
	if bare == name || !endsInLetter.MatchString(bare) {
		return name, true
	}
	choice, _ := im.ask(Question{ID: questionAt(AskName, where), Kind: AskName, Where: where, Case: string(FootnoteMark),
		Words: map[string]any{"name": name, "guess": bare},
		Choices: []Choice{{ID: withoutMark, Words: map[string]any{valueWord: bare}},
			{ID: asWritten, Words: map[string]any{valueWord: name}}, {ID: LeaveOut}}})
	text, isName := choice.Words[valueWord].(string)
	if !isName {
		im.skip(where, SkipDoubtful)
	}
	return text, isName
}

var endsInLetter = regexp.MustCompile(`\pL$`)

// askNames asks about headings that probably end in a footnote's mark, and
// finds out again what their columns measure.
func (im *importer) askNames(t *table) {
	for i := range t.columns {
		c := &t.columns[i]
		if c.role != valueRole {
			continue
		}
		heading, named := im.bareName(t, c.heading, im.source(t, t.header.bottom, c.at))
		switch {
		case !named:
			c.indicator.left = true
		case heading != c.heading:
			bare := *c
			bare.heading = heading
			bare.period, bare.amount, bare.rest = periodHeading(heading)
			if measured, ok := measureHeading(t, bare); ok {
				bare.indicator = measured
				*c = bare
			}
		}
	}
}
