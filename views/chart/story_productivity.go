package chart

import (
	"cmp"
	"math"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// productivity is that of the trusts the newest time it was counted, the
// highest first, and of all of them together.
func (q Question) productivity() (trusts []budget.Productivity, together budget.Productivity) {
	trusts = q.Plan.ProductivityOf()
	if len(trusts) == 0 {
		return nil, budget.Productivity{}
	}
	newest := slices.MaxFunc(trusts, func(a, b budget.Productivity) int { return a.Period.Compare(b.Period) }).Period
	trusts = slices.DeleteFunc(trusts, func(p budget.Productivity) bool { return p.Period != newest })
	slices.SortStableFunc(trusts, func(a, b budget.Productivity) int { return cmp.Compare(b.PerPosition, a.PerPosition) })
	together, _ = budget.TotalProductivity(trusts)
	return trusts, together
}

// tellProductivity ranks the trusts by consultations per position, with all
// together as a line.
func tellProductivity(q Question) Spec {
	trusts, together := q.productivity()
	if len(trusts) == 0 {
		return q.empty("productivity")
	}
	series := Series{ID: measuredSeries, Name: q.Words.T("chart.productivity.name"), Kind: Actual}
	spec := Spec{
		Form: Bars, Subtitle: q.subtitle("productivity", text.Args{"period": together.Period}),
		Value: q.number(0), Tick: q.number(text.AllDecimals), Source: q.productivitySource(trusts),
	}
	for _, one := range trusts {
		spec.Categories = append(spec.Categories, q.trustCategory(one, trusts))
		series.Points = append(series.Points, Point{Value: one.PerPosition.Float(), Origin: one.Source.Ref(), Tooltip: q.productivityTip(one)})
	}
	spec.Series = []Series{series}
	if len(trusts) > 1 {
		_, region := q.region()
		spec.Series = append(spec.Series, flat("together", region, Reference, together.PerPosition.Float(), len(trusts)))
	}
	spec.Title = q.productivityTitle(trusts)
	spec.AltText = q.alt("productivity", spec)
	return spec
}

// productivityTitle names the trust far below the others, where there is one,
// and else the range.
func (q Question) productivityTitle(trusts []budget.Productivity) string {
	if odd, found := budget.LowOutlier(trusts); found {
		return q.title("productivity", "outlier", text.Args{"area": q.Plan.AreaName(odd.Lowest.Area), "n": whole(odd.Lowest.PerPosition),
			"low": whole(odd.Low), "high": whole(odd.High)})
	}
	top, bottom := trusts[0], trusts[len(trusts)-1]
	args := text.Args{"low": whole(bottom.PerPosition), "high": whole(top.PerPosition), "n": whole(top.PerPosition),
		"bottom": q.Plan.AreaName(bottom.Area), "top": q.Plan.AreaName(top.Area)}
	if len(trusts) == 1 {
		return q.title("productivity", "one", args)
	}
	return q.title("productivity", "range", args)
}

// trustCategory is a trust in a comparison, emphasised where it lies far below
// the others.
func (q Question) trustCategory(one budget.Productivity, trusts []budget.Productivity) Category {
	odd, found := budget.LowOutlier(trusts)
	return Category{ID: string(one.Area), Label: q.Plan.AreaName(one.Area), Emphasised: found && odd.Lowest.Area == one.Area}
}

func (q Question) productivityTip(one budget.Productivity) string {
	args := text.Args{"area": q.Plan.AreaName(one.Area), "year": one.Period, "consultations": one.Consultations,
		"positions": one.Positions, "each": q.Words.Quantity(one.PerPosition, 1), "source": q.origin(one.Source)}
	if one.Patients == nil {
		return q.Words.T("chart.tip.productivity", args)
	}
	args["patients"], args["seen"] = *one.Patients, q.Words.Quantity(*one.PatientsPerPosition, 1)
	return q.Words.T("chart.tip.productivity-patients", args)
}

func (q Question) productivitySource(trusts []budget.Productivity) string {
	var sources []budget.Source
	for _, one := range trusts {
		sources = append(sources, one.Source)
	}
	return q.source(sources...)
}

// whole is a quantity rounded to a whole number.
func whole(v budget.Quantity) budget.Quantity {
	return (v + budget.Unit/2) / budget.Unit * budget.Unit
}

// tellProductivityScatter holds consultations per position against patients per
// position: few consultations may come of few patients, or of few for each.
func tellProductivityScatter(q Question) Spec {
	trusts, _ := q.productivity()
	trusts = slices.DeleteFunc(trusts, func(p budget.Productivity) bool { return p.Patients == nil })
	if len(trusts) == 0 {
		return q.empty("productivity-scatter")
	}
	together, _ := budget.TotalProductivity(trusts)
	spec := Spec{
		Form: Scatter, Subtitle: q.subtitle("productivity-scatter", text.Args{"period": together.Period}),
		Value: q.number(0), Tick: q.number(text.AllDecimals), AcrossValue: q.number(1), AcrossTick: q.number(text.AllDecimals),
		NotZero: q.Words.T("chart.productivity-scatter.not-zero"), Source: q.productivitySource(trusts),
		Series: []Series{
			{ID: "patients", Name: q.Words.T("chart.productivity-scatter.across")},
			{ID: "consultations", Name: q.Words.T("chart.productivity.name")},
		},
	}
	for _, one := range trusts {
		q.addTrust(&spec, q.trustCategory(one, trusts), one)
	}
	if len(trusts) > 1 {
		_, region := q.region()
		together.Area, _ = q.region()
		q.addTrust(&spec, Category{ID: "together", Label: region, Reference: true}, together)
	}
	spec.Ratios = q.perPatient(trusts)
	spec.Title = q.productivityTitle(trusts)
	spec.AltText = q.scatterAlt(spec, trusts)
	return spec
}

// perPatient are lines of round numbers of consultations per patient, in and
// next to the range of the trusts.
func (q Question) perPatient(trusts []budget.Productivity) []Ratio {
	e := extent{math.Inf(1), 0}
	for _, one := range trusts {
		if patients := one.Patients.Float(); patients > 0 {
			e.add(one.Consultations.Float() / patients)
		}
	}
	var lines []Ratio
	for _, each := range []float64{1, 2, 5, 10, 15, 20, 30, 50} {
		if e.low/1.5 < each && each < 1.5*e.high {
			lines = append(lines, Ratio{each, q.Words.T("chart.productivity-scatter.ratio", text.Args{"n": int(each)})})
		}
	}
	return lines
}

func (q Question) addTrust(spec *Spec, c Category, one budget.Productivity) {
	spec.Categories = append(spec.Categories, c)
	for i, value := range []budget.Quantity{*one.PatientsPerPosition, one.PerPosition} {
		point := Point{Value: value.Float(), Origin: one.Source.Ref(), Tooltip: q.productivityTip(one)}
		spec.Series[i].Points = append(spec.Series[i].Points, point)
	}
}

// scatterAlt tells the figures of every trust, since a reader who does not see
// the dots has no other way to them.
func (q Question) scatterAlt(spec Spec, trusts []budget.Productivity) string {
	var figures []string
	for _, one := range trusts {
		figures = append(figures, q.Words.T("chart.productivity-scatter.each", text.Args{"area": q.Plan.AreaName(one.Area),
			"patients": q.Words.Quantity(*one.PatientsPerPosition, 1), "consultations": whole(one.PerPosition)}))
	}
	return q.Words.T("chart.productivity-scatter.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle, "figures": q.listed(figures)})
}
