package workbook

import (
	"slices"
	"strings"

	"fagplan/budget"
)

// areaNames finds areas by what workbooks call them: those of the plan first,
// then those the workbook itself declares, then the known ones.
type areaNames struct {
	byName map[string]budget.Area
	known  map[string]knownArea
}

func newAreaNames(plan *budget.Plan) *areaNames {
	names := &areaNames{byName: make(map[string]budget.Area), known: make(map[string]knownArea)}
	for area := range plan.Areas.All() {
		names.add(area)
	}
	for _, area := range knownAreas {
		for _, name := range append([]string{string(area.id), area.name, area.short}, area.others...) {
			names.known[areaKey(name)] = area
		}
	}
	return names
}

// add makes the area known by all its names. A name already taken keeps what
// it stands for.
func (n *areaNames) add(area budget.Area) {
	for _, name := range append([]string{string(area.ID), area.Name, area.ShortName}, area.Aliases...) {
		key := areaKey(name)
		if _, taken := n.byName[key]; !taken && key != "" {
			n.byName[key] = area
		}
	}
}

// areaKey writes a name so that its spellings meet: without the kind of
// enterprise and without punctuation.
func areaKey(name string) string {
	words := slices.DeleteFunc(wordsOf(name), func(w string) bool { return w == "hf" || w == "rhf" || w == "as" })
	return strings.Join(words, " ")
}

// area returns the area a text names. One of the known areas is added to the
// proposal with what it lies in. It returns false for a name nobody knows.
func (im *importer) area(name string, where budget.Source) (budget.Area, bool) {
	key := areaKey(name)
	if area, found := im.areas.byName[key]; found {
		return area, true
	}
	known, found := im.areas.known[key]
	if !found || key == "" {
		return budget.Area{}, false
	}
	if area, inPlan := im.areas.byName[areaKey(string(known.id))]; inPlan {
		return area, true
	}
	if known.parent != "" {
		im.area(string(known.parent), where)
	}
	area := known.record(where)
	im.addArea(area)
	return area, true
}

// addArea puts an area in the proposal and makes its names known.
func (im *importer) addArea(area budget.Area) {
	if im.add(area, area.Source) {
		im.areas.add(area)
	}
}

// areaOfRow returns the area a row of the table is for. A name nobody knows
// becomes a new area where the table makes its level plain, and is otherwise
// asked about. A row without a name belongs to the area of the table.
func (im *importer) areaOfRow(t *table, row int) (budget.Area, bool) {
	column, found := t.column(areaRole)
	name := t.text(row, areaRole)
	if !found || name == "" {
		return im.areaOfTable(t)
	}
	where := im.source(t, row, column.at)
	if area, known := im.area(name, where); known {
		return area, true
	}
	if slug(name) == "" {
		im.find(unknownArea, where, map[string]any{"name": name})
		im.skip(where, SkipUnknownArea)
		return budget.Area{}, false
	}
	return im.unknownArea(t, name, column.heading, where)
}

// areaKindOfName tells the level of an area that has it in its name.
func areaKindOfName(name string) (budget.AreaKind, bool) {
	words := wordsOf(name)
	switch {
	case slices.Contains(words, "rhf"):
		return budget.Region, true
	case slices.Contains(words, "hf"):
		return budget.Trust, true
	case slices.Contains(words, "fylke"):
		return budget.County, true
	case slices.Contains(words, "kommune"):
		return budget.District, true
	}
	return "", false
}

// place is where a table is for, found or not.
type place struct {
	area  budget.Area
	found bool
}

// areaOfTable returns the area a whole table is for: the one its captions
// name, or else the region of the plan.
func (im *importer) areaOfTable(t *table) (budget.Area, bool) {
	if t.place == nil {
		area, found := im.areaInCaptions(t)
		if !found {
			area, found = im.planRegion()
		}
		t.place = &place{area, found}
	}
	return t.place.area, t.place.found
}

// areaInCaptions returns the area the captions of a table name.
func (im *importer) areaInCaptions(t *table) (budget.Area, bool) {
	return inCaptions(t, func(text string) (budget.Area, bool) {
		return im.areaIn(text, im.source(t, t.header.top, t.Left))
	})
}

// planRegion returns the area the plan is for, as the workbook or the plan
// says.
func (im *importer) planRegion() (budget.Area, bool) {
	if im.region == "" {
		return budget.Area{}, false
	}
	area, found := im.areas.byName[areaKey(string(im.region))]
	return area, found
}

// areaIn finds the area named within a text: the longest name that stands in
// it as whole words. Abbreviations and words for totals are no names there.
func (im *importer) areaIn(text string, where budget.Source) (budget.Area, bool) {
	padded := " " + areaKey(text) + " "
	longest := ""
	consider := func(name string) {
		better := len(name) > len(longest) || len(name) == len(longest) && name < longest
		if len(name) > 3 && better && strings.Contains(padded, " "+name+" ") && !isSumLabel(name) {
			longest = name
		}
	}
	for name := range im.areas.byName {
		consider(name)
	}
	for name := range im.areas.known {
		consider(name)
	}
	if longest == "" {
		return budget.Area{}, false
	}
	return im.area(longest, where)
}
