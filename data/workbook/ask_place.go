package workbook

import (
	"regexp"
	"slices"
	"strings"

	"fagplan/budget"
)

// placeName is a name as Norwegian writes it: words with a capital letter, and
// what kind of place it is.
const placeName = `(\p{Lu}\p{Ll}[\pL-]*(?: (?:og |i )?\p{Lu}\p{Ll}[\pL-]*)*(?: (?:kommune|fylke|bydel))?)`

// placeForms are where a caption says what place it is about: after a
// preposition, and before the time. The first word of a line has a capital
// letter whatever it is, and is no place.
var placeForms = []*regexp.Regexp{
	regexp.MustCompile(`\s(?:i|for|fra|på) ` + placeName),
	regexp.MustCompile(`[\s,:–-]` + placeName + `,? (?:(?i:` + monthWord + `) )?` + yearWord + `\b`),
}

// surveyWords begin names in captions of surveys that are not places.
var surveyWords = []string{"brukerplan", "kartlegging", "undersokelse", "undersoking", "tabell", "figur", "rapport"}

// placeNamed finds the place a caption is about that nobody knows.
func placeNamed(text string) (string, bool) {
	if isNote(text) {
		return "", false
	}
	for _, form := range placeForms {
		match := form.FindStringSubmatch(text)
		if match == nil {
			continue
		}
		name := wordsOf(match[1])
		isMonth := slices.ContainsFunc(months, func(m string) bool { return strings.HasPrefix(name[0], m) })
		if !isMonth && !isOneOf(name[0], surveyWords...) {
			return match[1], true
		}
	}
	return "", false
}

// areaOfSurvey returns where a survey was made: the area its captions name,
// which is asked about where nobody knows it, or else the region of the plan.
// Where nothing tells, it is asked whether it is of the whole country.
func (im *importer) areaOfSurvey(t *table) (budget.Area, bool) {
	if area, found := im.areaInCaptions(t); found {
		return area, true
	}
	if name, found := inCaptions(t, placeNamed); found {
		if area, known := im.area(name, im.tableSource(t)); known {
			return area, true
		}
		return im.unknownArea(t, name, "", im.tableSource(t))
	}
	if area, found := im.planRegion(); found {
		return area, true
	}
	return im.askCountry(t)
}

// askCountry asks whether a table that does not say where it is for is of the
// whole country.
func (im *importer) askCountry(t *table) (budget.Area, bool) {
	where := im.tableSource(t)
	choice, _ := im.ask(Question{ID: questionAt(AskArea, where), Kind: AskArea, Where: where, Case: "no-place",
		Words:   map[string]any{"title": t.title},
		Choices: []Choice{{ID: wholeCountry}, {ID: LeaveOut}}})
	if choice.ID != wholeCountry {
		im.skip(where, SkipDoubtful)
		return budget.Area{}, false
	}
	return im.countryArea(where)
}
