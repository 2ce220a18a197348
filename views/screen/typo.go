package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// typo is why something typed cannot stand in its cell. It names the message
// that tells what can.
type typo string

// The typos.
const (
	typoNumber typo = "number" // not a number
	typoWhole  typo = "whole"  // not a whole number
	typoMoney  typo = "money"  // not an amount of whole kroner
	typoPeriod typo = "period" // not a year, tertial or date
	typoChoice typo = "choice" // not one of those to choose among
	typoNeeded typo = "needed" // cannot be empty
	typoShare  typo = "share"  // not from 0 to 100 per cent
	typoRange  typo = "range"  // outside what makes sense
	typoPosts  typo = "posts"  // more posts filled than there are
	typoFixed  typo = "fixed"  // in a row that is reckoned of others
	typoShown  typo = "shown"  // only shown here
	typoGone   typo = "gone"   // of what is not in the plan any more
	typoOrder  typo = "order"  // a due date before the start
	typoLink   typo = "link"   // no address of a page or file
	typoTaken  typo = "taken"  // another row is of the same place, period or name
	typoThere  typo = "there"  // a file of that name is there already
	typoEarly  typo = "early"  // before the plan was begun
	// typoWords is for a cause without words or kroner, which explains nothing.
	typoWords typo = "words"
	// typoNoValue is for a quality that goes with a value where there is none.
	typoNoValue typo = "no-value"
	// typoLocked is for what a revision that is adopted has decided.
	typoLocked typo = "locked"
	// typoMeasures is for numbers that no measure has.
	typoMeasures typo = "measures"
	// typoParts is for the sum of parts, which can be changed instead.
	typoParts typo = "parts"
)

// Error implements error.
func (t typo) Error() string { return "typed: " + string(t) }

// number reads a number as it is typed or pasted.
func (d *Desk) number(typed string) (budget.Quantity, error) {
	value, _, err := d.host.ParseNumber(typed)
	if err != nil {
		return 0, typoNumber
	}
	return value, nil
}

// whole reads a whole number.
func (d *Desk) whole(typed string) (int, error) {
	value, err := d.number(typed)
	if err != nil || !value.IsWhole() {
		return 0, typoWhole
	}
	return int(value / budget.Unit), nil
}

// money reads an amount of so many kroner each: budget.Thousand for one typed
// in kr 1 000.
func (d *Desk) money(typed string, each budget.Kroner) (budget.Kroner, error) {
	value, err := d.number(typed)
	if err != nil {
		return 0, err
	}
	whole, part := value/budget.Unit, value%budget.Unit
	if part*budget.Quantity(each)%budget.Unit != 0 {
		return 0, typoMoney
	}
	return budget.Kroner(whole)*each + budget.Kroner(part*budget.Quantity(each)/budget.Unit), nil
}

// share reads a share of 1, typed in per cent, with or without the sign.
func (d *Desk) share(typed string) (budget.Quantity, error) {
	value, err := d.number(typed)
	if err != nil || value < 0 || value > 100*budget.Unit {
		return 0, typoShare
	}
	return value / 100, nil
}

// period reads a year, a tertial, a month or a day.
func (d *Desk) period(typed string) (budget.Period, error) {
	period, err := d.host.ParsePeriod(typed)
	if err != nil {
		return budget.Period{}, typoPeriod
	}
	return period, nil
}

// chosenOf is the one of the values whose name was typed, in any case.
func chosenOf[W any](words *text.Printer, typed string, values []W) (chosen W, err error) {
	for _, value := range values {
		if strings.EqualFold(words.Name(value), strings.TrimSpace(typed)) {
			return value, nil
		}
	}
	return chosen, typoChoice
}

// namesOf are the names of values to choose among.
func namesOf[W any](words *text.Printer, values []W) []string {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = words.Name(value)
	}
	return names
}
