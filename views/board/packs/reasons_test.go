package packs_test

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/board"
	"fagplan/views/board/packs"
	"fagplan/views/chart"
)

const reason = "Overlegene ble ansatt først i mars"

// TestAPlannersReasonReachesTheBoard writes a pack of what a variance is held
// against, and finds the planner's own reason on the page and in the notes of
// the slide.
func TestAPlannersReasonReachesTheBoard(t *testing.T) {
	plan := exampletest.Named(t, "helse-nord-tsb-provetall")
	revision, _ := plan.CurrentRevision()
	period := plan.ReportingPeriod(revision, budget.YearOf(plan.LastReportedYear(revision)))
	line := plan.LinesOf(revision.ID, budget.Cost)[0]
	explained, err := budget.Edit{Kind: budget.TableEdit, Changes: budget.Merge(plan,
		budget.Explanation{Line: line.ID, Period: period, Cause: budget.TimingCause, Text: reason})}.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"variance-parts", "year-end"} {
		for format, parts := range map[string][]string{"pptx": {"ppt/slides/", "ppt/notesSlides/"}, "html": {""}} {
			o := board.Order{Question: chart.Question{Plan: explained, Revision: revision}, Pack: budget.Pack{ID: "board", Name: "Styret", Language: "nb"},
				Pages: []budget.PackPage{{Place: 1, Content: budget.ChartContent, Chart: name}}}
			told := board.Assemble(o)
			if !strings.Contains(told[0].Deck.Pages[0].Note, reason) {
				t.Fatalf("the page of %s does not tell the reason: %q", name, told[0].Deck.Pages[0].Note)
			}
			files, err := packs.Files(told, []string{format}, packs.Options{})
			if err != nil {
				t.Fatal(err)
			}
			var written bytes.Buffer
			if err := files[0].Write(&written); err != nil {
				t.Fatal(err)
			}
			for _, part := range parts {
				if !slices.ContainsFunc(textsIn(t, written.Bytes(), part), func(text string) bool { return strings.Contains(text, reason) }) {
					t.Errorf("%s as %s: the reason is not in %q", name, format, part)
				}
			}
		}
	}
}

// textsIn are the parts of a package under a folder, or all of a plain file.
func textsIn(t *testing.T, data []byte, folder string) []string {
	t.Helper()
	if folder == "" {
		return []string{string(data)}
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, file := range archive.File {
		if !strings.HasPrefix(file.Name, folder) {
			continue
		}
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(part)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(text))
	}
	return texts
}
