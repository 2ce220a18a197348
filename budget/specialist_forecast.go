package budget

import "math"

// TrainingDropout is the factor a planner enters for how large a share of the
// doctors in training leave before they are approved, 0 to 1.
const TrainingDropout FactorID = "frafall-i-lis-lopet"

// TrainingDropoutShare returns the share of doctors in training who are never
// approved, and whether the planner has entered one between 0 and 1.
func (p *Plan) TrainingDropoutShare() (share Quantity, known bool) {
	factor, found := p.Factors.Get(Factor{ID: TrainingDropout})
	if !found || factor.Value < 0 || factor.Value > Unit {
		return 0, false
	}
	return factor.Value, true
}

// SpecialistForecast is how many specialists there will be at the end of a year
// if what has been entered holds:
//
//	approved = doctors in training who can be approved by then × (1 − dropout)
//	expected = last count + approved − those expected to leave
//
// A post nobody has told is filled or vacant counts as filled; a vacant one
// gives nobody. Those expected to leave are as counted by year; where none are,
// the share that leaves each year is used instead, if one is entered. It is
// output of a model.
type SpecialistForecast struct {
	Year int
	// Approved and Leaving are those of the year alone.
	Approved, Leaving Quantity
	Expected          Quantity
	// Best is where every post is filled, everyone is approved as early as can
	// be, and none leaves; see SpecialistOutlook.
	Best Quantity
}

// ForecastSpecialists returns the forecast from the year of a count, where it is
// the count itself, to the last year.
func (p *Plan) ForecastSpecialists(now SpecialistCount, last int) []SpecialistForecast {
	var forecast []SpecialistForecast
	left := p.leavingByYear(now)
	attrition, _ := p.SpecialistAttritionShare()
	expected := Whole(int64(now.Count))
	for _, ahead := range p.SpecialistsAhead(now, last) {
		f := SpecialistForecast{Year: ahead.Year, Best: ahead.High}
		f.Approved = p.approvedIn(now.Period, ahead.Year)
		switch {
		case len(left) > 0:
			f.Leaving = min(Whole(int64(left[ahead.Year])), expected+f.Approved)
		case ahead.Year > now.Period.Year():
			f.Leaving = timesShare(expected, attrition)
		}
		expected += f.Approved - f.Leaving
		f.Expected = expected
		forecast = append(forecast, f)
	}
	return forecast
}

// approvedIn is how many are expected to be approved in a year, after a count.
func (p *Plan) approvedIn(after Period, year int) Quantity {
	dropout, _ := p.TrainingDropoutShare()
	doctors := 0
	for cohort := range p.Cohorts.All() {
		if cohort.Approval.Year() != year || cohort.Approval.Compare(after) <= 0 {
			continue
		}
		if cohort.Filled == nil {
			doctors += cohort.Posts
		} else {
			doctors += *cohort.Filled
		}
	}
	return timesShare(Whole(int64(doctors)), Unit-dropout)
}

// leavingByYear is how many are expected to leave the area of a count, after it.
func (p *Plan) leavingByYear(now SpecialistCount) map[int]int {
	left := make(map[int]int)
	for _, c := range p.SpecialistsOf("", now.Area, SpecialistsLeaving, now.Scope) {
		if c.Period.Compare(now.Period) > 0 {
			left[c.Period.Year()] += c.Count
		}
	}
	return left
}

// LeavingStated reports whether any are told to be expected to leave after a
// count, so that they, and not a share each year, are forecast with.
func (p *Plan) LeavingStated(now SpecialistCount) bool { return len(p.leavingByYear(now)) > 0 }

func timesShare(q, share Quantity) Quantity {
	return Quantity(math.Round(q.Float() * float64(share)))
}

// SelfSufficient returns the first year of a forecast with at least as many
// specialists as are needed: as expected, or in the best case. It is false where
// that is not within the forecast.
func SelfSufficient(forecast []SpecialistForecast, need int, best bool) (year int, found bool) {
	for _, f := range forecast {
		have := f.Expected
		if best {
			have = f.Best
		}
		if have >= Whole(int64(need)) {
			return f.Year, true
		}
	}
	return 0, false
}
