package main

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/planfile"
	"fagplan/data/workbook"
	"fagplan/views/screen"
)

// bookFile is a workbook to be read: what it is called and what is in it.
type bookFile struct {
	name string
	data []byte
}

// importing is how workbooks are read in.
type importing struct {
	// at is the time of the import.
	at time.Time
	// guess answers every question with its best guess.
	guess bool
	// answers are what the planner has said of the workbook.
	answers workbook.Answers
	// password is asked for that of a protected workbook; nil where nobody can
	// answer.
	password func(ctx context.Context, book string) (string, error)
	tell     func(screen.Progress)
}

// propose reads workbooks one after the other, each against the plan as those
// before it would leave it. Nothing is changed, and one workbook that cannot
// be read refuses them all.
func (i importing) propose(ctx context.Context, plan *budget.Plan, books []bookFile) ([]screen.ImportPreview, error) {
	previews := make([]screen.ImportPreview, 0, len(books))
	for _, book := range books {
		preview, after, err := i.proposeOne(ctx, plan, book)
		if err != nil {
			return nil, err
		}
		previews = append(previews, preview)
		plan = after
	}
	return previews, nil
}

// proposeOne returns what a workbook would do to a plan, and the plan after it.
func (i importing) proposeOne(ctx context.Context, plan *budget.Plan, file bookFile) (screen.ImportPreview, *budget.Plan, error) {
	book, err := i.read(ctx, file)
	if err != nil {
		return screen.ImportPreview{}, nil, err
	}
	preview, err := i.preview(ctx, plan, book)
	return preview, preview.After, err
}

// preview tells what a book would do to a plan.
func (i importing) preview(ctx context.Context, plan *budget.Plan, book *workbook.Book) (screen.ImportPreview, error) {
	proposal, err := i.understand(ctx, book, plan)
	if err != nil {
		return screen.ImportPreview{}, err
	}
	edit := proposal.Edit(plan, i.at)
	if err := ctx.Err(); err != nil {
		return screen.ImportPreview{}, err
	}
	after, err := edit.Apply(plan)
	if err != nil {
		return screen.ImportPreview{}, err
	}
	preview := previewOf(proposal, edit, after)
	preview.OverExample = isExample(plan) && !belongsTo(book, plan)
	return preview, nil
}

// read reads a workbook and tells how much of it is read. It asks for the
// password where the workbook has one.
func (i importing) read(ctx context.Context, file bookFile) (*workbook.Book, error) {
	options := workbook.Options{Progress: i.telling(file.name, screen.Reading)}
	book, err := workbook.Read(ctx, file.name, file.data, options)
	var refused *workbook.RefusedError
	if i.password == nil || !errors.As(err, &refused) || refused.Reason != workbook.NeedsPassword {
		return book, err
	}
	if options.Password, err = i.password(ctx, file.name); err != nil {
		return nil, err
	}
	return workbook.Read(ctx, file.name, file.data, options)
}

// maxRounds is how often guesses are made: what a table is taken for may lead
// to questions about its numbers, and those to no more.
const maxRounds = 4

// understand proposes what to do with a book, with guesses where they are
// wanted.
func (i importing) understand(ctx context.Context, book *workbook.Book, plan *budget.Plan) (*workbook.Proposal, error) {
	proposer := workbook.Proposer{Answers: i.answers, Progress: i.telling(book.Name, screen.Understanding)}
	proposal, err := proposer.Propose(ctx, book, plan)
	for round := 0; err == nil && i.guess && len(proposal.Open()) > 0 && round < maxRounds; round++ {
		proposer.Answers = proposer.Answers.Guessing(proposal.Questions)
		proposal, err = proposer.Propose(ctx, book, plan)
	}
	return proposal, err
}

// telling tells how far a step of reading a book in has come.
func (i importing) telling(book string, step screen.Step) workbook.Progress {
	return func(done, of int) { i.tell(screen.Progress{Doing: book, Step: step, Done: done, Of: of}) }
}

// acceptedAt is an import as it is when the planner accepts it, which may be
// long after it was previewed. Other edits have no time in them.
func acceptedAt(edit budget.Edit, at time.Time) budget.Edit {
	if edit.Kind != budget.ImportEdit {
		return edit
	}
	edit.Changes = slices.Clone(edit.Changes)
	for i, c := range edit.Changes {
		if book, is := c.After.(budget.Workbook); is {
			book.ImportedAt = at.UTC().Format(time.RFC3339)
			edit.Changes[i].After = book
		}
	}
	return edit
}

func previewOf(p *workbook.Proposal, edit budget.Edit, after *budget.Plan) screen.ImportPreview {
	preview := screen.ImportPreview{
		Book: p.Workbook.Name, Workbook: p.Workbook.ID, Edit: edit, After: after,
		Added: p.Count(workbook.Added), Changed: p.Count(workbook.Changed), Unchanged: p.Count(workbook.Unchanged), Removed: p.Count(workbook.Removed),
		Skipped:  len(p.Skipped),
		Findings: append(p.Findings, findingsFrom(p.Workbook.ID, after)...),
	}
	for _, t := range p.Tables {
		preview.Tables = append(preview.Tables, tableOf(t))
	}
	for _, v := range p.Values {
		preview.Values = append(preview.Values, screen.ReadValue{Record: v.Record, Before: v.Before, Where: v.Where, State: string(v.State)})
	}
	for _, skip := range p.Skipped {
		preview.LeftOut = append(preview.LeftOut, screen.LeftOut{Where: skip.Where, Reason: string(skip.Reason)})
	}
	for _, q := range p.Questions {
		preview.Questions = append(preview.Questions, questionOf(q))
	}
	return preview
}

func tableOf(t workbook.Table) screen.RecognisedTable {
	table := screen.RecognisedTable{Sheet: t.Sheet, Range: t.Range, Header: t.Header, Turned: t.Turned, As: string(t.As), Rows: t.Rows,
		Unit: t.Unit, UnitCell: t.UnitCell, Sums: t.Sums}
	for _, c := range t.Columns {
		table.Columns = append(table.Columns, screen.RecognisedColumn(c))
	}
	return table
}

func questionOf(q workbook.Question) screen.ImportQuestion {
	question := screen.ImportQuestion{ID: q.ID, Kind: string(q.Kind), Where: q.Where, Case: q.Case, Words: q.Words, Best: q.Best, Answer: q.Answer}
	for _, c := range q.Choices {
		question.Choices = append(question.Choices, screen.ImportChoice(c))
	}
	return question
}

// findingsFrom returns what does not add up in a plan and is found in the
// cells of one workbook.
func findingsFrom(book budget.WorkbookID, plan *budget.Plan) []budget.Finding {
	revision, found := plan.CurrentRevision()
	if !found {
		return nil
	}
	var findings []budget.Finding
	for _, f := range plan.Open(plan.Check(revision)) {
		if f.Where.Workbook == book {
			findings = append(findings, f)
		}
	}
	return findings
}

// readFiles reads workbook files, none larger than would be read in.
func readFiles(paths []string) ([]bookFile, error) {
	books := make([]bookFile, 0, len(paths))
	for _, path := range paths {
		name := filepath.Base(path)
		about, err := os.Stat(path)
		switch {
		case err != nil:
			return nil, err
		case !about.Mode().IsRegular():
			return nil, &workbook.RefusedError{Name: name, Reason: workbook.NotWorkbook}
		case about.Size() > workbook.DefaultLimits.FileBytes:
			return nil, &workbook.RefusedError{Name: name, Reason: workbook.TooLarge}
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return nil, err
		}
		books = append(books, bookFile{name, data})
	}
	return books, nil
}

// exampleBooks returns the workbooks of a bundled plan.
func exampleBooks(e example.Example) ([]bookFile, error) {
	books := make([]bookFile, 0, len(e.Books))
	for _, name := range e.Books {
		data, err := e.ReadBook(name)
		if err != nil {
			return nil, err
		}
		books = append(books, bookFile{name, data})
	}
	return books, nil
}

// createPlan makes a plan file with what the workbooks hold, and opens it. If
// that fails no file is left behind. Backups of a plan that is only being made
// would be of nothing that is not in the workbooks.
func createPlan(ctx context.Context, path string, books []bookFile) (*document, []screen.ImportPreview, error) {
	previews, err := importing{at: time.Now(), tell: untold}.propose(ctx, new(budget.Plan), books)
	if err != nil {
		return nil, nil, err
	}
	d, err := createDocument(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	d.file.KeepBackups(planfile.Options{NoBackup: true})
	if err := d.accept(ctx, previews); err != nil {
		return nil, nil, errors.Join(err, d.Close(), os.Remove(d.Path()))
	}
	d.file.KeepBackups(planfile.Options{})
	return d, previews, nil
}

// untold is the progress of what is done before anyone could look.
func untold(screen.Progress) {}
