package chart

import (
	"image/color"
	"math"
)

// rgb is an opaque colour from its usual hexadecimal notation.
func rgb(hex uint32) color.RGBA {
	return color.RGBA{R: uint8(hex >> 16), G: uint8(hex >> 8), B: uint8(hex), A: 0xFF}
}

// mix lays share of c over base. Colours are mixed beforehand and painted
// opaque, so that every file format shows the same.
func mix(c, base color.RGBA, share float64) color.RGBA {
	blend := func(a, b uint8) uint8 {
		return uint8(math.Round(float64(a)*share + float64(b)*(1-share)))
	}
	return color.RGBA{blend(c.R, base.R), blend(c.G, base.G), blend(c.B, base.B), 0xFF}
}

// Contrast is the contrast ratio of two opaque colours, from 1 to 21, as
// defined in WCAG 2.2.
func Contrast(a, b color.RGBA) float64 {
	la, lb := luminance(a), luminance(b)
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// luminance is the relative luminance of WCAG 2.2, from 0 to 1.
func luminance(c color.RGBA) float64 {
	linear := func(channel uint8) float64 {
		v := float64(channel) / 255
		if v <= 0.04045 {
			return v / 12.92
		}
		return math.Pow((v+0.055)/1.055, 2.4)
	}
	return 0.2126*linear(c.R) + 0.7152*linear(c.G) + 0.0722*linear(c.B)
}
