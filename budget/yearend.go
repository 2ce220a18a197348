package budget

// YearEnd is what a year is expected to cost a line by the end of it, as known
// at the end of a period.
type YearEnd struct {
	Year   int
	Kroner Kroner
	Method YearEndMethod
	// Through is the last period booked without a gap since January; zero where
	// nothing is, or all of the year.
	Through Period
	// SoFar is what is booked through then.
	SoFar Kroner
	// Season is what a seasonal forecast rests on.
	Season Season
	// Low and High are what the year comes to where it goes as the earlier year
	// that had spent the most, and the least, by then; nil where fewer than two
	// years tell.
	Low, High *Kroner
}

// YearEndMethod tells how the end of a year is foreseen.
type YearEndMethod string

// The methods, the first that can is used.
const (
	// BookedMethod: all of the year is booked, there is nothing to foresee.
	BookedMethod YearEndMethod = "booked"
	// OwnMethod: the planner's own forecast, of the year or of the parts of it
	// that are not booked.
	OwnMethod YearEndMethod = "own"
	// SeasonalMethod: booked so far ÷ mean share of the year by then.
	SeasonalMethod YearEndMethod = "seasonal"
	// RunRateMethod: booked so far × 12 ÷ months.
	RunRateMethod YearEndMethod = "run-rate"
)

// YearEnd foresees what a line costs in the year of a period, from what is
// booked by the end of it:
//
//	seasonal: booked so far ÷ mean share of earlier years by then, see Season
//	run rate: booked so far × 12 ÷ months booked
//
// It is false where nothing is booked from January on, and no forecast is made.
func (p *Plan) YearEnd(line LineID, period Period) (YearEnd, bool) {
	year := period.Year()
	outcome, known := outcomeOf(p.factsBy(line, period), year)
	if !known {
		return YearEnd{}, false
	}
	e := YearEnd{Year: year, Kroner: outcome.Kroner, Method: BookedMethod}
	if sofar, booked := outcomeOf(booked(p.factsBy(line, period)), year); booked {
		e.SoFar, e.Through = sofar.Kroner, sofar.Through
	}
	switch {
	case outcome.Whole() && outcome.Kind == Actual:
		return e, true
	case outcome.Whole():
		e.Method = OwnMethod
		return e, true
	}
	if season, tells := p.Season(line, outcome.Through); tells {
		return e.seasonal(season)
	}
	return e.runRate()
}

func (e YearEnd) seasonal(season Season) (YearEnd, bool) {
	e.Method, e.Season = SeasonalMethod, season
	kroner, fits := e.SoFar.times(Unit, season.Mean)
	e.Kroner = kroner
	if len(season.Years) > 1 {
		one, held := e.SoFar.times(Unit, season.High)
		other, both := e.SoFar.times(Unit, season.Low)
		if held && both {
			low, high := min(one, other), max(one, other)
			e.Low, e.High = &low, &high
		}
	}
	return e, fits
}

func (e YearEnd) runRate() (YearEnd, bool) {
	e.Method = RunRateMethod
	kroner, fits := e.SoFar.times(Whole(december), Whole(int64(e.Through.EndMonth())))
	e.Kroner = kroner
	return e, fits
}

// factsBy are what is booked for a line in a year by the end of a period, and
// all that is forecast for it.
func (p *Plan) factsBy(line LineID, period Period) []Amount {
	var facts []Amount
	for _, a := range p.factsIn(line, period.Year()) {
		if a.Kind == Forecast || a.Period.EndMonth() <= period.EndMonth() {
			facts = append(facts, a)
		}
	}
	return facts
}

// booked are the accounts among facts.
func booked(facts []Amount) []Amount {
	var accounts []Amount
	for _, a := range facts {
		if a.Kind == Actual {
			accounts = append(accounts, a)
		}
	}
	return accounts
}

// Bears is the unit the forecast is to be told in, for it is never more precise
// than what it rests on:
//
//   - 1 krone where it is booked, or the planner's own;
//   - with an interval, the largest power of ten no more than half as wide;
//   - else the second figure of it, for nothing tells how wrong it may be;
//
// and never less than a thousand kroner for what is reckoned.
func (e YearEnd) Bears() Kroner {
	switch {
	case e.Method == BookedMethod || e.Method == OwnMethod:
		return 1
	case e.Low != nil:
		return powerWithin((*e.High - *e.Low) / 2)
	}
	const figures = 10
	return powerWithin(e.Kroner.Abs() / figures)
}

// Rounded is the forecast in whole units of what it bears.
func (e YearEnd) Rounded() Kroner { return e.Told(e.Kroner) }

// Told is an amount that follows from the forecast in whole units of what that
// bears.
func (e YearEnd) Told(k Kroner) Kroner { return k.toNearest(e.Bears()) }

// Interval is low and high in whole units of what the forecast bears, and false
// where there is none.
func (e YearEnd) Interval() (low, high Kroner, known bool) {
	if e.Low == nil {
		return 0, 0, false
	}
	return e.Low.toNearest(e.Bears()), e.High.toNearest(e.Bears()), true
}

// powerWithin is the largest power of ten that is no more than an amount, a
// thousand at least.
func powerWithin(k Kroner) Kroner {
	power := Thousand
	for power <= k/10 {
		power *= 10
	}
	return power
}

// toNearest rounds to a whole number of units, half away from zero.
func (k Kroner) toNearest(unit Kroner) Kroner {
	half := unit / 2
	if k < 0 {
		half = -half
	}
	return (k + half) / unit * unit
}

// Calculation tells how the forecast came about.
func (e YearEnd) Calculation() Calculation {
	c := Calculation{Formula: "year-end-" + string(e.Method), Result: Term{Name: "year-end", Value: e.Kroner}}
	sofar := Term{Name: "booked-so-far", Value: e.SoFar}
	switch e.Method {
	case SeasonalMethod:
		c.Terms = []Term{sofar, {Name: "mean-share", Value: e.Season.Mean}}
	case RunRateMethod:
		c.Terms = []Term{sofar, {Name: "months", Value: e.Through.EndMonth()}}
	case BookedMethod, OwnMethod:
		c.Terms = []Term{{Name: string(e.Method), Value: e.Kroner}}
	}
	return c
}
