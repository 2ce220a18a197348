package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/data/workbook"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// patientNumber is an identity number of nobody: its month has the 80 of made-up
// people.
const patientNumber = "01817000092"

// A workbook of single people is refused in the window and on the command
// line, and leaves nothing of itself in any file.
func TestPatientsGetNoFurther(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan.fagplan")
	if got := run("new", plan); got.status != exitDone {
		t.Fatal(got.errors)
	}
	for _, name := range []string{"pasienter.csv", "pasienter.xlsx"} {
		book := filepath.Join(folder, name)
		writePatients(t, book)
		for _, args := range [][]string{{"import", plan, book}, {"import", plan, book, "--dry-run"}, {"import", plan, book, "--accept-guesses", "--json"}} {
			got := run(args...)
			if got.status != exitRefused || got.out != "" {
				t.Errorf("%v: status %d, %q", args, got.status, got.out)
			}
			if !strings.Contains(got.errors, "B2") || !strings.Contains(got.errors, "fødselsnumre") || strings.Contains(got.errors, patientNumber) {
				t.Errorf("%v: %q", args, got.errors)
			}
		}
		d, err := readDocument(t.Context(), plan)
		if err != nil {
			t.Fatal(err)
		}
		open, err := d.Read(t.Context(), book, "", func(screen.Progress) {})
		if open != nil || err == nil || !strings.Contains(explain(text.For("nn"), err), "B2") {
			t.Errorf("%s in the window: %v", name, err)
		}
		if err := d.Close(); err != nil {
			t.Fatal(err)
		}
	}
	for _, left := range filesOf(t, folder) {
		data, err := os.ReadFile(left)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(filepath.Base(left), "pasienter.") && (bytes.Contains(data, []byte(patientNumber)) || bytes.Contains(data, []byte("pasienter"))) {
			t.Errorf("%s tells of the workbook", left)
		}
	}
}

// filesOf lists everything in a folder.
func filesOf(t *testing.T, folder string) []string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

func writePatients(t *testing.T, path string) {
	t.Helper()
	rows := [][]string{{"Enhet", "Fødselsnummer"}, {"Døgn", patientNumber}}
	if filepath.Ext(path) == ".csv" {
		if err := os.WriteFile(path, fmt.Appendf(nil, "%s;%s\r\n%s;%s\r\n", rows[0][0], rows[0][1], rows[1][0], rows[1][1]), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	file := excelize.NewFile()
	for i, cells := range rows {
		for j, cell := range cells {
			if err := file.SetCellValue("Sheet1", workbook.CellName(i+1, j+1), cell); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := file.SaveAs(path); err != nil {
		t.Fatal(err)
	}
}

func TestPastedPatientsAreExplained(t *testing.T) {
	if err := (host{}).RefusePasted([][]string{{"1 000", "2 000"}}); err != nil {
		t.Error(err)
	}
	for _, lang := range text.Languages {
		for want, cells := range map[string][][]string{
			"B1": {{"Fødselsnummer", patientNumber}},
			"C2": {{"Navn", "Antall", "Fødselsdato"}, {"NN", "1", "12.03.1970"}},
		} {
			err := host{}.RefusePasted(cells)
			if err == nil {
				t.Fatalf("%v is pasted", cells)
			}
			if got := explain(text.For(lang), err); !strings.Contains(got, want) || strings.ContainsAny(got, "{}") || strings.Contains(got, patientNumber) {
				t.Errorf("%s: %q", lang, got)
			}
		}
	}
}
