package workbook

import (
	"cmp"
	"strings"

	"fagplan/budget"
)

// pricesKind is one or more price indexes with the years across: "Indeks",
// "2018", "2019", "Prognose 2022". It is about prices where its captions or
// the heading of its names say so.
var pricesKind = &kind{
	as:      PricesTable,
	columns: []columnRule{may(nameRole, "indeks", "deflator", "=navn"), mayNote},
	years:   2,
	fits:    isAboutPrices,
	stage:   stageFacts,
	read:    readPrices,
}

// pricesLongKind is a price index with one year on each row: "År", "Indeks"
// and perhaps "Type"; or "Indeks", "År" and "Verdi" where there are several.
var pricesLongKind = &kind{
	as: PricesTable,
	columns: []columnRule{
		needsPeriod,
		needs(valueRole, "=verdi", "indeks", "deflator"),
		may(nameRole, "indeks", "deflator", "=navn"),
		may(typeRole, "type"), mayNote,
	},
	fits:  isAboutPrices,
	stage: stageFacts,
	read:  readPricesLong,
}

// priceWords tell that a table is about prices.
var priceWords = []pattern{"prisindeks", "deflator", "kostnadsindeks", "kostnadsdeflator", "konsumprisindeks", "pris lonn indeks"}

// isAboutPrices reports whether a table is a price index of no one area.
func isAboutPrices(t *table) bool {
	for _, c := range t.columns {
		if c.role == "" && fitsAny(c.heading, areaWords...) {
			return false
		}
		if c.role != "" && fitsAny(c.heading, priceWords...) {
			return true
		}
	}
	_, told := inCaptions(t, func(text string) (string, bool) { return text, fitsAny(text, priceWords...) })
	return told
}

// readPrices reads a table of years across, a row for each index.
func readPrices(im *importer, t *table) {
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		index := t.priceIndex(row)
		var before Figure
		for _, c := range t.columnsAs(yearRole) {
			year, _ := c.period.Single()
			before = im.price(t, row, c, before, budget.Price{Index: index, Year: year.Year(), Kind: cmp.Or(c.amount, budget.Actual)})
		}
	}
}

// readPricesLong reads a table of years down.
func readPricesLong(im *importer, t *table) {
	value, _ := t.column(valueRole)
	before := make(map[budget.PriceIndexID]Figure)
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		year, dated := im.factPeriod(t, row)
		if !dated {
			continue
		}
		kind := word(im, t, row, typeRole, priceKinds, cmp.Or(value.amount, budget.Actual))
		index := t.priceIndex(row)
		before[index] = im.price(t, row, value, before[index], budget.Price{Index: index, Year: year.Year(), Kind: kind})
	}
}

var priceKinds = []wordFor[budget.Kind]{
	{budget.Forecast, []pattern{"prognose", "anslag", "estimat", "forventet", "budsjett"}},
	{budget.Actual, []pattern{"faktisk", "regnskap", "endelig", "malt", "publisert"}},
}

// price adds a year of an index and returns its value. One that is twice the
// year before, or half of it, is read as it stands and asked about: 1,05 among
// hundreds is another base.
func (im *importer) price(t *table, row int, c column, before Figure, p budget.Price) Figure {
	figure, given := im.figure(t, row, c.at)
	if !given {
		return before
	}
	p.Value, p.Source = figure.Value, im.source(t, row, c.at)
	if before.Value > 0 && p.Value > 0 && (p.Value > 2*before.Value || before.Value > 2*p.Value) {
		im.find(doubtful(UnitSlip), p.Source, map[string]any{"text": t.sheet.At(row, c.at).Text, "guess": figure.Value})
	}
	im.add(p, p.Source)
	return figure
}

// priceIndex is the index a row is of: the one it names, or the table's.
func (t *table) priceIndex(row int) budget.PriceIndexID {
	title, _, _ := strings.Cut(t.title, ",")
	title = headingName(column{heading: title})
	return budget.PriceIndexID(cmp.Or(slug(t.text(row, nameRole)), slug(title), "prisindeks"))
}
