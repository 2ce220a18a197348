package main

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"syscall"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/data/workbook"
	"fagplan/views/board/slides"
	"fagplan/views/text"
)

// explanations are the sentences for what can go wrong, the more particular
// errors before those they are cases of.
var explanations = []struct {
	is  error
	key string
}{
	{planfile.ErrNotPlan, "error.not-a-plan"},
	{planfile.ErrDamaged, "error.damaged"},
	{planfile.ErrInUse, "error.already-open"},
	{planfile.ErrExists, "error.exists"},
	{planfile.ErrNoSpace, "error.disk-full"},
	{planfile.ErrReadOnly, "error.read-only"},
	{planfile.ErrDisk, "error.disk-fails"},
	{planfile.ErrNothingToUndo, "error.nothing-to-undo"},
	{planfile.ErrNothingToRedo, "error.nothing-to-redo"},
	{budget.ErrNotAdopted, "error.not-adopted"},
	{budget.ErrSealed, "error.sealed-already"},
	{budget.ErrLocked, "error.locked-revision"},
	{budget.ErrPeriodLocked, "error.period-locked"},
	{budget.ErrConflict, "error.conflict"},
	{budget.ErrInUse, "error.referred-to"},
	{budget.ErrMissing, "error.refers-to-missing"},
	{budget.ErrInvalid, "error.invalid"},
	{slides.ErrTemplate, "error.template"},
	{context.Canceled, "error.cancelled"},
	{syscall.ENOSPC, "error.disk-full"},
	{fs.ErrNotExist, "error.not-found"},
	{fs.ErrExist, "error.exists"},
	{fs.ErrPermission, "error.no-access"},
}

// refusals are the sentences for why a workbook is not read.
var refusals = map[workbook.Refusal]string{
	workbook.Empty:           "error.empty-workbook",
	workbook.NeedsPassword:   "error.needs-password-workbook",
	workbook.WrongPassword:   "error.wrong-password",
	workbook.Locked:          "error.locked-workbook",
	workbook.OldFormat:       "error.old-workbook",
	workbook.BinaryFormat:    "error.binary-workbook",
	workbook.XMLSpreadsheet:  "error.xml-workbook",
	workbook.HTML:            "error.web-page",
	workbook.Numbers:         "error.numbers",
	workbook.PCAxis:          "error.pc-axis",
	workbook.PDF:             "error.pdf",
	workbook.Document:        "error.document",
	workbook.Slides:          "error.slides",
	workbook.Picture:         "error.picture",
	workbook.LockFile:        "error.lock-file",
	workbook.Plan:            "error.is-a-plan",
	workbook.Archive:         "error.archive",
	workbook.NotWorkbook:     "error.not-a-workbook",
	workbook.Damaged:         "error.damaged-workbook",
	workbook.TooLarge:        "error.too-large-workbook",
	workbook.IdentityNumbers: "error.identity-numbers",
	workbook.BirthDates:      "error.birth-dates",
}

// explain says in the reader's language what happened, where, and what to do.
// What Fagplan has no words for is told as it came, marked as technical.
func explain(words *text.Printer, err error) string {
	var told *toldError
	if errors.As(err, &told) {
		return words.T(told.key, told.args)
	}
	where := text.Args{"file": fileOf(err)}
	var refused *workbook.RefusedError
	if errors.As(err, &refused) {
		return words.T(refusals[refused.Reason], where, text.Args{"sheet": refused.Sheet, "cell": refused.Cell})
	}
	var newer *planfile.NewerError
	if errors.As(err, &newer) {
		return explainNewer(words, newer.Path, where)
	}
	var held *planfile.InUseError
	if errors.As(err, &held) && held.Holder != (planfile.Holder{}) {
		return words.T("error.already-open-by", where, text.Args{
			"user": held.Holder.User, "host": held.Holder.Host,
			"date": held.Holder.Since.Local(), "time": words.Time(held.Holder.Since.Local())})
	}
	for _, e := range explanations {
		if errors.Is(err, e.is) {
			return words.T(e.key, where, text.Args{"detail": err.Error()})
		}
	}
	return words.T("error.unexpected", text.Args{"detail": err.Error()})
}

// explainNewer tells the way back to this version where there is one: the backup
// the newer one made before it changed the plan.
func explainNewer(words *text.Printer, path string, where text.Args) string {
	if backup, found := planfile.BeforeMigration(path); found {
		return words.T("error.newer-version-backup", where, text.Args{"backup": filepath.Base(backup.Path), "on": words.Date(backup.At)})
	}
	return words.T("error.newer-version", where)
}

// fileOf returns the file an error is about, empty where it names none.
func fileOf(err error) string {
	var plan *planfile.FileError
	var held *planfile.InUseError
	var newer *planfile.NewerError
	var refused *workbook.RefusedError
	var path *fs.PathError
	switch {
	case errors.As(err, &plan):
		return filepath.Base(plan.Path)
	case errors.As(err, &held):
		return filepath.Base(held.Path)
	case errors.As(err, &newer):
		return filepath.Base(newer.Path)
	case errors.As(err, &refused):
		return refused.Name
	case errors.As(err, &path):
		return path.Path
	}
	return ""
}

// toldError is an error with its own sentence in the catalogs, for what the
// program itself refuses.
type toldError struct {
	key  string
	args text.Args
	// err is what lies behind, may be nil.
	err error
}

// Error implements error. The sentence is for explain to write.
func (e *toldError) Error() string { return e.key }

// Unwrap returns what lies behind.
func (e *toldError) Unwrap() error { return e.err }
