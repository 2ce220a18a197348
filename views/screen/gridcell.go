package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/chart"
)

// gridLook is how a cell of a grid is drawn.
type gridLook struct {
	text        string
	right, wrap bool
	bold        bool
	status      chart.Status
	open        bool // can be typed in
	within      bool // is one of those chosen
	cursor      bool // is the one the keyboard is in
	active      bool // and the grid has the keyboard
}

// gridCell is a cell of a grid. It tells the grid what the pointer does.
type gridCell struct {
	widget.BaseWidget
	look   gridLook
	id     widget.TableCellID
	hear   cellEars
	header bool
}

// cellEars hear of the pointer over a cell.
type cellEars interface {
	pressed(id widget.TableCellID, extend bool)
	opened(id widget.TableCellID)
	asked(id widget.TableCellID, at fyne.Position)
	entered(cell *gridCell, pressing bool)
	left()
}

var (
	_ desktop.Mouseable      = (*gridCell)(nil)
	_ desktop.Hoverable      = (*gridCell)(nil)
	_ fyne.DoubleTappable    = (*gridCell)(nil)
	_ fyne.SecondaryTappable = (*gridCell)(nil)
)

func newGridCell(hear cellEars, header bool) *gridCell {
	c := &gridCell{hear: hear, header: header}
	c.ExtendBaseWidget(c)
	return c
}

// show draws the cell anew.
func (c *gridCell) show(id widget.TableCellID, look gridLook) {
	if c.id == id && c.look == look {
		return
	}
	c.id, c.look = id, look
	c.Refresh()
}

// MouseDown implements desktop.Mouseable.
func (c *gridCell) MouseDown(e *desktop.MouseEvent) {
	if !c.header && e.Button == desktop.MouseButtonPrimary {
		c.hear.pressed(c.id, e.Modifier&fyne.KeyModifierShift != 0)
	}
}

// MouseUp implements desktop.Mouseable.
func (c *gridCell) MouseUp(*desktop.MouseEvent) {}

// DoubleTapped implements fyne.DoubleTappable.
func (c *gridCell) DoubleTapped(*fyne.PointEvent) {
	if !c.header {
		c.hear.opened(c.id)
	}
}

// TappedSecondary implements fyne.SecondaryTappable.
func (c *gridCell) TappedSecondary(e *fyne.PointEvent) {
	if !c.header {
		c.hear.asked(c.id, e.AbsolutePosition)
	}
}

// MouseIn implements desktop.Hoverable.
func (c *gridCell) MouseIn(e *desktop.MouseEvent) {
	c.hear.entered(c, e.Button == desktop.MouseButtonPrimary)
}

// MouseMoved implements desktop.Hoverable.
func (c *gridCell) MouseMoved(*desktop.MouseEvent) {}

// MouseOut implements desktop.Hoverable.
func (c *gridCell) MouseOut() { c.hear.left() }

// CreateRenderer implements fyne.Widget.
func (c *gridCell) CreateRenderer() fyne.WidgetRenderer {
	return &gridCellRenderer{cell: c, back: &canvas.Rectangle{}, frame: &canvas.Rectangle{FillColor: color.Transparent}}
}

type gridCellRenderer struct {
	cell        *gridCell
	back, frame *canvas.Rectangle
	mark        fyne.CanvasObject
	lines       []*canvas.Text
	size        fyne.Size
}

// cellPad is the air on each side of a cell's text.
const cellPad float32 = 7

func (r *gridCellRenderer) MinSize() fyne.Size {
	return fyne.NewSize(2*cellPad, theme.TextSize()+rowAir+lineAir)
}

func (r *gridCellRenderer) Destroy() {}

func (r *gridCellRenderer) Objects() []fyne.CanvasObject {
	objects := []fyne.CanvasObject{r.back}
	if r.mark != nil {
		objects = append(objects, r.mark)
	}
	for _, line := range r.lines {
		objects = append(objects, line)
	}
	return append(objects, r.frame)
}

func (r *gridCellRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.cell)
}

// Layout sets the mark first and the text beside it, in as many lines as it
// may have.
func (r *gridCellRenderer) Layout(size fyne.Size) {
	r.size = size
	look := r.cell.look
	r.paint(look, size)
	x, height := cellPad, lineHeight()
	r.mark = nil
	if look.status != chart.NoStatus {
		r.mark = shape(look.status)
		r.mark.Move(fyne.NewPos(x, (rowAir+height-shapeSize())/2))
		r.mark.Resize(fyne.NewSquareSize(shapeSize()))
		x += shapeSize() + cellPad
	}
	r.lines = r.lines[:0]
	for i, words := range r.broken(look, size.Width-x-cellPad) {
		line := canvas.NewText(words, themeColor(theme.ColorNameForeground))
		line.TextSize, line.TextStyle.Bold = theme.TextSize(), look.bold
		width := line.MinSize().Width
		at := x
		if look.right {
			at = max(x, size.Width-cellPad-width)
		}
		line.Move(fyne.NewPos(at, rowAir/2+float32(i)*height))
		line.Resize(fyne.NewSize(width, height))
		r.lines = append(r.lines, line)
	}
}

// broken is the text in lines of the width, cut off where it may have only one.
func (r *gridCellRenderer) broken(look gridLook, width float32) []string {
	if look.text == "" || width <= 0 {
		return nil
	}
	if !look.wrap {
		return []string{cut(look.text, width, theme.TextSize(), look.bold)}
	}
	var lines []string
	for _, line := range breakLines("", look.text, width, theme.TextSize()) {
		words := ""
		for _, piece := range line {
			words += piece.words
		}
		lines = append(lines, cut(words, width, theme.TextSize(), look.bold))
	}
	return lines
}

// paint gives the cell the colours of its state.
func (r *gridCellRenderer) paint(look gridLook, size fyne.Size) {
	r.back.Resize(size)
	r.frame.Resize(size)
	r.back.FillColor = color.Transparent
	if look.within {
		r.back.FillColor = themeColor(theme.ColorNameSelection)
	}
	r.frame.StrokeWidth = 0
	if look.cursor {
		const thick, thin = 2, 1
		r.frame.StrokeColor, r.frame.StrokeWidth = themeColor(theme.ColorNamePrimary), thin
		if look.active {
			r.frame.StrokeWidth = thick
		}
	}
}

const (
	rowAir  float32 = 8 // above and below the text of a row together
	lineAir float32 = 6 // what a line of text has above and below its letters
)

// lineHeight is the height of a line of text.
func lineHeight() float32 {
	return fyne.MeasureText("Å", theme.TextSize(), fyne.TextStyle{}).Height
}
