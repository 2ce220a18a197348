package main

// brukerPlan is the need map of eight municipalities in 2006, tables 70 to 73
// of the national status report.
func brukerPlan() book {
	return book{
		file:    "brukerplan-2006.xlsx",
		title:   "BrukerPlan 2006: åtte kommuner i Nord-Rogaland og Sunnhordland",
		subject: "Funksjonsnivå, planer og tjenester for 669 personer med rusproblemer",
		sheets: []sheet{
			needAbout(),
			{
				name:  "Områder",
				title: "Områder i kartleggingen",
				tables: []table{areaTable(
					country,
					[]any{"Helse Vest RHF", "Region", "Norge", "Helse Vest", "HV"},
					[]any{"Åtte kommuner i Nord-Rogaland og Sunnhordland", "Kommuner", "Helse Vest", "Åtte kommuner", "Helse Fonna-kommunene"},
				)},
			},
			needDimensions(), needPlans(), needMunicipal(), needSpecialist(),
		},
	}
}

func needAbout() sheet {
	return sheet{
		name:  "Om tallene",
		title: "BrukerPlan 2006",
		notes: []string{"Kartlegging av personer med rusproblemer som sosialtjenesten kjente godt nok til å beskrive."},
		tables: []table{facts(
			[2]string{"Innhold", "Funksjonsnivå på åtte områder, planer, og tjenester nå og de neste tolv månedene"},
			[2]string{"Område", "Åtte kommuner i Nord-Rogaland og Sunnhordland, i opptaksområdet til Helse Fonna"},
			[2]string{"Tidspunkt", "September 2006"},
			[2]string{"Antall", "669 personer, litt over 0,5 % av innbyggerne"},
			[2]string{"Kilde", "IRIS: undersøkelse av rustiltak 2006, tabell 70–73, etter Nesvåg og Stevenson 2006"},
			[2]string{"Merknad", "Andelene er hele prosenter av 669. Personer som hører til flere tjenester, telles i hver av dem."},
		)},
	}
}

// needNotes is what every table of the map says under its title.
func needNotes(number string) []string {
	return []string{
		"669 personer. Åtte kommuner i Nord-Rogaland og Sunnhordland, september 2006.",
		"Kilde: BrukerPlan 2006, tabell " + number + ".",
	}
}

// needDimensions is table 70.
func needDimensions() sheet {
	return sheet{
		name:  "Funksjonsnivå",
		title: "Funksjonsnivå på åtte områder, prosent av personene",
		notes: needNotes("70"),
		tables: []table{{
			columns: []column{
				{head: "Funksjonsområde", width: 24}, {head: "Grønt", width: 12, format: whole},
				{head: "Gult", width: 12, format: whole}, {head: "Rødt", width: 12, format: whole},
			},
			rows: rows(
				[]any{"Rusing", 39, 46, 14},
				[]any{"Økonomi", 64, 32, 5},
				[]any{"Psykisk helse", 28, 55, 18},
				[]any{"Fysisk helse", 63, 32, 5},
				[]any{"Bolig", 82, 11, 8},
				[]any{"Atferd", 43, 51, 6},
				[]any{"Nettverk", 38, 59, 3},
				[]any{"Aktivitet", 31, 30, 38},
			),
			footnotes: []string{
				"Grønt: fungerer godt. Gult: midt imellom. Rødt: fungerer svært dårlig.",
				"Andelene er avrundet og kan gi 99 eller 101 til sammen.",
			},
		}},
	}
}

// needPlans is table 71.
func needPlans() sheet {
	return sheet{
		name:  "Planer",
		title: "Personer med plan eller ansvarsgruppe, prosent av personene",
		notes: needNotes("71"),
		tables: []table{{
			columns: []column{{head: "Plan", width: 24}, {head: "Prosentandel", width: 16, format: whole}},
			rows: rows(
				[]any{"Individuell plan", 3},
				[]any{"Tiltaksplan", 29},
				[]any{"Ansvarsgruppe", 24},
			),
		}},
	}
}

func serviceColumns() []column {
	return []column{
		{head: "Tjeneste", width: 28},
		{head: "Har tjenesten (pst)", width: 18, format: whole},
		{head: "Økt etterspørsel neste 12 mnd (prosentpoeng)", width: 26, format: whole},
	}
}

// needMunicipal is table 72.
func needMunicipal() sheet {
	return sheet{
		name:  "Kommunale tjenester",
		title: "Kommunale tjenester nå og de neste 12 månedene",
		notes: needNotes("72"),
		tables: []table{{
			columns: serviceColumns(),
			rows: rows(
				[]any{"Sosialtjeneste", 87, 3},
				[]any{"Midlertidig bolig", 1, 4},
				[]any{"Boligtjenester", 32, 19},
				[]any{"Helsetjenester", 79, 3},
				[]any{"Barnevernstjenester", 10, 2},
				[]any{"Omsorgstjenester", 4, 5},
				[]any{"Kommunal undervisning", 3, 1},
				[]any{"Kommunal LAR", 26, 10},
			),
		}},
	}
}

// needSpecialist is table 73. Its line "Korttid/langtid 4/7" is left out: it
// is not told what it divides.
func needSpecialist() sheet {
	return sheet{
		name:  "Spesialisttjenester",
		title: "Spesialisttjenester nå og de neste 12 månedene",
		notes: needNotes("73"),
		tables: []table{{
			columns: serviceColumns(),
			rows: rows(
				[]any{"Akutt rus", 1, 6},
				[]any{"Poliklinikk rus", 14, 33},
				[]any{"Døgn rus", 5, 23},
				[]any{"LAR, spesialist", 25, 11},
				[]any{"Tvang rus", 0, 2},
				[]any{"Akutt psykiatri", 1, 5},
				[]any{"Poliklinikk psykiatri", 10, 25},
				[]any{"Døgn psykiatri", 2, 8},
				[]any{"Tvang psykiatri", 1, 1},
				[]any{"Somatikk", 4, 8},
			),
			footnotes: []string{"Kilden har også en linje «korttid/langtid 4/7» uten forklaring. Den er ikke tatt med."},
		}},
	}
}
