package main

import "slices"

// helseNord is the regional plan for specialised addiction treatment in
// Helse Nord 2019–2025.
func helseNord() book {
	return book{
		file:    "helse-nord-tsb.xlsx",
		title:   "Fagplan TSB Helse Nord 2019–2025",
		subject: "Tiltak, økonomi, stillinger, spesialister, døgnplasser og dekning",
		sheets: []sheet{
			northAbout(), northAreas(), northMeasures(), northMoney(), northStatedTotals(),
			northActivity(), northBeds(), northPositions(), northSpecialists(), northUnits(),
			northFactors(), northCoverage(), northMilestones(),
		},
	}
}

func northAbout() sheet {
	return sheet{
		name:  "Om planen",
		title: "Fagplan TSB Helse Nord 2019–2025",
		notes: []string{"Arbeidsbok for planen. Tallene er hentet fra den regionale fagplanen; tekstene er skrevet for denne arbeidsboken."},
		tables: []table{facts(
			[2]string{"Fagplan", "Fagplan for tverrfaglig spesialisert rusbehandling i Helse Nord"},
			[2]string{"Fagfelt", "Tverrfaglig spesialisert rusbehandling (TSB)"},
			[2]string{"Region", "Helse Nord"},
			[2]string{"Land", "Norge"},
			[2]string{"Versjon", "Fagplan 2019–2025"},
			[2]string{"Planperiode", "2019–2025"},
			[2]string{"Status", "Utkast"},
			[2]string{"Merknad", "Beløpene er i kr 1 000. Planen oppgir ikke prisnivå. De endelige rammene settes hvert år i Plan for Helse Nord."},
			[2]string{"Kilde", "Regional fagplan for TSB i Helse Nord 2019–2025; Samdata 2016"},
		)},
	}
}

func northAreas() sheet {
	return sheet{
		name:   "Områder",
		title:  "Områder i planen",
		notes:  []string{"Landet, de regionale helseforetakene og helseforetakene i Helse Nord. Flere navn på samme område skilles med semikolon."},
		tables: []table{areaTable(slices.Concat(regions, northernTrusts)...)},
	}
}
