package screen

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// packPages lists the pages of a pack as small slides, in the order they are
// written. A page is moved by dragging it, or with Alt and the arrow keys.
type packPages struct {
	widget.List
	screen  *packScreen
	rows    []packRow
	at      int // the page on show
	focused bool
	line    *canvas.Rectangle // where a page dragged would come, hidden but while one is
	object  fyne.CanvasObject
}

var _ fyne.Accessible = (*packPages)(nil)

func newPackPages(b *packScreen) *packPages {
	l := &packPages{screen: b, line: canvas.NewRectangle(color.Transparent)}
	l.Length = func() int { return len(l.rows) }
	l.CreateItem = func() fyne.CanvasObject { return newPackThumb(l) }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if thumb, is := o.(*packThumb); is {
			thumb.show(id, l.rows[id])
		}
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	l.line.Hide()
	l.object = container.NewStack(l, container.NewWithoutLayout(l.line))
	return l
}

// show lists pages, one of them on show.
func (l *packPages) show(rows []packRow, at int) {
	l.rows, l.at = rows, at
	l.Refresh()
}

// goTo shows a page and keeps it in sight.
func (l *packPages) goTo(at int) {
	if len(l.rows) == 0 {
		return
	}
	l.at = max(0, min(at, len(l.rows)-1))
	l.ScrollTo(l.at)
	l.Refresh()
	l.screen.turnToPage(l.at)
}

// press gives a page the keyboard and shows it.
func (l *packPages) press(at int) {
	l.screen.desk.window.Canvas().Focus(l)
	l.goTo(at)
}

// FocusGained implements fyne.Focusable.
func (l *packPages) FocusGained() {
	l.focused = true
	l.Refresh()
	comeIntoSight(l)
}

// FocusLost implements fyne.Focusable.
func (l *packPages) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune implements fyne.Focusable.
func (l *packPages) TypedRune(rune) {}

// TypedKey walks the pages. Enter goes on to the title of the page, Delete takes
// the page out, and the menu key opens the page's menu.
func (l *packPages) TypedKey(e *fyne.KeyEvent) {
	if isMenuKey(e) {
		l.screen.offerPage(l.at, below(l))
		return
	}
	const page = 5
	switch e.Name {
	case fyne.KeyDown:
		l.goTo(l.at + 1)
	case fyne.KeyUp:
		l.goTo(l.at - 1)
	case fyne.KeyPageDown:
		l.goTo(l.at + page)
	case fyne.KeyPageUp:
		l.goTo(l.at - page)
	case fyne.KeyHome:
		l.goTo(0)
	case fyne.KeyEnd:
		l.goTo(len(l.rows) - 1)
	case fyne.KeyDelete, fyne.KeyBackspace:
		l.screen.removePage(l.at)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		l.screen.preview.editTitle()
	default:
		passOn(l, e)
	}
}

// AccessibilityLabel reads the page on show.
func (l *packPages) AccessibilityLabel() string {
	words := l.screen.desk.words
	if l.at >= len(l.rows) {
		return words.T("screen.board.pages")
	}
	row := l.rows[l.at]
	label := words.T("screen.board.pages") + ", " + strconv.Itoa(l.at+1) + ": " + row.title
	if row.missing != "" {
		label += ". " + words.T("screen.board.left-out") + ": " + row.missing
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (l *packPages) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// drag shows where a page would come.
func (l *packPages) drag(at fyne.Position) {
	_, y := l.placeAt(at)
	const thick = 3
	l.line.FillColor = themeColor(theme.ColorNamePrimary)
	l.line.Resize(fyne.NewSize(l.Size().Width, thick))
	l.line.Move(fyne.NewPos(0, min(y-thick/2, l.Size().Height-thick)))
	l.line.Show()
	l.line.Refresh()
	const near, step = 24, 12 // from the edge, where more comes into sight
	if within := l.within(at); within < near {
		l.ScrollToOffset(max(0, l.GetScrollOffset()-step))
	} else if within > l.Size().Height-near {
		l.ScrollToOffset(l.GetScrollOffset() + step)
	}
}

// drop moves a page to where it was dragged.
func (l *packPages) drop(from int, at fyne.Position) {
	l.line.Hide()
	to, _ := l.placeAt(at)
	if to > from {
		to-- // where the page itself no longer is
	}
	l.screen.movePage(from, to)
}

// within is how far down the list a place in the window is.
func (l *packPages) within(at fyne.Position) float32 {
	return at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(l)).Y
}

// placeAt is the place between pages nearest to a place in the window, counted
// from 0, and how far down the list it is.
func (l *packPages) placeAt(at fyne.Position) (place int, y float32) {
	high := newPackThumb(l).MinSize().Height + theme.Padding()
	down := l.within(at) + l.GetScrollOffset()
	place = max(0, min(int(down/high+0.5), len(l.rows)))
	return place, float32(place)*high - l.GetScrollOffset()
}
