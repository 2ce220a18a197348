package budget

// NeedCalculation shows what the unmet need for a service would take, as far as
// the factors entered go: money, of positions, of consultations, of persons. It
// is false where not even consultations are known.
func (p *Plan) NeedCalculation(revision RevisionID, c NeedConversion) (Calculation, bool) {
	if c.Consultations == nil {
		return Calculation{}, false
	}
	perPerson, _ := p.Factors.Get(Factor{ID: ConsultationsPerPersonFactor(c.Service.Name)})
	consultations := Calculation{Formula: "need-consultations", Terms: []Term{{Name: "persons-later", Value: c.Later}, {Name: "persons-now", Value: c.Now},
		{Name: "per-person", Value: *c.PerPerson, Source: perPerson.Source}}, Result: Term{Name: "need-consultations", Value: *c.Consultations}}
	return p.effortCalculation(revision, c.Effort, consultations), true
}

// effortCalculation goes on from consultations to the positions they take, and
// from there to their cost.
func (p *Plan) effortCalculation(revision RevisionID, e Effort, consultations Calculation) Calculation {
	model := p.effortModel(revision)
	if e.Positions == nil {
		return consultations
	}
	perPosition, _ := p.Factors.Get(Factor{ID: ConsultationsPerPositionFactor})
	positions := Calculation{Formula: "need-positions", Terms: []Term{{Name: "need-consultations", Value: *e.Consultations, Of: &consultations},
		{Name: "per-position", Value: model.perPosition, Source: perPosition.Source}}, Result: Term{Name: "positions-needed", Value: *e.Positions}}
	if e.Kroner == nil {
		return positions
	}
	return model.cost.costCalculation("positions-needed", *e.Positions, &positions, *e.Kroner)
}

// costCalculation shows what positions cost, which have a name and may be
// computed themselves.
func (c PositionCost) costCalculation(name string, positions Quantity, of *Calculation, kroner Kroner) Calculation {
	cost := Term{Name: CostAssumption, Value: c.Kroner, Source: c.Source}
	if each, computed := c.Calculation(); computed && !c.Entered {
		cost.Source, cost.Of = Source{}, &each
	}
	return Calculation{Formula: name + "-cost", Terms: []Term{{Name: name, Value: positions, Of: of}, cost}, Result: Term{Name: "cost", Value: kroner}}
}
