package chart

import "slices"

// pin writes the planner's notes beside the marks they belong to, and leaves
// those that find no room for the footer.
func (l *layout) pin() {
	for i, note := range l.spec.Notes {
		if !l.pinned(note) {
			l.unpinned = append(l.unpinned, i)
		}
	}
}

func (l *layout) pinned(note Annotation) bool {
	for _, m := range l.out.Marks {
		if m.Series == note.Series && m.Category == note.Category {
			return l.pinTo(m.Box, l.noteRows(note.Text))
		}
	}
	return false
}

// noteRows sets a note narrow, so that it finds room among the marks.
func (l *layout) noteRows(text string) []Text {
	var rows []Text
	for _, row := range l.wrap(clean(text), l.small, l.out.Width/4, 4) {
		rows = append(rows, l.text(row, l.small, Middle, 0, 0))
	}
	return rows
}

// pinTo tries places around a mark, further and further away, and ties the
// note to the mark with a hair line. It reports whether there was a place.
func (l *layout) pinTo(mark Rect, rows []Text) bool {
	var block Rect
	for _, row := range rows {
		block.W, block.H = max(block.W, row.Box.W), block.H+row.Box.H
	}
	for away := 1.5 * l.small.height(); away < l.out.Height/2; away += l.small.height() / 2 {
		for _, side := range []float64{0, -0.6, 0.6} {
			block.X = mark.Centre().X + (side-0.5)*block.W
			for _, block.Y = range []float64{mark.Y - away - block.H, mark.Bottom() + away} {
				straight := between(block, mark)
				if block.within(l.field) && l.free(block) && !l.covers(block) && !l.tangled(block, straight) {
					tie := l.tie(straight, block)
					l.putNote(rows, block)
					l.draw(Path{[][]Vec{{tie.a, tie.b}}, false, Style{Stroke: l.theme.Muted, Width: l.stroke / 3}})
					l.pins = append(l.pins, pin{block, tie})
					return true
				}
			}
		}
	}
	return false
}

// putNote puts the lines of a note under one another in a block.
func (l *layout) putNote(rows []Text, block Rect) {
	y := block.Y
	for _, row := range rows {
		l.put(moved(row, Vec{block.Centre().X - row.Box.W/2, y}))
		y += row.Box.H
	}
}

// covers reports whether a box lies on any mark.
func (l *layout) covers(box Rect) bool {
	for _, m := range l.out.Marks {
		if m.Box.Overlaps(box) {
			return true
		}
	}
	return false
}

// pin is a note that has its place, and the line to its mark.
type pin struct {
	note Rect
	tie  line
}

// tangled reports whether a note and its line would cross those of another.
func (l *layout) tangled(note Rect, tie line) bool {
	return slices.ContainsFunc(l.pins, func(p pin) bool {
		return tie.crosses(p.note) || p.tie.crosses(note) || p.tie.meets(tie)
	})
}

// between is the line from a note to its mark.
func between(note, mark Rect) line {
	if note.Y > mark.Y {
		return line{Vec{note.Centre().X, note.Y}, Vec{mark.Centre().X, mark.Bottom()}}
	}
	return line{Vec{note.Centre().X, note.Bottom()}, Vec{mark.Centre().X, mark.Y}}
}

// tie is the line from a note to its mark, or to the number that stands between.
func (l *layout) tie(straight line, note Rect) line {
	from, to := straight.a, straight.b
	for _, box := range l.taken {
		switch {
		case note.Overlaps(box) || !(line{from, to}).crosses(box):
		case from.Y < to.Y:
			to = Vec{box.Centre().X, box.Y}
		default:
			to = Vec{box.Centre().X, box.Bottom()}
		}
	}
	return line{from, to}
}

// footnoted is the Spec with some of its notes moved under the chart, each
// after the name of its mark.
func (s *Spec) footnoted(notes []int) *Spec {
	moved := *s
	moved.Notes = nil
	for i, note := range s.Notes {
		if !slices.Contains(notes, i) {
			moved.Notes = append(moved.Notes, note)
			continue
		}
		if moved.Note != "" {
			moved.Note += " · "
		}
		moved.Note += s.markName(note.Series, note.Category) + ": " + note.Text
	}
	return &moved
}
