package budget

import (
	"cmp"
	"maps"
	"slices"
)

// RevisionComparison holds two revisions against each other: every line in every
// year, and every measure.
type RevisionComparison struct {
	From, To Revision
	// Lines are those of From and To in every year either has money for or plans,
	// costs first, in the order of To; those only From has come last of their side.
	Lines    []LineDifference
	Measures []MeasureDifference
}

// LineDifference is what a line has in a year in each of two revisions, and why
// that differs.
type LineDifference struct {
	// Line is as in the later revision, where that has it.
	Line Line
	Year int
	// Before and After are zero where nothing is budgeted.
	Before, After Amount
	// WasBudgeted and IsBudgeted tell missing from zero.
	WasBudgeted, IsBudgeted bool
	Parts                   Division
}

// Difference is after less before; what is missing counts as nothing.
func (d LineDifference) Difference() Kroner { return d.After.Kroner - d.Before.Kroner }

// Division divides a difference exactly into its causes. Causes without a part
// are left out.
type Division map[Cause]Kroner

// Sum is the whole difference.
func (d Division) Sum() Kroner {
	var sum Kroner
	for _, part := range d {
		sum += part
	}
	return sum
}

func (d Division) add(cause Cause, kroner Kroner) {
	if kroner += d[cause]; kroner != 0 {
		d[cause] = kroner
	} else {
		delete(d, cause)
	}
}

// CompareRevisions holds two revisions against each other. They may be rolled
// one from the other, over several others, or be alternatives.
func (p *Plan) CompareRevisions(from, to Revision) RevisionComparison {
	c := comparer{plan: p, from: from, to: to, said: p.saidBetween(from, to)}
	c.prices, _ = p.repriced(from, to, c.commonYears())
	result := RevisionComparison{From: from, To: to, Measures: p.compareMeasures(from, to)}
	for _, side := range []Side{Cost, Funding} {
		for _, line := range c.linesOfBoth(side) {
			result.Lines = append(result.Lines, c.compareLine(line)...)
		}
	}
	return result
}

// Total adds up one side: over all years, or in one where a year is given.
func (c RevisionComparison) Total(side Side, year int) (before, after Kroner, parts Division) {
	parts = make(Division)
	for _, l := range c.Lines {
		if l.Line.Side != side || year != 0 && l.Year != year {
			continue
		}
		before += l.Before.Kroner
		after += l.After.Kroner
		for cause, part := range l.Parts {
			parts.add(cause, part)
		}
	}
	return before, after, parts
}

// Years lists the years compared.
func (c RevisionComparison) Years() []int {
	years := make(map[int]bool)
	for _, l := range c.Lines {
		years[l.Year] = true
	}
	return slices.Sorted(maps.Keys(years))
}

// comparer compares the lines of two revisions.
type comparer struct {
	plan     *Plan
	from, to Revision
	prices   repricing // nil where no index knows both prices
	said     map[saidOf]Kroner
}

func (c comparer) commonYears() []int {
	return slices.DeleteFunc(c.from.Years(), func(y int) bool { return !c.to.plans(y) })
}

func (r Revision) plans(year int) bool { return year >= r.FirstYear && year <= r.LastYear }

func (c comparer) linesOfBoth(side Side) []Line {
	lines := slices.Clone(c.plan.LinesOf(c.to.ID, side))
	for _, line := range c.plan.LinesOf(c.from.ID, side) {
		if !c.plan.Lines.Has(Line{Revision: c.to.ID, ID: line.ID}) {
			lines = append(lines, line)
		}
	}
	return lines
}

// compareLine compares a line in each of its years.
func (c comparer) compareLine(line Line) []LineDifference {
	byYear := make(map[int]*LineDifference)
	in := func(year int) *LineDifference {
		if byYear[year] == nil {
			byYear[year] = &LineDifference{Line: line, Year: year, Parts: make(Division)}
		}
		return byYear[year]
	}
	for _, year := range append(c.from.Years(), c.to.Years()...) {
		in(year)
	}
	for _, a := range c.plan.yearlyBudget(c.from.ID, line.ID) {
		d := in(a.Period.Year())
		d.Before, d.WasBudgeted = a, true
	}
	for _, a := range c.plan.yearlyBudget(c.to.ID, line.ID) {
		d := in(a.Period.Year())
		d.After, d.IsBudgeted = a, true
	}
	years := slices.SortedFunc(maps.Values(byYear), func(a, b *LineDifference) int { return cmp.Compare(a.Year, b.Year) })
	c.divide(line, years)
	differences := make([]LineDifference, 0, len(years))
	for _, d := range years {
		if d.WasBudgeted || d.IsBudgeted {
			differences = append(differences, *d)
		}
	}
	return differences
}

// yearlyBudget is the budget of a line for whole years, by year.
func (p *Plan) yearlyBudget(revision RevisionID, line LineID) []Amount {
	var amounts []Amount
	for a := range p.Amounts.From(Amount{Revision: revision, Line: line}) {
		if a.Revision != revision || a.Line != line {
			break
		}
		if a.Kind == Budget && a.Period.Unit() == Year {
			amounts = append(amounts, a)
		}
	}
	return amounts
}
