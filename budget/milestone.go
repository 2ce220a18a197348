package budget

import (
	"cmp"
	"errors"
	"math"
	"slices"
)

// ErrOrder reports a due date before the start.
var ErrOrder = errors.New("due before the start")

// MilestonesByMeasure returns the milestones of a revision by the number of
// their measure and when they are due; those of the plan as a whole come last.
func (p *Plan) MilestonesByMeasure(id RevisionID) []Milestone {
	of := func(m *memory) map[RevisionID][]Milestone { return m.milestones }
	return slices.Clone(recall(p, of, id, func() []Milestone { return p.sortMilestones(id) }))
}

func (p *Plan) sortMilestones(id RevisionID) []Milestone {
	numbers := make(map[MeasureID]int)
	for _, m := range p.MeasuresOf(id) {
		numbers[m.ID] = m.Number
	}
	rank := func(m Milestone) int {
		if number, found := numbers[m.Measure]; found {
			return number
		}
		return math.MaxInt
	}
	milestones := p.MilestonesOf(id)
	slices.SortStableFunc(milestones, func(a, b Milestone) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(a.Measure, b.Measure))
	})
	return milestones
}

// MoveMilestone makes the edit that lets a milestone be due in another period:
// the planner's own date, whatever a workbook says. The error is ErrOrder.
func MoveMilestone(p *Plan, m Milestone, due Period) (Edit, error) {
	if !m.Start.IsZero() && m.Start.Compare(due) > 0 {
		return Edit{}, ErrOrder
	}
	if m.Due != due {
		m.Due, m.Source = due, Source{}
	}
	return Edit{Kind: MilestoneEdit, Subject: m.Title, Changes: Merge(p, m)}, nil
}
