package screen

import (
	"image/color"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// attention is one thing that needs the planner, in a few words, and the way to
// what can be done about it.
type attention struct {
	mark        chart.Status
	lead, words string
	open        func()
}

// attentionOrder is how the marks come after each other.
var attentionOrder = []chart.Status{chart.Bad, chart.Watch, chart.Idle, chart.Underway}

// mostAttentions is how many things are told of at once: no planner reads
// hundreds in a corner of a screen.
const mostAttentions = 40

// attentions gathers what needs the planner: what is late or behind, what does
// not add up, workbooks that have changed, and what is due next. It tells of the
// most pressing, and how many there are in all.
func (d *Desk) attentions(s state) (told []attention, all int) {
	var found []untold
	for _, file := range d.changed {
		found = append(found, untold{chart.Watch, func() attention { return d.attentionToFile(s, file) }})
	}
	for _, c := range s.plan.Concerns(s.revision, s.plan.Standpoint(s.year, Today())) {
		found = append(found, untold{concernMarks[c.Kind], func() attention { return d.attentionTo(s, c) }})
	}
	for _, f := range s.findings {
		found = append(found, untold{gravity(f.Severity), func() attention { return d.attentionToFinding(s, f) }})
	}
	slices.SortStableFunc(found, func(a, b untold) int {
		return slices.Index(attentionOrder, a.mark) - slices.Index(attentionOrder, b.mark)
	})
	for _, one := range found[:min(len(found), mostAttentions)] {
		told = append(told, one.tell())
	}
	return told, len(found)
}

// untold is something that needs the planner, not yet put in words.
type untold struct {
	mark chart.Status
	tell func() attention
}

func (d *Desk) attentionToFile(s state, file sourceFile) attention {
	return attention{chart.Watch, s.words.T("attention.changed"), s.words.T("attention.changed-words",
		text.Args{"book": filepath.Base(file.path)}), func() { d.read([]string{file.path}) }}
}

func (d *Desk) attentionToFinding(s state, f budget.Finding) attention {
	return attention{gravity(f.Severity), s.words.T("attention.finding", text.Args{"rule": s.words.T("rule." + f.Rule)}),
		firstSentence(s.explain(f)), func() { d.examine(f) }}
}

// concernMarks mark how pressing a concern is.
var concernMarks = map[budget.ConcernKind]chart.Status{
	budget.MeasureOverdue: chart.Bad, budget.MilestoneOverdue: chart.Bad, budget.MeasureDelayed: chart.Bad,
	budget.AccountsBehind: chart.Watch, budget.ReportsBehind: chart.Watch,
	budget.MeasureDue: chart.Underway, budget.MilestoneDue: chart.Underway,
}

// attentionTo tells of a concern, and leads to what it is about.
func (d *Desk) attentionTo(s state, c budget.Concern) attention {
	args := text.Args{"due": c.Due, "through": c.Through, "n": c.Days, "number": c.Measure.Number, "title": c.Measure.Title + c.Milestone.Title}
	a := attention{mark: concernMarks[c.Kind], lead: s.words.T("attention."+string(c.Kind), args), words: s.words.T("attention."+string(c.Kind)+"-words", args)}
	switch c.Kind {
	case budget.AccountsBehind:
		a.open = func() { d.openScreen("economy") }
	case budget.ReportsBehind:
		a.open = func() { d.openScreen("measures") }
	case budget.MilestoneOverdue, budget.MilestoneDue:
		a.open = func() { d.openRecord("milestones", c.Milestone) }
	default:
		a.open = func() { d.openRecord("measures", c.Measure) }
	}
	return a
}

// firstSentence is a text up to the first full stop that a new sentence comes
// after.
func firstSentence(words string) string {
	for at := 0; ; {
		i := strings.Index(words[at:], ". ")
		if i < 0 {
			return words
		}
		at += i + len(". ")
		if next, _ := utf8.DecodeRuneInString(words[at:]); unicode.IsUpper(next) || next == '«' {
			return words[:at-1]
		}
	}
}

// attentionList shows what needs the planner, the most pressing first.
type attentionList struct {
	desk   *Desk
	object *fyne.Container
}

func newAttentionList(d *Desk) *attentionList {
	return &attentionList{desk: d, object: container.NewStack()}
}

func (l *attentionList) show(s state) {
	found, all := l.desk.attentions(s)
	title := strongText(s.words.T("label.attention"), theme.TextSize()+1)
	count := mutedText(s.words.T("attention.count", text.Args{"n": all}))
	var rows []fyne.CanvasObject
	for _, a := range found {
		rows = append(rows, newAttentionRow(a))
	}
	switch more := all - len(found); {
	case all == 0:
		rows = append(rows, wrapped(s.words.T("label.nothing-found")))
	case more > 0:
		rows = append(rows, wrapped(s.words.T("attention.more", text.Args{"n": more})))
	}
	list := container.New(layout.NewCustomPaddedVBoxLayout(0), rows...)
	clear := container.New(layout.NewCustomPaddedLayout(4, 0, 0, theme.Size(theme.SizeNameScrollBar)), list)
	l.object.Objects = []fyne.CanvasObject{card(inset(bordered(bordered(nil, nil, title, count, nil), nil, nil, nil, container.NewVScroll(clear))))}
	l.object.Refresh()
}

// attentionRow is one thing to attend to, pressed to do so.
type attentionRow struct {
	pressable
	attention attention
}

var _ fyne.Accessible = (*attentionRow)(nil)

func newAttentionRow(a attention) *attentionRow {
	r := &attentionRow{pressable: pressable{press: a.open}, attention: a}
	r.ExtendBaseWidget(r)
	return r
}

// AccessibilityLabel reads the row.
func (r *attentionRow) AccessibilityLabel() string {
	return r.attention.lead + " " + r.attention.words
}

// CreateRenderer implements fyne.Widget.
func (r *attentionRow) CreateRenderer() fyne.WidgetRenderer {
	back := canvas.NewRectangle(color.Transparent)
	back.CornerRadius = 3
	words := bordered(nil, widget.NewSeparator(), findingMark(r.attention.mark), nil, newParagraph(r.attention.lead, r.attention.words))
	return &attentionRenderer{widget.NewSimpleRenderer(container.NewStack(back, words)), r, back}
}

type attentionRenderer struct {
	fyne.WidgetRenderer
	row  *attentionRow
	back *canvas.Rectangle
}

func (r *attentionRenderer) Refresh() {
	r.back.FillColor, r.back.StrokeWidth = color.Transparent, 0
	if r.row.hovered {
		r.back.FillColor = themeColor(colorChosen)
	}
	if r.row.focused {
		r.back.StrokeWidth, r.back.StrokeColor = 2, themeColor(theme.ColorNamePrimary)
	}
	r.back.Refresh()
}
