package budget

import "math"

// SpecialistRates are what the number of specialists depends on, a year.
type SpecialistRates struct {
	// Dropout is the share of doctors in training who are never approved,
	// Attrition the share of specialists who leave each year.
	Dropout, Attrition float64
	// Recruitment is how many are hired from elsewhere each year. What it has
	// beyond a whole number is the chance of one more.
	Recruitment float64
}

// SpecialistRatesIn are the rates assumed for an area: its own where the
// scenario has some, otherwise those of the whole region.
func SpecialistRatesIn(all []Assumed, area AreaID) SpecialistRates {
	values := ValuesOf(all)
	for _, a := range all {
		if a.Area == area {
			values[a.Name] = a.Value.Float()
		}
	}
	return SpecialistRates{values[DropoutAssumption], values[AttritionAssumption], values[RecruitmentAssumption]}
}

// SpecialistChances is how likely each number of specialists is at the end of a
// year.
type SpecialistChances struct {
	Year int
	// Of is the chance of exactly as many as its place, from none on. They add
	// up to 1.
	Of []float64
}

// Expected is the mean.
func (c SpecialistChances) Expected() float64 {
	mean := 0.0
	for n, chance := range c.Of {
		mean += float64(n) * chance
	}
	return mean
}

// AtLeast is the chance of so many or more.
func (c SpecialistChances) AtLeast(n int) float64 {
	sum := 0.0
	for _, chance := range c.Of[min(max(0, n), len(c.Of)):] {
		sum += chance
	}
	return min(sum, 1)
}

// Percentile is the least number that the chance of no more than is at least
// that many per cent.
func (c SpecialistChances) Percentile(percent int) int {
	const (
		whole = 100
		slack = 1e-12 // what adding up may lose
	)
	sum := 0.0
	for n, chance := range c.Of {
		if sum += chance; sum+slack >= float64(percent)/whole {
			return n
		}
	}
	return len(c.Of) - 1
}

// SpecialistChances returns how likely each number of specialists is in the area
// of a count, from its year, where it is the count itself, to the last. Every
// year, in this order,
//
//	each specialist stays with a chance of 1 − attrition
//	each doctor who can be approved that year is, with a chance of 1 − dropout
//	those told to leave that year leave, if any are
//	those recruited are added
//
// all of them independently, so that the numbers of each are binomial and those
// of the year their convolution. It is exact; no normal distribution stands in
// for it. Where leavers are told by year, they take the place of attrition, as in
// SpecialistForecast.
func (p *Plan) SpecialistChances(now SpecialistCount, last int, rates SpecialistRates) []SpecialistChances {
	left := p.leavingByYear(now)
	if len(left) > 0 {
		rates.Attrition = 0
	}
	chances := certainly(now.Count)
	var all []SpecialistChances
	for year := now.Period.Year(); year <= last; year++ {
		if year > now.Period.Year() {
			chances = thin(chances, 1-rates.Attrition)
		}
		chances = convolve(chances, binomial(p.approvableIn(now, year), 1-rates.Dropout))
		chances = less(chances, left[year])
		if year > now.Period.Year() {
			chances = convolve(chances, recruited(rates.Recruitment))
		}
		all = append(all, SpecialistChances{year, chances})
	}
	return all
}

// approvableIn is how many doctors in training in the area of a count can be
// approved in a year, after the count; see SpecialistForecast.
func (p *Plan) approvableIn(now SpecialistCount, year int) int {
	within := make(map[AreaID]bool)
	for _, area := range p.Within(now.Area) {
		within[area] = true
	}
	doctors := 0
	for cohort := range p.Cohorts.All() {
		if !within[cohort.Area] || cohort.Approval.Year() != year || cohort.Approval.Compare(now.Period) <= 0 {
			continue
		}
		if cohort.Filled == nil {
			doctors += cohort.Posts
		} else {
			doctors += *cohort.Filled
		}
	}
	return doctors
}

func certainly(n int) []float64 {
	chances := make([]float64, n+1)
	chances[n] = 1
	return chances
}

// binomial is the distribution of how many of n succeed, each with a chance.
func binomial(n int, chance float64) []float64 {
	of := certainly(0)
	for range n {
		of = convolve(of, []float64{1 - chance, chance})
	}
	return of
}

// convolve is the distribution of the sum of two independent numbers.
func convolve(a, b []float64) []float64 {
	sum := make([]float64, len(a)+len(b)-1)
	for i, p := range a {
		for j, q := range b {
			sum[i+j] += p * q
		}
	}
	return sum
}

// thin is the distribution of how many are left when each stays with a chance.
func thin(chances []float64, stays float64) []float64 {
	thinned := make([]float64, len(chances))
	left := certainly(0)
	for n, p := range chances {
		if n > 0 {
			left = convolve(left, []float64{1 - stays, stays})
		}
		for k, q := range left {
			thinned[k] += p * q
		}
	}
	return thinned
}

// less takes a number away, as far as there are so many.
func less(chances []float64, n int) []float64 {
	after := make([]float64, max(1, len(chances)-n))
	for had, p := range chances {
		after[max(0, had-n)] += p
	}
	return after
}

// recruited is the distribution of a number of persons whose mean is given: the
// whole number below it, or with a chance one more.
func recruited(mean float64) []float64 {
	whole := math.Floor(max(0, mean))
	if more := mean - whole; more > 0 {
		return convolve(certainly(int(whole)), []float64{1 - more, more})
	}
	return certainly(int(whole))
}

// LikelySelfSufficient returns the first year that the chance of as many
// specialists as are needed is at least even, false where that is not within the
// forecast.
func LikelySelfSufficient(all []SpecialistChances, need int) (year int, found bool) {
	const even = 0.5
	for _, c := range all {
		if c.AtLeast(need) >= even {
			return c.Year, true
		}
	}
	return 0, false
}
