package corpus

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/workbook"
)

var fix = flag.Bool("fix", false, "write what is read of each workbook beside it")

func TestWhatIsReadOfEveryWorkbook(t *testing.T) {
	for _, path := range workbooks(t) {
		t.Run(filepath.Base(path), func(t *testing.T) {
			p := propose(t, path, new(budget.Plan), workbook.Answers{})
			e := expectedOf(p)
			e.Password = passwordOf(t, path)
			wantBeside(t, path, written(t, e))
		})
	}
}

func TestWhyFilesAreRefused(t *testing.T) {
	for _, path := range filesIn(t, "refused") {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		_, err = workbook.Read(context.Background(), filepath.Base(path), data, workbook.Options{})
		var refused *workbook.RefusedError
		if !errors.As(err, &refused) {
			t.Errorf("%s is not refused: %v", path, err)
			continue
		}
		wantBeside(t, path, written(t, refusal{refused.Reason}))
	}
}

// wantBeside compares what came of a file with what is beside it.
func wantBeside(t *testing.T, path string, got []byte) {
	t.Helper()
	if *fix {
		if err := os.WriteFile(beside(path), got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(beside(path))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("%s differs:\n%s", beside(path), difference(string(want), string(got)))
	}
}

func beside(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) + ".json" }

// passwordOf is the password the file beside a workbook has, empty for none.
func passwordOf(t *testing.T, path string) string {
	t.Helper()
	var e expected
	data, err := os.ReadFile(beside(path))
	if err == nil {
		err = json.Unmarshal(data, &e)
	}
	if err != nil && !*fix {
		t.Fatal(err)
	}
	return e.Password
}

// Whatever is read can be accepted, and then there is nothing more to accept.
func TestEveryWorkbookCanBeAccepted(t *testing.T) {
	for _, path := range workbooks(t) {
		p := propose(t, path, new(budget.Plan), workbook.Answers{})
		answers := workbook.Answers{}.Guessing(p.Questions)
		guessed := propose(t, path, new(budget.Plan), answers)
		for _, proposal := range []*workbook.Proposal{p, guessed} {
			plan, err := proposal.Edit(new(budget.Plan), time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)).Apply(new(budget.Plan))
			if err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			for _, r := range []*workbook.Proposal{propose(t, path, plan, answers)} {
				if proposal == guessed && !r.Edit(plan, time.Time{}).IsEmpty() {
					t.Errorf("%s: reading it again changes the plan", path)
				}
			}
		}
	}
}

// No name of a person may get into a plan, nor into what is told of a list.
func TestNamesOfStaffAreNotKept(t *testing.T) {
	p := propose(t, "books/ansattliste.xlsx", new(budget.Plan), workbook.Answers{})
	told := string(written(t, expectedOf(p)))
	for _, name := range []string{"Fiktiv", "Oppdiktet", "Eksempel", "Prøve", "Utdiktet"} {
		if strings.Contains(told, name) {
			t.Errorf("%q is told", name)
		}
	}
	if p.Count(workbook.Added) == 0 {
		t.Error("the list is not read")
	}
}

func workbooks(t *testing.T) []string {
	t.Helper()
	books := filesIn(t, "books")
	if len(books) < 40 {
		t.Fatalf("only %d workbooks", len(books))
	}
	return books
}

// filesIn lists the files of a folder that have something beside them.
func filesIn(t *testing.T, folder string) []string {
	t.Helper()
	paths, err := filepath.Glob(folder + "/*.*")
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(paths, func(path string) bool { return filepath.Ext(path) == ".json" })
}

func propose(t *testing.T, path string, plan *budget.Plan, answers workbook.Answers) *workbook.Proposal {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	book, err := workbook.Read(context.Background(), filepath.Base(path), data, workbook.Options{Password: passwordOf(t, path)})
	if err != nil {
		t.Fatal(err)
	}
	p, err := workbook.Propose(context.Background(), book, plan, answers)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// difference lists the lines that are in one text and not in the other.
func difference(want, got string) string {
	var lines []string
	missing := func(mark, in, from string) {
		for line := range strings.Lines(in) {
			if !strings.Contains(from, line) {
				lines = append(lines, mark+strings.TrimSpace(line))
			}
		}
	}
	missing("- ", want, got)
	missing("+ ", got, want)
	return strings.Join(lines, "\n")
}

func written(t *testing.T, told any) []byte {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(told); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
