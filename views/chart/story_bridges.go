package chart

import (
	"fagplan/budget"
	"fagplan/views/text"
)

// tellBridgeYears leads from the cost of the first year that has one to that of
// the last, line by line.
func tellBridgeYears(q Question) Spec {
	first, last, found := q.levels(q.planYears())
	if !found || first.year == last.year {
		return q.empty("bridge-years")
	}
	lines := q.Plan.LinesOf(q.Revision.ID, budget.Cost)
	from, to := q.yearEnd(lines, first.year), q.yearEnd(lines, last.year)
	steps := q.steps(lines, from, to)
	spec := q.bridgeSpec(from, to, steps)
	spec.Subtitle = q.subtitle("bridge-years", text.Args{"first": budget.YearOf(first.year), "last": budget.YearOf(last.year), "prices": q.prices()})
	spec.Title = q.bridgeTitle("bridge-years", from, to, steps, text.Args{})
	spec.Note = q.Words.T("chart.variance.note.level")
	spec.AltText = q.bridgeAlt("bridge-years", spec, steps)
	return spec
}

func (q Question) yearEnd(lines []budget.Line, year int) bridgeEnd {
	end := bridgeEnd{label: budget.YearOf(year).String()}
	for _, line := range lines {
		if amount, found := q.spent(line.ID, year); found {
			end.add(line.ID, amount)
		}
	}
	return end
}

// tellBridgeRevisions leads from what the revision before budgeted for the
// last year both have, to what this one does.
func tellBridgeRevisions(q Question) Spec {
	parent, found := q.heldAgainst()
	year, common := q.commonYear(parent)
	if !found || !common {
		return q.empty("bridge-revisions")
	}
	from, to := q.revisionEnd(parent, year), q.revisionEnd(q.Revision, year)
	lines := q.linesOfBoth(parent)
	steps := q.steps(lines, from, to)
	for i := range steps {
		steps[i].note = q.revisionNote(steps[i], parent)
	}
	spec := q.bridgeSpec(from, to, steps)
	spec.Subtitle = q.subtitle("bridge-revisions", text.Args{"year": budget.YearOf(year), "prices": q.prices()})
	spec.Title = q.bridgeTitle("bridge-revisions", from, to, steps, text.Args{"year": budget.YearOf(year)})
	spec.Note = q.Words.T("chart.variance.note.level")
	if parent.PriceYear != q.Revision.PriceYear {
		before := q
		before.Revision = parent
		spec.Note += " " + q.Words.T("chart.bridge-revisions.note", text.Args{
			"from": parent.Name, "before": before.prices(), "to": q.Revision.Name, "after": q.prices()})
	}
	spec.AltText = q.bridgeAlt("bridge-revisions", spec, steps)
	return spec
}

// heldAgainst is the revision this one is held against.
func (q Question) heldAgainst() (budget.Revision, bool) {
	if q.Before.ID != "" {
		return q.Before, true
	}
	return q.Plan.Revisions.Get(budget.Revision{ID: q.Revision.Parent})
}

// commonYear is the last year the reader wants to see that both revisions have
// a budget for.
func (q Question) commonYear(parent budget.Revision) (year int, found bool) {
	for _, y := range q.planYears() {
		_, before := q.Plan.YearSum(parent.ID, budget.Cost, y, budget.Budget)
		_, now := q.Plan.YearSum(q.Revision.ID, budget.Cost, y, budget.Budget)
		if before && now {
			year, found = y, true
		}
	}
	return year, found
}

func (q Question) revisionEnd(revision budget.Revision, year int) bridgeEnd {
	end := bridgeEnd{label: revision.Name}
	for _, line := range q.Plan.LinesOf(revision.ID, budget.Cost) {
		if amount, found := q.Plan.Amount(revision.ID, line.ID, budget.YearOf(year), budget.Budget); found {
			end.add(line.ID, amount)
		}
	}
	return end
}

// linesOfBoth are the cost lines of this revision, and after them those that
// only its parent has.
func (q Question) linesOfBoth(parent budget.Revision) []budget.Line {
	lines := q.Plan.LinesOf(q.Revision.ID, budget.Cost)
	for _, line := range q.Plan.LinesOf(parent.ID, budget.Cost) {
		if !q.Plan.Lines.Has(budget.Line{Revision: q.Revision.ID, ID: line.ID}) {
			lines = append(lines, line)
		}
	}
	return lines
}

// revisionNote names a line that one of the revisions does not have; empty for
// one that both have.
func (q Question) revisionNote(s step, parent budget.Revision) string {
	args := text.Args{"line": s.line.Label()}
	switch {
	case !q.Plan.Lines.Has(budget.Line{Revision: parent.ID, ID: s.line.ID}):
		return q.Words.T("chart.bridge.new", args)
	case !q.Plan.Lines.Has(budget.Line{Revision: q.Revision.ID, ID: s.line.ID}):
		return q.Words.T("chart.bridge.dropped", args)
	}
	return ""
}
