package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// overview answers in ten seconds where the plan stands and what needs the
// planner.
type overview struct {
	desk      *Desk
	head      *fyne.Container
	figures   *fyne.Container
	charts    []*chartPanel // as the planner has arranged them
	board     *fyne.Container
	attention *attentionList
	scroll    *container.Scroll
	state     state
}

// leadsTo is the screen that explains a key figure.
var leadsTo = map[string]string{"measures": "measures", "cost": "economy", "positions": "positions", "specialists": "specialists", "coverage": "coverage"}

func newOverview(d *Desk) view {
	o := &overview{desk: d, head: container.NewStack(), figures: container.NewStack(), board: container.NewStack(), attention: newAttentionList(d)}
	choose := d.roomy(d.words.T("screen.overview.choose"), theme.GridIcon(), o.chooseCharts)
	choose.Importance = widget.LowImportance
	top := bordered(nil, nil, nil, container.NewVBox(choose), o.head)
	o.scroll = container.NewVScroll(container.New(inColumn(0, 0, 1), top, o.figures, o.board))
	o.arrange()
	return o
}

func (o *overview) name() string               { return "overview" }
func (o *overview) content() fyne.CanvasObject { return o.scroll }

func (o *overview) show(s state) {
	o.state = s
	o.head.Objects = []fyne.CanvasObject{heading(overviewTitle(s), overviewSubtitle(s))}
	o.head.Refresh()
	o.showFigures(s)
	for _, c := range o.charts {
		c.show(s)
	}
	o.attention.show(s)
}

func overviewSubtitle(s state) string {
	if s.plan.Revisions.Len() == 0 {
		return s.words.T("screen.overview.empty-hint")
	}
	return s.words.T("screen.overview.subtitle", text.Args{"revision": s.revision.Name, "period": s.period, "n": len(s.findings)})
}

func (o *overview) showFigures(s state) {
	figures := chart.KeyFigures(s.question())
	cards := make([]fyne.CanvasObject, 0, len(figures))
	for _, f := range figures {
		cards = append(cards, newKeyCard(o.desk, f, func() { o.desk.explainFigure(f) }))
	}
	o.figures.Objects = []fyne.CanvasObject{figureRow(cards)}
	o.figures.Refresh()
}

// figureRow sets key figures side by side, or by twos where texts are large.
func figureRow(cards []fyne.CanvasObject) fyne.CanvasObject {
	return container.New(evenly(len(cards), 2), cards...)
}

// explainFigure opens the screen behind a key figure, or the chart where there
// is no such screen.
func (d *Desk) explainFigure(f chart.KeyFigure) {
	if screen := leadsTo[f.Name]; hasScreen(screen) {
		d.openScreen(screen)
		return
	}
	d.enlarge(f.Name)
}

func hasScreen(name string) bool { return screenPlans()[screenNamed(name)].name == name }
