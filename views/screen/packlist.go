package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// packList lists the plan's packs and the ready-made ones, with what can be done
// about them.
type packList struct {
	widget.List
	screen  *packScreen
	packs   []boardPack
	at      int
	focused bool
	rename  *button
	remove  *button
	object  fyne.CanvasObject
}

var _ fyne.Accessible = (*packList)(nil)

func newPackList(b *packScreen) *packList {
	l := &packList{screen: b}
	l.Length = func() int { return len(l.packs) }
	l.CreateItem = func() fyne.CanvasObject { return newPackName(l) }
	l.UpdateItem = func(id widget.ListItemID, o fyne.CanvasObject) {
		if name, is := o.(*packName); is {
			name.at = id
			name.Refresh()
		}
	}
	l.HideSeparators = true
	l.ExtendBaseWidget(l)
	d := b.desk
	add := d.iconButton(d.words.T("screen.board.new"), theme.ContentAddIcon(), func() { b.newPack(nil) })
	duplicate := d.iconButton(d.words.T("screen.board.copy"), theme.ContentCopyIcon(), b.copyPack)
	l.rename = d.iconButton(d.words.T("screen.board.rename"), theme.DocumentCreateIcon(), b.renamePack)
	l.remove = d.iconButton(d.words.T("screen.board.remove"), theme.DeleteIcon(), b.removePack)
	title := strongText(d.words.T("screen.board.packs"), theme.TextSize())
	const least = 96
	l.object = bordered(bordered(nil, nil, nil, container.NewHBox(add, duplicate, l.rename, l.remove), title),
		nil, nil, nil, container.NewStack(spaceFor(fyne.NewSize(0, grown(least))), l))
	return l
}

// show lists packs, one of them on show.
func (l *packList) show(packs []boardPack, at int) {
	l.packs, l.at = packs, at
	if packs[at].ready {
		l.remove.Disable()
	} else {
		l.remove.Enable()
	}
	l.Refresh()
}

// goTo shows a pack.
func (l *packList) goTo(at int) {
	if at < 0 || at >= len(l.packs) {
		return
	}
	l.screen.preview.commit()
	l.ScrollTo(at)
	l.screen.choose(l.packs[at].ID)
}

// FocusGained implements fyne.Focusable.
func (l *packList) FocusGained() {
	l.focused = true
	l.Refresh()
	comeIntoSight(l)
}

// FocusLost implements fyne.Focusable.
func (l *packList) FocusLost() { l.focused = false; l.Refresh() }

// TypedRune implements fyne.Focusable.
func (l *packList) TypedRune(rune) {}

// TypedKey walks the packs. Enter goes on to the pages, F2 renames, Delete
// removes.
func (l *packList) TypedKey(e *fyne.KeyEvent) {
	if isMenuKey(e) {
		l.offer(below(l))
		return
	}
	switch e.Name {
	case fyne.KeyDown:
		l.goTo(l.at + 1)
	case fyne.KeyUp:
		l.goTo(l.at - 1)
	case fyne.KeyHome:
		l.goTo(0)
	case fyne.KeyEnd:
		l.goTo(len(l.packs) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.screen.desk.window.Canvas().Focus(l.screen.pages)
	case fyne.KeyF2:
		l.screen.renamePack()
	case fyne.KeyDelete:
		l.screen.removePack()
	default:
		passOn(l, e)
	}
}

// offer shows what can be done about the pack on show.
func (l *packList) offer(at fyne.Position) {
	b := l.screen
	remove := b.desk.item("screen.board.remove", b.removePack)
	remove.Disabled = b.pack.ready
	widget.ShowPopUpMenuAtPosition(fyne.NewMenu("", b.desk.item("screen.board.make", b.askFolder), fyne.NewMenuItemSeparator(),
		b.desk.item("screen.board.rename", b.renamePack), b.desk.item("screen.board.copy", b.copyPack), remove), b.desk.window.Canvas(), at)
}

// AccessibilityLabel reads the pack on show.
func (l *packList) AccessibilityLabel() string {
	label := l.screen.desk.words.T("screen.board.packs")
	if l.at < len(l.packs) {
		label += ": " + l.packs[l.at].Name + ", " + l.about(l.packs[l.at])
	}
	return label
}

// AccessibilityRole implements fyne.Accessible.
func (l *packList) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// about says how large a pack is and whether it is the plan's own.
func (l *packList) about(p boardPack) string {
	words := l.screen.desk.words
	about := words.T("screen.board.pages-count", text.Args{"n": len(p.pages)})
	if p.ready {
		about += " · " + words.T("screen.board.ready-short")
	}
	return about
}
