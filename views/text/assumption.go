package text

import (
	"strings"

	"fagplan/budget"
)

// Assumption writes the value of an assumption in its unit: "10 %", "720 500 kr",
// "304,7 konsultasjoner".
func (p *Printer) Assumption(unit budget.AssumptionUnit, value budget.Quantity) string {
	const tenth = budget.Unit / 10
	switch unit {
	case budget.ShareUnit, budget.YearlyUnit:
		const perMille = budget.Unit / 1000
		return p.Percent(rounded(value, perMille).Float(), AllDecimals)
	case budget.KronerUnit:
		return p.Kroner(budget.Kroner(rounded(value, budget.Unit) / budget.Unit))
	}
	return p.T("assumption-value."+string(unit), Args{"n": rounded(value, tenth)})
}

// rounded is the multiple of a step nearest a quantity that is not negative.
func rounded(q, step budget.Quantity) budget.Quantity {
	if q < 0 {
		return -rounded(-q, step)
	}
	return (q + step/2) / step * step
}

// AssumptionRange writes the range of an assumption: "0 til 10 %". Its name says
// what other numbers are of.
func (p *Printer) AssumptionRange(a budget.Assumed) string {
	low, high := p.Assumption(a.Rule.Unit, a.Low), p.Assumption(a.Rule.Unit, a.High)
	switch a.Rule.Unit {
	case budget.ShareUnit, budget.YearlyUnit:
		low = strings.TrimSuffix(low, p.marks.percent)
	case budget.KronerUnit:
		low = p.Quantity(rounded(a.Low, budget.Unit), 0)
	default:
		const tenth = budget.Unit / 10
		low, high = p.Quantity(rounded(a.Low, tenth), AllDecimals), p.Quantity(rounded(a.High, tenth), AllDecimals)
	}
	return p.T("assumption.range", Args{"low": low, "high": high})
}
