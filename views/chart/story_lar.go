package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// patientsPerPosition is the factor that turns patients in opioid substitution
// treatment (LAR) into positions.
const patientsPerPosition budget.FactorID = "pasienter-per-stilling"

// tellLAR ranks the counties by patients in opioid substitution treatment, with
// the positions that takes where the plan has a factor for it.
func tellLAR(q Question) Spec {
	r := q.rank(budget.LARIndicator, budget.County)
	if len(r.areas) == 0 {
		return q.empty("lar")
	}
	r.country = nil // a number for the country says nothing of one county
	factor, known := q.Plan.Factors.Get(budget.Factor{ID: patientsPerPosition})
	known = known && factor.Value > 0
	spec := q.rankedBars(q.Words.T("chart.lar.name"), r, func(o budget.Observation) Point {
		args := text.Args{"area": q.Plan.AreaName(o.Area), "n": o.Value, "source": q.origin(o.Source)}
		tip := "chart.tip.lar"
		if known {
			tip, args["positions"] = "chart.tip.lar-positions", o.Value.Float()/factor.Value.Float()
		}
		return Point{Value: o.Value.Float(), Origin: o.Source.Ref(), Tooltip: q.Words.T(tip, args)}
	})
	spec.Title = q.larTitle(r)
	spec.Subtitle = q.subtitle("lar", text.Args{"period": r.period, "area": q.commonArea(r.areas)})
	if known {
		spec.Note = q.Words.T("chart.lar.note", text.Args{"patients": factor.Value})
	}
	spec.AltText = q.alt("lar", spec)
	return spec
}

func (q Question) larTitle(r ranking) string {
	args := text.Args{"n": r.total(), "top": q.Plan.AreaName(r.areas[0].Area), "most": r.areas[0].Value}
	switch {
	case q.Masking.Hides(budget.LARIndicator): // those shown are not all there are
		return q.title("lar", "some", args)
	case len(r.areas) == 1:
		return q.title("lar", "one", args)
	}
	if r.areas[0].Value == r.areas[1].Value {
		return q.title("lar", "even", args)
	}
	return q.title("lar", "most", args)
}

// commonArea is the name of the smallest area that all those measured lie in.
func (q Question) commonArea(measured []budget.Observation) string {
	common := q.areasAround(measured[0].Area)
	for _, o := range measured[1:] {
		around := q.areasAround(o.Area)
		common = slices.DeleteFunc(common, func(id budget.AreaID) bool { return !slices.Contains(around, id) })
	}
	if len(common) == 0 {
		_, region := q.region()
		return region
	}
	return q.Plan.AreaName(common[0])
}

// areasAround are the areas an area lies in, the smallest first.
func (q Question) areasAround(id budget.AreaID) []budget.AreaID {
	var around []budget.AreaID
	area, found := q.Plan.Areas.Get(budget.Area{ID: id})
	for found && area.Parent != "" && !slices.Contains(around, area.Parent) {
		around = append(around, area.Parent)
		area, found = q.Plan.Areas.Get(budget.Area{ID: area.Parent})
	}
	return around
}
