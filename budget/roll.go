package budget

import (
	"slices"
	"strconv"
	"strings"
)

// Rolling a plan makes a draft of its next years from what one revision decided,
// normally an adopted one. Each table goes its own way:
//
//   - lines and measures are carried as they are, under the identities they have:
//     what is reported, booked and linked follows them. What is done or stopped
//     is carried too, for the board to drop it knowingly;
//   - budgets are carried for the years both have. The rest are proposals, each
//     taken or not: the level of the last year for the years that are new, what
//     was left of years now past, other dates for what has slipped, and the
//     prices of another year;
//   - milestones are carried but for those reached or stopped in years now past:
//     the revision they were planned in keeps them;
//   - planned positions are counted from the start of the founding plan, which a
//     roll does not move, and are carried whole. What was planned by the last
//     year stands in the new ones;
//   - the positions missing, the specialists needed, planned beds and targets are
//     carried whole: they are aims, stated for the year the plan says;
//   - printed sums stay behind, for they say what a workbook printed of its own
//     edition; so do adopted frames, which the region makes anew every year, and
//     explanations, which are of the revision they are in.
//
// What happened is of no revision, and nothing is done to it.

// RollOptions say what is made of a revision.
type RollOptions struct {
	Name                string
	FirstYear, LastYear int
	// PriceYear is the year whose prices the budget is to be stated in, as in
	// Revision.
	PriceYear int
}

// NextRoll returns the options of an ordinary roll: all years one later, and the
// prices too where the revision states its budget in those of one year and the
// index knows the next.
func (p *Plan) NextRoll(from Revision) RollOptions {
	next := RollOptions{FirstYear: from.FirstYear + 1, LastYear: from.LastYear + 1, PriceYear: from.PriceYear}
	if from.PriceYear != 0 {
		next.PriceYear++
		if _, known := p.repricing(from, next); !known {
			next.PriceYear = from.PriceYear
		}
	}
	next.Name = next.NameAfter(from)
	return next
}

// NameAfter is what the revision is called with its years moved along, and the
// years themselves where it does not name them.
func (o RollOptions) NameAfter(from Revision) string {
	first, last := strconv.Itoa(o.FirstYear), strconv.Itoa(o.LastYear)
	moved := strings.NewReplacer(strconv.Itoa(from.FirstYear), first, strconv.Itoa(from.LastYear), last).Replace(from.Name)
	if strings.Contains(moved, first) && strings.Contains(moved, last) {
		return moved
	}
	return first + "–" + last
}

// past are the years of the revision that lie before the new ones.
func (o RollOptions) past(from Revision) []int {
	return slices.DeleteFunc(from.Years(), func(y int) bool { return y >= o.FirstYear })
}

// added are the years the revision does not have.
func (o RollOptions) added(from Revision) []int {
	years := Revision{FirstYear: o.FirstYear, LastYear: o.LastYear}.Years()
	return slices.DeleteFunc(years, func(y int) bool { return y <= from.LastYear })
}

func (o RollOptions) has(year int) bool { return year >= o.FirstYear && year <= o.LastYear }

// Roll makes the edit that rolls a revision, with those of its proposals that
// are taken, and returns the draft it makes.
func Roll(p *Plan, from Revision, o RollOptions, taken []RollProposal) (Edit, Revision) {
	r := rolling{batch: NewBatch(p), from: from, options: o}
	r.draft = Revision{ID: p.NewRevisionID(o.Name), Name: o.Name, Status: Draft, FirstYear: o.FirstYear, LastYear: o.LastYear,
		PriceYear: from.PriceYear, Parent: from.ID}
	for _, t := range taken {
		if prices, known := p.repricing(from, o); known && t.Kind == PricesProposal {
			r.draft.PriceYear, r.prices = o.PriceYear, prices
		}
	}
	r.batch.Put(r.draft)
	for _, record := range p.DecidedIn(from.ID) {
		r.carry(record)
	}
	for _, t := range taken {
		r.take(t)
	}
	return r.batch.Edit(RollEdit, o.Name), r.draft
}

// rolling is a roll being made.
type rolling struct {
	batch       *Batch
	from, draft Revision
	options     RollOptions
	prices      repricing // nil where prices stay
}

// carry takes a record of the old revision to the new one, where it is to be.
func (r rolling) carry(old Record) {
	switch old := old.(type) {
	case PrintedSum, AdoptedFrame, Explanation:
		return
	case Amount:
		if !r.options.has(old.Period.Year()) {
			return
		}
		if kroner := r.prices.of(old); kroner != old.Kroner {
			old.Kroner, old.Source = kroner, Source{}
		}
		r.put(old)
		return
	case Milestone:
		now := YearOf(r.options.FirstYear - 1)
		if d := r.batch.plan.DeadlineOf(old, now); d.Reached() || d.Outcome == Abandoned {
			return
		}
	case Measure:
		old.Origins = nil
		r.put(old)
		return
	case PositionCount:
		r.extend(old)
	}
	r.put(old)
}

func (r rolling) put(record Record) { r.batch.Put(inRevision(record, r.draft.ID)) }

// extend lets the positions planned by the last year stand in those added.
func (r rolling) extend(old PositionCount) {
	if old.Kind != PositionsPlanned || old.Period != YearOf(r.from.LastYear) {
		return
	}
	for _, year := range r.options.added(r.from) {
		later := old
		later.Period, later.Source = YearOf(year), Source{}
		if !r.batch.plan.Positions.Has(later) {
			r.put(later)
		}
	}
}
