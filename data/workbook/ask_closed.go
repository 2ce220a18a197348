package workbook

import "fagplan/budget"

// asCorrection is the choice to correct what is booked in a closed period.
const asCorrection = "correct"

// keepClosed leaves what is booked in closed periods as it is, unless the
// planner answers that the workbook corrects it. All of it is one question: the
// accounts of a period are closed and corrected together.
func (im *importer) keepClosed() {
	closed := im.closed()
	if len(closed) == 0 {
		return
	}
	first := im.values[closed[0]]
	period := amountOf(first).Period
	lock, _ := im.plan.LockOn(period)
	choice, _ := im.ask(Question{ID: questionAt(AskClosed, first.Where), Kind: AskClosed, Where: first.Where, Case: "changes",
		Words:   map[string]any{"n": len(closed), "period": lock.Period},
		Choices: []Choice{{ID: asCorrection}, {ID: LeaveOut}}, Best: 1})
	if choice.ID == asCorrection {
		return
	}
	for _, i := range closed {
		im.values[i].State = Skipped
		im.skip(im.values[i].Where, SkipClosed)
	}
	im.find(closedAccounts, first.Where, map[string]any{"n": len(closed), "period": lock.Period})
}

// closed are the values that change what is booked in closed periods.
func (im *importer) closed() []int {
	var closed []int
	for i, v := range im.values {
		var change budget.Change
		switch v.State {
		case Added:
			change.After = v.Record
		case Changed:
			change = budget.Change{Before: v.Before, After: v.Record}
		case Removed:
			change.Before = v.Before
		default:
			continue
		}
		if len((budget.Edit{Changes: []budget.Change{change}}).Closed(im.plan)) > 0 {
			closed = append(closed, i)
		}
	}
	return closed
}

// amountOf is the amount a value is about.
func amountOf(v Value) budget.Amount {
	if v.State == Removed {
		return v.Before.(budget.Amount)
	}
	return v.Record.(budget.Amount)
}
