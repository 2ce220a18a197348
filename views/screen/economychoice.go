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

// limits are the shares, in per cent, that a variance is marked beyond.
var limits = []int{1, 2, 5, 10, 20}

// limit is the share of the budget that a variance is marked beyond.
func (s settings) limit() budget.Quantity {
	const usual = 5
	return budget.Whole(int64(s.store.IntWithFallback(keyLimit, usual))) / 100
}

func (s settings) setLimit(percent int) { s.store.SetInt(keyLimit, percent) }

// optionSelect is a choice of how a table is shown, with its name before it.
func optionSelect(label string, choice *chooser, width float32) fyne.CanvasObject {
	choice.name = label
	return container.NewHBox(container.NewCenter(mutedText(label)), fixed(choice, width))
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

// newLimitChoice chooses how far off the budget something may be before it is
// marked.
func newLimitChoice(d *Desk, again func()) fyne.CanvasObject {
	choice := newChooser(nil, nil)
	for _, percent := range limits {
		share := budget.Whole(int64(percent)) / 100
		choice.Options = append(choice.Options, d.words.Percent(share.Float(), 0))
		if d.settings.limit() == share {
			choice.SetSelectedIndex(len(choice.Options) - 1)
		}
	}
	choice.OnChanged = func(string) {
		d.settings.setLimit(limits[choice.SelectedIndex()])
		again()
	}
	const width = 90
	return optionSelect(d.words.T("screen.economy.limit"), choice, width)
}
