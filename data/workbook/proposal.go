package workbook

import (
	"time"

	"fagplan/budget"
)

// Proposal is what importing a Book would do to a plan: nothing has been done
// yet.
type Proposal struct {
	Workbook budget.Workbook // without the time of import, which Edit gives
	Tables   []Table
	Values   []Value
	Skipped  []Skip
	Findings []budget.Finding
	// Questions are what cannot be told for sure, answered or not.
	Questions []Question
	// mappings are the corrections to be remembered.
	mappings []budget.ImportMapping
	// template says that the book is a template: one that is not edited leaves
	// no trace in the plan.
	template bool
}

// State tells what importing does with a value.
type State string

// The states of values.
const (
	Added     State = "added"
	Changed   State = "changed"
	Unchanged State = "unchanged"
	Removed   State = "removed" // only a template says so
	Skipped   State = "skipped" // left as the plan has it; a finding says why
)

// Value is one record the workbook states.
type Value struct {
	// Record is as the workbook has it, Before as the plan has it; Before is
	// nil where the plan has none.
	Record, Before budget.Record
	// Where is the cell, or the cells, it was read from.
	Where budget.Source
	State State
	// moved marks an unchanged value that now stands in another cell of the
	// same workbook: the plan gets the new cell.
	moved bool
}

// Skip is a cell, or a row of cells, that was not read into the plan.
type Skip struct {
	Where  budget.Source
	Reason SkipReason
}

// SkipReason tells why something was not read into the plan.
type SkipReason string

// The reasons for skipping.
const (
	SkipSum         SkipReason = "sum"        // a total, used for reconciliation
	SkipPart        SkipReason = "part"       // a part of the line above, which has it already
	SkipChange      SkipReason = "change"     // a change between periods, checked against them
	SkipHeading     SkipReason = "heading"    // a row that only names what follows
	SkipUnreadable  SkipReason = "unreadable" // a finding says why
	SkipDoubtful    SkipReason = "doubtful"   // a question asks
	SkipUnknownArea SkipReason = "unknown-area"
	SkipUnknownName SkipReason = "unknown-name"
	SkipOverridden  SkipReason = "overridden" // the planner has entered another value
	SkipLocked      SkipReason = "locked"     // the revision is adopted
	SkipClosed      SkipReason = "closed"     // the accounts of the period are closed
	SkipConflict    SkipReason = "conflict"   // stated otherwise elsewhere in the workbook
	SkipNoRevision  SkipReason = "no-revision"
	SkipInUse       SkipReason = "in-use"       // to be removed, but others refer to it
	SkipStruck      SkipReason = "struck"       // struck out in the workbook
	SkipOtherPeriod SkipReason = "other-period" // said of other years than the plan's
)

// Count returns how many values are in a state.
func (p *Proposal) Count(state State) int {
	n := 0
	for _, v := range p.Values {
		if v.State == state {
			n++
		}
	}
	return n
}

// Edit makes the proposal one edit of the plan it was made for. It is empty
// where the plan already has everything from these very bytes. importedAt is
// when the planner accepted it. What it changes of closed accounts, which the
// planner was asked of, is corrected with the workbook as the reason.
func (p *Proposal) Edit(plan *budget.Plan, importedAt time.Time) budget.Edit {
	edit := budget.Edit{Kind: budget.ImportEdit, Subject: p.Workbook.Name}
	records, removals := p.records(plan)
	if len(p.Values) == 0 || p.template && len(records)+len(removals) == 0 {
		return edit
	}
	now, known := plan.Workbooks.Get(p.Workbook)
	if !known || now.SHA256 != p.Workbook.SHA256 || len(records)+len(removals) > 0 {
		workbook := p.Workbook
		workbook.ImportedAt = importedAt.UTC().Format(time.RFC3339)
		records = append(records, workbook)
	}
	edit.Changes = append(budget.Merge(plan, records...), removals...)
	return edit.Correcting(plan, p.Workbook.Name)
}

// records lists the records to be put in the plan, and the removals of others.
func (p *Proposal) records(plan *budget.Plan) (records []budget.Record, removals []budget.Change) {
	for _, v := range p.Values {
		switch {
		case v.State == Added || v.State == Changed || v.moved:
			records = append(records, v.Record)
		case v.State == Removed:
			removals = append(removals, budget.Change{Before: v.Before})
		}
	}
	for _, m := range p.mappings {
		if now, found := plan.ImportMappings.Get(m); !found || !budget.Equal(now, m) {
			records = append(records, m)
		}
	}
	return records, removals
}
