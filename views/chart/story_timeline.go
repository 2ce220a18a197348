package chart

import (
	"cmp"
	"slices"
	"strconv"

	"fagplan/budget"
	"fagplan/views/text"
)

// now is the period at whose end the reader sees the plan.
func (q Question) now() budget.Period { return q.Plan.Standpoint(q.Year, q.Today) }

// seenFrom puts the line for now on a timeline, and the words for its years.
func (q Question) seenFrom(spec *Spec) {
	now := q.now()
	spec.Now = now.Ends()
	spec.NowLabel = q.Words.T("chart.now.period", text.Args{"period": now})
	if now == q.Today && now.Unit() == budget.Day {
		spec.NowLabel = q.Words.T("chart.now.today", text.Args{"day": now})
	}
	spec.Tick = func(year float64) string { return strconv.Itoa(int(year)) }
	for _, part := range []string{"1", "2", "3"} {
		spec.Parts = append(spec.Parts, q.Words.T("chart.now.tertial", text.Args{"number": part}))
	}
}

// outside reports whether all of a stretch of time is beyond the years the
// reader wants to see.
func (q Question) outside(start, due budget.Period) bool {
	return q.From != 0 && due.Year() < q.From || q.To != 0 && start.Year() > q.To
}

// among are the measures the reader wants to see.
func (q Question) among() []budget.Measure {
	measures := q.MeasuresOfArea()
	if q.Measures == nil {
		return measures
	}
	return slices.DeleteFunc(measures, func(m budget.Measure) bool { return !q.Measures[m.ID] })
}

// timed are the measures with a start and a due date within what the reader
// wants to see, theme by theme.
func (q Question) timed() []budget.Measure {
	measures := q.among()
	order := make(map[budget.ThemeID]int)
	for i, theme := range q.themesOf(measures) {
		order[theme.ID] = i
	}
	measures = slices.DeleteFunc(measures, func(m budget.Measure) bool {
		return m.Start.IsZero() || m.Due.IsZero() || q.outside(m.Start, m.Due)
	})
	slices.SortStableFunc(measures, func(a, b budget.Measure) int { return cmp.Compare(order[a.Theme], order[b.Theme]) })
	return measures
}

// tellMeasuresTimeline shows when each measure is to begin and end, and how
// much of it is done.
func tellMeasuresTimeline(q Question) Spec {
	const name = "measures-timeline"
	measures := q.timed()
	if len(measures) == 0 {
		return q.empty(name)
	}
	spec := Spec{
		Form: Timeline, Subtitle: q.subtitle(name, nil),
		Kinds: map[Kind]string{Budget: q.Words.T("chart.measures-timeline.planned"), Actual: q.Words.T("chart.measures-timeline.done")},
	}
	q.seenFrom(&spec)
	planned := Series{ID: "planned", Name: q.Words.T("chart.measures-timeline.planned"), Kind: Budget}
	done := Series{ID: "done", Name: q.Words.T("chart.measures-timeline.done")}
	var sources []budget.Source
	for _, m := range measures {
		report := q.Plan.StatusOf(m.ID, budget.YearOf(q.Year))
		spec.Categories = append(spec.Categories, q.measureRow(m, report))
		planned.Points = append(planned.Points, q.plannedBar(m))
		done.Points = append(done.Points, q.doneBar(m, report))
		sources = append(sources, m.Source, report.Source)
	}
	spec.Series = []Series{planned, done}
	spec.Title = q.timelineTitle(measures)
	spec.Note = q.undatedNote(len(measures))
	spec.Source = q.source(sources...)
	spec.AltText = q.Words.T("chart.measures-timeline.alt", text.Args{"title": spec.Title, "n": len(measures),
		"first": earliest(measures), "last": latest(measures), "now": spec.NowLabel})
	return spec
}

// measureRow is a measure as a row: its number and title, its theme, and how
// it stands in a shape and in words.
func (q Question) measureRow(m budget.Measure, report budget.StatusReport) Category {
	theme, _ := q.Plan.Themes.Get(budget.Theme{ID: m.Theme})
	remark := q.Words.Name(report.Status)
	if report.Progress != nil && report.Status != budget.Done {
		remark = q.Words.T("chart.measures-timeline.remark", text.Args{"status": remark, "share": q.Words.Percent(report.Progress.Float(), 0)})
	}
	return Category{ID: string(m.ID), Label: q.numbered(m.Number, m.Title), Short: q.Words.Int(int64(m.Number)),
		Group: cmp.Or(theme.Name, q.Words.T("label.no-theme")), Status: StatusMarks[report.Status], Remark: remark}
}

// numbered is a title after its number.
func (q Question) numbered(number int, title string) string {
	if number == 0 {
		return title
	}
	return q.Words.Int(int64(number)) + " " + title
}

func (q Question) plannedBar(m budget.Measure) Point {
	period := q.Words.T("chart.measures-timeline.period", text.Args{"start": m.Start, "due": m.Due})
	return Point{
		Value: m.Due.Ends(), Span: &Span{m.Start.Begins(), m.Due.Ends()}, Label: period, Origin: m.Source.Ref(),
		Tooltip: q.Words.T("chart.tip.measure-planned", text.Args{"measure": q.numbered(m.Number, m.Title),
			"start": m.Start, "due": m.Due, "source": q.origin(m.Source)}),
	}
}

// doneBar is the share of a measure's time that the share of work done would
// fill: missing where nobody has told how much that is.
func (q Question) doneBar(m budget.Measure, report budget.StatusReport) Point {
	share, told := report.Share()
	if !told {
		return missing
	}
	start, due := m.Start.Begins(), m.Due.Ends()
	reached := start + share.Float()*(due-start)
	percent := q.Words.Percent(share.Float(), 0)
	return Point{
		Value: reached, Span: &Span{start, reached}, Label: percent, Origin: report.Source.Ref(),
		Tooltip: q.Words.T("chart.tip.measure-done", text.Args{"measure": q.numbered(m.Number, m.Title), "share": percent,
			"status": report.Status, "period": report.Period, "source": q.origin(report.Source)}),
	}
}

// timelineTitle tells of measures past their date, or else when the next one
// is due.
func (q Question) timelineTitle(measures []budget.Measure) string {
	now := q.now()
	var next budget.Period
	overdue, done, stopped := 0, 0, 0
	for _, m := range measures {
		switch status := q.statusOf(m); {
		case status == budget.Done:
			done++
		case status == budget.Stopped:
			stopped++
		case now.DaysAfter(m.Due) > 0:
			overdue++
		case next.IsZero() || m.Due.Compare(next) < 0:
			next = m.Due
		}
	}
	args := text.Args{"n": overdue, "all": len(measures), "done": done, "next": next}
	switch {
	case overdue > 0:
		return q.title("measures-timeline", "overdue", args)
	case done == len(measures):
		return q.title("measures-timeline", "all-done", args)
	case next.IsZero():
		return q.title("measures-timeline", "ended", args)
	case done == 0:
		return q.title("measures-timeline", "next", args)
	}
	return q.title("measures-timeline", "done", args)
}

// undatedNote tells how many measures are not shown, for want of dates or
// because they lie in other years.
func (q Question) undatedNote(shown int) string {
	left := len(q.among()) - shown
	if left == 0 {
		return ""
	}
	return q.Words.T("chart.measures-timeline.note", text.Args{"n": left})
}

func earliest(measures []budget.Measure) budget.Period {
	first := measures[0].Start
	for _, m := range measures {
		if m.Start.Begins() < first.Begins() {
			first = m.Start
		}
	}
	return first
}

func latest(measures []budget.Measure) budget.Period {
	last := measures[0].Due
	for _, m := range measures {
		if m.Due.Ends() > last.Ends() {
			last = m.Due
		}
	}
	return last
}
