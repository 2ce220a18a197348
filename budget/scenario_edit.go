package budget

import (
	"cmp"
	"slices"
)

// NewScenarioID makes an identity for a new scenario that no other has.
func (p *Plan) NewScenarioID(name string) ScenarioID {
	return ScenarioID(NewID(name, func(id string) bool { return p.Scenarios.Has(Scenario{ID: ScenarioID(id)}) }))
}

// ScenariosOf returns the scenarios laid over a revision, by name.
func (p *Plan) ScenariosOf(revision RevisionID) []Scenario {
	var all []Scenario
	for s := range p.Scenarios.All() {
		if s.Revision == revision {
			all = append(all, s)
		}
	}
	slices.SortStableFunc(all, func(a, b Scenario) int { return cmp.Compare(a.Name, b.Name) })
	return all
}

// NewScenario makes a scenario of a revision with what is assumed by default. Its
// seed follows from its place among the others, so that two do not share their
// draws. It is not yet in the plan; see KeepScenario.
func (p *Plan) NewScenario(name string, revision Revision) Scenario {
	s := Scenario{ID: p.NewScenarioID(name), Name: name, Revision: revision.ID, Seed: int64(p.Scenarios.Len() + 1)}
	for _, assumed := range p.AssumedIn(revision, Scenario{}) {
		s.Assumptions = append(s.Assumptions, assumed.Assumption)
	}
	return s
}

// CopyScenario makes another scenario of the same assumptions, which is not yet
// in the plan.
func (p *Plan) CopyScenario(s Scenario, name string) Scenario {
	s.ID, s.Name, s.Assumptions = p.NewScenarioID(name), name, slices.Clone(s.Assumptions)
	return s
}

// KeepScenario makes the edit that keeps a scenario as it is, computed with a
// version of the program.
func KeepScenario(p *Plan, s Scenario, version string) Edit {
	s.Version = version
	return Edit{Kind: ScenarioEdit, Subject: s.Name, Changes: Merge(p, s)}
}

// RemoveScenario makes the edit that removes a scenario.
func RemoveScenario(p *Plan, id ScenarioID) Edit {
	s, _ := p.Scenarios.Get(Scenario{ID: id})
	return Edit{Kind: ScenarioEdit, Subject: s.Name, Changes: remove(p, s)}
}

// Assuming is the scenario with an assumption in place of what it had of the
// same name and area.
func (s Scenario) Assuming(a Assumption) Scenario {
	assumptions := slices.Clone(s.Assumptions)
	at := slices.IndexFunc(assumptions, func(had Assumption) bool { return had.Name == a.Name && had.Area == a.Area })
	if at < 0 {
		assumptions = append(assumptions, a)
	} else {
		assumptions[at] = a
	}
	s.Assumptions = assumptions
	return s
}

// At is the assumption with another value, and its range widened to hold it.
func (a Assumption) At(value Quantity) Assumption {
	a.Value, a.Low, a.High = value, min(a.Low, value), max(a.High, value)
	return a
}
