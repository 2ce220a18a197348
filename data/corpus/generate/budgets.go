package main

// budgets are plans for money: years headed in every way there is, the unit
// told in every place there is.
func budgets() []book {
	return []book{
		// Years as numbers, unit in the title, subtotals and a sum.
		one("budsjett-ar-som-tall", "Budsjett",
			row("Økonomisk ramme for fagplanen (tall i kr 1 000)"), gap,
			row("Tiltak", 2020, 2021, 2022, "Sum"),
			row("Ny ruspoliklinikk", 1200, 2400, 2400, 6000),
			row("Ambulant team", 800, 800, 950, 2550),
			row("Delsum poliklinikk", 2000, 3200, 3350, 8550),
			row("Kompetanseheving", 150, 150, 150, 450),
			row("Sum tiltak", 2150, 3350, 3500, 9000)),
		// Accounts, budgets and forecasts side by side as R, B and P.
		one("budsjett-regnskap-prognose-merket", "Økonomi",
			row("Kostnader TSB, mill. kr"), gap,
			row("Kostnadslinje", "R2019", "B2020", "P2020", "B2021"),
			row("Døgnbehandling", 41.2, 42.5, 43.1, 44),
			row("Poliklinikk", 18.4, 20, 19.7, 22.5),
			row("Sum", 59.6, 62.5, 62.8, 66.5)),
		// Years spelt out, written as texts, numbers as texts with spaces.
		one("budsjett-tall-som-tekst", "Ark1",
			row("Budsjett 2020–2022"), row("Beløp i hele kroner"), gap,
			row("Linje", "Budsjett 2020", "Budsjett 2021", "Budsjett 2022"),
			row("Lønn leger", "1 450 000", "2 900 000", "4 350 000"),
			row("Reise og kurs", "85 000,-", "kr 90 000", "−5 000"),
			row("Lokaler", "-", "..", "120 000")),
		// Years as dates, unit in the corner cell.
		one("budsjett-ar-som-dato", "Plan",
			row("kr 1 000", date(2021, 12, 31), date(2022, 12, 31), date(2023, 12, 31)),
			row("Drift av nettverk", 125, 250, 250),
			row("Regional konferanse", 221, nil, 230)),
		// Header of two rows, merged, with the unit in the upper one.
		one("budsjett-hode-to-rader", "Ramme",
			row("Ramme for rusbehandling"), gap,
			row("Tiltak", "Budsjett (kr 1 000)", nil, nil),
			row(nil, 2023, 2024, 2025),
			row("Akuttplasser Nordfjord", 3400, 6900, 6900),
			row("Brukerstyrte plasser", 900, 950, 1000)).merged("A3:A4", "B3:D3"),
		// Header of three rows.
		one("budsjett-hode-tre-rader", "Ramme",
			row("Budsjett og regnskap, tall i tusen kroner"), gap,
			row("Post", "Helseforetaket", nil, nil, nil),
			row(nil, "Regnskap", nil, "Budsjett", nil),
			row(nil, 2020, 2021, 2022, 2023),
			row("Personell", 5210, 5430, 5600, 5800),
			row("Medikamenter", 310, 295, 300, 310)).merged("A3:A5", "B3:E3", "B4:C4", "D4:E4"),
		// Years down, lines across.
		one("budsjett-transponert", "Budsjett",
			row("Budsjett for tiltakene (kr 1 000)"), gap,
			row("År", "Poliklinikk", "Akuttplasser", "Sum"),
			row(2020, 10087, 6110, 16197),
			row(2021, 10087, 9567, 19654),
			row(2022, 15131, 13024, 28155)),
		// The unit is in the number format alone.
		one("budsjett-enhet-i-tallformat", "Budsjett",
			row("Budsjett"), gap,
			row("Tiltak", 2020, 2021),
			row("Ruskonsulenter", shown{1.5, `0.0" mill. kr"`}, shown{2.25, `0.00" mill. kr"`}),
			row("Opplæring", shown{0.3, `0.0" mill. kr"`}, shown{0.3, `0.0" mill. kr"`})),
		// Whole kroner shown in thousands by the number format.
		one("budsjett-vist-i-tusen", "Budsjett",
			row("Budsjett (tall i kr 1 000)"), gap,
			row("Tiltak", 2020, 2021),
			row("Ruskonsulenter", shown{1500000, `#,##0,`}, shown{2250000, `#,##0,`}),
			row("Opplæring", shown{300000, `#,##0,`}, shown{300000, `#,##0,`})),
		// Funding under the costs after a blank row, in other words than ours.
		one("finansiering-under-kostnader", "Økonomi",
			row("Kostnader og finansiering, kr 1 000"), gap,
			row("Tiltak", 2020, 2021),
			row("Utvidet åpningstid", 700, 1400), row("Pårørendetilbud", 300, 600), row("Sum kostnader", 1000, 2000), gap,
			row("Inndekning"),
			row("ISF-refusjon", 280, 560), row("Omdisponering av døgnplasser", 400, 800), row("Friske midler", 320, 640)),
		// One amount on each row.
		one("budsjett-lang-tabell", "Data",
			row("Kostnadslinje", "År", "Type", "Beløp (kr 1 000)", "Merknad"),
			row("Ettervern", 2020, "Budsjett", 450, nil), row("Ettervern", 2020, "Regnskap", 431, "foreløpig"),
			row("Ettervern", 2021, "Budsjett", 460, nil), row("Ettervern", 2021, "Prognose", 475, nil)),
		// Thousand dots, one of which a program has taken for a decimal point.
		one("budsjett-tusenpunktum", "Tabell 5",
			row("Tabell 5. Tiltak med kostnad (NOK 1000)"), gap,
			row("Tiltak", 2020, 2021, 2022),
			row("Styrke poliklinikken", "10.087", "15.131", "20.175"),
			row("Omstilling", 1290, 1.613, 1935),
			row("Nettverk", "250", "250", "250")),
		// A sum nobody has called a sum, under a line with a cell in doubt.
		one("budsjett-sum-uten-navn", "Budsjett",
			row("Budsjett (kr)"), gap,
			row("Tiltak", 2020, 2021, 2022),
			row("Leger", 100000, "250)", 300000), row("Kurs", 50000, 40000, 30000),
			row("Til disposisjon", 150000, 65000, 330000)),
		// Lines of which parts are told apart.
		one("budsjett-herav", "Budsjett",
			row("Budsjett, tall i 1000 kr"), gap,
			row("Tiltak", 2020, 2021),
			row("Poliklinikk", 2000, 2100), row("herav leger", 1200, 1250), row("herav psykologer", 500, 520),
			row("Døgn", 4000, 4100), row("Totalt", 6000, 6200)),
	}
}

// accounts are books of what has been spent, and of prices.
func accounts() []book {
	return []book{
		// Tertials in every spelling.
		one("regnskap-tertial", "Regnskap",
			row("Regnskap per tertial (kr 1 000)"), gap,
			row("Kostnadslinje", "1. tertial 2020", "T2 2020", "2020 T3", "Regnskap 2020"),
			row("Poliklinikk", 3300, 3400, 3500, 10200), row("Ambulant", 210, 220, 205, 635)),
		// A header repeated on every page, with a carried-over sum.
		one("regnskap-flere-sider", "Regnskap",
			row("Regnskap (kr 1 000), side 1"), gap,
			row("Konto", 2019, 2020), row("Lønn", 900, 950), row("Overføres", 900, 950), gap,
			row("Regnskap (kr 1 000), side 2"), gap,
			row("Konto", 2019, 2020), row("Varer", 90, 95), row("Husleie", 210, 215)),
		// Formulas: with a value, without one, and with an error.
		one("formler-og-feil", "Budsjett",
			row("Budsjett (kr 1 000)"), gap,
			row("Tiltak", 2020, 2021, 2022, "Sum"),
			row("Stillinger", 100, formula{"B4*1.03", 103}, formula{"C4*1.03", nil}, formula{"SUM(B4:D4)", 203}),
			row("Kurs", 50, fault("#REF!"), 60, fault("#REF!")),
			row("Sum kostnader", formula{"SUM(B4:B5)", 150}, fault("#REF!"), formula{"SUM(D4:D5)", nil}, nil)),
		// A price index, accounted and forecast.
		one("prisindeks", "Deflator",
			row("Kommunal deflator, 2019 = 100"), gap,
			row("År", "Deflator", "Type", "Endring (%)"),
			row(2019, 100, "Faktisk", nil), row(2020, "101,6", "Faktisk", 1.6), row(2021, "104,1", "Prognose", 2.5)),
		// Totals a text claims, to be reconciled.
		{name: "summer-i-teksten", sheets: []sheet{
			{name: "Budsjett", rows: [][]any{
				row("Budsjett (mill. kr)"), gap, row("Tiltak", 2020, 2021), row("Poliklinikk", 10.1, 12), row("Døgn", 4, 4.5)}},
			{name: "Omtalt", rows: [][]any{
				row("Omtalt i teksten", "Side", "Beløp (mill. kr)", "Gjelder"),
				row("Planen koster", "Kostnad", 30.6, "2020–2021"), row("Styrking innen 2021", "Finansiering", 12, "2021")}},
		}},
	}
}
