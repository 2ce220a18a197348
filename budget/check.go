package budget

import (
	"cmp"
	"slices"
)

// Rule is one thing that must hold in a plan. Rules are declared in a table,
// so that what is checked can be read in one place.
type Rule struct {
	Name  string
	Check func(p *Plan, in Revision) []Finding
}

// Rules lists every rule a plan is checked against.
var Rules = []Rule{
	{"printed-sum", checkPrintedSums},
	{"funding-balance", checkFundingBalance},
	{"funding-exceeds-cost", checkFundingExceedsCost},
	{"level-sum", checkLevelAgainstSum},
	{"line-without-measure", checkLinesWithoutMeasure},
	{"measure-without-line", checkMeasuresWithoutLine},
	{"missing-years", checkMissingYears},
	{"unit-suspicion", checkUnitSuspicion},
	{"index-against-rates", checkIndexAgainstRates},
	{"specialist-need", checkSpecialistNeed},
	{"productivity-outlier", checkProductivity},
}

// Check runs every rule on a revision. The findings come gravest first, in the
// order of the rules.
func (p *Plan) Check(in Revision) []Finding {
	var findings []Finding
	for _, rule := range Rules {
		for _, f := range rule.Check(p, in) {
			f.Rule = rule.Name
			findings = append(findings, f)
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Compare(slices.Index(Severities, a.Severity), slices.Index(Severities, b.Severity))
	})
	return findings
}

// Open returns the findings the planner has not accepted.
func (p *Plan) Open(findings []Finding) []Finding {
	var open []Finding
	for _, f := range findings {
		if verdict, judged := p.Verdicts.Get(Verdict{Finding: f.Key()}); !judged || !verdict.Accepted {
			open = append(open, f)
		}
	}
	return open
}

func amountOf(k Kroner) *Kroner { return &k }
