package chart

import (
	"fmt"
	"strings"
	"sync"
	"unicode"

	"fyne.io/fyne/v2/theme"
	"github.com/golang/freetype/truetype"
	"golang.org/x/image/math/fixed"
)

// typeface is one weight of Noto Sans, the window's own typeface, with the
// widths of the characters charts are mostly written with.
type typeface struct {
	content []byte // the font file
	font    *truetype.Font
	latin   [0x250]float64 // advance widths in ems
}

type typefaces struct{ regular, bold *typeface }

// loadTypefaces parses the fonts once for the whole program. The result is
// only read afterwards and safe for concurrent use.
var loadTypefaces = sync.OnceValues(func() (*typefaces, error) {
	regular, err := parseTypeface(theme.DefaultTextFont().Content())
	if err != nil {
		return nil, err
	}
	bold, err := parseTypeface(theme.DefaultTextBoldFont().Content())
	if err != nil {
		return nil, err
	}
	return &typefaces{regular, bold}, nil
})

func parseTypeface(content []byte) (*typeface, error) {
	parsed, err := truetype.Parse(content)
	if err != nil {
		return nil, fmt.Errorf("reading the typeface of the charts: %w", err)
	}
	face := &typeface{content: content, font: parsed}
	for r := range face.latin {
		face.latin[r] = face.advance(rune(r))
	}
	return face, nil
}

func (f *typefaces) weight(bold bool) *typeface {
	if bold {
		return f.bold
	}
	return f.regular
}

func (f *typeface) advance(r rune) float64 {
	em := f.font.FUnitsPerEm()
	metric := f.font.HMetric(fixed.Int26_6(em), f.font.Index(r))
	return float64(metric.AdvanceWidth) / float64(em)
}

// width is the width of text at a size in pixels.
func (f *typeface) width(text string, size float64) float64 {
	ems := 0.0
	for _, r := range f.drawable(text) {
		if int(r) < len(f.latin) {
			ems += f.latin[r]
		} else {
			ems += f.advance(r)
		}
	}
	return ems * size
}

// drawable is text with the glyphs this typeface has. Fyne's Noto Sans lacks
// the minus sign, for which the en dash stands in; signs that only modify
// others (joiners, variation selectors) would each draw an empty box.
func (f *typeface) drawable(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case int(r) < len(f.latin) || f.font.Index(r) != 0:
			return r
		case r == '−':
			return '–'
		case unicode.In(r, unicode.Mn, unicode.Cf):
			return -1
		}
		return r
	}, text)
}
