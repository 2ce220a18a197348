package budget

import "math"

// CostYear is what a year of a revision costs.
type CostYear struct {
	Year   int
	Budget Kroner
	// Known is what is booked or forecast for the whole of the year where that
	// is known, and budgeted otherwise, of all lines; see YearCost.
	Known Kroner
	// Foreseen is Known, but with the YearEnd of the lines that only a part of
	// the year is booked for.
	Foreseen Kroner
	// Priced is Foreseen in the prices expected then:
	//
	//	known × (1 + price growth)^(year − price year)
	//
	// for what is only budgeted and stated in the prices of one year. What is
	// booked, or follows from it, is already in the prices of its own.
	Priced Kroner
	// YearEnds are what the lines with accounts are foreseen to come to in a year
	// that is booked in part; none in any other.
	YearEnds []LineYearEnd
}

// LineYearEnd is what a line is foreseen to come to.
type LineYearEnd struct {
	Line Line
	YearEnd
}

// Told is a sum of the year in whole units of what the coarsest of its forecasts
// bears.
func (y CostYear) Told(k Kroner) Kroner {
	bears := Kroner(1)
	for _, e := range y.YearEnds {
		bears = max(bears, e.Bears())
	}
	return k.toNearest(bears)
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
		y.addLines(p, revision, math.Pow(1+with[PriceGrowthAssumption], float64(year-base)))
		forecast = append(forecast, y)
	}
	return forecast
}

// addLines adds what each line is foreseen to cost, times the growth of prices
// where it is only budgeted.
func (y *CostYear) addLines(p *Plan, revision Revision, times float64) {
	reckoned := false
	for _, line := range p.LinesOf(revision.ID, Cost) {
		spent, told := p.Spent(revision.ID, line.ID, y.Year)
		end, booked := p.YearEnd(line.ID, YearOf(y.Year))
		if booked {
			y.YearEnds = append(y.YearEnds, LineYearEnd{line, end})
			reckoned = reckoned || !end.Through.IsZero() && end.Method != BookedMethod
		}
		switch {
		case booked && end.Method != BookedMethod && end.Method != OwnMethod:
			y.Foreseen += end.Kroner
			y.Priced += end.Kroner
		case told && spent.Kind == Budget:
			y.Foreseen += spent.Kroner
			y.Priced += Kroner(math.Round(float64(spent.Kroner) * times))
		case told:
			y.Foreseen += spent.Kroner
			y.Priced += spent.Kroner
		}
	}
	if !reckoned {
		y.YearEnds = nil
	}
}
