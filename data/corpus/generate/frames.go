package main

// frames are what a region has set aside for a plan, and what reads like it.
func frames() []book {
	return []book{
		// Frames of both sides, with a sum that is wrong in one year.
		one("rammer-vedtatt", "RB",
			row("Vedtatte rammer i regional plan (RB) 2021–2024, kr 1 000"), gap,
			row("Tiltak", 2021, 2022, 2023),
			row("Poliklinikk", 9000, 12000, 12500), row("Akuttplasser", 6100, 9000, 9000), row("Sum tiltak", 15100, 21000, 21400), gap,
			row("Finansiering"),
			row("ISF-inntekter", 2500, 3000, 3000), row("Omstilling", 1000, nil, 1500)),
		// One on each row, with the unit in the heading and a tertial nobody sets
		// aside for.
		one("rammer-lang-tabell", "Data",
			row("Linje", "År", "Årlig ramme (kr 1 000)", "Merknad"),
			row("Ettervern", 2021, 440, "sak 12-2020"), row("Ettervern", 2022, 460, nil), row("Oppsøkende team", 2021, "1 200", nil),
			row("Oppsøkende team", "2022T1", 400, nil)),
		// What is proposed beside what is set aside.
		one("rammer-ved-siden-av-budsjett", "Økonomi",
			row("Tiltak i økonomisk plan (mill. kr)"), gap,
			row("Tiltak", "Budsjett 2021", "Ramme 2021", "Budsjett 2022", "Ramme 2022"),
			row("Poliklinikk", 10.1, 9, 15.1, 12), row("Ambulant team", 2.4, 2.4, 2.4, nil)),
		// Years down, in nynorsk.
		one("rammer-nedover", "Vedtekne rammer",
			row("Vedtekne rammer (tal i 1000 kr)"), gap,
			row("År", "Poliklinikk", "Akuttplassar"),
			row(2021, 9000, 6100), row(2022, 12000, 9000)),
	}
}
