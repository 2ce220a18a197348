package main

// services are tables of beds, activity, units and specialists.
func services() []book {
	return []book{
		// Activity per trust, with positions and beds.
		one("aktivitet-per-foretak", "Aktivitet 2016",
			row("Aktivitet i TSB 2016"), gap,
			row("Helseforetak", "Døgnpasienter", "Polikliniske pasienter", "Oppholdsdøgn", "Polikliniske konsultasjoner", "Polikliniske årsverk", "Døgnplasser"),
			row("Helgelandssykehuset", 37, 112, 1465, 1538, 4, 5), row("Nordlandssykehuset", 213, 386, 6008, 4587, 15, 23),
			row("UNN", 334, 998, 14143, 10104, 30, 47), row("Sum", 584, 1496, 21616, 16229, 49, 75)),
		// Beds by owner and kind, with sums both ways, one of them wrong.
		one("dognplasser-eier-type", "Døgnplasser",
			row("Døgnplasser i Helse Nord 2018"), gap,
			row("Eier", "Akutt", "Avrusning", "Korttid", "Langtid", "Sum"),
			row("Offentlig", 0, 24, 56, 15, 95), row("Private med avtale", 0, 5, 0, 86, 91), row("Sum", 0, 29, 56, 101, 187)),
		one("planlagte-dognplasser", "Plasser",
			row("Planlagte døgnplasser 2022"), gap,
			row("Eier", "Type", "Antall plasser", "Helseforetak"),
			row("Offentlig", "Akutt", 4, "UNN"), row("Offentlig", "Avrusning", 10, "Nordlandssykehuset"), row("Privat", "Langtid", 24, "UNN")),
		// A list of units and what each needs.
		one("enhetsliste", "Enheter",
			row("Enheter som trenger spesialist"), gap,
			row("Enhet", "Type", "Eier", "Antall enheter", "Spesialister per enhet"),
			row("Ruspoliklinikk nord", "Poliklinikk", "Offentlig", 2, 1), row("Døgnenhet Tromsø", "Døgn", "HF", 3, 1),
			row("Stiftelsen Fjellheim", "Døgn", "Privat", 1, 1), row("Sum", nil, nil, 6, nil)),
		// Specialists, counted and needed.
		one("spesialister", "Spesialister",
			row("Spesialister i rus- og avhengighetsmedisin"), gap,
			row("Region", "År", "Type", "Omfang", "Antall spesialister"),
			row("Helse Nord", 2018, "Faktisk", "TSB", 6), row("Helse Nord", 2022, "Behov", "I og utenfor TSB", 25), row("Helse Nord", 2022, "Forventet avgang", "TSB", 1)),
		// Doctors in training.
		one("utdanningsstillinger", "LIS",
			row("Utdanningsstillinger (LIS)"), gap,
			row("Kull", "Helseforetak", "Antall stillinger", "Besatte", "Oppstart", "Godkjenning"),
			row("LIS 2020", "UNN", 2, 2, 2020, 2025), row("LIS 2021", "Nordlandssykehuset", 1, nil, "høsten 2021", "2026")),
	}
}

// people are tables of positions and of those who fill them.
func people() []book {
	return []book{
		one("arsverk-per-type", "Årsverk",
			row("Poliklinisk personell"), gap,
			row("Helseforetak", "År", "Type", "Årsverk", "Grunnlag"),
			row("UNN", 2018, "Besatt", "30,5", "Personalsystemet"), row("UNN", 2018, "Vakant", 2, nil), row("Nordlandssykehuset", 2018, "Besatt", 15, nil), row("Helse Nord", 2025, "Mangler", 69, "Dekning mot landet")),
		one("planlagte-arsverk-over-ar", "Årsverk",
			row("Planlagte nye årsverk"), gap,
			row("Foretak", 2020, 2021, 2022), row("UNN", 6, "9,5", 12), row("NLSH", 4, 4, 6), row("Sum", 10, 13.5, 18)),
		// A list of the staff: only how many is kept.
		{name: "ansattliste", sheets: []sheet{{name: "Ansatte", hiddenRows: []int{7}, rows: [][]any{
			row("Ansatte i ruspoliklinikkene per 1.10.2020"), gap,
			row("Navn", "Stilling", "Helseforetak", "Stillingsprosent"),
			row("Kari Fiktiv", "Psykolog", "UNN", 100), row("Ola Oppdiktet", "Psykolog", "UNN", "50 %"),
			row("Anne Eksempel", "Sykepleier", "UNN", per(0.8)), row("Per Prøve", "Sykepleier", "Nordlandssykehuset", 75),
			row("Vakant", "Lege", "Nordlandssykehuset", 100), row("Ida Utdiktet", "Lege", "Nordlandssykehuset", "permisjon")}}}},
	}
}
