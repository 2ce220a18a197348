package screen

import (
	"os"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"fagplan/views/text"
)

// scales are how large everything may be drawn, in per cent of what the system
// says of the screen: for where that is wrong, as it may be with screens of
// several kinds, or on a remote desktop.
var scales = []int{75, usualScale, 125, 150, 175, 200}

const usualScale = 100

// scaleVariable is where Fyne looks for it. Whoever has set it outside has the
// last word.
const scaleVariable = "FYNE_SCALE"

var scaleIsGiven = os.Getenv(scaleVariable) != ""

const keyScale = "scale"

// scale is how large everything is drawn, in per cent of what the system says.
func (s settings) scale() int {
	if scale := s.store.Int(keyScale); slices.Contains(scales, scale) {
		return scale
	}
	return usualScale
}

func (s settings) setScale(percent int) { s.store.SetInt(keyScale, percent) }

// applyScale lets Fyne know of it; what is drawn follows with the theme.
func (s settings) applyScale() {
	var err error
	switch percent := s.scale(); {
	case scaleIsGiven:
	case percent == usualScale:
		err = os.Unsetenv(scaleVariable)
	default:
		err = os.Setenv(scaleVariable, strconv.FormatFloat(float64(percent)/usualScale, 'f', -1, 32))
	}
	if err != nil {
		fyne.LogError("scaling the screen", err)
	}
}

// scaleMenu lets the planner choose it.
func (d *Desk) scaleMenu() *fyne.MenuItem {
	item := d.item("menu.scale", nil)
	item.Disabled = scaleIsGiven
	item.ChildMenu = fyne.NewMenu("")
	for _, percent := range scales {
		said := d.words.T("menu.percent", text.Args{"n": percent})
		if percent == usualScale {
			said = d.words.T("theme.system")
		}
		choice := fyne.NewMenuItem(said, func() { d.chooseScale(percent) })
		choice.Checked = d.settings.scale() == percent
		item.ChildMenu.Items = append(item.ChildMenu.Items, choice)
	}
	return item
}

// chooseScale draws everything so large, and remembers it. The window stays as
// large as it is on the screen.
func (d *Desk) chooseScale(percent int) {
	size, before := d.window.Canvas().Size(), d.settings.scale()
	d.settings.setScale(percent)
	d.dress()
	d.rebuild()
	fewer := float32(before) / float32(percent)
	d.window.Resize(fyne.NewSize(size.Width*fewer, size.Height*fewer))
}
