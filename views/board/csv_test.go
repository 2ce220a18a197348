package board_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/chart"
)

func written(t *testing.T, spec chart.Spec) string {
	t.Helper()
	var file bytes.Buffer
	if err := board.WriteCSV(&file, spec); err != nil {
		t.Fatal(err)
	}
	return file.String()
}

// tabled is a chart with what tables stumble over.
func tabled(language string) chart.Spec {
	missing := chart.Point{Missing: true}
	return chart.Spec{
		Language: language, Title: "Kostnaden øker", Subtitle: "Per år; Helse Nord", Unit: "mill. kr", Source: "Kilde: plan", Note: "Uten moms",
		Kinds:      map[chart.Kind]string{chart.Actual: "regnskap", chart.Forecast: "prognose"},
		Value:      func(float64) string { return "formatted" },
		Categories: []chart.Category{{Label: "2019"}, {Label: "2020"}, {Label: "=1+1"}},
		Series: []chart.Series{
			{Name: "Drift & <3", Points: []chart.Point{{Value: 1234567.5}, {Value: -0.25, Label: "ca."}, missing}},
			{Name: `"Nett", m.m.`, Points: []chart.Point{{Value: 0.1 + 0.2}, missing,
				{Value: 9, Kind: chart.Forecast, Span: &chart.Span{Low: 7.5, High: 11}}}},
		},
	}
}

func TestCSVIsWhatNorwegianExcelOpens(t *testing.T) {
	want := "\uFEFF" + strings.Join([]string{
		"Kostnaden øker",
		`"Per år; Helse Nord"`,
		"Måleenhet;mill. kr",
		"",
		`;Drift & <3, regnskap;"""Nett"", m.m., regnskap";"""Nett"", m.m., prognose";` +
			`"""Nett"", m.m., prognose, nedre grense";"""Nett"", m.m., prognose, øvre grense"`,
		"2019;1234567,5;0,3;;;",
		"2020;-0,25;;;;",
		"'=1+1;;;9;7,5;11",
		"",
		"Uten moms",
		"Kilde: plan",
		"",
	}, "\r\n")
	if got := written(t, tabled("nb")); got != want {
		t.Errorf("the table is\n%s\nwant\n%s", got, want)
	}
}

func TestCSVFollowsTheLanguage(t *testing.T) {
	for language, want := range map[string]string{"nb": "\r\n2020;-0,25;", "nn": "\r\n2020;-0,25;", "en": "\r\n2020,-0.25,", "": "\r\n2020,-0.25,"} {
		if got := written(t, tabled(language)); !strings.Contains(got, want) {
			t.Errorf("in %q there is no %q in\n%s", language, want, got)
		}
	}
}

func TestCSVRunsNoFormula(t *testing.T) {
	for _, text := range []string{"=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1", " =1", "＝1"} {
		spec := tabled("nb")
		spec.Title, spec.Subtitle, spec.Unit, spec.Note, spec.Source = text, text, text, text, text
		for i := range spec.Series {
			spec.Series[i].Name = text
		}
		for i := range spec.Categories {
			spec.Categories[i].Label = text
		}
		reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(written(t, spec), "\uFEFF")))
		reader.Comma, reader.FieldsPerRecord = ';', -1
		rows, err := reader.ReadAll()
		if err != nil {
			t.Fatalf("%q: %v", text, err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if strings.Contains(cell, strings.TrimSpace(text)) && !strings.HasPrefix(cell, "'") {
					t.Errorf("%q is written as %q", text, cell)
				}
			}
		}
	}
}

func TestCSVOfNothingSaysWhy(t *testing.T) {
	spec := chart.Spec{Language: "nb", Title: "Kostnader", Empty: "Les inn et budsjett."}
	if got, want := written(t, spec), "\uFEFFKostnader\r\n\r\nLes inn et budsjett.\r\n"; got != want {
		t.Errorf("the table is %q, want %q", got, want)
	}
}
