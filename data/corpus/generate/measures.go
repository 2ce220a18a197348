package main

// measures are lists of what is to be done and what has come of it.
func measures() []book {
	return []book{
		one("tiltaksliste", "Tiltak",
			row("Tiltaksplan for rusfeltet 2020–2022"), gap,
			row("Nr", "Tiltak", "Innsatsområde", "Ansvar", "Prioritet", "Oppstart", "Frist", "Status"),
			row(1, "Etablere ambulant team", "Tilgjengelighet", "UNN; NLSH", "Høy", "2020", "2021", "Pågår"),
			row(2, "Felles opplæring i kartlegging", "Kompetanse", "RHF", "Middels", date(2020, 8, 15), "des. 2020", "Ikke startet"),
			row(3, "Brukerstyrte plasser", "Tilgjengelighet", "UNN", "Lav", "03/04/2021", "2022", nil)),
		one("tiltak-statusrapport", "Rapport",
			row("Status for tiltakene"), gap,
			row("Nr", "Tiltak", "Periode", "Status", "Framdrift (%)", "Kommentar"),
			row(1, "Etablere ambulant team", "1. tertial 2020", "I gang", 30, "Tre av fire stillinger er besatt"),
			row(1, "Etablere ambulant team", "2. tertial 2020", "Gjennomført", 90, nil)),
		one("milepaeler", "Milepæler",
			row("Milepæler i prosjektet"), gap,
			row("Nr", "Milepæl", "Frist", "Grunnlag"),
			row(1, "Dialogmøter er holdt", "Gjennomført mai 2013", "Møtereferat"), row(2, "Opplæring er i gang", "aug–sep 2013", nil), row(3, "Pasienter er overført", date(2014, 12, 31), nil), row(4, "Evaluering", "snarest", nil)),
		// Dates counted from 1904.
		{name: "datoer-fra-1904", from1904: true, sheets: []sheet{{name: "Tiltak", rows: [][]any{
			row("Nr", "Tiltak", "Ansvar", "Oppstart", "Frist"),
			row(1, "Ruste opp lokaler", "UNN", date(2019, 3, 4), date(2020, 6, 30))}}}},
	}
}

// need are surveys of need.
func need() []book {
	survey := row("BrukerPlan, Bergen september 2006 (669 personer)")
	return []book{
		one("behov-dimensjoner", "Kartlegging", survey, gap,
			row("Funksjonsområde", "Grønt", "Gult", "Rødt"), row("Bolig", "82 %", "9 %", "9 %"), row("Aktivitet", "31 %", "30 %", "39 %")),
		one("behov-tjenester", "Tjenester", survey, row("Kommunale tjenester, prosent"), gap,
			row("Tjeneste", "Mottar nå", "Økt etterspørsel"), row("Oppfølging i bolig", 24, 13), row("Aktivitetstilbud", 18, 25)),
	}
}

// oddities are what else stands in workbooks.
func oddities() []book {
	budgetRows := [][]any{row("Budsjett (kr 1 000)"), gap, row("Tiltak", 2020, 2021), row("Kurs", 10, 20), row("Reise", 30, 40)}
	old := [][]any{row("Gammelt budsjett (kr 1 000)"), gap, row("Tiltak", 2020, 2021), row("Kurs", 11, 22), row("Utgått tiltak", 1, 1)}
	return []book{
		// A hidden sheet that says otherwise, and hidden rows.
		{name: "skjulte-ark-og-rader", sheets: []sheet{{name: "Budsjett", rows: budgetRows, hiddenRows: []int{5}}, {name: "Gammelt", rows: old, hidden: true}}},
		// Names nobody knows: misspelt, new, and with a mark.
		one("ukjente-navn", "Pasienter",
			row("Døgnpasienter 2020"), gap,
			row("Enhet", "Døgnpasienter"), row("Nordlandsykehuset", 205), row("Bjarkøy behandlingssenter", 12), row("UNN1", 276)),
		// Nothing says what the table is about, nor what it counts in.
		one("tabell-uten-ord", "Ark1", row(nil, 2020, 2021), row("Kurs", 100, 200), row("Reise", 300, 400)),
		// A table of something else.
		one("annet-innhold", "Kantine", row("Kantinepriser"), gap, row("Rett", "Pris", "Solgt"), row("Suppe", 55, 12), row("Laks", 98, 30)),
		// What a plan is, with years as a range.
		{name: "om-planen", sheets: []sheet{{name: "Om", rows: [][]any{
			row("Plan", "Regional plan for rusbehandling"), row("Region", "HN"), row("Land", "Norge"), row("Periode", "2019-2025"), row("Prisnivå", "2018-kroner"), row("Status", "Utkast")}},
			{name: "Budsjett", rows: [][]any{row("Linje", "2019-kr 1 000", "2020-kr 1 000"), row("Drift", 5, 6)}}}},
	}
}
