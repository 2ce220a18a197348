package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
)

// tooltip is a few lines of text over what they tell of. It takes no events,
// so that what is under it can still be pointed at.
type tooltip struct {
	*fyne.Container
	words string
	lines *fyne.Container
	back  *canvas.Rectangle
}

func newTooltip() *tooltip {
	t := &tooltip{lines: container.New(layout.NewCustomPaddedVBoxLayout(0)), back: &canvas.Rectangle{CornerRadius: 4}}
	t.Container = container.NewStack(t.back, container.New(layout.NewCustomPaddedLayout(3, 3, tipAir, tipAir), t.lines))
	t.Hide()
	return t
}

const (
	tipAir   = 7
	widest   = 380 // a tooltip is no wider, so that it is read at a glance
	tipClear = 6   // between the tooltip and what it is about
)

// showAt shows the words centred above a box, or under it where there is no
// room above, within the bounds.
func (t *tooltip) showAt(words string, top, bottom fyne.Position, bounds fyne.Size) {
	t.words = words
	t.set(min(grown(widest), bounds.Width-2*tipAir))
	t.back.FillColor = themeColor(theme.ColorNameForeground)
	size := t.MinSize()
	x := clamp(top.X-size.Width/2, 0, bounds.Width-size.Width)
	y := top.Y - size.Height - tipClear
	if y < 0 {
		y = clamp(bottom.Y+tipClear, 0, bounds.Height-size.Height)
	}
	t.Resize(size)
	t.Move(fyne.NewPos(x, y))
	t.Show()
	t.Refresh()
}

// explain shows words over or under an object, until they are hushed.
func (d *Desk) explain(words string, object fyne.CanvasObject) {
	content := d.window.Content()
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(object).Subtract(content.Position())
	middle := at.AddXY(object.Size().Width/2, 0)
	d.tip.showAt(words, middle, middle.AddXY(0, object.Size().Height), content.Size())
}

// hush takes away what is explained.
func (d *Desk) hush() { d.tip.Hide() }

// set breaks the words into lines no wider than width.
func (t *tooltip) set(width float32) {
	t.lines.Objects = nil
	for _, line := range breakLines("", t.words, width, theme.CaptionTextSize()) {
		text := ""
		for _, run := range line {
			text += run.words
		}
		row := canvas.NewText(text, themeColor(theme.ColorNameBackground))
		row.TextSize = theme.CaptionTextSize()
		t.lines.Add(row)
	}
}

func clamp(v, low, high float32) float32 { return max(low, min(v, high)) }
