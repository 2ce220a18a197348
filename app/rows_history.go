package main

import (
	"time"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/text"
)

// historyRow is one change of the plan.
type historyRow struct {
	ID      int64           `json:"id"`
	At      string          `json:"at"` // RFC 3339
	By      string          `json:"by"`
	Kind    budget.EditKind `json:"kind"`
	Subject string          `json:"subject"`
	Reason  string          `json:"reason"`
	// Changes is how many records were changed.
	Changes int `json:"changes"`
	// UndoOf and RedoOf are the entry that was undone or redone, null for an
	// edit of its own.
	UndoOf *int64 `json:"undo_of"`
	RedoOf *int64 `json:"redo_of"`
	// Undone tells that the edit is no longer in effect.
	Undone bool `json:"undone"`
}

func listHistory(v view) listing {
	rows := []historyRow{}
	for _, e := range v.history {
		rows = append(rows, historyRowOf(e))
	}
	p := v.words
	return listing{rows, tablesOf(v.history,
		numberField(p.T("column.number"), func(e planfile.Entry) string { return p.Int(e.ID) }),
		textField(p.T("column.when"), func(e planfile.Entry) string { return p.Date(e.At.Local()) + " " + p.Time(e.At.Local()) }),
		textField(p.T("column.who"), func(e planfile.Entry) string { return e.By }),
		numberField(p.T("column.changes"), func(e planfile.Entry) string { return p.Int(int64(e.Changes)) }),
		textField(p.T("column.what"), func(e planfile.Entry) string { return entryText(p, e) }),
		textField(p.T("column.reason"), func(e planfile.Entry) string { return e.Reason }))}
}

func historyRowOf(e planfile.Entry) historyRow {
	row := historyRow{ID: e.ID, At: e.At.Format(time.RFC3339), By: e.By, Kind: e.Kind, Subject: e.Subject,
		Reason: e.Reason, Changes: e.Changes, Undone: e.Undone}
	if e.UndoOf != 0 {
		row.UndoOf = &e.UndoOf
	}
	if e.RedoOf != 0 {
		row.RedoOf = &e.RedoOf
	}
	return row
}

// entryText says what was done, or taken back, or made again.
func entryText(p *text.Printer, e planfile.Entry) string {
	what := p.T("edit."+string(e.Kind), text.Args{"subject": e.Subject})
	switch {
	case e.UndoOf != 0:
		return p.T("history.undone", text.Args{"edit": what})
	case e.RedoOf != 0:
		return p.T("history.redone", text.Args{"edit": what})
	}
	return what
}
