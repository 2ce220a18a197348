package slides

import (
	"strings"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// Sizes of texts, in points.
const (
	labelText    = 12.0
	subtitleText = 13.0
	sourceText   = 10.5
	commentText  = 14.0
	leastText    = 9.0
)

// titleSlide opens the deck.
func (p *presentation) titleSlide() *slide {
	layout := p.layoutFor(opening)
	s := &slide{title: p.deck.Title, layout: layout, hides: true}
	s.draw = func(c *canvas) error {
		words := []ooxml.Markup{c.language.paragraph(run{words: p.deck.Subtitle})}
		if p.deck.Owner != "" {
			words = append(words, c.language.paragraph(run{words: p.deck.Owner}))
		}
		if place := layout.place("subTitle", "body", "", "obj"); place != nil {
			c.fill(place, nil, words...)
			return nil
		}
		c.write("Subtitle", p.content(), "t", words...)
		return nil
	}
	s.notes = p.deck.FactLines()
	return s
}

// page is the slides of a page: one, or several for a table that is too long.
func (p *presentation) page(page *board.Page) []*slide {
	if page.Chart == nil && page.Table != nil {
		return p.tableSlides(page)
	}
	why := telling
	if len(page.Commentary) == 0 && page.Chart != nil {
		why = showing
	}
	s := &slide{title: page.Title, layout: p.layoutFor(why), notes: notesOf(page)}
	s.draw = func(c *canvas) error { return c.page(page) }
	return []*slide{s}
}

// page draws what a page shows: under a line of what it is, the chart, beside it
// the comment, and under both the source.
func (c *canvas) page(page *board.Page) error {
	room := c.content()
	if page.Chart == nil {
		c.comment(page, room)
		return nil
	}
	room = c.subtitle(page.Chart.Subtitle, room)
	source := sourceLine(page, page.Chart)
	foot := rect{}
	if source != "" {
		lines := min(3, linesOf(source, sourceText, false, room.w))
		foot, room = room.cutBottom(float64(lines)*sourceText*lineHeight + 4)
	}
	aside := rect{}
	if len(page.Commentary) > 0 {
		aside, room = room.cutRight(0.27 * room.w)
		_, room = room.cutRight(18)
	}
	if err := c.chart(page, room); err != nil {
		return err
	}
	if len(page.Commentary) > 0 {
		c.comment(page, aside)
	}
	if source != "" {
		c.write("Source", foot, "b", c.language.paragraph(run{source, style{size: sourceText, color: "tx2"}}))
	}
	return nil
}

// subtitle says over a chart what it shows, and returns what is left.
func (c *canvas) subtitle(words string, room rect) rect {
	if words == "" {
		return room
	}
	lines := min(2, linesOf(words, subtitleText, false, room.w))
	top, rest := room.cutTop(float64(lines)*subtitleText*lineHeight + 2)
	c.write("Subtitle", top, "t", c.language.paragraph(run{words, style{size: subtitleText, color: "tx2"}}))
	_, rest = rest.cutTop(8)
	return rest
}

// comment writes the commentary in the placeholder for texts, or where the
// layout has none in a box of its own.
func (c *canvas) comment(page *board.Page, room rect) {
	size := fitted(page.Commentary, commentText, leastText, room)
	var paragraphs []ooxml.Markup
	for _, words := range page.Commentary {
		paragraphs = append(paragraphs, c.language.paragraph(run{words, style{size: size, plain: true, after: size / 2}}))
	}
	if len(paragraphs) == 0 {
		return
	}
	if place := c.layout.body(); place != nil {
		c.fill(place, &room, paragraphs...)
		return
	}
	c.write("Comment", room, "t", paragraphs...)
}

// sourceLine is the key to the notation, what the reader must know, and where
// the numbers come from.
func sourceLine(page *board.Page, spec *chart.Spec) string {
	var parts []string
	if key := notation(spec); key != "" {
		parts = append(parts, key)
	}
	for _, b := range spec.Breaks {
		if b.Label != "" && b.Before < len(spec.Categories) {
			parts = append(parts, spec.Categories[b.Before].Label+": "+b.Label)
		}
	}
	note, source := page.Note, page.Source
	if note == "" {
		note = spec.Note
	}
	if source == "" {
		source = spec.Source
	}
	for _, words := range []string{note, source} {
		if words != "" {
			parts = append(parts, words)
		}
	}
	return strings.Join(parts, " · ")
}

// notation explains solid, outlined and hatched where a native chart mixes them.
func notation(spec *chart.Spec) string {
	kinds := spec.KindsDrawn()
	if len(kinds) < 2 || !ooxml.Native(spec) || spec.Form == chart.Lines || spec.Form == chart.Dumbbells {
		return ""
	}
	var words []string
	for _, k := range kinds {
		if spec.Kinds[k] != "" {
			words = append(words, ooxml.KindShape(k)+" "+spec.Kinds[k])
		}
	}
	return strings.Join(words, "  ")
}
