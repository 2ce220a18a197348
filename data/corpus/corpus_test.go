package corpus

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
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
			got := written(t, p)
			beside := strings.TrimSuffix(path, filepath.Ext(path)) + ".json"
			if *fix {
				if err := os.WriteFile(beside, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(beside)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s differs:\n%s", beside, difference(string(want), string(got)))
			}
		})
	}
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
	told := string(written(t, p))
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
	paths, err := filepath.Glob("books/*.*")
	if err != nil {
		t.Fatal(err)
	}
	var books []string
	for _, path := range paths {
		if filepath.Ext(path) != ".json" {
			books = append(books, path)
		}
	}
	if len(books) < 40 {
		t.Fatalf("only %d workbooks", len(books))
	}
	return books
}

func propose(t *testing.T, path string, plan *budget.Plan, answers workbook.Answers) *workbook.Proposal {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	book, err := workbook.Read(context.Background(), filepath.Base(path), data, workbook.Options{})
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

func written(t *testing.T, p *workbook.Proposal) []byte {
	t.Helper()
	var out bytes.Buffer
	encoder := json.NewEncoder(&out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(expectedOf(p)); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
