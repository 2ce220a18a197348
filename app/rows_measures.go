package main

import "fagplan/budget"

// measureRow is one of the numbered things the plan will do.
type measureRow struct {
	Number   int             `json:"number"`
	Title    string          `json:"title"`
	Theme    string          `json:"theme"`
	Priority budget.Priority `json:"priority"`
	Status   budget.Status   `json:"status"`
	// Progress is the share of the work done, 0 to 1; null where not judged.
	Progress *budget.Quantity `json:"progress"`
	Owners   []string         `json:"owners"`
	// Lines are the names of the cost lines that pay for it.
	Lines []string `json:"lines"`
}

func listMeasures(v view) listing {
	rows := []measureRow{}
	for _, m := range v.plan.MeasuresOf(v.revision.ID) {
		report := v.plan.StatusOf(m.ID, budget.Period{})
		theme, _ := v.plan.Themes.Get(budget.Theme{ID: m.Theme})
		rows = append(rows, measureRow{Number: m.Number, Title: m.Title, Theme: theme.Name, Priority: m.Priority,
			Status: report.Status, Progress: report.Progress, Owners: orEmpty(m.Owners), Lines: v.lineNames(m)})
	}
	p := v.words
	return listing{rows, tablesOf(rows,
		numberField(p.T("column.number"), func(r measureRow) string { return p.Int(int64(r.Number)) }),
		textField(p.T("column.status"), func(r measureRow) string { return p.Name(r.Status) }),
		numberField(p.T("column.progress"), func(r measureRow) string { return v.share(r.Progress) }),
		textField(p.T("column.priority"), func(r measureRow) string { return p.Name(r.Priority) }),
		textField(p.T("column.theme"), func(r measureRow) string { return r.Theme }),
		textField(p.T("column.title"), func(r measureRow) string { return r.Title }),
		textField(p.T("column.owners"), func(r measureRow) string { return joined(r.Owners) }))}
}

func (v view) lineNames(m budget.Measure) []string {
	names := []string{}
	for _, id := range m.Lines {
		line, _ := v.plan.Lines.Get(budget.Line{Revision: m.Revision, ID: id})
		names = append(names, line.Name)
	}
	return names
}

// milestoneRow is a dated step, of a measure or of the whole plan.
type milestoneRow struct {
	Number *int   `json:"number"` // null where the steps are not numbered
	Title  string `json:"title"`
	// Measure is the number of the measure it is a step of, null for the plan.
	Measure *int          `json:"measure"`
	Start   budget.Period `json:"start"`
	Due     budget.Period `json:"due"`
	Status  budget.Status `json:"status"`
	// DoneIn is when it was reached, empty until then.
	DoneIn budget.Period `json:"done_in"`
	Basis  string        `json:"basis"`
	Source string        `json:"source"`
}

func listMilestones(v view) listing {
	rows := []milestoneRow{}
	for _, m := range v.plan.MilestonesOf(v.revision.ID) {
		progress, known := v.plan.MilestoneProgress.Get(budget.MilestoneProgress{Milestone: m.ID})
		if !known {
			progress.Status = budget.NotStarted
		}
		row := milestoneRow{Title: m.Title, Start: m.Start, Due: m.Due, Status: progress.Status,
			DoneIn: progress.DoneIn, Basis: m.Basis, Source: m.Source.String()}
		if m.Number > 0 {
			row.Number = &m.Number
		}
		if of, found := v.plan.Measures.Get(budget.Measure{Revision: m.Revision, ID: m.Measure}); found {
			row.Measure = &of.Number
		}
		rows = append(rows, row)
	}
	p := v.words
	return listing{rows, tablesOf(rows,
		textField(p.T("column.due"), func(r milestoneRow) string { return p.Period(r.Due) }),
		textField(p.T("column.status"), func(r milestoneRow) string { return p.Name(r.Status) }),
		numberField(p.T("column.measure"), func(r milestoneRow) string { return v.whole(r.Measure) }),
		textField(p.T("column.title"), func(r milestoneRow) string { return r.Title }),
		textField(p.T("column.basis"), func(r milestoneRow) string { return r.Basis }))}
}
