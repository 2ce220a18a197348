package budget

// Calculation shows how the index of a year came about on its basis.
func (y CoverageYear) Calculation(basis CoverageBasis, with Values) Calculation {
	level := &Calculation{Formula: "national-level", Terms: []Term{
		{Name: "level-of-basis", Value: basis.Level, Of: basis.levelCalculation()},
		{Name: NationalGrowthAssumption, Value: rounded(with[NationalGrowthAssumption])},
		{Name: AdultGrowthAssumption, Value: rounded(with[AdultGrowthAssumption])},
		{Name: "years", Value: max(0, y.Year-basis.Period.Year())},
	}, Result: Term{Name: "level", Value: y.Level}}
	return Calculation{Formula: "coverage-forecast", Terms: []Term{
		{Name: "posts", Value: y.Posts}, {Name: "closing", Value: y.Closing},
		{Name: "productivity", Value: y.Productivity}, {Name: "level", Value: y.Level, Of: level},
	}, Result: Term{Name: "index", Value: y.Index}}
}

// levelCalculation is how many positions the national level takes: from those
// missing where the plan says so, and from the index otherwise.
func (b CoverageBasis) levelCalculation() *Calculation {
	result := Term{Name: "level-of-basis", Value: b.Level}
	if b.Yardstick == ByPositions {
		return &Calculation{Formula: "level-from-missing", Terms: []Term{
			{Name: "in-place", Value: b.InPlace}, {Name: "missing", Value: b.Level - b.InPlace, Source: b.Source}}, Result: result}
	}
	return &Calculation{Formula: "level-from-index", Terms: []Term{
		{Name: "in-place", Value: b.InPlace}, {Name: "index", Value: b.Index, Source: b.Source}}, Result: result}
}

// Calculation shows how a measured index came about: from its rates where they
// are known. It is false for an index that is only printed.
func (c Coverage) Calculation() (Calculation, bool) {
	if c.Rate == nil || c.NationalRate == nil {
		return Calculation{}, false
	}
	formula, own, national := "coverage-index", "rate", "national-rate"
	if c.Yardstick == ByPositions {
		formula, own, national = "coverage-index-positions", "in-place", "level-of-basis"
	}
	return Calculation{Formula: formula, Terms: []Term{{Name: own, Value: *c.Rate, Source: c.Source}, {Name: national, Value: *c.NationalRate}},
		Result: Term{Name: "index", Value: c.Index}}, true
}

// Calculation shows what the plan sets aside for each position, false where that
// does not follow from it.
func (c PositionCost) Calculation() (Calculation, bool) {
	budgeted, told := c.Budgeted()
	if !told {
		return Calculation{}, false
	}
	return Calculation{Formula: "cost-per-position", Terms: []Term{{Name: "amount", Value: c.Amount, Source: c.Source},
		{Name: "planned-positions", Value: c.Positions}}, Result: Term{Name: CostAssumption, Value: budgeted}}, true
}

// StrengtheningCalculation shows how the strengthening of a year came about, see
// Strengthening.
func (p *Plan) StrengtheningCalculation(revision RevisionID, year int) (Calculation, bool) {
	gap, known := p.Strengthening(revision, year)
	cost, costs := p.YearSum(revision, Cost, year, Budget)
	if !known || !costs {
		return Calculation{}, false
	}
	c := Calculation{Formula: "strengthening", Terms: []Term{{Name: "cost", Value: cost}}, Result: Term{Name: "strengthening", Value: gap}}
	for _, source := range FundingSources {
		if source != Strengthening {
			sum, _ := p.FundingSum(revision, source, year)
			c.Terms = append(c.Terms, Term{Name: string(source), Value: sum})
		}
	}
	return c, true
}
