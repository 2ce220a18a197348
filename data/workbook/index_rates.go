package workbook

import "fagplan/budget"

// rateBeside returns the column with the rates that the indexes or deviations
// of a column are of: the same way to count, for the same time.
func (t *table) rateBeside(c column) (column, bool) {
	for _, r := range t.columnsAs(valueRole) {
		i := r.indicator
		if i.Statistic == budget.Rate && i.Yardstick == c.indicator.Yardstick && i.variant == c.indicator.variant && r.period == c.period {
			return r, true
		}
	}
	return column{}, false
}

// span of indexes that rates allow, for what they have been rounded by.
type indexSpan struct{ low, high, exact budget.Quantity }

// indexes computes the index of every row from the rates beside a column. It
// returns nothing where the country's rate is not there.
func (im *importer) indexes(t *table, c column) map[int]indexSpan {
	rates, found := t.rateBeside(c)
	if !found {
		return nil
	}
	of := make(map[int]budget.Quantity)
	var country budget.Quantity
	for _, row := range im.body(t) {
		figure, err := storedOrTyped(t, row, rates.at)
		if err != nil || figure.Missing || figure.Doubt != NoDoubt || figure.Value <= 0 {
			continue
		}
		of[row] = figure.Value
		if label := t.text(row, areaRole); isCountryLabel(label) || isSumLabel(label) {
			country = figure.Value
		}
	}
	if country == 0 {
		return nil
	}
	spans := make(map[int]indexSpan, len(of))
	for row, rate := range of {
		spans[row] = spanOfIndex(rate, country)
	}
	return spans
}

// spanOfIndex is rate / country × 100, with both as far from exact as their
// last digits allow.
func spanOfIndex(rate, country budget.Quantity) indexSpan {
	off, offCountry := max(roundingOf(rate), 1), max(roundingOf(country), 1)
	ratio := func(a, b budget.Quantity) budget.Quantity {
		q, err := budget.QuantityOf(a.Float() / b.Float() * 100)
		if err != nil {
			return 0
		}
		return q
	}
	return indexSpan{ratio(rate-off, country+offCountry), ratio(rate+off, country-offCountry), ratio(rate, country)}
}

// allows reports whether a printed index can be of the rates.
func (s indexSpan) allows(printed budget.Quantity) bool {
	off := roundingOf(printed)
	return printed+off >= s.low && printed-off <= s.high
}

// byRates tells from the rates beside a column whether it holds indexes or
// deviations: what more of its numbers can be. It returns false where neither.
func (im *importer) byRates(t *table, c column) (choice string, told bool) {
	asIndexes, asDeviations := 0, 0
	for row, span := range im.indexes(t, c) {
		figure, err := storedOrTyped(t, row, c.at)
		if err != nil || figure.Missing {
			continue
		}
		if span.allows(figure.Value) {
			asIndexes++
		}
		if span.allows(hundred + figure.Value) {
			asDeviations++
		}
	}
	switch {
	case asIndexes > asDeviations:
		return isIndex, true
	case asDeviations > asIndexes:
		return isDeviation, true
	}
	return "", false
}

// checkIndex reports printed indexes and deviations that the rates beside them
// do not give.
func (im *importer) checkIndex(t *table, c column) {
	if c.indicator.left {
		return
	}
	spans := im.indexes(t, c)
	for _, row := range im.body(t) {
		figure, err := storedOrTyped(t, row, c.at)
		span, computed := spans[row]
		if err != nil || figure.Missing || !computed {
			continue
		}
		printed, exact := figure.Value, span.exact
		if c.indicator.converts {
			printed += hundred
			exact -= hundred
		}
		if !span.allows(printed) {
			im.find(indexDiffers, im.source(t, row, c.at), map[string]any{"area": t.text(row, areaRole), "printed": figure.Value, "computed": oneDecimal(exact)})
		}
	}
}

// oneDecimal rounds a number for people to read.
func oneDecimal(q budget.Quantity) budget.Quantity {
	const tenth = budget.Unit / 10
	if q < 0 {
		return -oneDecimal(-q)
	}
	return (q + tenth/2) / tenth * tenth
}
