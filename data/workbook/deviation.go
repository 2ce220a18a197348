package workbook

import "fagplan/budget"

// hundred is the country's index.
const hundred = 100 * budget.Unit

// prepareIndexes finds out what the columns hold that call themselves
// deviations from the country. Published ones are often indexes: the country's
// row says 100 then. They are deviations in per cent where its row says 0, or
// where a value is below zero, which no index can be; or else the rates beside
// them tell. Where nothing does, it is asked.
func (im *importer) prepareIndexes(t *table) {
	for _, c := range t.columnsAs(valueRole) {
		if !c.indicator.deviation || c.indicator.Statistic != budget.Index {
			continue
		}
		country, negative := im.countryValue(t, c)
		where := im.source(t, t.header.bottom, c.at)
		c.indicator.converts = negative || country != nil && *country == 0
		byRates, told := im.byRates(t, c)
		switch {
		case c.indicator.converts:
			im.find(deviationIndexed, where, map[string]any{"column": c.heading})
		case country != nil:
			im.find(alreadyIndex, where, map[string]any{"column": c.heading, "country": *country})
		case told && byRates == isDeviation:
			c.indicator.converts = true
			im.find(deviationIndexed, where, map[string]any{"column": c.heading})
		case told:
			im.find(indexByRates, where, map[string]any{"column": c.heading})
		default:
			im.askIndex(t, c)
		}
		im.checkIndex(t, c)
	}
}

// countryValue returns what a column has for the country, nil where it has
// nothing, and whether any of its values is below zero.
func (im *importer) countryValue(t *table, c column) (country *budget.Quantity, negative bool) {
	for _, row := range im.body(t) {
		figure, err := storedOrTyped(t, row, c.at)
		if err != nil || figure.Missing {
			continue
		}
		negative = negative || figure.Value < 0
		if label := t.text(row, areaRole); isCountryLabel(label) || isSumLabel(label) {
			country = &figure.Value
		}
	}
	return country, negative
}

// observeDeviation adds a deviation in per cent as the index it stands for.
func (im *importer) observeDeviation(t *table, row int, c column, o budget.Observation) {
	figure, given := im.figure(t, row, c.at)
	if !given {
		return
	}
	o.Source = im.source(t, row, c.at)
	o.Value, o.Quality = hundred+figure.Value, figure.Quality
	im.add(o, o.Source)
}
