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

// railItem is one screen's name in the left rail.
type railItem struct {
	pressable
	label     string
	chosen    bool
	back, bar *canvas.Rectangle
	text      *canvas.Text
}

var _ fyne.Accessible = (*railItem)(nil)

func newRailItem(label string, open func()) *railItem {
	r := &railItem{pressable: pressable{press: open}, label: label, back: &canvas.Rectangle{}, bar: &canvas.Rectangle{},
		text: canvas.NewText(label, nil)}
	r.ExtendBaseWidget(r)
	return r
}

// choose marks the item as the screen that is shown.
func (r *railItem) choose(chosen bool) {
	r.chosen = chosen
	r.Refresh()
}

// AccessibilityLabel reads the screen's name.
func (r *railItem) AccessibilityLabel() string { return r.label }

// CreateRenderer implements fyne.Widget.
func (r *railItem) CreateRenderer() fyne.WidgetRenderer {
	content := container.NewStack(r.back,
		bordered(nil, nil, container.NewGridWrap(fyne.NewSize(3, 34), r.bar), nil,
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
	item.back.FillColor = color.Transparent
	item.back.StrokeWidth = 0
	item.bar.FillColor = color.Transparent
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
