package budget

import "slices"

// NewLineID makes an identity for a new line that none in any revision has.
func (p *Plan) NewLineID(name string) LineID {
	taken := make(map[LineID]bool)
	for line := range p.Lines.All() {
		taken[line.ID] = true
	}
	for amount := range p.Amounts.All() {
		taken[amount.Line] = true
	}
	return LineID(NewID(name, func(id string) bool { return taken[LineID(id)] }))
}

// RemoveLine takes a line out of its revision, with what was budgeted for it
// there and the links of its measures. What is booked and forecast stays where
// another revision has the line too.
func (b *Batch) RemoveLine(line Line) {
	elsewhere := false
	for l := range b.plan.Lines.All() {
		elsewhere = elsewhere || l.ID == line.ID && l.Revision != line.Revision
	}
	for _, amount := range b.plan.AmountsOf(line.Revision, line.ID) {
		if amount.Revision == line.Revision || !elsewhere {
			b.Remove(amount)
		}
	}
	for _, m := range b.plan.MeasuresOfLine(line.Revision, line.ID) {
		b.link(m, line.ID, false)
	}
	b.Remove(line)
}

// LinkLine lets a line pay for just the measures of its revision that have the
// numbers. It returns a number that no measure has, 0 where all are there.
func (b *Batch) LinkLine(line Line, numbers []int) (unknown int) {
	measures := b.plan.MeasuresOf(line.Revision)
	for _, number := range numbers {
		if !slices.ContainsFunc(measures, func(m Measure) bool { return m.Number == number }) {
			return number
		}
	}
	for _, m := range measures {
		b.link(m, line.ID, slices.Contains(numbers, m.Number))
	}
	return 0
}

// link sets whether a line pays for a measure.
func (b *Batch) link(m Measure, line LineID, paid bool) {
	now, found := b.Lookup(m)
	if !found {
		return
	}
	measure := now.(Measure)
	if slices.Contains(measure.Lines, line) == paid {
		return
	}
	lines := slices.DeleteFunc(slices.Clone(measure.Lines), func(id LineID) bool { return id == line })
	if paid {
		lines = append(lines, line)
	}
	measure.Lines = lines
	b.Put(measure)
}
