package budget

import "math"

// SpecialistAttrition is the factor a planner enters for how large a share of
// the specialists leave each year, 0 to 1. Without it nobody is assumed to
// leave: the plan holds no figure for it.
const SpecialistAttrition FactorID = "ram-frafall-per-ar"

// SpecialistAttritionShare returns the share that leaves each year, and whether
// the planner has entered one between 0 and 1.
func (p *Plan) SpecialistAttritionShare() (share Quantity, known bool) {
	factor, found := p.Factors.Get(Factor{ID: SpecialistAttrition})
	if !found || factor.Value < 0 || factor.Value > Unit {
		return 0, false
	}
	return factor.Value, true
}

// SpecialistOutlook is between what numbers of specialists a year can end:
//
//	High = now + posts in training that can be approved by then
//	Low  = now × (1 − attrition)^years
//
// High takes for granted that every post is filled, that everyone is approved
// as early as can be and that none leaves; Low that nobody is approved, and
// that none leaves unless the planner has entered an attrition. It is output of
// a model and not a forecast of the most likely.
type SpecialistOutlook struct {
	Year      int
	Low, High Quantity
}

// SpecialistsAhead returns the outlook from the year of a count, where both
// ends are the count itself, to the last year.
func (p *Plan) SpecialistsAhead(now SpecialistCount, last int) []SpecialistOutlook {
	attrition, _ := p.SpecialistAttritionShare()
	present := Whole(int64(now.Count))
	first := now.Period.Year()
	var outlook []SpecialistOutlook
	for year := first; year <= last; year++ {
		ahead := SpecialistOutlook{Year: year, Low: present, High: present}
		if year > first {
			ahead.High += Whole(int64(p.approvedBetween(now.Period, year)))
			ahead.Low = Quantity(math.Round(float64(present) * math.Pow(1-attrition.Float(), float64(year-first))))
		}
		outlook = append(outlook, ahead)
	}
	return outlook
}

// approvedBetween returns how many specialists the training posts can give
// after a count and by the end of a year. Those who could be approved by the
// time of the count are in it, or have not completed.
func (p *Plan) approvedBetween(after Period, year int) int {
	posts := 0
	for cohort := range p.Cohorts.All() {
		if cohort.Approval.Year() <= year && cohort.Approval.Compare(after) > 0 {
			posts += cohort.Posts
		}
	}
	return posts
}
