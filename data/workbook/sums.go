package workbook

import (
	"strings"

	"fagplan/budget"
)

// sumWords are what rows and columns of totals are called. "Alle" and "I alt"
// count only as the whole of a label.
var sumWords = []pattern{"=sum", "=sum kostnader", "sum !summ", "totalt", "=total", "=i alt", "=alle", "=til sammen", "=tilsammen", "delsum",
	"=overfores", "=overfort", "=transport"}

// isSumLabel reports whether a label is that of a total.
func isSumLabel(label string) bool {
	words := wordsOf(label)
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for _, p := range sumWords {
		if p.fits(words) {
			return true
		}
	}
	return words[0] == "sum" || words[0] == "total"
}

// isPartLabel reports whether a label is that of a part of the line above,
// which has it already.
func isPartLabel(label string) bool {
	words := wordsOf(label)
	return len(words) > 1 && (isOneOf(words[0], "herav", "derav", "hvorav") || words[0] == "av" && words[1] == "dette")
}

// countryWords are labels that mean the country wherever they stand.
var countryWords = []pattern{"=landet", "=norge", "=hele landet", "landet total", "norge total", "landsgjennomsnitt", "nasjonalt"}

func isCountryLabel(label string) bool { return fitsAny(label, countryWords...) }

// areaOrCountry returns the area of a row, where a total under regions is the
// country. A total under anything else belongs to no area.
func (im *importer) areaOrCountry(t *table, row int) (budget.Area, bool) {
	label := t.text(row, areaRole)
	if isCountryLabel(label) || isSumLabel(label) && im.listsRegions(t) {
		c, _ := t.column(areaRole)
		return im.countryArea(im.source(t, row, c.at))
	}
	if isSumLabel(label) {
		return budget.Area{}, false
	}
	return im.areaOfRow(t, row)
}

// countryArea returns the country, which is added where nobody has named it.
func (im *importer) countryArea(where budget.Source) (budget.Area, bool) {
	if im.country != "" {
		if area, found := im.areas.byName[areaKey(string(im.country))]; found {
			return area, true
		}
	}
	return im.area(string(norway), where)
}

// assumeCountry takes a table that does not say where it is for to be of the
// whole country, and tells so.
func (im *importer) assumeCountry(t *table, where budget.Source) (budget.Area, bool) {
	area, found := im.countryArea(where)
	if found && !t.assumed {
		t.assumed = true
		im.find(assumedCountry, where, map[string]any{"title": t.title})
	}
	return area, found
}

// listsRegions reports whether the rows of a table are regions, so that their
// total is the country.
func (im *importer) listsRegions(t *table) bool {
	if t.regions == nil {
		t.regions = pointer(im.onlyRegions(t))
	}
	return *t.regions
}

func (im *importer) onlyRegions(t *table) bool {
	regions := 0
	for _, row := range im.body(t) {
		label := t.text(row, areaRole)
		if label == "" || isSumLabel(label) || isCountryLabel(label) {
			continue
		}
		key := areaKey(label)
		kind := im.areas.known[key].kind
		if area, found := im.areas.byName[key]; found {
			kind = area.Kind
		}
		if kind != budget.Region {
			return false
		}
		regions++
	}
	return regions > 1
}

// maxSums is how many totals of one table are checked. A table with more is
// not one of lines and totals.
const maxSums = 100

// checkColumnTotal compares a printed total with the rows above it.
func (im *importer) checkColumnTotal(t *table, row int, c column, label string, parts []Figure) {
	printed, given := im.figure(t, row, c.at)
	if !given || len(parts) == 0 || len(t.sums) > maxSums {
		return
	}
	im.checkTotal(printedColumn, im.source(t, row, c.at), label, c.heading, printed, parts)
}

// checkTotal reports a printed total that is not the sum of its parts.
func (im *importer) checkTotal(r findingRule, where budget.Source, label, column string, printed Figure, parts []Figure) {
	var computed budget.Quantity
	for _, p := range parts {
		computed += p.Value
	}
	if computed == printed.Value {
		return
	}
	im.find(r, where, map[string]any{"label": label, "column": strings.TrimSpace(column),
		"printed": printed.Value, "computed": computed, "difference": printed.Value - computed})
}
