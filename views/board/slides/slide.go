package slides

import (
	"fmt"

	"fagplan/views/board/ooxml"
)

// slide is a slide in the making: its shapes in the order they are read.
type slide struct {
	title  string
	layout *slideLayout
	// draw adds the shapes after the title.
	draw  func(*canvas) error
	notes []string // paragraphs
	hides bool     // the footer
}

// canvas is what the shapes of a slide are put on.
type canvas struct {
	*presentation
	layout *slideLayout
	shapes []ooxml.Markup
	links  []ooxml.Relationship
}

// add writes a slide with its notes.
func (p *presentation) add(s *slide) error {
	c := &canvas{presentation: p, layout: s.layout, shapes: []ooxml.Markup{groupRoot()}}
	c.link("slideLayout", s.layout.part)
	c.fill(s.layout.title(), nil, c.language.paragraph(run{words: s.title}))
	if err := s.draw(c); err != nil {
		return err
	}
	if !s.hides {
		c.footer()
	}
	name := fmt.Sprintf("ppt/slides/slide%d.xml", len(p.slides)+1)
	p.slides = append(p.slides, name)
	c.link("notesSlide", p.addNotes(name, s.notes))
	p.PutXML(name, ooxml.Tag("p:sld", namespaces, ooxml.El("p:cSld", ooxml.El("p:spTree", c.shapes...)),
		ooxml.El("p:clrMapOvr", ooxml.El("a:masterClrMapping"))))
	p.Relate(name, c.links)
	p.types.Set(name, typeBegins+"slide+xml")
	return nil
}

// link relates the slide to a part and returns the relationship's name.
func (c *canvas) link(kind, part string) string {
	id := fmt.Sprintf("rId%d", len(c.links)+1)
	c.links = append(c.links, ooxml.Relationship{ID: id, Type: ooxml.OfficeType + kind, Target: "/" + part})
	return id
}

// named is the number and name of the next shape, and what is read aloud for it.
func (c *canvas) named(name, title, description string) ooxml.Markup {
	return ooxml.Tag("p:cNvPr", []ooxml.Attr{{Name: "id", Value: fmt.Sprint(len(c.shapes) + 1)}, {Name: "name", Value: name},
		{Name: "descr", Value: description}, {Name: "title", Value: title}})
}

// fill puts paragraphs into a placeholder of the layout, at its place or at
// another.
func (c *canvas) fill(place *placeholder, room *rect, paragraphs ...ooxml.Markup) {
	at := ooxml.El("p:spPr")
	if room != nil {
		at = ooxml.El("p:spPr", room.transform("a:xfrm"))
	}
	reference := placeholder{kind: place.kind, idx: place.idx}.reference()
	c.shapes = append(c.shapes, ooxml.El("p:sp",
		ooxml.El("p:nvSpPr", c.named(place.name, "", ""), ooxml.El("p:cNvSpPr", ooxml.Tag("a:spLocks", []ooxml.Attr{{Name: "noGrp", Value: "1"}})),
			ooxml.El("p:nvPr", reference)),
		at, ooxml.El("p:txBody", ooxml.El("a:bodyPr", ooxml.El("a:normAutofit")), ooxml.El("a:lstStyle"), ooxml.Join(paragraphs...))))
}

// write puts a text box on the slide.
func (c *canvas) write(name string, room rect, anchor string, paragraphs ...ooxml.Markup) {
	c.shapes = append(c.shapes, ooxml.El("p:sp",
		ooxml.El("p:nvSpPr", c.named(name, "", ""), ooxml.Tag("p:cNvSpPr", []ooxml.Attr{{Name: "txBox", Value: "1"}}), ooxml.El("p:nvPr")),
		ooxml.El("p:spPr", room.transform("a:xfrm"), ooxml.Tag("a:prstGeom", []ooxml.Attr{{Name: "prst", Value: "rect"}}, ooxml.El("a:avLst")), ooxml.El("a:noFill")),
		ooxml.El("p:txBody", ooxml.Tag("a:bodyPr", []ooxml.Attr{{Name: "wrap", Value: "square"}, {Name: "lIns", Value: "0"}, {Name: "tIns", Value: "0"},
			{Name: "rIns", Value: "0"}, {Name: "bIns", Value: "0"}, {Name: "anchor", Value: anchor}}, ooxml.El("a:normAutofit")),
			ooxml.El("a:lstStyle"), ooxml.Join(paragraphs...))))
}

// footer fills the placeholders at the foot, those the layout has.
func (c *canvas) footer() {
	if place := c.layout.place("ftr"); place != nil {
		c.fill(place, nil, c.language.paragraph(run{words: c.footText()}))
	}
	if place := c.layout.place("sldNum"); place != nil {
		c.fill(place, nil, ooxml.El("a:p", pageNumber(c.language, fmt.Sprint(len(c.slides)+1))))
	}
}

// footText is whose pack it is, and which.
func (c *canvas) footText() string {
	if c.deck.Owner == "" {
		return c.deck.Title
	}
	return c.deck.Owner + " · " + c.deck.Title
}

// frame puts a chart or a table on the slide.
func (c *canvas) frame(name, title, description string, room rect, kind string, content ooxml.Markup) {
	c.shapes = append(c.shapes, ooxml.El("p:graphicFrame",
		ooxml.El("p:nvGraphicFramePr", c.named(name, title, description),
			ooxml.El("p:cNvGraphicFramePr", ooxml.Tag("a:graphicFrameLocks", []ooxml.Attr{{Name: "noGrp", Value: "1"}})), ooxml.El("p:nvPr")),
		room.transform("p:xfrm"),
		ooxml.El("a:graphic", ooxml.Tag("a:graphicData", []ooxml.Attr{{Name: "uri", Value: kind}}, content))))
}
