package budget

import (
	"cmp"
	"slices"
)

// NeedConversion is what the persons who will want a service in 12 months, and
// do not have it now, would take. It is output of a model, which persons are
// put into through factors the planner has entered:
//
//	consultations = more persons × consultations per person
//	positions     = consultations ÷ consultations per position
//	kroner        = positions × cost per position
//
// A number is nil until what it takes has been entered. Where fewer persons will
// want the service all of them are negative.
type NeedConversion struct {
	Service NeedService
	// Now and Later are persons, and Judged tells whether Later was.
	Now, Later int
	Judged     bool
	PerPerson  *Quantity
	Effort
}

// Effort is what something takes in a year, in the units of activity, people
// and money. What is not known is nil.
type Effort struct {
	Consultations *Quantity
	Positions     *Quantity
	Kroner        *Kroner
}

// More is how many more persons will want the service.
func (c NeedConversion) More() int { return c.Later - c.Now }

// ConvertNeed returns the conversion of every specialist service of a survey,
// in the survey's order.
func (p *Plan) ConvertNeed(revision RevisionID, survey NeedMap) []NeedConversion {
	model := p.effortModel(revision)
	var all []NeedConversion
	for service := range p.NeedServices.All() {
		if service.Map == survey.ID && service.Level == Specialist {
			all = append(all, p.convert(service, survey, model))
		}
	}
	slices.SortStableFunc(all, func(a, b NeedConversion) int { return cmp.Compare(a.Service.Order, b.Service.Order) })
	return all
}

func (p *Plan) convert(service NeedService, survey NeedMap, model effortModel) NeedConversion {
	c := NeedConversion{Service: service}
	c.Now, c.Later, c.Judged = service.Persons(survey)
	each, entered := p.factorValue(ConsultationsPerPersonFactor(service.Name))
	if !entered {
		return c
	}
	c.PerPerson = &each
	if !c.Judged {
		return c
	}
	if consultations, err := QuantityOf(float64(c.More()) * each.Float()); err == nil {
		c.Effort = model.ofConsultations(consultations)
	}
	return c
}

// SumNeed adds conversions up, and tells how many services are in the sum: those
// that could be converted. A number some of those lack is nil.
func SumNeed(all []NeedConversion) (sum Effort, services int) {
	for _, c := range all {
		if c.Consultations == nil {
			continue
		}
		if services++; services == 1 {
			sum = Effort{new(Quantity), new(Quantity), new(Kroner)}
		}
		*sum.Consultations += *c.Consultations
		sum.Positions = plus(sum.Positions, c.Positions)
		sum.Kroner = plus(sum.Kroner, c.Kroner)
	}
	return sum, services
}

// plus adds two numbers, neither of which need be known.
func plus[N ~int64](a, b *N) *N {
	if a == nil || b == nil {
		return nil
	}
	sum := *a + *b
	return &sum
}

// effortModel turns consultations, positions and money into one another.
type effortModel struct {
	perPosition Quantity
	converts    bool // whether perPosition is entered
	cost        PositionCost
	costs       bool // whether cost is known
}

func (p *Plan) effortModel(revision RevisionID) effortModel {
	var m effortModel
	m.perPosition, m.converts = p.factorValue(ConsultationsPerPositionFactor)
	m.cost, m.costs = p.CostOfPosition(revision, p.region())
	return m
}

// region is the area the plan is for.
func (p *Plan) region() AreaID {
	for about := range p.About.All() {
		return about.Region
	}
	return ""
}

func (m effortModel) ofConsultations(consultations Quantity) Effort {
	effort := Effort{Consultations: &consultations}
	if !m.converts {
		return effort
	}
	positions, err := QuantityOf(consultations.Float() / m.perPosition.Float())
	if err != nil {
		return effort
	}
	effort.Positions, effort.Kroner = &positions, m.cost.costOf(positions, m.costs)
	return effort
}

func (m effortModel) ofPositions(positions Quantity) Effort {
	effort := Effort{Positions: &positions, Kroner: m.cost.costOf(positions, m.costs)}
	if consultations, err := QuantityOf(positions.Float() * m.perPosition.Float()); err == nil && m.converts {
		effort.Consultations = &consultations
	}
	return effort
}

// PlannedEffort is what a revision adds by the last year it plans positions for,
// and that year: the positions are the plan's own, the money its line for
// positions where that is known, and the rest reckoned as for need.
func (p *Plan) PlannedEffort(revision RevisionID) (effort Effort, year int, planned bool) {
	return p.decidedEffort(revision, PositionsPlanned)
}

// MissingEffort is what the revision says is missing to the national level, and
// in which year.
func (p *Plan) MissingEffort(revision RevisionID) (effort Effort, year int, stated bool) {
	return p.decidedEffort(revision, PositionsMissing)
}

func (p *Plan) decidedEffort(revision RevisionID, kind PositionKind) (effort Effort, year int, found bool) {
	counts := p.PlannedPositions(revision, p.region(), kind)
	if revision == "" || len(counts) == 0 {
		return Effort{}, 0, false
	}
	last, model := counts[len(counts)-1], p.effortModel(revision)
	effort, year = model.ofPositions(last.Count), last.Period.Year()
	if kind == PositionsPlanned && model.cost.Amount > 0 && model.cost.Year == year {
		effort.Kroner = &model.cost.Amount
	}
	return effort, year, true
}
