package budget

// checkPrintedSums compares each printed sum of a year with the lines it adds
// up. Where they differ it looks for a line that explains the difference
// exactly.
func checkPrintedSums(p *Plan, in Revision) []Finding {
	columns := make(map[columnOf]column)
	get := func(of columnOf) column {
		c, read := columns[of]
		if !read {
			c = p.column(in.ID, of)
			columns[of] = c
		}
		return c
	}
	var findings []Finding
	for printed := range p.PrintedSums.From(PrintedSum{Revision: in.ID}) {
		if printed.Revision != in.ID {
			break
		}
		if printed.Period.Unit() != Year {
			continue
		}
		year := printed.Period.Year()
		lines := get(columnOf{printed.Side, year})
		if !lines.known || printed.Kroner == lines.sum {
			continue
		}
		funding := get(columnOf{Funding, year})
		funded := printed.Side == Cost && funding.known && funding.sum == lines.sum
		findings = append(findings, printedSumFinding(printed, lines, funded))
	}
	return findings
}

// printedSumFinding tells how a printed sum differs from its lines. Funded
// tells that the year's funding pays for those lines to the krone, which makes
// it the printed sum that is wrong.
func printedSumFinding(printed PrintedSum, lines column, funded bool) Finding {
	difference := printed.Kroner - lines.sum
	f := Finding{Case: "unexplained", Severity: Error, Where: printed.Source, Period: printed.Period,
		Amount: amountOf(difference), About: printed,
		Words: map[string]any{"printed": printed.Kroner, "sum": lines.sum, "difference": difference, "period": printed.Period}}
	// Two lines of the same amount explain nothing.
	if left := lines.byAmount[-difference]; len(left) == 1 {
		f.Case = "line-left-out"
		f.Words["line"] = left[0].Name
		if funded {
			f.Case = "line-left-out-but-funded"
		}
	}
	return f
}

// columnOf names a column of a budget table: one side's lines in a year.
type columnOf struct {
	side Side
	year int
}

// column is what the lines of a column have.
type column struct {
	sum      Kroner
	known    bool // false where no line has an amount
	byAmount map[Kroner][]Line
}

func (p *Plan) column(revision RevisionID, of columnOf) column {
	c := column{byAmount: make(map[Kroner][]Line)}
	for _, line := range p.LinesOf(revision, of.side) {
		if amount, found := p.Amount(revision, line.ID, YearOf(of.year), Budget); found {
			c.sum += amount.Kroner
			c.known = true
			c.byAmount[amount.Kroner] = append(c.byAmount[amount.Kroner], line)
		}
	}
	return c
}
