package workbook

import (
	"strconv"

	"fagplan/budget"
)

// knownMeasures are the measures of the revision, those the workbook itself
// states among them, by number and by title.
type knownMeasures struct {
	byNumber map[int]budget.Measure
	byTitle  map[string]budget.Measure
}

func (im *importer) knownMeasures() knownMeasures {
	known := knownMeasures{make(map[int]budget.Measure), make(map[string]budget.Measure)}
	know := func(m budget.Measure) {
		known.byNumber[m.Number] = m
		known.byTitle[slug(m.Title)] = m
	}
	for _, m := range im.plan.MeasuresOf(im.revision.ID) {
		know(m)
	}
	for _, v := range im.values {
		if m, ok := v.Record.(budget.Measure); ok && m.Revision == im.revision.ID {
			know(m)
		}
	}
	return known
}

// reportedMeasures are the measures a table of reports may be about. A plan
// without any gets those the table numbers and names.
func (im *importer) reportedMeasures(t *table) knownMeasures {
	known := im.knownMeasures()
	if _, numbered := t.column(numberRole); len(known.byNumber) > 0 || !numbered {
		return known
	}
	for item := range im.numbered(t) {
		im.namedMeasure(t, item)
	}
	return im.knownMeasures()
}

// has reports whether a row of a list names one of the measures.
func (k knownMeasures) has(item numberedRow) bool {
	_, titled := k.byTitle[slug(item.title)]
	_, numbered := k.byNumber[item.number]
	return titled || numbered
}

// measureOfRow finds the measure a row is about: by its title, or else by its
// number. One found by number under another title is told of; one that is not
// found is reported.
func (im *importer) measureOfRow(t *table, row int, known knownMeasures) (budget.Measure, bool) {
	title := t.text(row, titleRole)
	if title == "" && t.text(row, numberRole) == "" || im.isFootnote(t, row) {
		return budget.Measure{}, false
	}
	if m, found := known.byTitle[slug(title)]; found {
		return m, true
	}
	number, numbered := im.count(t, row, numberRole)
	m, found := known.byNumber[number]
	switch {
	case !numbered || !found:
		name := title
		if numbered {
			name = tidy(strconv.Itoa(number) + " " + title)
		}
		im.find(unknownMeasure, im.rowSource(t, row), map[string]any{"name": name})
		im.skipRow(t, row, SkipUnknownName)
		return budget.Measure{}, false
	case title != "":
		im.find(otherTitle, im.rowSource(t, row), map[string]any{"number": number, "title": title, "plan": m.Title})
	}
	return m, true
}
