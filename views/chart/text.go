package chart

import (
	"image/color"
	"math"
	"strings"
	"unicode"
)

// textStyle is how a text is set.
type textStyle struct {
	size  float64
	bold  bool
	color color.RGBA
}

func (s textStyle) height() float64 { return lineHeight * s.size }

func (l *layout) width(text string, s textStyle) float64 {
	return l.fonts.weight(s.bold).width(text, s.size)
}

// widest is the width of the widest of some lines.
func (l *layout) widest(lines []string, s textStyle) float64 {
	w := 0.0
	for _, line := range lines {
		w = max(w, l.width(line, s))
	}
	return w
}

// text is one line whose box begins, is centred or ends at x, according to
// align, with its upper edge at top. It is not yet part of the drawing.
func (l *layout) text(value string, s textStyle, align Align, x, top float64) Text {
	w := l.width(value, s)
	return Text{
		Value: value,
		Box:   Rect{x - w*float64(align)/2, top, w, s.height()},
		Size:  s.size, Bold: s.bold, Color: s.color,
		Align: align,
	}
}

// fit is text shortened with an ellipsis to be no wider than width; empty if
// there is no room for any of it.
func (l *layout) fit(text string, s textStyle, width float64) string {
	if l.width(text, s) <= width {
		return text
	}
	runes := []rune(text)
	fits := func(n int) bool { return l.width(shortened(runes[:n]), s) <= width }
	low, high := 0, len(runes)
	for low < high {
		if middle := (low + high + 1) / 2; fits(middle) {
			low = middle
		} else {
			high = middle - 1
		}
	}
	if low == 0 {
		return ""
	}
	return shortened(runes[:low])
}

func shortened(runes []rune) string {
	return strings.TrimRight(string(runes), " ,.–-") + "…"
}

// wrap breaks text into lines no wider than width, at spaces, and within a
// word only where the word alone is too wide. What does not fit in most lines
// is cut with an ellipsis.
func (l *layout) wrap(text string, s textStyle, width float64, most int) []string {
	var lines []string
	rest := text
	for rest != "" && len(lines) < most {
		if len(lines) == most-1 {
			if last := l.fit(rest, s, width); last != "" {
				lines = append(lines, last)
			}
			break
		}
		var line string
		if line, rest = l.breakLine(rest, s, width); line == "" {
			break
		}
		lines = append(lines, line)
	}
	return lines
}

// breakLine takes the longest beginning of text that fits in width.
func (l *layout) breakLine(text string, s textStyle, width float64) (line, rest string) {
	if l.width(text, s) <= width {
		return text, ""
	}
	end, used := 0, 0.0
	face := l.fonts.weight(s.bold)
	for i, r := range text {
		if r == ' ' {
			end = i
		}
		if used += face.width(string(r), s.size); used > width {
			if end == 0 {
				end = i
			}
			break
		}
	}
	return text[:end], strings.TrimLeft(text[end:], " ")
}

// Wrap breaks text into lines that are no wider than width in logical pixels
// when set in a size. The error is that of the typeface.
func Wrap(text string, size float64, bold bool, width float64) ([]string, error) {
	fonts, err := loadTypefaces()
	if err != nil {
		return nil, err
	}
	l := layout{fonts: fonts}
	return l.wrap(clean(text), textStyle{size: size, bold: bold}, width, math.MaxInt), nil
}

// clean makes a text from outside one line: control characters become spaces.
func clean(text string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text))
}
