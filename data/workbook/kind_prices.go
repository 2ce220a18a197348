package workbook

import (
	"cmp"
	"slices"
	"strings"

	"fagplan/budget"
)

// priceWords tell that a table is about prices.
var priceWords = []pattern{"prisindeks", "deflator", "kostnadsindeks", "kostnadsdeflator", "konsumprisindeks", "pris lonn indeks"}

// pricesKind is one or more price indexes with the years across: "Indeks",
// "2018", "2019", "Prognose 2022".
var pricesKind = &kind{
	as:      PricesTable,
	columns: []columnRule{{role: nameRole, patterns: slices.Concat(priceWords, []pattern{"=navn", "indeks"})}, mayNote},
	years:   2,
	fits: func(t *table) bool {
		if t.columns[0].role == "" && t.columns[0].heading == "" {
			t.columns[0].role = nameRole
		}
		return isAboutPrices(t)
	},
	stage: stageFacts,
	read:  readPrices,
}

// pricesLongKind is price indexes with the years down: "År" and a column for
// each index, or "Indeks", "År" and "Verdi"; and perhaps "Type".
var pricesLongKind = &kind{
	as: PricesTable,
	columns: []columnRule{
		needsPeriod,
		{role: valueRole, needed: true, many: true, patterns: slices.Concat(priceWords, []pattern{"=verdi", "indeks"})},
		may(typeRole, "type"), may(changeRole, "endring", "vekst"), mayNote,
	},
	fits: func(t *table) bool {
		nameByRows(t)
		return isAboutPrices(t)
	},
	stage: stageFacts,
	read:  readPricesLong,
}

// nameByRows makes the column beside that of the values hold their names.
func nameByRows(t *table) {
	if !slices.ContainsFunc(t.columns, func(c column) bool { return c.role == valueRole && slug(c.heading) == "verdi" }) {
		return
	}
	for i := range t.columns {
		if c := &t.columns[i]; c.role == valueRole && slug(c.heading) != "verdi" {
			c.role = nameRole
		}
	}
}

// isAboutPrices reports whether a table says in its title or headings that it
// is about prices, and has columns for nothing else: budgets that tell which
// index they were reckoned by are none.
func isAboutPrices(t *table) bool {
	told := fitsAny(t.title, priceWords...)
	for _, c := range t.columns {
		if c.role == "" && c.heading != "" {
			return false
		}
		told = told || fitsAny(c.heading, priceWords...)
	}
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
	before := make(map[budget.PriceIndexID]Figure)
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		year, dated := im.factPeriod(t, row)
		if !dated {
			continue
		}
		for _, c := range t.columnsAs(valueRole) {
			kind := word(im, t, row, typeRole, priceKinds, cmp.Or(c.amount, budget.Actual))
			index := t.priceIndexOf(row, c)
			before[index] = im.price(t, row, c, before[index], budget.Price{Index: index, Year: year.Year(), Kind: kind})
		}
	}
}

var priceKinds = []wordFor[budget.Kind]{
	{budget.Forecast, []pattern{"prognose", "anslag", "estimat", "forventet", "budsjett"}},
	{budget.Actual, []pattern{"faktisk", "regnskap", "endelig", "malt", "publisert"}},
}

// price adds a year of an index and returns its value. One that is twice the
// year before, or half of it, is asked about: 1,05 among hundreds is another
// base.
func (im *importer) price(t *table, row int, c column, before Figure, p budget.Price) Figure {
	figure, given := im.figure(t, row, c.at)
	if !given {
		return before
	}
	p.Value, p.Source = figure.Value, im.source(t, row, c.at)
	if before.Value > 0 && p.Value > 0 && (p.Value > 2*before.Value || before.Value > 2*p.Value) {
		if figure, given = im.leap(figure, before, t.sheet.At(row, c.at).Text, p.Source); !given {
			return before
		}
		p.Value = figure.Value
	}
	im.add(p, p.Source)
	return figure
}

// largestIndex is more than any index is, and can be multiplied by 100.
const largestIndex = 1_000_000 * budget.Unit

// leap asks about a year of an index that is far from the year before: whether
// it is one of 1 among others of 100, or stands as it is.
func (im *importer) leap(figure, before Figure, text string, where budget.Source) (Figure, bool) {
	rebased := figure.Value / 100
	if figure.Value < before.Value {
		rebased = min(figure.Value, largestIndex) * 100
	}
	if rebased < before.Value/2 || rebased/2 > before.Value {
		return im.settled(Figure{Value: figure.Value, Doubt: Leap}, text, where)
	}
	return im.settled(Figure{Value: rebased, Doubt: UnitSlip}, text, where, meaning(asWritten, figure.Value))
}

// priceIndex is the index a row is of: the one it names, or the table's.
func (t *table) priceIndex(row int) budget.PriceIndexID {
	title, _, _ := strings.Cut(t.title, ",")
	title = headingName(column{heading: title})
	return budget.PriceIndexID(cmp.Or(slug(t.text(row, nameRole)), slug(title), "prisindeks"))
}

// priceIndexOf is the index a column is of: that of its heading, unless the
// row or the title says more.
func (t *table) priceIndexOf(row int, c column) budget.PriceIndexID {
	name := slug(headingName(c))
	if isOneOf(name, "verdi", "indeks", "prisindeks", "deflator") && len(t.columnsAs(valueRole)) == 1 {
		return t.priceIndex(row)
	}
	return budget.PriceIndexID(name)
}
