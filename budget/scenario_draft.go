package budget

// DraftOf makes the edit that turns a scenario into a draft of its own: a copy of
// the revision it is laid over, by the name given, with what the scenario has
// beyond the plan. It returns the draft; the error is that of Edit.Apply, or
// ErrMissing where the revision is gone.
func (p *Plan) DraftOf(s Scenario, name string) (Edit, Revision, error) {
	of, found := p.Revisions.Get(Revision{ID: s.Revision})
	if !found {
		return Edit{}, Revision{}, ErrMissing
	}
	copying, draft := Alternative(p, of, name)
	copied, err := copying.Apply(p)
	if err != nil {
		return Edit{}, Revision{}, err
	}
	batch := NewBatch(copied)
	copied.WriteScenario(batch, draft, s)
	written, err := batch.Edit(RevisionEdit, name).Apply(copied)
	if err != nil {
		return Edit{}, Revision{}, err
	}
	return Edit{Kind: RevisionEdit, Subject: name, Changes: Difference(p, written)}, draft, nil
}

// WriteScenario puts what a scenario has beyond the plan into a draft: the
// positions added by the end of each year, and the money for those added. The
// cost goes on the line for positions and the income on the line of income, where
// there is one of it; both are levels of the year. It is the change to a draft
// that is already there; nothing happens to one that is locked.
func (p *Plan) WriteScenario(batch *Batch, draft Revision, s Scenario) {
	values := ValuesOf(p.AssumedIn(draft, s))
	more := values[MorePositionsAssumption]
	model, found := p.CoverageModel(draft)
	if draft.Status.Locked() || more <= 0 || !found {
		return
	}
	factor, _ := p.Factors.Get(Factor{ID: PositionCostFactor})
	income := p.onlyIncome(draft.ID)
	for _, step := range model.steps {
		added := rounded(step.closing * more)
		if added == 0 {
			continue
		}
		batch.Put(PositionCount{Revision: draft.ID, Area: p.region(), Period: YearOf(step.year), Kind: PositionsPlanned,
			Count: p.plannedBy(draft, step.year) + added, Basis: s.Name})
		gross, net := costOfPositions(added, values)
		p.raise(batch, draft.ID, factor.Line, step.year, gross)
		p.raise(batch, draft.ID, income, step.year, gross-net)
	}
}

// onlyIncome is the line of income of a revision, where it has just one.
func (p *Plan) onlyIncome(revision RevisionID) LineID {
	var only LineID
	for _, line := range p.LinesOf(revision, Funding) {
		if line.Funding != Income {
			continue
		}
		if only != "" {
			return ""
		}
		only = line.ID
	}
	return only
}

// raise adds to what a line is budgeted with in a year.
func (p *Plan) raise(batch *Batch, revision RevisionID, line LineID, year int, by Kroner) {
	if line == "" || by == 0 || !p.Lines.Has(Line{Revision: revision, ID: line}) {
		return
	}
	amount, _ := p.Amount(revision, line, YearOf(year), Budget)
	batch.Put(Amount{Revision: revision, Line: line, Period: YearOf(year), Kind: Budget, Kroner: amount.Kroner + by})
}
