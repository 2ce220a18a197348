package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// pacedMeasure is a measure with how it keeps its time.
type pacedMeasure struct {
	budget.Measure
	budget.Pace
}

// paced are the measures that have begun by plan and that something tells the
// progress of, those furthest behind first.
func (q Question) paced() []pacedMeasure {
	var found []pacedMeasure
	now := q.now()
	for _, m := range q.timed() {
		pace, timed := q.Plan.PaceOf(m, budget.YearOf(q.Year), now)
		if timed && pace.Judged && (pace.Elapsed > 0 || pace.Done > 0) {
			found = append(found, pacedMeasure{m, pace})
		}
	}
	slices.SortStableFunc(found, func(a, b pacedMeasure) int {
		return cmp.Or(cmp.Compare(b.Behind(), a.Behind()), cmp.Compare(a.Number, b.Number))
	})
	return found
}

// tellMeasuresProgress sets the share of the work done against the share of
// the time passed, measure by measure.
func tellMeasuresProgress(q Question) Spec {
	const name = "measures-progress"
	measures := q.paced()
	if len(measures) == 0 {
		return q.empty(name)
	}
	spec := Spec{
		Form: Dumbbells, Subtitle: q.subtitle(name, text.Args{"period": q.now()}),
		Unit: "%", Value: q.percent, Tick: q.percent,
	}
	done := Series{ID: "done", Name: q.Words.T("chart.measures-progress.done")}
	passed := Series{ID: "passed", Name: q.Words.T("chart.measures-progress.passed"), Kind: Budget}
	var sources []budget.Source
	for _, m := range measures {
		spec.Categories = append(spec.Categories, Category{ID: string(m.ID), Label: q.numbered(m.Number, m.Title),
			Short: q.Words.Int(int64(m.Number)), Emphasised: m.Lags()})
		done.Points = append(done.Points, q.pacePoint(m, m.Done))
		passed.Points = append(passed.Points, q.pacePoint(m, m.Elapsed))
		spec.Totals = append(spec.Totals, q.behind(m))
		sources = append(sources, m.Source, m.Report.Source)
	}
	spec.Series = []Series{done, passed}
	spec.Title = q.progressTitle(measures)
	spec.Note = q.Words.T("chart.measures-progress.note", text.Args{"points": 100 * budget.LagTolerance})
	spec.Source = q.source(sources...)
	first := measures[0]
	spec.AltText = q.Words.T("chart.measures-progress.alt", text.Args{"title": spec.Title, "n": len(measures),
		"measure": q.numbered(first.Number, first.Title), "done": q.percent(first.Done.Float()), "passed": q.percent(first.Elapsed.Float())})
	return spec
}

func (q Question) percent(share float64) string { return q.Words.Percent(share, 0) }

// pacePoint is one of the two shares of a measure; both tell of both.
func (q Question) pacePoint(m pacedMeasure, share budget.Quantity) Point {
	return Point{Value: share.Float(), Origin: m.Report.Source.Ref(),
		Tooltip: q.Words.T("chart.tip.measure-pace", text.Args{"measure": q.numbered(m.Number, m.Title), "done": q.percent(m.Done.Float()),
			"passed": q.percent(m.Elapsed.Float()), "period": m.Report.Period, "source": q.origin(m.Report.Source)})}
}

// behind writes by how many percentage points the work is behind the time, or
// ahead of it; the word is there for those that lag, so that they are told by
// more than their place.
func (q Question) behind(m pacedMeasure) Point {
	points := -100 * m.Behind().Float()
	label := q.Words.Signed().Float(points, 0)
	if m.Lags() {
		label = q.Words.T("chart.measures-progress.lags", text.Args{"points": label})
	}
	return Point{Value: points, Label: label}
}

func (q Question) progressTitle(measures []pacedMeasure) string {
	lagging := 0
	for _, m := range measures {
		if m.Lags() {
			lagging++
		}
	}
	args := text.Args{"n": lagging, "all": len(measures), "number": measures[0].Number}
	switch {
	case lagging == 0:
		return q.title("measures-progress", "none", args)
	case len(measures) == 1:
		return q.title("measures-progress", "only", args)
	case lagging == len(measures):
		return q.title("measures-progress", "all", args)
	}
	return q.title("measures-progress", "some", args)
}
