package workbook

import "maps"

// Answers is what the planner has said of a Book: answers to the questions of
// a Proposal, and corrections of what its tables were taken for. Proposing
// again with them, from the same Book, takes them into account. The zero value
// says nothing.
type Answers struct {
	// Chosen is the ID of the choice made, by the ID of the question. What
	// answers no question is ignored.
	Chosen map[string]string
	Tables []TableAnswer
}

// TableAnswer says what a table is and how it is to be read.
type TableAnswer struct {
	// Sheet and Range, in A1 notation, are where the table is, with its header
	// but without its title.
	Sheet, Range string
	// As is what the table is. NotATable leaves the range out.
	As Kind
	// Turned marks a table whose columns are rows of the sheet, and whose header
	// is columns of it.
	Turned bool
	// HeaderRows is how many rows of the range are its header; of a turned one,
	// how many columns.
	HeaderRows int
	// Columns are the roles of the columns as Column.Role has them, by the
	// number of the column in the sheet, from 1, or of the row for a turned
	// table; a column that is not named is left as it is recognised, and NoRole
	// leaves one out.
	Columns map[int]string
}

// NotATable is what a range is that is not to be read.
const NotATable Kind = "none"

// NoRole is the role of a column that is not to be read.
const NoRole = "none"

// Guessing returns the answers with the best guess of every question that is
// not answered.
func (a Answers) Guessing(questions []Question) Answers {
	chosen := make(map[string]string, len(a.Chosen)+len(questions))
	for _, q := range questions {
		chosen[q.ID] = q.Guess().ID
	}
	maps.Copy(chosen, a.Chosen)
	return Answers{Chosen: chosen, Tables: a.Tables}
}
