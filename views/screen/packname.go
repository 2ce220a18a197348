package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// packName is a pack in the list, to be pressed and asked.
type packName struct {
	widget.BaseWidget
	list *packList
	at   int
}

var (
	_ fyne.Tappable          = (*packName)(nil)
	_ fyne.SecondaryTappable = (*packName)(nil)
)

func newPackName(l *packList) *packName {
	n := &packName{list: l}
	n.ExtendBaseWidget(n)
	return n
}

// Tapped implements fyne.Tappable.
func (n *packName) Tapped(*fyne.PointEvent) {
	n.list.screen.desk.window.Canvas().Focus(n.list)
	n.list.goTo(n.at)
}

// TappedSecondary implements fyne.SecondaryTappable.
func (n *packName) TappedSecondary(e *fyne.PointEvent) {
	n.Tapped(nil)
	n.list.offer(e.AbsolutePosition)
}

// CreateRenderer implements fyne.Widget.
func (n *packName) CreateRenderer() fyne.WidgetRenderer {
	r := &packNameRenderer{name: n, back: &canvas.Rectangle{CornerRadius: 4}, title: strongText("", theme.TextSize()), about: mutedText("")}
	return r
}

type packNameRenderer struct {
	name         *packName
	back         *canvas.Rectangle
	title, about *canvas.Text
	size         fyne.Size
}

// MinSize implements fyne.WidgetRenderer.
func (r *packNameRenderer) MinSize() fyne.Size {
	const least = 120
	return fyne.NewSize(grown(least), lineHeight()+captionHeight()+2*thumbAir)
}

// Layout implements fyne.WidgetRenderer.
func (r *packNameRenderer) Layout(size fyne.Size) {
	r.size = size
	l := r.name.list
	if r.name.at >= len(l.packs) {
		return
	}
	pack := l.packs[r.name.at]
	chosen := r.name.at == l.at
	r.back.FillColor, r.back.StrokeWidth, r.back.StrokeColor = themeColor(colorCard), 0, themeColor(theme.ColorNamePrimary)
	if chosen {
		r.back.FillColor = themeColor(colorChosen)
		if l.focused {
			r.back.StrokeWidth = 2
		}
	}
	r.back.Resize(size)
	width := size.Width - 2*cellPad
	r.title.Text, r.title.TextStyle.Bold = cut(pack.Name, width, r.title.TextSize, chosen), chosen
	r.about.Text = cut(l.about(pack), width, r.about.TextSize, false)
	r.title.Move(fyne.NewPos(cellPad, thumbAir))
	r.about.Move(fyne.NewPos(cellPad, thumbAir+lineHeight()))
	r.title.Resize(r.title.MinSize())
	r.about.Resize(r.about.MinSize())
}

// Refresh implements fyne.WidgetRenderer.
func (r *packNameRenderer) Refresh() {
	r.title.Color, r.about.Color = themeColor(theme.ColorNameForeground), themeColor(colorMuted)
	r.Layout(r.size)
	canvas.Refresh(r.name)
}

// Objects implements fyne.WidgetRenderer.
func (r *packNameRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.title, r.about}
}

// Destroy implements fyne.WidgetRenderer.
func (r *packNameRenderer) Destroy() {}
