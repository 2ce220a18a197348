package chart

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// figureOf names the key figure that a chart is about, where there is one.
var figureOf = map[string]func(Question) (KeyFigure, bool){
	"measures": measuresFigure, "figure-measures": measuresFigure,
	"positions": positionsFigure, "figure-positions": positionsFigure,
	"specialists": specialistsFigure, "specialists-pipeline": specialistsFigure, "figure-specialists": specialistsFigure,
	"coverage": coverageFigure, "figure-coverage": coverageFigure,
}

// Standing is how what a chart is about stands: as its key figure does, where it
// has one.
func (q Question) Standing(chart string) Status {
	figure, told := figureOf[chart]
	if !told {
		return NoStatus
	}
	q.lookedAt = q.areaFor(chart)
	f, _ := figure(q)
	return f.Status
}

// Word is the status in whatever language, as the catalogs know it.
func (s Status) Word() string { return statusWords[s] }

// AreaName names what the reader asks about: a trust, or the region of the plan.
func (q Question) AreaName() string {
	if q.Area != "" {
		return q.Plan.AreaName(q.Area)
	}
	_, name := q.region()
	return name
}

// MeasuresOfArea are the revision's measures. Where a trust is asked about, they
// are those it is an owner of, by any of its names.
func (q Question) MeasuresOfArea() []budget.Measure {
	measures := q.Plan.MeasuresOf(q.Revision.ID)
	if q.Area == "" {
		return measures
	}
	area, _ := q.Plan.Areas.Get(budget.Area{ID: q.Area})
	names := append([]string{area.Name, area.ShortName}, area.Aliases...)
	owned := func(m budget.Measure) bool {
		return slices.ContainsFunc(m.Owners, func(owner string) bool {
			return slices.ContainsFunc(names, func(name string) bool { return name != "" && strings.EqualFold(name, owner) })
		})
	}
	return slices.DeleteFunc(measures, func(m budget.Measure) bool { return !owned(m) })
}
