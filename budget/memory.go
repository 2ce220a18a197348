package budget

import (
	"maps"
	"slices"
	"sync"
)

// memory keeps what is worked out of a plan and asked for again and again. A
// plan never changes, so it never grows old. The plan after an edit begins with
// all of it that the edit cannot have changed.
type memory struct {
	lock     sync.Mutex
	lines    map[RevisionID]map[Side][]Line
	ledgers  map[RevisionID]*ledger
	findings map[ruleIn][]Finding
	coverage map[RevisionID][]Coverage
	// milestones are by their measures.
	milestones map[RevisionID][]Milestone
}

func newMemory() *memory {
	return &memory{lines: make(map[RevisionID]map[Side][]Line), ledgers: make(map[RevisionID]*ledger), findings: make(map[ruleIn][]Finding),
		coverage: make(map[RevisionID][]Coverage), milestones: make(map[RevisionID][]Milestone)}
}

// after is what is left of the memory once some tables are changed.
func (m *memory) after(changed []TableName) *memory {
	next := newMemory()
	if m == nil {
		return next
	}
	touched := func(of ...TableName) bool {
		return slices.ContainsFunc(of, func(name TableName) bool { return slices.Contains(changed, name) })
	}
	m.lock.Lock()
	defer m.lock.Unlock()
	if !touched(LineTable) {
		maps.Copy(next.lines, m.lines)
	}
	if !touched(LineTable, AmountTable) {
		maps.Copy(next.ledgers, m.ledgers)
	}
	if !touched(AboutTable, AreaTable, PopulationTable, IndicatorTable, ObservationTable, PositionTable) {
		maps.Copy(next.coverage, m.coverage)
	}
	if !touched(MeasureTable, MilestoneTable) {
		maps.Copy(next.milestones, m.milestones)
	}
	for _, rule := range Rules {
		if touched(rule.Of...) {
			continue
		}
		for of, found := range m.findings {
			if of.rule == rule.Name {
				next.findings[of] = found
			}
		}
	}
	return next
}

// recall returns what the plan remembers under a key, worked out where it does
// not yet. Nothing is locked meanwhile: two that ask at once may both work it
// out, to the same.
func recall[K comparable, V any](p *Plan, of func(*memory) map[K]V, key K, work func() V) V {
	if p.memory == nil { // a plan no edit has made is empty
		return work()
	}
	p.memory.lock.Lock()
	value, known := of(p.memory)[key]
	p.memory.lock.Unlock()
	if known {
		return value
	}
	value = work()
	p.memory.lock.Lock()
	of(p.memory)[key] = value
	p.memory.lock.Unlock()
	return value
}
