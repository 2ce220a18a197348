package budget

import "sync"

// yearSums are the sums over a revision's lines, by year. Every chart and check
// of the economy asks for some of them, so they are added up in one pass, once
// for each plan and revision.
type yearSums struct {
	sums map[sumKey]Kroner
	// booked are the cost lines with money booked or forecast for some part of a
	// year.
	booked map[int][]LineID
}

// sumKey is what is summed up. Source is empty for a whole side.
type sumKey struct {
	side   Side
	source FundingSource
	year   int
	kind   Kind
}

// memory keeps what is worked out of a plan. A plan never changes, so it never
// grows old; the next plan has its own.
type memory struct {
	lock sync.Mutex
	sums map[RevisionID]*yearSums
}

func newMemory() *memory { return &memory{sums: make(map[RevisionID]*yearSums)} }

// yearSums returns the sums of a revision.
func (p *Plan) yearSums(revision RevisionID) *yearSums {
	if p.memory == nil { // a plan no edit has made is empty
		return p.addUpYears(revision)
	}
	p.memory.lock.Lock()
	defer p.memory.lock.Unlock()
	sums, known := p.memory.sums[revision]
	if !known {
		sums = p.addUpYears(revision)
		p.memory.sums[revision] = sums
	}
	return sums
}

func (p *Plan) addUpYears(revision RevisionID) *yearSums {
	y := &yearSums{sums: make(map[sumKey]Kroner), booked: make(map[int][]LineID)}
	for line := range p.Lines.From(Line{Revision: revision}) {
		if line.Revision != revision {
			break
		}
		for a := range p.Amounts.From(Amount{Revision: revision, Line: line.ID}) {
			if a.Revision != revision || a.Line != line.ID {
				break
			}
			y.add(line, a)
		}
		p.addFacts(y, line)
	}
	return y
}

// addFacts adds what is booked and forecast for a line, which is of no
// revision.
func (p *Plan) addFacts(y *yearSums, line Line) {
	for a := range p.Amounts.From(Amount{Line: line.ID}) {
		if a.Revision != "" || a.Line != line.ID {
			return
		}
		y.add(line, a)
		year := a.Period.Year()
		if last := len(y.booked[year]) - 1; line.Side == Cost && (last < 0 || y.booked[year][last] != line.ID) {
			y.booked[year] = append(y.booked[year], line.ID)
		}
	}
}

// add adds the money of a whole year.
func (y *yearSums) add(line Line, a Amount) {
	year := a.Period.Year()
	if a.Period != YearOf(year) {
		return
	}
	y.sums[sumKey{line.Side, "", year, a.Kind}] += a.Kroner
	if line.Side == Funding {
		y.sums[sumKey{line.Side, line.Funding, year, a.Kind}] += a.Kroner
	}
}

// YearSum returns the sum of one side's lines in a year: a level, the money of
// that year. Known is false where no line has an amount.
func (p *Plan) YearSum(revision RevisionID, side Side, year int, kind Kind) (sum Kroner, known bool) {
	sum, known = p.yearSums(revision).sums[sumKey{side, "", year, kind}]
	return sum, known
}

// FundingSum returns the sum of the funding lines of one source in a year.
func (p *Plan) FundingSum(revision RevisionID, source FundingSource, year int) (sum Kroner, known bool) {
	sum, known = p.yearSums(revision).sums[sumKey{Funding, source, year, Budget}]
	return sum, known
}

// YearCost returns what a year costs: of each line what it is Spent. Known is
// false where no line has any.
func (p *Plan) YearCost(revision RevisionID, year int) (sum Kroner, known bool) {
	sum, known = p.YearSum(revision, Cost, year, Budget)
	for _, line := range p.yearSums(revision).booked[year] {
		spent, found := p.Spent(revision, line, year)
		if !found {
			continue
		}
		budgeted, _ := p.Amount(revision, line, YearOf(year), Budget)
		sum += spent.Kroner - budgeted.Kroner
		known = true
	}
	return sum, known
}
