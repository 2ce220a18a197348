package workbook

// rowsPerTell is how many rows are read between two tellings.
const rowsPerTell = 1000

// progress is how many rows of the tables are read. A table that is gone over
// more than once counts once: what is told never goes backwards.
type progress struct {
	tell func(rows, of int)
	of   int
	// before are the rows of the tables that are done.
	before int
	told   int
}

func newProgress(tell func(rows, of int), tables []*table) progress {
	p := progress{tell: tell}
	for _, t := range tables {
		p.of += len(t.bodyRows())
	}
	return p
}

// reach notes that as many rows of the table under way are read.
func (p *progress) reach(rows int) {
	if rows%rowsPerTell == 0 {
		p.say(p.before + rows)
	}
}

// finish notes that a table is done.
func (p *progress) finish(t *table) {
	p.before += len(t.bodyRows())
	p.say(p.before)
}

func (p *progress) say(rows int) {
	if p.tell != nil && rows > p.told {
		p.told = rows
		p.tell(rows, p.of)
	}
}
