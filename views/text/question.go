package text

import "strings"

// Question writes a question of the import with the reason for its best guess.
func (p *Printer) Question(kind, of string, words Args) string {
	return p.T("question."+kind+"."+of, words)
}

// Choice writes an answer to a question of the import. What stands after a
// colon in its ID is which one of many it is: for a table, what kind.
func (p *Printer) Choice(id string, words Args) string {
	choice, which, _ := strings.Cut(id, ":")
	if choice == "table" {
		return p.T("table-kind." + which)
	}
	return p.T("choice."+choice, words)
}
