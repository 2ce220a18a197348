package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"fagplan/budget"
	"fagplan/data/workbook"
	"fagplan/views/screen"
)

// openBook is a workbook that has been read, for the window to show and to ask
// what importing it would do.
type openBook struct {
	book   *workbook.Book
	sheets []screen.Sheet
	now    func() time.Time
}

var _ screen.Import = (*openBook)(nil)

// Read implements screen.Document.
func (d *document) Read(ctx context.Context, path, password string, tell func(screen.Progress)) (screen.Import, error) {
	files, err := readFiles([]string{path})
	if err != nil {
		return nil, err
	}
	how := importing{tell: tell}
	if password != "" {
		how.password = func(context.Context, string) (string, error) { return password, nil }
	}
	book, err := how.read(ctx, files[0])
	if needsPassword(err) {
		return nil, fmt.Errorf("%w: %w", screen.ErrPassword, err)
	}
	if err != nil {
		return nil, err
	}
	open := &openBook{book: book, now: d.now}
	for _, sheet := range book.Sheets {
		open.sheets = append(open.sheets, newSheetView(sheet))
	}
	return open, nil
}

// needsPassword reports whether a workbook is refused for want of the right
// password.
func needsPassword(err error) bool {
	var refused *workbook.RefusedError
	return errors.As(err, &refused) && (refused.Reason == workbook.NeedsPassword || refused.Reason == workbook.WrongPassword)
}

// Sheets implements screen.Import.
func (b *openBook) Sheets() []screen.Sheet { return b.sheets }

// Kinds implements screen.Import.
func (b *openBook) Kinds() []string {
	var kinds []string
	for _, k := range workbook.Kinds() {
		kinds = append(kinds, string(k))
	}
	return kinds
}

// Roles implements screen.Import.
func (b *openBook) Roles(kind string) []string { return workbook.Roles(workbook.Kind(kind)) }

// Preview implements screen.Import.
func (b *openBook) Preview(ctx context.Context, plan *budget.Plan, answers screen.ImportAnswers, tell func(screen.Progress)) (screen.ImportPreview, error) {
	how := importing{at: b.now(), answers: answersOf(answers), tell: tell}
	return how.preview(ctx, plan, b.book)
}

// answersOf are what the planner said in the window, as the import takes them.
func answersOf(said screen.ImportAnswers) workbook.Answers {
	answers := workbook.Answers{Chosen: said.Chosen}
	for _, t := range said.Tables {
		answers.Tables = append(answers.Tables, workbook.TableAnswer{Sheet: t.Sheet, Range: t.Range,
			As: workbook.Kind(t.As), Turned: t.Turned, HeaderRows: t.HeaderRows, Columns: t.Columns})
	}
	return answers
}
