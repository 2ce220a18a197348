package main

// national is the status of addiction treatment after the reform of 2004: the
// national survey of 2006 beside that of 2003.
func national() book {
	return book{
		file:    "nasjonal-status-2003-2006.xlsx",
		title:   "Rusbehandling i Norge 2003–2006",
		subject: "Henvisninger, ventetid, plasser, årsverk og udekket behov før og etter rusreformen",
		sheets: []sheet{
			nationalAbout(), nationalAreas(), nationalReferrals(),
			nationalWaiting(), nationalSurveyWaiting(), nationalCapacity(), nationalUnits(), nationalUnmet(),
		},
	}
}

func nationalAbout() sheet {
	return sheet{
		name:  "Om tallene",
		title: "Rusbehandling i Norge 2003–2006",
		notes: []string{"Utdrag av publiserte tall om tiden før og etter rusreformen i 2004."},
		tables: []table{facts(
			[2]string{"Innhold", "Henvisninger og rett til behandling, ventetid, plasser og årsverk, udekket behov"},
			[2]string{"År", "2003, 2004 og 2006"},
			[2]string{"Kilde", "IRIS: undersøkelse av rustiltak 2006, tabell 4, 5, 7, 9, 11, 17, 18, 28, 29 og 35–45. Norsk pasientregister, 2. tertial 2006"},
			[2]string{"Merknad", "Gjennomsnitt og median er hver sin indikator. Undersøkelsene i 2003 og 2006 hadde ulikt utvalg."},
		)},
	}
}

// nationalAreas are the regions before Øst and Sør became one in 2007.
func nationalAreas() sheet {
	return sheet{
		name:  "Områder",
		title: "Områder i tallene",
		notes: []string{"Regionene i 2006. Helse Øst og Helse Sør ble slått sammen til Helse Sør-Øst i 2007."},
		tables: []table{areaTable(
			[]any{"Norge", "Land", nil, "Norge", "Landet; Hele landet; Total; Totalt; Alle helseforetakene"},
			[]any{"Helse Øst RHF", "Region", "Norge", "Helse Øst", nil},
			[]any{"Helse Sør RHF", "Region", "Norge", "Helse Sør", nil},
			[]any{"Helse Vest RHF", "Region", "Norge", "Helse Vest", "HV"},
			[]any{"Helse Midt-Norge RHF", "Region", "Norge", "Helse Midt-Norge", "HMN"},
			[]any{"Helse Nord RHF", "Region", "Norge", "Helse Nord", "HN"},
		)},
	}
}

// nationalReferrals is table 4.
func nationalReferrals() sheet {
	return sheet{
		name:  "Henvisninger",
		title: "Nyhenviste og rett til nødvendig helsehjelp, 2. tertial 2006",
		notes: []string{"Antall pasienter og prosent. Kilde: Norsk pasientregister, tabell 4."},
		tables: []table{{
			columns: []column{
				{head: "Region", width: 28},
				{head: "Antall nyhenviste 2. tertial 2006", width: 22, format: whole},
				{head: "Prosentandel rett til nødvendig helsehjelp", width: 24, format: whole},
			},
			rows: append(rows(
				[]any{"Helse Øst RHF", 1407, 90},
				[]any{"Helse Sør RHF", 1354, 52},
				[]any{"Helse Vest RHF", 323, 86},
				[]any{"Helse Midt-Norge RHF", 479, 97},
				[]any{"Helse Nord RHF", 231, 74},
			), sumRow("Totalt", 3794, 76)),
			footnotes: []string{"Prosenten for hele landet er veid etter antall henviste."},
		}},
	}
}
