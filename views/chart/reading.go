package chart

import (
	"slices"
	"strconv"
)

// kind is the kind point c of series s is drawn as.
func (s *Spec) kind(series, category int) Kind {
	if k := s.Series[series].Points[category].Kind; k != Inherit {
		return k
	}
	if k := s.Series[series].Kind; k != Inherit {
		return k
	}
	return Actual
}

// bodies are the indices of the series drawn as columns, bars or data lines;
// overlays of those drawn as target and reference lines over them.
func (s *Spec) bodies() []int { return s.indices(false) }

func (s *Spec) overlays() []int { return s.indices(true) }

// inPanel are those of some series that are in a panel.
func (s *Spec) inPanel(series []int, panel int) []int {
	var found []int
	for _, i := range series {
		if s.Series[i].Panel == panel {
			found = append(found, i)
		}
	}
	return found
}

// seriesName is the name of a series, after that of its panel if it has one.
func (s *Spec) seriesName(series int) string {
	name := s.Series[series].Name
	if len(s.Panels) == 0 {
		return name
	}
	panel := s.Panels[s.Series[series].Panel]
	if name == "" || panel == "" {
		return panel + name
	}
	return panel + " – " + name
}

func (s *Spec) indices(overlay bool) []int {
	var found []int
	if s.Form == Scatter {
		if !overlay && len(s.Series) > up {
			found = []int{up}
		}
		return found
	}
	for i, series := range s.Series {
		if (series.Kind == Target || series.Kind == Reference) == overlay {
			found = append(found, i)
		}
	}
	return found
}

// hasData reports whether any point of any series has a value.
func (s *Spec) hasData() bool {
	if s.Form == Card && s.Headline.Value != "" {
		return true
	}
	if s.Form == Scatter {
		return slices.ContainsFunc(s.dots(), func(d dot) bool { return !d.across.Missing || !d.up.Missing })
	}
	for _, series := range s.Series {
		if first(series.Points) >= 0 {
			return true
		}
	}
	return false
}

// first and last are the indices of the outermost points with a value, or -1.
func first(points []Point) int {
	for i, p := range points {
		if !p.Missing {
			return i
		}
	}
	return -1
}

func last(points []Point) int {
	for i := len(points) - 1; i >= 0; i-- {
		if !points[i].Missing {
			return i
		}
	}
	return -1
}

// compares reports whether the chart is of budget and outcome. Its heading over
// the amounts explains their kinds.
func (s *Spec) compares() bool { return s.Form == Variance || s.Form == VarianceOverTime }

// steps reports whether the chart is made of changes rather than of values.
func (s *Spec) steps() bool { return s.Form == Bridge || s.compares() }

// constant reports whether all points have one and the same value, so that
// they are one straight line from edge to edge.
func constant(points []Point) bool {
	for _, p := range points {
		if p.Missing || p.Value != points[0].Value {
			return false
		}
	}
	return len(points) > 0
}

// breakBefore reports whether the definition changes before a category.
func (s *Spec) breakBefore(category int) bool {
	for _, b := range s.Breaks {
		if b.Before == category {
			return true
		}
	}
	return false
}

// emphasises reports whether any category is to stand out from the others.
func (s *Spec) emphasises() bool {
	for _, c := range s.Categories {
		if c.Emphasised {
			return true
		}
	}
	return false
}

// valueText is the label of a point.
func (s *Spec) valueText(p Point) string {
	if p.Label != "" {
		return p.Label
	}
	return written(s.Value, p.Value)
}

// PointText writes a point of a series as the chart does: its label, or its value
// in the format of the chart or of the series.
func (s *Spec) PointText(series int, p Point) string {
	if p.Label == "" && s.Form == Scatter && series == across && s.AcrossValue != nil {
		return s.AcrossValue(p.Value)
	}
	return s.valueText(p)
}

func written(format func(float64) string, v float64) string {
	if format == nil {
		return strconv.FormatFloat(v, 'f', -1, 64)
	}
	return format(v)
}

// readOut is what a screen says of a mark: category, series, value and unit.
func (s *Spec) readOut(series, category int) string {
	p := s.Series[series].Points[category]
	if p.Tooltip != "" {
		return p.Tooltip
	}
	if s.Form == Scatter {
		return s.readDot(category)
	}
	text := s.markName(series, category)
	text += ": " + s.valueText(p)
	if s.Unit != "" {
		text += " " + s.Unit
	}
	return text
}

// markName is what a mark is called: its category and series.
func (s *Spec) markName(series, category int) string {
	text := s.Categories[category].Label
	if name := s.seriesName(series); name != "" {
		text += ", " + name
	}
	return text
}
