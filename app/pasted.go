package main

import (
	"errors"

	"fagplan/data/workbook"
	"fagplan/views/text"
)

// pastedRefusals are the sentences for why cells are not pasted.
var pastedRefusals = map[workbook.Refusal]string{
	workbook.IdentityNumbers: "error.pasted-identity-numbers",
	workbook.BirthDates:      "error.pasted-birth-dates",
}

// RefusePasted implements screen.Host: what is refused in a workbook is not
// pasted either.
func (host) RefusePasted(cells [][]string) error {
	err := workbook.RefusePasted(cells)
	var refused *workbook.RefusedError
	if errors.As(err, &refused) {
		return &toldError{pastedRefusals[refused.Reason], text.Args{"cell": refused.Cell}, err}
	}
	return err
}
