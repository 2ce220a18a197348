package screen

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"fagplan/views/chart"
)

// Extra names of colours, beyond Fyne's own.
const (
	colorCard   fyne.ThemeColorName = "fagplan-card"   // what charts and lists stand on
	colorMuted  fyne.ThemeColorName = "fagplan-muted"  // secondary text
	colorRail   fyne.ThemeColorName = "fagplan-rail"   // the left rail and the bars
	colorChosen fyne.ThemeColorName = "fagplan-chosen" // the chosen item of the rail
)

// look is Fagplan's theme: calm and dense, one accent, the charts' own
// background and ink, so that a chart and the card around it are one surface.
type look struct {
	// fixed is the variant the planner chose, nil to follow the system.
	fixed *fyne.ThemeVariant
	// percent is how large texts are, of their usual size.
	percent int
}

func (l look) variant(system fyne.ThemeVariant) fyne.ThemeVariant {
	if l.fixed != nil {
		return *l.fixed
	}
	return system
}

type shade map[fyne.ThemeColorName]color.Color

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

func shadesOf(t chart.Theme, page, rail, over, accent, chosen, line, focus uint32) shade {
	return shade{
		theme.ColorNameBackground:          rgb(page),
		theme.ColorNameForeground:          t.Ink,
		theme.ColorNamePrimary:             rgb(accent),
		theme.ColorNameHyperlink:           rgb(accent),
		theme.ColorNameFocus:               translucent(rgb(focus), 0x80),
		theme.ColorNameSelection:           translucent(rgb(accent), 0x33),
		theme.ColorNameSeparator:           rgb(line),
		theme.ColorNameInputBorder:         translucent(opaque(t.Muted), 0xC0),
		theme.ColorNameInputBackground:     t.Background,
		theme.ColorNameOverlayBackground:   rgb(over),
		theme.ColorNameMenuBackground:      rgb(over),
		theme.ColorNameHeaderBackground:    rgb(rail),
		theme.ColorNameButton:              rgb(chosen),
		theme.ColorNameForegroundOnPrimary: t.Background,
		theme.ColorNameDisabledButton:      rgb(rail),
		theme.ColorNameDisabled:            translucent(opaque(t.Muted), 0xA8),
		theme.ColorNameHover:               translucent(rgb(accent), 0x18),
		theme.ColorNamePressed:             translucent(rgb(accent), 0x30),
		theme.ColorNameScrollBar:           translucent(opaque(t.Muted), 0x80),
		theme.ColorNamePlaceHolder:         t.Muted,
		theme.ColorNameSuccess:             t.Status[chart.Good],
		theme.ColorNameWarning:             t.Status[chart.Watch],
		theme.ColorNameError:               t.Status[chart.Bad],
		colorCard:                          t.Background,
		colorMuted:                         t.Muted,
		colorRail:                          rgb(rail),
		colorChosen:                        rgb(chosen),
	}
}

func opaque(c color.RGBA) color.NRGBA { return color.NRGBA{R: c.R, G: c.G, B: c.B, A: 0xFF} }

func translucent(c color.NRGBA, alpha uint8) color.NRGBA {
	c.A = alpha
	return c
}

var (
	lightShades = shadesOf(chart.Light(), 0xF5F7F9, 0xFFFFFF, 0xFFFFFF, 0x1F4E79, 0xE4EDF5, 0xDBE2E9, 0x4F9FE6)
	darkShades  = shadesOf(chart.Dark(), 0x10171E, 0x17212B, 0x22303D, 0x7DB5E8, 0x24374A, 0x2C3844, 0x3F7FBF)
)

// Color implements fyne.Theme.
func (l look) Color(name fyne.ThemeColorName, system fyne.ThemeVariant) color.Color {
	variant := l.variant(system)
	shades := lightShades
	if variant == theme.VariantDark {
		shades = darkShades
	}
	if c, ok := shades[name]; ok {
		return c
	}
	return theme.DefaultTheme().Color(name, variant)
}

// Font implements fyne.Theme: Noto Sans, which the charts are set in too.
func (look) Font(style fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(style) }

// Icon implements fyne.Theme.
func (look) Icon(name fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(name) }

// chartTheme is the charts' theme in the variant on screen.
func (l look) chartTheme() chart.Theme {
	if l.variant(fyne.CurrentApp().Settings().ThemeVariant()) == theme.VariantDark {
		return chart.Dark()
	}
	return chart.Light()
}

// themeColor is the present colour of a name, Fagplan's own included.
func themeColor(name fyne.ThemeColorName) color.Color {
	settings := fyne.CurrentApp().Settings()
	return settings.Theme().Color(name, settings.ThemeVariant())
}

// currentChartTheme is the charts' theme as the program now looks.
func currentChartTheme() chart.Theme {
	if l, ok := fyne.CurrentApp().Settings().Theme().(look); ok {
		return l.chartTheme()
	}
	return chart.Light()
}
