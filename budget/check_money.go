package budget

import "slices"

// checkFundingBalance checks that the planned strengthening is what cost less
// all other funding leaves, each year.
func checkFundingBalance(p *Plan, in Revision) []Finding {
	var findings []Finding
	for _, year := range in.Years() {
		stated, known := p.FundingSum(in.ID, Strengthening, year)
		computed, hasCost := p.Strengthening(in.ID, year)
		if !hasCost || !p.hasFunding(in.ID) || stated == computed || !known && computed <= 0 {
			continue
		}
		findings = append(findings, Finding{Case: "differs", Severity: Error, Where: p.strengtheningCell(in.ID, year),
			Period: YearOf(year), Amount: amountOf(stated - computed),
			Words: map[string]any{"stated": stated, "computed": computed, "difference": stated - computed, "period": YearOf(year)}})
	}
	return findings
}

func (p *Plan) hasFunding(revision RevisionID) bool { return len(p.LinesOf(revision, Funding)) > 0 }

// strengtheningCell is the cell of the year's strengthening, or of its line
// where the year is blank.
func (p *Plan) strengtheningCell(revision RevisionID, year int) Source {
	for _, line := range p.LinesOf(revision, Funding) {
		if line.Funding != Strengthening {
			continue
		}
		if amount, found := p.Amount(revision, line.ID, YearOf(year), Budget); found {
			return amount.Source
		}
		return line.Source
	}
	return Source{}
}

// checkFundingExceedsCost finds years in which more money is found than is
// needed.
func checkFundingExceedsCost(p *Plan, in Revision) []Finding {
	var findings []Finding
	for _, year := range in.Years() {
		cost, hasCost := p.YearSum(in.ID, Cost, year, Budget)
		funding, hasFunding := p.YearSum(in.ID, Funding, year, Budget)
		if !hasCost || !hasFunding || funding <= cost {
			continue
		}
		findings = append(findings, Finding{Case: "exceeds", Severity: Warning, Where: p.firstFundingCell(in.ID, year),
			Period: YearOf(year), Amount: amountOf(funding - cost),
			Words: map[string]any{"funding": funding, "cost": cost, "difference": funding - cost, "period": YearOf(year)}})
	}
	return findings
}

func (p *Plan) firstFundingCell(revision RevisionID, year int) Source {
	for _, line := range p.LinesOf(revision, Funding) {
		if amount, found := p.Amount(revision, line.ID, YearOf(year), Budget); found {
			return amount.Source
		}
	}
	return Source{}
}

func checkLinesWithoutMeasure(p *Plan, in Revision) []Finding {
	measures := p.MeasuresOf(in.ID)
	if len(measures) == 0 {
		return nil
	}
	paying := make(map[LineID]bool)
	for _, m := range measures {
		for _, line := range m.Lines {
			paying[line] = true
		}
	}
	var findings []Finding
	for _, line := range p.LinesOf(in.ID, Cost) {
		if !paying[line.ID] {
			findings = append(findings, Finding{Case: "cost", Severity: Warning, Where: line.Source, About: line,
				Words: map[string]any{"line": line.Name}})
		}
	}
	return findings
}

// checkMeasuresWithoutLine gathers the measures no money is linked to in one
// finding: it is a feature of the plan, not one error each.
func checkMeasuresWithoutLine(p *Plan, in Revision) []Finding {
	var without []int
	measures := p.MeasuresOf(in.ID)
	var where Source
	for _, m := range measures {
		if len(m.Lines) == 0 {
			if len(without) == 0 {
				where = m.Source
			}
			without = append(without, m.Number)
		}
	}
	if len(without) == 0 || len(p.LinesOf(in.ID, Cost)) == 0 {
		return nil
	}
	return []Finding{{Case: "some", Severity: Note, Where: where,
		Words: map[string]any{"n": len(without), "all": len(measures), "numbers": joinNumbers(without)}}}
}

// checkMissingYears finds lines with a gap: a year without an amount between
// years that have one.
func checkMissingYears(p *Plan, in Revision) []Finding {
	var findings []Finding
	for _, side := range []Side{Cost, Funding} {
		for _, line := range p.LinesOf(in.ID, side) {
			gaps := p.gaps(in, line.ID)
			if len(gaps) == 0 {
				continue
			}
			findings = append(findings, Finding{Case: "gap", Severity: Warning, Where: line.Source, About: line,
				Period: YearOf(gaps[0]), Words: map[string]any{"line": line.Name, "years": joinNumbers(gaps)}})
		}
	}
	return findings
}

func (p *Plan) gaps(in Revision, line LineID) []int {
	var gaps, open []int
	begun, of := false, p.accounts(in.ID, line)
	for _, year := range in.Years() {
		switch {
		case of.in(year).budgeted:
			gaps, open, begun = append(gaps, open...), nil, true
		case begun:
			open = append(open, year)
		}
	}
	return gaps
}

// suspectRatio is how far an amount must lie from the median of its line
// before its unit is suspected: a factor of 1 000 with room for growth.
const suspectRatio = 300

// checkUnitSuspicion finds amounts that are about a thousand times larger or
// smaller than the rest of their line: kroner typed among thousands.
func checkUnitSuspicion(p *Plan, in Revision) []Finding {
	var findings []Finding
	for _, side := range []Side{Cost, Funding} {
		for _, line := range p.LinesOf(in.ID, side) {
			findings = append(findings, p.suspectUnits(in.ID, line)...)
		}
	}
	return findings
}

func (p *Plan) suspectUnits(revision RevisionID, line Line) []Finding {
	sizes := p.sizesOf(revision, line.ID)
	const fewest = 3 // below this no value is the odd one out
	if len(sizes) < fewest {
		return nil
	}
	usual := sizes[len(sizes)/2]
	if !suspect(sizes[0], usual) && !suspect(sizes[len(sizes)-1], usual) {
		return nil
	}
	var findings []Finding
	for _, a := range p.AmountsOf(revision, line.ID) {
		size := a.Kroner.Abs()
		if size == 0 || !suspect(size, usual) {
			continue
		}
		words := map[string]any{"line": line.Name, "period": a.Period, "amount": a.Kroner, "usual": usual}
		which := "too-large"
		if size < usual {
			which = "too-small"
		}
		findings = append(findings, Finding{Case: which, Severity: Warning, Where: a.Source, Period: a.Period,
			Amount: amountOf(a.Kroner), About: a, Words: words})
	}
	return findings
}

// suspect reports whether a size is far from the usual one.
func suspect(size, usual Kroner) bool {
	return size >= usual*suspectRatio || usual >= size*suspectRatio
}

// sizesOf are the amounts of a line without their signs, in order, but for those
// that are nothing.
func (p *Plan) sizesOf(revision RevisionID, line LineID) []Kroner {
	var sizes []Kroner
	for _, from := range slices.Compact([]RevisionID{"", revision}) {
		for a := range p.Amounts.From(Amount{Revision: from, Line: line}) {
			if a.Revision != from || a.Line != line {
				break
			}
			if a.Kroner != 0 {
				sizes = append(sizes, a.Kroner.Abs())
			}
		}
	}
	slices.Sort(sizes)
	return sizes
}
