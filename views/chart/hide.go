package chart

import (
	"slices"

	"fagplan/views/text"
)

// CanHide reports whether the chart still says something true with one of its
// series left out: not where the series are parts of one whole, or where each
// has its own place in the layout.
func (s *Spec) CanHide() bool {
	return len(s.Series) > 1 && s.Arrange != Shares && (s.Form == Columns || s.Form == Bars || s.Form == Lines)
}

// hide leaves out the series the reader does not want to see. Totals become
// those of what is left, and the note says what is not shown.
func (q Question) hide(spec *Spec) {
	if !spec.CanHide() {
		return
	}
	var shown []Series
	var names []string
	turns := spec.turns()
	for i, series := range spec.Series {
		if slices.Contains(q.Hidden, series.ID) {
			names = append(names, spec.seriesName(i))
		} else {
			series.kept = &turns[i]
			shown = append(shown, series)
		}
	}
	if len(names) == 0 || len(shown) == 0 {
		return
	}
	spec.Series = shown
	if spec.Totals != nil {
		spec.Totals = spec.addUp()
	}
	note := q.Words.T("chart.hidden", text.Args{"series": q.Words.List(names)})
	if spec.Note != "" {
		note = spec.Note + " " + note
	}
	spec.Note = note
	spec.AltText += " " + note
}

// addUp is the sum of the stacked series of each category.
func (s *Spec) addUp() []Point {
	sums := make([]Point, len(s.Categories))
	for category := range s.Categories {
		sums[category] = missing
		for _, series := range s.bodies() {
			if p := s.Series[series].Points[category]; !p.Missing {
				sums[category] = Point{Value: sums[category].Value + p.Value}
			}
		}
	}
	return sums
}
