package budget

import (
	"math"
	"strings"
	"unicode"
)

// The factors plans are reckoned with by name, under the identities they are
// imported with.
const (
	// PositionCostFactor is what a position costs a year.
	PositionCostFactor FactorID = "kostnad-per-arsverk"
	// ConsultationsPerPositionFactor is how many consultations a position gives
	// a year.
	ConsultationsPerPositionFactor FactorID = "konsultasjoner-per-arsverk"
)

// ConsultationsPerPersonFactor is how many consultations a year a person has in
// a service. Every service has a factor of its own.
func ConsultationsPerPersonFactor(service string) FactorID {
	plain := strings.NewReplacer("æ", "ae", "ø", "o", "å", "a").Replace(strings.ToLower(service))
	words := strings.FieldsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return FactorID("konsultasjoner-per-person-" + strings.Join(words, "-"))
}

// factorValue returns a factor the planner has entered. One of zero or less is
// as good as none: nothing can be reckoned with it.
func (p *Plan) factorValue(id FactorID) (value Quantity, entered bool) {
	f, found := p.Factors.Get(Factor{ID: id})
	return f.Value, found && f.Value > 0
}

// Kroner returns the factor as money, by its unit: kroner, unless it says that
// it is in thousands or millions of them ("kr 1 000 per årsverk"). It is false
// where the number is too large.
func (f Factor) Kroner() (Kroner, bool) {
	return roundedKroner(f.Value.Float() * float64(moneyUnit(f.Unit)))
}

// moneyUnit is the unit of money that begins the name of a unit.
func moneyUnit(name string) Kroner {
	plain := strings.ToLower(strings.NewReplacer(" ", "", "\u00a0", "", ".", "").Replace(name))
	switch {
	case strings.HasPrefix(plain, "kr1000"), strings.HasPrefix(plain, "1000"), strings.HasPrefix(plain, "kkr"),
		strings.HasPrefix(plain, "nok1000"), strings.HasPrefix(plain, "tkr"), strings.HasPrefix(plain, "tusen"):
		return Thousand
	case strings.HasPrefix(plain, "mill"), strings.HasPrefix(plain, "nokmill"):
		return Million
	}
	return 1
}

// PositionCost is what a position costs a year.
type PositionCost struct {
	Kroner Kroner
	// Entered tells that the planner's factor says so. Otherwise it follows from
	// the plan: Amount ÷ Positions in Year.
	Entered bool
	// Line is the cost line for positions, nil where the factor names none.
	Line      *Line
	Year      int
	Amount    Kroner
	Positions Quantity
	Source    Source
}

// CostOfPosition returns what a position costs a year: the factor the planner
// has entered or, where it has no value but names a cost line, what the plan
// itself sets aside for each position by the last year it plans them:
//
//	cost per position = the line's budget that year ÷ positions planned by then
//
// 28 445 000 ÷ 40 = 711 125 in the founding plan, where the factor is 720 500.
func (p *Plan) CostOfPosition(revision RevisionID, area AreaID) (cost PositionCost, known bool) {
	factor, found := p.Factors.Get(Factor{ID: PositionCostFactor})
	if !found {
		return PositionCost{}, false
	}
	cost = p.budgetedPosition(revision, area, factor.Line)
	if factor.Value > 0 {
		kroner, fits := factor.Kroner()
		cost.Kroner, cost.Entered, cost.Source = kroner, true, factor.Source
		return cost, fits
	}
	return cost, cost.Kroner > 0
}

// budgetedPosition is what a line sets aside for each position planned, as far
// as the plan tells.
func (p *Plan) budgetedPosition(revision RevisionID, area AreaID, id LineID) (cost PositionCost) {
	line, found := p.Lines.Get(Line{Revision: revision, ID: id})
	planned := p.PlannedPositions(revision, area, PositionsPlanned)
	if !found || len(planned) == 0 {
		return PositionCost{}
	}
	last := planned[len(planned)-1]
	cost = PositionCost{Line: &line, Year: last.Period.Year(), Positions: last.Count}
	if amount, found := p.Amount(revision, id, YearOf(cost.Year), Budget); found {
		cost.Amount, cost.Source = amount.Kroner, amount.Source
	}
	cost.Kroner, _ = cost.Budgeted()
	return cost
}

// Budgeted returns what the line sets aside for each position, whatever the
// factor says, and false where the plan does not tell.
func (c PositionCost) Budgeted() (Kroner, bool) {
	if c.Positions <= 0 || c.Amount <= 0 {
		return 0, false
	}
	return roundedKroner(float64(c.Amount) / c.Positions.Float())
}

// costOf is what a number of positions costs a year, nil where it is not known
// what one does.
func (c PositionCost) costOf(positions Quantity, known bool) *Kroner {
	kroner, fits := roundedKroner(positions.Float() * float64(c.Kroner))
	if !known || !fits {
		return nil
	}
	return &kroner
}

// roundedKroner rounds a computed amount to whole kroner. It is false for one
// beyond what the plan's numbers can hold.
func roundedKroner(amount float64) (Kroner, bool) {
	held, err := QuantityOf(amount)
	return Kroner(math.Round(held.Float())), err == nil
}
