package main

// The words for how a measure stands.
const (
	waiting = "Ikke startet"
	going   = "I gang"
	late    = "Forsinket"
	done    = "Ferdig"
	stopped = "Stanset"
)

// trialStatus is how the measures stood, one tertial after the other.
func trialStatus() sheet {
	columns := []column{{head: "Nr", width: 6, format: plain}, {head: "Tiltak", width: 44}}
	for _, tertial := range []string{"1. tertial 2019", "2. tertial 2019", "3. tertial 2019", "1. tertial 2020", "2. tertial 2020", "3. tertial 2020"} {
		columns = append(columns, column{group: tertial, head: "Status", width: 12}, column{group: tertial, head: "Framdrift (%)", width: 11, format: whole})
	}
	return sheet{
		name:   "Status per tertial",
		wide:   true,
		title:  "Status for tiltakene per tertial 2019 og 2020",
		notes:  []string{invented},
		tables: []table{{columns: columns, rows: statusRows()}},
	}
}

// statusRows are the measures of the plan with what is reported of each.
func statusRows() []row {
	made := make([]row, len(statuses))
	for i, s := range statuses {
		made[i] = row{cells: append([]any{i + 1, measures[i][1]}, s...)}
	}
	return made
}

// statuses are status and progress of the measures, in the order of the plan.
var statuses = [][]any{
	{going, 5, going, 10, going, 15, going, 20, going, 25, going, 30},
	{going, 20, going, 35, going, 40, going, 45, going, 50, going, 50},
	{waiting, nil, waiting, nil, going, 5, going, 10, late, 10, late, 15},
	{waiting, nil, waiting, nil, waiting, nil, going, 10, going, 20, going, 28},
	{waiting, nil, going, 10, going, 20, going, 30, going, 35, going, 45},
	{waiting, nil, waiting, nil, waiting, nil, waiting, nil, waiting, nil, waiting, nil},
	{going, 25, going, 50, going, 50, going, 50, late, 50, going, 75},
	{going, 5, going, 8, going, 10, going, 12, going, 16, going, 20},
	{waiting, nil, waiting, nil, waiting, nil, waiting, nil, waiting, nil, waiting, nil},
	{going, 5, going, 15, going, 20, late, 20, late, 20, late, 20},
	{waiting, nil, waiting, nil, going, 10, going, 15, going, 25, going, 40},
	{waiting, nil, waiting, nil, waiting, nil, going, 10, going, 10, going, 20},
	{waiting, nil, waiting, nil, waiting, nil, waiting, nil, waiting, nil, going, 10},
	{going, 10, going, 20, going, 30, going, 40, going, 50, going, 60},
	{waiting, nil, going, 10, going, 15, stopped, 15, stopped, 15, stopped, 15},
	{going, 10, going, 25, going, 35, going, 40, going, 55, going, 65},
	{going, 40, going, 50, going, 60, going, 65, going, 85, done, 100},
}

// trialLatestStatus is the last tertial, with what was said of each measure.
func trialLatestStatus() sheet {
	const period = "1. tertial 2021"
	report := func(number int, status string, progress, comment any) []any {
		return []any{number, measures[number-1][1], period, status, progress, comment}
	}
	return sheet{
		name:  "Status 1. tertial 2021",
		title: "Status for tiltakene i 1. tertial 2021",
		notes: []string{invented},
		tables: []table{{
			columns: []column{
				{head: "Nr", width: 6, format: plain}, {head: "Tiltak", width: 44}, {head: "Periode", width: 16},
				{head: "Status", width: 14}, {head: "Framdrift (%)", width: 12, format: whole}, {head: "Kommentar", width: 70},
			},
			rows: rows(
				report(1, going, 35, "Brukerrepresentanter er med i sju av tiltakene."),
				report(2, late, 55, "Ombyggingen i Bodø er to måneder etter planen."),
				report(3, late, 15, "Forløpene venter på avklaring mellom døgn og poliklinikk."),
				report(4, going, 34, "14 av 40 stillinger er lyst ut og besatt."),
				report(5, going, 55, nil),
				report(6, waiting, nil, "Starter når vaktordningene er avklart."),
				report(7, done, 100, "Alle fire er utpekt."),
				report(8, going, 24, nil),
				report(9, going, 10, "To av LIS-stillingene er besatt."),
				report(10, late, 25, "To samlinger er utsatt."),
				report(11, going, 50, nil),
				report(12, going, 25, nil),
				report(13, going, 20, nil),
				report(14, going, 70, "Tre av fire team er i drift."),
				report(15, stopped, 15, "Tas opp igjen ved neste rullering."),
				report(16, going, 80, nil),
				report(17, done, 100, nil),
			),
		}},
	}
}

// trialDates gives dates to the measures that have none in the plan.
func trialDates() sheet {
	const note = "Oppdiktet dato: planen oppgir ingen."
	date := func(number int, start, due string) []any {
		return []any{number, measures[number-1][1], start, due, note}
	}
	return sheet{
		name:  "Datoer for tiltak",
		title: "Start og frist for tiltak som planen ikke daterer",
		notes: []string{invented},
		tables: []table{{
			columns: []column{
				{head: "Nr", width: 6, format: plain}, {head: "Tiltak", width: 54}, {head: "Start", width: 16},
				{head: "Frist", width: 16}, {head: "Merknad", width: 44},
			},
			rows: rows(
				date(1, "1. tertial 2019", "3. tertial 2025"),
				date(3, "3. tertial 2019", "2. tertial 2023"),
				date(5, "2. tertial 2019", "3. tertial 2022"),
				date(6, "2. tertial 2021", "3. tertial 2023"),
				date(7, "1. tertial 2019", "3. tertial 2020"),
				date(11, "3. tertial 2019", "1. tertial 2022"),
				date(12, "1. tertial 2020", "3. tertial 2024"),
				date(13, "3. tertial 2020", "2. tertial 2022"),
				date(14, "1. tertial 2019", "3. tertial 2021"),
				date(15, "2. tertial 2019", "3. tertial 2021"),
			),
		}},
	}
}

// trialMilestones tells which steps of the plan have been taken.
func trialMilestones() sheet {
	reached := func(number int, title, status string, when, comment any) []any {
		return []any{number, title, status, when, comment}
	}
	return sheet{
		name:  "Milepæler",
		title: "Milepæler ved utgangen av 1. tertial 2021",
		notes: []string{invented},
		tables: []table{{
			columns: []column{
				{head: "Nr", width: 6, format: plain}, {head: "Milepæl", width: 60}, {head: "Status", width: 14},
				{head: "Nådd", width: 16}, {head: "Kommentar", width: 48},
			},
			rows: rows(
				reached(1, "Pakkeforløp for TSB tas i bruk", done, "januar 2019", nil),
				reached(2, "Regional konferanse om TSB", done, "februar 2019", nil),
				reached(3, "Akuttplassene i Tromsø åpner", done, "juni 2019", "To måneder etter planen."),
				reached(4, "Ny rusavdeling i Alta åpner, med 14 plasser", done, "mars 2020", "Bygget ble ferdig etter årsskiftet."),
				reached(5, "Prosjektet somatisk helse og rus er i gang", done, "september 2019", nil),
				reached(6, "Pakkeforløp for gravide innføres", done, "mai 2020", nil),
				reached(7, "Nettverksprogrammet holder to samlinger i året", late, nil, "Én samling i 2020."),
				reached(8, "Den regionale innføringen av pakkeforløp er ferdig", done, "desember 2020", nil),
				reached(9, "Akuttplassene i Bodø åpner", late, nil, "Ventes i september 2021."),
				reached(10, "Prosjektet somatisk helse og rus avsluttes", going, nil, nil),
				reached(11, "Akuttplassene i Bodø er i full drift", waiting, nil, nil),
				reached(12, "Den første RAM-spesialisten utdannet ved UNN kan godkjennes", going, nil, nil),
				reached(13, "40 nye stillinger i poliklinisk TSB er på plass", going, nil, nil),
			),
		}},
	}
}
