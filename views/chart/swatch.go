package chart

import (
	"fmt"
	"image/color"
	"math"
)

// hues gives every series its colour: that of its status, or its turn of the
// palette, which begins anew when it is used up. Lines to reach or compare with
// take none of it.
func hues(s *Spec, t *Theme) []color.RGBA {
	found := make([]color.RGBA, len(s.Series))
	turns := s.turns()
	for i, series := range s.Series {
		switch {
		case series.Kind == Target:
			found[i] = t.Ink
		case series.Kind == Reference:
			found[i] = t.Muted
		case series.Status != NoStatus:
			found[i] = t.Status[series.Status]
		default:
			found[i] = t.Series[turns[i]%len(t.Series)]
		}
	}
	return found
}

// turns are the series' places in the palette. Outside stacks each kind goes
// through it by itself, so that the budget and the actual of the same thing
// have one colour, as series of one name in different panels have.
func (s *Spec) turns() []int {
	type shared struct {
		name string
		kind Kind
	}
	turns := make([]int, len(s.Series))
	used, known := make(map[Kind]int), make(map[shared]int)
	for i, series := range s.Series {
		if series.Kind == Target || series.Kind == Reference || series.Status != NoStatus {
			continue
		}
		kind := series.Kind
		if s.Arrange != SideBySide || kind == Inherit {
			kind = Actual
		}
		key := shared{series.Name, kind}
		turn, again := known[key]
		if !again || len(s.Panels) == 0 {
			turn = used[kind]
			known[key] = turn
			used[kind]++
		}
		turns[i] = turn
		if series.kept != nil {
			turns[i] = *series.kept
		}
	}
	return turns
}

// hue is the colour of a mark. In a ranking of one series with a category to
// find, the others step back.
func (l *layout) hue(series, category int) color.RGBA {
	if l.spec.StepsBack(category) {
		return l.theme.Quiet
	}
	return l.hues[series]
}

// body is the style of a column or bar: solid for what was, outlined for what
// is budgeted, pale under a hatching for what is forecast.
func (l *layout) body(c color.RGBA, k Kind) Style {
	switch k {
	case Budget:
		return Style{Fill: l.theme.pale(c), Stroke: c, Width: l.stroke}
	case Forecast:
		return Style{Fill: l.theme.pale(c), Stroke: c, Width: l.stroke / 2}
	}
	return Style{Fill: c}
}

// block draws a column, bar or legend swatch.
func (l *layout) block(r Rect, c color.RGBA, k Kind) {
	if math.Min(r.W, r.H) < 3*l.stroke {
		k = Actual // too thin for an outline to show
	}
	l.draw(Box{r, l.body(c, k)})
	if k == Forecast {
		l.draw(l.hatch(r, c))
	}
}

// hatch is slanting lines across r, on one pattern for the whole picture.
func (l *layout) hatch(r Rect, c color.RGBA) Path {
	distance := 0.5 * l.label.size
	p := Path{Style: Style{Stroke: c, Width: l.stroke / 2}}
	for sum := math.Ceil((r.X+r.Y)/distance) * distance; sum < r.Right()+r.Bottom(); sum += distance {
		from, to := math.Max(r.X, sum-r.Bottom()), math.Min(r.Right(), sum-r.Y)
		if from < to {
			p.Runs = append(p.Runs, []Vec{{from, sum - from}, {to, sum - to}})
		}
	}
	return p
}

// lineStyle is the style of a data line up to a point of kind k, and of target
// and reference lines.
func (l *layout) lineStyle(c color.RGBA, k Kind) Style {
	switch k {
	case Budget, Forecast:
		return Style{Stroke: c, Width: l.stroke, Dash: []float64{4 * l.stroke, 2.5 * l.stroke}}
	case Target:
		return Style{Stroke: l.theme.Ink, Width: l.stroke}
	case Reference:
		return Style{Stroke: l.theme.Muted, Width: 0.6 * l.stroke}
	}
	return Style{Stroke: c, Width: 1.2 * l.stroke}
}

// dot draws the marker of a point on a line: filled for what was, hollow for
// what is planned or expected.
func (l *layout) dot(at Vec, c color.RGBA, k Kind) {
	s := Style{Fill: c}
	if k == Budget || k == Forecast {
		s = Style{Fill: l.theme.Background, Stroke: c, Width: l.stroke}
	}
	l.draw(Disc{at, l.dotRadius(), s})
}

func (l *layout) dotRadius() float64 { return 1.8 * l.stroke }

// lamp draws the shape of a status in the middle of a square.
func (l *layout) lamp(r Rect, status Status, c color.RGBA) { l.draw(Lamp(r, status, c)) }

// Lamp is the shape of a status in the middle of a square.
func Lamp(r Rect, status Status, c color.RGBA) Shape {
	at, radius := r.Centre(), math.Min(r.W, r.H)/2
	corner := func(dx, dy float64) Vec { return Vec{at.X + dx*radius, at.Y + dy*radius} }
	var corners []Vec
	switch status {
	case Good:
		return Disc{at, radius, Style{Fill: c}}
	case Watch:
		return Box{r.Inset(radius * 0.12), Style{Fill: c}}
	case Bad:
		corners = []Vec{corner(0, -1), corner(1, 0.85), corner(-1, 0.85)}
	case Underway:
		corners = []Vec{corner(-0.85, -1), corner(1, 0), corner(-0.85, 1)}
	case Halted:
		const arm = 0.36 // how thick the cross is
		corners = []Vec{
			corner(-1, -1+arm), corner(-1+arm, -1), corner(0, -arm), corner(1-arm, -1), corner(1, -1+arm), corner(arm, 0),
			corner(1, 1-arm), corner(1-arm, 1), corner(0, arm), corner(-1+arm, 1), corner(-1, 1-arm), corner(-arm, 0),
		}
	default:
		corners = []Vec{corner(0, -1), corner(1, 0), corner(0, 1), corner(-1, 0)}
	}
	return Path{[][]Vec{corners}, true, Style{Fill: c}}
}

// sample draws what a series looks like, for legends and labels.
func (l *layout) sample(r Rect, series int) {
	s := &l.spec.Series[series]
	c := l.hues[series]
	middle := r.Centre().Y
	switch {
	case s.Status != NoStatus:
		l.lamp(r, s.Status, c)
	case s.Kind == Target || s.Kind == Reference:
		l.draw(Path{[][]Vec{{{r.X, middle}, {r.Right(), middle}}}, false, l.lineStyle(c, s.Kind)})
	case l.spec.Form == Lines:
		l.draw(Path{[][]Vec{{{r.X, middle}, {r.Right(), middle}}}, false, l.lineStyle(c, s.Kind)})
	case l.spec.Form == Dumbbells:
		l.bell(r.Centre(), r.H/2, c, s.Kind)
	default:
		l.block(r, c, s.Kind)
	}
}

// sampleSize is the height of a sample, and sampleWidth its width: a line needs
// some length to show whether it is dashed.
func (l *layout) sampleSize() float64 { return math.Round(0.72 * l.label.size) }

func (l *layout) sampleWidth() float64 {
	if l.spec.Form == Lines {
		return 2 * l.sampleSize()
	}
	return l.sampleSize()
}

// sampleBox is the room for a sample before a line of text. It is kept free of
// other texts.
func (l *layout) sampleBox(x, top float64) Rect {
	side := l.sampleSize()
	box := Rect{x, math.Round(top + (l.small.height()-side)/2), l.sampleWidth(), side}
	l.taken = append(l.taken, box)
	return box
}

// Swatch draws what a series looks like in the chart, to stand beside its name
// outside of it. The same errors as Layout's.
func Swatch(spec *Spec, series int, o Options) (*Drawing, error) {
	if series < 0 || series >= len(spec.Series) {
		return nil, fmt.Errorf("chart %q has no series %d", spec.Name, series)
	}
	l, _, err := prepare(spec, o)
	if err != nil {
		return nil, err
	}
	l.sample(Rect{0, 0, l.out.Width, l.out.Height}, series)
	return l.out, nil
}
