package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
)

// keyCard shows one key figure: what it is, its value, how it stands by shape
// and words, and its trend. It leads to the screen that explains it.
type keyCard struct {
	pressable
	desk   *Desk
	figure chart.KeyFigure
}

var (
	_ fyne.Accessible        = (*keyCard)(nil)
	_ fyne.SecondaryTappable = (*keyCard)(nil)
)

func newKeyCard(d *Desk, figure chart.KeyFigure, open func()) *keyCard {
	k := &keyCard{pressable: pressable{press: open}, desk: d, figure: figure}
	k.ExtendBaseWidget(k)
	return k
}

// AccessibilityLabel reads the figure, and then what it is.
func (k *keyCard) AccessibilityLabel() string {
	label := k.figure.Label + ": " + k.figure.Value + ". " + k.figure.Detail
	if k.figure.Change != "" {
		label += ". " + k.figure.Change
	}
	return label + ". " + k.about()
}

// about says what the figure is and where its numbers come from.
func (k *keyCard) about() string {
	about := k.desk.words.T("figure." + k.figure.Name + ".about")
	if k.figure.Source != "" {
		about += "\n" + k.desk.words.T("column.source") + ": " + k.figure.Source
	}
	return about
}

// TypedKey implements fyne.Focusable.
func (k *keyCard) TypedKey(e *fyne.KeyEvent) {
	if isMenuKey(e) {
		k.menu(below(k))
		return
	}
	k.pressable.TypedKey(e)
}

// TappedSecondary implements fyne.SecondaryTappable.
func (k *keyCard) TappedSecondary(e *fyne.PointEvent) { k.menu(e.AbsolutePosition) }

// menu is what can be done about the figure.
func (k *keyCard) menu(at fyne.Position) {
	d := k.desk
	items := []*fyne.MenuItem{
		d.item("action.open", k.press),
		d.item("action.explain-figure", func() { d.tell(k.figure.Label, k.about()) }),
		d.item("action.copy-figure", func() { d.app.Clipboard().SetContent(k.figure.Label + ": " + k.figure.Value) })}
	if screen := leadsTo[k.figure.Name]; hasScreen(screen) {
		items = append(items, d.item("action.show-history", func() { d.openHistory(screen, "") }))
	}
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), d.window.Canvas(), at)
}

// MouseIn implements desktop.Hoverable: the card says what the figure is.
func (k *keyCard) MouseIn(e *desktop.MouseEvent) {
	k.pressable.MouseIn(e)
	k.desk.explain(k.about(), k)
}

// MouseOut implements desktop.Hoverable.
func (k *keyCard) MouseOut() {
	k.pressable.MouseOut()
	k.desk.hush()
}

// FocusGained implements fyne.Focusable: the card says what the figure is.
func (k *keyCard) FocusGained() {
	k.pressable.FocusGained()
	k.desk.explain(k.about(), k)
}

// FocusLost implements fyne.Focusable.
func (k *keyCard) FocusLost() {
	k.pressable.FocusLost()
	k.desk.hush()
}

// CreateRenderer implements fyne.Widget.
func (k *keyCard) CreateRenderer() fyne.WidgetRenderer {
	frame := canvas.NewRectangle(themeColor(colorCard))
	frame.CornerRadius = 5
	var mark fyne.CanvasObject
	if k.figure.Status != chart.NoStatus {
		mark = container.New(layout.NewCustomPaddedLayout(0, 0, 0, 2), shape(k.figure.Status))
	}
	detail := bordered(nil, nil, mark, nil, mutedFit(k.figure.Detail))
	words := container.New(layout.NewCustomPaddedVBoxLayout(1), mutedFit(k.figure.Label), k.value(), detail)
	if k.figure.Change != "" {
		words.Add(mutedFit(k.figure.Change))
	}
	content := container.NewStack(frame, inset(words))
	return &keyCardRenderer{WidgetRenderer: widget.NewSimpleRenderer(content), card: k, frame: frame}
}

// value is the figure with its trend at the right, where there is room for it.
func (k *keyCard) value() fyne.CanvasObject {
	number := strongText(k.figure.Value, theme.Size(theme.SizeNameHeadingText))
	if len(k.figure.Spark.Series) == 0 {
		return number
	}
	trend := newDrawnChart(k.figure.Spark, false, fyne.NewSize(grown(56), grown(22)))
	return container.New(roomyTrend{}, number, trend)
}

// roomyTrend sets a trend at the right of a number, and leaves it out where the
// number needs the room.
type roomyTrend struct{}

// Layout implements fyne.Layout.
func (roomyTrend) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	number, trend := objects[0], objects[1]
	number.Resize(size)
	least := trend.MinSize()
	if number.MinSize().Width+theme.Padding()+least.Width > size.Width {
		trend.Hide()
		return
	}
	trend.Resize(fyne.NewSize(least.Width, size.Height))
	trend.Move(fyne.NewPos(size.Width-least.Width, 0))
	trend.Show()
}

// MinSize implements fyne.Layout.
func (roomyTrend) MinSize(objects []fyne.CanvasObject) fyne.Size {
	number, trend := objects[0].MinSize(), objects[1].MinSize()
	return fyne.NewSize(number.Width, max(number.Height, trend.Height))
}

type keyCardRenderer struct {
	fyne.WidgetRenderer
	card  *keyCard
	frame *canvas.Rectangle
}

func (r *keyCardRenderer) Refresh() {
	r.frame.StrokeWidth = 1
	r.frame.StrokeColor = themeColor(theme.ColorNameSeparator)
	if r.card.focused || r.card.hovered {
		r.frame.StrokeWidth = 2
		r.frame.StrokeColor = themeColor(theme.ColorNamePrimary)
	}
	r.frame.Refresh()
}
