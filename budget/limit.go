package budget

import "math/bits"

// The factors that say how far off its budget something may be before it is
// marked, under the identities they are imported with.
const (
	// LimitShareFactor is a share of the budget, of 1.
	LimitShareFactor FactorID = "avviksgrense-andel"
	// LimitKronerFactor is in the unit of money the factor has.
	LimitKronerFactor FactorID = "avviksgrense-kroner"
)

// Limit is how far from what was budgeted an outcome may be: within either of
// the two is within the limit, so that neither a small line nor a large one is
// marked for little.
type Limit struct {
	// Share is of the budget, as a share of 1.
	Share  Quantity
	Kroner Kroner
}

// UsualLimit is that of a plan which has set none: 5 per cent.
var UsualLimit = Limit{Share: Unit / 20}

// VarianceLimit returns the limit the plan itself has set, and what is usual
// for what it has not.
func (p *Plan) VarianceLimit(usual Limit) Limit {
	if f, found := p.Factors.Get(Factor{ID: LimitShareFactor}); found && f.Value >= 0 {
		usual.Share = f.Value
	}
	if f, found := p.Factors.Get(Factor{ID: LimitKronerFactor}); found {
		if kroner, fits := f.Kroner(); fits && kroner >= 0 {
			usual.Kroner = kroner
		}
	}
	return usual
}

// allows reports whether a variance from a budget is within the limit:
//
//	|variance| ≤ share × |budget|  or  |variance| ≤ kroner
func (l Limit) allows(variance, budgeted Kroner) bool {
	if variance.Abs() <= l.Kroner {
		return true
	}
	// Both products may be larger than 64 bits can hold.
	offHigh, offLow := bits.Mul64(uint64(variance.Abs()), uint64(Unit))
	mayHigh, mayLow := bits.Mul64(uint64(budgeted.Abs()), uint64(max(l.Share, 0)))
	return offHigh < mayHigh || offHigh == mayHigh && offLow <= mayLow
}
