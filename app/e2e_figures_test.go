//go:build e2e

package main

import (
	"strings"
	"testing"
)

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

// TestE2ECheckFindsLevelsStatedAsSums looks for the totals that the plan's
// text gives for all its years, and that are those of the last one.
func TestE2ECheckFindsLevelsStatedAsSums(t *testing.T) {
	// By cell: the level of 2025 in the words of the finding, and how far the
	// sum of the years is from what is stated.
	want := map[string]struct {
		level string
		short float64
	}{
		"Omtalt i teksten!C6": {"48\u00a0719\u00a0000\u00a0kr", 156_820_000},
		"Omtalt i teksten!C7": {"13\u00a0314\u00a0000\u00a0kr", 41_978_000},
		"Omtalt i teksten!C8": {"31\u00a0245\u00a0000\u00a0kr", 89_922_000},
	}
	for _, f := range rowsOf(t, exitFindings, "check", helseNord(t)) {
		if f["rule"] != "level-sum" {
			continue
		}
		where := f["where"].(string)
		stated, known := want[where]
		message := f["message"].(string)
		if !known || f["severity"] != "warning" || f["amount_kroner"] != stated.short ||
			!strings.Contains(message, stated.level) || !strings.Contains(message, "2019–2025") {
			t.Errorf("the finding is %v", f)
		}
		delete(want, where)
	}
	if len(want) > 0 {
		t.Errorf("nothing is found at %v", want)
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
