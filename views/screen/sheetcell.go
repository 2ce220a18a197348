package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// cellLook is how a cell of a sheet is drawn.
type cellLook struct {
	text  string
	right bool // set to the right, as numbers are
	bold  bool
	faint bool // repeated from the cell it is merged with
	// letters are those of its marks, and role what its column holds.
	letters, role string
	// within is the number of the table it lies in, 0 for none; the sides are
	// those where that table ends.
	within                       int
	top, left, bottom, rightSide bool
	dashed                       bool // the table is not understood
	struck                       bool // left out
	chosen, hasKeys              bool // hasKeys: the keyboard is at it
	// width is how far the text may run, over the blank cells after it.
	width float32
}

// sheetCell is a cell of a sheet.
type sheetCell struct {
	widget.BaseWidget
	look cellLook
}

func newSheetCell() *sheetCell {
	c := &sheetCell{}
	c.ExtendBaseWidget(c)
	return c
}

// show draws the cell anew.
func (c *sheetCell) show(look cellLook) {
	c.look = look
	c.Refresh()
}

// CreateRenderer implements fyne.Widget.
func (c *sheetCell) CreateRenderer() fyne.WidgetRenderer {
	r := &sheetCellRenderer{cell: c, back: &canvas.Rectangle{}, text: canvas.NewText("", nil), letters: canvas.NewText("", nil),
		role: canvas.NewText("", nil), strike: canvas.NewLine(color.Transparent), frame: &canvas.Rectangle{FillColor: color.Transparent}}
	r.letters.TextStyle.Bold = true
	r.objects = []fyne.CanvasObject{r.back, r.text, r.letters, r.role, r.strike}
	for i := range r.sides {
		r.sides[i] = canvas.NewLine(color.Transparent)
		r.objects = append(r.objects, r.sides[i])
	}
	r.objects = append(r.objects, r.frame)
	return r
}

type sheetCellRenderer struct {
	cell                *sheetCell
	back, frame         *canvas.Rectangle
	text, letters, role *canvas.Text
	strike              *canvas.Line
	sides               [4]*canvas.Line // top, left, bottom, right
	objects             []fyne.CanvasObject
	size                fyne.Size
}

const (
	cellHeight   float32 = 22
	headerHeight float32 = 38 // has the role of the column under its heading
	cellMargin   float32 = 5
	tableLine    float32 = 2
)

func (r *sheetCellRenderer) MinSize() fyne.Size           { return fyne.NewSize(40, grown(cellHeight)) }
func (r *sheetCellRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *sheetCellRenderer) Destroy()                     {}

func (r *sheetCellRenderer) Refresh() {
	r.paint()
	r.Layout(r.size)
	canvas.Refresh(r.cell)
}

// paint gives everything its words and colours.
func (r *sheetCellRenderer) paint() {
	look := r.cell.look
	ink, muted, accent := themeColor(theme.ColorNameForeground), themeColor(colorMuted), themeColor(theme.ColorNamePrimary)
	r.text.TextSize, r.letters.TextSize, r.role.TextSize = theme.CaptionTextSize(), theme.CaptionTextSize(), theme.CaptionTextSize()-1
	r.text.Color, r.text.TextStyle.Bold = ink, look.bold
	if look.faint || look.struck {
		r.text.Color = muted
	}
	r.letters.Text, r.letters.Color = look.letters, accent
	r.role.Color = accent
	r.back.FillColor = themeColor(colorCard)
	switch {
	case look.within > 0 && look.bold:
		r.back.FillColor = themeColor(colorChosen)
	case look.within > 0 && !look.dashed:
		r.back.FillColor = themeColor(theme.ColorNameHover)
	default:
		r.back.FillColor = color.Transparent
	}
	for i, shown := range []bool{look.top, look.left, look.bottom, look.rightSide} {
		r.sides[i].Hidden = !shown
		r.sides[i].StrokeColor, r.sides[i].StrokeWidth = accent, tableLine
		if look.dashed {
			r.sides[i].StrokeColor = muted
		}
	}
	r.strike.Hidden = !look.struck || look.text == ""
	r.strike.StrokeColor, r.strike.StrokeWidth = muted, 1
	r.frame.Hidden = !look.chosen
	r.frame.StrokeColor, r.frame.StrokeWidth = ink, tableLine
	if look.hasKeys {
		r.frame.StrokeWidth = tableLine + 1
	}
}

// Layout sets the letters of the marks first, then the text, and the role
// under it.
func (r *sheetCellRenderer) Layout(size fyne.Size) {
	r.size = size
	look := r.cell.look
	r.back.Resize(size)
	r.frame.Resize(size)
	x := cellMargin
	if look.letters != "" {
		r.letters.Move(fyne.NewPos(x, 2))
		r.letters.Resize(r.letters.MinSize())
		x += r.letters.MinSize().Width + 3
	}
	r.text.Text = cut(look.text, max(look.width, size.Width)-x-cellMargin, r.text.TextSize, look.bold)
	width := r.text.MinSize().Width
	if look.right {
		x = max(x, size.Width-width-cellMargin)
	}
	r.text.Move(fyne.NewPos(x, 2))
	r.text.Resize(fyne.NewSize(width, r.text.MinSize().Height))
	r.role.Text = cut(look.role, size.Width-2*cellMargin, r.role.TextSize, false)
	r.role.Move(fyne.NewPos(cellMargin, size.Height-r.role.MinSize().Height-2))
	r.role.Resize(r.role.MinSize())
	middle := 2 + r.text.MinSize().Height/2
	place(r.strike, fyne.NewPos(x, middle), fyne.NewPos(x+width, middle))
	far := fyne.NewPos(size.Width-1, size.Height-1)
	place(r.sides[0], fyne.NewPos(0, 1), fyne.NewPos(far.X, 1))
	place(r.sides[1], fyne.NewPos(1, 0), fyne.NewPos(1, far.Y))
	place(r.sides[2], fyne.NewPos(0, far.Y), far)
	place(r.sides[3], fyne.NewPos(far.X, 0), far)
}

func place(line *canvas.Line, from, to fyne.Position) { line.Position1, line.Position2 = from, to }

// cut ends a text that is too wide with an ellipsis.
func cut(words string, width, size float32, bold bool) string {
	if words == "" || measure(words, size, bold) <= width {
		return words
	}
	letters := []rune(words)
	for n := len(letters) - 1; n > 0; n-- {
		if short := string(letters[:n]) + "…"; measure(short, size, bold) <= width {
			return short
		}
	}
	return ""
}
