package workbook

import (
	"slices"
	"strings"

	"fagplan/budget"
)

const (
	indicatorRole   role = "indicator"
	variantRole     role = "variant"
	qualityRole     role = "quality"
	perRole         role = "per"
	answersRole     role = "n"
	numeratorRole   role = "numerator"
	denominatorRole role = "denominator"
	originRole      role = "origin"
)

var observationsLongKind = &kind{
	as: ObservationsTable,
	columns: []columnRule{
		needs(indicatorRole, "indikator", "statistikkvariabel", "nokkeltall", "maltall", "=variabel"),
		needs(valueRole, "=verdi", "verdi"),
		needsPeriod,
		may(areaRole, "omrade", "region", "helseforetak", "foretak", "fylke", "kommune", "sykehus"),
		may(unitRole, "=enhet", "maleenhet"),
		may(perRole, "=per"), may(variantRole, "variant"), may(groupRole, "gruppe"), may(typeRole, "type"),
		may(qualityRole, "kvalitet"), may(answersRole, answersWords...),
		may(numeratorRole, "teller"), may(denominatorRole, "nevner"),
		may(originRole, "=kilde"), mayNote,
	},
	stage: stageFacts,
	read:  readObservations,
}

var observationNames = []wordFor[budget.Kind]{
	{budget.Target, []pattern{"mal", "maltall"}},
	{budget.Budget, []pattern{"budsjett"}},
	{budget.Forecast, []pattern{"prognose"}},
	{budget.Actual, []pattern{"faktisk", "malt", "regnskap", "resultat"}},
}

var qualityNames = []wordFor[budget.Quality]{
	{budget.Unconfirmed, []pattern{"ubekreft", "forelopig", "ikke bekreft"}},
	{budget.Estimated, []pattern{"anslag", "estimat", "beregn", "ca", "om lag", "utled"}},
	{budget.Reported, []pattern{"rapportert", "oppgitt", "offisiell"}},
}

// readObservations reads a table with one value on each row.
func readObservations(im *importer, t *table) {
	value, _ := t.column(valueRole)
	for row := range im.rows(t) {
		name := t.text(row, indicatorRole)
		if name == "" || im.isFootnote(t, row) {
			continue
		}
		indicator, ok := im.indicatorOfRow(t, row, name)
		area, placed := im.areaOfObservation(t, row)
		period, dated := im.factPeriod(t, row)
		if !ok || !placed || !dated {
			continue
		}
		o := budget.Observation{Indicator: indicator, Area: area.ID, Period: period, Group: t.text(row, groupRole),
			Variant: variantOf(t.text(row, variantRole)), Kind: word(im, t, row, typeRole, observationNames, budget.Actual),
			Quality: word(im, t, row, qualityRole, qualityNames, budget.Reported)}
		if o.Revision, ok = im.revisionFor(t, o.Kind.Decided()); !ok {
			continue
		}
		o.N, _ = im.count(t, row, answersRole)
		im.fraction(t, row, &o)
		im.observe(t, row, value, o)
	}
}

// areaOfObservation is the area of a row, or that of a table without a column
// for it.
func (im *importer) areaOfObservation(t *table, row int) (budget.Area, bool) {
	if _, has := t.column(areaRole); has {
		return im.areaOrCountry(t, row)
	}
	return im.areaOfSurvey(t)
}

// fraction reads numerator and denominator, which are only of use together.
func (im *importer) fraction(t *table, row int, o *budget.Observation) {
	above, hasAbove := im.number(t, row, numeratorRole)
	below, hasBelow := im.number(t, row, denominatorRole)
	if hasAbove && hasBelow && below.Value != 0 {
		o.Numerator, o.Denominator = pointer(above.Value), pointer(below.Value)
	}
}

// variantOf writes a variant as the plan has it.
func variantOf(text string) string {
	words := wordsOf(text)
	mental := slices.Contains(words, "phv") || pattern("psykisk helsevern").fits(words)
	switch {
	case mental && (pattern("inkl").fits(words) || slices.Contains(words, "tsb")):
		return budget.IncludingMH
	case slices.Equal(words, []string{"tsb"}):
		return budget.FieldOnly
	}
	return text
}

// indicatorOfRow finds the indicator a row names: in the plan, in the
// catalogue, or else a new one.
func (im *importer) indicatorOfRow(t *table, row int, name string) (budget.IndicatorID, bool) {
	c, _ := t.column(indicatorRole)
	where := im.source(t, row, c.at)
	unit := t.text(row, unitRole)
	indicator, known := im.indicatorNamed(name)
	if !known {
		per, _ := im.count(t, row, perRole)
		if indicator, known = newIndicator(name, unit, per); !known {
			im.skipRow(t, row, SkipUnknownName)
			return "", false
		}
	}
	if indicator.Unit == "" {
		indicator.Unit = unit
	}
	if !sameTimeUnit(indicator.Unit, unit) {
		im.find(otherUnit, where, map[string]any{"indicator": indicator.Name, "unit": unit, "expected": indicator.Unit})
		im.skipRow(t, row, SkipUnreadable)
		return "", false
	}
	return im.addIndicator(indicator, where), true
}

// indicatorNamed finds an indicator by its whole name, in the plan, in this
// workbook or in the catalogue.
func (im *importer) indicatorNamed(name string) (budget.Indicator, bool) {
	id := slug(name)
	if met, found := im.byKey[keyOf(budget.Indicator{ID: budget.IndicatorID(id)})]; found {
		indicator, ok := im.values[met].Record.(budget.Indicator)
		return indicator, ok
	}
	if indicator, found := im.plan.Indicators.Get(budget.Indicator{ID: budget.IndicatorID(id)}); found {
		return indicator, true
	}
	words := wordsOf(name)
	for _, k := range knownIndicators {
		if string(k.ID) == id || slug(k.Name) == id {
			return k.Indicator, true
		}
		for _, p := range k.headings {
			if p.fits(words) && len(words) == p.length() {
				return k.Indicator, true
			}
		}
	}
	return budget.Indicator{}, false
}

// length is how many words a pattern asks for.
func (p pattern) length() int {
	n := 0
	for _, word := range strings.Fields(strings.TrimPrefix(string(p), "=")) {
		if word[0] != '!' {
			n++
		}
	}
	return n
}

// timeUnits are units that are easily mistaken for one another.
var timeUnits = []string{"dag", "uke", "veke", "maned", "ar"}

// sameTimeUnit reports whether two units can stand in one series: not days
// beside weeks.
func sameTimeUnit(a, b string) bool {
	unit := func(text string) string {
		for _, u := range timeUnits {
			if words := wordsOf(text); len(words) == 1 && strings.HasPrefix(words[0], u) {
				return u
			}
		}
		return ""
	}
	return unit(a) == "" || unit(b) == "" || unit(a) == unit(b)
}
