package workbook

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"fagplan/budget"
)

// patience is a context that is cancelled once it has been asked often enough.
type patience struct {
	context.Context
	left  int // questions until it is cancelled
	asked int
}

func newPatience(left int) *patience { return &patience{Context: context.Background(), left: left} }

func (p *patience) Err() error {
	if p.asked++; p.asked > p.left {
		return context.Canceled
	}
	return nil
}

// forever is more questions than are ever asked.
const forever = 1 << 30

// longTables are sheets of the kinds of tables that can be long, and go through
// different readings.
func longTables(rows int) map[string]string {
	body := func(row string) string { return strings.Repeat(row+"\n", rows) }
	numbered := func(row string) string {
		return repeated(rows, func(i int) string { return fmt.Sprintf(row, i) + "\n" })
	}
	return map[string]string{
		"values":       "Indikator;Område;Periode;Verdi\n" + body("Kontakter;Helse Nord;2019;1 000"),
		"measurements": "Område;Andel fristbrudd 2018;Andel fristbrudd 2019\n" + body("Helse Nord;0,1;0,2"),
		"lines":        "Budsjett kr 1 000\n\nTiltak;2019;2020\n" + numbered("Lønn nr %d;10;20"),
		"milestones":   "Nr;Milepæl;Frist\n" + numbered("%[1]d;Milepæl %[1]d;2019"),
		"blocks":       strings.Repeat("a;1\n\n", rows),
	}
}

// A proposal asks whether it is cancelled at least for every hundredth row,
// and gives up as soon as the answer is yes, whenever that is.
func TestProposingStopsWhenCancelled(t *testing.T) {
	const rows = 2000
	for name, text := range longTables(rows) {
		book := &Book{Name: "ark", SHA256: strings.Repeat("0", 64), Sheets: []*Sheet{sheetOf(text)}}
		whole := newPatience(forever)
		if _, err := Propose(whole, book, new(budget.Plan), Answers{}); err != nil {
			t.Fatal(err)
		}
		if whole.asked < rows/100 {
			t.Errorf("%s: asked %d times in %d rows", name, whole.asked, rows)
		}
		for left := 0; left < whole.asked; left = 1 + left*3/2 {
			ctx := newPatience(left)
			if p, err := Propose(ctx, book, new(budget.Plan), Answers{}); !errors.Is(err, context.Canceled) || p != nil {
				t.Errorf("%s: cancelled after %d questions of %d, the error is %v", name, left, whole.asked, err)
			}
			if more := ctx.asked - left; more > 20 {
				t.Errorf("%s: asked %d times more after being cancelled", name, more)
			}
		}
	}
}

// A reading asks at least for every five thousandth row, and gives up at once.
func TestReadingStopsWhenCancelled(t *testing.T) {
	const rows = 20_000
	sheet := strings.Repeat("<row><c><v>1</v></c><c><v>2</v></c></row>", rows) + "</sheetData>"
	for name, data := range map[string][]byte{
		"bok.xlsx": hostile(t, sheet),
		"bok.csv":  []byte(strings.Repeat("1;2;3\n", rows)),
	} {
		whole := newPatience(forever)
		_, err := Read(whole, name, data, Options{})
		must(t, err)
		if whole.asked < rows/5000 {
			t.Errorf("%s: asked %d times", name, whole.asked)
		}
		for left := range whole.asked {
			ctx := newPatience(left)
			if _, err := Read(ctx, name, data, Options{}); !errors.Is(err, context.Canceled) {
				t.Errorf("%s: cancelled after %d questions of %d, the error is %v", name, left, whole.asked, err)
			}
			if more := ctx.asked - left; more > 20 {
				t.Errorf("%s: asked %d times more after being cancelled", name, more)
			}
		}
	}
}

// tellingsOf notes what is told of progress. It never goes back.
func tellingsOf(t *testing.T, name string) (Progress, func() []int) {
	t.Helper()
	var told []int
	return func(done, of int) {
			if done > of || len(told) > 0 && done <= told[len(told)-1] {
				t.Errorf("%s: told %d of %d after %v", name, done, of, told)
			}
			if told = append(told, done); done == of {
				told = append(told, of)
			}
		}, func() []int {
			if n := len(told); n < 2 || told[n-1] != told[n-2] {
				t.Errorf("%s: told %v, and not that all is done", name, told)
				return told
			}
			return told[:len(told)-1]
		}
}

func TestProposingTellsItsProgress(t *testing.T) {
	const rows = 3500
	for name, text := range longTables(rows) {
		if name == "blocks" {
			continue // none of them is a table
		}
		book := &Book{Name: "ark", SHA256: strings.Repeat("0", 64), Sheets: []*Sheet{sheetOf(text)}}
		tell, told := tellingsOf(t, name)
		if _, err := (Proposer{Progress: tell}).Propose(context.Background(), book, new(budget.Plan)); err != nil {
			t.Fatal(err)
		}
		if n := len(told()); n < tellings/2 || n > 2*tellings {
			t.Errorf("%s: told %d times", name, n)
		}
	}
}

// Reading tells of its progress within a big sheet too, of a file with sheets
// of different size as of one with just one.
func TestReadingTellsItsProgress(t *testing.T) {
	const rows = 50_000
	sheet := strings.Repeat("<row><c><v>1</v></c><c><v>2</v></c></row>", rows) + "</sheetData>"
	small := testSheet{name: "Lite", rows: [][]any{row("x", 1)}}
	for name, data := range map[string][]byte{
		"one sheet.xlsx": hostile(t, sheet),
		"two sheets.xlsx": patched(t, workbookBytes(t, small, testSheet{name: "Stort"}), "xl/worksheets/sheet2.xml",
			"<worksheet><sheetData>"+sheet+"</worksheet>"),
		"text.csv": []byte(strings.Repeat("1;2;3;4;5;6;7;8;9;10;11;12;13;14;15;16\n", rows)),
	} {
		tell, told := tellingsOf(t, name)
		_, err := Read(context.Background(), name, data, Options{Progress: tell})
		must(t, err)
		if n := len(told()); n < 20 || n > 2*tellings {
			t.Errorf("%s: told %d times", name, n)
		}
	}
}

// What a library does is left to itself when the reading is cancelled, and its
// panics are errors.
func TestWorkBesideIsLeftWhenCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	never := make(chan struct{})
	defer close(never)
	_, err := beside(ctx, func() (int, error) {
		cancel()
		<-never
		return 1, nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("the error is %v", err)
	}
	var refused *RefusedError
	if _, err := beside(context.Background(), func() (int, error) { panic("ødelagt") }); !errors.As(err, &refused) || refused.Reason != Damaged {
		t.Errorf("a panic gives %v", err)
	}
}
