package board

import (
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// cover is a Deck without pages: what it is called and says of itself.
func (t *teller) cover() Deck {
	plan, owner := t.plan(), t.AreaName()
	revision := t.Revision.Name
	when := t.Words.Period(t.Today)
	deck := Deck{Title: t.order.Pack.Name, Owner: owner, Language: t.Words.Language()}
	const hard = "\u00a0" // or a line of the cover ends after "1."
	deck.Subtitle = strings.Join(filled(plan, t.trust(), revision, strings.ReplaceAll(when, " ", hard)), " · ")
	deck.Facts = t.facts([][2]string{{"plan", plan}, {"area", t.trust()}, {"revision", t.revision()}, {"seal", t.seal()}, {"period", when},
		{"small-counts", t.masked()}, {"invented", t.invented()}, {"program", t.order.Program}})
	return deck
}

// plan is what the plan is called.
func (t *teller) plan() string {
	for about := range t.Plan.About.All() {
		return about.Name
	}
	return ""
}

// facts names those that have a value.
func (t *teller) facts(told [][2]string) []Fact {
	var facts []Fact
	for _, fact := range told {
		if key, value := fact[0], fact[1]; value != "" {
			facts = append(facts, Fact{Key: key, Name: t.Words.T("pack.fact." + key), Value: value})
		}
	}
	return facts
}

// trust names the trust a Deck is for, empty where it is for the whole plan.
func (t *teller) trust() string {
	if t.Area == "" {
		return ""
	}
	return t.AreaName()
}

// revision names the revision, how it stands, and when it was adopted.
func (t *teller) revision() string {
	r := t.Revision
	if r.ID == "" {
		return ""
	}
	args := text.Args{"name": r.Name, "status": strings.ToLower(t.Words.Name(r.Status)), "day": r.AdoptedOn}
	if r.AdoptedOn.IsZero() {
		return t.Words.T("pack.revision", args)
	}
	return t.Words.T("pack.revision-adopted", args)
}

// seal shows the beginning of the hash the revision is sealed by, and when it
// was; empty for one that is not.
func (t *teller) seal() string {
	seal, sealed := t.Plan.Seals.Get(budget.Seal{Revision: t.Revision.ID})
	if !sealed {
		return ""
	}
	return t.Words.T("pack.seal", text.Args{"hash": seal.Short(), "day": seal.On})
}

// masked says what is done with small numbers of persons.
func (t *teller) masked() string {
	switch {
	case t.order.Pack.SmallCounts:
		return t.Words.T("pack.small-counts.shown")
	case t.Masking.None():
		return t.Words.T("pack.small-counts.none")
	}
	return t.Words.T("pack.small-counts.masked")
}

// invented says of a plan with figures nobody has measured that they are so.
func (t *teller) invented() string {
	for about := range t.Plan.About.All() {
		if about.Fictional {
			return t.Words.T("label.fictional")
		}
	}
	for book := range t.Plan.Workbooks.From(budget.Workbook{}) {
		if book.Fictional {
			return t.Words.T("pack.invented-some")
		}
	}
	return ""
}

// filled are the texts that say something.
func filled(all ...string) []string {
	var found []string
	for _, s := range all {
		if s != "" {
			found = append(found, s)
		}
	}
	return found
}
