package workbook

import "strings"

// datesKind is when measures of the plan start and are due, and nothing else
// of them: "Nr", "Tiltak", "Start", "Frist" and perhaps "Grunnlag". It adds to
// what the plan says, and a blank leaves that as it is. A measure under a new
// number is a new one.
var datesKind = &kind{
	as:      DatesTable,
	narrows: MeasuresTable,
	columns: []columnRule{
		may(numberRole, numberWords...),
		may(titleRole, titleWords...),
		needs(startRole, "=start", "oppstart", "startdato"),
		needs(dueRole, "frist", "slutt", "ferdig"),
		{role: noteRole, patterns: append(noteWords[:len(noteWords):len(noteWords)], "grunnlag")},
	},
	fits:  func(t *table) bool { return namesMeasures(t) && !describesMeasures(t) },
	stage: stageReports,
	read:  readDates,
}

// readDates reads the dates of measures.
func readDates(im *importer, t *table) {
	known := im.knownMeasures()
	_, numbered := t.column(numberRole)
	for item := range im.numbered(t) {
		if numbered && !known.has(item) {
			im.measure(t, item)
			continue
		}
		m, found := im.measureOfRow(t, item.row, known)
		if !found {
			continue
		}
		row := item.row
		start, starts := im.span(t, row, startRole)
		due, ends := im.span(t, row, dueRole)
		if !starts && !ends {
			continue
		}
		if starts {
			m.Start = start.Start
		}
		if ends {
			m.Due = due.End
		}
		m.Note = withRemark(m.Note, t.text(row, noteRole))
		m.Source = im.rowSource(t, row)
		im.restate(m, m.Source)
	}
}

// withRemark puts a remark after a note that does not have it already.
func withRemark(note, remark string) string {
	if strings.Contains(note, remark) {
		return note
	}
	return tidy(note + " " + remark)
}
