package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// importFindings lists what does not add up in a workbook.
type importFindings struct {
	desk   *Desk
	jump   func(budget.Source)
	list   *fyne.Container
	object fyne.CanvasObject
}

// findingsAtMost is how many findings are listed: what is wrong in more places
// is wrong in one way.
const findingsAtMost = 100

func newImportFindings(d *Desk, jump func(budget.Source)) *importFindings {
	l := &importFindings{desk: d, jump: jump, list: container.NewVBox()}
	l.object = clearOfBar(l.list)
	return l
}

func (l *importFindings) content() fyne.CanvasObject { return l.object }
func (l *importFindings) count(item *pending) int    { return len(item.preview.Findings) }

func (l *importFindings) show(item *pending) {
	words, findings := l.desk.words, item.preview.Findings
	l.list.RemoveAll()
	if len(findings) == 0 {
		l.list.Add(wrapped(words.T("label.nothing-found")))
	}
	for _, f := range findings[:min(len(findings), findingsAtMost)] {
		l.list.Add(l.row(f))
	}
	if more := len(findings) - findingsAtMost; more > 0 {
		l.list.Add(wrapped(words.T("import.more-findings", text.Args{"n": more})))
	}
	l.list.Refresh()
}

func (l *importFindings) row(f budget.Finding) fyne.CanvasObject {
	words := l.desk.words
	cell := newButton(words.T("action.show-cell"), func() { l.jump(f.Where) })
	cell.Importance = widget.LowImportance
	if f.Where.Sheet == "" {
		cell.Disable()
	}
	says := newParagraph(f.Where.String(), words.T("finding."+f.Rule+"."+f.Case, text.Args(f.Words)))
	return bordered(nil, widget.NewSeparator(), findingMark(gravity(f.Severity)), container.NewVBox(cell), says)
}
