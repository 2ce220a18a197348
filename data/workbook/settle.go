package workbook

import "fagplan/budget"

// settle takes out of the proposal what the plan would refuse: changes of an
// adopted revision and of closed accounts, and whatever refers to something that
// is not there.
func (im *importer) settle() {
	im.keepLocked()
	im.keepClosed()
	for im.dropDangling() {
	}
}

// keepLocked leaves what adopted revisions have decided as it is.
func (im *importer) keepLocked() {
	kept := 0
	var first budget.Source
	for i := range im.values {
		v := &im.values[i]
		if !im.isLocked(v.Record) || v.State == Skipped || v.State == Unchanged && !v.moved {
			continue
		}
		if kept == 0 {
			first = v.Where
		}
		kept++
		v.State, v.moved = Skipped, false
		im.skip(v.Where, SkipLocked)
	}
	if kept > 0 {
		im.find(locked, first, map[string]any{"n": kept, "revision": im.revision.Name})
	}
}

func (im *importer) isLocked(r budget.Record) bool {
	id, decided := budget.RevisionOf(r)
	if !decided {
		return false
	}
	revision, found := im.plan.Revisions.Get(budget.Revision{ID: id})
	return found && revision.Status.Locked()
}

// dropDangling skips values that refer to what neither the plan nor the
// proposal has, and reports whether there were any: others may refer to them.
func (im *importer) dropDangling() bool {
	there := make(map[budget.Ref]bool)
	for _, v := range im.values {
		if ref, ok := budget.RefTo(v.Record); ok && (v.State != Skipped || v.Before != nil) {
			there[ref] = true
		}
	}
	dropped := false
	for i := range im.values {
		if im.ctx.Err() != nil {
			return false
		}
		v := &im.values[i]
		if v.State == Skipped || im.refersTo(v.Record, there) {
			continue
		}
		v.State, v.moved, dropped = Skipped, false, true
		im.find(unreadableValue, v.Where, map[string]any{"text": budget.ErrMissing.Error()})
		im.skip(v.Where, SkipUnreadable)
	}
	return dropped
}

// refersTo reports whether everything the record refers to is there, in the
// proposal or in the plan.
func (im *importer) refersTo(r budget.Record, there map[budget.Ref]bool) bool {
	for _, ref := range r.Refs() {
		if there[ref] || ref.Table == budget.WorkbookTable && ref.ID == string(im.workbook.ID) {
			continue
		}
		if !im.inPlan(ref) {
			return false
		}
	}
	return true
}

// inPlan reports whether the plan has what a reference points to.
func (im *importer) inPlan(ref budget.Ref) bool {
	var like budget.Record
	switch ref.Table {
	case budget.RevisionTable:
		like = budget.Revision{ID: budget.RevisionID(ref.ID)}
	case budget.AreaTable:
		like = budget.Area{ID: budget.AreaID(ref.ID)}
	case budget.ThemeTable:
		like = budget.Theme{ID: budget.ThemeID(ref.ID)}
	case budget.MeasureTable:
		like = budget.Measure{Revision: ref.Revision, ID: budget.MeasureID(ref.ID)}
	case budget.LineTable:
		like = budget.Line{Revision: ref.Revision, ID: budget.LineID(ref.ID)}
	case budget.IndicatorTable:
		like = budget.Indicator{ID: budget.IndicatorID(ref.ID)}
	case budget.WorkbookTable:
		like = budget.Workbook{ID: budget.WorkbookID(ref.ID)}
	case budget.NeedMapTable:
		like = budget.NeedMap{ID: budget.NeedMapID(ref.ID)}
	default:
		return false
	}
	_, found := im.plan.Lookup(like)
	return found
}
