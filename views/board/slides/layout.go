package slides

import "slices"

// slideLayout is a layout of a template that slides can have.
type slideLayout struct {
	part   string
	kind   string // as Office names it: title, obj, titleOnly; empty where it says none
	name   string
	places []placeholder
}

// purpose is what a slide is for.
type purpose int

const (
	opening purpose = iota // the title slide
	showing                // a title and something to see
	telling                // a title, something to see and a comment
	tabling                // a title and a table
)

// wanted are the kinds of layouts for a purpose, the best first.
func (p purpose) wanted() []string {
	switch p {
	case opening:
		return []string{"title", "secHead", "titleOnly", "obj"}
	case showing:
		return []string{"titleOnly", "obj", "tx"}
	case tabling:
		return []string{"tbl", "titleOnly", "obj", "tx"}
	}
	return []string{"obj", "tx", "twoObj", "titleOnly"}
}

// layoutFor is the layout of a template for a purpose: one of the kind wanted,
// else any with a title. Not all programs say what kind their layouts are.
func (t *template) layoutFor(p purpose) *slideLayout {
	for _, kind := range p.wanted() {
		if l := t.roomiest(p, func(l *slideLayout) bool { return l.kind == kind }); l != nil {
			return l
		}
	}
	return t.roomiest(p, func(*slideLayout) bool { return true })
}

// titleEnds is how far down a slide a title may end that has something under it.
const titleEnds = 0.4

// roomiest is the first of some layouts with a title, and for what is more than
// one the first whose title leaves room under it, else the one that leaves most.
func (t *template) roomiest(p purpose, of func(*slideLayout) bool) *slideLayout {
	var best *slideLayout
	for i := range t.layouts {
		l := &t.layouts[i]
		if l.title() == nil || !of(l) {
			continue
		}
		if best == nil || l.titleEnd() < best.titleEnd() {
			best = l
		}
		if p == opening || l.titleEnd() <= titleEnds*t.size.h {
			return l
		}
	}
	return best
}

// titleEnd is where the title ends.
func (l *slideLayout) titleEnd() float64 {
	room := l.title().room
	return room.y + room.h
}

// place is the first placeholder of one of some kinds, nil if there is none.
func (l *slideLayout) place(kinds ...string) *placeholder {
	for i := range l.places {
		if slices.Contains(kinds, l.places[i].kind) {
			return &l.places[i]
		}
	}
	return nil
}

// title is where the title goes.
func (l *slideLayout) title() *placeholder { return l.place("title", "ctrTitle") }

// body is where texts go: any content takes them too.
func (l *slideLayout) body() *placeholder { return l.place("body", "", "obj") }

// content is the room for what a slide shows, over what the template has at the
// foot of its slides.
func (t *template) content() rect {
	room := t.body()
	for _, p := range []purpose{showing, telling, tabling} {
		l := t.layoutFor(p)
		for i := range l.places {
			if foot := l.places[i]; slices.Contains(atFoot, foot.kind) && foot.room.y > 0.75*t.size.h {
				room.h = min(room.h, foot.room.y-room.y)
			}
		}
	}
	return room
}

// atFoot are the kinds of placeholders that stand at the foot of slides.
var atFoot = []string{"ftr", "sldNum", "dt"}

// body is the room of the template's own content, else what the title and the edge
// of the slide leave.
func (t *template) body() rect {
	for _, kind := range []string{"obj", "tx", "tbl"} {
		for i := range t.layouts {
			if l := &t.layouts[i]; l.kind == kind {
				if b := l.place("body", "", "obj", "tbl"); b != nil && b.room.w > t.size.w/2 && b.room.h > t.size.h/3 && t.holds(b.room) {
					return b.room
				}
			}
		}
	}
	top := 0.18 * t.size.h
	if l := t.layoutFor(showing); l != nil && l.title().room.h > 0 {
		top = l.title().room.y + l.title().room.h
	}
	side := 0.044 * t.size.w
	return rect{side, top, t.size.w - 2*side, 0.92*t.size.h - top}
}

// holds reports whether a room is on the slide.
func (t *template) holds(r rect) bool {
	return r.x >= 0 && r.y >= 0 && r.x+r.w <= t.size.w && r.y+r.h <= t.size.h
}
