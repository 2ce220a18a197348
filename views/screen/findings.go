package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// examine shows a finding whole: what it says, the cell it was found in, and
// what the planner can say of it.
func (d *Desk) examine(f budget.Finding) {
	words, s := d.words, d.state
	reason := newLongEntry()
	reason.SetPlaceHolder(words.T("screen.findings.reason"))
	reason.SetMinRowsVisible(2)
	if verdict, judged := s.plan.Verdicts.Get(budget.Verdict{Finding: f.Key()}); judged {
		reason.SetText(verdict.Reason)
	}
	content := container.NewVBox(
		container.NewHBox(shape(gravity(f.Severity)), mutedText(words.Name(f.Severity))),
		wrapped(s.explain(f)), wrapped(d.place(f)), reason)
	var window *dialog.CustomDialog
	judge := func(accepted bool) {
		if reason.Text == "" {
			d.window.Canvas().Focus(reason)
			return
		}
		window.Hide()
		d.apply(budget.Judge(s.plan, budget.Verdict{Finding: f.Key(), Accepted: accepted, Reason: reason.Text}, words.T("rule."+f.Rule)))
	}
	accept := newButton(words.T("action.accept-finding"), func() { judge(true) })
	accept.Importance = widget.HighImportance
	annotate := newButton(words.T("action.annotate"), func() { judge(false) })
	if d.document.ReadOnly() {
		accept.Disable()
		annotate.Disable()
	}
	window = dialog.NewCustomWithoutButtons(words.T("rule."+f.Rule), content, d.window)
	window.SetButtons([]fyne.CanvasObject{newButton(words.T("action.close"), func() { window.Hide() }), annotate, accept})
	const width, height = 620, 340
	window.Resize(d.roomFor(width, height))
	window.Show()
	d.window.Canvas().Focus(reason)
}

// place tells where a finding was found.
func (d *Desk) place(f budget.Finding) string {
	if f.Where.IsZero() {
		return d.words.T("screen.findings.everywhere")
	}
	return d.words.T("label.source", text.Args{"source": d.state.origin(f.Where)})
}
