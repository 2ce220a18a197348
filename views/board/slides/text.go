package slides

import (
	"fmt"
	"image/color"
	"math"
	"strings"

	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// style is how a text is set. Its zero value leaves everything to the
// placeholder the text is in.
type style struct {
	size  float64 // in points
	bold  bool
	color string // of the theme: tx1, tx2; empty leaves it
	rgb   color.RGBA
	align string // l, ctr, r
	// plain has no bullet, whatever the placeholder has.
	plain bool
	after float64 // points after each paragraph
}

// run is a text in one style.
type run struct {
	words string
	style style
}

// language is the language of all texts of a deck, as Office names it.
type language string

// paragraph is some runs, in the style of the first.
func (l language) paragraph(runs ...run) ooxml.Markup {
	if len(runs) == 0 {
		return ooxml.El("a:p", ooxml.Tag("a:endParaRPr", []ooxml.Attr{{Name: "lang", Value: string(l)}}))
	}
	body := []ooxml.Markup{properties(runs[0].style)}
	for _, r := range runs {
		if r.words != "" {
			body = append(body, ooxml.El("a:r", l.runStyle("a:rPr", r.style), ooxml.El("a:t", ooxml.Words(r.words))))
		}
	}
	// An empty paragraph is as high as its end is large.
	return ooxml.El("a:p", append(body, l.runStyle("a:endParaRPr", runs[0].style))...)
}

// properties are those of a paragraph.
func properties(s style) ooxml.Markup {
	var attrs []ooxml.Attr
	var body []ooxml.Markup
	if s.plain {
		attrs = append(attrs, ooxml.Attr{Name: "marL", Value: "0"}, ooxml.Attr{Name: "indent", Value: "0"})
	}
	attrs = append(attrs, ooxml.Attr{Name: "algn", Value: s.align})
	if s.after > 0 {
		body = append(body, ooxml.El("a:spcBef", ooxml.Val("a:spcPts", 0)), ooxml.El("a:spcAft", ooxml.Val("a:spcPts", hundredths(s.after))))
	}
	if s.plain {
		body = append(body, ooxml.El("a:buNone"))
	}
	return ooxml.Tag("a:pPr", attrs, body...)
}

func hundredths(points float64) int { return int(math.Round(100 * points)) }

// runStyle is that of a run, or of the end of a paragraph. Every run says its
// language, for the spelling and for screen readers.
func (l language) runStyle(element string, s style) ooxml.Markup {
	attrs := []ooxml.Attr{{Name: "lang", Value: string(l)}}
	if s.size > 0 {
		attrs = append(attrs, ooxml.Attr{Name: "sz", Value: fmt.Sprint(hundredths(s.size))})
	}
	if s.bold {
		attrs = append(attrs, ooxml.Attr{Name: "b", Value: "1"})
	}
	fill := ooxml.Markup("")
	switch {
	case s.rgb.A != 0:
		fill = ooxml.El("a:solidFill", ooxml.Val("a:srgbClr", ooxml.Hex(s.rgb)))
	case s.color != "":
		fill = ooxml.El("a:solidFill", ooxml.Val("a:schemeClr", s.color))
	}
	return ooxml.Tag(element, attrs, fill)
}

// lineHeight is the height of a line of text, in sizes.
const lineHeight = 1.2

// linesOf is how many lines a text takes at a size in a width, in points.
func linesOf(words string, size float64, bold bool, width float64) int {
	count := 0
	for line := range strings.SplitSeq(words, "\n") {
		used := 0.0
		count++
		for word := range strings.FieldsSeq(line) {
			long := chart.TextWidth(word+" ", size, bold)
			if used > 0 && used+long > width {
				count++
				used = 0
			}
			used += long
		}
	}
	return count
}

// fitted is the largest size, of those from most down to least, at which some
// paragraphs fit a room.
func fitted(paragraphs []string, most, least float64, room rect) float64 {
	for size := most; size > least; size -= 0.5 {
		if heightOf(paragraphs, size, room.w) <= room.h {
			return size
		}
	}
	return least
}

// heightOf is how high some paragraphs stand at a size in a width.
func heightOf(paragraphs []string, size, width float64) float64 {
	height := 0.0
	for _, p := range paragraphs {
		height += float64(linesOf(p, size, false, width))*size*lineHeight + size/2
	}
	return height
}
