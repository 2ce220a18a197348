package text

import "fagplan/budget"

// Kroner writes the amount to the krone, with its unit: "48 719 000 kr",
// "NOK 48,719,000".
func (p *Printer) Kroner(k budget.Kroner) string {
	return p.T("format.kroner", Args{"amount": p.Int(int64(k))})
}

// Thousands writes the amount in kr 1 000 as budget tables do, without unit and
// rounded half away from zero: "10 087".
func (p *Printer) Thousands(k budget.Kroner) string {
	return p.decimal(integer(int64(k)).shifted(3), 0)
}

// Millions writes the amount in millions without unit, rounded half away from
// zero: "48,7".
func (p *Printer) Millions(k budget.Kroner, decimals int) string {
	return p.decimal(integer(int64(k)).shifted(6), decimals)
}

// MillionsUnit writes the amount in millions with its unit: "48,7 mill. kr",
// "NOK 48.7 million".
func (p *Printer) MillionsUnit(k budget.Kroner, decimals int) string {
	return p.T("format.millions", Args{"amount": p.Millions(k, decimals)})
}

// Prices says which prices amounts are in: those of one year, or of each year
// where the year is 0.
func (p *Printer) Prices(year int) string {
	if year == 0 {
		return p.T("chart.prices.nominal")
	}
	return p.T("chart.prices.decided", Args{"year": budget.YearOf(year)})
}
