package screen

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"

	"fagplan/views/chart"
)

// summaryPanel is what has changed between the two revisions compared, in words
// for a board to read.
type summaryPanel struct {
	desk  *Desk
	said  []string
	body  *fyne.Container
	copy  *button
	whole fyne.CanvasObject
}

func newSummaryPanel(d *Desk) *summaryPanel {
	p := &summaryPanel{desk: d, body: container.NewVBox()}
	p.copy = newIconButton(d.words.T("screen.revisions.copy-summary"), theme.ContentCopyIcon(), func() {
		d.app.Clipboard().SetContent(strings.Join(p.said, "\n"))
	})
	p.whole = bordered(container.NewHBox(p.copy), nil, nil, nil, container.NewVScroll(p.body))
	return p
}

func (p *summaryPanel) object() fyne.CanvasObject { return p.whole }

// find has nothing to search.
func (p *summaryPanel) find() {}

func (p *summaryPanel) show(s state) {
	p.said, p.body.Objects = nil, nil
	c, found := s.compared()
	if !found {
		p.copy.Disable()
		p.body.Add(wrapped(notCompared(s)))
		return
	}
	p.copy.Enable()
	p.said = chart.ChangeSummary(s.plan, c, s.words)
	for _, sentence := range p.said {
		p.body.Add(wrapped(sentence))
	}
	p.body.Refresh()
}
