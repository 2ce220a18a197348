package main

import (
	"bytes"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// doubtfulBook is a workbook whose table does not say what it counts in, nor
// which number one of its cells is.
func doubtfulBook(t *testing.T) bookFile {
	t.Helper()
	file := excelize.NewFile()
	for i, row := range [][]any{{"Linje", 2020, 2021}, {"Drift", 4582, 5000}, {"Kurs", "251)", 12}} {
		cell, err := excelize.CoordinatesToCellName(1, i+1)
		if err == nil {
			err = file.SetSheetRow("Sheet1", cell, &row)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	var data bytes.Buffer
	if err := file.Write(&data); err != nil {
		t.Fatal(err)
	}
	return bookFile{"bok.xlsx", data.Bytes()}
}

// Without guesses what is in doubt is asked about and left out, also where one
// question leads to another; with them everything is answered and read.
func TestGuessesAnswerEveryQuestion(t *testing.T) {
	for guess, want := range map[bool]int{false: 0, true: 4} {
		how := importing{at: time.Unix(0, 0), guess: guess, tell: untold}
		previews, err := how.propose(t.Context(), new(budget.Plan), []bookFile{doubtfulBook(t)})
		if err != nil {
			t.Fatal(err)
		}
		after, err := previews[0].Edit.Apply(new(budget.Plan))
		if err != nil {
			t.Fatal(err)
		}
		if after.Amounts.Len() != want {
			t.Errorf("guessing %v gives %d amounts, want %d", guess, after.Amounts.Len(), want)
		}
		for _, q := range previews[0].Questions {
			if (q.Answer != "") != guess {
				t.Errorf("guessing %v answers %s with %q", guess, q.ID, q.Answer)
			}
		}
	}
}
