package chart

import (
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCostsConstant shows the cost of each year by line in the prices of one
// year. A year without an index value is missing.
func tellCostsConstant(q Question) Spec {
	years := q.planYears()
	prices, known := q.Plan.ConstantPrices(q.Revision, years)
	if !known {
		return q.empty("costs-constant")
	}
	levels := q.constantLevels(years, prices)
	if len(levels) == 0 {
		return q.empty("costs-constant")
	}
	spec := q.moneySpec("costs-constant", years)
	lines := q.Plan.LinesOf(q.Revision.ID, budget.Cost)
	shown, others := q.largest(lines, years)
	for _, line := range shown {
		spec.Series = append(spec.Series, q.constantSeries(line, years, prices))
	}
	if len(others) > 0 {
		spec.Series = append(spec.Series, q.othersSeries(others, years, prices.Of))
	}
	args := text.Args{"base": budget.YearOf(prices.Base), "index": PriceIndexName(prices)}
	spec.Subtitle = q.subtitle("costs-constant", args)
	spec.Title = q.change("costs-constant", levels[0], levels[len(levels)-1], args)
	spec.Totals = constantTotals(years, levels)
	spec.Source = q.source(slices.Concat(q.sourcesOf(lines, years), priceSources(prices, years))...)
	spec.Note = q.largestNote(q.constantNote(years, prices, spec.Totals), shown, others)
	spec.AltText = q.Words.T("chart.costs-constant.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle,
		"n": len(lines), "note": spec.Note})
	return spec
}

// PriceIndexName is what a price index is called in running text.
func PriceIndexName(prices budget.ConstantPrices) string {
	return IndexName(prices.Index[prices.Base].Index)
}

// IndexName is what a price index with the identity is called in running text.
func IndexName(id budget.PriceIndexID) string { return strings.ReplaceAll(string(id), "-", " ") }

func priceSources(prices budget.ConstantPrices, years []int) []budget.Source {
	found := []budget.Source{prices.Index[prices.Base].Source}
	for _, year := range years {
		found = append(found, prices.Index[year].Source)
	}
	return found
}

// constantSeries is what a line costs each year in the prices of one.
func (q Question) constantSeries(line budget.Line, years []int, prices budget.ConstantPrices) Series {
	series := Series{ID: string(line.ID), Name: line.Label(), Kind: Budget}
	for _, year := range years {
		series.Points = append(series.Points, q.constantPoint(line, year, prices))
	}
	return series
}

func (q Question) constantPoint(line budget.Line, year int, prices budget.ConstantPrices) Point {
	amount, found := q.spent(line.ID, year)
	kroner, known := prices.Of(amount)
	if !found || !known {
		return missing
	}
	point := q.pointOf(line, amount)
	point.Value = millions(kroner)
	point.Tooltip = q.Words.T("chart.tip.constant", text.Args{"line": line.Name, "year": amount.Period, "amount": kroner,
		"base": budget.YearOf(prices.Base), "nominal": amount.Kroner, "source": q.origin(amount.Source)})
	return point
}

// constantLevels are the costs of the years whose every amount can be
// reckoned in constant prices.
func (q Question) constantLevels(years []int, prices budget.ConstantPrices) []level {
	var found []level
	for _, year := range years {
		sum := level{year: year}
		lines, known := 0, true
		for _, line := range q.Plan.LinesOf(q.Revision.ID, budget.Cost) {
			if amount, has := q.spent(line.ID, year); has {
				kroner, ok := prices.Of(amount)
				sum.amount += kroner
				known = known && ok
				lines++
			}
		}
		if known && lines > 0 {
			found = append(found, sum)
		}
	}
	return found
}

func constantTotals(years []int, levels []level) []Point {
	points := make([]Point, 0, len(years))
	for _, year := range years {
		point := missing
		for _, l := range levels {
			if l.year == year {
				point = Point{Value: millions(l.amount)}
			}
		}
		points = append(points, point)
	}
	return points
}

// constantNote says what the reader must know of the index: where it is a
// forecast, and which years have a cost but no index to reckon it with.
func (q Question) constantNote(years []int, prices budget.ConstantPrices, totals []Point) string {
	var expected, without []string
	for i, year := range years {
		_, has := q.yearCost(year)
		switch name := budget.YearOf(year).String(); {
		case has && totals[i].Missing:
			without = append(without, name)
		case has && prices.Index[year].Kind == budget.Forecast:
			expected = append(expected, name)
		}
	}
	notes := []string{q.Words.T("chart.costs.note")}
	if prices.Decided != 0 {
		notes = append(notes, q.Words.T("chart.costs-constant.note.decided", text.Args{"year": budget.YearOf(prices.Decided)}))
	}
	if len(expected) > 0 {
		notes = append(notes, q.Words.T("chart.costs-constant.note.forecast", text.Args{"years": q.Words.List(expected)}))
	}
	if len(without) > 0 {
		notes = append(notes, q.Words.T("chart.costs-constant.note.without", text.Args{"years": q.Words.List(without)}))
	}
	return strings.Join(notes, " ")
}
