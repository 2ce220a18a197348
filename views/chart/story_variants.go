package chart

import (
	"cmp"
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// variants are the ways coverage is counted, side by side: in the field alone,
// and with what mental health care does of it.
var variants = []string{budget.FieldOnly, budget.IncludingMH}

// tellCoverageVariants shows the coverage of each region in both variants, the
// last year that has both.
func tellCoverageVariants(q Question) Spec {
	both := q.bothVariants()
	if len(both) == 0 {
		return q.empty("coverage-variants")
	}
	spec := Spec{Form: Bars, Value: q.number(0), Tick: q.number(text.AllDecimals)}
	for _, variant := range variants {
		spec.Series = append(spec.Series, Series{ID: variant, Name: q.Words.T("variant." + variant), Kind: Actual})
	}
	region, _ := q.region()
	var sources []budget.Source
	for _, pair := range both {
		spec.Categories = append(spec.Categories, Category{ID: string(pair[0].Area), Label: q.Plan.AreaName(pair[0].Area), Emphasised: pair[0].Area == region})
		for i, c := range pair {
			spec.Series[i].Points = append(spec.Series[i].Points, q.variantPoint(c))
			sources = append(sources, c.Source)
		}
	}
	spec.Series = append(spec.Series, flat(national, q.Words.T("label.national-level"), Reference, 100, len(both)))
	spec.Title = q.variantsTitle(both)
	spec.Subtitle = q.Words.T("chart.coverage-variants.subtitle", text.Args{"period": both[0][0].Period})
	spec.Note = q.Words.T("chart.coverage-variants.note")
	spec.Source = q.source(sources...)
	spec.AltText = q.alt("coverage-variants", spec)
	return spec
}

// bothVariants pairs the coverage of each region by consultations in the field
// alone with the same including mental health care, in the last period that has
// such pairs, the highest in the field alone first.
func (q Question) bothVariants() (pairs [][2]budget.Coverage) {
	regional := slices.DeleteFunc(q.coverage(), func(c budget.Coverage) bool {
		return q.level(c.Area) != budget.Region || c.Yardstick != budget.ByConsultations
	})
	for _, field := range regional {
		for _, including := range regional {
			if field.Variant != budget.FieldOnly || including.Variant != budget.IncludingMH || field.Area != including.Area || field.Period != including.Period {
				continue
			}
			if len(pairs) > 0 && field.Period.Compare(pairs[0][0].Period) > 0 {
				pairs = nil
			}
			if len(pairs) == 0 || field.Period == pairs[0][0].Period {
				pairs = append(pairs, [2]budget.Coverage{field, including})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b [2]budget.Coverage) int { return cmp.Compare(b[0].Index, a[0].Index) })
	return pairs
}

func (q Question) variantPoint(c budget.Coverage) Point {
	return Point{Value: c.Index.Float(), Origin: c.Source.Ref(), Tooltip: q.Words.T("chart.tip.variant", text.Args{
		"area": q.Plan.AreaName(c.Area), "variant": q.Words.T("variant." + c.Variant), "year": c.Period,
		"index": q.Words.Quantity(c.Index, 0), "source": q.origin(c.Source)})}
}

// variantsTitle tells what the variant makes of the plan's own region, or else
// of the lowest.
func (q Question) variantsTitle(both [][2]budget.Coverage) string {
	region, _ := q.region()
	at := slices.IndexFunc(both, func(pair [2]budget.Coverage) bool { return pair[0].Area == region })
	if at < 0 {
		at = len(both) - 1
	}
	field, including := both[at][0], both[at][1]
	args := text.Args{"area": q.Plan.AreaName(field.Area), "year": field.Period,
		"field": q.Words.Quantity(field.Index, 0), "including": q.Words.Quantity(including.Index, 0)}
	return q.title("coverage-variants", stands(including.Index, field.Index), args)
}
