package chart

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// constantPrices reckons amounts in the prices of one year.
type constantPrices struct {
	base  int
	index map[int]budget.Price
	// decided is the year whose prices budgets are already stated in, 0 where
	// each year is in its own.
	decided int
}

// tellCostsConstant shows the cost of each year by line in the prices of one
// year. A year without an index value is missing.
func tellCostsConstant(q Question) Spec {
	years := q.planYears()
	prices, known := q.constantPrices(years)
	if !known {
		return q.empty("costs-constant")
	}
	var series []Series
	var sources []budget.Source
	for _, line := range q.Plan.LinesOf(q.Revision.ID, budget.Cost) {
		one := Series{ID: string(line.ID), Name: line.Label(), Kind: Budget}
		for _, year := range years {
			point, source := q.constantPoint(line, year, prices)
			one.Points = append(one.Points, point)
			sources = append(sources, source)
		}
		series = append(series, one)
	}
	levels := q.constantLevels(years, prices)
	if len(levels) == 0 {
		return q.empty("costs-constant")
	}
	spec := q.moneySpec("costs-constant", years)
	spec.Series = series
	args := text.Args{"base": budget.YearOf(prices.base), "index": prices.name()}
	spec.Subtitle = q.subtitle("costs-constant", args)
	spec.Title = q.change("costs-constant", levels[0], levels[len(levels)-1], args)
	spec.Totals = constantTotals(years, levels)
	spec.Source = q.source(append(sources, prices.sources(years)...)...)
	spec.Note = q.constantNote(years, prices, spec.Totals)
	spec.AltText = q.Words.T("chart.costs-constant.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle,
		"n": len(spec.Series), "note": spec.Note})
	return spec
}

// constantPrices are in the revision's price year, or its first year where it
// has none.
func (q Question) constantPrices(years []int) (constantPrices, bool) {
	base := q.Revision.PriceYear
	if base == 0 {
		base = q.Revision.FirstYear
	}
	index := q.Plan.PriceIndex(base, years)
	return constantPrices{base, index, q.Revision.PriceYear}, index != nil && len(years) > 0
}

// of is an amount of a year in the prices of the base year. Budgets already
// stated in the prices of that year stay as they are.
func (c constantPrices) of(amount budget.Amount) (budget.Kroner, bool) {
	if amount.Kind == budget.Budget && c.decided != 0 {
		return amount.Kroner, true
	}
	return amount.Kroner.InPrices(c.index[c.base].Value, c.index[amount.Period.Year()].Value)
}

// name is the index in words.
func (c constantPrices) name() string {
	return strings.ReplaceAll(string(c.index[c.base].Index), "-", " ")
}

func (c constantPrices) sources(years []int) []budget.Source {
	found := []budget.Source{c.index[c.base].Source}
	for _, year := range years {
		found = append(found, c.index[year].Source)
	}
	return found
}

func (q Question) constantPoint(line budget.Line, year int, prices constantPrices) (Point, budget.Source) {
	amount, found := q.spent(line.ID, year)
	if !found {
		return missing, budget.Source{}
	}
	kroner, known := prices.of(amount)
	if !known {
		return missing, amount.Source
	}
	point := q.pointOf(line, amount)
	point.Value = millions(kroner)
	point.Tooltip = q.Words.T("chart.tip.constant", text.Args{"line": line.Name, "year": amount.Period, "amount": kroner,
		"base": budget.YearOf(prices.base), "nominal": amount.Kroner, "source": q.origin(amount.Source)})
	return point, amount.Source
}

// constantLevels are the costs of the years whose every amount can be
// reckoned in constant prices.
func (q Question) constantLevels(years []int, prices constantPrices) []level {
	var found []level
	for _, year := range years {
		sum := level{year: year}
		lines, known := 0, true
		for _, line := range q.Plan.LinesOf(q.Revision.ID, budget.Cost) {
			if amount, has := q.spent(line.ID, year); has {
				kroner, ok := prices.of(amount)
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
func (q Question) constantNote(years []int, prices constantPrices, totals []Point) string {
	var expected, without []string
	for i, year := range years {
		_, has := q.yearCost(year)
		switch name := budget.YearOf(year).String(); {
		case has && totals[i].Missing:
			without = append(without, name)
		case has && prices.index[year].Kind == budget.Forecast:
			expected = append(expected, name)
		}
	}
	notes := []string{q.Words.T("chart.costs.note")}
	if prices.decided != 0 {
		notes = append(notes, q.Words.T("chart.costs-constant.note.decided", text.Args{"year": budget.YearOf(prices.decided)}))
	}
	if len(expected) > 0 {
		notes = append(notes, q.Words.T("chart.costs-constant.note.forecast", text.Args{"years": q.Words.List(expected)}))
	}
	if len(without) > 0 {
		notes = append(notes, q.Words.T("chart.costs-constant.note.without", text.Args{"years": q.Words.List(without)}))
	}
	return strings.Join(notes, " ")
}
