package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// tooltip is a line of text over the marks of a chart. It takes no events, so
// that what is under it can still be pointed at.
type tooltip struct {
	*fyne.Container
	text *canvas.Text
	back *canvas.Rectangle
}

func newTooltip() *tooltip {
	t := &tooltip{text: canvas.NewText("", nil), back: &canvas.Rectangle{CornerRadius: 4}}
	t.Container = container.NewStack(t.back, container.New(layout.NewCustomPaddedLayout(3, 3, 7, 7), t.text))
	t.Hide()
	return t
}

// showAt shows the words centred above a point, within the bounds.
func (t *tooltip) showAt(words string, above fyne.Position, bounds fyne.Size) {
	t.text.Text = words
	t.text.TextSize = theme.CaptionTextSize()
	t.text.Color = themeColor(theme.ColorNameBackground)
	t.back.FillColor = themeColor(theme.ColorNameForeground)
	size := t.MinSize()
	x := clamp(above.X-size.Width/2, 0, bounds.Width-size.Width)
	y := above.Y - size.Height - 6
	if y < 0 {
		y = above.Y + 10
	}
	t.Resize(size)
	t.Move(fyne.NewPos(x, y))
	t.Show()
	t.Refresh()
}

func clamp(v, low, high float32) float32 { return max(low, min(v, high)) }
