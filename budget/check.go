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
	// Of are the tables the rule looks at. An edit that leaves them as they were
	// leaves its findings as they were.
	Of []TableName
}

// Rules lists every rule a plan is checked against.
var Rules = []Rule{
	{"printed-sum", checkPrintedSums, []TableName{LineTable, AmountTable, PrintedSumTable}},
	{"funding-balance", checkFundingBalance, []TableName{LineTable, AmountTable}},
	{"funding-exceeds-cost", checkFundingExceedsCost, []TableName{LineTable, AmountTable}},
	{"level-sum", checkLevelAgainstSum, []TableName{LineTable, AmountTable, PrintedSumTable}},
	{"line-without-measure", checkLinesWithoutMeasure, []TableName{LineTable, MeasureTable}},
	{"measure-without-line", checkMeasuresWithoutLine, []TableName{LineTable, MeasureTable}},
	{"missing-years", checkMissingYears, []TableName{LineTable, AmountTable}},
	{"unit-suspicion", checkUnitSuspicion, []TableName{LineTable, AmountTable}},
	{"index-against-rates", checkIndexAgainstRates, []TableName{AboutTable, AreaTable, IndicatorTable, ObservationTable}},
	{"specialist-need", checkSpecialistNeed, []TableName{AreaTable, SpecialistTable, CareUnitTable}},
	{"productivity-outlier", checkProductivity, []TableName{AreaTable, PositionTable, ObservationTable}},
}

// ruleIn is a rule and the revision it is checked in.
type ruleIn struct {
	rule string
	in   Revision
}

// Check runs every rule on a revision. The findings come gravest first, in the
// order of the rules.
func (p *Plan) Check(in Revision) []Finding {
	var findings []Finding
	for _, rule := range Rules {
		found := recall(p, func(m *memory) map[ruleIn][]Finding { return m.findings }, ruleIn{rule.Name, in},
			func() []Finding { return rule.Check(p, in) })
		for _, f := range found {
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
