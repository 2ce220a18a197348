package workbook

import (
	"cmp"

	"fagplan/budget"
)

const measureRole role = "measure"

var milestonesKind = &kind{
	as: MilestonesTable,
	columns: []columnRule{
		may(numberRole, numberWords...),
		needs(titleRole, "milepael", "milepel"),
		may(measureRole, "tiltak"),
		needs(dueRole, "tidsrom", "frist", "tidspunkt", "=nar", "=dato", "=tid", "periode"),
		may(startRole, "=start", "oppstart"),
		may(statusRole, "status"),
		may(basisRole, "grunnlag"),
		mayNote,
	},
	stage: stageMilestones,
	read:  readMilestones,
}

// milestoneRow is a milestone as a row states it.
type milestoneRow struct {
	row int
	budget.Milestone
	// besideDate is what the row says of the milestone beside its date:
	// "Gjennomført mai 2013" is a date and a status in one.
	besideDate string
}

// readMilestones reads dated steps, and which of them have been taken.
func readMilestones(im *importer, t *table) {
	var read []milestoneRow
	var names []naming
	for item := range im.numbered(t) {
		if m, ok := im.milestone(t, item.row, item.number, item.title); ok {
			read = append(read, m)
			names = append(names, milestoneNaming(m.Milestone))
		}
	}
	for i, id := range im.milestones.assign(names) {
		m := read[i]
		m.ID = id
		if im.add(m.Milestone, m.Source) {
			im.milestoneProgress(t, m)
		}
	}
}

// milestone reads a row, all but the milestone's identity.
func (im *importer) milestone(t *table, row, number int, title string) (milestoneRow, bool) {
	c, _ := t.column(dueRole)
	where := im.source(t, row, c.at)
	span, rest, dated := FindPeriod(t.sheet.At(row, c.at).Text)
	if !dated {
		im.find(unreadablePeriod, where, map[string]any{"text": t.text(row, dueRole)})
		im.skipRow(t, row, SkipUnreadable)
		return milestoneRow{}, false
	}
	if start, given := im.span(t, row, startRole); given {
		span.Start = start.Start
	}
	revision, ok := im.decided(t)
	if !ok {
		return milestoneRow{}, false
	}
	m := budget.Milestone{Revision: revision, Number: number, Title: title, Due: span.End,
		Basis: t.text(row, basisRole), Measure: im.milestoneMeasure(t, row), Source: im.rowSource(t, row)}
	if span.Start != span.End {
		m.Start = span.Start
	}
	return milestoneRow{row, m, rest}, true
}

// milestoneMeasure finds the measure a milestone belongs to by its number.
func (im *importer) milestoneMeasure(t *table, row int) budget.MeasureID {
	if t.text(row, measureRole) == "" {
		return ""
	}
	number, given := im.count(t, row, measureRole)
	if !given {
		return ""
	}
	m := budget.Measure{Revision: im.revision.ID, ID: im.measureID(number)}
	if _, stated := im.byKey[keyOf(m)]; !stated && !im.plan.Measures.Has(m) {
		return ""
	}
	return m.ID
}

// milestoneProgress reads what has come of a milestone, from its status or
// from a word beside its date.
func (im *importer) milestoneProgress(t *table, m milestoneRow) {
	status := word(im, t, m.row, statusRole, statusNames, "")
	beside, _ := wordIn(m.besideDate, statusNames)
	progress := budget.MilestoneProgress{Milestone: m.ID, Status: cmp.Or(status, beside), Source: m.Source}
	if progress.Status == "" {
		return
	}
	if progress.Status == budget.Done && beside == budget.Done {
		progress.DoneIn = m.Due // the date is that of completion, not a deadline
	}
	im.add(progress, progress.Source)
}
