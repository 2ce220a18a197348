package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// positionPriceSheet is what the money for positions comes to for each, year by year,
// against what a position was budgeted at.
func positionPriceSheet(d *Desk) sheet[budget.PositionPrice] {
	return sheet[budget.PositionPrice]{
		name:    "position-prices",
		columns: func(s state) []column[budget.PositionPrice] { return positionPriceColumns(d, s) },
		rows:    func(s state) []budget.PositionPrice { return s.plan.PositionPrices(s.revision, region(s.plan)) },
		called:  func(r budget.PositionPrice) string { return strconv.Itoa(r.Year) },
		strong:  func(r budget.PositionPrice) bool { return r.Year == d.state.year },
		reckoned: func(r budget.PositionPrice) []shownCalculation {
			return reckonedOf(strconv.Itoa(r.Year), r.Calculation, r.AffordsCalculation)
		},
	}
}

func positionPriceColumns(d *Desk, s state) []column[budget.PositionPrice] {
	words := s.words
	money := func(k *budget.Kroner, p *text.Printer) string {
		if k == nil {
			return ""
		}
		return p.Kroner(*k)
	}
	amount := figure(words, "column.amount-thousands", 124, func(r budget.PositionPrice) string { return words.Thousands(r.Amount.Kroner) })
	amount.source = func(r budget.PositionPrice) (budget.Source, bool) { return r.Amount.Source, true }
	amount.set = func(b *budget.Batch, r budget.PositionPrice, typed string) error {
		return setIn(func(a *budget.Amount) { a.Source = budget.Source{} }, func(a *budget.Amount, typed string) (err error) {
			a.Kroner, err = d.money(typed, budget.Thousand)
			return err
		})(b, r.Amount, typed)
	}
	planned := figure(words, "column.positions-planned", 108, func(r budget.PositionPrice) string {
		if r.Planned == nil {
			return ""
		}
		return words.Quantity(r.Planned.Count, text.AllDecimals)
	})
	planned.source = func(r budget.PositionPrice) (budget.Source, bool) {
		if r.Planned == nil {
			return budget.Source{}, true
		}
		return r.Planned.Source, true
	}
	planned.set = d.setPlanned(s)
	return []column[budget.PositionPrice]{
		{title: words.T("column.year"), text: func(r budget.PositionPrice) string { return strconv.Itoa(r.Year) }},
		amount, planned,
		figure(words, "column.price-implied", 96, func(r budget.PositionPrice) string { return money(r.Implied, words) }),
		figure(words, "column.price-budgeted", 124, func(r budget.PositionPrice) string { return money(r.Budgeted, words) }),
		figure(words, "column.difference", 88, func(r budget.PositionPrice) string { return money(r.Difference, words.Signed()) }),
		figure(words, "column.affords", 80, func(r budget.PositionPrice) string { return known(words, r.Affords, 1) }),
	}
}

// setPlanned changes how many positions the plan has added by a year.
func (d *Desk) setPlanned(s state) func(*budget.Batch, budget.PositionPrice, string) error {
	return func(b *budget.Batch, r budget.PositionPrice, typed string) error {
		count := budget.PositionCount{Revision: s.revision.ID, Area: region(s.plan), Period: budget.YearOf(r.Year), Kind: budget.PositionsPlanned}
		if strings.TrimSpace(typed) == "" {
			b.Remove(count)
			return nil
		}
		value, err := d.number(typed)
		if err != nil || value < 0 {
			return typoNumber
		}
		if now, found := b.Lookup(count); found {
			count, _ = now.(budget.PositionCount)
		}
		if count.Count != value {
			count.Count, count.Source = value, budget.Source{}
			b.Put(count)
		}
		return nil
	}
}

// positionPriceNote says what a position costs in the last year, and which line it is
// reckoned of.
func positionPriceNote(s state) string {
	prices := s.plan.PositionPrices(s.revision, region(s.plan))
	if len(prices) == 0 {
		return s.words.T("screen.positions.note.no-line")
	}
	last := prices[len(prices)-1]
	if last.Implied == nil {
		return s.words.T("screen.positions.note.no-positions")
	}
	args := text.Args{"year": budget.YearOf(last.Year), "implied": s.words.Kroner(*last.Implied), "amount": s.words.Thousands(last.Amount.Kroner),
		"n": last.Planned.Count}
	if last.Budgeted == nil {
		return s.words.T("screen.positions.note.price", args)
	}
	args["budgeted"], args["affords"] = s.words.Kroner(*last.Budgeted), s.words.Quantity(*last.Affords, 1)
	args["difference"] = s.words.Signed().Kroner(*last.Difference)
	return s.words.T("screen.positions.note.price-budgeted", args)
}
