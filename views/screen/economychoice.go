package screen

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"fagplan/budget"
)

// What is remembered of how the economy is looked at.
const (
	keyByTertial = "economy.by-tertial"
	keyLimit     = "economy.limit" // in per cent
)

func (s settings) byTertial() bool { return s.store.Bool(keyByTertial) }

func (s settings) setByTertial(is bool) { s.store.SetBool(keyByTertial, is) }

// limit is how far off its budget something may be in a plan that does not say.
func (s settings) limit() budget.Limit {
	usual := budget.UsualLimit
	const whole = 100
	if percent := s.store.IntWithFallback(keyLimit, -1); percent >= 0 && percent <= whole {
		usual.Share = budget.Quantity(percent) * budget.Unit / whole
	}
	return usual
}

func (s settings) setLimit(percent int) { s.store.SetInt(keyLimit, percent) }

// optionSelect is a choice of how a table is shown, with its name before it.
func optionSelect(label string, choice *chooser, width float32) fyne.CanvasObject {
	choice.name = label
	return container.NewHBox(container.NewCenter(mutedText(label)), fixed(choice, width))
}

// optionRow sets choices of how a table is shown side by side, or above each other
// where texts are large.
func optionRow(options ...fyne.CanvasObject) fyne.CanvasObject {
	if grown(usualText) >= largeText {
		return container.NewVBox(options...)
	}
	return container.NewHBox(options...)
}

// periodChoice chooses between the years and the tertials of one.
type periodChoice struct {
	desk   *Desk
	choice *chooser
	object fyne.CanvasObject
	again  func() // shows the table anew
}

func newPeriodChoice(d *Desk, again func()) *periodChoice {
	p := &periodChoice{desk: d, again: again}
	p.choice = newChooser([]string{d.words.T("screen.economy.by-year"), d.words.T("screen.economy.by-tertial")}, nil)
	const width = 150
	p.object = optionSelect(d.words.T("screen.economy.columns"), p.choice, width)
	p.show()
	return p
}

// show shows what is chosen, which is not a choice.
func (p *periodChoice) show() {
	p.choice.OnChanged = nil
	chosen := 0
	if p.desk.settings.byTertial() {
		chosen = 1
	}
	p.choice.SetSelectedIndex(chosen)
	p.choice.OnChanged = func(string) {
		p.desk.settings.setByTertial(p.choice.SelectedIndex() == 1)
		p.again()
	}
}
