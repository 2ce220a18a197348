package main

// trial is a year and a half of invented reporting on the plan of Helse Nord:
// what a founding plan does not have, so that a planner can try all of
// Fagplan. Every sheet says that its figures are invented.
func trial() book {
	return book{
		file:    "helse-nord-provetall.xlsx",
		title:   "Oppdiktede prøvetall for fagplan TSB Helse Nord",
		subject: "Oppdiktet regnskap, status, stillinger, spesialister, døgnplasser og aktivitet 2017–2021",
		sheets: []sheet{
			trialAbout(), trialMoney(), trialTertials(), trialPrices(), trialStatus(), trialLatestStatus(), trialDates(), trialMilestones(),
			trialPositions(), trialSpecialists(), trialFactors(), trialPopulations(), trialConsultations(), trialPatients(), trialRates(), trialAccess(), trialBeds(),
		},
	}
}

// invented stands on every sheet: Fagplan marks the whole workbook by it.
const invented = "Oppdiktede tall – til prøving av Fagplan. Ingen av tallene er målt, regnskapsført eller vedtatt av noen."

func trialAbout() sheet {
	return sheet{
		name:  "Om tallene",
		title: "Oppdiktede prøvetall for fagplan TSB Helse Nord",
		notes: []string{invented},
		tables: []table{facts(
			[2]string{"Innhold", "Regnskap og prognose, status på tiltak og milepæler, stillinger, spesialister, utdanningskull, prisindeks, innbyggere, aktivitet og døgnplasser"},
			[2]string{"Rapportert til og med", "1. tertial 2021"},
			[2]string{"Hører til", "Arbeidsboken for fagplanen 2019–2025, som leses inn først og ikke endres av denne"},
			[2]string{"Merknad", "Tallene er valgt slik at summene går opp og størrelsene er rimelige. De sier ingenting om foretakene."},
		)},
	}
}

// planRegion is the region the plan is for, and trusts are those in it, in
// the order of the invented tables.
const planRegion = "Helse Nord"

var trusts = []string{"UNN", "Nordlandssykehuset", "Helgelandssykehuset", "Finnmarkssykehuset"}

// series is a name and its figures, year by year.
type series struct {
	name    string
	figures []float64
}

// total adds up series year by year under a name.
func total(name string, parts ...series) series {
	sum := series{name, make([]float64, len(parts[0].figures))}
	for _, p := range parts {
		for i, f := range p.figures {
			sum.figures[i] += f
		}
	}
	return sum
}

// cells are the series as a row.
func (s series) cells() []any {
	cells := []any{s.name}
	for _, f := range s.figures {
		cells = append(cells, f)
	}
	return cells
}

// nationwide puts the country first, then the regions, then the trusts of
// Helse Nord: the country and Helse Nord are the sums of their parts.
func nationwide(others, ours []series) []series {
	north := total(planRegion, ours...)
	regions := append(append([]series{}, others...), north)
	all := append([]series{total("Norge", regions...)}, regions...)
	return append(all, ours...)
}

// byYear are the columns of a table with a name and a figure for each year.
func byYear(first string, width float64, f format, years ...string) []column {
	columns := []column{{head: first, width: width}}
	for _, year := range years {
		columns = append(columns, column{head: year, width: 12, format: f})
	}
	return columns
}

// rowsOf makes a row of each series.
func rowsOf(all []series) []row {
	made := make([]row, len(all))
	for i, s := range all {
		made[i] = row{cells: s.cells()}
	}
	return made
}
