//go:build e2e

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/planfile"
)

// program is the real program, as build/test has built it.
var program = os.Getenv("FAGPLAN_PROGRAM")

// TestMain builds the program where that is not done already.
func TestMain(m *testing.M) { os.Exit(buildAndRun(m)) }

func buildAndRun(m *testing.M) int {
	if program != "" {
		return m.Run()
	}
	folder, err := os.MkdirTemp("", "fagplan-*")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(folder)
	program = filepath.Join(folder, "fagplan.exe")
	build := exec.Command("go", "build", "-buildvcs=false", "-tags", "migrated_fynedo", "-o", program, ".")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return 1
	}
	return m.Run()
}

// withoutLanguage is the environment of a machine that says nothing of
// language, or of a display, and keeps no settings between tests.
func withoutLanguage() []string {
	kept := []string{"LANG=C.UTF-8"}
	for _, name := range []string{"HOME", "PATH", "TMPDIR", "SYSTEMROOT", "USERPROFILE", "APPDATA", "LOCALAPPDATA"} {
		if value, set := os.LookupEnv(name); set {
			kept = append(kept, name+"="+value)
		}
	}
	return kept
}

// fagplan runs the program and waits for it.
func fagplan(t *testing.T, args ...string) outcome {
	t.Helper()
	return fagplanIn(t, withoutLanguage(), args...)
}

func fagplanIn(t *testing.T, environment []string, args ...string) outcome {
	t.Helper()
	var out, complaints bytes.Buffer
	command := exec.Command(program, args...)
	command.Env, command.Stdout, command.Stderr = environment, &out, &complaints
	err := command.Run()
	var ended *exec.ExitError
	if err != nil && !errors.As(err, &ended) {
		t.Fatal(err)
	}
	return outcome{command.ProcessState.ExitCode(), out.String(), complaints.String()}
}

// mustRun runs the program, which is to end well and say nothing on standard
// error.
func mustRun(t *testing.T, args ...string) string {
	t.Helper()
	got := fagplan(t, args...)
	if got.status != exitDone || got.errors != "" {
		t.Fatalf("%q ends with %d: %s", args, got.status, got.errors)
	}
	return got.out
}

// rowsOf runs the program with --json and returns the rows it answers. The
// status is the one expected.
func rowsOf(t *testing.T, status int, args ...string) []map[string]any {
	t.Helper()
	got := fagplan(t, append(args, "--json")...)
	if got.status != status || got.errors != "" {
		t.Fatalf("%q ends with %d, want %d: %s", args, got.status, status, got.errors)
	}
	var rows []map[string]any
	if err := json.Unmarshal([]byte(got.out), &rows); err != nil {
		t.Fatalf("%q answers %q: %v", args, got.out, err)
	}
	return rows
}

// helseNord makes the bundled plan in a folder of its own.
func helseNord(t *testing.T) string {
	t.Helper()
	plan := filepath.Join(t.TempDir(), "p.fagplan")
	mustRun(t, "new", plan, "--example", "helse-nord-tsb")
	return plan
}

// writtenExamples writes the bundled workbooks and returns the path of one.
func writtenExamples(t *testing.T, book string) string {
	t.Helper()
	folder := t.TempDir()
	mustRun(t, "examples", "--out", folder)
	return filepath.Join(folder, book)
}

// none stands for a blank cell in tables of figures.
const none = -1

// printedCosts is Tabell 5 of the regional plan for 2019–2025 as it is
// printed, in kr 1 000.
var printedCosts = map[string][7]int{
	"Styrke poliklinisk TSB":         {none, 10_087, 10_087, 15_131, 20_175, 25_219, 28_445},
	"Etablere akuttplasser Tromsø":   {4_582, 6_110, 6_110, 6_110, 6_110, 6_110, 6_110},
	"Etablere akuttplasser Bodø":     {none, none, 3_457, 6_914, 6_914, 6_914, 6_914},
	"Etablere nettverksprogram":      {125, 250, 250, 250, 250, 125, none},
	"Styrke legestillinger":          {none, none, 1_450, 2_900, 4_350, 5_800, 7_250},
	"Prosjekt somatisk helse og rus": {200, 300, 300, none, none, none, none},
	"Regional konferanse TSB":        {221, none, none, none, none, none, none},
}

func TestE2ECostsAreThePrintedFigures(t *testing.T) {
	got := make(map[string][7]int)
	for name := range printedCosts {
		got[name] = [7]int{none, none, none, none, none, none, none}
	}
	for _, row := range rowsOf(t, exitDone, "show", helseNord(t), "costs") {
		name, year := row["line"].(string), int(row["year"].(float64))
		years, known := got[name]
		if !known || year < 2019 || year > 2025 || row["kind"] != "budget" || years[year-2019] != none {
			t.Errorf("unexpected row %v", row)
			continue
		}
		kroner := int(row["kroner"].(float64))
		if kroner%1000 != 0 {
			t.Errorf("%v is not in whole thousands", row)
		}
		years[year-2019] = kroner / 1000
		got[name] = years
	}
	for name, want := range printedCosts {
		if got[name] != want {
			t.Errorf("%s is %v, printed %v", name, got[name], want)
		}
	}
}

func TestE2ECheckFindsThe2019Difference(t *testing.T) {
	plan := helseNord(t)
	sums := 0
	for _, f := range rowsOf(t, exitFindings, "check", plan) {
		if f["rule"] != "printed-sum" {
			continue
		}
		sums++
		message := f["message"].(string)
		for _, word := range []string{"2019", "Regional konferanse TSB", "Finansieringen dekker"} {
			if !strings.Contains(message, word) {
				t.Errorf("%q does not speak of %s", message, word)
			}
		}
		sheet, cell, isCell := strings.Cut(f["where"].(string), "!")
		if f["severity"] != "error" || f["amount_kroner"] != -221_000.0 || !isCell || sheet == "" || cell == "" {
			t.Errorf("the finding is %v", f)
		}
	}
	if sums != 1 {
		t.Errorf("%d printed sums are said to be wrong, want that of 2019 and no other", sums)
	}
	if text := fagplan(t, "check", plan); text.status != exitFindings || !strings.Contains(text.out, "−221\u00a0000\u00a0kr") {
		t.Errorf("as text: %+v", text)
	}
}

func TestE2ECoverageOfHelseNord(t *testing.T) {
	plan := helseNord(t)
	want := map[string]float64{"2007": 34, "2008": 40}
	for _, row := range rowsOf(t, exitDone, "show", plan, "coverage") {
		period := row["period"].(string)
		index, asked := want[period]
		if !asked || row["area"] != "Helse Nord RHF" || row["variant"] != "tsb" || row["measure"] != "consultations" {
			continue
		}
		if row["index"] != index || row["rate"] == nil || row["national_rate"] == nil || row["per"] != 1000.0 {
			t.Errorf("%v, want the index %v with its rates", row, index)
		}
		delete(want, period)
	}
	if len(want) > 0 {
		t.Errorf("no coverage of Helse Nord for %v", want)
	}
}

// recordsOf reads everything a plan file says, past the program.
func recordsOf(t *testing.T, path string) []budget.Record {
	t.Helper()
	file, err := planfile.Open(t.Context(), path, planfile.Options{ReadOnly: true})
	if err != nil {
		t.Fatal(err)
	}
	var records []budget.Record
	for r := range file.Plan().All() {
		records = append(records, r)
	}
	if err := file.Close(); err != nil {
		t.Fatal(err)
	}
	return records
}

func sameRecords(a, b []budget.Record) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !budget.Equal(a[i], b[i]) {
			return false
		}
	}
	return true
}

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

func TestE2EChartsAsPictures(t *testing.T) {
	plan, folder := helseNord(t), t.TempDir()
	charts := rowsOf(t, exitDone, "chart", plan, "--list")
	if len(charts) == 0 {
		t.Fatal("there are no charts")
	}
	for _, one := range charts {
		name := one["name"].(string)
		picture := filepath.Join(folder, name)
		mustRun(t, "chart", plan, name, "--out", picture+".svg")
		assertSVG(t, picture+".svg")
		mustRun(t, "chart", plan, name, "--out", picture+".png", "--size", "800x450", "--scale", "1.5", "--theme", "dark")
		assertPNG(t, picture+".png", 1200, 675)
	}
}

func assertSVG(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	elements := 0
	for decoder := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if _, is := token.(xml.StartElement); is {
			elements++
		}
	}
	const fewest = 10 // of a chart that has anything in it
	if elements < fewest {
		t.Errorf("%s has %d elements", path, elements)
	}
}

func assertPNG(t *testing.T, path string, width, height int) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if size := picture.Bounds().Size(); size.X != width || size.Y != height {
		t.Errorf("%s is %v, want %d×%d", path, size, width, height)
	}
}

func TestE2EExitStatus(t *testing.T) {
	plan := helseNord(t)
	before := recordsOf(t, plan)
	for _, c := range []struct {
		args   []string
		status int
	}{
		{[]string{"show", plan, "measures"}, exitDone},
		{[]string{"check", plan}, exitFindings},
		{[]string{"new", plan}, exitRefused},
		{[]string{"import", plan, plan}, exitRefused},
		{[]string{"import", plan, "no-such-book.xlsx"}, exitRefused},
		{[]string{"show", plan, "weather"}, exitMisused},
		{[]string{"bogus"}, exitMisused},
		{[]string{"check", plan, "--bogus"}, exitMisused},
	} {
		got := fagplan(t, c.args...)
		if got.status != c.status {
			t.Errorf("%q ends with %d, want %d", c.args, got.status, c.status)
		}
		if failed := c.status > exitFindings; failed != (got.errors != "") || failed == (got.out != "") {
			t.Errorf("%q writes %q, and %q to standard error", c.args, got.out, got.errors)
		}
	}
	if !sameRecords(before, recordsOf(t, plan)) {
		t.Error("what was refused changed the plan")
	}
}

func TestE2EPlanOpenElsewhere(t *testing.T) {
	plan := helseNord(t)
	d, err := openDocument(t.Context(), plan)
	if err != nil {
		t.Fatal(err)
	}
	if got := fagplan(t, "undo", plan); got.status != exitRefused || !strings.Contains(got.errors, "allerede åpen") {
		t.Errorf("undo while it is open elsewhere: %+v", got)
	}
	mustRun(t, "show", plan, "measures")
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	mustRun(t, "undo", plan)
}

func TestE2ENoDisplay(t *testing.T) {
	got := fagplan(t)
	if got.status != exitRefused || got.out != "" || strings.Count(got.errors, "\n") != 1 || !strings.Contains(got.errors, "check") {
		t.Errorf("with no display: %+v", got)
	}
}

func TestE2ESpeaksNorwegianOnAnEnglishMachine(t *testing.T) {
	got := fagplanIn(t, append(withoutLanguage(), "LANG=en_US.UTF-8"), "--help")
	if word := english.FindString(got.out + got.errors); word != "" || !strings.Contains(got.out, "Bruk:") {
		t.Errorf("help says %q:\n%s", word, got.out)
	}
}
