package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"fagplan/budget"
)

// moneyMenu is what can be seen behind a cell of a table of money: its line, and
// the measures it pays for.
func (d *Desk) moneyMenu(r moneyRow, _ int) []*fyne.MenuItem {
	if r.line.ID == "" {
		return nil
	}
	items := []*fyne.MenuItem{fyne.NewMenuItemSeparator(), d.item("action.show-line", func() { d.showLine(r.line, d.state.period) }),
		d.item("action.edit-line", func() { d.openRecord("economy", r.line) })}
	measures := d.state.plan.MeasuresOfLine(d.state.revision.ID, r.line.ID)
	if len(measures) == 0 {
		return items
	}
	paid := d.item("action.show-measures", nil)
	paid.ChildMenu = fyne.NewMenu("")
	for _, m := range measures {
		paid.ChildMenu.Items = append(paid.ChildMenu.Items, fyne.NewMenuItem(m.Title, func() { d.openRecord("measures", m) }))
	}
	return append(items, paid)
}

// showLine shows what is behind a line: what is budgeted, booked and forecast
// of it in a period and where each comes from, and the measures it pays for.
func (d *Desk) showLine(line budget.Line, period budget.Period) {
	if line.ID == "" {
		return
	}
	if period.IsZero() {
		period = d.state.period
	}
	words, plan := d.words, d.state.plan
	popup := newPanelPopUp(d)
	facts := container.New(layout.NewFormLayout())
	add := func(label string, says fyne.CanvasObject) {
		facts.Add(container.NewVBox(container.New(layout.NewCustomPaddedLayout(6, 0, 0, 0), mutedText(label))))
		facts.Add(says)
	}
	say := func(label, says string) {
		if says != "" {
			add(label, wrapped(says))
		}
	}
	if line.Side == budget.Funding {
		say(words.T("column.funding"), words.Name(line.Funding))
	}
	say(words.T("column.notes"), line.Note)
	buttons := container.NewHBox()
	for _, kind := range amountKinds {
		amount, found := plan.Amount(d.state.revision.ID, line.ID, period, kind)
		if !found {
			continue
		}
		says := words.Kroner(amount.Kroner) + ". " + d.sourceOf(amount, amount.Source)
		say(words.T("amount-kind."+string(kind))+" "+words.Period(period), says)
		if !amount.Source.IsZero() {
			buttons.Add(popup.button(words.T("action.show-source")+": "+words.T("amount-kind."+string(kind)), func() {
				popup.close()
				d.showSource(amount.Source)
			}))
		}
	}
	for i, m := range plan.MeasuresOfLine(d.state.revision.ID, line.ID) {
		label := ""
		if i == 0 {
			label = words.T("table.measures")
		}
		lead := popup.button(m.Title, func() {
			popup.close()
			d.openRecord("measures", m)
		})
		add(label, container.NewHBox(lead))
	}
	say(words.T("column.line"), d.sourceOf(line, line.Source))
	buttons.Add(popup.closing())
	const width = 520
	facts.Resize(fyne.NewSize(width, facts.MinSize().Height)) // breaks the lines, which sets the height
	size := d.window.Canvas().Size()
	const left, top = 0.3, 0.2
	popup.show(container.NewVBox(spaceFor(fyne.NewSize(width, 0)), strongText(line.Name, originTitle), facts, buttons), fyne.NewPos(size.Width*left, size.Height*top))
}

// sourceOf tells which cell a record came from, or who entered it.
func (d *Desk) sourceOf(record budget.Record, source budget.Source) string {
	if source.IsZero() {
		return d.author(record)
	}
	return d.state.origin(source)
}
