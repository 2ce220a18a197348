package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// railItem is one screen's name in the left rail.
type railItem struct {
	widget.BaseWidget
	label  string
	open   func()
	chosen bool

	back, bar *canvas.Rectangle
	text      *canvas.Text
	focused   bool
	hovered   bool
}

var (
	_ fyne.Focusable    = (*railItem)(nil)
	_ fyne.Tappable     = (*railItem)(nil)
	_ desktop.Hoverable = (*railItem)(nil)
	_ fyne.Accessible   = (*railItem)(nil)
)

func newRailItem(label string, open func()) *railItem {
	r := &railItem{label: label, open: open, back: &canvas.Rectangle{}, bar: &canvas.Rectangle{},
		text: canvas.NewText(label, nil)}
	r.ExtendBaseWidget(r)
	return r
}

// choose marks the item as the screen that is shown.
func (r *railItem) choose(chosen bool) {
	r.chosen = chosen
	r.Refresh()
}

// Tapped implements fyne.Tappable.
func (r *railItem) Tapped(*fyne.PointEvent) { r.open() }

// TypedKey opens the screen with Enter or space.
func (r *railItem) TypedKey(e *fyne.KeyEvent) {
	if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter || e.Name == fyne.KeySpace {
		r.open()
	}
}

// TypedRune implements fyne.Focusable.
func (r *railItem) TypedRune(rune) {}

// FocusGained implements fyne.Focusable.
func (r *railItem) FocusGained() { r.focused = true; r.Refresh() }

// FocusLost implements fyne.Focusable.
func (r *railItem) FocusLost() { r.focused = false; r.Refresh() }

// MouseIn implements desktop.Hoverable.
func (r *railItem) MouseIn(*desktop.MouseEvent) { r.hovered = true; r.Refresh() }

// MouseMoved implements desktop.Hoverable.
func (r *railItem) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (r *railItem) MouseOut() { r.hovered = false; r.Refresh() }

// AccessibilityLabel reads the screen's name.
func (r *railItem) AccessibilityLabel() string { return r.label }

// AccessibilityRole implements fyne.Accessible.
func (r *railItem) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// CreateRenderer implements fyne.Widget.
func (r *railItem) CreateRenderer() fyne.WidgetRenderer {
	content := container.NewStack(r.back,
		container.NewBorder(nil, nil, container.NewGridWrap(fyne.NewSize(3, 34), r.bar), nil,
			container.New(layout.NewCustomPaddedLayout(8, 8, 13, 13), r.text)))
	renderer := &railRenderer{WidgetRenderer: widget.NewSimpleRenderer(content), item: r}
	renderer.paint()
	return renderer
}

type railRenderer struct {
	fyne.WidgetRenderer
	item *railItem
}

// paint gives the item the colours of its state.
func (r *railRenderer) paint() {
	item := r.item
	item.text.TextSize = theme.TextSize()
	item.text.Color = themeColor(theme.ColorNameForeground)
	item.text.TextStyle.Bold = item.chosen
	item.back.FillColor = themeColor(colorRail)
	item.back.StrokeWidth = 0
	item.bar.FillColor = themeColor(colorRail)
	if item.chosen || item.hovered {
		item.back.FillColor = themeColor(colorChosen)
		item.bar.FillColor = themeColor(colorChosen)
	}
	if item.chosen {
		item.text.Color = themeColor(theme.ColorNamePrimary)
		item.bar.FillColor = themeColor(theme.ColorNamePrimary)
	}
	if item.focused {
		item.back.StrokeWidth, item.back.StrokeColor = 2, themeColor(theme.ColorNamePrimary)
	}
}

func (r *railRenderer) Refresh() {
	r.paint()
	r.WidgetRenderer.Refresh()
}
