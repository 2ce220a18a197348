package workbook

// Progress is told how much is done of how much there is to do: of the bytes a
// file unpacks to, or of the rows of its tables. It never goes backwards, and
// ends with all of it. It is called on the goroutine that does the work.
type Progress func(done, of int)

// tellings is about how many times progress is told of, however long it takes.
const tellings = 200

// meter tells how far work has come.
type meter struct {
	tell           Progress
	of, done, told int
}

// reach notes how much is done, and tells it when it has gone on a little.
func (m *meter) reach(done int) {
	m.done = min(done, m.of)
	if m.done > m.told && m.done-m.told >= m.of/tellings {
		m.say()
	}
}

// finish notes that all is done.
func (m *meter) finish() {
	if m.done = m.of; m.told < m.done {
		m.say()
	}
}

func (m *meter) say() {
	m.told = m.done
	if m.tell != nil {
		m.tell(m.done, m.of)
	}
}

// progress is how many rows of the tables are read. A table that is gone over
// more than once counts once.
type progress struct {
	meter
	// before are the rows of the tables that are done.
	before int
}

func progressOf(tell Progress, tables []*table) progress {
	p := progress{meter: meter{tell: tell}}
	for _, t := range tables {
		p.of += len(t.bodyRows())
	}
	return p
}

// row notes that as many rows of the table under way are read.
func (p *progress) row(rows int) { p.reach(p.before + rows) }

// pass notes that a table of as many rows is done.
func (p *progress) pass(rows int) {
	p.before += rows
	p.reach(p.before)
}
