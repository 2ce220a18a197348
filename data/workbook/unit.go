package workbook

import (
	"errors"
	"fmt"
	"regexp"
	"slices"

	"fagplan/budget"
)

// moneyUnit is what one in a table of money stands for.
type moneyUnit struct {
	kroner budget.Kroner
	// text is the statement it was read from, empty where there is none.
	text string
	// answered is the unit where the planner has told it, 0 where not.
	answered budget.Kroner
}

// moneyForms are the ways a unit of money is stated, in folded text. What
// counts persons "per 1 000" is no such statement, and neither is an amount in
// a sentence: "48 mill. kr".
var moneyForms = []struct {
	form   *regexp.Regexp
	kroner budget.Kroner
}{
	{regexp.MustCompile(`(?:^|[^\d ] ?)(\b(?:mill\.?|millioner) ?(?:kr|kroner|nok)?\b|\bmnok\b)`), budget.Million},
	{regexp.MustCompile(`(\b(?:kr|kroner|nok)\.? ?1[ .]?000\b|\b1[ .]?000 ?(?:kr|kroner|nok)\b|\btusen (?:kr|kroner)\b|\b(?:tkr|kkr|tnok)\b)`), budget.Thousand},
	{regexp.MustCompile(`(?:^|[^\d ] ?)(\b(?:kr|kroner|nok)\b)`), 1},
}

// parseMoneyUnit finds the unit of money a text states.
func parseMoneyUnit(text string) (moneyUnit, bool) {
	folded := fold(text)
	for _, f := range moneyForms {
		if stated := f.form.FindStringSubmatch(folded); stated != nil {
			return moneyUnit{kroner: f.kroner, text: tidy(stated[1])}, true
		}
	}
	return moneyUnit{kroner: 1}, false
}

// moneyUnitOf looks for the unit nearest the numbers first: in the headings,
// in the captions and in the name of the sheet. Kroner count only where
// nothing says thousands or millions: "løpende kroner" tells prices, no unit.
func moneyUnitOf(t *table) moneyUnit {
	inKroner, plain := moneyUnit{kroner: 1}, false
	scaled := func(text string) (moneyUnit, bool) {
		unit, stated := parseMoneyUnit(text)
		if stated && unit.kroner == 1 && !plain {
			inKroner, plain = unit, true
		}
		return unit, stated && unit.kroner > 1
	}
	for _, c := range t.columns {
		if unit, found := scaled(c.heading); found {
			return unit
		}
	}
	if unit, found := inCaptions(t, scaled); found {
		return unit
	}
	if unit, found := t.unitInFormats(); found && (!plain || unit.kroner > 1) {
		return unit
	}
	return inKroner
}

// unitInFormats is the unit of money the number formats show, where they all
// show the same.
func (t *table) unitInFormats() (unit moneyUnit, found bool) {
	rows := t.bodyRows()
	for _, row := range rows[:min(len(rows), rowsToJudge)] {
		for _, c := range t.columns {
			cell := row.at(c.at)
			shown, stated := parseMoneyUnit(shownText(cell.Format))
			if cell.Kind != Number || !stated {
				continue
			}
			if found && shown.kroner != unit.kroner {
				return moneyUnit{kroner: 1}, false
			}
			unit, found = shown, true
		}
	}
	return unit, found
}

// unitCell is the cell that states the unit, in A1 notation; empty where none
// does.
func (t *table) unitCell() string {
	if t.money.text == "" {
		return ""
	}
	states := func(text string) bool {
		unit, stated := parseMoneyUnit(text)
		return stated && unit.text == t.money.text
	}
	for _, c := range t.columns {
		if states(c.heading) {
			return t.sheet.cellName(t.header.bottom, c.at)
		}
	}
	for _, c := range slices.Backward(t.captions) {
		row := t.sheet.rowFrom(c.row)
		if row == len(t.sheet.Rows) || t.sheet.Rows[row].Number != c.row {
			continue
		}
		for _, cell := range t.sheet.Rows[row].Cells {
			if states(cell.Text) {
				return t.sheet.cellName(c.row, cell.Column)
			}
		}
	}
	return ""
}

// largestAmount is more than any Norwegian budget, and little enough for a
// thousand lines of it to be added up.
const largestAmount = 1_000_000_000 * budget.Million

// errTooLarge reports an amount no plan can have.
var errTooLarge = errors.New("the amount is too large")

// amount returns the money a number stands for, rounded to the krone: what
// spreadsheets compute is seldom whole. It fails for amounts no plan has.
func (u moneyUnit) amount(value budget.Quantity) (budget.Kroner, error) {
	unit := int64(u.kroner)
	whole, part := int64(value)/int64(budget.Unit), int64(value)%int64(budget.Unit)
	if limit := int64(largestAmount / u.kroner); whole > limit || whole < -limit {
		return 0, fmt.Errorf("%v: %w", value, errTooLarge)
	}
	rounding := int64(budget.Unit) / 2
	if part < 0 {
		rounding = -rounding
	}
	return budget.Kroner(whole*unit + (part*unit+rounding)/int64(budget.Unit)), nil
}
