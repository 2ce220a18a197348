package ooxml

import (
	"fmt"
	"image/color"

	"fagplan/views/chart"
)

// axes are those of a chart: the categories', or the values' across, the values'
// and, where something is drawn on axes of its own, the unseen others.
func (w *chartWriter) axes() []Markup {
	second := false
	for _, g := range w.groups {
		second = second || g.secondary
	}
	under, left := "b", "l"
	if w.lying {
		under, left = left, under
	}
	var found []Markup
	if w.dots {
		return append(found, w.valueAxis(acrossAxis, valueAxis, "b", w.across), w.valueAxis(valueAxis, acrossAxis, "l", w.values))
	}
	trend := w.frame.Spec.Form == chart.Card || w.frame.Spec.Form == chart.Spark
	found = append(found, w.categoryAxis(acrossAxis, valueAxis, under, trend), w.valueAxis(valueAxis, acrossAxis, left, w.values))
	if second {
		other := w.values
		other.hidden = true
		found = append(found, w.categoryAxis(otherAcross, otherValue, under, true), w.valueAxis(otherValue, otherAcross, left, other))
	}
	return found
}

// scaling is the direction and the ends of an axis.
func scaling(direction string, a axis) Markup {
	body := []Markup{Val("c:orientation", direction)}
	if a.max != nil {
		body = append(body, Val("c:max", *a.max))
	}
	if a.min != nil {
		body = append(body, Val("c:min", *a.min))
	}
	return El("c:scaling", body...)
}

// categoryAxis is an axis of names. Those of bare charts are not written, but
// the line is drawn.
func (w *chartWriter) categoryAxis(id, crossed int, side string, unseen bool) Markup {
	theme := chart.Light()
	direction, names := "minMax", "low"
	if w.lying {
		direction = "maxMin" // from the top
	}
	if w.bare {
		names = "none"
	}
	return El("c:catAx", Val("c:axId", id), scaling(direction, axis{}), Val("c:delete", unseen), Val("c:axPos", side),
		Tag("c:numFmt", []Attr{{"formatCode", general}, {"sourceLinked", "0"}}),
		Val("c:majorTickMark", "none"), Val("c:minorTickMark", "none"), Val("c:tickLblPos", names),
		El("c:spPr", w.rule(theme.Muted)), w.textStyle("c:txPr", w.Text, false, theme.Ink),
		Val("c:crossAx", crossed), Val("c:crosses", "autoZero"), Val("c:auto", false), Val("c:lblAlgn", "ctr"),
		Val("c:lblOffset", 100), Val("c:noMultiLvlLbl", true))
}

// valueAxis is an axis of numbers, with barely visible lines across the chart.
func (w *chartWriter) valueAxis(id, crossed int, side string, a axis) Markup {
	theme := chart.Light()
	grid, title := Markup(""), Markup("")
	if !a.hidden {
		grid = El("c:majorGridlines", El("c:spPr", w.rule(theme.Grid)))
	}
	if a.name != "" {
		title = El("c:title", w.rich(a.name, w.Text, false), Val("c:overlay", false))
	}
	between := "between"
	if w.dots {
		between = "midCat"
	}
	crosses, numbers := "autoZero", "low"
	if w.dots {
		crosses = "min"
	}
	if w.lying {
		numbers = "high" // categories run downwards, so that is at the bottom
	}
	return El("c:valAx", Val("c:axId", id), scaling("minMax", a), Val("c:delete", a.hidden), Val("c:axPos", side), grid, title,
		Tag("c:numFmt", []Attr{{"formatCode", a.format}, {"sourceLinked", "0"}}),
		Val("c:majorTickMark", "none"), Val("c:minorTickMark", "none"), Val("c:tickLblPos", numbers),
		El("c:spPr", El("a:ln", El("a:noFill"))), w.textStyle("c:txPr", w.Text, false, theme.Muted),
		Val("c:crossAx", crossed), Val("c:crosses", crosses), Val("c:crossBetween", between))
}

// rule is a hair line.
func (w *chartWriter) rule(c color.RGBA) Markup {
	return Tag("a:ln", []Attr{{"w", fmt.Sprint(Emu(0.75))}}, El("a:solidFill", w.color(c)))
}
