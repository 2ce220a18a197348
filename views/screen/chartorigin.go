package screen

import (
	"context"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"fagplan/budget"
	"fagplan/views/text"
)

// chartMark is a mark of a chart, with all there is to say of it.
type chartMark struct {
	series, category         string // IDs, the same in every language
	seriesName, categoryName string
	value                    string // read out, with all the chart says of it
	origin                   string // as Source.Ref writes it; empty if there is none
}

// markAt is a mark of the drawing on screen.
func (p *chartPanel) markAt(mark int) chartMark { return p.view.markOf(mark) }

// name is what a mark is called: its category and series.
func (m chartMark) name() string {
	if m.seriesName == "" {
		return m.categoryName
	}
	return m.categoryName + ", " + m.seriesName
}

// showOrigin tells where the number of a mark comes from, and leads there.
func (d *Desk) showOrigin(p *chartPanel, mark int, at fyne.Position) {
	m := p.markAt(mark)
	origin, reference := d.originOf(p, m)
	facts := container.New(layout.NewFormLayout())
	for _, fact := range []fact{{"column.value", m.value}, {"column.source", origin}, {"screen.economy.corrections", d.correctedAt(m)}} {
		if fact.words == "" {
			continue
		}
		facts.Add(factLabel(d.words.T(fact.label)))
		facts.Add(wrapped(fact.words))
	}
	popup := newPanelPopUp(d)
	buttons := container.NewHBox()
	if reference != "" {
		buttons.Add(popup.button(d.words.T("action.copy-reference"), func() {
			d.app.Clipboard().SetContent(reference)
			popup.close()
		}))
	}
	if source, ok := budget.ParseSource(m.origin); ok {
		buttons.Add(popup.button(d.words.T("action.show-source"), func() {
			popup.close()
			d.showSource(source)
		}))
	}
	if line, year, found := d.moneyCell(m); found {
		buttons.Add(popup.button(d.words.T("action.go-to-table"), func() {
			popup.close()
			d.showMoney(line, year, d.kindOf(m))
		}))
		buttons.Add(popup.button(d.words.T("action.show-history"), func() {
			popup.close()
			d.closeLarge()
			d.openHistory("economy", d.lineName(line))
		}))
	}
	buttons.Add(popup.button(d.words.T("action.annotate-mark"), func() {
		popup.close()
		d.annotate(p, m)
	}))
	buttons.Add(popup.closing())
	width := grown(460)
	wide := spaceFor(fyne.NewSize(width, 0))
	facts.Resize(fyne.NewSize(width, facts.MinSize().Height)) // breaks the lines, which sets the height
	popup.show(container.NewVBox(wide, strongText(m.name(), grown(originTitle)), facts, buttons), at)
}

// originTitle is the size of the heading of the panel that tells of an origin.
const originTitle = 14

// originOf says where a number comes from, and gives the reference to its cell
// in full, empty where it is in none.
func (d *Desk) originOf(p *chartPanel, m chartMark) (words, reference string) {
	if source, ok := budget.ParseSource(m.origin); ok {
		book, _ := d.state.plan.Workbooks.Get(budget.Workbook{ID: source.Workbook})
		return d.state.origin(source), book.Name + "!" + source.String()
	}
	if amount, found := d.amountOf(m); found && amount.Source.IsZero() {
		return d.author(amount), ""
	}
	return d.words.T("chart.view.computed", text.Args{"source": p.view.chart.drawn.Source}), ""
}

// author tells who entered a number and when, and what a workbook said, as far as
// the history knows.
func (d *Desk) author(record budget.Record) string {
	made, found, err := d.document.LastChange(context.Background(), record)
	if err != nil || !found {
		return d.words.T("label.entered")
	}
	by := d.words.T("label.entered-by", text.Args{"who": made.By, "date": d.words.Date(made.At.Local()), "time": d.words.Time(made.At.Local())})
	if aside := d.overridden(made); aside != "" {
		by += ". " + aside
	}
	return by
}

// amountOf is the amount a mark shows: what is booked, else forecast, else
// budgeted, as the charts have it.
func (d *Desk) amountOf(m chartMark) (budget.Amount, bool) {
	line, year, found := d.moneyCell(m)
	if !found {
		return budget.Amount{}, false
	}
	for _, kind := range []budget.Kind{budget.Actual, budget.Forecast, budget.Budget} {
		if amount, found := d.state.plan.Amount(d.state.revision.ID, line, budget.YearOf(year), kind); found {
			return amount, true
		}
	}
	return budget.Amount{}, false
}

// moneyCell is the line and year of a mark that the table of the economy shows
// too, and false for other marks.
func (d *Desk) moneyCell(m chartMark) (budget.LineID, int, bool) {
	year, err := strconv.Atoi(m.category)
	line := budget.LineID(m.series)
	known := d.state.plan.Lines.Has(budget.Line{Revision: d.state.revision.ID, ID: line})
	return line, year, err == nil && known && slices.Contains(d.state.revision.Years(), year)
}

// lineName is what the history calls a line.
func (d *Desk) lineName(id budget.LineID) string {
	line, _ := d.state.plan.Lines.Get(budget.Line{Revision: d.state.revision.ID, ID: id})
	return line.Name
}

// kindOf is the kind of amount a mark shows, budget where it shows none.
func (d *Desk) kindOf(m chartMark) budget.Kind {
	if amount, found := d.amountOf(m); found {
		return amount.Kind
	}
	return budget.Budget
}

// showMoney opens the table of the economy at a line and year.
func (d *Desk) showMoney(line budget.LineID, year int, kind budget.Kind) {
	d.closeLarge()
	d.openScreen("economy")
	if e, ok := d.current().(*economy); ok {
		e.find(line, year, kind)
	}
}
