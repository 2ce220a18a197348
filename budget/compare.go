package budget

// Comparison is the budget of a line in a year, and what became of it.
type Comparison struct {
	Line     Line
	Budget   Amount
	Budgeted bool // whether there is a budget
	Outcome  Outcome
	Known    bool // whether there is an outcome
}

// Comparable reports whether the outcome is of the whole year, so that it can
// be held against the budget. One without a budget can: all of it is variance.
func (c Comparison) Comparable() bool { return c.Known && c.Outcome.Whole() }

// Variance is outcome less budget: above zero where the line cost more.
func (c Comparison) Variance() Kroner { return c.Outcome.Kroner - c.Budget.Kroner }

// Compare holds the lines of one side that have a budget or an outcome in a
// year against each other, in the order of the plan.
func (p *Plan) Compare(revision RevisionID, side Side, year int) []Comparison {
	var found []Comparison
	for _, line := range p.LinesOf(revision, side) {
		a := p.accounts(revision, line.ID).in(year)
		c := Comparison{Line: line, Budget: a.budget, Budgeted: a.budgeted, Outcome: a.outcome, Known: a.known}
		if c.Budgeted || c.Known {
			found = append(found, c)
		}
	}
	return found
}

// ComparedSum is the sum of the lines that are comparable.
type ComparedSum struct {
	Budget, Outcome Kroner
	// Kind is Forecast where any of the outcome is.
	Kind Kind
	// Lines are how many are summed, of All that have a budget or an outcome.
	Lines, All int
}

// SumCompared adds up budget and outcome of the lines that are comparable. A
// sum of fewer than all lines is not what the year cost.
func SumCompared(lines []Comparison) ComparedSum {
	sum := ComparedSum{Kind: Actual, All: len(lines)}
	for _, c := range lines {
		if !c.Comparable() {
			continue
		}
		sum.Lines++
		sum.Budget += c.Budget.Kroner
		sum.Outcome += c.Outcome.Kroner
		if c.Outcome.Kind == Forecast {
			sum.Kind = Forecast
		}
	}
	return sum
}

// Variance is outcome less budget: above zero where the lines cost more.
func (s ComparedSum) Variance() Kroner { return s.Outcome - s.Budget }

// Whole reports whether every line is in the sum, and there is any.
func (s ComparedSum) Whole() bool { return s.Lines == s.All && s.All > 0 }
