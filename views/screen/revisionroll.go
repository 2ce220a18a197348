package screen

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// rollDialog asks how a plan is to be rolled: what the draft is called, which
// years it is for, and which of the proposals are taken.
type rollDialog struct {
	desk        *Desk
	from        budget.Revision
	options     budget.RollOptions
	name        *entry
	first, last *entry
	proposals   []budget.RollProposal
	checks      []*check
	list        *fyne.Container
	told        *widget.Label
	window      *dialog.CustomDialog
}

func askRoll(d *Desk, from budget.Revision) *rollDialog {
	words := d.words
	r := &rollDialog{desk: d, from: from, options: d.state.plan.NextRoll(from), name: newEntry(), first: newEntry(), last: newEntry(),
		list: container.New(layout.NewCustomPaddedVBoxLayout(2)), told: widget.NewLabel("")}
	r.told.Wrapping = fyne.TextWrapWord
	r.name.name, r.first.name, r.last.name = words.T("column.revision"), words.T("screen.revisions.first-year"), words.T("screen.revisions.last-year")
	r.name.SetText(r.options.Name)
	r.first.SetText(strconv.Itoa(r.options.FirstYear))
	r.last.SetText(strconv.Itoa(r.options.LastYear))
	r.first.OnChanged = func(string) { r.chooseYears() }
	r.last.OnChanged = r.first.OnChanged
	for _, field := range []*entry{r.name, r.first, r.last} {
		field.OnSubmitted = func(string) { r.roll() }
	}
	asked := container.New(layout.NewFormLayout(),
		widget.NewLabel(words.T("column.revision")), r.name,
		widget.NewLabel(words.T("screen.revisions.first-year")), r.first,
		widget.NewLabel(words.T("screen.revisions.last-year")), r.last)
	body := bordered(container.NewVBox(asked, r.told), nil, nil, nil, container.NewVScroll(r.list))
	r.window = dialog.NewCustomWithoutButtons(words.T("screen.revisions.roll-title", text.Args{"name": from.Name}), body, d.window)
	roll := newButton(words.T("screen.revisions.roll-now"), r.roll)
	roll.Importance = widget.HighImportance
	r.window.SetButtons([]fyne.CanvasObject{newButton(words.T("action.cancel"), func() { r.window.Hide() }), roll})
	r.propose()
	const width, height = 860, 640
	r.window.Resize(d.roomFor(width, height))
	r.window.Show()
	d.window.Canvas().Focus(r.name)
	return r
}

// years are those asked for, if a draft can have them.
func (r *rollDialog) years() (first, last int, valid bool) {
	first, errFirst := r.desk.whole(r.first.Text)
	last, errLast := r.desk.whole(r.last.Text)
	return first, last, errFirst == nil && errLast == nil && budget.YearOf(first).Valid() && budget.YearOf(last).Valid() && first > r.from.FirstYear && first <= last
}

// chooseYears proposes for other years. The draft is called after them unless it
// has a name of the planner's own.
func (r *rollDialog) chooseYears() {
	first, last, valid := r.years()
	if !valid {
		r.told.SetText(r.desk.words.T("screen.revisions.years-refused", text.Args{"first": budget.YearOf(r.from.FirstYear)}))
		return
	}
	own := r.name.Text != r.options.Name
	r.options.FirstYear, r.options.LastYear = first, last
	if r.options.Name = r.options.NameAfter(r.from); !own {
		r.name.SetText(r.options.Name)
	}
	r.propose()
}

// propose lists what the roll proposes, all of it taken.
func (r *rollDialog) propose() {
	plan, words := r.desk.state.plan, r.desk.words
	r.proposals, r.checks, r.list.Objects = plan.ProposeRoll(r.from, r.options), nil, nil
	var kind budget.ProposalKind
	for i := range r.proposals {
		p := &r.proposals[i]
		p.Reason = words.ProposalReason(*p)
		if p.Kind != kind {
			kind = p.Kind
			r.list.Add(newParagraph(words.Name(kind), ""))
		}
		box := newCheck(words.Proposal(*p, plan.ProposalName(r.from, *p)), nil)
		box.Checked = true
		r.checks = append(r.checks, box)
		r.list.Add(container.New(layout.NewCustomPaddedVBoxLayout(-4), box,
			container.New(layout.NewCustomPaddedLayout(0, 4, grown(44), 0), mutedText(p.Reason+"."))))
	}
	r.told.SetText(words.T("screen.revisions.proposals", text.Args{"n": len(r.proposals)}))
	r.list.Refresh()
}

// roll makes the draft, and shows it.
func (r *rollDialog) roll() {
	d := r.desk
	if r.name.Text == "" {
		r.told.SetText(d.words.T("screen.revisions.name-needed"))
		d.window.Canvas().Focus(r.name)
		return
	}
	if _, _, valid := r.years(); !valid {
		d.window.Canvas().Focus(r.first)
		return
	}
	var taken []budget.RollProposal
	for i, p := range r.proposals {
		if r.checks[i].Checked {
			taken = append(taken, p)
		}
	}
	r.options.Name = r.name.Text
	edit, draft := budget.Roll(d.document.Plan(), r.from, r.options, taken)
	r.window.Hide()
	d.settings.setRevision(d.document.Path(), draft.ID)
	d.settings.setComparedWith(d.document.Path(), r.from.ID)
	d.apply(edit)
}
