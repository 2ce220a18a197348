package budget

import "math/bits"

// divide divides what a line differs by in each year into its causes, exactly
// and in this order; each cause takes its part of what the ones before it left:
//
//  1. new: all of it, where only the later revision has the line, or plans the
//     year;
//  2. dropped: all of it, where only the earlier one does;
//  3. corrected: what the planner has said was wrong before;
//  4. price: what the planner has said, else
//     amount × index(new price year) ÷ index(old price year) − amount;
//  5. volume: what the planner has said, else, for the line that positions are
//     paid from, the change of positions planned by the year × the cost of one;
//  6. timing: what the planner has said (money left over, moved by a roll), and
//     then what was taken from some years that both plan and given to others:
//     the lesser of all that is left above zero and all below, each year by its
//     share;
//  7. decided: the rest.
func (c comparer) divide(line Line, years []*LineDifference) {
	var common []*LineDifference
	for _, d := range years {
		if cause := c.entered(line, d.Year); cause != "" {
			d.Parts.add(cause, d.Difference())
			continue
		}
		d.Parts.add(CorrectedCause, c.saidOf(d, CorrectedCause))
		d.Parts.add(PriceCause, c.priced(d))
		d.Parts.add(VolumeCause, c.volume(d))
		d.Parts.add(TimingCause, c.saidOf(d, TimingCause))
		common = append(common, d)
	}
	moveBetween(common)
	for _, d := range common {
		d.Parts.add(DecidedCause, d.left())
	}
}

// left is what no cause has taken yet.
func (d *LineDifference) left() Kroner { return d.Difference() - d.Parts.Sum() }

// entered tells whether a line or a year is new or dropped, empty for neither.
func (c comparer) entered(line Line, year int) Cause {
	has := func(r Revision) bool { return c.plan.Lines.Has(Line{Revision: r.ID, ID: line.ID}) }
	switch {
	case !has(c.from):
		return NewCause
	case !has(c.to):
		return DroppedCause
	case c.to.plans(year) && !c.from.plans(year):
		return NewCause
	case c.from.plans(year) && !c.to.plans(year):
		return DroppedCause
	}
	return ""
}

func (c comparer) saidOf(d *LineDifference, cause Cause) Kroner {
	return c.said[saidOf{d.Line.ID, d.Year, cause}]
}

func (c comparer) isSaid(d *LineDifference, cause Cause) bool {
	_, said := c.said[saidOf{d.Line.ID, d.Year, cause}]
	return said
}

func (c comparer) priced(d *LineDifference) Kroner {
	if c.isSaid(d, PriceCause) || !d.WasBudgeted || !d.IsBudgeted {
		return c.saidOf(d, PriceCause)
	}
	corrected := d.Before
	corrected.Kroner += c.saidOf(d, CorrectedCause)
	return c.prices.of(corrected) - corrected.Kroner
}

// volume is what more or fewer positions cost, in the prices of the later
// revision as far as they are known.
func (c comparer) volume(d *LineDifference) Kroner {
	if c.isSaid(d, VolumeCause) {
		return c.saidOf(d, VolumeCause)
	}
	positions, moved := c.positionsMoved(d)
	if !moved {
		return 0
	}
	cost, known := c.plan.CostOfPosition(c.from.ID, c.plan.region())
	if !known {
		return 0
	}
	each := c.prices.of(Amount{Period: YearOf(d.Year), Kroner: cost.Kroner})
	kroner, fits := roundedKroner(positions.Float() * float64(each))
	if !fits {
		return 0
	}
	return kroner
}

// positionsMoved is how many more positions the later revision plans by a year,
// false for other lines than that of positions and where one plans none by then.
func (c comparer) positionsMoved(d *LineDifference) (Quantity, bool) {
	factor, found := c.plan.Factors.Get(Factor{ID: PositionCostFactor})
	if !found || factor.Line != d.Line.ID {
		return 0, false
	}
	like := PositionCount{Area: c.plan.region(), Period: YearOf(d.Year), Kind: PositionsPlanned}
	before, after := like, like
	before.Revision, after.Revision = c.from.ID, c.to.ID
	then, planned := c.plan.Positions.Get(before)
	now, stillPlanned := c.plan.Positions.Get(after)
	return now.Count - then.Count, planned && stillPlanned
}

// moveBetween gives to timing what nets to zero between the years.
func moveBetween(years []*LineDifference) {
	var above, below Kroner
	for _, d := range years {
		if left := d.left(); left > 0 {
			above += left
		} else {
			below -= left
		}
	}
	moved := min(above, below)
	if moved == 0 {
		return
	}
	var up, down Kroner // what is left so far, on either side
	for _, d := range years {
		switch left := d.left(); {
		case left > 0:
			d.Parts.add(TimingCause, shareOf(moved, up+left, above)-shareOf(moved, up, above))
			up += left
		case left < 0:
			d.Parts.add(TimingCause, shareOf(moved, down, below)-shareOf(moved, down-left, below))
			down -= left
		}
	}
}

// shareOf is whole × part ÷ of, rounded down. Shares of parts that grow from
// zero to all differ by what adds up to the whole. None of them is negative, and
// part is no more than of.
func shareOf(whole, part, of Kroner) Kroner {
	high, low := bits.Mul64(uint64(whole), uint64(part))
	share, _ := bits.Div64(high, low, uint64(of))
	return Kroner(share)
}
