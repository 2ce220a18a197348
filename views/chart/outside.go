package chart

import "image/color"

// What the marks of a chart are and look like, for those who write a chart as
// something else than a drawing.

// KindAt is the kind a point is drawn as: its own, its series' or Actual.
func (s *Spec) KindAt(series, category int) Kind { return s.kind(series, category) }

// SeriesName is the name of a series, after that of its panel if it has one.
func (s *Spec) SeriesName(series int) string { return s.seriesName(series) }

// HasData reports whether the chart has anything to draw.
func (s *Spec) HasData() bool { return s.hasData() }

// Bodies are the indices of the series drawn as columns, bars or data lines, and
// Overlays of those drawn as target and reference lines over them.
func (s *Spec) Bodies() []int { return s.bodies() }

// Overlays are described at Bodies.
func (s *Spec) Overlays() []int { return s.overlays() }

// ValueText is the label of a point of the Spec, or of one of its Totals.
func (s *Spec) ValueText(p Point) string { return s.valueText(p) }

// Stride is one row of a Bridge, in values: a level from zero, or a change from
// where the row before it ended.
type Stride struct {
	Category int
	From, To float64
	Level    bool
}

// Strides follow the points of a Bridge from row to row; missing ones have none.
func (s *Spec) Strides() []Stride {
	var found []Stride
	for _, step := range s.strides() {
		found = append(found, Stride{step.category, step.from, step.to, step.level})
	}
	return found
}

// Hues gives every series its colour.
func (s *Spec) Hues(t *Theme) []color.RGBA { return hues(s, t) }

// StepsBack reports whether a mark is drawn in the Quiet colour, since its chart
// is a ranking with another category to find.
func (s *Spec) StepsBack(category int) bool {
	return s.Form == Bars && len(s.bodies()) == 1 && s.emphasises() && !s.Categories[category].Emphasised
}

// Emphasises reports whether any category is to stand out from the others.
func (s *Spec) Emphasises() bool { return s.emphasises() }

// Pale is the fill of a budget or forecast mark of colour c.
func (t *Theme) Pale(c color.RGBA) color.RGBA { return t.pale(c) }

// InkOn is the better legible ink on a fill.
func (t *Theme) InkOn(fill color.RGBA) color.RGBA { return t.inkOn(fill) }

// ChangeHue is the colour of an increase or a decrease.
func (t *Theme) ChangeHue(change float64) color.RGBA {
	l := layout{theme: *t}
	return l.changeHue(change)
}

// KindsDrawn are the kinds of all points with a value but those of target and
// reference lines, in the order of Kind.
func (s *Spec) KindsDrawn() []Kind {
	l := layout{spec: s, bodies: s.bodies()}
	return l.kindsDrawn()
}

// TextWidth is the width of a line of text in the typeface of charts, in the unit
// of its size. It is zero without the typeface.
func TextWidth(text string, size float64, bold bool) float64 {
	fonts, err := loadTypefaces()
	if err != nil {
		return 0
	}
	return fonts.weight(bold).width(text, size)
}
