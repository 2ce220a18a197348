package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// StatusMarks gives the mark that each status of a measure is drawn with.
var StatusMarks = map[budget.Status]Status{
	budget.Done: Good, budget.InProgress: Underway, budget.Delayed: Bad, budget.NotStarted: Idle, budget.Stopped: Halted,
}

// tellMeasures shows how the measures of each theme stand, by status.
func tellMeasures(q Question) Spec {
	measures := q.MeasuresOfArea()
	if len(measures) == 0 {
		return q.empty("measures")
	}
	themes := q.themesOf(measures)
	spec := Spec{
		Form: Bars, Arrange: Stacked,
		Subtitle: q.subtitle("measures", text.Args{"period": budget.YearOf(q.standing())}),
		Unit:     q.Words.T("table.measures"),
		Value:    q.number(0), Tick: q.number(text.AllDecimals),
	}
	for _, theme := range themes {
		spec.Categories = append(spec.Categories, Category{ID: cmp.Or(string(theme.ID), "none"), Label: cmp.Or(theme.Name, q.Words.T("label.no-theme"))})
	}
	count := q.CountByStatus()
	for _, status := range budget.Statuses {
		if count[status] > 0 {
			spec.Series = append(spec.Series, q.statusSeries(status, measures, themes))
		}
	}
	spec.Title = q.measuresTitle(count, len(measures))
	spec.Source = q.measuresSource(measures)
	spec.AltText = q.Words.T("chart.measures.alt", text.Args{"title": spec.Title, "n": len(measures), "themes": len(themes)})
	return spec
}

// CountByStatus counts the revision's measures by how they stood at the end of
// the year the reader stands in, or of the nearest of those wanted.
func (q Question) CountByStatus() map[budget.Status]int {
	count := make(map[budget.Status]int)
	for _, m := range q.MeasuresOfArea() {
		count[q.statusOf(m)]++
	}
	return count
}

func (q Question) statusOf(m budget.Measure) budget.Status {
	return q.Plan.StatusOf(m.ID, budget.YearOf(q.standing())).Status
}

// standing is the year the reader stands in, or the nearest of those wanted.
func (q Question) standing() int {
	switch {
	case q.To != 0 && q.Year > q.To:
		return q.To
	case q.From != 0 && q.Year < q.From:
		return q.From
	}
	return q.Year
}

// measuresSource names where the measures come from and where it was reported
// how they stand.
func (q Question) measuresSource(measures []budget.Measure) string {
	var sources []budget.Source
	for _, m := range measures {
		sources = append(sources, m.Source)
	}
	for _, m := range measures {
		sources = append(sources, q.Plan.StatusOf(m.ID, budget.YearOf(q.standing())).Source)
	}
	return q.source(sources...)
}

// told are the statuses in the order they are told of in words: what goes on
// and what is wrong with it before what needs nobody.
var told = []budget.Status{budget.InProgress, budget.Delayed, budget.Done, budget.Stopped, budget.NotStarted}

// measuresTitle tells how many measures there are of each status.
func (q Question) measuresTitle(count map[budget.Status]int, all int) string {
	args := text.Args{"all": all, "parts": q.statusParts(count, told)}
	switch all {
	case count[budget.NotStarted]:
		return q.title("measures", "none", args)
	case count[budget.Done]:
		return q.title("measures", "all-done", args)
	}
	return q.title("measures", "parts", args)
}

// statusParts counts the measures of some statuses in words, leaving out those
// that no measure has.
func (q Question) statusParts(count map[budget.Status]int, statuses []budget.Status) string {
	var parts []string
	for _, status := range statuses {
		if count[status] > 0 {
			parts = append(parts, q.Words.T("chart.measures.part."+string(status), text.Args{"n": count[status]}))
		}
	}
	return q.Words.List(parts)
}

func (q Question) themesOf(measures []budget.Measure) []budget.Theme {
	var themes []budget.Theme
	for _, m := range measures {
		if !slices.ContainsFunc(themes, func(t budget.Theme) bool { return t.ID == m.Theme }) {
			theme, _ := q.Plan.Themes.Get(budget.Theme{ID: m.Theme})
			theme.ID = m.Theme
			themes = append(themes, theme)
		}
	}
	slices.SortStableFunc(themes, func(a, b budget.Theme) int { return cmp.Compare(a.Order, b.Order) })
	return themes
}

func (q Question) statusSeries(status budget.Status, measures []budget.Measure, themes []budget.Theme) Series {
	series := Series{ID: string(status), Name: q.Words.Name(status), Status: StatusMarks[status], Points: make([]Point, len(themes))}
	for i, theme := range themes {
		n := 0
		for _, m := range measures {
			if m.Theme == theme.ID && q.statusOf(m) == status {
				n++
			}
		}
		series.Points[i] = Point{Value: float64(n), Missing: n == 0}
	}
	return series
}
