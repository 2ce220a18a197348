package main

import (
	"fmt"
	"io"
	"strings"

	"fagplan/budget"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// valueRow is a record of the plan as a workbook states it.
type valueRow struct {
	// Where is the cell, or the cells, it was read from: Sheet!Cell.
	Where string `json:"where"`
	State string `json:"state"`
	// Table is the plan's table of such records.
	Table  budget.TableName `json:"table"`
	Record budget.Record    `json:"record"`
	// Before is what the plan has, null for nothing.
	Before budget.Record `json:"before"`
}

func valueRows(values []screen.ReadValue) []valueRow {
	rows := make([]valueRow, 0, len(values))
	for _, v := range values {
		rows = append(rows, valueRow{Where: v.Where.String(), State: v.State, Table: v.Record.Table(), Record: v.Record, Before: v.Before})
	}
	return rows
}

// leftOutRow is a cell, or cells, that were not read as values of their own.
type leftOutRow struct {
	Where string `json:"where"`
	// Reason is one of the words json.md lists, and Message the same in words.
	Reason  string `json:"reason"`
	Message string `json:"message"`
}

func leftOutRows(words *text.Printer, left []screen.LeftOut) []leftOutRow {
	rows := make([]leftOutRow, 0, len(left))
	for _, l := range left {
		rows = append(rows, leftOutRow{Where: l.Where.String(), Reason: l.Reason, Message: words.T("skip." + l.Reason)})
	}
	return rows
}

// questionRow is what could not be told from a workbook for sure.
type questionRow struct {
	ID    string `json:"id"`
	Kind  string `json:"kind"`
	Where string `json:"where"`
	// Question is in words, with the reason for the best guess.
	Question string      `json:"question"`
	Choices  []choiceRow `json:"choices"`
	// Best and Answer are IDs of choices; Answer is empty for none yet.
	Best   string `json:"best"`
	Answer string `json:"answer"`
}

// choiceRow is an answer to a question.
type choiceRow struct {
	ID   string `json:"id"`
	Text string `json:"text"`
}

func questionRows(words *text.Printer, questions []screen.ImportQuestion) []questionRow {
	rows := make([]questionRow, 0, len(questions))
	for _, q := range questions {
		row := questionRow{ID: q.ID, Kind: q.Kind, Where: q.Where.String(), Question: words.Question(q.Kind, q.Case, q.Words),
			Best: q.Choices[q.Best].ID, Answer: q.Answer}
		for _, choice := range q.Choices {
			row.Choices = append(row.Choices, choiceRow{choice.ID, words.Choice(choice.ID, choice.Words)})
		}
		rows = append(rows, row)
	}
	return rows
}

// writeQuestions writes the questions, each with where it arises and what it
// was answered, or else can be; and last how many are not answered.
func (c *commandLine) writeQuestions(w io.Writer, rows []questionRow) error {
	open := 0
	for _, r := range rows {
		lines := []string{r.Question}
		for _, choice := range r.Choices {
			if r.Answer == "" || r.Answer == choice.ID {
				lines = append(lines, "– "+choice.Text)
			}
		}
		if r.Answer == "" {
			open++
		}
		fmt.Fprintf(w, "%s\n%s\n", r.Where, indented(strings.Join(lines, "\n")))
	}
	if open == 0 {
		return nil
	}
	_, err := fmt.Fprintf(w, "%s\n\n", c.words.T("command.import.questions", text.Args{"n": open}))
	return err
}
