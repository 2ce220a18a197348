package budget

import (
	"cmp"
	"slices"
)

// MergeMeasures makes the edit that lets one measure of a draft go on with what
// others were to do. It keeps its identity, number and title; its owners, lines
// and indicators are those of all, its time runs from the first start to the
// last due date, and it takes over their milestones. The others leave the draft,
// and are kept as its origins.
func MergeMeasures(p *Plan, into Measure, others []Measure) Edit {
	batch, subject := NewBatch(p), into.Title
	origins := into.lineage()
	for _, m := range others {
		origins = union(origins, m.lineage())
		into.Owners, into.Lines, into.Indicators = union(into.Owners, m.Owners), union(into.Lines, m.Lines), union(into.Indicators, m.Indicators)
		into.Start, into.Due = earliestStart(into.Start, m.Start), latestDue(into.Due, m.Due)
		for _, step := range p.MilestonesOf(m.Revision) {
			if step.Measure == m.ID {
				step.Measure = into.ID
				batch.Put(step)
			}
		}
		batch.Remove(m)
	}
	into.Origins = origins
	batch.Put(into)
	return batch.Edit(MeasureEdit, subject)
}

// SplitMeasure makes the edit that divides a measure of a draft: it keeps its
// identity, and what pays for it and its milestones, under the first of the
// titles. Each of the others becomes a new measure after the last, with the same
// theme, owners and time, and the divided one as its origin.
func SplitMeasure(p *Plan, m Measure, titles []string) Edit {
	batch, subject := NewBatch(p), m.Title
	if len(titles) == 0 {
		return batch.Edit(MeasureEdit, subject)
	}
	number := 0
	for _, other := range p.MeasuresOf(m.Revision) {
		number = max(number, other.Number)
	}
	taken := make(map[MeasureID]bool)
	for _, title := range titles[1:] {
		number++
		part := Measure{Revision: m.Revision, ID: p.newMeasureID(title, taken), Number: number, Title: title, Theme: m.Theme,
			Priority: m.Priority, Owners: m.Owners, Chapter: m.Chapter, Start: m.Start, Due: m.Due, Origins: m.lineage()}
		taken[part.ID] = true
		batch.Put(part)
	}
	m.Title = titles[0]
	batch.Put(m)
	return batch.Edit(MeasureEdit, subject)
}

// RenumberMeasure makes the edit that gives a measure of a draft a number. Where
// others have it, those from there up to the number it had, or to the first that
// is free, make room by one. Identities stay, and with them all that is reported.
func RenumberMeasure(p *Plan, m Measure, number int) Edit {
	batch := NewBatch(p)
	from := m.Number
	numbered := make(map[int][]Measure)
	for _, other := range p.MeasuresOf(m.Revision) {
		if other.ID != m.ID {
			numbered[other.Number] = append(numbered[other.Number], other)
		}
	}
	step := 1
	if number > from && len(numbered[from]) == 0 {
		step = -1
	}
	for at := number; len(numbered[at]) > 0 && at > 0; at += step {
		for _, other := range numbered[at] {
			other.Number += step
			batch.Put(other)
		}
	}
	m.Number = number
	batch.Put(m)
	return batch.Edit(MeasureEdit, m.Title)
}

// HistoryOf returns what is reported of a measure and of those it was merged
// or split from, by period.
func (p *Plan) HistoryOf(m Measure) []StatusReport {
	var reports []StatusReport
	for _, id := range p.ancestry(m) {
		reports = append(reports, p.ReportsOf(id)...)
	}
	slices.SortStableFunc(reports, func(a, b StatusReport) int { return a.Period.Compare(b.Period) })
	return reports
}

// Forerunners are what a measure was in the revisions before, as last decided
// there: those it was merged or split from, and itself where it had another
// number.
func (p *Plan) Forerunners(m Measure) []Measure {
	var found []Measure
	for _, id := range p.ancestry(m) {
		revision, _ := p.Revisions.Get(Revision{ID: m.Revision})
		for revision.Parent != "" {
			before, known := p.Measures.Get(Measure{Revision: revision.Parent, ID: id})
			if known {
				if before.ID != m.ID || before.Number != m.Number {
					found = append(found, before)
				}
				break
			}
			revision, _ = p.Revisions.Get(Revision{ID: revision.Parent})
		}
	}
	return found
}

// ancestry lists a measure and those it continues, back through the revisions.
func (p *Plan) ancestry(m Measure) []MeasureID {
	ids := union([]MeasureID{m.ID}, m.lineage())
	revision, _ := p.Revisions.Get(Revision{ID: m.Revision})
	for revision.Parent != "" {
		for _, id := range slices.Clone(ids) {
			if before, found := p.Measures.Get(Measure{Revision: revision.Parent, ID: id}); found {
				ids = union(ids, before.lineage())
			}
		}
		revision, _ = p.Revisions.Get(Revision{ID: revision.Parent})
	}
	return ids
}

// lineage are the measures of the parent revision this one continues.
func (m Measure) lineage() []MeasureID {
	if len(m.Origins) == 0 {
		return []MeasureID{m.ID}
	}
	return m.Origins
}

// union has each of the values once, in the order they come.
func union[T comparable](a, b []T) []T {
	all := slices.Clone(a)
	for _, v := range b {
		if !slices.Contains(all, v) {
			all = append(all, v)
		}
	}
	return all
}

func earliestStart(a, b Period) Period {
	if a.IsZero() || b.IsZero() {
		return cmp.Or(a, b)
	}
	if b.firstDay() < a.firstDay() {
		return b
	}
	return a
}

func latestDue(a, b Period) Period {
	if a.IsZero() || b.IsZero() {
		return cmp.Or(a, b)
	}
	if b.Compare(a) > 0 {
		return b
	}
	return a
}
