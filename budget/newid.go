package budget

import (
	"strconv"
	"strings"
	"unicode"
)

// NewID makes an identity of what a record is first called: its words in lower
// case with hyphens between, and a number after them where that is taken.
func NewID(name string, taken func(id string) bool) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	const most = 6 // words, so that an identity stays short
	base := strings.Join(words[:min(len(words), most)], "-")
	if base == "" {
		base = "x"
	}
	id := base
	for n := 2; taken(id); n++ {
		id = base + "-" + strconv.Itoa(n)
	}
	return id
}

// NewMeasureID makes an identity for a new measure that none in any revision
// has.
func (p *Plan) NewMeasureID(title string) MeasureID { return p.newMeasureID(title, nil) }

// newMeasureID makes one that is not among the others about to be made either.
func (p *Plan) newMeasureID(title string, others map[MeasureID]bool) MeasureID {
	taken := make(map[string]bool)
	for id := range others {
		taken[string(id)] = true
	}
	for m := range p.Measures.All() {
		taken[string(m.ID)] = true
	}
	for r := range p.StatusReports.All() {
		taken[string(r.Measure)] = true
	}
	return MeasureID(NewID(title, func(id string) bool { return taken[id] }))
}

// NewMilestoneID makes an identity for a new milestone that none in any
// revision has.
func (p *Plan) NewMilestoneID(title string) MilestoneID {
	taken := make(map[string]bool)
	for m := range p.Milestones.All() {
		taken[string(m.ID)] = true
	}
	for m := range p.MilestoneProgress.All() {
		taken[string(m.Milestone)] = true
	}
	return MilestoneID(NewID(title, func(id string) bool { return taken[id] }))
}

// NewUnitID makes an identity for a new unit that no other has.
func (p *Plan) NewUnitID(name string) UnitID {
	return UnitID(NewID(name, func(id string) bool { return p.CareUnits.Has(CareUnit{ID: UnitID(id)}) }))
}

// NewCohortID makes an identity for new doctors in training that no others have.
func (p *Plan) NewCohortID(name string) CohortID {
	return CohortID(NewID(name, func(id string) bool { return p.Cohorts.Has(TrainingCohort{ID: CohortID(id)}) }))
}

// NewRevisionID makes an identity for a new revision that no other has.
func (p *Plan) NewRevisionID(name string) RevisionID {
	return RevisionID(NewID(name, func(id string) bool { return p.Revisions.Has(Revision{ID: RevisionID(id)}) }))
}
