package chart

import "math"

// segment is one column, bar or stacked piece of it, in values.
type segment struct {
	series, category int
	from, to         float64 // from the baseline outwards
	slot             int     // place among the slots of the category
}

// pile is all segments of a chart of columns or bars.
type pile struct {
	segments []segment
	slots    int    // bars side by side in each category
	extent   extent // of segments and overlays, with zero
	tips     []extent
	wholes   []float64 // what values are shares of, per category; nil if of nothing
}

// newPile stacks some series of a Spec, positive values away from zero one way
// and negative the other, or sets them side by side; the overlays are the lines
// that its scale must have room for.
func newPile(s *Spec, bodies, overlays []int) pile {
	p := pile{slots: 1, tips: make([]extent, len(s.Categories))}
	if s.Arrange == SideBySide {
		p.slots = max(1, len(bodies))
	}
	if s.Arrange == Shares {
		p.wholes = s.wholes(bodies)
	}
	for slot, series := range bodies {
		for category, point := range s.Series[series].Points {
			if point.Missing {
				continue
			}
			seg := segment{series: series, category: category, to: p.share(point.Value, category)}
			if s.Arrange == SideBySide {
				seg.slot = slot
			} else {
				p.stack(&seg)
			}
			p.tips[category].add(seg.to)
			p.extent.add(seg.to)
			p.segments = append(p.segments, seg)
		}
	}
	for _, series := range overlays {
		for _, point := range s.Series[series].Points {
			if !point.Missing {
				p.extent.add(point.Value)
			}
		}
	}
	return p
}

// stack moves a segment onto what its category already holds.
func (p *pile) stack(seg *segment) {
	tip := p.tips[seg.category].high
	if seg.to < 0 {
		tip = p.tips[seg.category].low
	}
	seg.from, seg.to = tip, tip+seg.to
}

// wholes are the sums of the categories.
func (s *Spec) wholes(bodies []int) []float64 {
	sums := make([]float64, len(s.Categories))
	for _, series := range bodies {
		for category, p := range s.Series[series].Points {
			if !p.Missing {
				sums[category] += p.Value
			}
		}
	}
	return sums
}

// share is v as a part of its category where the chart shows shares.
func (p *pile) share(v float64, category int) float64 {
	switch {
	case p.wholes == nil:
		return v
	case p.wholes[category] == 0:
		return 0
	}
	return v / p.wholes[category]
}

// bands divides a length among the categories.
type bands struct {
	start, step, bar float64
	slots            int
}

// newBands leaves about a third of each step as air, and never makes a lone
// column wider than widest.
func newBands(start, length float64, categories, slots int, widest float64) bands {
	step := length / float64(max(1, categories))
	fill := 0.64
	if slots > 1 {
		fill = 0.78
	}
	bar := math.Min(step*fill/float64(slots), widest)
	if bar >= 4 {
		bar = math.Floor(bar) // equal bars stay equally wide in whole pixels
	}
	return bands{start, step, bar, slots}
}

// centre is the middle of a category's band.
func (b bands) centre(category int) float64 { return b.start + b.step*(float64(category)+0.5) }

// slot is the near edge of a bar.
func (b bands) slot(category, slot int) float64 {
	edge := b.centre(category) - b.bar*float64(b.slots)/2 + b.bar*float64(slot)
	if b.bar >= 4 {
		return math.Round(edge)
	}
	return edge
}
