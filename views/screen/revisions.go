package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// newRevisions is the screen of the plan's editions: which there are, how two of
// them differ, what the region has set aside for the one on show, and what
// became of its measures.
func newRevisions(d *Desk) view {
	return newPage(d, "revisions", revisionsTitle,
		section{name: "list", table: newRevisionTable(d)},
		section{name: "comparison", charts: []string{"bridge-causes", "bridge-revisions"}, table: newComparisonTable(d)},
		section{name: "summary", table: newSummaryPanel(d)},
		section{name: "frames", note: framesNote, table: newFrameTable(d)},
		section{name: "measures", note: comparedMeasuresNote, table: newLineageTable(d)},
	)
}

// revisionsTitle says how the revision on show stands.
func revisionsTitle(s state) string {
	r := s.revision
	args := text.Args{"name": r.Name, "on": r.AdoptedOn, "case": r.CaseNumber}
	switch {
	case r.ID == "":
		return s.words.T("screen.revisions.title.none")
	case r.Status == budget.Superseded:
		return s.words.T("screen.revisions.title.superseded", args)
	case r.Status == budget.Adopted && !r.AdoptedOn.IsZero() && r.CaseNumber != "":
		return s.words.T("screen.revisions.title.adopted", args)
	case r.Status == budget.Adopted:
		return s.words.T("screen.revisions.title.locked", args)
	case s.before.ID != "" && r.Parent == s.before.ID:
		args["from"] = s.before.Name
		return s.words.T("screen.revisions.title.rolled", args)
	}
	return s.words.T("screen.revisions.title.draft", args)
}

// revisionStatus is the shape a revision's status is marked with.
var revisionStatus = map[budget.RevisionStatus]chart.Status{budget.Draft: chart.Underway, budget.Adopted: chart.Good, budget.Superseded: chart.Idle}

// revisionTable lists the revisions, with what can be done to the one the
// keyboard is at over them.
type revisionTable struct {
	*tablePanel[budget.Revision]
	actions []revisionAction
	buttons []*button
	whole   fyne.CanvasObject
	seals   sealStates
}

func newRevisionTable(d *Desk) *revisionTable {
	r := &revisionTable{actions: revisionActions()}
	r.tablePanel = newTablePanel(d, sheet[budget.Revision]{
		name: "revisions", columns: func(s state) []column[budget.Revision] {
			return slices.Insert(revisionColumns(d, s), sealPlace, r.sealColumn(s))
		},
		rows:   func(s state) []budget.Revision { return revisionsInOrder(s.plan) },
		called: func(r budget.Revision) string { return r.Name },
		strong: func(r budget.Revision) bool { return r.ID == d.state.revision.ID },
		more:   r.menu,
		steady: 1,
	})
	r.follow = func(row budget.Revision, _ int) { r.enable(row) }
	row := container.New(layout.NewRowWrapLayout())
	for _, action := range r.actions {
		b := newButton(d.words.T("screen.revisions.action."+action.name), func() {
			if chosen, found := r.chosen(); found {
				action.do(d, chosen)
			}
		})
		if action.name == "roll" {
			b.Importance = widget.HighImportance
		}
		r.buttons = append(r.buttons, b)
		row.Add(b)
	}
	r.whole = bordered(row, nil, nil, nil, r.tablePanel.object())
	return r
}

func (r *revisionTable) object() fyne.CanvasObject { return r.whole }

func (r *revisionTable) show(s state) {
	r.tablePanel.show(s)
	r.checkSeals(s)
	chosen, _ := r.chosen()
	r.enable(chosen)
}

// findRecord chooses the row of a revision.
func (r *revisionTable) findRecord(record budget.Record) bool {
	for i, row := range r.grid.rows {
		if wanted, is := record.(budget.Revision); is && wanted.ID == row.ID {
			r.grid.choose(i, 0)
			return true
		}
	}
	return false
}

// chosen is the revision the keyboard is at.
func (r *revisionTable) chosen() (budget.Revision, bool) {
	if at := r.grid.block().top; at < len(r.grid.rows) {
		return r.grid.rows[at], true
	}
	return budget.Revision{}, false
}

func (r *revisionTable) enable(row budget.Revision) {
	for i, action := range r.actions {
		if row.ID != "" && action.can(r.desk, row) {
			r.buttons[i].Enable()
		} else {
			r.buttons[i].Disable()
		}
	}
}

// menu is what can be done to a revision, for the menu of its row.
func (r *revisionTable) menu(row budget.Revision, _ int) []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for _, action := range r.actions {
		item := fyne.NewMenuItem(r.desk.words.T("screen.revisions.action."+action.name), func() { action.do(r.desk, row) })
		item.Disabled = !action.can(r.desk, row)
		items = append(items, item)
	}
	return items
}

func revisionColumns(d *Desk, s state) []column[budget.Revision] {
	words := s.words
	source := func(r budget.Revision) (budget.Source, bool) { return r.Source, true }
	money := func(key string, width float32, of func(budget.Revision) (budget.Kroner, bool)) column[budget.Revision] {
		return figure(words, key, width, func(r budget.Revision) string {
			if kroner, known := of(r); known {
				return words.Millions(kroner, 1)
			}
			return ""
		})
	}
	return []column[budget.Revision]{
		{title: words.T("column.revision"), source: source, text: func(r budget.Revision) string { return r.Name },
			set: func(b *budget.Batch, r budget.Revision, typed string) error {
				r.Name = typed
				b.Put(r)
				return needed(typed)
			}},
		{title: words.T("column.status"), width: 110, text: func(r budget.Revision) string { return words.Name(r.Status) },
			mark: func(r budget.Revision) chart.Status { return revisionStatus[r.Status] }},
		{title: words.T("column.years"), width: 100, text: func(r budget.Revision) string {
			return words.T("label.years", text.Args{"first": budget.YearOf(r.FirstYear), "last": budget.YearOf(r.LastYear)})
		}},
		{title: words.T("column.prices"), width: 110, text: func(r budget.Revision) string {
			if r.PriceYear == 0 {
				return words.T("label.own-prices")
			}
			return words.T("label.fixed-prices", text.Args{"year": budget.YearOf(r.PriceYear)})
		}},
		{title: words.T("column.rolled-from"), width: 150, text: func(r budget.Revision) string {
			parent, _ := s.plan.Revisions.Get(budget.Revision{ID: r.Parent})
			return parent.Name
		}},
		{title: words.T("column.adopted-on"), width: 110, text: func(r budget.Revision) string { return words.Period(r.AdoptedOn) }},
		{title: words.T("column.case"), width: 90, text: func(r budget.Revision) string { return r.CaseNumber }},
		money("column.revision-level", 120, func(r budget.Revision) (budget.Kroner, bool) {
			return s.plan.YearSum(r.ID, budget.Cost, r.LastYear, budget.Budget)
		}),
		money("column.revision-sum", 120, func(r budget.Revision) (budget.Kroner, bool) {
			return s.plan.PeriodSum(r, budget.Cost), true
		}),
	}
}
