package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// boardCard is a measure on the board, to be pressed, dragged and asked.
type boardCard struct {
	widget.BaseWidget
	carry
	words  *text.Printer
	column *boardColumn // nil for a card on its way
	at     int          // in the column
	row    measureRow
	cursor bool // the keyboard is here
}

var (
	_ fyne.Tappable          = (*boardCard)(nil)
	_ fyne.SecondaryTappable = (*boardCard)(nil)
	_ fyne.Draggable         = (*boardCard)(nil)
)

func newBoardCard(words *text.Printer, c *boardColumn) *boardCard {
	b := &boardCard{words: words, column: c}
	b.over = func(at fyne.Position) { b.column.board.drag(b, at) }
	b.drop = func(at fyne.Position) { b.column.board.drop(b, at) }
	b.ExtendBaseWidget(b)
	return b
}

// show draws a measure.
func (b *boardCard) show(r measureRow, cursor bool) {
	b.row, b.cursor = r, cursor
	b.Refresh()
}

// Tapped implements fyne.Tappable.
func (b *boardCard) Tapped(*fyne.PointEvent) { b.column.press(b.at) }

// TappedSecondary implements fyne.SecondaryTappable.
func (b *boardCard) TappedSecondary(e *fyne.PointEvent) { b.column.offer(b.row, e.AbsolutePosition) }

// CreateRenderer implements fyne.Widget.
func (b *boardCard) CreateRenderer() fyne.WidgetRenderer {
	return &cardRenderer{card: b, back: &canvas.Rectangle{CornerRadius: 4}}
}

type cardRenderer struct {
	card  *boardCard
	back  *canvas.Rectangle
	lines []fyne.CanvasObject
	size  fyne.Size
}

const (
	cardLines = 3 // of a title
	cardGap   = 6 // between cards, all of it under each
	cardAir   = 6 // above and below the text of a card
)

// MinSize implements fyne.WidgetRenderer: every card is as high as the next.
func (r *cardRenderer) MinSize() fyne.Size {
	const least = 110
	return fyne.NewSize(least, cardLines*lineHeight()+captionHeight()+2*cardAir+cardGap)
}

func captionHeight() float32 {
	return fyne.MeasureText("Å", theme.CaptionTextSize(), fyne.TextStyle{}).Height
}

// Layout sets the title in as many lines as there is room for, and the facts
// under it.
func (r *cardRenderer) Layout(size fyne.Size) {
	r.size = size
	r.back.Resize(fyne.NewSize(size.Width-theme.Padding(), size.Height-cardGap)) // clear of the scroll bar
	r.back.FillColor, r.back.StrokeColor, r.back.StrokeWidth = themeColor(theme.ColorNameBackground), themeColor(theme.ColorNameSeparator), 1
	if r.card.cursor {
		r.back.StrokeColor, r.back.StrokeWidth = themeColor(theme.ColorNamePrimary), 2
	}
	r.lines = r.lines[:0]
	width := size.Width - 2*cellPad
	if r.card.row.measure.ID == "" || width <= 0 {
		return
	}
	for i, words := range firstLines(numberedTitle(r.card.row.measure), width, theme.TextSize(), cardLines) {
		r.put(words, theme.TextSize(), theme.ColorNameForeground, cardAir+float32(i)*lineHeight())
	}
	facts := cut(cardFacts(r.card.words, r.card.row), width, theme.CaptionTextSize(), false)
	r.put(facts, theme.CaptionTextSize(), colorMuted, cardAir+cardLines*lineHeight())
}

// put writes a line of the card.
func (r *cardRenderer) put(words string, size float32, color fyne.ThemeColorName, y float32) {
	line := canvas.NewText(words, themeColor(color))
	line.TextSize = size
	line.Move(fyne.NewPos(cellPad, y))
	line.Resize(line.MinSize())
	r.lines = append(r.lines, line)
}

// firstLines are the first lines of a text of a size in a width, the last of them
// cut off where there are more.
func firstLines(text string, width, size float32, most int) []string {
	var lines []string
	broken := breakLines("", text, width, size)
	for i, line := range broken {
		words := ""
		for _, piece := range line {
			words += piece.words
		}
		if i == most-1 && len(broken) > most {
			return append(lines, cut(words+" …", width, size, false))
		}
		lines = append(lines, cut(words, width, size, false))
	}
	return lines
}

// Refresh implements fyne.WidgetRenderer.
func (r *cardRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.card)
}

// Objects implements fyne.WidgetRenderer.
func (r *cardRenderer) Objects() []fyne.CanvasObject {
	return append([]fyne.CanvasObject{r.back}, r.lines...)
}

// Destroy implements fyne.WidgetRenderer.
func (r *cardRenderer) Destroy() {}
