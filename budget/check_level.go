package budget

// statedRounding is how far a total stated in text, in millions with one
// decimal, may lie from the amount it stands for.
const statedRounding = Million / 20

// checkLevelAgainstSum finds totals said to be for the whole plan period that
// are the level of its last year: 48,7 mill. kr is the cost of 2025, the sum
// of 2019–2025 is 205,5.
func checkLevelAgainstSum(p *Plan, in Revision) []Finding {
	var findings []Finding
	for stated := range p.PrintedSums.From(PrintedSum{Revision: in.ID}) {
		if stated.Revision != in.ID {
			break
		}
		if !stated.Period.IsZero() {
			continue
		}
		if f, confused := p.levelForSum(in, stated); confused {
			findings = append(findings, f)
		}
	}
	return findings
}

func (p *Plan) levelForSum(in Revision, stated PrintedSum) (Finding, bool) {
	for _, lines := range p.summable(in.ID, stated.Side) {
		level, sum := p.levelAndSum(in, lines)
		if near(stated.Kroner, sum) {
			return Finding{}, false
		}
		if near(stated.Kroner, level) {
			return Finding{Case: "level-stated-as-sum", Severity: Warning, Where: stated.Source, About: stated,
				Amount: amountOf(sum - stated.Kroner),
				Words: map[string]any{"label": stated.Label, "stated": stated.Kroner, "level": level, "sum": sum,
					"first": YearOf(in.FirstYear), "last": YearOf(in.LastYear)}}, true
		}
	}
	return Finding{}, false
}

func near(a, b Kroner) bool { return (a - b).Abs() <= statedRounding }

// summable returns the sets of lines a stated total may stand for: all cost
// lines, or any set of funding lines.
func (p *Plan) summable(revision RevisionID, side Side) [][]Line {
	lines := p.LinesOf(revision, side)
	const most = 10 // sets grow as 2ⁿ; no plan of that many sources is told in one total
	if side == Cost || len(lines) > most {
		return [][]Line{lines}
	}
	var sets [][]Line
	for members := 1; members < 1<<len(lines); members++ {
		var set []Line
		for i, line := range lines {
			if members&(1<<i) != 0 {
				set = append(set, line)
			}
		}
		sets = append(sets, set)
	}
	return sets
}

func (p *Plan) levelAndSum(in Revision, lines []Line) (level, sum Kroner) {
	for _, line := range lines {
		for _, year := range in.Years() {
			amount, _ := p.Amount(in.ID, line.ID, YearOf(year), Budget)
			sum += amount.Kroner
			if year == in.LastYear {
				level += amount.Kroner
			}
		}
	}
	return level, sum
}
