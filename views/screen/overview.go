package screen

import (
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// overview answers in ten seconds where the plan stands and what needs the
// planner.
type overview struct {
	desk     *Desk
	head     *fyne.Container
	figures  *fyne.Container
	charts   []*chartPanel
	findings *findingList
	object   fyne.CanvasObject
}

// leadsTo is the screen that explains a key figure. Figures whose screen is
// not there lead to the measures.
var leadsTo = map[string]string{"measures": "measures", "cost": "economy"}

func newOverview(d *Desk) view {
	o := &overview{desk: d, head: container.NewStack(), figures: container.NewStack(), findings: newFindingList(d)}
	costs, funding, coverage := o.chart("costs"), o.chart("funding"), o.chart("coverage")
	positions, specialists := o.chart("positions"), o.chart("specialists")
	o.object = container.NewVScroll(container.New(inColumn(0, 0, 1, 1), o.head, o.figures,
		container.New(inRow(5, 3, 3), costs, funding, coverage),
		container.New(inRow(3, 3, 4), positions, specialists, o.findings.object)))
	return o
}

func (o *overview) chart(story string) fyne.CanvasObject {
	c := newChartCard(o.desk, story)
	o.charts = append(o.charts, c)
	return c.object
}

func (o *overview) name() string               { return "overview" }
func (o *overview) content() fyne.CanvasObject { return o.object }

func (o *overview) show(s state) {
	o.head.Objects = []fyne.CanvasObject{heading(overviewTitle(s), overviewSubtitle(s))}
	o.head.Refresh()
	o.showFigures(s)
	for _, c := range o.charts {
		c.show(s)
	}
	o.findings.show(s)
}

// overviewTitle says what is the case: how the measures stand, where there are
// any.
func overviewTitle(s state) string {
	if s.plan.Revisions.Len() == 0 {
		return s.words.T("screen.overview.empty")
	}
	return s.titleOf("measures")
}

func overviewSubtitle(s state) string {
	if s.plan.Revisions.Len() == 0 {
		return s.words.T("screen.overview.empty-hint")
	}
	return s.words.T("screen.overview.subtitle", text.Args{"revision": s.revision.Name, "year": strconv.Itoa(s.year), "n": len(s.findings)})
}

func (o *overview) showFigures(s state) {
	figures := chart.KeyFigures(s.question())
	cards := make([]fyne.CanvasObject, 0, len(figures))
	weights := make([]float32, 0, len(figures))
	for _, f := range figures {
		cards = append(cards, newKeyCard(f, func() { o.desk.explainFigure(f) }))
		weights = append(weights, 1)
	}
	o.figures.Objects = []fyne.CanvasObject{container.New(inRow(weights...), cards...)}
	o.figures.Refresh()
}

// explainFigure opens the screen behind a key figure, or the chart where the
// figure has no screen of its own.
func (d *Desk) explainFigure(f chart.KeyFigure) {
	if screen, found := leadsTo[f.Name]; found {
		d.openScreen(screen)
		return
	}
	d.enlarge(f.Name)
}
