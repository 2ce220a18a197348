package chart

import (
	"cmp"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellBridgeCauses leads from what the revision before plans to spend in all its
// years to what this one does in its own, cause by cause. Each krone of the
// difference is in one of them.
func tellBridgeCauses(q Question) Spec {
	before, found := q.heldAgainst()
	if !found || q.Revision.ID == "" {
		return q.empty("bridge-causes")
	}
	compared := q.Plan.CompareRevisions(before, q.Revision)
	from, to, parts, any := q.causes(compared)
	if !any {
		return q.empty("bridge-causes")
	}
	spec := Spec{Form: Bridge, Unit: q.Words.T("label.millions"), Value: q.number(1), Tick: q.number(text.AllDecimals), Kinds: q.amountKinds()}
	series := Series{ID: string(budget.Cost), Name: q.Words.T("side.cost")}
	put := func(c Category, p Point) {
		spec.Categories, series.Points = append(spec.Categories, c), append(series.Points, p)
	}
	put(q.wholeSum("from", before, from))
	for _, cause := range budget.Causes {
		if part := parts[cause]; part != 0 {
			put(q.causeStep(cause, part))
		}
	}
	put(q.wholeSum("to", q.Revision, to))
	spec.Series = []Series{series}
	spec.Title = q.causesTitle(before, from, to, parts)
	spec.Subtitle = q.subtitle("bridge-causes", text.Args{"from": before.Name, "to": q.Revision.Name, "prices": q.prices()})
	spec.Note = q.Words.T("chart.bridge-causes.note", text.Args{"before": q.yearsOf(before), "after": q.yearsOf(q.Revision)})
	spec.Source = q.source()
	var told []string
	for _, cause := range budget.Causes {
		if part := parts[cause]; part != 0 {
			told = append(told, q.Words.Name(cause)+" "+q.Words.Signed().MillionsUnit(part, 1))
		}
	}
	spec.Said = ChangeSummary(q.Plan, compared, q.Words)
	spec.AltText = q.Words.T("chart.bridge-causes.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "steps": q.listed(told)})
	return spec
}

// causes adds up the costs of the years the reader wants to see, and the parts
// of their difference.
func (q Question) causes(c budget.RevisionComparison) (from, to budget.Kroner, parts budget.Division, any bool) {
	parts = make(budget.Division)
	for _, year := range c.Years() {
		if q.beyond(year) {
			continue
		}
		before, after, of := c.Total(budget.Cost, year)
		from, to = from+before, to+after
		for cause, part := range of {
			parts[cause] += part
		}
		any = true
	}
	return from, to, parts, any && (from != 0 || to != 0)
}

func (q Question) yearsOf(r budget.Revision) string {
	return q.Words.T("label.years", text.Args{"first": budget.YearOf(r.FirstYear), "last": budget.YearOf(r.LastYear)})
}

// wholeSum is one end of the bridge. It is a sum over years, and says so.
func (q Question) wholeSum(id string, r budget.Revision, sum budget.Kroner) (Category, Point) {
	tip := q.Words.T("chart.bridge-causes.tip.sum", text.Args{"label": r.Name, "amount": sum, "years": q.yearsOf(r)})
	return Category{ID: id, Label: r.Name, Level: true}, Point{Value: millions(sum), Kind: markOf(budget.Budget), Tooltip: tip}
}

func (q Question) causeStep(cause budget.Cause, part budget.Kroner) (Category, Point) {
	label, signed := q.Words.Name(cause), q.Words.Signed()
	tip := q.Words.T("chart.bridge-causes.tip.part", text.Args{"label": label, "change": signed.Kroner(part), "about": q.Words.T("cause." + string(cause) + ".about")})
	return Category{ID: string(cause), Label: label}, Point{Value: millions(part), Kind: markOf(budget.Budget), Label: signed.Millions(part, 1), Tooltip: tip}
}

// causesTitle says how far it is from one sum to the other, and what most of it
// is due to.
func (q Question) causesTitle(before budget.Revision, from, to budget.Kroner, parts budget.Division) string {
	change := to - from
	most := mostOf(parts, change)
	args := text.Args{"before": before.Name, "sum": q.Words.MillionsUnit(to, 1), "change": q.Words.MillionsUnit(change.Abs(), 1)}
	if change == 0 {
		return q.title("bridge-causes", "stays", args)
	}
	args["cause"], args["most"] = q.Words.Name(most), q.Words.Signed().MillionsUnit(parts[most], 1)
	if change < 0 {
		return q.title("bridge-causes", "falls", args)
	}
	return q.title("bridge-causes", "rises", args)
}

// mostOf is the cause with the largest part on the side of the whole change.
func mostOf(parts budget.Division, change budget.Kroner) budget.Cause {
	sign := budget.Kroner(cmp.Compare(change, 0))
	most := budget.DecidedCause
	for _, cause := range budget.Causes {
		if parts[cause]*sign > parts[most]*sign {
			most = cause
		}
	}
	return most
}
