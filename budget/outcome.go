package budget

import "slices"

// Outcome is what became of a line's budget in a year, or is expected to:
// what is to be held against it.
type Outcome struct {
	Kroner Kroner
	// Kind is Forecast where any part of the money is, else Actual.
	Kind Kind
	// Through is the last period counted where the year is not complete, so
	// that the money is what is booked so far; zero for a whole year.
	Through Period
	// Amounts are those added up, in order of time.
	Amounts []Amount
}

// Whole reports whether the outcome is of the whole year, so that it can be
// held against the year's budget.
func (o Outcome) Whole() bool { return o.Through.IsZero() }

// Outcome returns what a line cost in a year, and false where nothing is
// booked or forecast. Accounts may be by year, half-year, tertial or month:
// parts are added up, but never parts of different length. In order of
// preference it is
//
//   - what is booked for the whole year;
//   - what is forecast for the year as one amount;
//   - what is booked for some parts and forecast for all the others;
//   - what is booked from January on, through the last part without a gap
//     before it.
func (p *Plan) Outcome(line LineID, year int) (Outcome, bool) {
	return outcomeOf(p.factsIn(line, year), year)
}

// outcomeOf is what those facts of a line that end in a year come to.
func outcomeOf(facts []Amount, year int) (Outcome, bool) {
	if len(facts) == 0 {
		return Outcome{}, false
	}
	var sofar Outcome
	reached := 0
	for _, kinds := range [][]Kind{{Actual}, {Actual, Forecast}} {
		for _, unit := range []PeriodUnit{Year, Half, Tertial, Month} {
			sum, month := addUp(facts, year, unit, kinds)
			if month == december {
				sum.Through = Period{}
				return sum, true
			}
			if sum.Kind == Actual && month > reached {
				sofar, reached = sum, month
			}
		}
	}
	return sofar, reached > 0
}

const december = 12

// factsIn are the amounts booked and forecast for a line in periods that end in
// a year. The first that can is that year's first day.
func (p *Plan) factsIn(line LineID, year int) []Amount {
	var facts []Amount
	for a := range p.Amounts.From(Amount{Line: line, Period: DayOf(year, 1, 1)}) {
		if a.Revision != "" || a.Line != line || a.Period.Year() != year {
			break
		}
		facts = append(facts, a)
	}
	return facts
}

// addUp adds the parts of a year that are one unit long, from January until
// one is missing, each of the first of the kinds that it has. It returns the
// last month counted, 0 where nothing is.
func addUp(facts []Amount, year int, unit PeriodUnit, kinds []Kind) (sum Outcome, month int) {
	sum.Kind = Actual
	for _, part := range partsOf(year, unit) {
		amount, known := firstOf(facts, part, kinds)
		if !known {
			break
		}
		if amount.Kind == Forecast {
			sum.Kind = Forecast
		}
		sum.Kroner += amount.Kroner
		sum.Amounts = append(sum.Amounts, amount)
		sum.Through, month = part, part.EndMonth()
	}
	return sum, month
}

func firstOf(facts []Amount, period Period, kinds []Kind) (Amount, bool) {
	for _, kind := range kinds {
		at := slices.IndexFunc(facts, func(a Amount) bool { return a.Period == period && a.Kind == kind })
		if at >= 0 {
			return facts[at], true
		}
	}
	return Amount{}, false
}

// partsOf lists the halves, tertials or months of a year, or the year itself.
func partsOf(year int, unit PeriodUnit) []Period {
	if unit == Year {
		return []Period{YearOf(year)}
	}
	count := map[PeriodUnit]int{Half: 2, Tertial: 3, Month: 12}[unit]
	parts := make([]Period, 0, count)
	for n := 1; n <= count; n++ {
		parts = append(parts, periodOf(unit, year, n))
	}
	return parts
}
