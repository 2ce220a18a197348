package main

// The lines of the plan's economy, as the plan names them.
const (
	clinics    = "Styrke poliklinisk TSB"
	tromso     = "Etablere akuttplasser Tromsø"
	bodo       = "Etablere akuttplasser Bodø"
	network    = "Etablere nettverksprogram"
	doctors    = "Styrke legestillinger"
	somatic    = "Prosjekt somatisk helse og rus"
	conference = "Regional konferanse TSB"
)

// trialMoney is an invented account of two years, with a forecast for the
// third and its first tertial.
func trialMoney() sheet {
	return sheet{
		name:  "Regnskap",
		title: "Regnskap og prognose per kostnadslinje (tall i kr 1 000)",
		notes: []string{invented, "Løpende kroner. Blanke felter: ingenting er ført."},
		tables: []table{{
			columns: byYear("Kostnadslinje", 40, whole, "Regnskap 2019", "Regnskap 2020", "Prognose 2021", "Regnskap 1. tertial 2021"),
			rows: []row{
				{cells: []any{clinics, nil, 7925, 9850, 3170}},
				{cells: []any{tromso, 3050, 6342, 6280, 2060}},
				{cells: []any{bodo, nil, nil, 1150, nil}},
				{cells: []any{network, 90, 120, 210, 35}},
				{cells: []any{doctors, nil, nil, 1300, 310}},
				{cells: []any{somatic, 150, 265, 330, 105}},
				{cells: []any{conference, 214, nil, nil, nil}},
				sumRow("Sum kostnader", 3504, 14652, 19120, 5680),
				headingRow("Finansiering"),
				{cells: []any{"Økte poliklinikkinntekter", nil, 3120, 3900, 1210}},
				{cells: []any{"Omstilling av døgnaktivitet UNN/NLSH", 645, 1290, 1400, 420}},
				{cells: []any{"Disponering av budsjetterte midler", 2859, 4160, 4160, 1387}},
				{cells: []any{"Styrking", nil, 6082, 9660, 2663}},
				sumRow("Sum finansiering", 3504, 14652, 19120, 5680),
			},
		}},
	}
}

// trialTertials is the invented account of the two years tertial by tertial: the
// parts of what trialMoney has of each, for a year's end to be foreseen from.
func trialTertials() sheet {
	return sheet{
		name:  "Regnskap per tertial",
		title: "Regnskap per kostnadslinje og tertial (tall i kr 1 000)",
		notes: []string{invented, "Løpende kroner. Tertialene er for seg, ikke hittil i år. Blanke felter: ingenting er ført."},
		tables: []table{{
			columns: byYear("Kostnadslinje", 40, whole, "Regnskap 1. tertial 2019", "Regnskap 2. tertial 2019", "Regnskap 3. tertial 2019",
				"Regnskap 1. tertial 2020", "Regnskap 2. tertial 2020", "Regnskap 3. tertial 2020"),
			rows: []row{
				{cells: []any{clinics, nil, nil, nil, 2100, 2600, 3225}},
				{cells: []any{tromso, 150, 1250, 1650, 2010, 2090, 2242}},
				{cells: []any{network, 20, 30, 40, 30, 40, 50}},
				{cells: []any{somatic, 40, 50, 60, 85, 85, 95}},
				{cells: []any{conference, 214, 0, 0, nil, nil, nil}},
				sumRow("Sum kostnader", 424, 1330, 1750, 4225, 4815, 5612),
				headingRow("Finansiering"),
				{cells: []any{"Økte poliklinikkinntekter", nil, nil, nil, 900, 1020, 1200}},
				{cells: []any{"Omstilling av døgnaktivitet UNN/NLSH", 105, 250, 290, 430, 430, 430}},
				{cells: []any{"Disponering av budsjetterte midler", 319, 1080, 1460, 1386, 1387, 1387}},
				{cells: []any{"Styrking", nil, nil, nil, 1509, 1978, 2595}},
				sumRow("Sum finansiering", 424, 1330, 1750, 4225, 4815, 5612),
			},
		}},
	}
}

// trialPrices is an invented deflator.
func trialPrices() sheet {
	return sheet{
		name:  "Prisindeks",
		title: "Prisindeks, 2018 = 100",
		notes: []string{invented, "Faktisk til og med 2021, deretter prognose."},
		tables: []table{{
			columns: byYear("Indeks", 34, decimal, "2018", "2019", "2020", "2021",
				"Prognose 2022", "Prognose 2023", "Prognose 2024", "Prognose 2025"),
			rows: rows([]any{"Deflator for helseforetak", 100, 102.9, 104.7, 107.6, 110.9, 114.1, 117.2, 120.3}),
		}},
	}
}
