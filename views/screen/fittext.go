package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// fitText is one line of text that is cut off with an ellipsis where there is
// no room for all of it.
type fitText struct {
	widget.BaseWidget
	words string
	text  *canvas.Text
}

var _ fyne.Accessible = (*fitText)(nil)

func newFitText(words string, size float32, ink color.Color) *fitText {
	t := &fitText{words: words, text: canvas.NewText(words, ink)}
	t.text.TextSize = size
	t.ExtendBaseWidget(t)
	return t
}

// mutedFit is secondary text that may be cut off.
func mutedFit(words string) *fitText {
	return newFitText(words, theme.CaptionTextSize(), themeColor(colorMuted))
}

// AccessibilityLabel reads all of the text.
func (t *fitText) AccessibilityLabel() string { return t.words }

// AccessibilityRole implements fyne.Accessible.
func (t *fitText) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer implements fyne.Widget.
func (t *fitText) CreateRenderer() fyne.WidgetRenderer { return fitRenderer{t} }

type fitRenderer struct{ of *fitText }

func (r fitRenderer) Layout(size fyne.Size) {
	t := r.of
	t.text.Text = cut(t.words, size.Width, t.text.TextSize, t.text.TextStyle.Bold)
	t.text.Resize(size)
}

func (r fitRenderer) MinSize() fyne.Size {
	const least = 90
	whole := fyne.MeasureText(r.of.words, r.of.text.TextSize, r.of.text.TextStyle)
	return fyne.NewSize(min(whole.Width, grown(least)), whole.Height)
}

func (r fitRenderer) Refresh()                     { canvas.Refresh(r.of.text) }
func (r fitRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.of.text} }
func (r fitRenderer) Destroy()                     {}
