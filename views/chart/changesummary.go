package chart

import (
	"cmp"
	"slices"
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// ChangeSummary tells a board in a few sentences how one revision differs from
// another: the sum and the level, each called what it is, what the difference is
// due to, which lines and measures it is, and what was said of it.
func ChangeSummary(plan *budget.Plan, c budget.RevisionComparison, words *text.Printer) []string {
	s := summarising{plan, c, words, nil}
	s.sums()
	s.levels()
	s.causes(budget.Cost)
	s.lines()
	s.funding()
	s.prices()
	s.measures()
	s.reasons()
	return s.said
}

type summarising struct {
	plan  *budget.Plan
	c     budget.RevisionComparison
	words *text.Printer
	said  []string
}

func (s *summarising) say(key string, args text.Args) {
	s.said = append(s.said, s.words.T("changes."+key, args))
}

func (s *summarising) millions(k budget.Kroner) string { return s.words.MillionsUnit(k, 1) }
func (s *summarising) signed(k budget.Kroner) string   { return s.words.Signed().MillionsUnit(k, 1) }

func (s *summarising) years(r budget.Revision) string {
	return s.words.T("label.years", text.Args{"first": budget.YearOf(r.FirstYear), "last": budget.YearOf(r.LastYear)})
}

// sums holds the cost of all years of one against that of all of the other.
func (s *summarising) sums() {
	before, after, _ := s.c.Total(budget.Cost, 0)
	s.say("sum", text.Args{"from": s.c.From.Name, "to": s.c.To.Name, "before": s.millions(before), "after": s.millions(after),
		"change": s.signed(after - before), "yearsbefore": s.years(s.c.From), "yearsafter": s.years(s.c.To)})
}

// levels holds the last years against each other, and the last that both plan.
func (s *summarising) levels() {
	before, had := s.plan.YearSum(s.c.From.ID, budget.Cost, s.c.From.LastYear, budget.Budget)
	after, has := s.plan.YearSum(s.c.To.ID, budget.Cost, s.c.To.LastYear, budget.Budget)
	if had && has {
		s.say("level", text.Args{"year": budget.YearOf(s.c.To.LastYear), "level": s.millions(after),
			"then": budget.YearOf(s.c.From.LastYear), "before": s.millions(before)})
	}
	common := min(s.c.From.LastYear, s.c.To.LastYear)
	if was, is, _ := s.c.Total(budget.Cost, common); was != is && s.c.From.LastYear != s.c.To.LastYear {
		s.say("common", text.Args{"year": budget.YearOf(common), "before": s.millions(was), "after": s.millions(is), "change": s.signed(is - was)})
	}
}

// causes divides the difference of a side.
func (s *summarising) causes(side budget.Side) {
	before, after, parts := s.c.Total(side, 0)
	var told []string
	for _, cause := range budget.Causes {
		if parts[cause] != 0 {
			told = append(told, s.words.T("changes.part", text.Args{"cause": s.words.Name(cause), "change": s.signed(parts[cause])}))
		}
	}
	if len(told) == 0 {
		s.say("same", nil)
		return
	}
	s.say("causes", text.Args{"change": s.signed(after - before), "parts": s.words.List(told)})
}

// lines names those whose money in the years both plan differs most.
func (s *summarising) lines() {
	sums := make(map[budget.LineID]budget.Kroner)
	var lines []lineAmount
	for _, d := range s.c.Lines {
		if d.Line.Side != budget.Cost {
			continue
		}
		if _, met := sums[d.Line.ID]; !met {
			lines = append(lines, lineAmount{line: d.Line})
		}
		sums[d.Line.ID] += d.Difference() - yearsMoved(d)
	}
	for i := range lines {
		lines[i].kroner = sums[lines[i].line.ID]
	}
	lines = slices.DeleteFunc(lines, func(l lineAmount) bool { return l.kroner == 0 })
	slices.SortStableFunc(lines, func(a, b lineAmount) int { return cmp.Compare(b.kroner.Abs(), a.kroner.Abs()) })
	var told []string
	for _, l := range lines[:min(len(lines), most)] {
		told = append(told, l.line.Label()+" ("+s.signed(l.kroner)+")")
	}
	if len(told) > 0 {
		s.say("lines", text.Args{"lines": s.words.List(told)})
	}
}

// yearsMoved is what a line differs by only since the years are others.
func yearsMoved(d budget.LineDifference) budget.Kroner {
	if d.WasBudgeted && d.IsBudgeted {
		return 0
	}
	return d.Parts[budget.NewCause] + d.Parts[budget.DroppedCause]
}

// funding tells the new money asked for in the last years, and what the trusts
// find themselves: income and restructuring.
func (s *summarising) funding() {
	before, had := s.plan.FundingSum(s.c.From.ID, budget.Strengthening, s.c.From.LastYear)
	after, has := s.plan.FundingSum(s.c.To.ID, budget.Strengthening, s.c.To.LastYear)
	if had && has {
		s.say("strengthening", text.Args{"year": budget.YearOf(s.c.To.LastYear), "after": s.millions(after),
			"then": budget.YearOf(s.c.From.LastYear), "before": s.millions(before),
			"own": s.millions(s.own(s.c.To)), "ownbefore": s.millions(s.own(s.c.From))})
	}
}

func (s *summarising) own(r budget.Revision) budget.Kroner {
	income, _ := s.plan.FundingSum(r.ID, budget.Income, r.LastYear)
	restructuring, _ := s.plan.FundingSum(r.ID, budget.Restructuring, r.LastYear)
	return income + restructuring
}

func (s *summarising) prices() {
	if s.c.From.PriceYear != s.c.To.PriceYear {
		s.say("prices", text.Args{"from": s.c.From.Name, "before": s.pricesOf(s.c.From), "to": s.c.To.Name, "after": s.pricesOf(s.c.To)})
	}
}

func (s *summarising) pricesOf(r budget.Revision) string {
	return Question{Revision: r, Words: s.words}.prices()
}

// measures names those that are added, dropped, merged or split, and counts
// those that are changed.
func (s *summarising) measures() {
	changed := 0
	told := make(map[budget.MeasureChange][]string)
	for _, d := range s.c.Measures {
		switch d.Change {
		case budget.ChangedMeasure:
			changed++
		case budget.AddedMeasure:
			told[d.Change] = append(told[d.Change], measureNames(s.words, d.After))
		case budget.DroppedMeasure:
			told[d.Change] = append(told[d.Change], measureNames(s.words, d.Before))
		default:
			told[d.Change] = append(told[d.Change], s.words.T("changes.becomes",
				text.Args{"before": measureNames(s.words, d.Before), "after": measureNames(s.words, d.After)}))
		}
	}
	for _, change := range budget.MeasureChanges {
		if names := told[change]; len(names) > 0 {
			s.say("measures."+string(change), text.Args{"measures": s.words.List(names)})
		}
	}
	if changed > 0 {
		s.say("measures.changed", text.Args{"n": changed})
	}
	if len(s.c.Measures) == 0 {
		s.say("measures.same", nil)
	}
}

func measureNames(words *text.Printer, measures []budget.Measure) string {
	var names []string
	for _, m := range measures {
		names = append(names, strconv.Itoa(m.Number)+" "+m.Title)
	}
	return words.List(names)
}

// reasons repeats what was said of the later revision, each thing once.
func (s *summarising) reasons() {
	if s.c.To.Parent != s.c.From.ID {
		return
	}
	var told []string
	for e := range s.plan.Explanations.From(budget.Explanation{Revision: s.c.To.ID}) {
		if e.Revision != s.c.To.ID {
			break
		}
		line, _ := s.plan.Lines.Get(budget.Line{Revision: s.c.To.ID, ID: e.Line})
		if e.Text == "" || e.Cause == budget.NewCause || line.ID == "" {
			continue
		}
		told = append(told, s.words.T("changes.reason", text.Args{"line": line.Label(), "year": e.Period, "text": e.Text}))
	}
	if len(told) > 0 {
		s.say("reasons", text.Args{"reasons": s.words.List(told)})
	}
}
