package main

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/budget"
)

// answered runs a command that is to go well, and reads its answer.
func answered(t *testing.T, into any, args ...string) {
	t.Helper()
	got := run(append(args, "--json")...)
	if got.status != exitDone {
		t.Fatalf("%q ends with %d: %s", args, got.status, got.errors)
	}
	if err := json.Unmarshal([]byte(got.out), into); err != nil {
		t.Fatalf("%q: %v", args, err)
	}
}

// edited makes an edit of a plan file.
func edited(t *testing.T, path string, edit func(*budget.Plan) budget.Edit) {
	t.Helper()
	err := withDocument(context.Background(), path, openDocument, func(d *document) error {
		return d.Apply(context.Background(), edit(d.Plan()))
	})
	if err != nil {
		t.Fatal(err)
	}
}

// changedFrames is what a region adopts of the draft: less for two lines, and
// the doctors a year later.
const changedFrames = `Linje;År;Vedtatt ramme (kr 1 000)
Styrking;2020;5 000
Styrke poliklinisk TSB;2020;7 826
Styrke legestillinger;2021;0
Styrke legestillinger;2025;8 700
`

func TestHelseNordAdoptedAndRolledIsExplainedToTheKrone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	if got := run("new", path, "--example", "helse-nord-tsb"); got.status != exitDone {
		t.Fatal(got.errors)
	}
	var adopted revisionRow
	answered(t, &adopted, "adopt", path, "2019", "--on", "2019-02-27", "--case", "17-2019")
	if adopted.Status != budget.Adopted || adopted.CaseNumber != "17-2019" {
		t.Errorf("adopted is %+v", adopted)
	}
	var rolled rolledRow
	answered(t, &rolled, "roll", path)
	if r := rolled.Revision; r.FirstYear != 2020 || r.LastYear != 2026 || r.Parent != "2019" || r.Name != "Fagplan 2020–2026" {
		t.Errorf("rolled is %+v", r)
	}
	book := filepath.Join(t.TempDir(), "rammer.csv")
	if err := os.WriteFile(book, []byte(changedFrames), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := run("import", path, book); got.status != exitDone {
		t.Fatal(got.out, got.errors)
	}
	edited(t, path, func(p *budget.Plan) budget.Edit {
		draft, _ := p.CurrentRevision()
		return budget.TakeFrames(p, draft, p.Framed(draft.ID))
	})
	var d diff
	answered(t, &d, "diff", path, "2019", string(rolled.Revision.ID))
	everyKrone(t, d)
	total := d.Totals[0]
	// 205 520 and, in 2020-2026, 205 520 - 5 128 + 48 719 - 2 261 - 1 450 + 1 450.
	if total.Side != budget.Cost || total.Before != 205_520_000 || total.After != 246_850_000 {
		t.Errorf("the costs are %+v", total)
	}
	want := budget.Division{budget.NewCause: 48_719_000, budget.DroppedCause: -5_128_000, budget.DecidedCause: -2_261_000}
	for _, cause := range budget.Causes {
		if total.Parts[cause] != want[cause] {
			t.Errorf("%s: %d, want %d", cause, total.Parts[cause], want[cause])
		}
	}
	for _, l := range d.Lines {
		if moved := l.Parts[budget.TimingCause]; l.Line == "Styrke legestillinger" && (l.Year == 2021 && moved != -1_450_000 || l.Year == 2025 && moved != 1_450_000) {
			t.Errorf("the doctors of %d: %+v", l.Year, l.Parts)
		}
	}
	// The founding figures, each called a level or a sum.
	told := strings.ReplaceAll(strings.Join(d.Summary, " "), "\u00a0", " ")
	for _, says := range []string{"205,5 mill. kr i sum for 2019–2025", "det var 48,7 mill. kr i 2025",
		"i 2025 var det 31,2 mill. kr og 13,3 mill. kr", "årsnivå"} {
		if !strings.Contains(told, says) {
			t.Errorf("the summary does not say %q:\n%s", says, told)
		}
	}
}

// everyKrone checks that all that differs is explained, and the whole by its
// parts.
func everyKrone(t *testing.T, d diff) {
	t.Helper()
	sums := make(map[budget.Side]budget.Kroner)
	for _, l := range d.Lines {
		if l.Parts.Sum() != l.Difference {
			t.Errorf("%s %d differs by %d, explained are %v", l.Line, l.Year, l.Difference, l.Parts)
		}
		sums[l.Side] += l.Difference
	}
	for _, total := range d.Totals {
		if total.Parts.Sum() != total.Difference || total.Difference != sums[total.Side] {
			t.Errorf("%s differs by %d, its lines by %d, explained are %v", total.Side, total.Difference, sums[total.Side], total.Parts)
		}
	}
}

func TestRollingAndAdoptingRefuseWhatCannotBe(t *testing.T) {
	path := filepath.Join(t.TempDir(), "plan.fagplan")
	if got := run("new", path); got.status != exitDone {
		t.Fatal(got.errors)
	}
	example := filepath.Join(t.TempDir(), "nord.fagplan")
	if got := run("new", example, "--example", "helse-nord-tsb"); got.status != exitDone {
		t.Fatal(got.errors)
	}
	if got := run("adopt", example, "fagplan 2019–2025", "--on", "2019-02-27", "--case", "1"); got.status != exitDone {
		t.Fatal(got.errors)
	}
	for _, test := range []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"roll", path}, exitRefused, "ingen rullering ennå"},
		{[]string{"roll", example, "--without", "alt"}, exitMisused, "--without"},
		{[]string{"adopt", example, "2019"}, exitMisused, "--on"},
		{[]string{"adopt", example, "2019", "--on", "i går"}, exitMisused, "--on"},
		{[]string{"adopt", example, "2019", "--on", "2019-02-27"}, exitMisused, "--case"},
		{[]string{"adopt", example, "2019", "--on", "2019-02-27", "--case", "1"}, exitRefused, "alt vedtatt"},
		{[]string{"diff", example, "2019", "2031"}, exitMisused, "2031"},
		{[]string{"show", example, "costs", "--revision", "2031"}, exitMisused, "2031"},
		{[]string{"roll", example, "--dry-run"}, exitDone, ""},
		{[]string{"check", example, "--revision", "2019"}, exitFindings, ""},
	} {
		if got := run(test.args...); got.status != test.status || !strings.Contains(got.errors, test.says) {
			t.Errorf("%q ends with %d and says %q", test.args, got.status, got.errors)
		}
	}
	var revisions []revisionRow
	if answered(t, &revisions, "show", example, "revisions"); len(revisions) != 1 {
		t.Errorf("a dry run has left %+v", revisions)
	}
}
