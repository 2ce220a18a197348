package budget

import (
	"slices"
	"strconv"
	"strings"
)

// ProposalKind tells what a roll proposes.
type ProposalKind string

// The kinds of proposals, in their order.
const (
	PricesProposal    ProposalKind = "prices"            // all budgets in the prices of another year
	LevelProposal     ProposalKind = "level"             // a new year at the level of the last one
	UnspentProposal   ProposalKind = "unspent"           // what was left of a year now past
	MeasureProposal   ProposalKind = "slipped-measure"   // another date for a measure not done in time
	MilestoneProposal ProposalKind = "slipped-milestone" // and for a milestone
)

// RollProposal is something a roll may do beyond carrying what was decided. The
// planner takes it or not.
type RollProposal struct {
	Kind      ProposalKind
	Line      LineID
	Measure   MeasureID
	Milestone MilestoneID
	// From and To are the years of money, the price years, or the dates due.
	From, To Period
	// Kroner is what the proposal adds to the line in To, in the prices proposed;
	// for prices, what they add to the cost of all years together.
	Kroner Kroner
	// Reason is why, in the planner's language. It is kept with what is taken.
	Reason string
}

// ProposeRoll returns what a roll proposes:
//
//   - the prices of another year, where an index knows how the years both have
//     are brought there;
//   - for each line with money in the last year, that level in each new year;
//   - for each line with complete accounts of a year now past, what was left:
//     budget − accounts, where that is above zero. Income that failed to come is
//     no money left;
//   - for each measure and milestone that was due before the new years and is
//     neither done nor stopped, the same time of the first new year.
func (p *Plan) ProposeRoll(from Revision, o RollOptions) []RollProposal {
	var all []RollProposal
	prices, known := p.repricing(from, o)
	if known && o.PriceYear != from.PriceYear {
		all = append(all, p.proposePrices(from, o, prices))
	} else {
		prices = nil
	}
	for _, side := range []Side{Cost, Funding} {
		for _, line := range p.LinesOf(from.ID, side) {
			all = append(all, p.proposeLevel(from, o, line, prices)...)
		}
	}
	for _, side := range []Side{Cost, Funding} {
		for _, line := range p.LinesOf(from.ID, side) {
			all = append(all, p.proposeUnspent(from, o, line)...)
		}
	}
	return append(all, p.proposeDates(from, o)...)
}

func (p *Plan) proposePrices(from Revision, o RollOptions, prices repricing) RollProposal {
	proposal := RollProposal{Kind: PricesProposal, To: yearOrNone(o.PriceYear), From: yearOrNone(from.PriceYear)}
	for _, line := range p.LinesOf(from.ID, Cost) {
		for _, a := range p.AmountsOf(from.ID, line.ID) {
			if a.Kind == Budget && o.has(a.Period.Year()) {
				proposal.Kroner += prices.of(a) - a.Kroner
			}
		}
	}
	return proposal
}

func yearOrNone(year int) Period {
	if year == 0 {
		return Period{}
	}
	return YearOf(year)
}

func (p *Plan) proposeLevel(from Revision, o RollOptions, line Line, prices repricing) []RollProposal {
	last, budgeted := p.Amount(from.ID, line.ID, YearOf(from.LastYear), Budget)
	if !budgeted {
		return nil
	}
	var all []RollProposal
	for _, year := range o.added(from) {
		all = append(all, RollProposal{Kind: LevelProposal, Line: line.ID, From: last.Period, To: YearOf(year), Kroner: prices.of(last)})
	}
	return all
}

func (p *Plan) proposeUnspent(from Revision, o RollOptions, line Line) []RollProposal {
	if line.Funding == Income {
		return nil
	}
	var all []RollProposal
	for _, year := range o.past(from) {
		a := p.accounts(from.ID, line.ID).in(year)
		if !a.budgeted || !a.known || !a.outcome.Whole() || a.outcome.Kind != Actual {
			continue
		}
		if left := a.budget.Kroner - a.outcome.Kroner; left > 0 {
			all = append(all, RollProposal{Kind: UnspentProposal, Line: line.ID, From: YearOf(year), To: YearOf(o.FirstYear), Kroner: left})
		}
	}
	return all
}

func (p *Plan) proposeDates(from Revision, o RollOptions) []RollProposal {
	var all []RollProposal
	before := YearOf(o.FirstYear - 1)
	for _, m := range p.MeasuresOf(from.ID) {
		status := p.StatusOf(m.ID, Period{}).Status
		if m.Due.IsZero() || m.Due.Compare(before) > 0 || status == Done || status == Stopped {
			continue
		}
		all = append(all, RollProposal{Kind: MeasureProposal, Measure: m.ID, From: m.Due, To: m.Due.in(o.FirstYear)})
	}
	for _, m := range p.MilestonesOf(from.ID) {
		overdue := m.Due.Compare(before) <= 0
		if d := p.DeadlineOf(m, before); overdue && !d.Reached() && d.Outcome != Abandoned {
			all = append(all, RollProposal{Kind: MilestoneProposal, Milestone: m.ID, Measure: m.Measure, From: m.Due, To: m.Due.in(o.FirstYear)})
		}
	}
	return all
}

// ProposalName is what a proposal is about: a line, a measure with its number or
// a milestone, as the revision calls it; empty for prices.
func (p *Plan) ProposalName(from Revision, r RollProposal) string {
	switch r.Kind {
	case LevelProposal, UnspentProposal:
		line, _ := p.Lines.Get(Line{Revision: from.ID, ID: r.Line})
		return line.Name
	case MeasureProposal:
		m, _ := p.Measures.Get(Measure{Revision: from.ID, ID: r.Measure})
		return strconv.Itoa(m.Number) + " " + m.Title
	case MilestoneProposal:
		m, _ := p.Milestones.Get(Milestone{Revision: from.ID, ID: r.Milestone})
		return m.Title
	}
	return ""
}

// take does what a proposal says. Prices are taken as budgets are carried.
func (r rolling) take(t RollProposal) {
	switch t.Kind {
	case LevelProposal:
		last, _ := r.batch.plan.Amount(r.from.ID, t.Line, t.From, Budget)
		t.Kroner = r.prices.of(last)
		r.addMoney(t, NewCause)
	case UnspentProposal:
		r.addMoney(t, TimingCause)
	case MeasureProposal:
		if m, found := r.batch.Lookup(Measure{Revision: r.draft.ID, ID: t.Measure}); found {
			measure := m.(Measure)
			measure.Due, measure.Note, measure.Source = t.To, joined("\n", measure.Note, t.Reason), Source{}
			r.put(measure)
		}
	case MilestoneProposal:
		if m, found := r.batch.Lookup(Milestone{Revision: r.draft.ID, ID: t.Milestone}); found {
			milestone := m.(Milestone)
			milestone.Due, milestone.Basis, milestone.Source = t.To, joined("; ", milestone.Basis, t.Reason), Source{}
			r.put(milestone)
		}
	}
}

// addMoney adds to what a line has in a year, and says why.
func (r rolling) addMoney(t RollProposal, cause Cause) {
	amount := Amount{Revision: r.draft.ID, Line: t.Line, Period: t.To, Kind: Budget}
	if now, found := r.batch.Lookup(amount); found {
		amount = now.(Amount)
	}
	amount.Kroner += t.Kroner
	amount.Source = Source{}
	r.batch.Put(amount)
	said := Explanation{Revision: r.draft.ID, Line: t.Line, Period: t.To, Cause: cause, Kroner: new(Kroner)}
	if now, found := r.batch.Lookup(said); found {
		said = now.(Explanation)
	}
	kroner := *said.Kroner + t.Kroner
	said.Kroner, said.Text = &kroner, joined("; ", said.Text, t.Reason)
	r.batch.Put(said)
}

// joined joins what is said, leaving out what is not.
func joined(by string, said ...string) string {
	return strings.Join(slices.DeleteFunc(said, func(s string) bool { return s == "" }), by)
}
