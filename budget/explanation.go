package budget

import "cmp"

// ExplanationTable is the table of why amounts differ.
const ExplanationTable TableName = "explanation"

// Cause tells why an amount is not what another one was.
type Cause string

// The causes, in the order a difference is divided among them.
const (
	NewCause       Cause = "new"       // a line or a year that was not planned for before
	DroppedCause   Cause = "dropped"   // a line or a year no longer planned for
	CorrectedCause Cause = "corrected" // the earlier amount was wrong
	PriceCause     Cause = "price"     // the same for other prices
	VolumeCause    Cause = "volume"    // more or less of the same
	TimingCause    Cause = "timing"    // the same in another year
	DecidedCause   Cause = "decided"   // whatever else: changed by decision
)

// Causes lists the causes in their order.
var Causes = []Cause{NewCause, DroppedCause, CorrectedCause, PriceCause, VolumeCause, TimingCause, DecidedCause}

// Explanation is the planner's own word on why a line's amount in a period
// differs: in a revision, its budget from that of the revision it was rolled
// from; without one, what became of the budget from the budget.
type Explanation struct {
	// Revision is empty for what is explained of accounts and forecasts.
	Revision RevisionID `json:"revision,omitempty" key:"1"`
	Line     LineID     `json:"line" key:"2"`
	Period   Period     `json:"period" key:"3"`
	Cause    Cause      `json:"cause" key:"4"`
	// Kroner is how much of the difference is explained so, with its sign; nil
	// where that is not said.
	Kroner *Kroner `json:"kroner,omitempty"`
	Text   string  `json:"text,omitempty"`
}

// Table implements Record.
func (Explanation) Table() TableName { return ExplanationTable }

// Refs implements Record.
func (e Explanation) Refs() []Ref { return revisionRef(e.Revision) }

// Validate implements Record.
func (e Explanation) Validate() error {
	return check(e, rule{e.Line != "", "a line is needed"}, validPeriod(e.Period),
		rule{oneOf(e.Cause, Causes...), "unknown cause"},
		rule{e.Kroner != nil || e.Text != "", "an explanation says how much, or something in words"})
}

func (e Explanation) compare(o Explanation) int {
	return cmp.Or(cmp.Compare(e.Revision, o.Revision), cmp.Compare(e.Line, o.Line), e.Period.Compare(o.Period), cmp.Compare(e.Cause, o.Cause))
}

// ExplanationsOf returns what the planner has said of a line in a period, by
// cause. The revision is empty for accounts and forecasts.
func (p *Plan) ExplanationsOf(revision RevisionID, line LineID, period Period) []Explanation {
	var said []Explanation
	for e := range p.Explanations.From(Explanation{Revision: revision, Line: line, Period: period}) {
		if e.Revision != revision || e.Line != line || e.Period != period {
			break
		}
		said = append(said, e)
	}
	return said
}

// Explain says why an amount differs, in place of what was said before. One that
// says nothing takes that away.
func (b *Batch) Explain(before *Explanation, now Explanation) {
	if before != nil {
		b.Remove(*before)
	}
	if now.Kroner != nil || now.Text != "" {
		b.Put(now)
	}
}
