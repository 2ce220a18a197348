package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// priceKinds are what a year of a price index can be.
var priceKinds = []budget.Kind{budget.Actual, budget.Forecast}

// priceSheet lists the price indexes constant prices are reckoned with.
func priceSheet(d *Desk) sheet[budget.Price] {
	return sheet[budget.Price]{
		name:    "prices",
		columns: func(s state) []column[budget.Price] { return priceColumns(d, s) },
		rows: func(s state) []budget.Price {
			var rows []budget.Price
			for p := range s.plan.Prices.All() {
				rows = append(rows, p)
			}
			return rows
		},
		called: func(p budget.Price) string { return chart.IndexName(p.Index) + " " + strconv.Itoa(p.Year) },
		record: func(p budget.Price) (budget.Record, bool) { return p, true },
		add:    addPrice,
		says: func(p budget.Price) []string {
			return []string{chart.IndexName(p.Index), strconv.Itoa(p.Year), d.words.Name(p.Kind)}
		},
		steady: 1,
	}
}

func priceColumns(d *Desk, s state) []column[budget.Price] {
	words := s.words
	return []column[budget.Price]{
		{title: words.T("column.price-index"), text: func(p budget.Price) string { return chart.IndexName(p.Index) }},
		{title: words.T("column.year"), width: 90, text: func(p budget.Price) string { return strconv.Itoa(p.Year) }},
		{title: words.T("column.value"), width: 120, right: true,
			text:   func(p budget.Price) string { return words.Quantity(p.Value, text.AllDecimals) },
			source: func(p budget.Price) (budget.Source, bool) { return p.Source, true },
			set: func(b *budget.Batch, p budget.Price, typed string) error {
				return amend(b, p, func(p *budget.Price) (err error) {
					p.Source = budget.Source{}
					if p.Value, err = d.number(typed); err != nil || p.Value <= 0 {
						return typoNumber
					}
					return nil
				})
			}},
		{title: words.T("column.growth"), hint: words.T("screen.sources.hint.price-growth"), width: 170, right: true,
			source: func(budget.Price) (budget.Source, bool) { return budget.Source{}, false },
			text: func(p budget.Price) string {
				before, known := s.plan.Prices.Get(budget.Price{Index: p.Index, Year: p.Year - 1})
				if !known {
					return ""
				}
				return words.Signed().Percent(p.Value.Float()/before.Value.Float()-1, 1)
			}},
		{title: words.T("column.kind"), width: 150, text: func(p budget.Price) string { return words.Name(p.Kind) },
			choices: func(budget.Price) []string { return namesOf(words, priceKinds) },
			set: func(b *budget.Batch, p budget.Price, typed string) error {
				return amend(b, p, func(p *budget.Price) (err error) { p.Kind, err = chosenOf(words, typed, priceKinds); return err })
			}},
	}
}

// addPrice asks for one year of an index: the next of the one there is.
func addPrice(d *Desk) *form {
	words := d.words
	next := budget.Price{Year: d.state.year}
	for p := range d.state.plan.Prices.All() {
		next = budget.Price{Index: p.Index, Year: p.Year + 1}
	}
	fields := []field{
		{label: words.T("column.price-index"), text: string(next.Index), hint: words.T("form.price-index")},
		{label: words.T("column.year"), text: strconv.Itoa(next.Year)},
		{label: words.T("column.value")},
		{label: words.T("column.kind"), choices: namesOf(words, priceKinds), text: words.Name(budget.Actual)},
	}
	return d.ask(words.T("form.new-price"), fields, func(answers []string) error {
		var p budget.Price
		var index string
		f := d.answered(answers)
		f.text(0, &index)
		p.Index = budget.PriceIndexID(strings.TrimSpace(index))
		f.whole(1, &p.Year)
		f.number(2, &p.Value)
		if p.Value <= 0 {
			return f.refuse(2, typoNumber)
		}
		choose(f, 3, priceKinds, &p.Kind)
		return f.add(p, index+" "+answers[1])
	})
}
