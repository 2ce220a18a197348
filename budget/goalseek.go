package budget

import (
	"errors"
	"math"
)

// Errors of goals.
var (
	// ErrGoalYear reports a goal for a year the forecast does not reach.
	ErrGoalYear = errors.New("the year is not among those that can still be planned")
	// ErrGoalUseless reports a goal that no number of positions reaches, since
	// none is filled or none gives anything.
	ErrGoalUseless = errors.New("positions add nothing under these assumptions")
)

// Goal is what it takes to stand at the national level in a year.
type Goal struct {
	Year int
	// Steps is how many years positions are added in, the goal's own among them.
	Steps int
	// PerYear is how many are added each year, in tenths, rounded up; Added is
	// what that comes to by the goal.
	PerYear, Added Quantity
	// Index is what comes of it: 100 or a little more. Without needing more it
	// is what there is already.
	Index Quantity
	// Gross is what those added cost in the year of the goal, and Net what is
	// left of it when income is taken off.
	Gross, Net Kroner
}

// tenthOfPosition is the least that positions are planned in.
const tenthOfPosition = Unit / 10

// SeekNational returns how many positions must be added each year, instead of
// those planned, from the year after the last count or the plan's first year to
// stand at the national level in a year:
//
//	needed   = level ÷ productivity − in place − what else closes the gap
//	per year = needed ÷ ((steps − 1 + phase-in) × (1 − vacancy))
//
// The error is ErrGoalYear or ErrGoalUseless.
func (m CoverageModel) SeekNational(basis CoverageBasis, year int, with Values) (Goal, error) {
	step, steps := m.stepsTo(year)
	if steps == 0 {
		return Goal{}, ErrGoalYear
	}
	phaseIn, assumed := with[PhaseInAssumption]
	if !assumed {
		phaseIn = 1
	}
	each := (float64(steps-1) + phaseIn) * (1 - with[VacancyAssumption])
	productivity := m.productivity(with)
	if each <= 0 || productivity <= 0 {
		return Goal{}, ErrGoalUseless
	}
	now := step
	now.earlier, now.added = 0, 0
	have, closing := now.positions(with.without(MorePositionsAssumption))
	level, growth := basis.Level.Float(), basis.growth(year, with)
	needed := level*growth/productivity - have - closing
	goal := Goal{Year: year, Steps: steps}
	if needed > 0 {
		goal.PerYear = tenthsUp(needed / each)
	}
	goal.Added = goal.PerYear * Quantity(steps)
	goal.Index = rounded(indexOf(have+closing+goal.PerYear.Float()*each, productivity, level, growth))
	goal.Gross, goal.Net = costOfPositions(goal.Added, with)
	return goal, nil
}

// tenthsUp rounds a number up to tenths, but not for what is lost in reckoning.
func tenthsUp(f float64) Quantity {
	q := rounded(f)
	return (q + tenthOfPosition - 1) / tenthOfPosition * tenthOfPosition
}

// stepsTo is the step of a year, and how many years can add positions by then.
func (m CoverageModel) stepsTo(year int) (positionStep, int) {
	steps := 0
	for _, step := range m.steps {
		if step.year > m.Counted {
			steps++
		}
		if step.year == year {
			return step, steps
		}
	}
	return positionStep{}, 0
}

// costOfPositions is what positions cost a year, and what is left when income is
// taken off.
func costOfPositions(positions Quantity, with Values) (gross, net Kroner) {
	cost := positions.Float() * with[CostAssumption]
	return Kroner(math.Round(cost)), Kroner(math.Round(cost * (1 - with[IncomeAssumption])))
}

// Bought is what money buys in a year.
type Bought struct {
	Kroner Kroner
	// Each is what a position costs, with the income taken off where it is net.
	Each      Kroner
	Positions Quantity
	// Index is what there is with them, and nothing else added, in a year.
	Year  int
	Index Quantity
}

// Buy returns what an amount a year buys of positions, and the index they give
// beside those in place:
//
//	positions = kroner ÷ cost per position                        gross
//	positions = kroner ÷ (cost per position × (1 − income share))  net
//
// 31 245 000 kr is 43,4 positions at 720 500 kr, or 72,3 when 40 % comes back as
// income. The error is ErrGoalYear, or ErrGoalUseless where positions cost
// nothing.
func (m CoverageModel) Buy(basis CoverageBasis, kroner Kroner, net bool, year int, with Values) (Bought, error) {
	step, steps := m.stepsTo(year)
	if steps == 0 {
		return Bought{}, ErrGoalYear
	}
	each := with[CostAssumption]
	if net {
		each *= 1 - with[IncomeAssumption]
	}
	if each < 1 {
		return Bought{}, ErrGoalUseless
	}
	bought := Bought{Kroner: kroner, Each: Kroner(math.Round(each)), Positions: rounded(float64(kroner) / each), Year: year}
	step.earlier, step.added = bought.Positions.Float(), 0
	have, closing := step.positions(with.without(MorePositionsAssumption))
	bought.Index = rounded(indexOf(have+closing, m.productivity(with), basis.Level.Float(), basis.growth(year, with)))
	return bought, nil
}
