package chart

import "math"

// rows says where the categories of a timeline stand: a slot for each, and one
// for the name of each group where there is height for that.
type rows struct {
	slots  int
	of     []int // the slot of a category
	groups []heading
}

// heading is the first row of a group.
type heading struct {
	name     string
	category int
	slot     int // of its name; -1 where there is no room for it
}

// rowsIn divides a height among the rows.
func (l *layout) rowsIn(height float64) rows {
	var r rows
	for i, category := range l.spec.Categories {
		if name := clean(category.Group); i == 0 && name != "" || i > 0 && category.Group != l.spec.Categories[i-1].Group {
			r.groups = append(r.groups, heading{name, i, -1})
		}
	}
	named := height/float64(len(l.spec.Categories)+len(r.groups)) >= l.label.height()
	next := 0
	for i := range l.spec.Categories {
		for g := range r.groups {
			if named && r.groups[g].category == i {
				r.groups[g].slot = next
				next++
			}
		}
		r.of = append(r.of, next)
		next++
	}
	r.slots = next
	return r
}

// rowCentre is the middle of a category's row.
func (g gantt) rowCentre(category int) float64 { return g.bands.centre(g.rows.of[category]) }

// groupNames writes the name of each group over its rows, and rules a line
// between groups.
func (l *layout) groupNames(g gantt, strip Rect) {
	for _, group := range g.rows.groups {
		slot := group.slot
		if slot < 0 {
			slot = g.rows.of[group.category]
		}
		edge := g.bands.centre(slot) - g.bands.step/2
		if slot > 0 {
			l.draw(l.rule(Vec{strip.X, edge}, g.plot.Right()-strip.X, l.theme.Grid))
		}
		if group.slot >= 0 {
			s := l.faint
			s.bold = true
			top := g.bands.centre(slot) + g.bands.step/2 - s.height()
			t := l.text(l.fit(group.name, s, strip.W-l.gap), s, Start, strip.X, top)
			l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
		}
	}
}

// timeNamesWidth is the width for the names of the rows with their shapes:
// what they need, and no more than nine twentieths of the chart.
func (l *layout) timeNamesWidth(width float64) float64 {
	long, _ := l.categoryTexts()
	return math.Min(l.widest(long, l.strong)+l.lampWidth(), 0.45*width) + 2*l.gap
}

// lampWidth is the room for the shapes of statuses, if there are any.
func (l *layout) lampWidth() float64 {
	for _, category := range l.spec.Categories {
		if category.Status != NoStatus {
			return l.sampleSize() + 1.5*l.gap
		}
	}
	return 0
}

// timeNames writes the names of the rows, each after the shape of its status,
// in two lines where a row is high enough, smaller where rows are low, and
// only every n-th where they are too low for that.
func (l *layout) timeNames(g gantt, strip Rect) {
	s := l.label
	if g.bands.step < s.height() {
		s = l.small
	}
	long, _ := l.categoryTexts()
	lines := max(1, min(2, int(g.bands.step/s.height())))
	every := max(1, int(math.Ceil(s.height()/g.bands.step-slack)))
	indent := l.lampWidth()
	for i := 0; i < len(long); i += every {
		row := s
		row.bold = l.spec.Categories[i].Emphasised
		texts := l.wrap(long[i], row, strip.W-2*l.gap-indent, lines)
		top := g.rowCentre(i) - float64(len(texts))*row.height()/2
		for j, text := range texts {
			t := l.text(text, row, Start, strip.X+indent, top+float64(j)*row.height())
			l.putFirst(t, false, Vec{t.Box.X, t.Box.Y})
		}
		l.rowLamp(i, strip.X, g.rowCentre(i))
	}
}

// rowLamp draws the shape of a row's status before its name.
func (l *layout) rowLamp(category int, x, middle float64) {
	status := l.spec.Categories[category].Status
	side := l.sampleSize()
	box := Rect{x, math.Round(middle - side/2), side, side}
	if status == NoStatus || !l.vacant(box) {
		return
	}
	l.taken = append(l.taken, box)
	l.lamp(box, status, l.theme.Status[status])
}
