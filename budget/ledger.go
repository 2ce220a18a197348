package budget

import (
	"cmp"
	"slices"
	"sort"
)

// ledger is the money of a revision: of each line what it has in each year, and
// the sums over lines. Every chart and check of the economy asks for some of it,
// so it is read in one pass, once for each plan and revision.
type ledger struct {
	lines map[LineID]accounts
	sums  map[sumKey]Kroner
	costs map[int]Kroner // of each year, as far as is known
}

// sumKey is what is summed up. Source is empty for a whole side.
type sumKey struct {
	side   Side
	source FundingSource
	year   int
	kind   Kind
}

// account is what a line has in a year: its budget, and what became of it.
type account struct {
	year     int
	budget   Amount
	budgeted bool
	facts    []Amount // booked and forecast for it and for parts of it
	outcome  Outcome
	known    bool
}

// accounts are those of a line, by year.
type accounts []account

// ledger returns that of a revision.
func (p *Plan) ledger(revision RevisionID) *ledger {
	return recall(p, func(m *memory) map[RevisionID]*ledger { return m.ledgers }, revision, func() *ledger { return p.keepLedger(revision) })
}

func (p *Plan) keepLedger(revision RevisionID) *ledger {
	l := &ledger{lines: make(map[LineID]accounts), sums: make(map[sumKey]Kroner), costs: make(map[int]Kroner)}
	for line := range p.Lines.From(Line{Revision: revision}) {
		if line.Revision != revision {
			break
		}
		of := p.readAccounts(revision, line.ID)
		l.lines[line.ID] = of
		for i := range of {
			l.add(line, &of[i])
		}
	}
	return l
}

// readAccounts reads what one line has.
func (p *Plan) readAccounts(revision RevisionID, line LineID) accounts {
	var of accounts
	for a := range p.Amounts.From(Amount{Revision: revision, Line: line}) {
		if a.Revision != revision || a.Line != line {
			break
		}
		if year := a.Period.Year(); a.Kind == Budget && a.Period == YearOf(year) {
			of = append(of, account{year: year, budget: a, budgeted: true})
		}
	}
	facts := p.facts(line)
	for len(facts) > 0 {
		year := facts[0].Period.Year()
		end := slices.IndexFunc(facts, func(a Amount) bool { return a.Period.Year() != year })
		if end < 0 {
			end = len(facts)
		}
		of = of.with(year, facts[:end:end])
		facts = facts[end:]
	}
	return of
}

// facts are the amounts booked and forecast for a line, which are of no
// revision.
func (p *Plan) facts(line LineID) []Amount {
	var facts []Amount
	for a := range p.Amounts.From(Amount{Line: line}) {
		if a.Revision != "" || a.Line != line {
			break
		}
		facts = append(facts, a)
	}
	return facts
}

// with sets what is booked and forecast for a year.
func (of accounts) with(year int, facts []Amount) accounts {
	at, found := of.find(year)
	if !found {
		of = slices.Insert(of, at, account{year: year})
	}
	of[at].facts = facts
	of[at].outcome, of[at].known = outcomeOf(facts, year)
	return of
}

func (of accounts) find(year int) (at int, found bool) {
	return sort.Find(len(of), func(i int) int { return cmp.Compare(year, of[i].year) })
}

// in is what the line has in a year, nothing where that is missing. It is not to
// be changed.
func (of accounts) in(year int) *account {
	if at, found := of.find(year); found {
		return &of[at]
	}
	return &account{year: year}
}

// spent is what the year costs as far as is known.
func (a *account) spent() (Amount, bool) {
	if a.known && a.outcome.Whole() {
		return a.outcome.AsAmount(a.year), true
	}
	return a.budget, a.budgeted
}

// add adds what a line has in a year to the sums.
func (l *ledger) add(line Line, a *account) {
	if a.budgeted {
		l.addAmount(line, a.budget)
	}
	for _, amount := range a.facts {
		if amount.Period == YearOf(a.year) {
			l.addAmount(line, amount)
		}
	}
	if spent, known := a.spent(); known && line.Side == Cost {
		l.costs[a.year] += spent.Kroner
	}
}

func (l *ledger) addAmount(line Line, a Amount) {
	year := a.Period.Year()
	l.sums[sumKey{line.Side, "", year, a.Kind}] += a.Kroner
	if line.Side == Funding {
		l.sums[sumKey{line.Side, line.Funding, year, a.Kind}] += a.Kroner
	}
}
