package chart

import (
	"slices"

	"fagplan/budget"
	"fagplan/views/text"
)

// tellCoverageNational shows the region's rate of consultations and that of the
// country as two lines with the gap between, so that a target that moves is
// seen: where both grow as fast the index stays, and the gap grows.
func tellCoverageNational(q Question) Spec {
	rates := q.ownRates()
	if len(rates) == 0 {
		return q.empty("coverage-national")
	}
	measured := make(map[int]bool)
	var sources []budget.Source
	for _, c := range rates {
		measured[c.Period.Year()] = true
		sources = append(sources, c.Source)
	}
	years := condense(measured)
	_, area := q.region()
	own, country := Series{ID: "own", Name: area, Kind: Actual}, Series{ID: national, Name: q.Words.T("label.national-level"), Kind: Reference}
	for _, year := range years {
		o, n := missing, missing
		for _, c := range rates {
			if c.Period.Year() == year {
				o, n = q.ratePoints(c)
			}
		}
		own.Points, country.Points = append(own.Points, o), append(country.Points, n)
	}
	last := rates[len(rates)-1]
	spec := Spec{Form: Lines, Value: q.number(1), Tick: q.number(text.AllDecimals), Categories: q.years(years), Kinds: q.kindWords(), Series: []Series{own, country}}
	spec.Title = q.nationalTitle(rates[0], last)
	spec.Subtitle = q.subtitle("coverage-national", text.Args{"per": last.Per})
	spec.Note = q.Words.T("chart.coverage-national.note")
	spec.Source = q.source(sources...)
	spec.AltText = q.Words.T("chart.coverage-national.alt", text.Args{"title": spec.Title, "subtitle": spec.Subtitle,
		"index": q.Words.Quantity(last.Index, 0), "year": last.Period})
	return spec
}

// ownRates are the coverage of the region by consultations, in the field alone,
// where both rates are known, in order of time.
func (q Question) ownRates() []budget.Coverage {
	region, _ := q.region()
	return slices.DeleteFunc(q.coverage(), func(c budget.Coverage) bool {
		return c.Area != region || c.Yardstick != budget.ByConsultations || c.Variant != budget.FieldOnly || c.Rate == nil || c.NationalRate == nil
	})
}

// ratePoints are the region's rate, with the interval up to the country's, and
// the country's.
func (q Question) ratePoints(c budget.Coverage) (own, country Point) {
	rate, level := c.Rate.Float(), c.NationalRate.Float()
	tip := q.Words.T("chart.tip.national", text.Args{"year": c.Period, "rate": q.tenths(*c.Rate), "national": q.tenths(*c.NationalRate),
		"per": c.Per, "index": q.Words.Quantity(c.Index, 0), "source": q.origin(c.Source)})
	own = Point{Value: rate, Span: &Span{min(rate, level), max(rate, level)}, Origin: c.Source.Ref(), Tooltip: tip}
	return own, Point{Value: level, Origin: c.Source.Ref(), Tooltip: tip}
}

// nationalTitle tells how the distance to the country's rate has gone.
func (q Question) nationalTitle(first, last budget.Coverage) string {
	before, now := *first.NationalRate-*first.Rate, *last.NationalRate-*last.Rate
	_, area := q.region()
	args := text.Args{"area": area, "from": first.Period, "year": last.Period, "rate": q.tenths(*last.Rate), "national": q.tenths(*last.NationalRate),
		"first": q.tenths(*first.NationalRate), "before": q.tenths(before), "now": q.tenths(now)}
	switch {
	case now <= 0:
		return q.title("coverage-national", "reached", args)
	case first.Period == last.Period:
		return q.title("coverage-national", "one", args)
	case now > before && *last.NationalRate > *first.NationalRate && *last.Rate > *first.Rate:
		return q.title("coverage-national", "moves", args)
	case now > before:
		return q.title("coverage-national", "grows", args)
	case now < before:
		return q.title("coverage-national", "closes", args)
	}
	return q.title("coverage-national", "stays", args)
}
