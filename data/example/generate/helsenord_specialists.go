package main

// northSpecialists are the specialists in addiction medicine of chapters 2.3
// and 4, and those in training.
func northSpecialists() sheet {
	return sheet{
		name:  "Spesialister",
		title: "RAM-spesialister i Helse Nord",
		notes: []string{
			"RAM: rus- og avhengighetsmedisin. LIS: lege i spesialisering.",
			"Kilde: Regional fagplan for TSB i Helse Nord 2019–2025, kapittel 2.3 og 4.",
		},
		tables: []table{specialists(), training()},
	}
}

func specialists() table {
	const actual, need = "Faktisk", "Behov"
	const field, all = "TSB", "I og utenfor TSB"
	return table{
		caption: "Spesialister og behov",
		columns: []column{
			{head: "Område", width: 18}, {head: "Periode", width: 13}, {head: "Type", width: 13},
			{head: "Omfang", width: 18}, {head: "Antall", width: 14, format: whole},
			{head: "Merknad", width: 64},
		},
		rows: rows(
			[]any{"Helse Nord", "2016", actual, all, 8, "Godkjent i overgangsordningen, som varte til 1. desember 2016."},
			[]any{"Helse Nord", "juni 2018", actual, all, 6, nil},
			[]any{"Helse Nord", "2025", need, field, 23, nil},
			[]any{"Helse Nord", "2025", need, all, 25, "Målet i planen."},
		),
	}
}

func training() table {
	return table{
		caption: "Leger i spesialisering (LIS)",
		columns: []column{
			{head: "Kull", width: 18}, {head: "Område", width: 13},
			{head: "Stillinger", width: 13, format: whole}, {head: "Besatt", width: 18, format: whole},
			{head: "Tidligste godkjenning", width: 14, format: plain}, {head: "Merknad", width: 64},
		},
		rows: rows([]any{"LIS ved UNN", "UNN", 4, nil, 2022,
			"Planen oppgir ikke når utdanningen startet, eller hvor mange av stillingene som er besatt."}),
	}
}

// northUnits is the list the plan's rule for specialists gives: one for each
// inpatient unit and each lead clinic, and one LAR doctor for each trust.
func northUnits() sheet {
	const ward, clinic, lar = "Døgnenhet", "Ruspoliklinikk eller overordnet rusteam", "LAR-lege"
	return sheet{
		name:  "Enheter",
		title: "Enheter som trenger RAM-spesialist",
		notes: []string{
			"Regelen: én ved hver døgnenhet, én ved hver ledende ruspoliklinikk eller hvert overordnet rusteam, én LAR-lege i hvert foretak.",
			"Planen fordeler ikke de åtte offentlige døgnenhetene på foretak. Kilde: kapittel 2.1, 3.5 og 4.1.",
		},
		tables: []table{{
			columns: []column{
				{head: "Enhet", width: 42}, {head: "Type", width: 40}, {head: "Område", width: 22},
				{head: "Eier", width: 12}, {head: "Antall enheter", width: 14, format: whole},
				{head: "Spesialister per enhet", width: 16, format: whole},
			},
			rows: rows(
				[]any{"Private døgnenheter", ward, nil, "Privat", 4, 1},
				[]any{"Offentlige døgnenheter", ward, "Helse Nord", "Offentlig", 8, 1},
				[]any{"Ledende ruspoliklinikk UNN", clinic, "UNN", "Offentlig", 1, 1},
				[]any{"Ledende ruspoliklinikk Nordlandssykehuset", clinic, "Nordlandssykehuset", "Offentlig", 1, 1},
				[]any{"Ledende ruspoliklinikk Helgelandssykehuset", clinic, "Helgelandssykehuset", "Offentlig", 1, 1},
				[]any{"Ledende ruspoliklinikk Finnmarkssykehuset", clinic, "Finnmarkssykehuset", "Offentlig", 1, 1},
				[]any{"LAR-lege UNN", lar, "UNN", "Offentlig", 1, 1},
				[]any{"LAR-lege Nordlandssykehuset", lar, "Nordlandssykehuset", "Offentlig", 1, 1},
				[]any{"LAR-lege Helgelandssykehuset", lar, "Helgelandssykehuset", "Offentlig", 1, 1},
				[]any{"LAR-lege Finnmarkssykehuset", lar, "Finnmarkssykehuset", "Offentlig", 1, 1},
			),
		}},
	}
}
