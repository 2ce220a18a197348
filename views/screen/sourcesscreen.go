package screen

import "fagplan/views/text"

// newSources is the screen of where the plan's numbers come from: workbooks,
// what is measured, and what it is measured against.
func newSources(d *Desk) view {
	books := newBookPanel(d)
	return newPage(d, "sources", books.title,
		section{name: "workbooks", table: books},
		section{name: "indicators", table: newIndicatorPanel(d)},
		section{name: "populations", table: newTablePanel(d, populationSheet(d))},
		section{name: "prices", table: newTablePanel(d, priceSheet(d))},
		section{name: "areas", table: newTablePanel(d, areaSheet(d))})
}

// title tells how many workbooks there are, and how many are stale.
func (p *bookPanel) title(s state) string {
	rows := p.rows(s)
	if len(rows) == 0 {
		return s.words.T("screen.sources.title-none")
	}
	stale := 0
	for _, row := range rows {
		if row.isStale() {
			stale++
		}
	}
	if stale == 0 {
		return s.words.T("screen.sources.title-fresh", text.Args{"n": len(rows)})
	}
	return s.words.T("screen.sources.title", text.Args{"n": len(rows), "stale": stale})
}
