package main

// northFactors are the factors that Tabell 5 implies.
func northFactors() sheet {
	return sheet{
		name:  "Faktorer",
		title: "Regnefaktorer",
		notes: []string{"Ingen av faktorene står i planen. De er utledet av tabell 5."},
		tables: []table{{
			columns: []column{
				{head: "Faktor", width: 26}, {head: "Verdi", width: 10, format: free},
				{head: "Enhet", width: 26}, {head: "Område", width: 16},
				{head: "Linje", width: 26}, {head: "Grunnlag", width: 70},
			},
			rows: rows(
				[]any{"Kostnad per årsverk", 720.5, "kr 1 000 per årsverk", "Helse Nord", "Styrke poliklinisk TSB",
					"Utledet: årsbeløpene 2020–2024 går opp i 14, 14, 21, 28 og 35 årsverk til samme pris."},
				[]any{"Inntektsandel", 0.40, "andel av kostnaden", "Helse Nord", "Styrke poliklinisk TSB",
					"Utledet: økte poliklinikkinntekter er 40 % av kostnaden hvert år."},
			),
		}},
	}
}

// northCoverage are the figures of chapters 2, 3.2 and 3.3 on coverage and
// access.
func northCoverage() sheet {
	const noYear = "Planen oppgir ikke år; satt til 2016."
	return sheet{
		name:  "Dekning",
		wide:  true,
		title: "Dekning og tilgang",
		notes: []string{
			"Tre målestokker for dekning gir ikke samme svar: konsultasjoner, pasienter og stillinger. De skal ikke blandes i én serie.",
			"Kilde: Regional fagplan for TSB i Helse Nord 2019–2025, kapittel 2, 3.2 og 3.3.",
		},
		tables: []table{{
			columns: observationColumns("Per", "Variant", "Kvalitet", "Merknad"),
			rows: rows(
				[]any{"Dekningsindeks konsultasjoner", "Helse Nord", "2016", 43, "landet = 100", nil, "TSB", "Anslag", "Planen skriver ca. 43 %. " + noYear},
				[]any{"Polikliniske pasienter rate", "Helse Nord", "2016", 27, "per 10 000 innbyggere", 10000, nil, nil, noYear},
				[]any{"Polikliniske pasienter rate", "Norge", "2016", 57, "per 10 000 innbyggere", 10000, nil, nil, noYear},
				[]any{"Andel akuttinnleggelser", "Helse Nord", "2016", 3, "prosent", nil, nil, nil, noYear},
				[]any{"Andel akuttinnleggelser", "Norge", "2016", 18, "prosent", nil, "Landet utenom Helse Nord", nil, noYear},
				[]any{"Ventetid", "Helse Nord", "1. tertial 2018", 30, "dager", nil, nil, nil, nil},
				[]any{"Andel fristbrudd", "Helse Nord", "1. tertial 2018", 3.4, "prosent", nil, nil, nil, nil},
			),
		}},
	}
}

// northMilestones are the dates the plan states, and those its money implies.
func northMilestones() sheet {
	return sheet{
		name:  "Milepæler",
		title: "Milepæler i planperioden",
		notes: []string{"Grunnlag forteller om planen oppgir tidspunktet, eller om det er utledet av budsjettet."},
		tables: []table{{
			columns: []column{
				{head: "Nr", width: 5, format: plain}, {head: "Milepæl", width: 52},
				{head: "Tiltak", width: 8, format: plain}, {head: "Tidsrom", width: 18},
				{head: "Status", width: 12}, {head: "Grunnlag", width: 80},
			},
			rows: rows(
				[]any{1, "Pakkeforløp for TSB tas i bruk", 17, "januar 2019", nil, "Oppgitt: gjelder fra 1. januar 2019."},
				[]any{2, "Regional konferanse om TSB", nil, "februar 2019", nil, "Oppgitt i fotnoten til tabell 5: 13.–14. februar 2019."},
				[]any{3, "Akuttplassene i Tromsø åpner", 2, "april 2019", nil, "Utledet: beløpet for 2019 er 75 % av et helt år, altså ni måneders drift. Om lag april."},
				[]any{4, "Ny rusavdeling i Alta åpner, med 14 plasser", nil, "2019", nil, "Oppgitt."},
				[]any{5, "Prosjektet somatisk helse og rus er i gang", 16, "2019", nil, "Oppgitt."},
				[]any{6, "Pakkeforløp for gravide innføres", 17, "2019", nil, "Oppgitt som planlagt."},
				[]any{7, "Nettverksprogrammet holder to samlinger i året", 10, "2019–2024", nil, "Utledet: fem års varighet er oppgitt, og budsjettet har et halvt år i 2019 og et halvt i 2024."},
				[]any{8, "Den regionale innføringen av pakkeforløp er ferdig", 17, "2020", nil, "Oppgitt: innføringsplanen gjelder 2018–2020."},
				[]any{9, "Akuttplassene i Bodø åpner", 2, "juli 2021", nil, "Utledet: beløpet for 2021 er halvparten av et helt år. Om lag juli."},
				[]any{10, "Prosjektet somatisk helse og rus avsluttes", 16, "2021", nil, "Utledet: tre års drift fra 2019, og siste beløp i 2021."},
				[]any{11, "Akuttplassene i Bodø er i full drift", 2, "2022", nil, "Utledet: første år med fullt beløp."},
				[]any{12, "Den første RAM-spesialisten utdannet ved UNN kan godkjennes", 8, "2022", nil, "Oppgitt som tidligste mulighet."},
				[]any{13, "40 nye stillinger i poliklinisk TSB er på plass", 4, "2025", nil, "Antallet er oppgitt; året følger av planperioden."},
			),
		}},
	}
}
