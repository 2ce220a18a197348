package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/text"
)

// twoLines is a list of which each row has a line and a lesser one under it,
// and leads to a cell. Only the rows in sight are drawn.
type twoLines struct {
	widget.List
	rows  int
	row   func(index int) (line, lesser string)
	where func(index int) budget.Source
	label string
	focus int
}

func newTwoLines(label string, jump func(budget.Source)) *twoLines {
	l := &twoLines{label: label}
	l.Length = func() int { return l.rows }
	l.CreateItem = func() fyne.CanvasObject {
		line, lesser := canvas.NewText("", nil), canvas.NewText("", nil)
		least := spaceFor(fyne.NewSize(40, 2*theme.TextSize()+16))
		return container.NewStack(least, container.New(layout.NewCustomPaddedLayout(3, 3, 4, 4),
			container.New(cutLayout{}, line, lesser)))
	}
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		lines := o.(*fyne.Container).Objects[1].(*fyne.Container).Objects[0].(*fyne.Container)
		first, second := l.row(id)
		showLines(lines, first, second)
	}
	l.OnSelected = func(id widget.ListItemID) {
		l.UnselectAll() // so that the same row can be chosen again
		jump(l.where(id))
	}
	l.OnHighlighted = func(id widget.ListItemID) { l.focus = id }
	l.ExtendBaseWidget(l)
	return l
}

// TypedKey lets Enter choose a row as the space bar does.
func (l *twoLines) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
		e = &fyne.KeyEvent{Name: fyne.KeySpace}
	}
	l.List.TypedKey(e)
}

// AccessibilityLabel names the list and reads the row the keyboard is at.
func (l *twoLines) AccessibilityLabel() string {
	if l.focus >= l.rows {
		return l.label
	}
	line, lesser := l.row(l.focus)
	return l.label + ": " + line + ". " + lesser
}

// AccessibilityRole implements fyne.Accessible.
func (l *twoLines) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// cutLayout sets two texts above each other, each cut off at the width.
type cutLayout struct{}

// Layout implements fyne.Layout.
func (cutLayout) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	at := float32(0)
	for _, o := range objects {
		o.Move(fyne.NewPos(0, at))
		o.Resize(fyne.NewSize(size.Width, o.MinSize().Height))
		at += o.MinSize().Height
	}
}

// MinSize implements fyne.Layout.
func (cutLayout) MinSize([]fyne.CanvasObject) fyne.Size {
	return fyne.NewSize(40, 2*theme.TextSize()+8)
}

func showLines(lines *fyne.Container, words ...string) {
	for i, o := range lines.Objects {
		line := o.(*canvas.Text)
		line.TextSize, line.Color = theme.TextSize(), themeColor(theme.ColorNameForeground)
		if i > 0 {
			line.TextSize, line.Color = theme.CaptionTextSize(), themeColor(colorMuted)
		}
		line.Text = cut(words[i], lines.Size().Width, line.TextSize, false)
		line.Refresh()
	}
}

// changeList lists what a workbook changes in the plan, from what to what, and
// the values of the plan's own that stay.
type changeList struct {
	desk   *Desk
	which  *chooser
	list   *twoLines
	object fyne.CanvasObject
	item   *pending
	values []ReadValue
}

// changeViews are what of the values can be listed, as keys import.view.X, with
// the states that are.
var changeViews = []struct {
	name   string
	states []string
}{
	{"new", []string{stateAdded, stateChanged, stateRemoved, stateKept}},
	{"added", []string{stateAdded}}, {"changed", []string{stateChanged}},
	{"removed", []string{stateRemoved}}, {"kept", []string{stateKept}}, {"unchanged", []string{stateUnchanged}},
}

func newChangeList(d *Desk, jump func(budget.Source)) *changeList {
	l := &changeList{desk: d, which: newChooser(nil, nil)}
	for _, view := range changeViews {
		l.which.Options = append(l.which.Options, d.words.T("import.view."+view.name))
	}
	l.which.SetSelectedIndex(0)
	l.which.OnChanged = func(string) { l.show(l.item) }
	l.list = newTwoLines(d.words.T("column.changes"), jump)
	l.list.row = l.lines
	l.list.where = func(index int) budget.Source { return l.values[index].Where }
	l.object = bordered(l.which, nil, nil, nil, l.list)
	return l
}

func (l *changeList) content() fyne.CanvasObject { return l.object }
func (l *changeList) count(item *pending) int {
	return item.preview.Added + item.preview.Changed + item.preview.Removed
}

func (l *changeList) show(item *pending) {
	l.item, l.values = item, nil
	states := changeViews[l.which.SelectedIndex()].states
	for _, v := range item.preview.Values {
		for _, state := range states {
			if v.State == state {
				l.values = append(l.values, v)
			}
		}
	}
	l.list.rows = len(l.values)
	l.list.Refresh()
}

// lines tell of a value: what it is about, and what happens to it.
func (l *changeList) lines(index int) (line, lesser string) {
	v := l.values[index]
	w := recordWords{l.item.preview.After, l.desk.words}
	state := l.desk.words.T("import.state." + v.State)
	if v.State == stateKept && v.Before != nil {
		state = l.desk.words.T("import.kept", text.Args{"plan": w.value(v.Before), "book": w.value(v.Record)})
		return w.name(v.Record), w.list(state, v.Where.String())
	}
	return w.name(v.Record), w.list(state, w.change(v), v.Where.String())
}

// leftOutList lists the cells that are not read, and why.
type leftOutList struct {
	desk *Desk
	list *twoLines
	left []LeftOut
}

func newLeftOutList(d *Desk, jump func(budget.Source)) *leftOutList {
	l := &leftOutList{desk: d, list: newTwoLines(d.words.T("import.mark.skipped.name"), jump)}
	l.list.row = func(index int) (line, lesser string) {
		return l.left[index].Where.String(), d.words.T("skip." + l.left[index].Reason)
	}
	l.list.where = func(index int) budget.Source { return l.left[index].Where }
	return l
}

func (l *leftOutList) content() fyne.CanvasObject { return l.list }
func (l *leftOutList) count(item *pending) int    { return len(item.preview.LeftOut) }

func (l *leftOutList) show(item *pending) {
	l.left = item.preview.LeftOut
	l.list.rows = len(l.left)
	l.list.Refresh()
}
