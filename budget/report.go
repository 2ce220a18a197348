package budget

// ReportLine is what a line has to say in the report of a period: how it stands
// against its budget to date, what the year is expected to come to, and why.
type ReportLine struct {
	Accumulated
	Deviation Deviation
	// YearEnd is nil where nothing tells.
	YearEnd *YearEnd
	// Parts divide the variance to date, nil where quantities are not known.
	Parts *VarianceParts
	// Reasons are the planner's own, of the period.
	Reasons []Explanation
}

// YearEndVariance is the forecast of the year less its budget, nil where one of
// them is not known.
func (r ReportLine) YearEndVariance() *Kroner {
	if r.YearEnd == nil || r.Budget == nil {
		return nil
	}
	variance := r.YearEnd.Kroner - *r.Budget
	return &variance
}

// ReportLines returns what the lines of one side have to say of a period, in the
// order of the plan. The area is that positions are counted in.
func (p *Plan) ReportLines(in Revision, side Side, area AreaID, period Period, limit Limit) []ReportLine {
	var lines []ReportLine
	for _, line := range p.LinesOf(in.ID, side) {
		if r := p.reportLine(in, line, area, period, limit); !r.isEmpty() {
			lines = append(lines, r)
		}
	}
	return lines
}

func (p *Plan) reportLine(in Revision, line Line, area AreaID, period Period, limit Limit) ReportLine {
	r := ReportLine{Accumulated: p.AccumulatedOf(line, period), Reasons: p.ExplanationsOf("", line.ID, period)}
	r.Deviation = r.Accumulated.Deviation(limit)
	if yearEnd, known := p.YearEnd(line.ID, period); known {
		r.YearEnd = &yearEnd
	}
	if r.SoFar != nil && r.ToDate != nil {
		if parts, known := p.VarianceParts(in, area, line.ID, period, *r.ToDate, *r.SoFar); known {
			r.Parts = &parts
		}
	}
	return r
}

// isEmpty reports whether nothing is known of the line in the year.
func (r ReportLine) isEmpty() bool {
	return r.Budget == nil && r.ToDate == nil && r.SoFar == nil && r.Booked == nil && r.YearEnd == nil
}

// ReportSum is the sum of what lines report. Each sum is of those lines that
// know it, and says how many they are: a sum of fewer than all is not what they
// cost together.
type ReportSum struct {
	Booked, SoFar, Budget, ToDate, Variance, YearEnd, YearEndVariance PartSum
	// Bears is the coarsest unit a forecast among them is told in.
	Bears Kroner
	All   int
}

// PartSum is a sum of some of the lines.
type PartSum struct {
	Kroner Kroner
	Lines  int
}

func (s *PartSum) add(k *Kroner) {
	if k != nil {
		s.Kroner += *k
		s.Lines++
	}
}

// SumReport adds up what lines report.
func SumReport(lines []ReportLine) ReportSum {
	sum := ReportSum{All: len(lines), Bears: 1}
	for _, r := range lines {
		sum.Booked.add(r.Booked)
		sum.SoFar.add(r.SoFar)
		sum.Budget.add(r.Budget)
		sum.ToDate.add(r.ToDate)
		sum.Variance.add(r.Variance())
		sum.YearEndVariance.add(r.YearEndVariance())
		if r.YearEnd != nil {
			sum.YearEnd.add(&r.YearEnd.Kroner)
			sum.Bears = max(sum.Bears, r.YearEnd.Bears())
		}
	}
	return sum
}

// Told rounds a sum of forecasts to what the coarsest of them bears.
func (s ReportSum) Told(k Kroner) Kroner { return k.toNearest(s.Bears) }
