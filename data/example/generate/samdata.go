package main

// samdata is outpatient addiction treatment in the four regions, tables 9.1 to
// 9.3 of the SAMDATA report for 2008.
func samdata() book {
	return book{
		file:    "samdata-2007-2008.xlsx",
		title:   "Poliklinisk rusbehandling 2007 og 2008",
		subject: "Konsultasjoner, rater og samorganiserte institusjoner etter region",
		sheets: []sheet{
			{
				name:  "Om tallene",
				title: "Poliklinisk rusbehandling 2007 og 2008",
				notes: []string{"Utdrag av publisert statistikk for de fire regionene og landet."},
				tables: []table{facts(
					[2]string{"Innhold", "Konsultasjoner, rater per 1 000 voksne og institusjoner med både døgn og poliklinikk"},
					[2]string{"År", "2007 og 2008"},
					[2]string{"Kilde", "SAMDATA-rapporten for 2008, kapittel 9 (SSB og SINTEF Helse): tabell 9.1, 9.2 og 9.3"},
					[2]string{"Merknad", "Konsultasjonene er ført på regionen institusjonen hører til, ikke på pasientens bosted."},
				)},
			},
			{
				name:   "Områder",
				title:  "Områder i tallene",
				tables: []table{areaTable(regions...)},
			},
			samdataConsultations(), samdataRates(), samdataCombined(),
		},
	}
}

// samdataConsultations is table 9.1. The report prints the total change as 25
// with a footnote mark.
func samdataConsultations() sheet {
	return sheet{
		name:  "Konsultasjoner",
		title: "Polikliniske konsultasjoner i TSB 2007 og 2008",
		notes: []string{"Antall. Kilde: SSB og SINTEF Helse, tabell 9.1."},
		tables: []table{{
			columns: []column{
				{head: "Region", width: 26},
				{group: "2007", head: "Totalt", width: 12, format: whole},
				{group: "2007", head: "herav refusjon fra NAV", width: 14, format: whole},
				{group: "2008", head: "Totalt", width: 12, format: whole},
				{group: "2008", head: "herav refusjon fra NAV", width: 14, format: whole},
				{group: "Prosent endring 2007–2008", head: "Totalt", width: 12, format: whole},
				{group: "Prosent endring 2007–2008", head: "herav refusjon fra NAV", width: 14, format: whole},
				{head: "Note", width: 7},
			},
			rows: append(rows(
				[]any{"Helse Sør-Øst RHF", 113171, 99931, 146423, 130915, 29, 31, nil},
				[]any{"Helse Vest RHF", 27471, 18158, 28469, 20097, 4, 11, nil},
				[]any{"Helse Midt-Norge RHF", 9038, 5454, 11053, 5818, 22, 7, nil},
				[]any{"Helse Nord RHF", 5066, 2241, 7446, 1608, 47, -28, nil},
			), sumRow("Total", 154746, 125784, 193391, 158438, 25, 26, "1)")),
			footnotes: []string{
				"1) Åtte av de 25 prosentene kommer av poliklinikker som ble flyttet fra psykisk helsevern. Den reelle veksten er 17 prosent.",
			},
		}},
	}
}

// samdataRates is table 9.2. What it calls deviations are indexes: the country
// is 100.
func samdataRates() sheet {
	const rate, field, both = "Rate per 1000 innb. 18 år og eldre", "Pst avvik fra landet", "Pst avvik fra landet inkl. PHV"
	return sheet{
		name:  "Rater",
		title: "Polikliniske konsultasjoner i TSB per 1 000 innbyggere 18 år og eldre, 2007 og 2008",
		notes: []string{"Kilde: SSB og SINTEF Helse, tabell 9.2. PHV: psykisk helsevern."},
		tables: []table{{
			columns: []column{
				{head: "Region", width: 26},
				{group: "2007", head: rate, width: 17, format: whole},
				{group: "2007", head: field, width: 14, format: whole},
				{group: "2007", head: both, width: 14, format: whole},
				{group: "2008", head: rate, width: 17, format: whole},
				{group: "2008", head: field, width: 14, format: whole},
				{group: "2008", head: both, width: 14, format: whole},
			},
			rows: append(rows(
				[]any{"Helse Sør-Øst RHF", 55, 130, 115, 71, 135, 109},
				[]any{"Helse Vest RHF", 37, 87, 105, 38, 72, 87},
				[]any{"Helse Midt-Norge RHF", 18, 42, 65, 22, 41, 64},
				[]any{"Helse Nord RHF", 14, 34, 55, 21, 40, 66},
			), sumRow("Totalt", 43, 100, 100, 52, 100, 100)),
			footnotes: []string{
				"Kolonnene inkl. PHV legger til et anslag for rusbehandling i psykisk helsevern. 2008 bruker andelen fra 2007.",
			},
		}},
	}
}

// samdataCombined is table 9.3.
func samdataCombined() sheet {
	return sheet{
		name:  "Samorganisert",
		title: "Institusjoner med både døgntilbud og poliklinikk, 2008",
		notes: []string{"Kilde: SINTEF Helse, tabell 9.3. Østfold, Nordland og Finnmark er ikke med."},
		tables: []table{{
			columns: []column{
				{head: "Region", width: 26},
				{head: "Andel poliklinisk personell (pst)", width: 18, format: whole},
				{head: "Oppholdsdøgn per konsultasjon", width: 18, format: decimal},
				{head: "Andel av alle oppholdsdøgn 2008 (pst)", width: 18, format: whole},
				{head: "Andel av alle konsultasjoner 2008 (pst)", width: 18, format: whole},
			},
			rows: append(rows(
				[]any{"Helse Sør-Øst RHF", 17, 1.9, 32, 42},
				[]any{"Helse Vest RHF", 15, 1.6, 80, 89},
				[]any{"Helse Midt-Norge RHF", 6, 6.4, 35, 31},
				[]any{"Helse Nord RHF", 15, 2.2, 35, 45},
			), sumRow("Total", 15, 2.1, 39, 49)),
			footnotes: []string{
				"Personellandelen gjelder institusjonene som svarte. De står for litt over halvparten av den polikliniske virksomheten.",
			},
		}},
	}
}
