package workbook

import (
	"slices"

	"fagplan/budget"
)

// populationKind is the number of adults at one time, in a column that does not
// need to say when: "Befolkning 18 år og eldre per 1.1.2020" above "Antall".
var populationKind = &kind{
	as: PopulationsTable,
	columns: []columnRule{
		needsArea,
		needs(valueRole, "=antall", "befolkning", "innbygg", "folketal", "folkemengd", "voksne", "vaksne"),
		mayNote,
	},
	fits:  isOfAdults,
	stage: stageFacts,
	read:  readPopulations,
}

// isOfAdults reports whether a table counts the adults of one year and nothing
// else, and makes the column of numbers that year's.
func isOfAdults(t *table) bool {
	i := slices.IndexFunc(t.columns, func(c column) bool { return c.role == valueRole })
	others := slices.ContainsFunc(t.columns, func(c column) bool { return c.role == "" && c.heading != "" })
	if i < 0 || others {
		return false
	}
	heading := t.columns[i].heading
	_, told := inCaptions(t, func(text string) (string, bool) { return text, saysAdults(text) })
	span := t.columns[i].period
	if span.IsZero() {
		span, _ = t.statedPeriod()
	}
	single, dated := span.Single()
	if !dated || !told && !saysAdults(heading) || perInhabitants.MatchString(fold(heading)) {
		return false
	}
	t.columns[i].role, t.columns[i].period = yearRole, one(budget.YearOf(single.Year()))
	return true
}

// saysAdults reports whether a text says that adults are counted.
func saysAdults(text string) bool {
	return fitsAny(text, "innbygg 18 !rate !andel", "befolkning 18 !rate !andel", "folke 18 !rate !andel", "voksne innbygg !rate", "voksen befolkning !rate")
}
