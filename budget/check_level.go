package budget

// statedRounding is how far a total stated in text, in millions with one
// decimal, may lie from the amount it stands for.
const statedRounding = Million / 20

// checkLevelAgainstSum finds totals said to be for the whole plan period that
// are the level of its last year: 48,7 mill. kr is the cost of 2025, the sum
// of 2019–2025 is 205,5.
func checkLevelAgainstSum(p *Plan, in Revision) []Finding {
	totals := make(map[Side][]total)
	var findings []Finding
	for stated := range p.PrintedSums.From(PrintedSum{Revision: in.ID}) {
		if stated.Revision != in.ID {
			break
		}
		if !stated.Period.IsZero() {
			continue
		}
		if totals[stated.Side] == nil {
			totals[stated.Side] = p.totalsOf(in, stated.Side)
		}
		if meant, confused := levelForSum(stated.Kroner, totals[stated.Side]); confused {
			findings = append(findings, Finding{Case: "level-stated-as-sum", Severity: Warning, Where: stated.Source, About: stated,
				Amount: amountOf(meant.sum - stated.Kroner),
				Words: map[string]any{"label": stated.Label, "stated": stated.Kroner, "level": meant.level, "sum": meant.sum,
					"first": YearOf(in.FirstYear), "last": YearOf(in.LastYear)}})
		}
	}
	return findings
}

// total is what some lines have in the last year of a revision, and in all of
// its years.
type total struct{ level, sum Kroner }

func (t total) plus(o total) total { return total{t.level + o.level, t.sum + o.sum} }

// levelForSum returns the total whose level was stated in place of its sum.
// What is the sum of anything is taken to be that.
func levelForSum(stated Kroner, totals []total) (meant total, confused bool) {
	for _, t := range totals {
		if near(stated, t.sum) {
			return total{}, false
		}
		if !confused && near(stated, t.level) {
			meant, confused = t, true
		}
	}
	return meant, confused
}

func near(a, b Kroner) bool { return (a - b).Abs() <= statedRounding }

func (p *Plan) totalsOf(in Revision, side Side) []total {
	if side == Cost {
		return p.costTotals(in)
	}
	return p.fundingTotals(in)
}

// costTotals is all that a stated cost may stand for: that of every line.
func (p *Plan) costTotals(in Revision) []total {
	var all total
	for _, line := range p.LinesOf(in.ID, Cost) {
		all = all.plus(p.totalOf(in, line.ID))
	}
	return []total{all}
}

// fundingTotals are the totals of every set of funding sources: 13,3 mill. kr
// is income and restructuring together.
func (p *Plan) fundingTotals(in Revision) []total {
	bySource := make(map[FundingSource]total)
	for _, line := range p.LinesOf(in.ID, Funding) {
		bySource[line.Funding] = bySource[line.Funding].plus(p.totalOf(in, line.ID))
	}
	sets := []total{{}}
	for _, source := range FundingSources {
		if one, funds := bySource[source]; funds {
			for _, set := range sets {
				sets = append(sets, set.plus(one))
			}
		}
	}
	return sets[1:] // without the set of none
}

func (p *Plan) totalOf(in Revision, line LineID) total {
	var t total
	of := p.accounts(in.ID, line)
	for _, year := range in.Years() {
		t.sum += of.in(year).budget.Kroner
	}
	t.level = of.in(in.LastYear).budget.Kroner
	return t
}
