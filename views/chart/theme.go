package chart

import "image/color"

// Theme is the colours of a chart. Text keeps a contrast of at least 4.5 and
// graphics of at least 3 against Background; a test holds both themes to it.
type Theme struct {
	Background color.RGBA
	Ink        color.RGBA // text, target lines
	Muted      color.RGBA // secondary text, axis lines, reference lines
	Grid       color.RGBA // barely there
	Quiet      color.RGBA // marks that step back for an emphasised one
	Series     []color.RGBA
	Status     map[Status]color.RGBA
	// OnDark and OnLight are the inks for labels within marks.
	OnDark, OnLight color.RGBA
}

// Light is for paper, slides and the light window.
func Light() Theme {
	return Theme{
		Background: rgb(0xFFFFFF),
		Ink:        rgb(0x14202E),
		Muted:      rgb(0x55626F),
		Grid:       rgb(0xE3E8ED),
		Quiet:      rgb(0x8A96A2),
		Series: []color.RGBA{
			rgb(0x1F4E79), rgb(0x4A90C9), rgb(0xB97F1E), rgb(0x0F7B6C),
			rgb(0x5E3D22), rgb(0xA6407F), rgb(0x7A8B1F), rgb(0x7D8995),
		},
		Status: map[Status]color.RGBA{
			Good: rgb(0x23794A), Watch: rgb(0xC98500), Bad: rgb(0xB3261E), Idle: rgb(0x667380),
			Underway: rgb(0x2B6CB0), Halted: rgb(0x3B4652),
		},
		OnDark:  rgb(0xFFFFFF),
		OnLight: rgb(0x0B1118),
	}
}

// Dark is for the dark window.
func Dark() Theme {
	return Theme{
		Background: rgb(0x17212B),
		Ink:        rgb(0xEEF2F6),
		Muted:      rgb(0xA7B3BF),
		Grid:       rgb(0x2C3844),
		Quiet:      rgb(0x71808F),
		Series: []color.RGBA{
			rgb(0x5B9BD5), rgb(0xBFE0FA), rgb(0xE0A63C), rgb(0x2FB598),
			rgb(0xA8734A), rgb(0xC76BA3), rgb(0xD3DE6E), rgb(0x7C8A98),
		},
		Status: map[Status]color.RGBA{
			Good: rgb(0x4FB87E), Watch: rgb(0xE5A33B), Bad: rgb(0xF0776C), Idle: rgb(0x8E9BA8),
			Underway: rgb(0x6FA8DC), Halted: rgb(0xC3CCD5),
		},
		OnDark:  rgb(0xFFFFFF),
		OnLight: rgb(0x0B1118),
	}
}

// pale is the fill of a budget or forecast mark of colour c.
func (t *Theme) pale(c color.RGBA) color.RGBA { return mix(c, t.Background, 0.16) }

// inkOn is the better legible ink on a fill.
func (t *Theme) inkOn(fill color.RGBA) color.RGBA {
	if Contrast(t.OnDark, fill) > Contrast(t.OnLight, fill) {
		return t.OnDark
	}
	return t.OnLight
}
