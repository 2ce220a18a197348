package ooxml

import (
	"math"
	"slices"

	"fagplan/views/chart"
)

// Frame is a native chart and its place within the room of the whole.
type Frame struct {
	Spec chart.Spec
	// Area is in shares of the whole room, from its upper left corner.
	Area chart.Rect
	// Bare frames have no names at their categories: a frame beside them has.
	Bare bool
	// Heading names what the frame shows of the whole; empty where it is all.
	Heading string
	// plot is where the values are drawn, in shares of the frame; nil leaves it to
	// the program that draws.
	plot *chart.Rect
	// changes are drawn in the colours of increases and decreases.
	changes bool
	// panels is the whole the frame is a panel of, nil for others.
	panels *chart.Spec
	// key is whether the frame explains its series.
	key bool
	// Low and High are the ends of the value axis that frames share, nil where
	// each reckons its own.
	Low, High *float64
}

// Size is how large a frame and its texts are, in points.
type Size struct{ Width, Height, Text float64 }

// Native reports whether a chart can be drawn, and edited, by Office programs.
func Native(spec *chart.Spec) bool { return len(Frames(spec)) > 0 }

// Frames are the native charts that together say what a chart says: one for
// most, several side by side for small multiples and variances, and none for a
// chart that is empty, a timeline, or a figure without a trend.
func Frames(spec *chart.Spec) []Frame {
	whole := chart.Rect{W: 1, H: 1}
	switch {
	case !spec.HasData() || spec.Validate() != nil || spec.Form == chart.Timeline:
		return nil
	case (spec.Form == chart.Spark || spec.Form == chart.Card) && !hasTrend(spec):
		return nil
	case len(spec.Panels) > 0:
		return panelFrames(spec)
	case spec.Form == chart.Variance || spec.Form == chart.VarianceOverTime:
		return partFrames(spec)
	}
	frame := Frame{Spec: *spec, Area: whole, key: true}
	if spec.Form == chart.Dumbbells {
		frame.plot = &chart.Rect{X: 0.34, Y: 0.1, W: 0.64, H: 0.89}
	}
	return []Frame{frame}
}

func hasTrend(spec *chart.Spec) bool {
	return slices.ContainsFunc(spec.Series, func(s chart.Series) bool { return len(known(s.Points)) > 1 })
}

// panelFrames are the panels of small multiples, on one scale.
func panelFrames(spec *chart.Spec) []Frame {
	columns := columnsFor(len(spec.Panels))
	rows := (len(spec.Panels) + columns - 1) / columns
	ends := panelExtent(spec)
	var frames []Frame
	for panel, heading := range spec.Panels {
		part := *spec
		part.Panels, part.Series = nil, nil
		for _, s := range spec.Series {
			if s.Panel == panel {
				s.Panel = 0
				part.Series = append(part.Series, s)
			}
		}
		if !part.HasData() {
			continue
		}
		w, h := 1/float64(columns), 1/float64(rows)
		area := chart.Rect{X: float64(panel%columns) * w, Y: float64(panel/columns) * h, W: w, H: h}
		frames = append(frames, Frame{Spec: part, Area: area, Heading: heading,
			plot: &chart.Rect{X: 0.09, Y: 0.3, W: 0.89, H: 0.54}, panels: spec, key: len(frames) == 0, Low: &ends.low, High: &ends.high})
	}
	return frames
}

// columnsFor is how many panels stand abreast: few enough that each is legible.
func columnsFor(panels int) int {
	switch {
	case panels <= 3:
		return panels
	case panels == 4:
		return 2
	case panels <= 9:
		return 3
	}
	return 4
}

// panelExtent is the range of the values of all panels, with zero and with room
// for numbers, in round numbers.
func panelExtent(spec *chart.Spec) extent {
	var e extent
	for _, s := range spec.Series {
		for _, v := range known(s.Points) {
			e.add(v)
		}
	}
	e.high += 0.12 * e.span()
	step := roundStep(e.span() / 6)
	return extent{math.Floor(e.low/step) * step, math.Ceil(e.high/step) * step}
}

// roundStep is the smallest round number that is at least v.
func roundStep(v float64) float64 {
	power := math.Pow(10, math.Floor(math.Log10(v)))
	for _, digit := range []float64{1, 2, 5} {
		if digit*power >= v {
			return digit * power
		}
	}
	return 10 * power
}

// partFrames are the parts of a variance: the amounts, and beside them, or over
// them where time runs to the right, the differences.
func partFrames(spec *chart.Spec) []Frame {
	upright := spec.Form == chart.VarianceOverTime
	var frames []Frame
	for part := chart.Amounts; part <= chart.Relative; part++ {
		own := *spec
		own.Form, own.Series = chart.Bars, nil
		if upright {
			own.Form = chart.Columns
		}
		for _, s := range spec.Series {
			if s.Part == part {
				s.Part = chart.Amounts
				own.Series = append(own.Series, s)
			}
		}
		if !own.HasData() {
			continue
		}
		frame := Frame{Spec: own, Bare: len(frames) > 0, key: len(frames) == 0, changes: part != chart.Amounts}
		if frame.changes {
			frame.Heading = own.Series[0].Name
		}
		frames = append(frames, frame)
	}
	if len(frames) > 0 {
		place(frames, upright)
	}
	return frames
}

// place sets the parts of a variance beside each other, or over each other from
// the bottom.
func place(frames []Frame, upright bool) {
	first, rest := 1.0, 0.0
	if len(frames) > 1 {
		first = 0.56
		rest = (1 - first) / float64(len(frames)-1)
	}
	at := 0.0
	for i := range frames {
		long := rest
		if i == 0 {
			long = first
		}
		if upright {
			frames[i].Area = chart.Rect{Y: 1 - at - long, W: 1, H: long}
			frames[i].plot = &chart.Rect{X: 0.03, Y: 0.34, W: 0.94, H: 0.6}
		} else {
			frames[i].Area = chart.Rect{X: at, W: long, H: 1}
			frames[i].plot = &chart.Rect{X: 0.06, Y: 0.1, W: 0.88, H: 0.88}
		}
		at += long
	}
	frames[0].plot = &chart.Rect{X: 0.36, Y: 0.1, W: 0.6, H: 0.88}
	if upright {
		frames[0].plot = &chart.Rect{X: 0.03, Y: 0.16, W: 0.94, H: 0.72}
	}
}

// Lay is the table a frame is drawn from.
func Lay(frame Frame) Table { return newDesigner(frame, Size{1, 1, 1}).lay().table }
