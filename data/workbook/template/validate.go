package template

import (
	"slices"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// The bounds of numbers that can be typed.
const (
	mostKroner   = 999_999_999_999
	mostCounted  = 1_000_000_000
	firstYear    = 1900
	lastYear     = 2199
	mostQuantity = 999_999_999_999
)

// validate has the spreadsheet program check what is typed.
func (p *page) validate() error {
	for i, c := range p.places {
		v := excelize.NewDataValidation(true)
		v.SetSqref(address(firstRow, column(i)) + ":" + address(p.last()+spareRows, column(i)))
		checked, err := p.rule(v, c)
		if err != nil {
			return err
		}
		if !checked {
			continue
		}
		if err := p.file.AddDataValidation(p.sheet.Name, v); err != nil {
			return err
		}
	}
	return nil
}

// rule says what a column takes, and reports whether it takes just anything.
func (p *page) rule(v *excelize.DataValidation, c place) (checked bool, err error) {
	if c.sum {
		return false, nil
	}
	refuse := func(text string) {
		v.SetError(excelize.DataValidationErrorStyleStop, "Fagplan kan ikke lese dette", text)
	}
	bounded := func(kind excelize.DataValidationType, from, to float64, text string) error {
		refuse(text)
		return v.SetRange(from, to, kind, excelize.DataValidationOperatorBetween)
	}
	switch c.Form {
	case Choice:
		refuse("Velg et av ordene i listen.")
		return true, v.SetDropList(labels(c.Words))
	case Truth:
		refuse("Skriv «ja», eller la cellen stå tom.")
		return true, v.SetDropList([]string{Yes})
	case One:
		v.SetSqrefDropList(p.choices(c.Of))
		v.SetError(excelize.DataValidationErrorStyleWarning, "Ukjent navn", "Navnet er ikke i listen. Det må stå på sitt eget ark for å kunne leses inn.")
		return true, nil
	case Money:
		return true, bounded(excelize.DataValidationTypeWhole, -mostKroner, mostKroner, "Skriv beløpet i hele kroner, uten ører. La cellen stå tom når det ikke er noe beløp.")
	case Whole:
		return true, bounded(excelize.DataValidationTypeWhole, 0, mostCounted, "Skriv et helt tall.")
	case Year:
		return true, bounded(excelize.DataValidationTypeWhole, firstYear, lastYear, "Skriv et årstall med fire siffer.")
	case Number, Large:
		return true, bounded(excelize.DataValidationTypeDecimal, -mostQuantity, mostQuantity, "Skriv et tall.")
	case Share:
		return true, bounded(excelize.DataValidationTypeDecimal, 0, 1, "Skriv en andel fra 0 % til 100 %.")
	case Change:
		return true, bounded(excelize.DataValidationTypeDecimal, -1, 1, "Skriv en endring fra −100 % til 100 %.")
	case Time:
		v.SetInput("Periode", timeNote)
		return true, nil
	}
	return false, nil
}

func labels(words []Word) []string {
	all := make([]string, len(words))
	for i, w := range words {
		all[i] = w.Label
	}
	return all
}

// choices is the range the names of a table stand in: on the sheet of the
// records themselves, so that new ones can be chosen as well.
func (p *page) choices(table budget.TableName) string {
	if table == budget.LineTable {
		lines := p.written["costs"] + p.written["funding"]
		return quoted(listsName) + "!" + fixed(1, 2, 2+max(0, lines-1))
	}
	at := slices.IndexFunc(Sheets, func(s Sheet) bool { return s.Table == table })
	s := Sheets[at]
	naming := slices.IndexFunc(s.Columns, func(c Column) bool { return c.Field == s.Naming })
	return quoted(s.Name) + "!" + fixed(column(naming), firstRow, firstRow+p.written[s.ID]+spareRows-1)
}
