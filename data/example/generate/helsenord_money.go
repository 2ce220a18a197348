package main

// northMoney is Tabell 5 of the plan, as printed: its 2019 sum leaves out the
// conference, which is in the column and which the funding covers.
func northMoney() sheet {
	columns := []column{{head: "Tiltak", width: 40}}
	for _, year := range []string{"2019", "2020", "2021", "2022", "2023", "2024", "2025"} {
		columns = append(columns, column{head: year, width: 11, format: whole})
	}
	return sheet{
		name:  "Økonomi",
		title: "Budsjett for satsingene 2019–2025 (tall i kr 1 000)",
		notes: []string{
			"Kilde: Regional fagplan for TSB i Helse Nord 2019–2025, tabell 5. Løpende kroner. Blanke felter: ingen beløp i planen.",
			"Linjen Styrke poliklinisk TSB og to av finansieringslinjene er skrevet inn som tekst, med punktum eller uten skille, slik de står i planen.",
		},
		tables: []table{{
			columns: columns,
			rows:    money,
			footnotes: []string{
				"Regional konferanse TSB ble holdt 13.–14. februar 2019 og hører ikke til noe tiltak i planen.",
			},
		}},
	}
}

// money is the rows of Tabell 5.
var money = []row{
	{cells: []any{"Styrke poliklinisk TSB", nil, "10.087", "10.087", "15.131", "20.175", "25.219", "28.445"}},
	{cells: []any{"Etablere akuttplasser Tromsø", 4582, 6110, 6110, 6110, 6110, 6110, 6110}},
	{cells: []any{"Etablere akuttplasser Bodø", nil, nil, 3457, 6914, 6914, 6914, 6914}},
	{cells: []any{"Etablere nettverksprogram", 125, 250, 250, 250, 250, 125, nil}},
	{cells: []any{"Styrke legestillinger", nil, nil, 1450, 2900, 4350, 5800, 7250}},
	{cells: []any{"Prosjekt somatisk helse og rus", 200, 300, 300, nil, nil, nil, nil}},
	{cells: []any{"Regional konferanse TSB", 221, nil, nil, nil, nil, nil, nil}},
	sumRow("Sum kostnader", 4907, 16747, 21654, 31305, 37799, 44168, 48719),
	headingRow("Finansiering"),
	{cells: []any{"Økte poliklinikkinntekter", nil, 4036, 4036, 6054, 8072, 10090, 11379}},
	{cells: []any{"Omstilling av døgnaktivitet UNN/NLSH", 968, "1290", "1613", "1935", "1935", "1935", "1935"}},
	{cells: []any{"Disponering av budsjetterte midler", "4160", "4160", "4160", "4160", "4160", "4160", "4160"}},
	sumRow("Styrking", nil, 7261, 11845, 19156, 23632, 27983, 31245),
}

// northStatedTotals are what the plan's text says of the whole plan period.
// They are the levels of its last year, and kept as it says them.
func northStatedTotals() sheet {
	const years = "2019–2025"
	return sheet{
		name:  "Omtalt i teksten",
		title: "Summer planen nevner i teksten",
		notes: []string{
			"Gjelder er de årene teksten sier at summen er for.",
			"Kilde: Regional fagplan for TSB i Helse Nord 2019–2025, teksten ved tabell 5.",
		},
		tables: []table{{
			columns: []column{
				{head: "Omtalt i teksten", width: 44}, {head: "Side", width: 16},
				{head: "Beløp (mill. kr)", width: 16, format: decimal}, {head: "Gjelder", width: 14},
			},
			rows: rows(
				[]any{"Samlet omstillingsbehov", "Kostnad", 48.7, years},
				[]any{"Dekkes av økte inntekter og omstilling", "Finansiering", 13.3, years},
				[]any{"Dekkes av styrking", "Finansiering", 31.2, years},
			),
		}},
	}
}
