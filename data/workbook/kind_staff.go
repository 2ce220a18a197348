package workbook

import (
	"cmp"

	"fagplan/budget"
)

const (
	countRole      role = "count"
	scopeRole      role = "scope"
	professionRole role = "profession"
)

var positionsKind = &kind{
	as: PositionsTable,
	columns: []columnRule{
		needs(valueRole, "arsverk", "antall stilling", "=stillinger"),
		needs(typeRole, "type", "=hva", "=status"),
		mayArea, mayPeriod,
		may(professionRole, professionWords...),
		may(basisRole, "grunnlag"), mayNote,
	},
	stage: stageFacts,
	read:  readPositions,
}

var professionWords = []pattern{"yrke", "profesjon", "faggruppe", "stillingsgruppe"}

var positionNames = []wordFor[budget.PositionKind]{
	{budget.PositionsMissing, []pattern{"mangl", "gap"}},
	{budget.PositionsPlanned, []pattern{"planlagt", "nye", "budsjett"}},
	{budget.PositionsVacant, []pattern{"vakant", "ledig", "ubesatt"}},
	{budget.PositionsFilled, []pattern{"dag", "faktisk", "besatt", "regnskap"}},
}

// readPositions reads full-time equivalents by area, period and type.
func readPositions(im *importer, t *table) {
	value, _ := t.column(valueRole)
	for row := range im.rows(t) {
		kind := word(im, t, row, typeRole, positionNames, "")
		figure, given := im.figure(t, row, value.at)
		if kind == "" || !given {
			continue
		}
		area, placed := im.areaOrCountry(t, row)
		period, dated := im.factPeriod(t, row)
		if !placed || !dated {
			continue
		}
		where := im.source(t, row, value.at)
		c := budget.PositionCount{Area: area.ID, Profession: t.text(row, professionRole), Period: period, Kind: kind,
			Count: figure.Value, Basis: cmp.Or(t.text(row, basisRole), t.text(row, noteRole)), Source: where}
		if revision, ok := im.revisionFor(t, kind.Decided()); ok {
			c.Revision = revision
			im.add(c, where)
		}
	}
}

// revisionFor returns the revision of a value: that of the plan where it is
// decided, none where it is a fact.
func (im *importer) revisionFor(t *table, decided bool) (budget.RevisionID, bool) {
	if !decided {
		return "", true
	}
	return im.decided(t)
}

// factPeriod is the period of a row, and reports a row without one.
func (im *importer) factPeriod(t *table, row int) (budget.Period, bool) {
	period, dated := im.period(t, row)
	if !dated {
		if t.text(row, periodRole) == "" { // what cannot be read is reported where it stands
			im.find(unreadablePeriod, im.rowSource(t, row), map[string]any{"text": ""})
		}
		im.skipRow(t, row, SkipUnreadable)
	}
	return period, dated
}

var specialistsKind = &kind{
	as: SpecialistsTable,
	columns: []columnRule{
		needs(countRole, "antall !enhet !stilling", "spesialist !per"),
		needs(typeRole, "=type", "=hva"),
		needs(scopeRole, "omfang"),
		mayArea, mayPeriod, mayNote,
	},
	stage: stageFacts,
	read:  readSpecialists,
}

var specialistNames = []wordFor[budget.SpecialistKind]{
	{budget.SpecialistsNeeded, []pattern{"behov", "mal", "trenger"}},
	{budget.SpecialistsLeaving, []pattern{"avgang", "slutter", "pensjon"}},
	{budget.SpecialistsActual, []pattern{"faktisk", "dag", "godkjent"}},
}

// scopeNames are looked through in order: "i og utenfor TSB" before "TSB".
var scopeNames = []wordFor[budget.Scope]{
	{budget.AllScope, []pattern{"utenfor", "alle", "samlet", "alt", "totalt"}},
	{budget.FieldScope, []pattern{"tsb", "feltet", "fagfelt"}},
}

// readSpecialists reads numbers of approved specialists, in place and needed.
func readSpecialists(im *importer, t *table) {
	value, _ := t.column(countRole)
	for row := range im.rows(t) {
		kind := word(im, t, row, typeRole, specialistNames, "")
		count, given := im.countAt(t, row, value.at)
		if kind == "" || !given {
			continue
		}
		area, placed := im.areaOrCountry(t, row)
		period, dated := im.factPeriod(t, row)
		if !placed || !dated {
			continue
		}
		where := im.source(t, row, value.at)
		c := budget.SpecialistCount{Area: area.ID, Period: period, Kind: kind, Count: count,
			Scope: word(im, t, row, scopeRole, scopeNames, budget.FieldScope), Note: t.text(row, noteRole), Source: where}
		if revision, ok := im.revisionFor(t, kind.Decided()); ok {
			c.Revision = revision
			im.add(c, where)
		}
	}
}
