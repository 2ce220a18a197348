package main

// northActivity is Tabell 1 of the plan.
func northActivity() sheet {
	return sheet{
		name:  "Aktivitet 2016",
		title: "TSB i helseforetakene i Helse Nord 2016",
		notes: []string{"Kilde: Samdata 2016, gjengitt i tabell 1 i fagplanen."},
		tables: []table{{
			columns: []column{
				{head: "Helseforetak", width: 28}, {head: "Tjenesteområde", width: 16},
				{head: "År", width: 8, format: plain},
				{head: "Pasienter totalt", width: 12, format: whole},
				{head: "Døgnpasienter", width: 14, format: whole},
				{head: "Polikliniske pasienter", width: 14, format: whole},
				{head: "Oppholdsdøgn", width: 14, format: whole},
				{head: "Polikliniske konsultasjoner", width: 16, format: whole},
				{head: "Poliklinisk personell – årsverk totalt", width: 20, format: whole},
				{head: "Døgnplasser", width: 13, format: whole},
			},
			rows: rows(
				[]any{"Helgelandssykehuset HF", "TSB", 2016, 139, 59, 112, 2344, 1538, 4, 8},
				[]any{"Nordlandssykehuset HF", "TSB", 2016, 412, 74, 386, 2090, 4587, 15, 8},
				[]any{"UNN HF", "TSB", 2016, 1143, 476, 998, 20161, 10104, 30, 67},
				[]any{"Finnmarkssykehuset HF", "TSB", 2016, 207, 65, 147, 3746, 834, 7, 12},
			),
			footnotes: []string{"En pasient kan ha vært både innlagt og i poliklinikk, og ved flere foretak."},
		}},
	}
}

// northBeds is Tabell 2 of the plan, and the beds chapters 2.1 and 3.2 promise.
func northBeds() sheet {
	return sheet{
		name:  "Døgnplasser",
		title: "Døgnplasser i TSB i Helse Nord",
		notes: []string{"Kilde: Regional fagplan for TSB i Helse Nord 2019–2025, tabell 2, kapittel 2.1 og kapittel 3.2."},
		tables: []table{
			{
				caption: "Døgnplasser 2018 etter eier og type, Helse Nord",
				notes:   []string{"Blanke felter: ingen plasser av denne typen. To prøveplasser for akutt innleggelse ved Avrusning Tromsø er ikke regnet med."},
				columns: []column{
					{head: "Eier", width: 24}, {head: "Akutt", width: 12, format: whole},
					{head: "Avrusning", width: 12, format: whole},
					{head: "Korttid (< 3 mnd)", width: 20, format: whole},
					{head: "Langtid (> 3 mnd)", width: 20, format: whole},
					{head: "Totalt", width: 12, format: whole},
				},
				rows: rows(
					[]any{"Privat", nil, 5, nil, 86, 91},
					[]any{"Offentlig", nil, 24, 56, 15, 95},
				),
			},
			{
				caption: "Planlagte døgnplasser",
				notes:   []string{"Antall plasser av typen fra og med året."},
				columns: []column{
					{head: "Område", width: 24}, {head: "Eier", width: 12}, {head: "Type", width: 12},
					{head: "År", width: 12, format: plain}, {head: "Antall", width: 12, format: whole},
				},
				rows: rows(
					[]any{"Finnmarkssykehuset", "Offentlig", "Alle", 2019, 14},
					[]any{"UNN", "Offentlig", "Akutt", 2019, 4},
					[]any{"Nordlandssykehuset", "Offentlig", "Akutt", 2021, 4},
				),
				footnotes: []string{
					"Finnmarkssykehuset går fra 12 til 14 plasser når den nye rusavdelingen i Alta åpner.",
					"Akuttplassene ligger i Tromsø (UNN) og Bodø (Nordlandssykehuset). Årene for dem er utledet av budsjettet.",
				},
			},
		},
	}
}

// The words for what a number of positions counts.
const (
	inPlace = "I dag"
	added   = "Planlagt nye"
	missing = "Mangler til landsnivå"
)

const byMoney = "Utledet: beløpet for Styrke poliklinisk TSB delt på 720,5 tusen kr per årsverk."

// northPositions are the outpatient positions of chapter 7, with the steps
// that the money of Tabell 5 implies.
func northPositions() sheet {
	const counted, stated = "Samdata 2016.", "Oppgitt i planen."
	return sheet{
		name:  "Stillinger",
		title: "Stillinger i poliklinisk TSB i Helse Nord",
		notes: []string{
			"Årsverk. Planlagt nye er summen av nye stillinger siden 2019.",
			"Kilde: Regional fagplan for TSB i Helse Nord 2019–2025, tabell 1 og kapittel 7.",
		},
		tables: []table{{
			columns: []column{
				{head: "Område", width: 24}, {head: "År", width: 8, format: plain},
				{head: "Type", width: 24}, {head: "Årsverk", width: 10, format: decimal},
				{head: "Grunnlag", width: 78},
			},
			rows: rows(
				[]any{"UNN", 2016, inPlace, 30, counted},
				[]any{"Nordlandssykehuset", 2016, inPlace, 15, counted},
				[]any{"Finnmarkssykehuset", 2016, inPlace, 7, counted},
				[]any{"Helgelandssykehuset", 2016, inPlace, 4, counted},
				[]any{"Helse Nord", 2016, missing, 69, "Oppgitt i planen, uten år. Regnet ut fra de 56 stillingene i 2016 og samme aktivitet per stilling."},
				[]any{"Helse Nord", 2020, added, 14, byMoney},
				[]any{"Helse Nord", 2021, added, 14, byMoney},
				[]any{"Helse Nord", 2022, added, 21, byMoney},
				[]any{"Helse Nord", 2023, added, 28, byMoney},
				[]any{"Helse Nord", 2024, added, 35, byMoney},
				[]any{"Helse Nord", 2025, added, 40, stated + " Samme regnestykke som for de andre årene gir 39,5."},
			),
		}},
	}
}
