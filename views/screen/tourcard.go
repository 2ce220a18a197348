package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"fagplan/views/text"
)

// content is what the card says at the stop, and the ways on from it.
func (t *tour) content() fyne.CanvasObject {
	words, last := t.desk.words, t.at == len(stops())-1
	name := stops()[t.at].name
	place := words.T("tour.place", text.Args{"n": t.at + 1, "all": len(stops())})
	title, about := words.T("tour."+name+".title"), words.T("tour."+name+".text")
	said := wrapped(about)
	width := min(grown(340), t.desk.window.Canvas().Size().Width/2)
	said.Resize(fyne.NewSize(width, 0)) // breaks the lines, which sets the height
	back := t.button(words.T("action.tour-back"), func() { t.show(t.at - 1) })
	if t.at == 0 {
		back.Disable()
	}
	label := words.T("action.tour-next")
	if last {
		label = words.T("action.tour-done")
	}
	t.next = t.button(label, func() { t.show(t.at + 1) })
	t.next.Importance = widget.HighImportance
	t.next.spoken = place + ". " + title + ". " + about + " " + label
	ways := container.NewHBox(mutedText(place), layout.NewSpacer())
	if !last {
		skip := t.button(words.T("action.tour-skip"), t.end)
		skip.Importance = widget.LowImportance
		ways.Add(skip)
	}
	ways.Add(back)
	ways.Add(t.next)
	head := strongText(title, theme.Size(theme.SizeNameSubHeadingText))
	return container.NewVBox(head, said, spaceFor(fyne.NewSize(width, 0)), ways)
}

// tourButton is one of the ways on from a stop. The right arrow goes on, the
// left arrow goes back, and Escape ends the tour.
type tourButton struct {
	button
	tour *tour
	// spoken is read out in place of the button's text, unless that is empty.
	spoken string
}

var _ fyne.Accessible = (*tourButton)(nil)

func (t *tour) button(label string, do func()) *tourButton {
	b := &tourButton{tour: t}
	b.Text, b.OnTapped = label, do
	b.ExtendBaseWidget(b)
	return b
}

// TypedKey implements fyne.Focusable.
func (b *tourButton) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		b.tour.end()
	case fyne.KeyRight:
		b.tour.show(b.tour.at + 1)
	case fyne.KeyLeft:
		b.tour.show(b.tour.at - 1)
	default:
		b.button.TypedKey(e)
	}
}

// AccessibilityLabel reads what the stop says with the way on from it.
func (b *tourButton) AccessibilityLabel() string {
	if b.spoken != "" {
		return b.spoken
	}
	return b.Text
}

// AccessibilityRole implements fyne.Accessible.
func (b *tourButton) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }
