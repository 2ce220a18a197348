package chart

import (
	"cmp"
	"maps"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// yardstick is one way coverage is measured: a series of its own, since the
// yardsticks do not agree.
type yardstick struct {
	by      budget.Yardstick
	variant string
}

// tellCoverage shows the region's coverage through the years against the
// country, one line for each yardstick and variant.
func tellCoverage(q Question) Spec {
	region, _ := q.region()
	byYardstick := make(map[yardstick][]budget.Coverage)
	measured := make(map[int]bool)
	for _, c := range q.coverage() {
		if c.Area != region {
			continue
		}
		key := yardstick{c.Yardstick, c.Variant}
		byYardstick[key] = append(byYardstick[key], c)
		measured[c.Period.Year()] = true
	}
	if len(byYardstick) == 0 {
		return q.empty("coverage")
	}
	years := condense(measured)
	spec := Spec{
		Form: Lines, Subtitle: q.subtitle("coverage", nil),
		Value: q.number(0), Tick: q.number(text.AllDecimals), Categories: q.years(years), Kinds: q.kindWords(),
	}
	var sources []budget.Source
	for _, key := range slices.SortedFunc(maps.Keys(byYardstick), compareYardsticks) {
		spec.Series = append(spec.Series, q.coverageSeries(key, byYardstick[key], years))
		for _, c := range byYardstick[key] {
			sources = append(sources, c.Source)
		}
	}
	spec.Series = append(spec.Series, flat(national, q.Words.T("label.national-level"), Reference, 100, len(years)))
	spec.Title = q.coverageTitle(byYardstick)
	spec.Note = q.Words.T("chart.coverage.note")
	spec.Source = q.source(sources...)
	spec.AltText = q.Words.T("chart.coverage.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle})
	return spec
}

func (y yardstick) id() string { return string(y.by) + "/" + y.variant }

// coverage returns every coverage index of the years the reader wants to see.
func (q Question) coverage() []budget.Coverage {
	return slices.DeleteFunc(q.Plan.CoverageOf(q.Revision.ID), func(c budget.Coverage) bool {
		return q.beyond(c.Period.Year())
	})
}

// compareYardsticks puts consultations of the field alone, the plan's own
// yardstick, first.
func compareYardsticks(a, b yardstick) int {
	return cmp.Or(cmp.Compare(a.by, b.by), cmp.Compare(a.variant, b.variant))
}

func (q Question) coverageSeries(key yardstick, coverage []budget.Coverage, years []int) Series {
	name := q.Words.Name(key.by)
	if key.variant != budget.FieldOnly {
		name = q.Words.T("chart.coverage.variant." + string(key.by))
	}
	series := Series{ID: key.id(), Name: name, Kind: Actual}
	for _, year := range years {
		point := missing
		for _, c := range coverage {
			if c.Period.Year() == year {
				point = q.coveragePoint(c)
			}
		}
		series.Points = append(series.Points, point)
	}
	return series
}

func (q Question) coveragePoint(c budget.Coverage) Point {
	args := text.Args{"year": c.Period, "index": q.Words.Quantity(c.Index, 0), "by": q.Words.Name(c.Yardstick),
		"source": q.origin(c.Source)}
	tip := q.Words.T("chart.tip.index", args)
	if c.Rate != nil && c.NationalRate != nil {
		args["rate"], args["national"] = *c.Rate, *c.NationalRate
		tip = q.Words.T("chart.tip.coverage", args)
	}
	return Point{Value: c.Index.Float(), Origin: c.Source.Ref(), Tooltip: tip}
}

// coverageTitle tells the newest index in the plan's own yardstick.
func (q Question) coverageTitle(by map[yardstick][]budget.Coverage) string {
	key := slices.SortedFunc(maps.Keys(by), compareYardsticks)[0]
	coverage := by[key]
	newest := coverage[len(coverage)-1]
	args := text.Args{"index": q.Words.Quantity(newest.Index, 0), "year": newest.Period, "by": q.Words.Name(key.by)}
	if len(coverage) < 2 {
		return q.title("coverage", "one", args)
	}
	args["first"], args["from"] = q.Words.Quantity(coverage[0].Index, 0), coverage[0].Period
	if newest.Index > coverage[0].Index {
		return q.title("coverage", "rises", args)
	}
	return q.title("coverage", "falls", args)
}
