package main

// midNorway is a plan for addiction treatment in Helse Midt-Norge that nobody
// has made: what is known of 2012 and 2013 is from the project that moved opioid
// maintenance treatment to local clinics, see lar, and all else is invented and
// says so. It is filled in on the program's own blank template, and so shows
// that the program serves another region than the first.
func midNorway() book {
	return book{
		file:      "midt-norge-oppdiktet.xlsx",
		title:     "Oppdiktet fagplan for TSB og LAR i Helse Midt-Norge 2013–2019",
		subject:   "Plan, budsjett, regnskap, tiltak, stillinger og aktivitet. Oppdiktede tall, bortsett fra LAR 2012–2013",
		firstYear: 2013, lastYear: 2019,
		pages: append(midFrame(), append(midMoney(), append(midWork(), midCare()...)...)...),
	}
}

// The areas of the plan.
const (
	midRegion = "Helse Midt-Norge RHF"
	midOlav   = "St. Olavs hospital"
	midMore   = "Helse Møre og Romsdal"
	midNorth  = "Helse Nord-Trøndelag"
	moreCty   = "Møre og Romsdal"
	northCty  = "Nord-Trøndelag"
	southCty  = "Sør-Trøndelag"
)

const (
	midInvented = "Oppdiktet"
	midKnown    = "Rusbehandling Midt-Norge: prosjektplan for desentralisering av LAR, 2013"
)

func midFrame() []filledPage {
	return []filledPage{
		{"about", []string{"Name", "Field", "Region", "Country", "Fictional"}, [][]any{
			{"Fagplan for TSB og LAR i Helse Midt-Norge (oppdiktede tall)", "TSB og LAR", midRegion, "Norge", "ja"}}},
		{"revision", []string{"Name", "FirstYear", "LastYear", "Status", "Note"}, [][]any{
			{"Fagplan 2013–2019", 2013, 2019, "Utkast", "Oppdiktet plan. Pasienttall, beregningsnøkkel og milepæler for LAR er fra prosjektplanen 2013; resten er funnet på."}}},
		{"areas", []string{"Name", "ShortName", "Kind", "Parent", "Aliases", "Order"}, [][]any{
			{"Norge", nil, "Land", nil, nil, 1}, {midRegion, "Helse Midt-Norge", "Region (RHF)", "Norge", "HMN; Midt-Norge", 2},
			{midOlav, "St. Olav", "Foretak (HF)", midRegion, nil, 3}, {midMore, "HMR", "Foretak (HF)", midRegion, nil, 4},
			{midNorth, "HNT", "Foretak (HF)", midRegion, nil, 5},
			{moreCty, nil, "Fylke", midRegion, nil, 6}, {northCty, nil, "Fylke", midRegion, nil, 7}, {southCty, nil, "Fylke", midRegion, nil, 8}}},
		{"populations", []string{"Area", "Year", "Adults"}, midPopulations()},
		{"themes", []string{"Name", "Order"}, [][]any{{"LAR", 1}, {"Poliklinikk", 2}, {"Kompetanse", 3}}},
	}
}

// midPopulations are invented: round numbers that grow by one per cent a year.
func midPopulations() [][]any {
	var made [][]any
	for _, area := range []struct {
		name   string
		adults int
	}{{midOlav, 240_000}, {midMore, 200_000}, {midNorth, 100_000}, {midRegion, 540_000}, {"Norge", 3_900_000}} {
		for year := 2013; year <= 2015; year++ {
			made = append(made, []any{area.name, year, area.adults + area.adults/100*(year-2013)})
		}
	}
	return made
}

// The lines of the invented economy.
const (
	midClinics  = "Lokale LAR-poliklinikker"
	midTSB      = "Styrke poliklinisk TSB"
	midTraining = "Opplæring og veiledning"
	midIncome   = "Økte poliklinikkinntekter"
	midMoved    = "Omstilling av sentralpoliklinikken"
	midNew      = "Nye midler"
)

// midMoney is invented but for the key of five positions and 44,6 patients to
// each. What five positions cost, 720 000 kr each, is invented too.
func midMoney() []filledPage {
	years := []string{"2013", "2014", "2015", "2016", "2017", "2018", "2019"}
	return []filledPage{
		{"costs", append([]string{"Name", "Note"}, years...), [][]any{
			{midClinics, midInvented, 900_000, 3_600_000, 3_600_000, 3_600_000, 3_600_000, 3_600_000, 3_600_000},
			{midTSB, midInvented, nil, 2_160_000, 4_320_000, 5_760_000, 7_200_000, 8_640_000, 8_640_000},
			{midTraining, midInvented, 250_000, 400_000, 400_000, 200_000, 200_000, 200_000, 200_000}}},
		{"funding", append([]string{"Name", "Funding", "Note"}, years...), [][]any{
			{midIncome, "Økte inntekter", midInvented, nil, 1_440_000, 2_300_000, 2_880_000, 3_450_000, 4_030_000, 4_030_000},
			{midMoved, "Omstilling", midInvented, 900_000, 2_500_000, 2_500_000, 2_500_000, 2_500_000, 2_500_000, 2_500_000},
			{midNew, "Styrking", midInvented, 250_000, 2_220_000, 3_520_000, 4_180_000, 5_050_000, 5_910_000, 5_910_000}}},
		{"accounts", []string{"Line", "Period", "Kind", "Kroner", "Note"}, midAccounts()},
		{"prices", []string{"Index", "Year", "Value", "Kind"}, [][]any{
			{"Oppdiktet deflator", 2013, 100, "Faktisk"}, {"Oppdiktet deflator", 2014, 103.1, "Faktisk"}, {"Oppdiktet deflator", 2015, 105.9, "Faktisk"},
			{"Oppdiktet deflator", 2016, 108.6, "Anslag"}, {"Oppdiktet deflator", 2017, 111.3, "Anslag"}, {"Oppdiktet deflator", 2018, 114.1, "Anslag"}, {"Oppdiktet deflator", 2019, 117, "Anslag"}}},
		{"factors", []string{"Name", "Value", "Unit", "Area", "Line", "Basis"}, [][]any{
			{"Kostnad per årsverk", 720_000, "kr per årsverk", midRegion, midTSB, midInvented},
			{"Pasienter per stilling", 44.6, "pasienter per årsverk", midRegion, nil, "Utledet: 223 pasienter som flyttes, delt på 5 stillinger. " + midKnown}}},
	}
}

// midAccounts are invented accounts of two years and two tertials of a third, so
// that there is a season to foresee the year's end from.
func midAccounts() [][]any {
	booked := []struct {
		line   string
		kroner []int // from the first tertial of 2013; the first years' are whole
	}{
		{midClinics, []int{240_000, 250_000, 360_000, 1_050_000, 1_100_000, 1_300_000, 1_080_000, 1_190_000}},
		{midTSB, []int{0, 0, 0, 410_000, 590_000, 860_000, 1_050_000, 1_340_000}},
		{midTraining, []int{40_000, 90_000, 110_000, 120_000, 90_000, 170_000, 130_000, 95_000}},
		{midIncome, []int{0, 0, 0, 300_000, 380_000, 520_000, 560_000, 690_000}},
		{midMoved, []int{250_000, 270_000, 380_000, 830_000, 830_000, 840_000, 830_000, 830_000}},
	}
	tertials := []string{"2013T1", "2013T2", "2013T3", "2014T1", "2014T2", "2014T3", "2015T1", "2015T2"}
	var made [][]any
	for _, b := range booked {
		for i, kroner := range b.kroner {
			made = append(made, []any{b.line, tertials[i], "Regnskap", kroner, midInvented})
		}
	}
	return made
}
