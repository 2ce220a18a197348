package workbook

import (
	"cmp"
	"slices"

	"fagplan/budget"
)

// The roles of columns in tables of areas.
const (
	levelRole   role = "level"
	parentRole  role = "parent"
	shortRole   role = "short-name"
	aliasesRole role = "aliases"
)

var areasKind = &kind{
	as: AreasTable,
	columns: []columnRule{
		needs(levelRole, "niva"),
		may(parentRole, "ligger i", "overordn", "tilhor"),
		may(shortRole, "kortnavn", "forkort"),
		may(aliasesRole, "andre navn", "alias", "synonym"),
		needs(areaRole, append(areaWords[:len(areaWords):len(areaWords)], "navn")...),
	},
	stage: stageFrame,
	read:  readAreas,
}

// readAreas reads the tree of areas. What an area lies in may stand below it,
// so all are named before any is placed.
func readAreas(im *importer, t *table) {
	var areas []budget.Area
	byName := newAreaNames(im.plan)
	for i, row := range im.body(t) {
		area, ok := im.areaRecord(t, row, i+1)
		if ok {
			areas = append(areas, area)
			byName.add(area)
		}
	}
	for i, area := range areas {
		row, _ := t.sheet.rowNamed(area.Source.Cell)
		parent := t.text(row, parentRole)
		if above, found := byName.byName[areaKey(parent)]; found && above.ID != area.ID {
			areas[i].Parent = above.ID
		} else if above, known := im.area(parent, area.Source); parent != "" && known && above.ID != area.ID {
			areas[i].Parent = above.ID
		} else if parent != "" {
			im.find(unknownArea, area.Source, map[string]any{"name": parent})
		}
	}
	im.placeAreas(areas)
}

// placeAreas adds the areas, none of them where it would lie in itself by way
// of others.
func (im *importer) placeAreas(areas []budget.Area) {
	parents := make(map[budget.AreaID]budget.AreaID)
	for area := range im.plan.Areas.All() {
		parents[area.ID] = area.Parent
	}
	for _, area := range areas {
		area = im.asInPlan(area)
		if liesIn(area.Parent, area.ID, parents) {
			im.find(areaInItself, area.Source, map[string]any{"name": area.Name})
			area.Parent = ""
		}
		parents[area.ID] = area.Parent
		im.addArea(area)
	}
}

// liesIn reports whether an area is the outer one, or lies in it by way of
// others.
func liesIn(area, outer budget.AreaID, parents map[budget.AreaID]budget.AreaID) bool {
	for steps := 0; area != "" && area != outer; steps++ {
		if steps > len(parents) {
			return true // in a circle of others
		}
		area = parents[area]
	}
	return area != ""
}

// asInPlan keeps how the plan names and orders an area it knows, with the
// workbook's names besides: one workbook knows more of an area than another.
func (im *importer) asInPlan(area budget.Area) budget.Area {
	now, known := im.plan.Areas.Get(area)
	switch {
	case !known:
		return area
	case now.Source.IsZero():
		return now // the planner's own
	}
	for _, alias := range area.Aliases {
		if !slices.Contains(now.Aliases, alias) {
			now.Aliases = append(slices.Clip(now.Aliases), alias)
		}
	}
	now.Parent = cmp.Or(now.Parent, area.Parent)
	now.ShortName = cmp.Or(now.ShortName, area.ShortName)
	now.Source = area.Source
	return now
}

// areaRecord reads an area of a row, without what it lies in.
func (im *importer) areaRecord(t *table, row, order int) (budget.Area, bool) {
	name := t.text(row, areaRole)
	c, _ := t.column(areaRole)
	where := im.source(t, row, c.at)
	kind, plain := parseAreaKind(t.text(row, levelRole))
	if name == "" || !plain || slug(name) == "" {
		im.skip(where, SkipUnreadable)
		return budget.Area{}, false
	}
	area := budget.Area{ID: im.areaID(name), Name: name, ShortName: t.text(row, shortRole), Kind: kind, Order: order,
		Aliases: list(t.text(row, aliasesRole), ";"), Source: where}
	if area.ShortName == area.Name {
		area.ShortName = ""
	}
	return area, true
}

// areaID is the identity of an area: that of the plan or of the known area of
// the name, or else made of the name.
func (im *importer) areaID(name string) budget.AreaID {
	key := areaKey(name)
	if area, found := im.areas.byName[key]; found {
		return area.ID
	}
	return cmp.Or(im.areas.known[key].id, budget.AreaID(slug(key)))
}

var populationsKind = &kind{
	as:      PopulationsTable,
	columns: []columnRule{needsArea},
	years:   1,
	fits: func(t *table) bool {
		_, adults := inCaptions(t, func(text string) (string, bool) {
			return text, fitsAny(text, "innbygg 18", "befolkning 18", "folke 18", "voksne innbygg", "voksen befolkning")
		})
		_, perInhabitant := inCaptions(t, func(text string) (string, bool) {
			return text, fitsAny(text, "rate", "andel") || perInhabitants.MatchString(fold(text))
		})
		return adults && !perInhabitant
	},
	stage: stageFacts,
	read:  readPopulations,
}

// readPopulations reads the number of adults by area and year.
func readPopulations(im *importer, t *table) {
	for row := range im.rows(t) {
		if im.isFootnote(t, row) {
			continue
		}
		area, found := im.areaOrCountry(t, row)
		if !found {
			continue
		}
		for _, c := range t.columnsAs(yearRole) {
			figure, given := im.figure(t, row, c.at)
			year, _ := c.period.Single()
			if where := im.source(t, row, c.at); given {
				im.add(budget.Population{Area: area.ID, Year: year.Year(), Adults: figure.Value, Source: where}, where)
			}
		}
	}
}

// isFootnote reports whether a row has a text and nothing else: a remark under
// the table, or a heading within it.
func (im *importer) isFootnote(t *table, row int) bool {
	cells := t.cells(row)
	return len(cells) == 1 && cells[0].Kind == Text ||
		!slices.ContainsFunc(cells, func(c Cell) bool { return !c.IsBlank() })
}
