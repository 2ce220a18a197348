package budget

// repricing has, for the year of an amount, the values of the price index that
// bring it from the prices it is stated in to others.
type repricing map[int]priceStep

type priceStep struct{ from, to Quantity }

// statedIn is the year whose prices the budget of a year is stated in.
func (r Revision) statedIn(year int) int {
	if r.PriceYear == 0 {
		return year
	}
	return r.PriceYear
}

// repricing returns how budgets of the years that two sets of prices have in
// common go from the one to the other:
//
//	amount × index(new price year) ÷ index(old price year)
//
// It is false where no index knows all of the years it takes.
func (p *Plan) repriced(from, to Revision, years []int) (repricing, bool) {
	if len(years) == 0 {
		return nil, false
	}
	var needed []int
	for _, year := range years {
		needed = append(needed, from.statedIn(year), to.statedIn(year))
	}
	index := p.PriceIndex(to.statedIn(years[0]), needed)
	steps := make(repricing, len(years))
	for _, year := range years {
		before, known := index[from.statedIn(year)]
		after, alsoKnown := index[to.statedIn(year)]
		if !known || !alsoKnown {
			return nil, false
		}
		steps[year] = priceStep{before.Value, after.Value}
	}
	return steps, true
}

// repricing returns that of a roll.
func (p *Plan) repricing(from Revision, o RollOptions) (repricing, bool) {
	var kept []int
	for _, year := range from.Years() {
		if o.has(year) {
			kept = append(kept, year)
		}
	}
	return p.repriced(from, Revision{PriceYear: o.PriceYear}, kept)
}

// of is an amount in the new prices: as it is for a year without a step, and
// where the result is beyond what Kroner can hold.
func (r repricing) of(a Amount) Kroner {
	step, known := r[a.Period.Year()]
	if !known {
		return a.Kroner
	}
	if kroner, fits := a.Kroner.InPrices(step.to, step.from); fits {
		return kroner
	}
	return a.Kroner
}
