package ooxml

import (
	"fmt"
	"image/color"
	"math"
	"sort"

	"fagplan/views/chart"
)

// color is a colour, that of an accent of the theme where charts follow it.
func (w *chartWriter) color(c color.RGBA, more ...Markup) Markup {
	const accents = 6
	if w.Accents && c == chart.Light().Background {
		return Val("a:schemeClr", "bg1")
	}
	if w.Accents {
		for i, known := range chart.Light().Series[:accents] {
			if c == known {
				return Tag("a:schemeClr", []Attr{{"val", fmt.Sprintf("accent%d", i+1)}}, more...)
			}
		}
		for i, known := range chart.Light().Series[:accents] {
			theme := chart.Light()
			if c == theme.Pale(known) {
				return Tag("a:schemeClr", []Attr{{"val", fmt.Sprintf("accent%d", i+1)}}, Val("a:lumMod", 20000), Val("a:lumOff", 80000))
			}
		}
	}
	return Tag("a:srgbClr", []Attr{{"val", Hex(c)}}, more...)
}

// Hex is a colour as Office files write it.
func Hex(c color.RGBA) string { return fmt.Sprintf("%02X%02X%02X", c.R, c.G, c.B) }

// Emu is a length in points as Office files measure it.
func Emu(points float64) int { return int(math.Round(points * 12700)) }

// shape is how a mark is filled and outlined.
func (w *chartWriter) shape(element string, l look, how groupKind) Markup {
	fill := El("a:noFill")
	switch {
	case how != bars:
		fill = ""
	case l.hatch.A != 0:
		fill = Tag("a:pattFill", []Attr{{"prst", "wdUpDiag"}}, El("a:fgClr", w.color(l.hatch)), El("a:bgClr", w.color(l.fill)))
	case l.fill.A != 0:
		fill = El("a:solidFill", w.color(l.fill))
	}
	return El(element, fill, w.stroke(l))
}

func (w *chartWriter) stroke(l look) Markup {
	switch {
	case l.hidden.A != 0:
		return El("a:ln", El("a:solidFill", w.color(l.hidden, Val("a:alpha", 0))))
	case l.stroke.A == 0 || l.width == 0:
		return El("a:ln", El("a:noFill"))
	}
	dash := Markup("")
	switch {
	case l.dashed:
		dash = Val("a:prstDash", "dash")
	case l.dotted:
		dash = Val("a:prstDash", "sysDot")
	}
	return Tag("a:ln", []Attr{{"w", fmt.Sprint(Emu(l.width))}, {"cap", "flat"}},
		El("a:solidFill", w.color(l.stroke)), dash, Tag("a:miter", []Attr{{"lim", "800000"}}))
}

func (w *chartWriter) marker(m *marker) Markup {
	if m == nil {
		return El("c:marker", Val("c:symbol", "none"))
	}
	return El("c:marker", Val("c:symbol", m.symbol), Val("c:size", m.size),
		El("c:spPr", El("a:solidFill", w.color(m.fill)),
			Tag("a:ln", []Attr{{"w", fmt.Sprint(Emu(outline))}}, El("a:solidFill", w.color(m.stroke)))))
}

// points are those that look otherwise than their series.
func (w *chartWriter) points(g group, s series) Markup {
	var body []Markup
	for _, i := range sortedKeys(s.points) {
		l := s.points[i]
		first := Val("c:invertIfNegative", false)
		if g.how != bars {
			first = w.marker(l.marker)
		}
		body = append(body, El("c:dPt", Val("c:idx", i), first, Val("c:bubble3D", false), w.shape("c:spPr", l, g.how)))
	}
	return Join(body...)
}

func sortedKeys[V any](m map[int]V) []int {
	keys := make([]int, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Ints(keys)
	return keys
}

// spans are intervals around the points, drawn as error bars.
func (w *chartWriter) spans(s *spans) Markup {
	if s == nil {
		return ""
	}
	return El("c:errBars", Val("c:errBarType", "both"), Val("c:errValType", "cust"), Val("c:noEndCap", false),
		El("c:plus", w.numRef(s.plus)), El("c:minus", w.numRef(s.minus)), w.shape("c:spPr", s.look, lines))
}

// textStyle is how texts are set that are written by the program.
func (w *chartWriter) textStyle(element string, size float64, bold bool, ink color.RGBA) Markup {
	return El(element, Tag("a:bodyPr", nil), El("a:lstStyle"), w.paragraph(size, bold, ink))
}

func (w *chartWriter) paragraph(size float64, bold bool, ink color.RGBA) Markup {
	return El("a:p", El("a:pPr", w.runStyle("a:defRPr", size, bold, ink)), w.endStyle())
}

func (w *chartWriter) endStyle() Markup {
	return Tag("a:endParaRPr", []Attr{{"lang", Tongue(w.frame.Spec.Language)}})
}

func (w *chartWriter) runStyle(element string, size float64, bold bool, ink color.RGBA) Markup {
	attrs := []Attr{{"sz", fmt.Sprint(int(math.Round(size * 100)))}, {"b", plain(bold)}}
	if element != "a:defRPr" {
		attrs = append([]Attr{{"lang", Tongue(w.frame.Spec.Language)}}, attrs...)
	}
	return Tag(element, attrs, El("a:solidFill", w.color(ink)),
		Tag("a:latin", []Attr{{"typeface", "+mn-lt"}}), Tag("a:ea", []Attr{{"typeface", "+mn-ea"}}), Tag("a:cs", []Attr{{"typeface", "+mn-cs"}}))
}
