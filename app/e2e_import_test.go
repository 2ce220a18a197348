//go:build e2e

package main

import (
	"context"
	"errors"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"fagplan/budget"
)

func TestE2EImportingAgainChangesNothing(t *testing.T) {
	plan, book := helseNord(t), writtenExamples(t, "samdata-2007-2008.xlsx")
	before := recordsOf(t, plan)
	for _, row := range rowsOf(t, exitDone, "import", plan, book) {
		if row["book"] != filepath.Base(book) || row["added"] != 0.0 || row["changed"] != 0.0 || row["unchanged"] == 0.0 {
			t.Errorf("the second import says %v", row)
		}
		if tables := row["tables"].([]any); len(tables) == 0 {
			t.Error("the second import recognises no tables")
		}
	}
	if !sameRecords(before, recordsOf(t, plan)) {
		t.Error("the second import changed the plan")
	}
}

func TestE2EUndoOfAnImportGivesBackThePlan(t *testing.T) {
	plan, book := helseNord(t), writtenExamples(t, "brukerplan-2006.xlsx")
	before := recordsOf(t, plan)
	if got := fagplan(t, "import", plan, book, "--dry-run"); got.status > exitFindings || !sameRecords(before, recordsOf(t, plan)) {
		t.Fatalf("a trial run changes the plan, or fails: %+v", got)
	}
	if got := fagplan(t, "import", plan, book); got.status > exitFindings {
		t.Fatalf("%+v", got)
	}
	after := recordsOf(t, plan)
	if sameRecords(before, after) || len(rowsOf(t, exitDone, "show", plan, "need")) == 0 {
		t.Fatal("the import brought no need map")
	}
	mustRun(t, "undo", plan)
	if !sameRecords(before, recordsOf(t, plan)) {
		t.Error("undo does not give back the plan")
	}
	mustRun(t, "redo", plan)
	if !sameRecords(after, recordsOf(t, plan)) {
		t.Error("redo does not give back the import")
	}
	mustRun(t, "verify", plan)
}

// TestE2EKilledWhileImporting kills imports at many instants, from before they
// begin until after they end. Each time the plan must open, be sound, and be
// either as it was or as the import makes it.
func TestE2EKilledWhileImporting(t *testing.T) {
	plan, book := helseNord(t), writtenExamples(t, "nasjonal-status-2003-2006.xlsx")
	before := recordsOf(t, plan)
	start := time.Now()
	if got := fagplan(t, "import", plan, book); got.status > exitFindings {
		t.Fatalf("%+v", got)
	}
	whole := time.Since(start)
	after := withoutTime(recordsOf(t, plan))
	mustRun(t, "undo", plan)
	const kills = 40
	killed := 0
	for i := range kills {
		if killedAfter(t, whole*time.Duration(i)/(kills-10), "import", plan, book) {
			killed++
		}
		mustRun(t, "verify", plan)
		switch now := recordsOf(t, plan); {
		case sameRecords(before, now):
		case sameRecords(after, withoutTime(now)):
			mustRun(t, "undo", plan)
		default:
			t.Fatalf("killed after %v, the plan is neither as before nor as imported", whole*time.Duration(i)/(kills-10))
		}
	}
	if killed == 0 {
		t.Error("no import was killed before it ended")
	}
}

// withoutTime returns the records without the time of import, which no two
// imports share.
func withoutTime(records []budget.Record) []budget.Record {
	for i, r := range records {
		if book, is := r.(budget.Workbook); is {
			book.ImportedAt = ""
			records[i] = book
		}
	}
	return records
}

// killedAfter starts the program and kills it after a while, and reports
// whether it was still at work then.
func killedAfter(t *testing.T, while time.Duration, args ...string) bool {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), while)
	defer cancel()
	command := exec.CommandContext(ctx, program, args...)
	command.Env = withoutLanguage()
	if err := command.Start(); err != nil {
		return errors.Is(err, context.DeadlineExceeded)
	}
	_ = command.Wait() // how it ended is what the plan is looked at for
	return !command.ProcessState.Exited()
}
