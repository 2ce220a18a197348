package screen

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// errPast refuses a change of what is past.
var errPast = errors.New("the plan is shown as it was and cannot be changed there")

// past is the open plan as it was at an entry of its history: all of it can be
// looked at, and nothing changed.
type past struct {
	Document // as it is now
	plan     *budget.Plan
	at       Entry
}

func (p *past) Plan() *budget.Plan                       { return p.plan }
func (p *past) ReadOnly() bool                           { return true }
func (p *past) SavedAt() time.Time                       { return p.at.At }
func (p *past) Apply(context.Context, budget.Edit) error { return errPast }
func (p *past) Undo(context.Context) error               { return errPast }
func (p *past) Redo(context.Context) error               { return errPast }
func (p *past) UndoNext() (EditName, bool)               { return EditName{}, false }
func (p *past) RedoNext() (EditName, bool)               { return EditName{}, false }

// present is the plan as it is now, also while it is shown as it was.
func (d *Desk) present() Document {
	if p, is := d.document.(*past); is {
		return p.Document
	}
	return d.document
}

// isPast reports whether the plan is shown as it was.
func (d *Desk) isPast() bool { _, is := d.document.(*past); return is }

// planAt finds the plan as it was at an entry, in the background: the way back
// may be long.
func (d *Desk) planAt(at Entry, then func(*budget.Plan)) {
	document := d.present()
	ctx := d.work.begin()
	d.status.note(d.words.T("past.finding", d.pointArgs(at)))
	inBackground(func() {
		plan, err := document.PlanAt(ctx, at.ID)
		fyne.Do(func() {
			switch {
			case errors.Is(err, context.Canceled) || d.document == nil || d.present() != document:
			case err != nil:
				d.fail(err)
			default:
				then(plan)
			}
		})
	})
}

// lookAt shows every screen as the plan was at an entry of the history.
func (d *Desk) lookAt(at Entry) {
	d.planAt(at, func(plan *budget.Plan) {
		d.document = &past{Document: d.present(), plan: plan, at: at}
		d.build()
	})
}

// lookAtPresent shows the plan as it is now again.
func (d *Desk) lookAtPresent() {
	d.document = d.present()
	d.build()
}

// restore asks why, and brings the plan back to what it was at an entry, as one
// edit that can be undone.
func (d *Desk) restore(at Entry) *form {
	if d.present().ReadOnly() {
		return nil
	}
	words := d.words
	fields := []field{{label: words.T("column.reason"), long: true}}
	return d.ask(words.T("past.restore", d.pointArgs(at)), fields, func(answers []string) error {
		d.planAt(at, func(plan *budget.Plan) {
			if d.isPast() {
				d.lookAtPresent()
			}
			edit := budget.Restore(d.document.Plan(), plan, d.pointName(at), answers[0])
			if edit.IsEmpty() {
				d.status.note(words.T("past.same", d.pointArgs(at)))
				return
			}
			d.apply(edit)
		})
		return nil
	})
}

// pointName is what a point of the history is called: the version named there,
// or its date and time.
func (d *Desk) pointName(at Entry) string {
	if at.Kind == budget.VersionEdit && at.UndoOf == 0 {
		return d.words.T("past.version", text.Args{"name": at.Subject})
	}
	return moment(d.words, at.At)
}

func (d *Desk) pointArgs(at Entry) text.Args { return text.Args{"when": d.pointName(at)} }

// moment writes date and time on the reader's clock.
func moment(words *text.Printer, at time.Time) string {
	at = at.Local()
	return words.T("label.moment", text.Args{"date": words.Date(at), "time": words.Time(at)})
}

// pastBanner tells that the plan is shown as it was, and is the way back; empty
// for a plan shown as it is.
func (d *Desk) pastBanner() fyne.CanvasObject {
	p, is := d.document.(*past)
	if !is {
		return container.NewVBox()
	}
	back := newButton(d.words.T("past.back"), d.lookAtPresent)
	back.Importance = widget.HighImportance
	restore := newButton(d.words.T("action.restore"), func() { d.restore(p.at) })
	if d.present().ReadOnly() {
		restore.Disable()
	}
	words := widget.NewLabelWithStyle(d.words.T("past.banner", d.pointArgs(p.at)), fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	words.Truncation = fyne.TextTruncateEllipsis
	return container.NewStack(backdrop(colorChosen), container.New(layout.NewCustomPaddedLayout(2, 2, 12, 12),
		bordered(nil, nil, findingMark(chart.Watch), container.NewHBox(restore, back), words)))
}
