package screen

import (
	"strconv"
	"strings"

	"fagplan/budget"
	"fagplan/views/chart"
)

// nameOfRemark is the name of what the planner has said of the plan.
func (w recordWords) nameOfRemark(r budget.Record) string {
	switch r := r.(type) {
	case budget.Verdict:
		rule, _, _ := strings.Cut(r.Finding, "|")
		return w.words.T("rule." + rule)
	case budget.ChartTitle:
		return chart.NameOf(w.plan, r.Chart, w.words)
	case budget.ChartNote:
		return w.list(chart.NameOf(w.plan, r.Chart, w.words), r.Category)
	case budget.Version:
		return r.Name
	case budget.Scenario:
		return r.Name
	case budget.ImportMapping:
		return r.As
	}
	return w.nameOfPack(r)
}

// facts are what else can change in a record, in the order of their labels.
func (w recordWords) facts(r budget.Record) []fact {
	switch r := r.(type) {
	case budget.Measure:
		return []fact{{"column.title", r.Title}, {"column.what", r.Description}, {"column.priority", w.words.Name(r.Priority)},
			{"column.owners", w.words.List(r.Owners)}, {"column.start", w.words.Period(r.Start)}, {"column.due", w.words.Period(r.Due)},
			{"column.chapter", r.Chapter}, {"column.goal", r.Goal}, {"column.notes", r.Note}}
	case budget.StatusReport:
		return []fact{{"column.notes", r.Comment}}
	case budget.Milestone:
		return []fact{{"column.title", r.Title}, {"column.start", w.words.Period(r.Start)}, {"column.due", w.words.Period(r.Due)}, {"column.basis", r.Basis}}
	case budget.MilestoneProgress:
		return []fact{{"column.period", w.words.Period(r.DoneIn)}, {"column.notes", r.Comment}}
	case budget.Line:
		return []fact{{"column.name", r.Name}, {"column.notes", r.Note}}
	case budget.Explanation:
		return []fact{{"column.amount", w.kronerOrNone(r.Kroner)}, {"column.notes", r.Text}}
	case budget.PeriodLock:
		return []fact{{"column.notes", r.Note}}
	case budget.Correction:
		return []fact{{"column.before", w.kronerOrNone(r.Was)}, {"column.reason", r.Reason}}
	case budget.Observation:
		return []fact{{"column.quality", w.words.Name(r.Quality)}}
	}
	return w.factsOfFrame(r)
}

// factsOfFrame are those of what the plan is about, its people and remarks.
func (w recordWords) factsOfFrame(r budget.Record) []fact {
	switch r := r.(type) {
	case budget.Area:
		return []fact{{"column.name", r.Name}, {"column.short-name", r.ShortName}, {"column.kind", w.words.Name(r.Kind)},
			{"column.parent", w.area(r.Parent)}, {"column.aliases", w.words.List(r.Aliases)}}
	case budget.Indicator:
		return []fact{{"column.name", r.Name}, {"column.definition", r.Definition}, {"column.unit", r.Unit}, {"column.statistic", w.words.Name(r.Statistic)},
			{"column.direction", w.words.Name(r.Direction)}, {"column.register", r.Origin}, {"column.breaks", periodsTyped(w.words, r.Breaks)}, {"column.notes", r.Note}}
	case budget.Revision:
		return []fact{{"column.name", r.Name}, {"column.status", w.words.Name(r.Status)},
			{"column.adopted-on", w.words.Period(r.AdoptedOn)}, {"column.case", r.CaseNumber}, {"column.notes", r.Note}}
	case budget.About:
		return []fact{{"column.name", r.Name}, {"column.area", w.area(r.Region)}}
	case budget.Workbook:
		return []fact{{"column.imported", importDay(w.words, r)}}
	case budget.PositionCount:
		return []fact{{"column.basis", r.Basis}}
	case budget.CareUnit:
		return []fact{{"column.name", r.Name}, {"table.units", strconv.Itoa(r.Units)}, {"column.specialists", strconv.Itoa(r.PerUnit)}, {"column.notes", r.Note}}
	case budget.TrainingCohort:
		return []fact{{"column.name", r.Name}, {"column.start", w.words.Period(r.Start)}, {"column.period", w.words.Period(r.Approval)},
			{"column.total", strconv.Itoa(r.Posts)}, {"column.notes", r.Note}}
	case budget.NeedMap:
		return []fact{{"column.name", r.Name}, {"column.persons-now", strconv.Itoa(r.Persons)}, {"column.notes", r.Note}}
	case budget.Verdict:
		return []fact{{"column.reason", r.Reason}}
	case budget.ChartTitle:
		return []fact{{"column.title", r.Title}}
	case budget.ChartNote:
		return []fact{{"column.notes", r.Text}}
	}
	return w.factsOfPack(r)
}

// sides are what a record said before a change and says after it: its value, or
// what else has changed in it. Either is empty where the record was not there.
func (w recordWords) sides(c budget.Change) (before, after string) {
	switch {
	case c.Before == nil:
		return "", w.said(c.After)
	case c.After == nil:
		return w.said(c.Before), ""
	}
	var was, is []string
	if b, a := w.value(c.Before), w.value(c.After); b != a {
		was, is = append(was, b), append(is, a)
	}
	now := w.facts(c.After)
	for i, f := range w.facts(c.Before) {
		if f.words != now[i].words {
			was, is = append(was, w.labelled(f)), append(is, w.labelled(now[i]))
		}
	}
	if len(was) == 0 {
		return w.value(c.Before), w.list(w.value(c.After), w.words.T("import.other-details"))
	}
	return strings.Join(was, ". "), strings.Join(is, ". ")
}

// said is all a record says, in a few words.
func (w recordWords) said(r budget.Record) string {
	if value := w.value(r); value != "" {
		return value
	}
	var said []string
	for _, f := range w.facts(r) {
		if f.words != "" {
			said = append(said, w.labelled(f))
		}
	}
	return strings.Join(said, ". ")
}

func (w recordWords) labelled(f fact) string {
	words := f.words
	if words == "" {
		words = w.words.T("label.missing")
	}
	return w.words.T(f.label) + ": " + words
}

func (w recordWords) kronerOrNone(k *budget.Kroner) string {
	if k == nil {
		return ""
	}
	return w.words.Kroner(*k)
}
