package workbook

import (
	"reflect"
	"strings"

	"fagplan/budget"
	"fagplan/data/workbook/template"
)

// trouble is why a cell of a template cannot be read.
type trouble struct {
	rule  findingRule
	words map[string]any
}

// reason is why the cell is left out.
func (t *trouble) reason() SkipReason {
	if t.rule == templateOutdated {
		return SkipConflict
	}
	return SkipUnreadable
}

func troubleWith(rule findingRule, cell Cell) *trouble {
	return &trouble{rule, map[string]any{"text": cell.Text}}
}

// unknownWord is a word that is none of those a column has.
func unknownWord(c template.Column, text string) *trouble {
	return &trouble{unreadableWord, map[string]any{"text": text, "column": c.Heading}}
}

// fieldOf reads a cell as the field of a column. A blank is the zero value.
func (t *templateReading) fieldOf(c template.Column, cell Cell, of reflect.Type) (reflect.Value, *trouble) {
	field := reflect.New(of).Elem()
	switch cell.Kind {
	case Fault:
		return field, troubleWith(errorCell, cell)
	case Uncached:
		return field, &trouble{uncached, map[string]any{"formula": cell.Text}}
	}
	if normal(cell) == "" {
		return field, nil
	}
	target := field
	if of.Kind() == reflect.Pointer {
		field.Set(reflect.New(of.Elem()))
		target = field.Elem()
	}
	return field, t.read(c, cell, target)
}

// read puts what a cell says in a field.
func (t *templateReading) read(c template.Column, cell Cell, field reflect.Value) *trouble {
	switch c.Form {
	case template.Whole, template.Year, template.Money, template.Number, template.Large, template.Share, template.Change:
		return readNumber(c.Form, cell, field)
	case template.Time:
		period, found := periodIn(cell.Text)
		if !found {
			return troubleWith(unreadablePeriod, cell)
		}
		field.Set(reflect.ValueOf(period))
		return nil
	case template.Truth:
		return readTruth(c, cell, field)
	case template.Choice:
		return readChoice(c, cell, field)
	case template.One:
		id, found := t.names.id(c.Of, normal(cell))
		if !found {
			return unknownWord(c, normal(cell))
		}
		field.SetString(id)
		return nil
	case template.Texts, template.Times, template.Many:
		return t.readList(c, cell, field)
	}
	field.SetString(normal(cell))
	return nil
}

// readNumber reads a number. Money and counts are whole.
func readNumber(form template.Form, cell Cell, field reflect.Value) *trouble {
	value, found := quantityIn(form, cell)
	if !found {
		return troubleWith(unreadableNumber, cell)
	}
	switch form {
	case template.Whole, template.Year, template.Money:
		if !value.IsWhole() {
			return troubleWith(unreadableNumber, cell)
		}
		value /= budget.Unit
	}
	field.SetInt(int64(value))
	return nil
}

// quantityIn reads a number cell as it is stored, in which 12 % is 0.12, or
// one typed as text.
func quantityIn(form template.Form, cell Cell) (budget.Quantity, bool) {
	if cell.Kind == Number {
		value, err := parseStored(cell.Text)
		return value, err == nil
	}
	figure, err := ParseNumber(cell.Text, DotsGroup)
	if err != nil || cell.Kind != Text || figure.Missing || figure.Doubt != NoDoubt {
		return 0, false
	}
	isShare := form == template.Share || form == template.Change
	if figure.Percent != isShare {
		return figure.Value, !figure.Percent
	}
	if isShare {
		return figure.Value / 100, true
	}
	return figure.Value, true
}

func periodIn(text string) (budget.Period, bool) {
	if period, err := budget.ParsePeriod(strings.TrimSpace(text)); err == nil {
		return period, !period.IsZero()
	}
	span, err := ParsePeriod(text)
	if err != nil {
		return budget.Period{}, false
	}
	return span.Single()
}

func readTruth(c template.Column, cell Cell, field reflect.Value) *trouble {
	switch fold(cell.Text) {
	case template.Yes, "sann", "true", "x":
		field.SetBool(true)
	case "nei", "usann", "false":
	default:
		return unknownWord(c, cell.Text)
	}
	return nil
}

func readChoice(c template.Column, cell Cell, field reflect.Value) *trouble {
	typed := fold(normal(cell))
	for _, w := range c.Words {
		if fold(w.Label) == typed || w.Value == typed {
			field.SetString(w.Value)
			return nil
		}
	}
	return unknownWord(c, normal(cell))
}

// readList reads a cell with several parts.
func (t *templateReading) readList(c template.Column, cell Cell, field reflect.Value) *trouble {
	for part := range strings.SplitSeq(cell.Text, template.Separator) {
		part = strings.TrimSpace(part)
		if part == "" {
			continue
		}
		element := reflect.New(field.Type().Elem()).Elem()
		switch c.Form {
		case template.Times:
			period, found := periodIn(part)
			if !found {
				return troubleWith(unreadablePeriod, cell)
			}
			element.Set(reflect.ValueOf(period))
		case template.Many:
			id, found := t.names.id(c.Of, part)
			if !found {
				return unknownWord(c, part)
			}
			element.SetString(id)
		default:
			element.SetString(part)
		}
		field.Set(reflect.Append(field, element))
	}
	return nil
}
