package chart

import (
	"cmp"
	"math"
	"slices"
)

// nameDots writes the name of every dot beside it, or near it with a line
// between, the most crowded first since they have the fewest places. One that
// finds no place is left for hovering.
func (l *layout) nameDots(s *scattering) {
	for _, d := range l.byNeed(s) {
		c := l.spec.Categories[d.category]
		style := l.small
		style.bold = c.Emphasised
		name, widest := clean(c.Label), 0.45*s.plot.W
		if short := clean(c.Short); short != "" && l.width(name, style) > widest {
			name = short
		}
		t := l.text(l.fit(name, style, widest), style, Start, 0, 0)
		if at := s.place(d); t.Value != "" && !l.nameBeside(s, t, at) && !l.nameAway(s, t, at) {
			t.Back = l.theme.Background // over the lines behind, then
			l.nameAway(s, t, at)
		}
	}
}

// byNeed are the dots to name: those to be found first, then by how near their
// nearest neighbour is.
func (l *layout) byNeed(s *scattering) []dot {
	var found []dot
	for _, d := range s.dots {
		if !l.spec.Categories[d.category].Reference {
			found = append(found, d)
		}
	}
	room := make(map[int]float64, len(found))
	for _, d := range found {
		room[d.category] = math.Inf(1)
		for _, other := range found {
			if other.category != d.category {
				room[d.category] = math.Min(room[d.category], s.place(d).distance(s.place(other)))
			}
		}
	}
	rank := func(d dot) int {
		if l.spec.Categories[d.category].Emphasised {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(found, func(a, b dot) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(room[a.category], room[b.category]))
	})
	return found
}

// nameBeside puts a name at the dot itself, crossed by no line if it can be.
func (l *layout) nameBeside(s *scattering, t Text, at Vec) bool {
	away := l.spotRadius() + l.gap/2
	near := 0.7 * away // from a corner
	left, right := at.X-away-t.Box.W, at.X+away
	top, bottom := at.Y-away-t.Box.H, at.Y+away
	places := []Vec{
		{right, at.Y - t.Box.H/2}, {left, at.Y - t.Box.H/2},
		{at.X - t.Box.W/2, top}, {at.X - t.Box.W/2, bottom},
		{at.X + near, at.Y - near - t.Box.H}, {at.X + near, at.Y + near},
		{at.X - near - t.Box.W, at.Y - near - t.Box.H}, {at.X - near - t.Box.W, at.Y + near},
	}
	for i := range places { // above and below, a name may reach to the edge
		places[i].X = math.Max(s.plot.X, math.Min(places[i].X, s.plot.Right()-t.Box.W))
	}
	places = slices.DeleteFunc(places, func(p Vec) bool { return !l.nameable(s, moved(t, p).Box) })
	return l.putFirst(t, true, places...)
}

// nameable reports whether a name may stand in a box: in the chart, on nothing
// else, and not on the line to another name.
func (l *layout) nameable(s *scattering, box Rect) bool {
	if !box.within(s.plot) || !l.vacant(box) {
		return false
	}
	return !slices.ContainsFunc(s.leaders, func(other line) bool { return l.touches(other, box) })
}

// nameAway puts a name at a distance, as small as can be, and ties it to its
// dot with a line that crosses nothing. It reports whether there is a place.
func (l *layout) nameAway(s *scattering, t Text, at Vec) bool {
	const directions, rings = 24, 12
	for ring := 1; ring <= rings; ring++ {
		away := l.spotRadius() + float64(ring)*0.5*t.Box.H
		for i := range directions {
			sin, cos := math.Sincos(2 * math.Pi * float64(i) / directions)
			name := moved(t, Vec{at.X + cos*(away+t.Box.W/2) - t.Box.W/2, at.Y + sin*(away+t.Box.H/2) - t.Box.H/2})
			leader := l.leader(at, name.Box)
			if !l.nameable(s, name.Box) || t.Back.A == 0 && l.walled(name.Box) || !l.clear(s, leader, at) {
				continue
			}
			l.draw(Path{[][]Vec{{leader.a, leader.b}}, false, Style{Stroke: l.theme.Muted, Width: l.stroke / 3}})
			s.leaders = append(s.leaders, leader)
			l.put(name)
			return true
		}
	}
	return false
}

// leader runs from the edge of a dot to the nearest place on the edge of a box.
func (l *layout) leader(at Vec, box Rect) line {
	end := Vec{
		math.Max(box.X, math.Min(at.X, box.Right())),
		math.Max(box.Y, math.Min(at.Y, box.Bottom())),
	}
	if length := at.distance(end); length > 0 {
		part := math.Min(1, l.spotRadius()/length)
		at = Vec{at.X + part*(end.X-at.X), at.Y + part*(end.Y-at.Y)}
	}
	return line{at, end}
}

// clear reports whether a line from a dot crosses neither a text nor another
// dot nor another such line.
func (l *layout) clear(s *scattering, leader line, from Vec) bool {
	own := l.spot(from)
	for _, box := range l.taken {
		if box != own && leader.crosses(box) {
			return false
		}
	}
	return !slices.ContainsFunc(s.leaders, leader.meets)
}
