package workbook

import (
	"cmp"

	"fagplan/budget"
)

const (
	filledRole   role = "filled"
	approvalRole role = "approval"
	nameRole     role = "name"
	unitsRole    role = "units"
	perUnitRole  role = "per-unit"
	factorRole   role = "factor"
)

var cohortsKind = &kind{
	as: CohortsTable,
	columns: []columnRule{
		needs(approvalRole, "godkjenning", "=ferdig"),
		needs(nameRole, "kull", "=navn", "=stilling", "gruppe"),
		needs(countRole, "antall", "stillinger", "lis"),
		may(filledRole, "besatt"),
		may(startRole, "start", "oppstart"),
		mayArea, mayNote,
	},
	stage: stageFacts,
	read:  readCohorts,
}

// readCohorts reads posts for doctors in specialist training.
func readCohorts(im *importer, t *table) {
	var read []budget.TrainingCohort
	var names []naming
	for row := range im.rows(t) {
		name := t.text(row, nameRole)
		if slug(name) == "" || isSumLabel(name) || im.isFootnote(t, row) {
			continue
		}
		posts, given := im.count(t, row, countRole)
		area, placed := im.areaOfRow(t, row)
		approval, _ := im.span(t, row, approvalRole)
		if !given || !placed || approval.IsZero() {
			im.skipRow(t, row, SkipUnreadable)
			continue
		}
		start, _ := im.span(t, row, startRole)
		c := budget.TrainingCohort{Name: name, Area: area.ID, Start: start.Start,
			Approval: approval.Start, Posts: posts, Note: t.text(row, noteRole), Source: im.rowSource(t, row)}
		if filled, told := im.count(t, row, filledRole); told {
			c.Filled = &filled
		}
		read, names = append(read, c), append(names, namingOf(name, string(c.Area)))
	}
	for i, id := range im.cohorts.assign(names) {
		read[i].ID = id
		im.add(read[i], read[i].Source)
	}
}

var unitsKind = &kind{
	as: UnitsTable,
	columns: []columnRule{
		needs(unitsRole, "antall enhet"),
		needs(perUnitRole, "per enhet", "pr enhet"),
		needs(nameRole, "enhet !antall !per", "=navn"),
		may(typeRole, "type"),
		may(ownerRole, "eier"),
		may(areaRole, "omrade", "foretak", "helseforetak", "region"),
		mayNote,
	},
	stage: stageFacts,
	read:  readUnits,
}

var unitNames = []wordFor[budget.UnitKind]{
	{budget.LARDoctor, []pattern{"lar"}},
	{budget.LeadClinic, []pattern{"poliklin", "ruspoliklin", "overordn", "rusteam", "ledende"}},
	{budget.InpatientUnit, []pattern{"dogn"}},
	{budget.OtherUnit, []pattern{"annen", "anna", "ovrig"}},
}

var ownerNames = []wordFor[budget.Owner]{
	{budget.Private, []pattern{"privat", "avtale", "ideell"}},
	{budget.Public, []pattern{"offentlig", "offentleg", "helseforetak", "hf"}},
	{budget.AllOwner, []pattern{"alle", "totalt", "sum", "alt"}},
}

// readUnits reads the units the need for specialists follows from.
func readUnits(im *importer, t *table) {
	var read []budget.CareUnit
	var names []naming
	for row := range im.rows(t) {
		name := t.text(row, nameRole)
		if slug(name) == "" || im.isFootnote(t, row) {
			continue
		}
		if isSumLabel(name) {
			t.sums = append(t.sums, row)
			im.skipRow(t, row, SkipSum)
			continue
		}
		units, counted := im.count(t, row, unitsRole)
		each, needed := im.count(t, row, perUnitRole)
		if !counted || !needed {
			im.skipRow(t, row, SkipUnreadable)
			continue
		}
		u := budget.CareUnit{Name: name, Units: units, PerUnit: each,
			Kind:  word(im, t, row, typeRole, unitNames, budget.OtherUnit),
			Owner: word(im, t, row, ownerRole, ownerNames, budget.Public),
			Note:  t.text(row, noteRole), Source: im.rowSource(t, row)}
		if t.text(row, areaRole) != "" {
			area, _ := im.areaOfRow(t, row)
			u.Area = area.ID
		}
		read, names = append(read, u), append(names, namingOf(name, string(u.Area), string(u.Owner)))
	}
	for i, id := range im.units.assign(names) {
		read[i].ID = id
		im.add(read[i], read[i].Source)
	}
}

var factorsKind = &kind{
	as: FactorsTable,
	columns: []columnRule{
		needs(factorRole, "faktor"),
		needs(valueRole, "verdi"),
		may(unitRole, "maleenhet", "=enhet"),
		may(lineRole, "linje"),
		may(areaRole, "omrade", "foretak", "region"),
		may(basisRole, "grunnlag"), mayNote,
	},
	stage: stageFacts,
	read:  readFactors,
}

// readFactors reads the numbers that turn one quantity into another.
func readFactors(im *importer, t *table) {
	var read []budget.Factor
	var names []naming
	value, _ := t.column(valueRole)
	for row := range im.rows(t) {
		name := t.text(row, factorRole)
		figure, given := im.figure(t, row, value.at)
		if slug(name) == "" || !given {
			continue
		}
		f := budget.Factor{Name: name, Value: figure.Value, Unit: t.text(row, unitRole),
			Basis: cmp.Or(t.text(row, basisRole), t.text(row, noteRole)), Source: im.source(t, row, value.at)}
		if figure.Percent {
			f.Value = figure.Value / 100
		}
		if t.text(row, areaRole) != "" {
			area, _ := im.areaOfRow(t, row)
			f.Area = area.ID
		}
		if line, known := im.lineNamed(t.text(row, lineRole)); known {
			f.Line = line.ID
		}
		read, names = append(read, f), append(names, namingOf(name, string(f.Area), string(f.Line)))
	}
	for i, id := range im.factors.assign(names) {
		read[i].ID = id
		im.add(read[i], read[i].Source)
	}
}
