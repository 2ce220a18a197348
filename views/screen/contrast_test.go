package screen

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"fagplan/views/chart"
)

// The least contrast of text, and of what is not text but must be seen: WCAG 2.2,
// 1.4.3 and 1.4.11 on level AA.
const (
	textContrast  = 4.5
	shapeContrast = 3
)

// Every text of the theme is legible on all that it can stand on, in the light
// and in the dark, and so is what marks where the keyboard is. What cannot be
// used is exempt.
func TestThemeIsLegible(t *testing.T) {
	surfaces := []fyne.ThemeColorName{theme.ColorNameBackground, colorCard, colorRail, colorChosen, theme.ColorNameInputBackground,
		theme.ColorNameHeaderBackground, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground, theme.ColorNameButton}
	texts := []fyne.ThemeColorName{theme.ColorNameForeground, colorMuted, theme.ColorNamePlaceHolder, theme.ColorNamePrimary, theme.ColorNameHyperlink}
	tints := []fyne.ThemeColorName{theme.ColorNameHover, theme.ColorNamePressed, theme.ColorNameFocus, theme.ColorNameSelection}
	for _, variant := range []fyne.ThemeVariant{theme.VariantLight, theme.VariantDark} {
		shades := look{fixed: &variant}
		// on lays colours over each other, the lowest first.
		on := func(names ...fyne.ThemeColorName) color.RGBA {
			var under color.RGBA
			for _, name := range names {
				under = laid(shades.Color(name, variant), under)
			}
			return under
		}
		atLeast := func(want float64, over fyne.ThemeColorName, under ...fyne.ThemeColorName) {
			t.Helper()
			below := on(under...)
			if got := chart.Contrast(laid(shades.Color(over, variant), below), below); got < want {
				t.Errorf("variant %d: %s on %v has contrast %.2f, needs %.1f", variant, over, under, got, want)
			}
		}
		for _, surface := range surfaces {
			for _, text := range texts {
				atLeast(textContrast, text, surface)
			}
			for _, tint := range tints {
				atLeast(textContrast, theme.ColorNameForeground, surface, tint)
			}
			// The ring about what has the keyboard, and the border of fields.
			atLeast(shapeContrast, theme.ColorNameForeground, surface)
			atLeast(shapeContrast, theme.ColorNamePrimary, surface)
			atLeast(shapeContrast, theme.ColorNameInputBorder, surface)
		}
		for _, surface := range []fyne.ThemeColorName{theme.ColorNameBackground, colorCard, theme.ColorNameOverlayBackground} {
			atLeast(textContrast, theme.ColorNameError, surface) // what a form refuses
		}
		atLeast(textContrast, theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary)
		for _, tint := range tints[:3] {
			atLeast(textContrast, theme.ColorNameForegroundOnPrimary, theme.ColorNamePrimary, tint)
		}
	}
}

// laid is a colour over an opaque one.
func laid(over color.Color, under color.RGBA) color.RGBA {
	c, is := color.NRGBAModel.Convert(over).(color.NRGBA)
	if !is {
		panic("not a colour")
	}
	mix := func(a, b uint8) uint8 {
		share := int(c.A)
		return uint8((int(a)*share + int(b)*(255-share) + 127) / 255) //nolint:gosec // between the two
	}
	return color.RGBA{mix(c.R, under.R), mix(c.G, under.G), mix(c.B, under.B), 255}
}

// What has the keyboard has a ring about it, and nothing else has.
func TestKeyboardIsSeen(t *testing.T) {
	d, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	for _, control := range []interface {
		fyne.Widget
		fyne.Focusable
	}{newButton("Lagre", func() {}), newCheck("PDF", nil), newChooser([]string{"en", "to"}, nil)} {
		d.window.SetContent(control)
		ring := ringOf(t, control)
		if ring.StrokeColor != color.Transparent {
			t.Errorf("a %T has a ring without the keyboard", control)
		}
		d.window.Canvas().Focus(control)
		if ring.StrokeColor != themeColor(theme.ColorNameForeground) || ring.Size() != control.Size() {
			t.Errorf("a %T with the keyboard has a ring of %v in %v", control, ring.Size(), ring.StrokeColor)
		}
		d.window.Canvas().Unfocus()
		if ring.StrokeColor != color.Transparent {
			t.Errorf("a %T keeps the ring", control)
		}
	}
}

func ringOf(t *testing.T, control fyne.Widget) *canvas.Rectangle {
	t.Helper()
	objects := test.WidgetRenderer(control).Objects()
	ring, is := objects[len(objects)-1].(*canvas.Rectangle)
	if !is {
		t.Fatalf("a %T has no ring", control)
	}
	return ring
}
