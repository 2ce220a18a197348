package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// statusBar tells that the plan is saved, how much there is to look at, and
// what is going on in the background, which can be cancelled there.
type statusBar struct {
	desk   *Desk
	object fyne.CanvasObject
	facts  *widget.Label
	doing  *widget.Label
	bar    *widget.ProgressBar
	cancel *button
	busy   *fyne.Container
	line   *fyne.Container
}

func newStatusBar(d *Desk) *statusBar {
	b := &statusBar{desk: d, facts: widget.NewLabel(""), doing: widget.NewLabel(""), bar: widget.NewProgressBar()}
	b.facts.SizeName, b.doing.SizeName = theme.SizeNameCaptionText, theme.SizeNameCaptionText
	b.bar.TextFormatter = func() string { return "" }
	b.cancel = newButton(d.words.T("action.cancel"), func() { d.imports.stop() })
	const width = 120
	b.busy = container.NewHBox(b.doing, container.NewCenter(container.NewGridWrap(fyne.NewSize(width, 14), b.bar)), b.cancel)
	b.busy.Hide()
	b.line = bordered(nil, nil, nil, b.busy, b.facts)
	line := container.New(layout.NewCustomPaddedLayout(0, 0, 12, 12), b.line)
	b.object = container.NewStack(backdrop(colorRail), bordered(widget.NewSeparator(), nil, nil, nil, line))
	return b
}

func (b *statusBar) show(s state) {
	words := s.words
	facts := b.saved(words) + " · " + words.T("count.findings", text.Args{"n": len(s.findings)})
	if n := s.plan.Workbooks.Len(); n > 0 {
		facts += " · " + words.T("bar.sources", text.Args{"n": n, "date": lastImport(s)})
	}
	b.facts.SetText(facts)
}

// note tells something small that went well, in place of the facts until these
// are shown again.
func (b *statusBar) note(message string) { b.facts.SetText(message) }

// saved tells when the plan was last changed, which is when it was last saved.
func (b *statusBar) saved(words *text.Printer) string {
	at := b.desk.document.SavedAt()
	switch {
	case b.desk.document.ReadOnly():
		return words.T("bar.read-only")
	case at.IsZero():
		return words.T("bar.unchanged")
	}
	return words.T("bar.saved", text.Args{"time": words.Time(at.Local())})
}

// lastImport is the date the newest workbook was read in.
func lastImport(s state) string {
	var newest budget.Workbook
	for book := range s.plan.Workbooks.All() {
		if book.ImportedAt > newest.ImportedAt {
			newest = book
		}
	}
	const dateLength = len("2006-01-02")
	if len(newest.ImportedAt) < dateLength {
		return ""
	}
	period, err := budget.ParsePeriod(newest.ImportedAt[:dateLength])
	if err != nil {
		return ""
	}
	return s.words.Period(period)
}

// progress shows how far long work has come.
func (b *statusBar) progress(p Progress) {
	b.doing.SetText(b.desk.words.T("bar.reading", text.Args{"file": p.Doing}))
	b.bar.SetValue(p.Part())
	if b.busy.Hidden {
		b.busy.Show()
		b.line.Refresh() // makes room for it
	}
}

// idle takes the progress away.
func (b *statusBar) idle() { b.busy.Hide() }
