package main

// lar is the plan of 2013 for moving opioid maintenance treatment in
// Midt-Norge to local clinics.
func lar() book {
	return book{
		file:    "lar-midt-norge-2013.xlsx",
		title:   "Desentralisering av LAR i Midt-Norge 2013–2014",
		subject: "Pasienter per fylke, beregningsnøkkel, nøkkeltall og milepæler",
		sheets:  []sheet{larAbout(), larAreas(), larPatients(), larKey(), larFigures(), larMilestones()},
	}
}

func larAbout() sheet {
	return sheet{
		name:  "Om planen",
		title: "Desentralisering av LAR i Midt-Norge 2013–2014",
		notes: []string{"LAR: legemiddelassistert rehabilitering. Tallene er hentet fra prosjektplanen; tekstene er skrevet for denne arbeidsboken."},
		tables: []table{facts(
			[2]string{"Fagplan", "Desentralisering av LAR i Midt-Norge"},
			[2]string{"Fagfelt", "Legemiddelassistert rehabilitering (LAR)"},
			[2]string{"Region", "Helse Midt-Norge"},
			[2]string{"Land", "Norge"},
			[2]string{"Versjon", "Prosjektplan 2013"},
			[2]string{"Planperiode", "2013–2014"},
			[2]string{"Status", "Utkast"},
			[2]string{"Merknad", "Pasienter i Møre og Romsdal og Nord-Trøndelag flyttes til lokale poliklinikker. Budsjettet er ikke bevart i kilden."},
			[2]string{"Kilde", "Rusbehandling Midt-Norge: prosjektplan for desentralisering av LAR, 2013"},
		)},
	}
}

func larAreas() sheet {
	const region = "Helse Midt-Norge"
	return sheet{
		name:  "Områder",
		title: "Områder i planen",
		tables: []table{areaTable(
			country,
			[]any{"Helse Midt-Norge RHF", "Region", "Norge", region, "HMN; Midt-Norge"},
			[]any{"Møre og Romsdal", "Fylke", region, "Møre og Romsdal", nil},
			[]any{"Nord-Trøndelag", "Fylke", region, "Nord-Trøndelag", nil},
			[]any{"Sør-Trøndelag", "Fylke", region, "Sør-Trøndelag", nil},
		)},
	}
}

func larPatients() sheet {
	return sheet{
		name:  "Pasienter",
		title: "LAR-pasienter etter fylke 31.12.2012",
		notes: []string{"Antall pasienter ved utgangen av 2012. Kilde: Rusbehandling Midt-Norge."},
		tables: []table{{
			columns: []column{{head: "Fylke", width: 26}, {head: "Pasienter", width: 14, format: whole}},
			rows: append(rows(
				[]any{"Møre og Romsdal", 141},
				[]any{"Nord-Trøndelag", 82},
				[]any{"Sør-Trøndelag", 290},
			), sumRow("Sum", 513)),
			footnotes: []string{"Møre og Romsdal og Nord-Trøndelag, 223 pasienter til sammen, flyttes til lokale poliklinikker."},
		}},
	}
}

// larKey is the calculation key: five positions for the 223 patients moved.
func larKey() sheet {
	return sheet{
		name:  "Beregningsnøkkel",
		title: "Beregningsnøkkel for de lokale poliklinikkene",
		notes: []string{"Kilde: Rusbehandling Midt-Norge. Stillingene forutsetter treårig høyskoleutdanning; leger finnes i enhetene fra før."},
		tables: []table{{
			columns: []column{
				{head: "Faktor", width: 28}, {head: "Verdi", width: 10, format: free},
				{head: "Enhet", width: 24}, {head: "Område", width: 20}, {head: "Grunnlag", width: 66},
			},
			rows: rows(
				[]any{"Pasienter per stilling", 44.6, "pasienter per årsverk", "Helse Midt-Norge",
					"Utledet: 223 pasienter som flyttes, delt på 5 stillinger."},
			),
		}},
	}
}

func larFigures() sheet {
	const deaths, arrivals = "LAR-dødsfall", "Nye LAR-pasienter"
	return sheet{
		name:  "Nøkkeltall",
		title: "Nøkkeltall for LAR",
		notes: []string{"Kilde: Rusbehandling Midt-Norge, med dødsfall etter SERAF."},
		tables: []table{{
			columns: observationColumns("Kvalitet", "Merknad"),
			rows: rows(
				[]any{deaths, "Norge", "2011", 54, "personer", nil, nil},
				[]any{deaths, "Norge", "2012", 84, "personer", nil, nil},
				[]any{deaths, "Helse Midt-Norge", "2011", 0, "personer", nil, nil},
				[]any{deaths, "Helse Midt-Norge", "2012", 1, "personer", nil, nil},
				[]any{arrivals, "Helse Midt-Norge", "2012", 80, "personer per år", "Anslag",
					"Om lag 80 nye i året, stabilt de to siste årene."},
			),
		}},
	}
}

// larMilestones are the ten steps of the progress plan, told in our own words.
func larMilestones() sheet {
	return sheet{
		name:  "Milepæler",
		title: "Milepæler i desentraliseringen",
		notes: []string{"Tidsrom slik de står i framdriftsplanen. Kilde: Rusbehandling Midt-Norge 2013."},
		tables: []table{{
			columns: []column{
				{head: "Nr", width: 6, format: plain}, {head: "Milepæl", width: 84},
				{head: "Tidsrom", width: 26}, {head: "Status", width: 14},
			},
			rows: rows(
				[]any{1, "Dialogmøter med poliklinikkene som skal ta imot pasienter", "Gjennomført mai 2013", "Ferdig"},
				[]any{2, "Ledelsen i foretakene følger opp dialogmøtene", "Gjennomført juni 2013", "Ferdig"},
				[]any{3, "Erfarne fagfolk er valgt ut til å lære opp og rekruttere", "Aug./sept. 2013", nil},
				[]any{4, "Første opplæringsuke hos mottakerne, med fastleger og fylkesmann. De første pasientene flyttes", "Oktober 2013", nil},
				[]any{5, "Sentralpoliklinikken gir råd og veiledning når mottakerne trenger det", "Oktober – desember 2013", nil},
				[]any{6, "Andre opplæringsuke, bygd på erfaringene fra de tre første månedene", "Desember 2013", nil},
				[]any{7, "Første dagsmøte med alle mottakerne", "Mars 2014", nil},
				[]any{8, "Dagsmøte og evaluering etter et halvt år. Skal flere rusteam få pasienter?", "Juni 2014", nil},
				[]any{9, "Dagsmøte med alle mottakerne", "September 2014", nil},
				[]any{10, "Siste dagsmøte. Evalueringsrapport og plan for veien videre", "Desember 2014", nil},
			),
		}},
	}
}
