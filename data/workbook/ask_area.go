package workbook

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"fagplan/budget"
)

// The choices of what area a name is; knownArea is followed by the area's ID.
const (
	knownAreaIs  = "known:"
	newAreaIs    = "new"
	wholeCountry = "country"
)

// maxAlike is how many known areas are offered for a name nobody knows.
const maxAlike = 4

// How alike names are, from 0 to 1.
const (
	offered  = 0.5  // enough to be offered
	probable = 0.75 // enough to be the best guess
	misspelt = 0.9  // enough to ask even where the name could be that of a new area
)

// alikeArea is a known area and how much its name is like another.
type alikeArea struct {
	id    budget.AreaID
	label string
	score float64
}

// unknownArea asks which area a name is that nobody knows, unless the table
// makes its level plain and it is like no other: then it is a new one.
func (im *importer) unknownArea(t *table, name, heading string, where budget.Source) (budget.Area, bool) {
	kind, plain := parseAreaKind(heading)
	if !plain {
		kind, plain = areaKindOfName(name)
	}
	alike := im.alikeOnce(name)
	if plain && (len(alike) == 0 || alike[0].score < misspelt) {
		return im.newArea(name, kind, where)
	}
	choice, _ := im.ask(areaQuestion(name, alike, where))
	switch id, known := strings.CutPrefix(choice.ID, knownAreaIs); {
	case known:
		return im.sameArea(id, name, where)
	case choice.ID == newAreaIs:
		return im.newArea(name, cmp.Or(kind, im.kindBeside(t), budget.District), where)
	}
	im.skip(where, SkipDoubtful)
	return budget.Area{}, false
}

func areaQuestion(name string, alike []alikeArea, where budget.Source) Question {
	q := Question{ID: string(AskArea) + "|" + areaKey(name), Kind: AskArea, Where: where, Case: "nothing-like",
		Words: map[string]any{"name": name, "guess": name}, Best: len(alike)}
	for _, a := range alike {
		q.Choices = append(q.Choices, Choice{ID: knownAreaIs + string(a.id), Words: map[string]any{"name": a.label}})
	}
	q.Choices = append(q.Choices, Choice{ID: newAreaIs, Words: map[string]any{"name": name}}, Choice{ID: LeaveOut})
	if len(alike) > 0 && alike[0].score >= probable {
		q.Best, q.Case, q.Words["guess"] = 0, "like", alike[0].label
		if alike[0].score == 1 {
			q.Case = "footnote-mark"
		}
	}
	return q
}

// newArea adds an area nobody knew.
func (im *importer) newArea(name string, kind budget.AreaKind, where budget.Source) (budget.Area, bool) {
	area := budget.Area{ID: budget.AreaID(slug(areaKey(name))), Name: name, Kind: kind, Source: where}
	im.addArea(area)
	return area, true
}

// sameArea is the known area a name is another spelling of. The plan keeps the
// spelling, so as not to be asked again; an area the planner has entered stays
// as it is.
func (im *importer) sameArea(id, name string, where budget.Source) (budget.Area, bool) {
	area, found := im.area(id, where)
	if !found {
		return area, false
	}
	if stated, ok := im.stated(area).(budget.Area); ok {
		area = stated
	}
	if !area.Source.IsZero() && !slices.Contains(area.Aliases, name) {
		area.Aliases = append(slices.Clip(area.Aliases), name)
		im.restate(area, where)
	}
	im.areas.byName[areaKey(name)] = area
	return area, true
}

// kindBeside is the level of the areas beside in the table, empty where none
// is known.
func (im *importer) kindBeside(t *table) budget.AreaKind {
	for _, row := range im.body(t) {
		key := areaKey(t.text(row, areaRole))
		if area, found := im.areas.byName[key]; found {
			return area.Kind
		}
		if area, found := im.areas.known[key]; found && key != "" {
			return area.kind
		}
	}
	return ""
}

// glue is a name with the mark of one or more footnotes glued to it: "UNN1".
var glue = regexp.MustCompile(`^(.*\pL)[1-9]{1,3}$`)

// alikeOnce is alike, found once for each name, and for no more names than can
// be asked about.
func (im *importer) alikeOnce(name string) []alikeArea {
	found, known := im.alikes[name]
	if !known && len(im.alikes) < maxQuestions {
		found = im.alike(name)
		im.alikes[name] = found
	}
	return found
}

// alike returns the known areas whose names are most like a name, the most
// alike first.
func (im *importer) alike(name string) []alikeArea {
	key := areaKey(name)
	best := make(map[budget.AreaID]alikeArea)
	consider := func(id budget.AreaID, label, known string) {
		score := likeness(key, known)
		if bare := glue.FindStringSubmatch(key); bare != nil && bare[1] == known {
			score = 1
		}
		if score >= offered && score > best[id].score {
			best[id] = alikeArea{id, label, score}
		}
	}
	for known, area := range im.areas.byName {
		consider(area.ID, area.Label(), known)
	}
	for known, area := range im.areas.known {
		consider(area.id, cmp.Or(area.short, area.name), known)
	}
	var alike []alikeArea
	for _, a := range best {
		alike = append(alike, a)
	}
	slices.SortFunc(alike, func(a, b alikeArea) int { return cmp.Or(cmp.Compare(b.score, a.score), cmp.Compare(a.id, b.id)) })
	return alike[:min(len(alike), maxAlike)]
}
