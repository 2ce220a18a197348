package main

// unmet is, per service, the percentage without it of those who need it: in
// 2003 and 2006. Assembled from tables 35 and 37 to 45.
var unmet = []struct {
	service     string
	first, last float64
}{
	{"Kommune: fastlege, regelmessig kontakt", 11, 13},
	{"Kommune: pleie og omsorg", 38, 37},
	{"Kommune: lavterskeltilbud", 43, 31},
	{"Kommune: hjelp med bolig", 49, 51},
	{"Kommune: hjelp med økonomi", 26, 28},
	{"Kommune: sosialkontor, regelmessig kontakt", 9, 11},
	{"Kommune: hjemmetjenester, praktisk hjelp", 55, 53},
	{"Kommune: støttekontakt", 74, 72},
	{"Kommune: ansvarsgruppe", 28, 26},
	{"Kommune: individuell plan", 36, 47},
	{"Kommune: barnevernstiltak", 13, 14},
	{"Økonomi og arbeid: tiltak fra Aetat", 57, 57},
	{"Økonomi og arbeid: aktivisering, dagtilbud", 55, 62.5},
	{"Økonomi og arbeid: trygdeytelse", 19, 18.5},
	{"Økonomi og arbeid: skole, kurs, opplæring", 56, 60.2},
	{"Rus: poliklinikk", 10, 18},
	{"Rus: dagtilbud", 49, 54},
	{"Rus: avrusning", 39, 35},
	{"Rus: døgntilbud", 9, 8},
	{"Rus: legemiddelassistert rehabilitering", 21, 30},
	{"Somatikk: utredning", 34, 48},
	{"Somatikk: behandling i sykehus", 33, 43},
	{"Psykisk helsevern: ungdomsteam", 27, 18},
	{"Psykisk helsevern: dobbeltdiagnoseteam", 87, 77},
	{"Psykisk helsevern: annet rusteam", 45, 42},
	{"Psykisk helsevern: dagtilbud", 64, 68},
	{"Psykisk helsevern: døgntilbud", 25, 24},
}

func nationalUnmet() sheet {
	var cells [][]any
	for _, u := range unmet {
		cells = append(cells,
			[]any{"Udekket behov", "Norge", "2003", u.first, "prosent", u.service},
			[]any{"Udekket behov", "Norge", "2006", u.last, "prosent", u.service})
	}
	return sheet{
		name:  "Udekket behov",
		title: "Udekket behov etter tjeneste, 2003 og 2006",
		notes: []string{
			"Prosent uten tjenesten, av pasientene som trenger den. Pasienter tjenesten ikke er aktuell for, er holdt utenfor.",
			"Kilde: undersøkelsene av pasienter i rustiltak 2003 (SINTEF) og 2006 (IRIS), tabell 35 og 37–45.",
		},
		tables: []table{{
			columns: observationColumns("Gruppe"),
			rows:    rows(cells...),
		}},
	}
}
