package screen

import (
	"strconv"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// constantSheet is what each line costs in the prices of one year. It is all
// reckoned: what can be typed in stands in the tables of what it is made of.
func constantSheet(d *Desk) sheet[moneyRow] {
	return sheet[moneyRow]{
		name: "constant",
		columns: func(s state) []column[moneyRow] {
			prices, known := s.plan.ConstantPrices(s.revision, s.revision.Years())
			if !known {
				return moneyColumns(d, s, budget.Budget, "", nil)
			}
			unit := s.words.T("screen.economy.constant-unit", text.Args{"base": strconv.Itoa(prices.Base), "index": chart.PriceIndexName(prices)})
			return moneyColumns(d, s, budget.Budget, unit, constantPlaces(s, prices))
		},
		rows: func(s state) []moneyRow {
			prices, known := s.plan.ConstantPrices(s.revision, s.revision.Years())
			if !known {
				return nil
			}
			return moneyRows(s, constantPlaces(s, prices))
		},
		called: func(r moneyRow) string { return r.name },
		strong: func(r moneyRow) bool { return r.strong },
		says:   func(r moneyRow) []string { return lineWords(d.state, r.line) },
		more:   d.moneyMenu,
		steady: 1,
	}
}

func constantPlaces(s state, prices budget.ConstantPrices) []moneyPlace {
	var places []moneyPlace
	years := s.revision.Years()
	for _, year := range years {
		places = append(places, moneyPlace{title: strconv.Itoa(year), hint: s.words.T("screen.economy.constant-hint", text.Args{
			"base": prices.Index[prices.Base].Value, "year": prices.Index[year].Value, "index": chart.PriceIndexName(prices)}),
			of: func(line budget.Line, _ []moneyCell) moneyCell { return constantCell(s, line, year, prices) }})
	}
	return append(places, added(s, s.words.T("label.period-sum", text.Args{"from": strconv.Itoa(years[0]), "to": strconv.Itoa(years[len(years)-1])}),
		s.words.T("screen.economy.sum-hint"), 0, len(years)))
}

func constantCell(s state, line budget.Line, year int, prices budget.ConstantPrices) moneyCell {
	amount, found := s.plan.Spent(s.revision.ID, line.ID, year)
	if !found {
		return moneyCell{}
	}
	kroner, known := prices.Of(amount)
	return moneyCell{kroner: kroner, known: known, source: amount.Source, how: s.words.T("screen.economy.constant-how", text.Args{
		"kind": s.words.T("amount-kind." + string(amount.Kind)), "nominal": amount.Kroner, "base": strconv.Itoa(prices.Base), "index": chart.PriceIndexName(prices)})}
}
