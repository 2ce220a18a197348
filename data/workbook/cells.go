package workbook

import (
	"iter"
	"regexp"

	"fagplan/budget"
)

// figure reads the number in a cell of a table. It returns false where there
// is none to use: a blank or a sign for missing, which the Figure then says,
// or something that is reported instead.
func (im *importer) figure(t *table, row, column int) (Figure, bool) {
	cell := t.sheet.At(row, column)
	where := im.source(t, row, column)
	if cell.Struck {
		im.skip(where, SkipStruck)
		return Figure{Missing: true}, false
	}
	switch cell.Kind {
	case Blank:
		return Figure{Missing: true}, false
	case Uncached:
		im.find(uncached, where, map[string]any{"formula": cell.Text})
	case Fault:
		im.find(errorCell, where, map[string]any{"text": cell.Text})
	case Number:
		if figure, err := t.storedFigure(cell); err == nil {
			return im.askMark(t, row, cell, figure, where)
		}
		im.find(unreadableNumber, where, map[string]any{"text": cell.Text})
	case Text:
		return im.typedFigure(t, row, cell, where)
	default:
		im.find(unreadableNumber, where, map[string]any{"text": cell.Text})
	}
	im.skip(where, SkipUnreadable)
	return Figure{}, false
}

// storedFigure reads a number cell. What its format shows as 12 % is 12.
func storedFigure(cell Cell) (Figure, error) {
	value, err := parseStored(cell.Text)
	if err != nil {
		return Figure{}, err
	}
	figure := Figure{Value: value, Percent: isPercentFormat(cell.Format)}
	if figure.Percent {
		if figure.Value, err = budget.QuantityOf(value.Float() * 100); err != nil {
			return Figure{}, err
		}
	}
	return figure, nil
}

// storedFigure reads a number cell of a table. In one that says it counts in
// thousands, the number is what a format that shows whole thousands shows.
func (t *table) storedFigure(cell Cell) (Figure, error) {
	figure, err := storedFigure(cell)
	if scale := scaleOf(cell.Format); scale > 1 && scale == t.money.kroner {
		figure.Value /= budget.Quantity(scale)
	}
	return figure, err
}

// typedFigure reads a number typed as text. One in doubt is asked about, not
// used.
func (im *importer) typedFigure(t *table, row int, cell Cell, where budget.Source) (Figure, bool) {
	figure, err := ParseNumber(cell.Text, t.dots)
	switch {
	case err != nil:
		im.find(unreadableNumber, where, map[string]any{"text": cell.Text})
		im.skip(where, SkipUnreadable)
		return Figure{}, false
	case figure.Doubt != NoDoubt:
		return im.settled(figure, cell.Text, where)
	case t.isMoney() && commaThousand.MatchString(fold(cell.Text)):
		return im.settled(Figure{Value: figure.Value * 1000, Doubt: EnglishNotation}, cell.Text, where, meaning(asDecimals, figure.Value))
	}
	return im.askMark(t, row, cell, figure, where)
}

// commaThousand is a number no Norwegian writes of kroner or of thousands of
// them: three decimals.
var commaThousand = regexp.MustCompile(`^-?[1-9][0-9]{0,2},[0-9]{3}$`)

// isMoney reports whether a table is of amounts in kroner or thousands.
func (t *table) isMoney() bool {
	return isOneOf(string(t.kind.as), string(CostsTable), string(FramesTable), string(AmountsTable)) && t.money.kroner < budget.Million
}

// number reads the number a row has in the column with the role, false where
// it has none.
func (im *importer) number(t *table, row int, r role) (Figure, bool) {
	c, found := t.column(r)
	if !found {
		return Figure{Missing: true}, false
	}
	return im.figure(t, row, c.at)
}

// count reads a whole number that is not negative.
func (im *importer) count(t *table, row int, r role) (int, bool) {
	c, found := t.column(r)
	if !found {
		return 0, false
	}
	return im.countAt(t, row, c.at)
}

func (im *importer) countAt(t *table, row, column int) (int, bool) {
	figure, found := im.figure(t, row, column)
	if !found {
		return 0, false
	}
	if !figure.Value.IsWhole() || figure.Value < 0 || figure.Value > budget.Whole(1_000_000_000) {
		where := im.source(t, row, column)
		im.find(unreadableNumber, where, map[string]any{"text": t.sheet.At(row, column).Text})
		im.skip(where, SkipUnreadable)
		return 0, false
	}
	return int(figure.Value / budget.Unit), true
}

// span reads the time a row states in the column with the role. It returns
// false where it states none; text that is no time is reported.
func (im *importer) span(t *table, row int, r role) (Span, bool) {
	c, found := t.column(r)
	cell := t.sheet.At(row, c.at)
	if !found || cell.IsBlank() {
		return Span{}, false
	}
	where := im.source(t, row, c.at)
	if span, isDate := im.slashDate(cell.Text, where); isDate {
		return span, !span.IsZero()
	}
	span, err := ParsePeriod(cell.Text)
	if err != nil {
		im.find(unreadablePeriod, where, map[string]any{"text": cell.Text})
		im.skip(where, SkipUnreadable)
		return Span{}, false
	}
	return span, true
}

// period returns when a row's values are for: what the row states, or else
// what the table's captions do.
func (im *importer) period(t *table, row int) (budget.Period, bool) {
	c, has := t.column(periodRole)
	if has && !t.sheet.At(row, c.at).IsBlank() {
		span, _ := im.span(t, row, periodRole)
		return span.End, !span.IsZero()
	}
	span, found := t.statedPeriod()
	return span.End, found
}

// rows yields the rows under the header, to be read, for as long as nobody has
// cancelled.
func (im *importer) rows(t *table) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, row := range im.body(t) {
			if !yield(row) {
				return
			}
			im.progress.row(i + 1)
		}
	}
}

// body yields the rows under the header, to be looked at, for as long as nobody
// has cancelled.
func (im *importer) body(t *table) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i, row := range t.bodyRows() {
			if im.ctx.Err() != nil || !yield(i, row.Number) {
				return
			}
		}
	}
}

// word reads one of a set of words from the column with the role. A word that
// is none of them is reported.
func word[T any](im *importer, t *table, row int, r role, words []wordFor[T], fallback T) T {
	text := t.text(row, r)
	if text == "" {
		return fallback
	}
	if found, ok := wordIn(text, words); ok {
		return found
	}
	c, _ := t.column(r)
	im.find(unreadableWord, im.source(t, row, c.at), map[string]any{"text": text, "column": c.heading})
	return fallback
}

// wordFor is the words for a value.
type wordFor[T any] struct {
	value T
	words []pattern
}

func wordIn[T any](text string, words []wordFor[T]) (found T, ok bool) {
	folded := wordsOf(text)
	for _, w := range words {
		for _, p := range w.words {
			if p.fits(folded) {
				return w.value, true
			}
		}
	}
	return found, false
}

// pointer returns the address of a copy.
func pointer[T any](value T) *T { return &value }
