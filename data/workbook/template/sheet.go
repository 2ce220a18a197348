package template

import (
	"encoding/json"
	"fmt"
	"reflect"

	"fagplan/budget"
)

// Sheet declares a sheet: the records on it and the columns they have.
type Sheet struct {
	// ID names the sheet for good, Name is what its tab says.
	ID, Name string
	// As is the kind of table, in the words of the import's documented output.
	As    string
	Table budget.TableName
	// Help says what the sheet is for.
	Help    string
	Columns []Column
	// Side keeps a sheet of lines to costs or funding. Such a sheet also has a
	// column for each period with a budget.
	Side budget.Side
	// Naming is the field the record is called by. Where the record's identity
	// cannot be seen, that of a new one is made of it.
	Naming string
}

// Column declares a column: a field of the record.
type Column struct {
	// Field is the name of the field, and what the column is known again by.
	Field   string
	Heading string
	Form    Form
	// Of is the table of the records referred to, for One and Many.
	Of budget.TableName
	// Words are what can be chosen, for Choice.
	Words []Word
	// Usual is what a blank stands for in a Choice, empty for none.
	Usual string
	// Needed tells that no record is without it.
	Needed bool
	// Essential tells that a record without it is no record: to clear it is to
	// remove the record.
	Essential bool
	Width     float64
	// Note explains the column to the planner.
	Note string
}

// Form tells what the cells of a column hold.
type Form uint8

// The forms of cells.
const (
	Text   Form = iota
	Texts       // several, with semicolons between
	Whole       // a whole number; blank for 0 unless the column is needed
	Year        // as Whole
	Number      // with decimals
	Large       // as Number, so large that its digits are grouped
	Share       // per cent
	Change      // per cent, may be negative
	Money       // whole kroner
	Time        // a budget.Period
	Times       // several periods, with semicolons between
	Truth       // yes or blank
	Choice      // one of a set of words
	One         // the name of another record
	Many        // the names of other records, with semicolons between
)

// Separator stands between the parts of cells with several.
const Separator = ";"

// Yes is what a true cell says.
const Yes = "ja"

// Word is what a value is called in a template.
type Word struct{ Value, Label string }

// Find returns the sheet with the ID.
func Find(id string) (Sheet, bool) {
	for _, s := range Sheets {
		if s.ID == id {
			return s, true
		}
	}
	return Sheet{}, false
}

// Column returns the column of a field.
func (s Sheet) Column(field string) (Column, bool) {
	for _, c := range s.Columns {
		if c.Field == field {
			return c, true
		}
	}
	return Column{}, false
}

// HasBudgets reports whether the sheet has a column for each period with a
// budget, headed by the period.
func (s Sheet) HasBudgets() bool { return s.Side != "" }

// New returns a record for a row of the sheet that has nothing in it yet.
func (s Sheet) New() reflect.Value {
	record := reflect.New(budget.RecordType(s.Table)).Elem()
	if s.Side != "" {
		record.FieldByName("Side").SetString(string(s.Side))
	}
	return record
}

// KeyOf writes the key of a record, as the hidden column has it.
func KeyOf(r budget.Record) string {
	key, err := json.Marshal(budget.KeyOf(r))
	if err != nil {
		return fmt.Sprint(budget.KeyOf(r)...) // of strings and numbers: cannot happen
	}
	return string(key)
}
