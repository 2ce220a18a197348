package budget

import "math"

// IncomeShareFactor is how large a share of what outpatient work costs comes
// back as income, 0 to 1.
const IncomeShareFactor FactorID = "inntektsandel"

// InpatientsIndicator is patients admitted, as it is imported.
const InpatientsIndicator IndicatorID = "dognpasienter"

// What is assumed where the plan has no figure, in the order low, value, high.
// Positions count in full from the year they are planned, as the plan itself
// counts them; at worst they come halfway through it.
var chosen = map[string][3]Quantity{
	PhaseInAssumption:        {Unit / 2, Unit, Unit},
	VacancyAssumption:        {0, 0, Unit / 10},
	NationalGrowthAssumption: {0, 2 * Unit / 100, 4 * Unit / 100},
	AdultGrowthAssumption:    {-5 * Unit / 1000, 0, 5 * Unit / 1000},
	MorePositionsAssumption:  {},
	RestructuringAssumption:  {},
	InpatientAssumption:      {},
	EHealthAssumption:        {},
	PriceGrowthAssumption:    {15 * Unit / 1000, 25 * Unit / 1000, 4 * Unit / 100},
	DropoutAssumption:        {0, Unit / 10, 3 * Unit / 10},
	AttritionAssumption:      {0, 5 * Unit / 100, 15 * Unit / 100},
	RecruitmentAssumption:    {0, 0, Unit},
	AcuteStayAssumption:      {Whole(5), Whole(10), Whole(14)},
	ConvertedAssumption:      {},
}

// AssumptionDefaults returns what is assumed where a scenario says nothing, by
// name: with the value the plan's figures give today, and a range around it.
func (p *Plan) AssumptionDefaults(revision Revision) map[string]Assumed {
	defaults := make(map[string]Assumed)
	for name, range3 := range chosen {
		rule, _ := AssumptionRuleOf(name)
		defaults[name] = Assumed{Rule: rule, Origin: ChosenOrigin,
			Assumption: Assumption{Name: name, Low: range3[0], Value: range3[1], High: range3[2]}}
	}
	for _, found := range p.measuredAssumptions(revision) {
		found.Rule, _ = AssumptionRuleOf(found.Name)
		found.Assumption = found.Rule.within(found.Assumption)
		defaults[found.Name] = found
	}
	return defaults
}

// around is a value with a range of a share of it to either side.
func around(name string, value Quantity, share float64) Assumption {
	spread := Quantity(math.Round(float64(value.abs()) * share))
	return Assumption{Name: name, Low: value - spread, Value: value, High: value + spread}
}

func (q Quantity) abs() Quantity { return max(q, -q) }

// tenth is how far a measured value is taken to vary for want of better.
const tenth = 0.1

func (p *Plan) measuredAssumptions(revision Revision) []Assumed {
	var all []Assumed
	for _, ask := range []func(Revision) (Assumed, bool){p.assumedVacancy, p.assumedProductivity, p.assumedNationalGrowth,
		p.assumedAdultGrowth, p.assumedCost, p.assumedIncome, p.assumedPriceGrowth, p.assumedDropout, p.assumedAttrition,
		p.assumedOccupancy, p.assumedStay} {
		if found, known := ask(revision); known {
			all = append(all, found)
		}
	}
	return all
}

// assumedVacancy is the share vacant by the last count.
func (p *Plan) assumedVacancy(Revision) (Assumed, bool) {
	region := p.region()
	vacant, period, counted := p.positionsWithin(PositionCount{Area: region, Kind: PositionsVacant}, Period{})
	filled, _, known := p.PositionsInPlace(region, period)
	share := vacancyShare(&filled, vacant)
	if !counted || !known || share == nil {
		return Assumed{}, false
	}
	return Assumed{Assumption: Assumption{Name: VacancyAssumption, Value: *share, High: 2 * *share}, Origin: MeasuredOrigin, Period: period}, true
}

// assumedProductivity is that of all trusts together, the last time it can be
// computed: 17 063 ÷ 56 = 304,7 in the founding plan.
func (p *Plan) assumedProductivity(Revision) (Assumed, bool) {
	today, found := p.productivityToday()
	if !found {
		return Assumed{}, false
	}
	return Assumed{Assumption: around(PerPositionAssumption, today.PerPosition, tenth),
		Origin: MeasuredOrigin, Period: today.Period, Source: today.Source}, true
}

// productivityToday is that of all trusts together in the last year counted.
func (p *Plan) productivityToday() (Productivity, bool) {
	all := p.ProductivityOf()
	var newest Period
	for _, one := range all {
		if one.Period.Compare(newest) > 0 {
			newest = one.Period
		}
	}
	var last []Productivity
	for _, one := range all {
		if one.Period == newest {
			last = append(last, one)
		}
	}
	return TotalProductivity(last)
}

// assumedNationalGrowth is the country's own growth, where it has been measured
// for long enough to go by.
func (p *Plan) assumedNationalGrowth(revision Revision) (Assumed, bool) {
	grown, found := p.NationalGrowth(revision.ID)
	if !found || grown.Years() < fewestGrowthYears {
		return Assumed{}, false
	}
	a := Assumption{Name: NationalGrowthAssumption, Value: grown.Yearly, Low: min(0, 2*grown.Yearly), High: max(0, 2*grown.Yearly)}
	return Assumed{Assumption: a, Origin: MeasuredOrigin, Period: grown.To, Source: grown.Source}, true
}

// assumedAdultGrowth is how the adults of the region have become more or fewer a
// year, from the first count to the last.
func (p *Plan) assumedAdultGrowth(Revision) (Assumed, bool) {
	var first, last Population
	for population := range p.Populations.From(Population{Area: p.region()}) {
		if population.Area != p.region() {
			break
		}
		if first.Year == 0 {
			first = population
		}
		last = population
	}
	if last.Year <= first.Year {
		return Assumed{}, false
	}
	yearly := rounded(math.Pow(last.Adults.Float()/first.Adults.Float(), 1/float64(last.Year-first.Year)) - 1)
	const spread = 5 * Unit / 1000
	return Assumed{Assumption: Assumption{Name: AdultGrowthAssumption, Low: yearly - spread, Value: yearly, High: yearly + spread},
		Origin: MeasuredOrigin, Period: YearOf(last.Year), Source: last.Source}, true
}

// assumedCost is what a position costs, see CostOfPosition; what the plan's own
// money comes to for each is within the range.
func (p *Plan) assumedCost(revision Revision) (Assumed, bool) {
	cost, known := p.CostOfPosition(revision.ID, p.region())
	if !known {
		return Assumed{}, false
	}
	const spread = 0.05
	a := around(CostAssumption, Whole(int64(cost.Kroner)), spread)
	if budgeted, told := cost.Budgeted(); told {
		a.Low, a.High = min(a.Low, Whole(int64(budgeted))), max(a.High, Whole(int64(budgeted)))
	}
	origin := MeasuredOrigin
	if cost.Entered {
		origin = EnteredOrigin
	}
	return Assumed{Assumption: a, Origin: origin, Source: cost.Source}, true
}

func (p *Plan) assumedIncome(Revision) (Assumed, bool) {
	return p.assumedFactor(IncomeAssumption, IncomeShareFactor, 5*Unit/100)
}

// assumedPriceGrowth is that of the price index, from its first year to its
// last.
func (p *Plan) assumedPriceGrowth(revision Revision) (Assumed, bool) {
	index := p.PriceIndex(revision.FirstYear, revision.Years())
	first, last := 0, 0
	for year := range index {
		if first == 0 || year < first {
			first = year
		}
		last = max(last, year)
	}
	if last <= first || index[first].Value <= 0 {
		return Assumed{}, false
	}
	yearly := rounded(math.Pow(index[last].Value.Float()/index[first].Value.Float(), 1/float64(last-first)) - 1)
	const spread = Unit / 100
	return Assumed{Assumption: Assumption{Name: PriceGrowthAssumption, Low: yearly - spread, Value: yearly, High: yearly + spread},
		Origin: MeasuredOrigin, Period: YearOf(last), Source: index[last].Source}, true
}

func (p *Plan) assumedDropout(Revision) (Assumed, bool) {
	return p.assumedFactor(DropoutAssumption, TrainingDropout, Unit/10)
}

// assumedFactor is a factor the planner has entered as a share.
func (p *Plan) assumedFactor(name string, id FactorID, spread Quantity) (Assumed, bool) {
	factor, found := p.Factors.Get(Factor{ID: id})
	if !found || factor.Value < 0 || factor.Value > Unit {
		return Assumed{}, false
	}
	return Assumed{Assumption: Assumption{Name: name, Low: factor.Value - spread, Value: factor.Value, High: factor.Value + spread},
		Origin: EnteredOrigin, Source: factor.Source}, true
}

// assumedAttrition is the factor the planner has entered. Without it the value is
// chosen, and the range goes up to what the counts show: 8 specialists who became
// 6 in a year and a half are 17,5 % a year, but only two persons.
func (p *Plan) assumedAttrition(Revision) (Assumed, bool) {
	if entered, found := p.assumedFactor(AttritionAssumption, SpecialistAttrition, 5*Unit/100); found {
		return entered, true
	}
	observed, period, found := p.observedAttrition()
	if !found {
		return Assumed{}, false
	}
	low, value, high := chosen[AttritionAssumption][0], chosen[AttritionAssumption][1], chosen[AttritionAssumption][2]
	return Assumed{Assumption: Assumption{Name: AttritionAssumption, Low: low, Value: value, High: max(high, observed)},
		Origin: ChosenOrigin, Period: period}, true
}

// observedAttrition is the yearly loss between the last two counts in the region
// where they fell:
//
//	1 − (later ÷ earlier)^(1 ÷ years between)
func (p *Plan) observedAttrition() (yearly Quantity, period Period, found bool) {
	counts := p.SpecialistsAtWork(p.region())
	if len(counts) < 2 {
		return 0, Period{}, false
	}
	before, now := counts[len(counts)-2], counts[len(counts)-1]
	years := now.Period.Ends() - before.Period.Ends()
	if now.Count >= before.Count || years <= 0 {
		return 0, Period{}, false
	}
	return rounded(1 - math.Pow(float64(now.Count)/float64(before.Count), 1/years)), now.Period, true
}

// assumedOccupancy is that of the last year it can be computed for, all trusts
// together: 28 341 ÷ (95 × 366) = 81,5 % in the founding plan.
func (p *Plan) assumedOccupancy(Revision) (Assumed, bool) {
	last, found := TotalOccupancy(p.newestOccupancies())
	if !found {
		return Assumed{}, false
	}
	a := around(OccupancyAssumption, last.Share, tenth)
	return Assumed{Assumption: a, Origin: MeasuredOrigin, Period: YearOf(last.Year), Source: p.newestOccupancies()[0].Source}, true
}

func (p *Plan) newestOccupancies() []Occupancy {
	var newest []Occupancy
	for _, one := range p.Occupancies() { // the newest first
		if len(newest) == 0 || one.Year == newest[0].Year {
			newest = append(newest, one)
		}
	}
	return newest
}

// assumedStay is bed-days ÷ patients of the areas that count both, in the last
// year with bed-days: 28 341 ÷ 674 = 42,0 days in the founding plan.
func (p *Plan) assumedStay(Revision) (Assumed, bool) {
	var days, patients Quantity
	newest := p.newestOccupancies()
	for _, one := range newest {
		like := Observation{Area: one.Area, Period: YearOf(one.Year), Kind: Actual}
		if admitted, found := p.observationLike(like, InpatientsIndicator, one.Area); found {
			days, patients = days+one.Days, patients+admitted.Value
		}
	}
	if patients <= 0 {
		return Assumed{}, false
	}
	stay := rounded(days.Float() / patients.Float())
	return Assumed{Assumption: around(StayAssumption, stay, tenth), Origin: MeasuredOrigin, Period: YearOf(newest[0].Year), Source: newest[0].Source}, true
}

// rounded is the quantity nearest a number that is reckoned within bounds; what
// no Quantity can hold becomes the largest there is.
func rounded(f float64) Quantity {
	q, err := QuantityOf(f)
	switch {
	case err == nil:
		return q
	case f < 0:
		return math.MinInt64
	}
	return math.MaxInt64
}
