package workbook

import (
	"slices"

	"fagplan/budget"
)

// QuestionKind tells what a question is about.
type QuestionKind string

// The kinds of questions.
const (
	AskNumber QuestionKind = "number"     // what a number in doubt is
	AskName   QuestionKind = "name"       // whether a name ends with a footnote's mark
	AskIndex  QuestionKind = "index"      // whether a column holds indexes or deviations in per cent
	AskMoney  QuestionKind = "money-unit" // what 1 in a table of money stands for
	AskShare  QuestionKind = "share"      // whether 0,12 in a column of per cent is 12 or 0,12 per cent
	AskArea   QuestionKind = "area"       // which area a name nobody knows is
	AskTable  QuestionKind = "table"      // what a table is
	AskDate   QuestionKind = "date"       // which of two numbers is the month
	AskParent QuestionKind = "parent"     // whether a row is the sum of those under it
	AskClosed QuestionKind = "closed"     // whether accounts that are closed are to be corrected
)

// Question is something that cannot be told from the workbook for sure. Until
// it is answered, the cells that hang on it are left out.
//
// The words of a question, with the reason for its best guess, and of its
// choices belong to package text, under question.KIND.CASE and choice.ID.
type Question struct {
	// ID is the same for as long as the workbook has the same bytes.
	ID   string
	Kind QuestionKind
	// Where is the cell, or the first of the cells, that hang on it.
	Where budget.Source
	// Case tells which reason the best guess has.
	Case string
	// Words are the values the question and the reason speak of, by name, as
	// in a budget.Finding.
	Words   map[string]any
	Choices []Choice
	// Best is the index of the choice that is most probably right.
	Best int
	// Answer is the ID of the choice that was made, empty for none yet.
	Answer string
}

// Choice is one of the answers to a Question.
type Choice struct {
	// ID is what Answers name the choice by. What stands after a colon in it is
	// which one of many: the area or the kind of table.
	ID string
	// Words are the values the choice speaks of.
	Words map[string]any
}

// LeaveOut is the choice, of every question, not to read the cells at all.
const LeaveOut = "leave-out"

// Guess returns the best choice.
func (q Question) Guess() Choice { return q.Choices[q.Best] }

// choice returns the choice with the ID.
func (q Question) choice(id string) (Choice, bool) {
	i := slices.IndexFunc(q.Choices, func(c Choice) bool { return c.ID == id })
	if i < 0 {
		return Choice{}, false
	}
	return q.Choices[i], true
}

// Open returns the questions that are not answered.
func (p *Proposal) Open() []Question {
	return slices.DeleteFunc(slices.Clone(p.Questions), func(q Question) bool { return q.Answer != "" })
}
