package main

// The indicators of waiting time. A mean and a median are not the same thing.
const (
	waitingMean   = "Ventetid gjennomsnitt"
	waitingMedian = "Ventetid median"
)

// waitingRow is one value of waiting time in weeks for the country, with the
// number of patients behind it.
func waitingRow(indicator, period, variant string, group any, weeks float64, n int) []any {
	return []any{indicator, "Norge", period, weeks, "uker", variant, group, n}
}

// nationalWaiting is tables 17 and 18.
func nationalWaiting() sheet {
	const period = "2. tertial 2006"
	const all, pure = "Alle enheter", "Rene rusenheter"
	const out, day, short, long = "Poliklinikk", "Døgn", "Korttid døgn", "Langtid døgn"
	return sheet{
		name:  "Ventetid NPR",
		title: "Ventetid for pasienter tatt inn i 2. tertial 2006",
		notes: []string{
			"Uker. N: antall pasienter. Bare pasienter henvist etter 1. januar 2006.",
			"Kilde: Norsk pasientregister, tabell 17 (alle enheter) og 18 (rene rusenheter). 69 enheter leverte tall, 20 av dem i psykisk helsevern.",
		},
		tables: []table{{
			columns: observationColumns("Variant", "Gruppe", "N"),
			rows: rows(
				waitingRow(waitingMean, period, all, out, 7.9, 771),
				waitingRow(waitingMean, period, all, day, 6.9, 1112),
				waitingRow(waitingMedian, period, all, out, 6.0, 771),
				waitingRow(waitingMedian, period, all, day, 5.6, 1112),
				waitingRow(waitingMean, period, pure, out, 8.6, 393),
				waitingRow(waitingMean, period, pure, short, 10.7, 137),
				waitingRow(waitingMean, period, pure, long, 9.7, 84),
				waitingRow(waitingMedian, period, pure, out, 7.4, 393),
				waitingRow(waitingMedian, period, pure, short, 10.0, 137),
				waitingRow(waitingMedian, period, pure, long, 8.6, 84),
			),
		}},
	}
}

// nationalSurveyWaiting is tables 29 (2003) and 28 (2006).
func nationalSurveyWaiting() sheet {
	const variant = "Undersøkelse, fra søknad til tilbud"
	const out, short, long = "Poliklinikk", "Korttid døgn", "Langtid døgn"
	return sheet{
		name:  "Ventetid undersøkelse",
		title: "Ventetid fra søknad til tilbud, 2003 og 2006",
		notes: []string{
			"Uker. N: antall pasienter. Blank gruppe er alle under ett.",
			"Kilde: undersøkelsene av pasienter i rustiltak, tabell 29 (2003) og 28 (2006). Utvalgene er ikke like.",
		},
		tables: []table{{
			columns: observationColumns("Variant", "Gruppe", "N"),
			rows: rows(
				waitingRow(waitingMean, "2003", variant, out, 7, 757),
				waitingRow(waitingMean, "2003", variant, short, 7, 355),
				waitingRow(waitingMean, "2003", variant, long, 12, 332),
				waitingRow(waitingMean, "2003", variant, "", 8, 1444),
				waitingRow(waitingMedian, "2003", variant, out, 3, 757),
				waitingRow(waitingMedian, "2003", variant, short, 4, 355),
				waitingRow(waitingMedian, "2003", variant, long, 6, 332),
				waitingRow(waitingMedian, "2003", variant, "", 4, 1444),
				waitingRow(waitingMean, "2006", variant, out, 8, 455),
				waitingRow(waitingMean, "2006", variant, short, 12, 460),
				waitingRow(waitingMean, "2006", variant, long, 12, 414),
				waitingRow(waitingMean, "2006", variant, "", 10, 1329),
				waitingRow(waitingMedian, "2006", variant, out, 4, 455),
				waitingRow(waitingMedian, "2006", variant, short, 9, 460),
				waitingRow(waitingMedian, "2006", variant, long, 8, 414),
				waitingRow(waitingMedian, "2006", variant, "", 6, 1329),
			),
		}},
	}
}
