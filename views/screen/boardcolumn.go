package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/budget"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// boardColumn is the measures of one status. Only the cards in sight are made.
type boardColumn struct {
	widget.List
	board   *measureBoard
	place   int // among the columns
	status  budget.Status
	rows    []measureRow
	cursor  int // the card the keyboard is at
	focused bool
	name    *canvas.Text
	back    *canvas.Rectangle
	object  fyne.CanvasObject
}

var _ fyne.Accessible = (*boardColumn)(nil)

func newBoardColumn(b *measureBoard, place int, status budget.Status) *boardColumn {
	c := &boardColumn{board: b, place: place, status: status, name: strongText("", theme.TextSize()), back: &canvas.Rectangle{CornerRadius: 5}}
	c.Length = func() int { return len(c.rows) }
	c.CreateItem = func() fyne.CanvasObject { return newBoardCard(b.desk.words, c) }
	c.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		card, _ := o.(*boardCard)
		card.at = id
		card.show(c.rows[id], c.focused && id == c.cursor)
	}
	c.HideSeparators = true
	c.ExtendBaseWidget(c)
	head := container.NewHBox(shape(chart.StatusMarks[status]), c.name)
	c.object = container.NewStack(c.back, inset(bordered(head, nil, nil, nil, c)))
	return c
}

// drawn shows the cards there now are.
func (c *boardColumn) drawn() {
	words := c.board.desk.words
	c.cursor = max(0, min(c.cursor, len(c.rows)-1))
	c.name.Text = words.Name(c.status) + " (" + words.Int(int64(len(c.rows))) + ")"
	c.name.Refresh()
	c.light(false)
	c.Refresh()
}

// light marks the column a card would come to.
func (c *boardColumn) light(on bool) {
	c.back.FillColor = themeColor(colorCard)
	if on {
		c.back.FillColor = themeColor(colorChosen)
	}
	c.back.Refresh()
}

// goTo puts the keyboard at a card.
func (c *boardColumn) goTo(at int) {
	c.cursor = max(0, min(at, len(c.rows)-1))
	if len(c.rows) > 0 {
		c.ScrollTo(c.cursor)
	}
	c.Refresh()
}

// FocusGained implements fyne.Focusable.
func (c *boardColumn) FocusGained() {
	c.focused = true
	c.Refresh()
	comeIntoSight(c)
}

// FocusLost implements fyne.Focusable.
func (c *boardColumn) FocusLost() { c.focused = false; c.Refresh() }

// TypedRune implements fyne.Focusable.
func (c *boardColumn) TypedRune(rune) {}

// TypedKey walks the cards. Shift and an arrow to the side moves the card to
// the column there; Enter opens it.
func (c *boardColumn) TypedKey(e *fyne.KeyEvent) {
	if isMenuKey(e) {
		c.onCard(func(r measureRow) { c.offer(r, below(c)) })
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		c.goTo(c.cursor + 1)
	case fyne.KeyUp:
		c.goTo(c.cursor - 1)
	case fyne.KeyPageDown:
		c.goTo(c.cursor + screenful)
	case fyne.KeyPageUp:
		c.goTo(c.cursor - screenful)
	case fyne.KeyHome:
		c.goTo(0)
	case fyne.KeyEnd:
		c.goTo(len(c.rows) - 1)
	case fyne.KeyLeft, fyne.KeyRight:
		c.aside(stepOf(e.Name), shifted())
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		c.onCard(func(r measureRow) { c.board.choose(r.measure.ID) })
	default:
		passOn(c, e)
	}
}

// aside leads to the column beside, and takes the card along where it is to
// move.
func (c *boardColumn) aside(by int, along bool) {
	to := c.place + by
	switch {
	case to < 0 || to >= len(c.board.columns):
	case along:
		c.onCard(func(r measureRow) { c.board.move(r, to) })
	default:
		c.board.desk.window.Canvas().Focus(c.board.columns[to])
		c.board.columns[to].goTo(c.cursor)
	}
}

func (c *boardColumn) onCard(do func(measureRow)) {
	if len(c.rows) > 0 {
		do(c.rows[c.cursor])
	}
}

// press gives the keyboard to a card and opens it.
func (c *boardColumn) press(at int) {
	c.board.desk.window.Canvas().Focus(c)
	c.goTo(at)
	c.onCard(func(r measureRow) { c.board.choose(r.measure.ID) })
}

// offer shows the statuses a card can be moved to, and what else can be done
// about its measure.
func (c *boardColumn) offer(r measureRow, at fyne.Position) {
	d := c.board.desk
	items := d.statusMenu(r, c.board.choose, func(to int) { c.board.move(r, to) })
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", items...), d.window.Canvas(), at)
}

// AccessibilityLabel reads the column and the card the keyboard is at.
func (c *boardColumn) AccessibilityLabel() string {
	label := c.name.Text
	c.onCard(func(r measureRow) { label += ", " + numberedTitle(r.measure) })
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (c *boardColumn) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// cardFacts are what a card says under its title.
func cardFacts(words *text.Printer, r measureRow) string {
	facts := words.Name(r.measure.Priority)
	if !r.measure.Due.IsZero() {
		facts += " · " + words.T("screen.measures.card-due", text.Args{"due": words.PeriodShort(r.measure.Due)})
	}
	if r.report.Progress != nil && r.report.Status != budget.Done {
		facts += " · " + percent(words, r.report.Progress)
	}
	return facts
}
