package budget

// ConstantPrices reckons amounts in the prices of one year, the base year.
type ConstantPrices struct {
	Base int
	// Index has a value for the base year, and for those years that can be
	// reckoned.
	Index map[int]Price
	// Decided is the year whose prices budgets are already stated in, 0 where
	// each year is in its own.
	Decided int
}

// ConstantPrices returns how amounts of some years are reckoned in constant
// prices: those of the revision's price year, or of its first year where it has
// none. It is false where no price index has a value for that year.
func (p *Plan) ConstantPrices(in Revision, years []int) (ConstantPrices, bool) {
	base := in.PriceYear
	if base == 0 {
		base = in.FirstYear
	}
	index := p.PriceIndex(base, years)
	return ConstantPrices{base, index, in.PriceYear}, index != nil && len(years) > 0
}

// Of is an amount of a year in the prices of the base year, and false where the
// index has no value for the amount's year. Budgets already stated in the prices
// of the base year stay as they are.
func (c ConstantPrices) Of(amount Amount) (Kroner, bool) {
	if amount.Kind == Budget && c.Decided != 0 {
		return amount.Kroner, true
	}
	return amount.Kroner.InPrices(c.Index[c.Base].Value, c.Index[amount.Period.Year()].Value)
}

// AsAmount makes one amount of the year of an outcome. Its source is that of
// the last part.
func (o Outcome) AsAmount(year int) Amount {
	amount := o.Amounts[len(o.Amounts)-1]
	amount.Period, amount.Kind, amount.Kroner = YearOf(year), o.Kind, o.Kroner
	return amount
}
