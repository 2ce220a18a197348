package main

import "math"

// firstCounted is the first year of the invented activity.
const firstCounted = 2017

// adults are invented numbers of inhabitants from 2017 to 2025.
var adults = nationwide(
	[]series{
		{"Helse Sør-Øst", []float64{2345000, 2370000, 2392000, 2412000, 2430000, 2450000, 2469000, 2487000, 2504000}},
		{"Helse Vest", []float64{850000, 856000, 861000, 866000, 870000, 876000, 881000, 886000, 890000}},
		{"Helse Midt-Norge", []float64{570000, 574000, 577000, 580000, 583000, 586000, 589000, 592000, 595000}},
	},
	[]series{
		{trusts[0], []float64{151600, 152000, 152300, 152600, 152800, 153000, 153200, 153400, 153600}},
		{trusts[1], []float64{109800, 110200, 110600, 110900, 111200, 111500, 111800, 112100, 112400}},
		{trusts[2], []float64{61800, 61900, 61900, 62000, 62000, 62000, 62100, 62100, 62100}},
		{trusts[3], []float64{60000, 60200, 60300, 60400, 60400, 60400, 60500, 60500, 60500}},
	})

// consultations are invented numbers of consultations from 2017 to 2020.
var consultations = nationwide(
	[]series{
		{"Helse Sør-Øst", []float64{284000, 292000, 300500, 306000}},
		{"Helse Vest", []float64{85500, 88200, 91000, 93500}},
		{"Helse Midt-Norge", []float64{50600, 52400, 54100, 55800}},
	},
	[]series{
		{trusts[0], []float64{10400, 10700, 11100, 12700}},
		{trusts[1], []float64{4700, 4800, 5000, 5800}},
		{trusts[2], []float64{1600, 1650, 1700, 2000}},
		{trusts[3], []float64{900, 950, 1050, 1450}},
	})

// patients are invented numbers of outpatients from 2017 to 2020.
var patients = nationwide(
	[]series{
		{"Helse Sør-Øst", []float64{14800, 15100, 15500, 15700}},
		{"Helse Vest", []float64{4900, 5000, 5100, 5200}},
		{"Helse Midt-Norge", []float64{3100, 3200, 3250, 3300}},
	},
	[]series{
		{trusts[0], []float64{1010, 1030, 1060, 1180}},
		{trusts[1], []float64{395, 400, 410, 470}},
		{trusts[2], []float64{115, 120, 125, 150}},
		{trusts[3], []float64{160, 165, 175, 220}},
	})

func trialPopulations() sheet {
	return sheet{
		name:  "Innbyggere",
		title: "Innbyggere 18 år og eldre per 1. januar",
		notes: []string{invented, "Framskrevet fra 2022."},
		tables: []table{{
			columns: byYear("Område", 28, whole, "2017", "2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"),
			rows:    rowsOf(adults),
		}},
	}
}

func trialConsultations() sheet {
	return sheet{
		name:  "Konsultasjoner",
		title: "Polikliniske konsultasjoner i TSB etter område",
		notes: []string{invented},
		tables: []table{{
			columns: byYear("Område", 28, whole, "2017", "2018", "2019", "2020"),
			rows:    rowsOf(consultations),
		}},
	}
}

func trialPatients() sheet {
	return sheet{
		name:  "Pasienter",
		title: "Polikliniske pasienter i TSB etter område",
		notes: []string{invented},
		tables: []table{{
			columns: byYear("Område", 28, whole, "2017", "2018", "2019", "2020"),
			rows:    rowsOf(patients),
		}},
	}
}

// trialAccess is waiting time and breaches, one tertial after the other.
func trialAccess() sheet {
	tertials := []string{"2. tertial 2018", "3. tertial 2018", "1. tertial 2019", "2. tertial 2019", "3. tertial 2019",
		"1. tertial 2020", "2. tertial 2020", "3. tertial 2020", "1. tertial 2021"}
	var cells [][]any
	add := func(indicator, area, unit string, figures ...float64) {
		for i, f := range figures {
			cells = append(cells, []any{indicator, area, tertials[i], f, unit})
		}
	}
	add("Ventetid", planRegion, "dager", 31, 30, 29, 31, 28, 30, 34, 29, 27)
	add("Ventetid", "Norge", "dager", 29, 29, 28, 28, 27, 27, 30, 27, 26)
	add("Andel fristbrudd", planRegion, "prosent", 3.6, 3.1, 2.8, 3.3, 2.4, 2.9, 4.1, 2.6, 2.2)
	add("Andel fristbrudd", "Norge", "prosent", 2.4, 2.3, 2.1, 2.2, 1.9, 1.8, 2.5, 1.9, 1.7)
	return sheet{
		name:   "Ventetid",
		title:  "Ventetid og fristbrudd per tertial",
		notes:  []string{invented},
		tables: []table{{columns: observationColumns(), rows: rows(cells...)}},
	}
}

// trialRates are the consultations by the inhabitants, with both.
func trialRates() sheet {
	var cells [][]any
	for i, area := range consultations {
		for y, n := range area.figures {
			people := adults[i].figures[y]
			rate := math.Round(n/people*10000) / 10
			cells = append(cells, []any{"Polikliniske konsultasjoner rate", area.name, firstCounted + y, rate, "per 1 000 innbyggere", "TSB", n, people})
		}
	}
	return sheet{
		name:  "Rater",
		title: "Polikliniske konsultasjoner per 1 000 innbyggere 18 år og eldre",
		notes: []string{invented, "Raten er teller delt på nevner, avrundet."},
		tables: []table{{
			columns: []column{
				{head: "Indikator", width: 34}, {head: "Område", width: 24}, {head: "Periode", width: 10, format: plain},
				{head: "Verdi", width: 10, format: decimal}, {head: "Enhet", width: 24}, {head: "Variant", width: 10},
				{head: "Teller", width: 12, format: whole}, {head: "Nevner", width: 12, format: whole},
			},
			rows: rows(cells...),
		}},
	}
}

// trialBeds are invented beds in all four regions in one year.
func trialBeds() sheet {
	const year, public, private = 2020, "Offentlig", "Privat"
	return sheet{
		name:  "Døgnplasser",
		title: "Døgnplasser i TSB i de fire regionene",
		notes: []string{invented, "Blanke felter: ingen plasser av denne typen."},
		tables: []table{{
			columns: []column{
				{head: "Område", width: 28}, {head: "År", width: 10, format: plain}, {head: "Eier", width: 14},
				{head: "Akutt", width: 12, format: whole}, {head: "Avrusning", width: 12, format: whole},
				{head: "Korttid (< 3 mnd)", width: 18, format: whole}, {head: "Langtid (> 3 mnd)", width: 18, format: whole},
				{head: "Totalt", width: 12, format: whole},
			},
			rows: rows(
				[]any{"Helse Sør-Øst", year, public, 40, 150, 190, 120, 500},
				[]any{"Helse Sør-Øst", year, private, nil, 30, 120, 480, 630},
				[]any{"Helse Vest", year, public, 12, 60, 70, 38, 180},
				[]any{"Helse Vest", year, private, nil, 20, 60, 170, 250},
				[]any{"Helse Midt-Norge", year, public, 8, 36, 50, 16, 110},
				[]any{"Helse Midt-Norge", year, private, nil, nil, 25, 125, 150},
				[]any{planRegion, year, public, 4, 24, 56, 17, 101},
				[]any{planRegion, year, private, nil, 5, nil, 82, 87},
			),
		}},
	}
}
