package board

import (
	"slices"
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// Order is a board pack to be told: of which plan, which pages, and for whom.
type Order struct {
	// Question says which plan and revision to tell of. Its language, year and
	// area are set from the pack.
	Question chart.Question
	Pack     budget.Pack
	Pages    []budget.PackPage
	// Areas are the trusts the pack is told for, one Deck for each; without them
	// it is told once, for the whole plan.
	Areas []budget.AreaID
	// Program is the name and version of the program, told among the facts.
	Program string
}

// Told is a board pack told once: for the whole plan, or for one trust.
type Told struct {
	Deck Deck
	// Area is the trust it is told for, empty for the whole plan.
	Area budget.AreaID
	// Pages are those that became the pages of the Deck, in the same order, and
	// LeftOut those that had nothing to show.
	Pages   []budget.PackPage
	LeftOut []LeftOut
	// Changes are the messages that are no longer what they were.
	Changes []Change
}

// LeftOut is a page that is not in a Deck since there is nothing to show on it.
type LeftOut struct {
	Page budget.PackPage
	// Name is what the page is called, and Reason why it is left out.
	Name, Reason string
}

// Assemble tells a board pack: the same order always gives the same decks.
func Assemble(o Order) []Told {
	if len(o.Areas) == 0 {
		return []Told{o.tell("")}
	}
	told := make([]Told, 0, len(o.Areas))
	for _, area := range o.Areas {
		told = append(told, o.tell(area))
	}
	return told
}

// teller tells one Deck.
type teller struct {
	chart.Question
	order Order
	told  Told
	// charts are the pages of charts told so far, which the summary is of.
	charts []Page
}

func (o Order) tell(area budget.AreaID) Told {
	t := &teller{Question: o.question(area), order: o, told: Told{Area: area}}
	t.told.Deck = t.cover()
	pages := make([]Page, len(o.Pages))
	missing := make([]string, len(o.Pages))
	for _, summary := range []bool{false, true} { // the summary is of the others
		for i, page := range o.Pages {
			if (page.Content == budget.SummaryContent) == summary {
				pages[i], missing[i] = t.page(page)
			}
		}
	}
	for i, page := range o.Pages {
		t.add(page, pages[i], missing[i])
	}
	return t.told
}

// question is what the charts of a pack are asked: in its language, at the end
// of its period and of what was known then, whatever day it is.
func (o Order) question(area budget.AreaID) chart.Question {
	q := o.Question
	q.Words, q.Area = text.For(text.Language(o.Pack.Language)), area
	period := o.Pack.Period
	if period.IsZero() {
		period = q.Plan.LastReported(q.Revision)
	} else {
		q.Plan = q.Plan.AsOf(period)
	}
	q.Year, q.Today = period.Year(), period
	if !o.Pack.SmallCounts {
		q.Plan, q.Masking = budget.Mask(q.Plan)
	}
	return q
}

// page tells one page, or why there is none.
func (t *teller) page(page budget.PackPage) (told Page, missing string) {
	switch page.Content {
	case budget.SummaryContent:
		told, missing = t.summary()
	case budget.MeasuresContent:
		told, missing = t.measures()
	case budget.FindingsContent:
		told, missing = t.findings()
	default:
		return t.chart(page)
	}
	told.Told = told.Title
	if page.Title != "" {
		told.Title = page.Title
	}
	if page.Comment != "" {
		told.Commentary = paragraphs(page.Comment)
	}
	return told, missing
}

// add puts a page in the Deck, or among those left out.
func (t *teller) add(page budget.PackPage, told Page, missing string) {
	if missing != "" {
		t.told.LeftOut = append(t.told.LeftOut, LeftOut{page, t.nameOf(page), missing})
		return
	}
	told.ID = t.unused(told.ID)
	if page.Title == "" && t.isTitled(told.Title) {
		told.Title = chart.Headed(t.nameOf(page), told.Title)
	}
	t.told.Deck.Pages = append(t.told.Deck.Pages, told)
	t.told.Pages = append(t.told.Pages, page)
	t.compare(page, told)
}

// unused is the ID, or with a number behind it where a page has it already.
func (t *teller) unused(id string) string {
	unused := id
	for n := 2; t.has(unused); n++ {
		unused = id + "-" + strconv.Itoa(n)
	}
	return unused
}

func (t *teller) has(id string) bool {
	return slices.ContainsFunc(t.told.Deck.Pages, func(p Page) bool { return p.ID == id })
}

// isTitled reports whether a page before this one has the title: in an outline,
// and to who has the slides read out, two of one name are the same.
func (t *teller) isTitled(title string) bool {
	return slices.ContainsFunc(t.told.Deck.Pages, func(p Page) bool { return p.Title == title })
}

// nameOf is what a page is called in lists.
func (t *teller) nameOf(page budget.PackPage) string {
	if page.Content == budget.ChartContent {
		return chart.NameOf(t.Plan, page.Chart, t.Words)
	}
	return t.Words.Name(page.Content)
}

// paragraphs are the lines of a text that say something.
func paragraphs(s string) []string {
	var found []string
	for line := range strings.SplitSeq(s, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			found = append(found, line)
		}
	}
	return found
}
