package text

import "fagplan/budget"

// Proposal says what a roll proposes, of what that is called.
func (p *Printer) Proposal(r budget.RollProposal, name string) string {
	return p.T("roll."+string(r.Kind)+".what", Args{"name": name, "from": p.pricesOf(r.From), "to": p.pricesOf(r.To), "kroner": p.Signed().Kroner(r.Kroner)})
}

// ProposalReason says why.
func (p *Printer) ProposalReason(r budget.RollProposal) string {
	return p.T("roll."+string(r.Kind)+".reason", Args{"from": p.pricesOf(r.From), "to": p.pricesOf(r.To)})
}

// pricesOf is a period, or the year of prices where none is the same for all.
func (p *Printer) pricesOf(period budget.Period) string {
	if period.IsZero() {
		return p.T("roll.own-prices")
	}
	return p.Period(period)
}
