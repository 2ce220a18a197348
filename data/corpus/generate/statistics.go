package main

// statistics are tables of measurements, as statistics banks and reports have
// them.
func statistics() []book {
	return []book{
		// A statistics bank's export, wide: title, blank, header of two rows,
		// footnotes and source below.
		one("statistikkbank-bred", "10261",
			row("10261: Polikliniske konsultasjoner, etter helseregion, statistikkvariabel og år"), gap,
			row(nil, "Polikliniske konsultasjoner", nil, "Oppholdsdøgn", nil),
			row(nil, "2018", "2019", "2018", "2019"),
			row("Helse Sør-Øst RHF", 146423, 151200, 201400, 198100), row("Helse Vest RHF", 28469, 29010, 61230, 60020),
			row("Helse Midt-Norge RHF", 11053, 12040, "..", 41800), row("Helse Nord RHF", 7446, 7800, ":", 33100), gap,
			row("Siste endret:"), row("20200615 08:00"), row("Kilde:"), row("Statistisk sentralbyrå")).merged("B3:C3", "D3:E3"),
		// The same, long.
		one("statistikkbank-lang", "data",
			row("region", "år", "indikator", "verdi", "måleenhet"),
			row("Helse Nord RHF", "2018", "Polikliniske konsultasjoner", 7446, "konsultasjoner"),
			row("Helse Nord RHF", "2019", "Polikliniske konsultasjoner", 7800, "konsultasjoner"),
			row("Hele landet", "2018", "Polikliniske konsultasjoner", 193391, "konsultasjoner"),
			row("Hele landet", "2019", "Polikliniske konsultasjoner", ":", "konsultasjoner")),
		// Areas in their many spellings, the country as a total.
		one("omrader-mange-navn", "Pasienter",
			row("Døgnpasienter 2019"), gap,
			row("Helseforetak", "Døgnpasienter"),
			row("UNN", 276), row("Nordlandssykehuset HF", 205), row("HSYK", 46), row("Finnmarkssykehuset", 147),
			row("HN", 674), row("Norge", 8100)),
		one("regioner-i-alt", "Ark1",
			row("Døgnpasienter per helseregion"), gap,
			row("Region", 2018, 2019),
			row("HSØ", 4300, 4400), row("Helse Vest", 1900, 1950), row("HMN", 1100, 1120), row("Helse Nord RHF", 680, 674), row("I alt", 7980, 8144)),
		one("foretak-alle", "Ark1",
			row("Oppholdsdøgn 2019"), gap,
			row("Foretak", "Oppholdsdøgn"),
			row("Universitetssykehuset Nord-Norge HF", 14143), row("NLSH", 6008), row("Helgelandssykehuset HF", 1465), row("Alle", 21616)),
		// Areas across and years down, nothing in the corner.
		one("maling-transponert", "Konsultasjoner",
			row("Polikliniske konsultasjoner"), gap,
			row(nil, "Helse Sør-Øst", "Helse Vest", "Helse Midt-Norge", "Helse Nord"),
			row(2007, 113171, 27471, 9038, 5066), row(2008, 146423, 28469, 11053, 7446)),
		// Indicators down, trusts across.
		one("indikatorer-ned-foretak-bort", "Nøkkeltall",
			row("Nøkkeltall for TSB 2019"), gap,
			row("Indikator", "UNN", "Nordlandssykehuset", "Finnmarkssykehuset"),
			row("Døgnpasienter", 276, 205, 147), row("Oppholdsdøgn", 14143, 6008, 8100), row("Polikliniske konsultasjoner", 10104, 4587, 833)),
		// Text and note beside the table, blank rows within, rows in colours.
		{name: "tabell-med-notat-ved-siden", sheets: []sheet{{name: "Oversikt", coloured: []int{5},
			comments: map[string]string{"B5": "Tallet er under kontroll"},
			rows: [][]any{
				row("Liggedøgn i rusbehandling 2020"), gap,
				row("Helseforetak", "Liggedøgn", nil, "Til møtet 3. mars: husk å spørre UNN om tallene."),
				row("UNN", 14143, nil, "Ring også Bodø."), row("Nordlandssykehuset", 6008), gap,
				row("Helgelandssykehuset", 1465), row("Finnmarkssykehuset", 8116)}}}},
		// Several tables on one sheet, below and beside each other.
		one("flere-tabeller-pa-ett-ark", "Samlet",
			row("Statistikk for TSB"), gap,
			row("Tabell 1. Døgnpasienter 2019", nil, nil, "Tabell 2. Fristbrudd 2019"), gap,
			row("Foretak", "Døgnpasienter", nil, "Foretak", "Andel fristbrudd (%)"),
			row("UNN", 276, nil, "UNN", 2.1), row("Nordlandssykehuset", 205, nil, "Nordlandssykehuset", 0.5), gap,
			row("Tabell 3. Nyhenviste 2. tertial 2019"), gap,
			row("Foretak", "Nyhenviste"), row("UNN", 310), row("Nordlandssykehuset", 198)),
		// Per cent in three ways, one of them ambiguous.
		one("prosent-tre-mater", "Andeler",
			row("Andeler 2019"), gap,
			row("Region", "Andel fristbrudd (%)", "Andel akuttinnleggelser", "Andel gitt rett til nødvendig helsehjelp (prosent)"),
			row("Helse Nord", 12, per(0.12), 0.76), row("Helse Vest", "8 %", per(0.085), 0.81), row("Norge", "10,5 %", per(0.1), 0.79)),
		// Waiting in days and in weeks, and a date in the title.
		one("ventetid-dager-og-uker", "Ventetid",
			row("Ventetid til rusbehandling. Per 31.12.18"), gap,
			row("Region", "Ventetid, gjennomsnitt (dager)", "Ventetid, median (dager)"),
			row("Helse Nord", 62, 45), row("Landet", 55, 41)),
		one("ventetid-i-uker", "Ventetid",
			row("Ventetid, gjennomsnitt (uker)"), gap,
			row("Region", 2006), row("Helse Nord", 8), row("Landet", 10)),
		// Rights, by tertial.
		one("rettigheter-tertial", "Rett",
			row("Andel gitt rett til nødvendig helsehjelp (prosent)"), gap,
			row("Region", "1. tertial 2006", "2. tertial 2006"), row("Helse Nord", 80, 76), row("Landet", 78, 77)),
		// Footnotes: explained below, and glued without any explanation.
		one("fotnotetegn", "Endring",
			row("Vurderte pasienter 2008"), gap,
			row("Region", "Vurderte i TSB12", "Avviste"),
			row("Helse Sør-Øst RHF", 29, 310), row("Helse Vest RHF", 24, 280), row("Helse Midt-Norge RHF", 22, 3021), row("Helse Nord RHF", 251, 295), gap,
			row("1) Uten poliklinikkene som ble flyttet."), row("2) Tverrfaglig spesialisert behandling.")),
		one("fotnotetegn-uten-note", "Endring",
			row("Vurderte pasienter 2008"), gap,
			row("Region", "Vurderte"),
			row("Helse Sør-Øst RHF", 29), row("Helse Vest RHF", 24), row("Helse Midt-Norge RHF", 22), row("Helse Nord RHF", 251)),
		// Populations.
		one("folketall", "Folketall",
			row("Innbyggere 18 år og eldre per 1. januar"), gap,
			row("Opptaksområde", 2018, 2019), row("UNN", 148200, 148900), row("Nordlandssykehuset", 109300, 109900), row("Norge", 4180000, 4220000)),
		// An indicator nobody knows, with its unit in the heading.
		one("egen-indikator", "Brukerundersøkelse",
			row("Brukererfaringer 2021"), gap,
			row("Helseforetak", "Tilfredshet med behandlingen (skår 0–100)", "Antall svar"),
			row("UNN", "71,4", 210), row("Nordlandssykehuset", "68,0", 164), row("Finnmarkssykehuset", "n<10", 8)),
	}
}

// rates are tables of rates, and of what is said of them against the country.
func rates() []book {
	return []book{
		// "Avvik" that is an index: the country is 100.
		one("avvik-som-er-indeks", "Rater",
			row("Polikliniske konsultasjoner per 1 000 innbyggere 18 år og eldre, 2008"), gap,
			row("Region", "Rate per 1000 innb.", "Pst avvik fra landet"),
			row("Helse Sør-Øst RHF", 71, 137), row("Helse Vest RHF", 38, 73), row("Helse Nord RHF", 21, 40), row("Landet", 52, 100)),
		// "Avvik" that is one, in per cent.
		one("avvik-i-prosent", "Rater",
			row("Polikliniske konsultasjoner per 1 000 innbyggere 18 år og eldre, 2009"), gap,
			row("Region", "Rate per 1000 innb.", "Pst avvik fra landet"),
			row("Helse Sør-Øst RHF", 70, "+ 40,0"), row("Helse Vest RHF", 43.6, "−12,9"), row("Helse Nord RHF", 22, -56), row("Landet", 50, 0)),
		// Nothing tells but the rates; one of the numbers is wrong.
		one("avvik-mot-rater", "Rater",
			row("Polikliniske konsultasjoner per 1 000 innbyggere 18 år og eldre, 2010"), gap,
			row("Region", "Rate per 1000 innb.", "Avvik fra landet"),
			row("Helse Sør-Øst RHF", 75, 125), row("Helse Vest RHF", 45, 75), row("Helse Nord RHF", 30, 55), row("Landet", 60, nil)),
		// Neither rates nor the country tell: it is asked.
		one("avvik-uten-rater", "Rater",
			row("Konsultasjoner 2010"), gap,
			row("Region", "Poliklinisk konsultasjon, avvik fra landet"),
			row("Helse Sør-Øst RHF", 12), row("Helse Nord RHF", 108)),
		// Per 10 000, with the unit in the title.
		one("rate-per-10000", "Pasienter",
			row("Polikliniske pasienter, rate per 10 000 innbyggere"), gap,
			row("Boområde", 2016, 2017), row("Helse Nord", 27, "28,5"), row("Norge", 57, 58)),
	}
}
