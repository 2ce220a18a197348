package main

const (
	beforeReform = "2004"
	afterReform  = "2006"
	estimate     = "Anslag"
	subtracted   = "Utledet: tallet for 2006 minus endringen som er oppgitt."
	summed       = "Utledet: tallet for 2003 pluss endringen som er oppgitt."
)

// nationalCapacity is tables 5, 7 and 9. The survey asked for the number in
// 2006 and the change since 2004; the number before follows from the two.
func nationalCapacity() sheet {
	const places, staff = "Døgnplasser", "Årsverk i rusbehandling"
	const short, long, day, out = "Korttid døgn", "Langtid døgn", "Døgn", "Poliklinikk"
	const asked = "Undersøkelse 2006"
	before := func(indicator, group string, n float64, unit string) []any {
		return []any{indicator, "Norge", beforeReform, n, unit, asked, group, estimate, subtracted}
	}
	after := func(indicator, group string, n float64, unit string) []any {
		return []any{indicator, "Norge", afterReform, n, unit, asked, group, nil, nil}
	}
	return sheet{
		name:  "Plasser og årsverk",
		wide:  true,
		title: "Døgnplasser og årsverk før og etter rusreformen",
		notes: []string{
			"Enhetene som svarte: 24 korttid, 21 langtid og 43 poliklinikker.",
			"Kilde: IRIS, undersøkelse av rustiltak 2006, tabell 5 (plasser), 7 (årsverk døgn) og 9 (årsverk poliklinikk).",
		},
		tables: []table{{
			columns: observationColumns("Variant", "Gruppe", "Kvalitet", "Merknad"),
			rows: rows(
				before(places, short, 655, "plasser"), after(places, short, 728, "plasser"),
				before(places, long, 577, "plasser"), after(places, long, 602, "plasser"),
				before(places, day, 1232, "plasser"), after(places, day, 1330, "plasser"),
				before(staff, short, 817, "årsverk"), after(staff, short, 904, "årsverk"),
				before(staff, long, 606, "årsverk"), after(staff, long, 674, "årsverk"),
				before(staff, day, 1423, "årsverk"), after(staff, day, 1578, "årsverk"),
				before(staff, out, 307, "årsverk"), after(staff, out, 344, "årsverk"),
			),
			footnotes: []string{
				"Oppgitte endringer etter 2004: plasser korttid +73, langtid +25, i alt +98. Årsverk korttid +87, langtid +68, døgn i alt +155, poliklinikk +37.",
			},
		}},
	}
}

// nationalUnits is table 11: 33 units that answered in both years, with the
// change printed and the number of 2006 following from it.
func nationalUnits() sheet {
	const places, staff, without = "Døgnplasser", "Årsverk i rusbehandling", "Rustiltak uten yrkesgruppen"
	const same = "Samme 33 tiltak"
	var cells [][]any
	add := func(indicator string, group any, unit string, first, change float64) {
		cells = append(cells,
			[]any{indicator, "Norge", "2003", first, unit, same, group, nil, nil},
			[]any{indicator, "Norge", "2006", first + change, unit, same, group, estimate, summed})
	}
	add(places, nil, "plasser", 891, 91)
	add(staff, "Lege", "årsverk", 29, 14)
	add(staff, "Psykolog", "årsverk", 93, 37)
	add(staff, "Øvrige helsefag", "årsverk", 271, 47)
	add(staff, "Sosialfag", "årsverk", 214, 10)
	add(staff, "Andre høyskolefag", "årsverk", 113, -14)
	add(staff, nil, "årsverk", 720, 94)
	add(without, "Lege", "tiltak", 23, -16)
	add(without, "Psykolog", "tiltak", 10, -1)
	return sheet{
		name:  "33 tiltak",
		wide:  true,
		title: "Plasser og årsverk i 33 rustiltak, 2003 og 2006",
		notes: []string{
			"De samme 33 tiltakene i begge år. Blank gruppe er alle yrker under ett.",
			"Kilde: Helsedepartementet 2003 og IRIS 2006, tabell 11.",
		},
		tables: []table{{columns: observationColumns("Variant", "Gruppe", "Kvalitet", "Merknad"), rows: rows(cells...)}},
	}
}
