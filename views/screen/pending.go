package screen

import (
	"context"
	"errors"
	"maps"
	"path/filepath"
	"slices"

	"fagplan/budget"
)

// pending is a workbook that waits for the planner to accept it.
type pending struct {
	path string
	// book is nil until it has been read, and err why it cannot be.
	book Import
	err  error
	// password is what the planner says opens the workbook.
	password string
	answers  ImportAnswers
	preview  ImportPreview
	// of is the plan the preview is of, nil before there is any.
	of *budget.Plan
	// stamp is of the file as it was read.
	stamp fileStamp
	// stopped marks one the planner has cancelled the reading of.
	stopped bool
}

func (p *pending) name() string { return filepath.Base(p.path) }

// open is how many questions are not answered.
func (p *pending) open() int {
	n := 0
	for _, q := range p.preview.Questions {
		if q.Answer == "" {
			n++
		}
	}
	return n
}

// find reads the workbook unless that is done, and asks it.
func (p *pending) find(ctx context.Context, document Document, tell func(Progress)) {
	if p.book == nil {
		p.stamp, _ = stampOf(p.path) // what is wrong with the file, reading it tells
		p.book, p.err = document.Read(ctx, p.path, p.password, tell)
	}
	if p.err == nil {
		p.preview, p.err = p.book.Preview(ctx, p.of, p.answers, tell)
	}
	if errors.Is(p.err, context.Canceled) {
		p.err, p.stopped = nil, true
	}
}

// said is what the planner has said of a table so far.
func (p *pending) said(sheet, where string) (TableAnswer, bool) {
	i := slices.IndexFunc(p.answers.Tables, func(a TableAnswer) bool { return a.Sheet == sheet && a.Range == where })
	if i < 0 {
		return TableAnswer{}, false
	}
	answer := p.answers.Tables[i]
	answer.Columns = maps.Clone(answer.Columns)
	return answer, true
}
