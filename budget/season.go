package budget

import "slices"

// Season is how much of a year's money a line has had by the end of a part of
// the year, as earlier years went.
type Season struct {
	// Low, Mean and High are of the years' shares:
	//
	//	share of a year = booked from January through the part ÷ booked that year
	Low, Mean, High Quantity
	// Years are those it rests on, in order.
	Years []int
}

// Season returns how a line's money was spread over the years before a period's
// own. A year counts where all of it is booked, and what had been by then; one
// in which nothing had been by then does not, for a line that began later tells
// nothing of how a year goes. It is false where no year counts.
func (p *Plan) Season(line LineID, period Period) (Season, bool) {
	var season Season
	var shares []Quantity
	for _, year := range p.yearsBooked(line, period.Year()) {
		if share, known := p.shareBy(line, period.in(year)); known {
			shares, season.Years = append(shares, share), append(season.Years, year)
		}
	}
	if len(shares) == 0 {
		return Season{}, false
	}
	season.Low, season.High = slices.Min(shares), slices.Max(shares)
	season.Mean = mean(shares)
	return season, true
}

// yearsBooked are the years before one that something is booked in.
func (p *Plan) yearsBooked(line LineID, before int) []int {
	var years []int
	for _, a := range p.facts(line) {
		if a.Kind == Actual && a.Period.Year() < before {
			years = append(years, a.Period.Year())
		}
	}
	return slices.Compact(years)
}

// shareBy is the share of a year that was booked by the end of a part of it.
func (p *Plan) shareBy(line LineID, part Period) (Quantity, bool) {
	whole, complete := p.SoFar(line, YearOf(part.Year()))
	sofar, known := p.SoFar(line, part)
	share, fits := sofar.Ratio(whole)
	if !complete || !known || !fits || share <= 0 {
		return 0, false
	}
	held, err := QuantityOf(share)
	return held, err == nil && held > 0
}

// mean is rounded to the nearest millionth.
func mean(of []Quantity) Quantity {
	var sum Quantity
	for _, q := range of {
		sum += q
	}
	n := Quantity(len(of))
	return (sum + n/2) / n
}
