package budget

import (
	"cmp"
	"slices"
)

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
		rule{e.Says(), "an explanation says how much, or something in words"})
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

// Says reports whether anything is said besides the cause, which alone explains
// nothing: how much of the difference, or something in words.
func (e Explanation) Says() bool { return e.Kroner != nil || e.Text != "" }

// Explained returns what is said first of a line's accounts or forecast in a
// period as the batch leaves it, and false where nothing is.
func (b *Batch) Explained(line LineID, period Period) (Explanation, bool) {
	for _, cause := range slices.Sorted(slices.Values(Causes)) {
		if said, found := b.Lookup(Explanation{Line: line, Period: period, Cause: cause}); found {
			return said.(Explanation), true
		}
	}
	return Explanation{}, false
}

// Explain says why an amount differs, in place of what was said before, which is
// zero for nothing. Where that said something and the new says nothing, it is
// taken away.
func (b *Batch) Explain(before, now Explanation) {
	if before != (Explanation{}) {
		b.Remove(before)
	}
	if now.Says() || !before.Says() {
		b.Put(now)
	}
}
