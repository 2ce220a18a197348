package main

// trialPositions are positions by trust: filled, and the region's planned
// steps of 14, 14, 21, 28, 35 and 40 divided among the trusts.
func trialPositions() sheet {
	filled := []series{
		{trusts[0], []float64{30.5, 30.8, 37, 38.5}},
		{trusts[1], []float64{15, 15, 17.5, 18.5}},
		{trusts[2], []float64{4, 4.2, 5, 5.4}},
		{trusts[3], []float64{7, 6.6, 8, 8.4}},
	}
	planned := []series{
		{trusts[0], []float64{0, 6, 6, 9, 12, 15, 17}},
		{trusts[1], []float64{0, 4, 4, 6, 8, 10, 11}},
		{trusts[2], []float64{0, 2, 2, 3, 4, 5, 6}},
		{trusts[3], []float64{0, 2, 2, 3, 4, 5, 6}},
	}
	return sheet{
		name:  "Stillinger",
		title: "Stillinger i poliklinisk TSB per foretak",
		notes: []string{invented},
		tables: []table{
			withSum(table{
				caption: "Besatte årsverk i poliklinisk TSB",
				columns: byYear("Helseforetak", 28, decimal, "2018", "2019", "2020", "2021"),
			}, filled),
			withSum(table{
				caption: "Planlagte nye årsverk i poliklinisk TSB, summert fra planens start",
				columns: byYear("Helseforetak", 28, decimal, "2019", "2020", "2021", "2022", "2023", "2024", "2025"),
			}, planned),
		},
	}
}

// withSum gives a table its rows and their printed total.
func withSum(t table, parts []series) table {
	t.rows = append(rowsOf(parts), sumRow(total("Sum", parts...).cells()...))
	return t
}

// trialSpecialists are specialists year by year, those expected to leave, and
// the doctors in training.
func trialSpecialists() sheet {
	const actual, leaving = "Faktisk", "Ventet avgang"
	const field, all = "TSB", "I og utenfor TSB"
	return sheet{
		name:  "Spesialister",
		title: "RAM-spesialister og leger i spesialisering",
		notes: []string{invented},
		tables: []table{
			{
				caption: "Spesialister per år",
				columns: []column{
					{head: "Område", width: 28}, {head: "År", width: 14, format: plain}, {head: "Type", width: 16},
					{head: "Omfang", width: 18}, {head: "Antall", width: 12, format: whole},
				},
				rows: rows(
					[]any{planRegion, 2018, actual, all, 6}, []any{planRegion, 2018, actual, field, 5},
					[]any{planRegion, 2019, actual, all, 5}, []any{planRegion, 2019, actual, field, 4},
					[]any{planRegion, 2020, actual, all, 7}, []any{planRegion, 2020, actual, field, 6},
					[]any{planRegion, 2021, actual, all, 8}, []any{planRegion, 2021, actual, field, 7},
					[]any{planRegion, 2022, leaving, all, 1}, []any{planRegion, 2024, leaving, all, 1},
					[]any{planRegion, 2025, leaving, all, 1},
				),
			},
			{
				caption: "Leger i spesialisering (LIS), kull for kull",
				columns: []column{
					{head: "Kull", width: 28}, {head: "Område", width: 14}, {head: "Start", width: 16, format: plain},
					{head: "Stillinger", width: 18, format: whole}, {head: "Besatt", width: 12, format: whole},
					{head: "Tidligste godkjenning", width: 14, format: plain},
				},
				rows: rows(
					[]any{"LIS-kull 2018", trusts[0], 2018, 2, 2, 2023},
					[]any{"LIS-kull 2019", trusts[0], 2019, 2, 2, 2024},
					[]any{"LIS-kull 2019", trusts[1], 2019, 2, 1, 2024},
					[]any{"LIS-kull 2020", trusts[0], 2020, 2, 2, 2025},
					[]any{"LIS-kull 2020", trusts[1], 2020, 2, 2, 2025},
					[]any{"LIS-kull 2020", trusts[3], 2020, 1, 0, 2025},
					[]any{"LIS-kull 2021", trusts[0], 2021, 2, 1, 2026},
					[]any{"LIS-kull 2021", trusts[2], 2021, 1, 1, 2026},
				),
			},
		},
	}
}

// trialFactors are what the forecasts reckon with.
func trialFactors() sheet {
	return sheet{
		name:  "Faktorer",
		title: "Regnefaktorer for prognosene",
		notes: []string{invented},
		tables: []table{{
			columns: []column{
				{head: "Faktor", width: 34}, {head: "Verdi", width: 10, format: free}, {head: "Enhet", width: 34},
				{head: "Område", width: 16}, {head: "Grunnlag", width: 60},
			},
			rows: rows(
				[]any{"Frafall i LIS-løpet", 0.15, "andel av legene i et kull", planRegion, "Oppdiktet: leger som slutter før de er godkjent."},
			),
		}},
	}
}
