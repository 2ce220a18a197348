package screen

import (
	"strings"
	"time"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// state is what every screen draws from: a snapshot, and the reader's place in
// it. It is made anew after each edit.
type state struct {
	plan     *budget.Plan
	revision budget.Revision
	// before is the revision the one on show is held against; zero where there is
	// no other.
	before budget.Revision
	// period is the year or tertial the reader stands in, and year the year of it.
	period budget.Period
	year   int
	words  *text.Printer
	// scenario is what is assumed of the years ahead, zero for what the plan's own
	// figures give.
	scenario budget.Scenario
	// findings are those the planner has not accepted.
	findings []budget.Finding
	// choice tells what of a chart the planner wants to see.
	choice func(chart string) chartChoice
	// measures and milestones narrow timelines; nil is for all.
	measures   map[budget.MeasureID]bool
	milestones map[budget.MilestoneID]bool
	// told are the charts told of this state, for all screens that show them.
	told map[toldChart]chart.Spec
}

// toldChart is a chart, and what of it is shown.
type toldChart struct {
	name     string
	from, to int
	hidden   string
}

// stateOf reads a snapshot, as the revision that is worked in has it.
func stateOf(plan *budget.Plan, period budget.Period, words *text.Printer) state {
	revision, _ := plan.CurrentRevision()
	return stateIn(plan, revision, period, words)
}

// stateIn reads a snapshot as a revision has it; one without an identity is
// none. A period outside the revision is moved into it.
func stateIn(plan *budget.Plan, revision budget.Revision, period budget.Period, words *text.Printer) state {
	s := state{plan: plan, words: words, choice: func(string) chartChoice { return chartChoice{} },
		told: make(map[toldChart]chart.Spec)}
	if revision.ID == "" {
		return s
	}
	s.revision = revision
	s.period, s.year = period, period.Year()
	if s.year < revision.FirstYear || s.year > revision.LastYear {
		s.year = min(max(s.year, revision.FirstYear), revision.LastYear)
		s.period = budget.YearOf(s.year)
	}
	s.findings = plan.Open(plan.Check(revision))
	return s
}

// question is what a chart is asked of.
func (s state) question() chart.Question {
	return chart.Question{Plan: s.plan, Revision: s.revision, Before: s.before, Year: s.year, Period: s.period, Today: Today(), Words: s.words,
		Scenario: s.scenario, Measures: s.measures, Milestones: s.milestones}
}

// now is the reader's own clock.
var now = time.Now

// Today is the day on the reader's own clock.
func Today() budget.Period {
	year, month, day := now().Date()
	return budget.DayOf(year, int(month), day)
}

// assuming is the state with another scenario, and no chart told of it yet.
func (s state) assuming(scenario budget.Scenario) state {
	s.scenario, s.told = scenario, make(map[toldChart]chart.Spec)
	return s
}

// spec returns a chart by name, of what the planner wants to see of it.
func (s state) spec(name string) chart.Spec { return s.tell(name, s.choice(name)) }

// whole returns all of a chart by name.
func (s state) whole(name string) chart.Spec { return s.tell(name, chartChoice{}) }

func (s state) tell(name string, choice chartChoice) chart.Spec {
	key := toldChart{name, choice.From, choice.To, strings.Join(choice.Hidden, "\n")}
	if spec, told := s.told[key]; told && !s.narrow() {
		return spec
	}
	q := s.question()
	q.From, q.To, q.Hidden = choice.From, choice.To, choice.Hidden
	spec, _ := chart.Tell(name, q)
	if !s.narrow() {
		s.told[key] = spec
	}
	return spec
}

// narrow reports whether timelines are of some measures or milestones only.
func (s state) narrow() bool { return s.measures != nil || s.milestones != nil }

// titleOf is what a chart says of the whole plan, for a screen to say.
func (s state) titleOf(chart string) string { return s.whole(chart).Told }

// planName is what the plan calls itself, empty for a plan that does not.
func (s state) planName() string {
	for about := range s.plan.About.All() {
		return about.Name
	}
	return ""
}

// origin tells in words where a value came from.
func (s state) origin(source budget.Source) string {
	if source.IsZero() {
		return s.words.T("label.entered")
	}
	return s.words.T("label.cell", text.Args{"book": s.bookName(source.Workbook), "sheet": source.Sheet, "cell": source.Cell})
}

// bookName is what a workbook is called.
func (s state) bookName(id budget.WorkbookID) string {
	book, _ := s.plan.Workbooks.Get(budget.Workbook{ID: id})
	return book.Name
}

// explain is a finding in words.
func (s state) explain(f budget.Finding) string {
	return s.words.T("finding."+f.Rule+"."+f.Case, text.Args(f.Words))
}
