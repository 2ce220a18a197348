package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// tabRow is a row of names to choose among, each reached with the keyboard.
type tabRow struct {
	tabs   []*tab
	row    *fyne.Container
	object *container.Scroll
	choose func(index int)
}

func newTabRow(choose func(index int)) *tabRow {
	r := &tabRow{choose: choose, row: container.New(layout.NewCustomPaddedHBoxLayout(2))}
	r.object = container.NewHScroll(container.New(layout.NewCustomPaddedLayout(0, 5, 0, 0), r.row)) // clear of the bar
	return r
}

// show names the tabs, and marks the chosen one; none for −1. Tabs that are
// there keep the keyboard.
func (r *tabRow) show(names []string, chosen int) {
	for len(r.tabs) < len(names) {
		index := len(r.tabs)
		t := newTab(func() { r.choose(index) })
		r.tabs = append(r.tabs, t)
		r.row.Add(t)
	}
	for i, t := range r.tabs {
		if i >= len(names) {
			t.Hide()
			continue
		}
		t.Show()
		t.name, t.chosen = names[i], i == chosen
		t.Refresh()
	}
	r.row.Refresh()
	if chosen >= 0 && chosen < len(names) && r.object.Size().Width > 0 {
		reveal(r.object, r.tabs[chosen])
	}
}

// tab is one name of a tabRow. The chosen one has a line under it.
type tab struct {
	pressable
	name   string
	chosen bool
}

var _ fyne.Accessible = (*tab)(nil)

func newTab(press func()) *tab {
	t := &tab{pressable: pressable{press: press}}
	t.ExtendBaseWidget(t)
	return t
}

// AccessibilityLabel reads the name.
func (t *tab) AccessibilityLabel() string { return t.name }

// CreateRenderer implements fyne.Widget.
func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	r := &tabRenderer{tab: t, back: &canvas.Rectangle{CornerRadius: 3}, line: &canvas.Rectangle{}, ring: &canvas.Rectangle{CornerRadius: 3, StrokeWidth: 2}, text: canvas.NewText("", nil)}
	content := container.NewStack(r.back, bordered(nil, r.line, nil, nil, container.New(layout.NewCustomPaddedLayout(4, 4, 8, 8), r.text)),
		container.New(layout.NewCustomPaddedLayout(2, 4, 2, 2), r.ring))
	r.line.SetMinSize(fyne.NewSize(1, 2))
	r.WidgetRenderer = widget.NewSimpleRenderer(content)
	r.paint()
	return r
}

type tabRenderer struct {
	fyne.WidgetRenderer
	tab        *tab
	back, line *canvas.Rectangle
	ring       *canvas.Rectangle // within the tab, where a row that is scrolled does not cut it
	text       *canvas.Text
}

// paint gives the tab the words and colours of its state.
func (r *tabRenderer) paint() {
	t := r.tab
	r.text.Text, r.text.TextSize, r.text.TextStyle.Bold = t.name, theme.CaptionTextSize()+0.5, t.chosen
	r.text.Color = themeColor(theme.ColorNameForeground)
	r.back.FillColor, r.line.FillColor = themeColor(colorCard), themeColor(theme.ColorNameSeparator)
	r.ring.StrokeColor = color.Transparent
	if t.hovered {
		r.back.FillColor = themeColor(colorChosen)
	}
	if t.chosen {
		r.text.Color = themeColor(theme.ColorNamePrimary)
		r.line.FillColor = themeColor(theme.ColorNamePrimary)
	}
	if t.focused {
		r.ring.StrokeColor = themeColor(theme.ColorNamePrimary)
	}
}

func (r *tabRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}
