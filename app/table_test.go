package main

import (
	"strings"
	"testing"

	"fagplan/views/text"
)

func TestTableIsAligned(t *testing.T) {
	example := table{
		title:   "Kostnad",
		columns: []column{{heading: "Linje"}, {heading: "2019", numeric: true}},
		rows:    [][]string{{"Tromsø", "4\u00a0582"}, {"Sum", "–"}},
		summed:  true,
	}
	want := strings.Join([]string{
		"Kostnad",
		"",
		"Linje    2019",
		"──────  ─────",
		"Tromsø  4\u00a0582",
		"──────  ─────",
		"Sum         –",
		"", "",
	}, "\n")
	var got strings.Builder
	if err := example.write(&got); err != nil {
		t.Fatal(err)
	}
	if got.String() != want {
		t.Errorf("got\n%s\nwant\n%s", got.String(), want)
	}
}

// TestCostsAreLaidOutAsBudgetsAre checks the table of the sample plan against
// one drawn by hand: each year of the plan has a column, a missing amount is
// not a zero, and amounts that are not whole thousands are written in full.
func TestCostsAreLaidOutAsBudgetsAre(t *testing.T) {
	tables := listCosts(sampleView(t, text.NB)).tables
	want := []string{
		`Kostnad, Budsjett, kr 1 000, løpende priser

Linje                     2019  2020  2021  2022  2023  2024  2025
───────────────────────  ─────  ────  ────  ────  ────  ────  ────
Styrke poliklinisk TSB   4 907     –     –     –     –     –     –
Regional konferanse TSB    221     –     –     –     –     –     –
───────────────────────  ─────  ────  ────  ────  ────  ────  ────
Sum                      5 128     –     –     –     –     –     –

`,
		`Kostnad, Regnskap, kr, løpende priser

Linje                        T1 19
───────────────────────  ─────────
Styrke poliklinisk TSB   1 234 567
Regional konferanse TSB          –
───────────────────────  ─────────
Sum                      1 234 567

`}
	if len(tables) != len(want) {
		t.Fatalf("%d tables, want %d", len(tables), len(want))
	}
	for i := range want {
		var got strings.Builder
		if err := tables[i].write(&got); err != nil {
			t.Fatal(err)
		}
		if spaced := strings.ReplaceAll(got.String(), "\u00a0", " "); spaced != want[i] {
			t.Errorf("got\n%s\nwant\n%s", spaced, want[i])
		}
	}
}

// TestEveryTableHasWords writes every answer in every language; a word that is
// missing would show as its key.
func TestEveryTableHasWords(t *testing.T) {
	for _, lang := range text.Languages {
		v := sampleView(t, lang)
		for _, topic := range topics {
			answer := topic.list(v)
			if len(answer.tables) == 0 {
				t.Errorf("show %s of the sample plan has no table", topic.name)
			}
			for _, one := range answer.tables {
				for _, heading := range one.columns {
					if strings.Contains(heading.heading, "column.") {
						t.Errorf("%s: show %s has the heading %q", lang, topic.name, heading.heading)
					}
				}
			}
		}
	}
}
