package main

// midWork are the measures, with invented reports, and the ten milestones of the
// project, which are known.
func midWork() []filledPage {
	const local, spread, learn, outpatient, users = "Flytte LAR-pasienter til lokale poliklinikker", "La flere rusteam få LAR-pasienter",
		"Lære opp mottakerne", "Styrke poliklinisk TSB i foretakene", "La brukerne velge hvor de følges opp"
	return []filledPage{
		{"measures", []string{"Number", "Title", "Theme", "Priority", "Owners", "Start", "Due", "Lines", "Note"}, [][]any{
			{1, local, "LAR", "Høy", "Rusbehandling Midt-Norge", "2013-05", "2014-12", midClinics, midKnown},
			{2, learn, "Kompetanse", "Høy", "Rusbehandling Midt-Norge", "2013-08", "2014-12", midTraining, midKnown},
			{3, spread, "LAR", "Normal", midMore, "2014-06", "2016-12", midClinics, midInvented},
			{4, outpatient, "Poliklinikk", "Høy", midOlav, "2014-01", "2019-12", midTSB, midInvented},
			{5, users, "LAR", "Normal", midRegion, "2015-01", "2017-12", nil, midInvented}}},
		{"status", []string{"Measure", "Period", "Status", "Progress", "Comment"}, [][]any{
			{local, "2013T3", "Pågår", 0.4, midInvented}, {local, "2014T3", "Ferdig", 1, midInvented},
			{learn, "2013T3", "Pågår", 0.4, midInvented}, {learn, "2014T3", "Ferdig", 1, midInvented},
			{spread, "2014T3", "Pågår", 0.2, midInvented}, {spread, "2015T2", "Forsinket", 0.3, midInvented},
			{outpatient, "2014T3", "Pågår", 0.2, midInvented}, {outpatient, "2015T2", "Pågår", 0.4, midInvented}}},
		{"milestones", []string{"Number", "Title", "Measure", "Start", "Due", "Basis"}, [][]any{
			{1, "Dialogmøter med poliklinikkene som skal ta imot pasienter", local, nil, "2013-05", midKnown},
			{2, "Ledelsen i foretakene følger opp dialogmøtene", local, nil, "2013-06", midKnown},
			{3, "Erfarne fagfolk er valgt ut til å lære opp og rekruttere", learn, "2013-08", "2013-09", midKnown},
			{4, "Første opplæringsuke hos mottakerne", learn, nil, "2013-10", midKnown},
			{5, "Sentralpoliklinikken gir råd og veiledning", learn, "2013-10", "2013-12", midKnown},
			{6, "Andre opplæringsuke", learn, nil, "2013-12", midKnown},
			{7, "Første dagsmøte med alle mottakerne", local, nil, "2014-03", midKnown},
			{8, "Dagsmøte og evaluering etter et halvt år", local, nil, "2014-06", midKnown},
			{9, "Dagsmøte med alle mottakerne", local, nil, "2014-09", midKnown},
			{10, "Siste dagsmøte. Evalueringsrapport og plan for veien videre", local, nil, "2014-12", midKnown}}},
		{"milestone-progress", []string{"Milestone", "Status", "DoneIn", "Comment"}, [][]any{
			{"Dialogmøter med poliklinikkene som skal ta imot pasienter", "Ferdig", "2013-05", midKnown},
			{"Ledelsen i foretakene følger opp dialogmøtene", "Ferdig", "2013-06", midKnown}}},
	}
}

// midCare is who treats whom. The patients of 2012 and the new ones each year
// are known; all else is invented.
func midCare() []filledPage {
	const count, actual = "Antall", "Faktisk"
	return []filledPage{
		{"positions", []string{"Area", "Period", "Kind", "Count", "Basis"}, [][]any{
			{midRegion, "2012", "Besatt", 60, midInvented}, {midRegion, "2014", "Besatt", 62.5, midInvented}, {midRegion, "2015T2", "Besatt", 65, midInvented},
			{midRegion, "2014", "Planlagt økning", 3, midInvented}, {midRegion, "2015", "Planlagt økning", 6, midInvented},
			{midRegion, "2016", "Planlagt økning", 8, midInvented}, {midRegion, "2017", "Planlagt økning", 10, midInvented},
			{midRegion, "2018", "Planlagt økning", 12, midInvented}, {midRegion, "2019", "Planlagt økning", 12, midInvented}}},
		{"specialists", []string{"Area", "Period", "Kind", "Scope", "Count", "Note"}, [][]any{
			{midRegion, "2013", "I arbeid", "Fagfeltets tjenester", 5, midInvented}, {midRegion, "2015", "I arbeid", "Fagfeltets tjenester", 7, midInvented},
			{midRegion, "2015", "Behov", "Fagfeltets tjenester", 18, midInvented}}},
		{"cohorts", []string{"Name", "Area", "Start", "Approval", "Posts", "Filled", "Note"}, [][]any{
			{"Oppdiktet kull 2013", midOlav, "2013", "2017", 3, 3, midInvented}, {"Oppdiktet kull 2015", midMore, "2015", "2019", 4, 2, midInvented}}},
		{"beds", []string{"Area", "Owner", "Beds", "Period", "Kind", "Count"}, [][]any{
			{midOlav, "Offentlig", "Avrusning", "2014", actual, 14}, {midOlav, "Offentlig", "Lang behandling", "2014", actual, 32},
			{midMore, "Privat", "Lang behandling", "2014", actual, 24}}},
		{"indicators", []string{"Name", "Definition", "Unit", "Statistic", "Per", "Direction", "Yardstick", "Origin", "Note"}, [][]any{
			{"LAR-pasienter", "Pasienter i LAR ved årets slutt", "pasienter", count, nil, "Ingen retning", nil, midKnown, nil},
			{"LAR-pasienter lokalt", "Pasienter i LAR som følges opp av en lokal poliklinikk", "pasienter", count, nil, "Høyere er bedre", nil, midInvented, nil},
			{"Nye LAR-pasienter", "Om lag 80 nye i året", "pasienter per år", count, nil, "Ingen retning", nil, midKnown, nil},
			{"Polikliniske konsultasjoner", "Konsultasjoner i TSB per 1 000 voksne", "per 1 000 voksne", "Rate", 1000, "Høyere er bedre", "Konsultasjoner", midInvented, midInvented}}},
		{"observations", []string{"Indicator", "Area", "Period", "Kind", "Value"}, [][]any{
			{"LAR-pasienter", moreCty, "2012", actual, 141}, {"LAR-pasienter", northCty, "2012", actual, 82}, {"LAR-pasienter", southCty, "2012", actual, 290},
			{"LAR-pasienter", midRegion, "2012", actual, 513}, {"Nye LAR-pasienter", midRegion, "2012", actual, 80},
			{"LAR-pasienter lokalt", moreCty, "2014", actual, 120}, {"LAR-pasienter lokalt", northCty, "2014", actual, 70},
			{"Polikliniske konsultasjoner", "Norge", "2013", actual, 60}, {"Polikliniske konsultasjoner", midRegion, "2013", actual, 42},
			{"Polikliniske konsultasjoner", "Norge", "2014", actual, 62}, {"Polikliniske konsultasjoner", midRegion, "2014", actual, 45}}},
	}
}
