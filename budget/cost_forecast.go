package budget

import "math"

// CostYear is what a year of a revision costs.
type CostYear struct {
	Year   int
	Budget Kroner
	// Known is what is booked or forecast for the whole of the year where that
	// is known, and budgeted otherwise, of all lines; see YearCost.
	Known Kroner
	// Priced is Known in the prices expected then:
	//
	//	known × (1 + price growth)^(year − price year)
	//
	// for what is only budgeted and stated in the prices of one year. What is
	// booked is already in the prices of its own.
	Priced Kroner
}

// CostForecast returns what each year of a revision costs, as far as is known.
// The prices are those of the revision's price year, or of its first year where
// it has none.
func (p *Plan) CostForecast(revision Revision, with Values) []CostYear {
	base := revision.PriceYear
	if base == 0 {
		base = revision.FirstYear
	}
	var forecast []CostYear
	for _, year := range revision.Years() {
		known, found := p.YearCost(revision.ID, year)
		if !found {
			continue
		}
		budget, _ := p.YearSum(revision.ID, Cost, year, Budget)
		y := CostYear{Year: year, Budget: budget, Known: known}
		times := math.Pow(1+with[PriceGrowthAssumption], float64(year-base))
		for _, line := range p.LinesOf(revision.ID, Cost) {
			spent, told := p.Spent(revision.ID, line.ID, year)
			if told && spent.Kind == Budget {
				y.Priced += Kroner(math.Round(float64(spent.Kroner) * times))
			} else if told {
				y.Priced += spent.Kroner
			}
		}
		forecast = append(forecast, y)
	}
	return forecast
}
