package budget

import "maps"

// The assumptions forecasts are made under, as scenarios name them.
const (
	PhaseInAssumption        = "phase-in"                   // share of a year that positions give in the year they are added
	VacancyAssumption        = "vacancy"                    // share of the added positions nobody fills
	PerPositionAssumption    = "consultations-per-position" // a year
	NationalGrowthAssumption = "national-growth"            // of the country's rate, a year
	AdultGrowthAssumption    = "adult-growth"               // of the adults in the area, a year
	MorePositionsAssumption  = "more-positions"             // added beyond those planned, by the last year
	RestructuringAssumption  = "restructuring-positions"    // what moved inpatient work gives, as positions
	InpatientAssumption      = "inpatient-positions"        // outpatient work of inpatient units, as positions
	EHealthAssumption        = "e-health-positions"         // what is done at a distance, as positions
	CostAssumption           = "cost-per-position"          // kroner a year
	IncomeAssumption         = "income-share"               // share of the cost that comes back as income
	PriceGrowthAssumption    = "price-growth"               // a year
	DropoutAssumption        = "training-dropout"           // share of doctors in training never approved
	AttritionAssumption      = "specialist-attrition"       // share of specialists who leave, a year
	RecruitmentAssumption    = "specialist-recruitment"     // specialists hired from elsewhere, a year
	OccupancyAssumption      = "occupancy"                  // share of bed-days in use
	StayAssumption           = "mean-stay"                  // days for each patient
	AcuteStayAssumption      = "acute-stay"                 // days for each patient in an acute bed
	ConvertedAssumption      = "converted-beds"             // of the planned beds, taken from those there are
)

// AssumptionUnit is what the value of an assumption is in.
type AssumptionUnit string

// The units of assumptions.
const (
	ShareUnit         AssumptionUnit = "share" // 0 to 1
	YearlyUnit        AssumptionUnit = "yearly"
	PositionsUnit     AssumptionUnit = "positions"
	ConsultationsUnit AssumptionUnit = "consultations"
	KronerUnit        AssumptionUnit = "kroner"
	PersonsUnit       AssumptionUnit = "persons"
	BedsUnit          AssumptionUnit = "beds"
	DaysUnit          AssumptionUnit = "days"
)

// AssumptionSubject is which forecast an assumption is about.
type AssumptionSubject string

// The subjects, in the order they are shown.
const (
	CoverageSubject    AssumptionSubject = "coverage"
	CostSubject        AssumptionSubject = "cost"
	SpecialistsSubject AssumptionSubject = "specialists"
	BedsSubject        AssumptionSubject = "beds"
)

// AssumptionSubjects lists the subjects.
var AssumptionSubjects = []AssumptionSubject{CoverageSubject, CostSubject, SpecialistsSubject, BedsSubject}

// AssumptionRule tells what an assumption is about, and between which values it
// makes sense.
type AssumptionRule struct {
	Name        string
	Subject     AssumptionSubject
	Unit        AssumptionUnit
	Least, Most Quantity
}

// AssumptionRules lists every assumption there is, in the order they are shown.
var AssumptionRules = []AssumptionRule{
	{PhaseInAssumption, CoverageSubject, ShareUnit, 0, Unit},
	{VacancyAssumption, CoverageSubject, ShareUnit, 0, Unit / 2},
	{PerPositionAssumption, CoverageSubject, ConsultationsUnit, 0, Whole(2000)},
	{NationalGrowthAssumption, CoverageSubject, YearlyUnit, -Unit / 10, Unit / 4},
	{AdultGrowthAssumption, CoverageSubject, YearlyUnit, -Unit / 20, Unit / 20},
	{MorePositionsAssumption, CoverageSubject, PositionsUnit, 0, Whole(200)},
	{RestructuringAssumption, CoverageSubject, PositionsUnit, 0, Whole(100)},
	{InpatientAssumption, CoverageSubject, PositionsUnit, 0, Whole(100)},
	{EHealthAssumption, CoverageSubject, PositionsUnit, 0, Whole(100)},
	{CostAssumption, CostSubject, KronerUnit, 0, Whole(5_000_000)},
	{IncomeAssumption, CostSubject, ShareUnit, 0, Unit},
	{PriceGrowthAssumption, CostSubject, YearlyUnit, -Unit / 20, Unit / 5},
	{DropoutAssumption, SpecialistsSubject, ShareUnit, 0, Unit},
	{AttritionAssumption, SpecialistsSubject, ShareUnit, 0, Unit},
	{RecruitmentAssumption, SpecialistsSubject, PersonsUnit, 0, Whole(20)},
	{OccupancyAssumption, BedsSubject, ShareUnit, 0, Unit},
	{StayAssumption, BedsSubject, DaysUnit, Unit, Whole(365)},
	{AcuteStayAssumption, BedsSubject, DaysUnit, Unit, Whole(365)},
	{ConvertedAssumption, BedsSubject, BedsUnit, 0, Whole(100)},
}

// AssumptionRuleOf returns the rule of an assumption, false where there is none
// of that name.
func AssumptionRuleOf(name string) (AssumptionRule, bool) {
	for _, rule := range AssumptionRules {
		if rule.Name == name {
			return rule, true
		}
	}
	return AssumptionRule{}, false
}

// within keeps an assumption between the values that make sense.
func (r AssumptionRule) within(a Assumption) Assumption {
	a.Low, a.Value, a.High = min(max(a.Low, r.Least), r.Most), min(max(a.Value, r.Least), r.Most), min(max(a.High, r.Least), r.Most)
	return a
}

// AssumptionOrigin tells where the value of an assumption comes from.
type AssumptionOrigin string

// The origins of assumptions.
const (
	MeasuredOrigin AssumptionOrigin = "measured" // computed from what the plan has counted
	EnteredOrigin  AssumptionOrigin = "entered"  // a factor the planner has entered
	ChosenOrigin   AssumptionOrigin = "chosen"   // picked with care, for want of figures
	PlannerOrigin  AssumptionOrigin = "planner"  // set in the scenario
)

// Assumed is an assumption that a forecast is made under, and where it comes
// from.
type Assumed struct {
	Assumption
	Rule   AssumptionRule
	Origin AssumptionOrigin
	// Period is when it was measured, and Source where; zero for others.
	Period Period
	Source Source
}

// Values are assumptions by name, as a forecast reckons with them.
type Values map[string]float64

// ValuesOf are the values assumed for the whole region.
func ValuesOf(all []Assumed) Values {
	values := make(Values, len(all))
	for _, a := range all {
		if a.Area == "" {
			values[a.Name] = a.Value.Float()
		}
	}
	return values
}

func (v Values) clone() Values { return maps.Clone(v) }

// without are the values without one of them.
func (v Values) without(name string) Values {
	rest := v.clone()
	delete(rest, name)
	return rest
}

// AssumedIn returns every assumption of a scenario: as the planner has set it,
// or else by default. A default has its value from the plan's own figures where
// they give one; assumptions that nothing can be said of are left out. The zero
// Scenario has only defaults.
func (p *Plan) AssumedIn(revision Revision, s Scenario) []Assumed {
	var all []Assumed
	defaults := p.AssumptionDefaults(revision)
	for _, rule := range AssumptionRules {
		set := false
		for _, a := range s.Assumptions {
			if a.Name == rule.Name {
				all = append(all, p.assumedBy(a, rule, defaults))
				set = set || a.Area == ""
			}
		}
		if d, found := defaults[rule.Name]; found && !set {
			all = append(all, d)
		}
	}
	return all
}

// assumedBy is an assumption of a scenario. One that says what the plan's
// figures say has their origin.
func (p *Plan) assumedBy(a Assumption, rule AssumptionRule, defaults map[string]Assumed) Assumed {
	set := Assumed{Assumption: rule.within(a), Rule: rule, Origin: PlannerOrigin}
	if d, found := defaults[a.Name]; found && a.Basis == "" && a.Area == "" && d.Value == set.Value {
		set.Origin, set.Period, set.Source = d.Origin, d.Period, d.Source
	}
	return set
}

// AssumedValue is what a scenario assumes of one thing in the whole region: the
// zero value, named, where nothing can be said of it.
func (p *Plan) AssumedValue(revision Revision, s Scenario, name string) Assumption {
	for _, a := range p.AssumedIn(revision, s) {
		if a.Name == name && a.Area == "" {
			return a.Assumption
		}
	}
	return Assumption{Name: name}
}
