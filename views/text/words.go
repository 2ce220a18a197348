package text

import (
	"cmp"
	"fmt"
	"reflect"

	"fagplan/budget"
)

// wordPrefixes gives, for each type whose values have names, where in the
// catalogs the names are.
var wordPrefixes = map[reflect.Type]string{
	reflect.TypeFor[Language]():                 "language.",
	reflect.TypeFor[budget.Against]():           "against.",
	reflect.TypeFor[budget.AreaKind]():          "area-kind.",
	reflect.TypeFor[budget.AssumptionOrigin]():  "assumption-origin.",
	reflect.TypeFor[budget.AssumptionSubject](): "assumption-subject.",
	reflect.TypeFor[budget.AssumptionUnit]():    "assumption-unit.",
	reflect.TypeFor[budget.BedKind]():           "bed-kind.",
	reflect.TypeFor[budget.ToDateBasis]():       "budget-basis.",
	reflect.TypeFor[budget.Cause]():             "cause.",
	reflect.TypeFor[budget.Direction]():         "direction.",
	reflect.TypeFor[budget.FundingSource]():     "funding.",
	reflect.TypeFor[budget.Kind]():              "kind.",
	reflect.TypeFor[budget.MeasureChange]():     "measure-change.",
	reflect.TypeFor[budget.Owner]():             "owner.",
	reflect.TypeFor[budget.PageContent]():       "page.",
	reflect.TypeFor[budget.PositionKind]():      "position-kind.",
	reflect.TypeFor[budget.Priority]():          "priority.",
	reflect.TypeFor[budget.ProposalKind]():      "proposal-kind.",
	reflect.TypeFor[budget.Quality]():           "quality.",
	reflect.TypeFor[budget.RevisionStatus]():    "revision-status.",
	reflect.TypeFor[budget.Scope]():             "scope.",
	reflect.TypeFor[budget.ServiceLevel]():      "service-level.",
	reflect.TypeFor[budget.Severity]():          "severity.",
	reflect.TypeFor[budget.Side]():              "side.",
	reflect.TypeFor[budget.SpecialistKind]():    "specialist-kind.",
	reflect.TypeFor[budget.Statistic]():         "statistic.",
	reflect.TypeFor[budget.Status]():            "status.",
	reflect.TypeFor[budget.UnitKind]():          "unit-kind.",
	reflect.TypeFor[budget.Yardstick]():         "yardstick.",
	reflect.TypeFor[budget.YearEndMethod]():     "year-end.",
}

// Name returns what a value of one of package budget's kinds, or a Language,
// is called on a label: budget.Delayed is "Forsinket". A value without a name
// is returned as it is.
func (p *Printer) Name(word any) string {
	if key, ok := wordKey(word); ok && p.Has(key) {
		return p.T(key)
	}
	return fmt.Sprint(word)
}

// wordKey returns the key of a value's name. budget.Reported, the quality that
// is written as nothing, is found under its own word.
func wordKey(word any) (string, bool) {
	prefix, ok := wordPrefixes[reflect.TypeOf(word)]
	if !ok {
		return "", false
	}
	return prefix + cmp.Or(fmt.Sprint(word), "reported"), true
}
