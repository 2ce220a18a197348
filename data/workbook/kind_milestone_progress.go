package workbook

import "fagplan/budget"

const reachedRole role = "reached"

// milestoneProgressKind is what has come of milestones of the plan: "Milepæl",
// "Status" and "Nådd". A table with a deadline as well is a list of milestones.
var milestoneProgressKind = &kind{
	as: MilestoneProgressTable,
	columns: []columnRule{
		may(numberRole, numberWords...),
		needs(titleRole, "milepael", "milepel"),
		needs(statusRole, "status"),
		may(reachedRole, "nadd", "oppnadd", "gjennomfort", "fullfort", "ferdig"),
		may(commentRole, commentWords...),
	},
	fits: func(t *table) bool {
		for _, c := range t.columns {
			if c.role == "" && fitsAny(c.heading, "tidsrom", "frist", "tidspunkt", "=nar", "=dato", "=tid", "periode") {
				return false
			}
		}
		return true
	},
	stage: stageReports,
	read:  readMilestoneProgress,
}

// readMilestoneProgress reads how milestones stand.
func readMilestoneProgress(im *importer, t *table) {
	known := im.milestonesByTitle()
	for row := range im.rows(t) {
		title := t.text(row, titleRole)
		if title == "" || im.isFootnote(t, row) {
			continue
		}
		id, found := known[slug(title)]
		if !found {
			im.find(unknownMilestone, im.rowSource(t, row), map[string]any{"name": title})
			im.skipRow(t, row, SkipUnknownName)
			continue
		}
		if p := im.progressOf(t, row, id); p.Status != "" {
			im.add(p, p.Source)
		}
	}
}

// progressOf reads how a milestone stands, and when it was reached. A date
// alone tells that it was; one beside a status that says otherwise is reported
// and not read.
func (im *importer) progressOf(t *table, row int, id budget.MilestoneID) budget.MilestoneProgress {
	p := budget.MilestoneProgress{Milestone: id, Status: word(im, t, row, statusRole, statusNames, ""),
		Comment: t.text(row, commentRole), Source: im.rowSource(t, row)}
	reached, dated := im.span(t, row, reachedRole)
	switch {
	case dated && (p.Status == budget.Done || t.text(row, statusRole) == ""):
		p.Status, p.DoneIn = budget.Done, reached.End
	case dated:
		c, _ := t.column(reachedRole)
		where := im.source(t, row, c.at)
		im.find(unreadableValue, where, map[string]any{"text": t.text(row, reachedRole)})
		im.skip(where, SkipUnreadable)
	}
	return p
}

// milestonesByTitle are the milestones of the plan and of the workbook. Of two
// with one title, that of the revision counts.
func (im *importer) milestonesByTitle() map[string]budget.MilestoneID {
	known := make(map[string]budget.MilestoneID)
	ours := make(map[string]bool)
	know := func(m budget.Milestone) {
		title := slug(m.Title)
		if ours[title] {
			return
		}
		known[title], ours[title] = m.ID, m.Revision == im.revision.ID
	}
	for m := range im.plan.Milestones.All() {
		know(m)
	}
	for _, v := range im.values {
		if m, ok := v.Record.(budget.Milestone); ok {
			know(m)
		}
	}
	return known
}
