package screen

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// chartRow is one row of the list of charts: a subject, or a chart under it.
type chartRow struct {
	story string // empty for a subject
	name  string
	empty string // why there is nothing to draw, empty where there is
	words string // what it can be found by: name, subject and message
}

// chartList lists the charts under their subjects. Up and down choose the next
// one at once.
type chartList struct {
	widget.List
	rows   []chartRow
	shown  string // the chart on show
	chosen func(story string)
}

func newChartList(chosen func(story string)) *chartList {
	l := &chartList{chosen: chosen}
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = newChartRow
	l.UpdateItem = l.updateRow
	l.HideSeparators = true
	l.OnSelected = func(id widget.ListItemID) {
		if story := l.rows[id].story; story != "" && story != l.shown {
			l.shown = story
			l.chosen(story)
		}
	}
	l.ExtendBaseWidget(l)
	return l
}

// AccessibilityLabel reads the chart on show.
func (l *chartList) AccessibilityLabel() string {
	if i := l.place(); i >= 0 {
		return l.rows[i].name
	}
	return ""
}

// AccessibilityRole implements fyne.Accessible.
func (l *chartList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// list shows rows, with the chart on show marked.
func (l *chartList) list(rows []chartRow, shown string) {
	l.rows, l.shown = rows, shown
	l.fitRows()
	l.Refresh()
	if i := l.place(); i >= 0 {
		l.Select(i)
	} else {
		l.UnselectAll()
	}
}

// fitRows gives the rows with a reason room for it.
func (l *chartList) fitRows() {
	row := newChartRow()
	lines := row.(*fyne.Container).Objects[0].(*fyne.Container)
	high := row.MinSize().Height
	lines.Objects[1].Hide()
	low := row.MinSize().Height
	for i, r := range l.rows {
		if r.empty == "" {
			l.SetItemHeight(i, low)
		} else {
			l.SetItemHeight(i, high)
		}
	}
}

// place is the row of the chart on show, -1 where it is not listed.
func (l *chartList) place() int {
	return slices.IndexFunc(l.rows, func(r chartRow) bool { return r.story != "" && r.story == l.shown })
}

// step chooses the next chart, or the one before.
func (l *chartList) step(by int) {
	for i := l.place() + by; i >= 0 && i < len(l.rows); i += by {
		if l.rows[i].story != "" {
			l.Select(i)
			return
		}
	}
}

// TypedKey implements fyne.Focusable.
func (l *chartList) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		l.step(1)
	case fyne.KeyUp:
		l.step(-1)
	default:
		l.List.TypedKey(e)
	}
}

func newChartRow() fyne.CanvasObject {
	name, reason := widget.NewLabel(""), widget.NewLabel("")
	for _, label := range []*widget.Label{name, reason} {
		label.Truncation = fyne.TextTruncateEllipsis
	}
	reason.SizeName, reason.Importance = theme.SizeNameCaptionText, widget.LowImportance
	const air = -5 // takes back the labels' own
	return container.New(layout.NewCustomPaddedLayout(air+2, air+2, 0, 0), container.New(layout.NewCustomPaddedVBoxLayout(2*air), name, reason))
}

func (l *chartList) updateRow(id widget.ListItemID, item fyne.CanvasObject) {
	row := l.rows[id]
	lines := item.(*fyne.Container).Objects[0].(*fyne.Container)
	name, reason := lines.Objects[0].(*widget.Label), lines.Objects[1].(*widget.Label)
	name.TextStyle.Bold = row.story == ""
	name.Importance = widget.MediumImportance
	if row.empty != "" {
		name.Importance = widget.LowImportance
	}
	name.SetText(row.name)
	reason.SetText(row.empty)
	reason.Hidden = row.empty == ""
	lines.Refresh()
}

// Resize keeps the chart on show in sight.
func (l *chartList) Resize(size fyne.Size) {
	if l.Size() == size {
		return
	}
	l.List.Resize(size)
	if i := l.place(); i >= 0 {
		l.ScrollToTop()
		l.ScrollTo(i)
	}
}

// chartRows lists every chart, each after its subject, with what it tells.
func chartRows(s state) []chartRow {
	rows := listedCharts(s)
	for i := range rows {
		rows[i].learn(s)
	}
	return rows
}

// listedCharts lists every chart, each after its subject, before any is told.
func listedCharts(s state) []chartRow {
	var rows []chartRow
	for _, group := range chart.GroupsOf(s.plan) {
		subject := s.words.T("chart-group." + group.Name)
		rows = append(rows, chartRow{name: subject})
		for _, story := range group.Stories {
			name := chart.NameOf(s.plan, story, s.words)
			rows = append(rows, chartRow{story: story, name: name, words: subject + " " + name})
		}
	}
	return rows
}

// learn has a row know what its chart tells. That of an indicator is not told,
// since a plan may have many.
func (r *chartRow) learn(s state) {
	if r.story == "" || chart.IsOfIndicator(r.story) {
		return
	}
	spec := s.whole(r.story)
	r.empty, r.words = spec.Empty, strings.Join([]string{r.words, spec.Title, spec.Subtitle}, " ")
}

// found are the rows of the charts that have every searched word, with their
// subjects, or one that says there are none.
func found(rows []chartRow, search string, words *text.Printer) []chartRow {
	var some []chartRow
	var subject *chartRow
	for _, row := range rows {
		if row.story == "" {
			subject = &row
			continue
		}
		if !holds(search, row.words) {
			continue
		}
		if subject != nil {
			some, subject = append(some, *subject), nil
		}
		some = append(some, row)
	}
	if len(some) == 0 {
		some = append(some, chartRow{name: words.T("chart.view.none-found")})
	}
	return some
}

// holds reports whether every word of a search is in some of the texts.
func holds(search string, in ...string) bool {
	all := strings.ToLower(strings.Join(in, " "))
	for _, word := range strings.Fields(strings.ToLower(search)) {
		if !strings.Contains(all, word) {
			return false
		}
	}
	return true
}
