package chart

import (
	"slices"

	"fagplan/views/text"
)

// mostListed is how many things an alternative text names one by one: more than
// there are trusts in the country, and what someone may still listen to. The
// numbers of all are in the table.
const mostListed = 40

// listed names things in words, and counts those after the first many. One is never
// counted alone.
func (q Question) listed(things []string) string {
	if rest := len(things) - mostListed; rest > 1 {
		things = append(slices.Clone(things[:mostListed]), q.Words.T("chart.listed.others", text.Args{"n": rest}))
	}
	return q.Words.List(things)
}
