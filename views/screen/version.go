package screen

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// nameVersion asks what the plan as it is now is to be called, and writes the
// name in the history, where the plan can be found again as it was.
func (d *Desk) nameVersion() *form {
	if d.document == nil || d.document.ReadOnly() {
		return nil
	}
	words := d.words
	fields := []field{{label: words.T("column.name"), hint: words.T("version.hint")}}
	return d.ask(words.T("action.name-version"), fields, func(answers []string) error {
		name := strings.TrimSpace(answers[0])
		if name == "" {
			return fieldTypo{0, typoNeeded}
		}
		d.apply(budget.NameVersion(d.document.Plan(), name))
		d.status.note(words.T("version.named", text.Args{"name": name}))
		return nil
	})
}
