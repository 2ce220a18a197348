package chart

import (
	"slices"
	"strings"

	"fagplan/budget"
	"fagplan/views/text"
)

// ofArea are the charts of one area that can be told of a trust as of the
// region, where the plan has the numbers.
var ofArea = []string{"measures", "measures-progress", "measures-timeline", "milestones", "positions", "specialists", "specialists-pipeline",
	"coverage", "coverage-national", "coverage-yardsticks", "coverage-gap", "coverage-gap-positions", "beds", "beds-effect",
	"waiting", "figure-measures", "figure-positions", "figure-specialists", "figure-coverage"}

// areaFor is the area a chart is told of: the trust asked about in a chart of one
// area, the region in all others.
func (q Question) areaFor(chart string) budget.AreaID {
	if slices.Contains(ofArea, chart) {
		return q.Area
	}
	return ""
}

// focus turns a chart of several trusts to the one asked about: it is set off
// from the others, and the title is about it. A chart that says nothing of that
// trust is emptied.
func (q Question) focus(spec *Spec) {
	if q.Area == "" || spec.Empty != "" {
		return
	}
	if slices.Contains(ofArea, spec.Name) {
		if before := spec.Title; !strings.Contains(before, q.AreaName()) {
			spec.Title = Headed(q.AreaName(), before)
			spec.AltText = strings.Replace(spec.AltText, before, spec.Title, 1)
		}
		return
	}
	switch area := string(q.Area); {
	case len(spec.Panels) > 0 && q.panelOf(spec, area) >= 0:
		q.narrow(spec, q.panelOf(spec, area))
	case slices.ContainsFunc(spec.Categories, func(c Category) bool { return c.ID == area }):
		q.setOff(spec, area)
	case slices.ContainsFunc(spec.Series, func(s Series) bool { return s.ID == area }):
		q.follow(spec, area)
	default:
		*spec = Spec{Name: spec.Name, Language: spec.Language, Title: spec.Title, Empty: q.Words.T("pack.left-out.area")}
	}
}

// Headed puts what a message is about before it. One colon is enough for a title:
// a message that has its own follows a dash.
func Headed(about, message string) string {
	if strings.Contains(message, ": ") {
		return about + " – " + message
	}
	return about + ": " + message
}

// panelOf is the panel whose series are of an area, or -1.
func (q Question) panelOf(spec *Spec, area string) int {
	for _, s := range spec.Series {
		if strings.HasPrefix(s.ID, area+"/") {
			return s.Panel
		}
	}
	return -1
}

// narrow leaves only one panel of a chart, as a chart of its own.
func (q Question) narrow(spec *Spec, panel int) {
	spec.Series = slices.DeleteFunc(slices.Clone(spec.Series), func(s Series) bool { return s.Panel != panel })
	for i := range spec.Series {
		spec.Series[i].Panel = 0
	}
	spec.Panels, spec.Notes = nil, nil
	q.retitle(spec, "now", q.lastMark(spec, spec.bodies()[len(spec.bodies())-1]))
}

// setOff sets a category off from the others.
func (q Question) setOff(spec *Spec, area string) {
	spec.Categories = slices.Clone(spec.Categories)
	for i := range spec.Categories {
		spec.Categories[i].Emphasised = spec.Categories[i].ID == area
	}
	bodies := spec.bodies()
	if len(bodies) != 1 || spec.Form == Scatter {
		return // there is no one number to tell
	}
	_, at, found := spec.Find(spec.Series[bodies[0]].ID, area)
	if !found {
		return
	}
	points := spec.Series[bodies[0]].Points
	place, n := 1, 0
	for i, p := range points {
		if p.Missing || spec.Categories[i].Reference {
			continue
		}
		n++
		if p.Value > points[at].Value {
			place++
		}
	}
	q.retitle(spec, "ranked", text.Args{"value": spec.PointText(bodies[0], points[at]), "place": place, "n": n})
}

// follow tells of one of several series over time.
func (q Question) follow(spec *Spec, area string) {
	at := slices.IndexFunc(spec.Series, func(s Series) bool { return s.ID == area })
	q.retitle(spec, "now", q.lastMark(spec, at))
}

// lastMark is the last value of a series, and when it is of; nil for none.
func (q Question) lastMark(spec *Spec, series int) text.Args {
	points := spec.Series[series].Points
	at := last(points)
	if at < 0 {
		return nil
	}
	return text.Args{"value": spec.PointText(series, points[at]), "when": spec.Categories[at].Label}
}

// retitle makes the message about the trust.
func (q Question) retitle(spec *Spec, which string, args text.Args) {
	if args == nil {
		return
	}
	before := spec.Title
	spec.Title = q.Words.T("chart.own."+which, text.Args{"chart": NameOf(q.Plan, spec.Name, q.Words), "area": q.AreaName()}, args)
	spec.AltText = strings.Replace(spec.AltText, before, spec.Title, 1)
}
