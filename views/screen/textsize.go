package screen

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// textSizes are the sizes texts can have, in per cent of the usual.
var textSizes = []int{80, 90, usualText, 110, 125, 150, 175, 200}

const usualText = 100

// usualTextSize is the size of running text at 100 per cent, in logical pixels.
const usualTextSize = 13

// Size implements fyne.Theme: somewhat denser than Fyne's own, and as large as
// the planner wants texts to be.
func (l look) Size(name fyne.ThemeSizeName) float32 {
	sizes := map[fyne.ThemeSizeName]float32{
		theme.SizeNameText:           usualTextSize,
		theme.SizeNameCaptionText:    12,
		theme.SizeNameHeadingText:    19,
		theme.SizeNameSubHeadingText: 15,
		theme.SizeNameInlineIcon:     theme.DefaultTheme().Size(theme.SizeNameInlineIcon),
	}
	if size, grows := sizes[name]; grows {
		return size * float32(l.percent) / usualText
	}
	if name == theme.SizeNameInnerPadding {
		return 6
	}
	return theme.DefaultTheme().Size(name)
}

// grown is a length, given for texts of the usual size, as it is for those on
// screen.
func grown(length float32) float32 { return length * theme.TextSize() / usualTextSize }

const keyTextSize = "text.size"

// textSize is how large texts are, in per cent.
func (s settings) textSize() int {
	if size := s.store.Int(keyTextSize); slices.Contains(textSizes, size) {
		return size
	}
	return usualText
}

func (s settings) setTextSize(percent int) { s.store.SetInt(keyTextSize, percent) }

// chooseTextSize makes all texts so large, and remembers it.
func (d *Desk) chooseTextSize(percent int) {
	d.settings.setTextSize(percent)
	d.dress()
	d.rebuild()
}

// growText makes texts so many steps larger, as far as that goes.
func (d *Desk) growText(steps int) {
	at := slices.Index(textSizes, d.settings.textSize()) + steps
	if at >= 0 && at < len(textSizes) {
		d.chooseTextSize(textSizes[at])
	}
}

// roomFor is the size of a dialog made for texts of the usual size, no larger
// than the window.
func (d *Desk) roomFor(width, height float32) fyne.Size {
	const most = 0.94
	window := d.window.Canvas().Size()
	return fyne.NewSize(min(grown(width), window.Width*most), min(grown(height), window.Height*most))
}
