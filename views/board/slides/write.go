package slides

import (
	"fmt"
	"io"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
)

// WritePPTX writes a deck as a presentation. Template is the content of a
// presentation, or a template for presentations, whose looks it is to have; nil
// is for the plain one of the program. The same deck and template always give
// the same bytes. The error wraps ErrTemplate where the template is none, else
// it is that of a chart that cannot be drawn or of w.
func WritePPTX(w io.Writer, deck board.Deck, content []byte) error {
	t := ownTemplate()
	if content != nil {
		var err error
		if t, err = readTemplate(content); err != nil {
			return err
		}
	}
	p := newPresentation(deck, t)
	for _, slide := range p.compose() {
		if err := p.add(slide); err != nil {
			return fmt.Errorf("slide %d, %q: %w", len(p.slides)+1, slide.title, err)
		}
	}
	p.finish()
	return p.Write(w)
}

// presentation is a file in the making.
type presentation struct {
	*ooxml.Package
	*template
	deck     board.Deck
	language language
	types    ooxml.Types
	slides   []string
	charts   int
	pictures int
}

func newPresentation(deck board.Deck, t *template) *presentation {
	return &presentation{Package: t.parts, template: t, deck: deck, types: t.types, language: language(ooxml.Tongue(string(deck.Language)))}
}

// compose is the slides of the deck, in order.
func (p *presentation) compose() []*slide {
	slides := []*slide{p.titleSlide()}
	for i := range p.deck.Pages {
		slides = append(slides, p.page(&p.deck.Pages[i])...)
	}
	return slides
}

// The parts every presentation has.
const (
	mainName  = "ppt/presentation.xml"
	notesName = "ppt/notesMasters/notesMaster1.xml"
	notesLook = "ppt/theme/themeNotes.xml"
)

// finish writes the parts that tell of all others.
func (p *presentation) finish() {
	p.PutXML(notesName, notesMaster())
	p.Relate(notesName, []ooxml.Relationship{{ID: "rId1", Type: ooxml.OfficeType + "theme", Target: "../theme/themeNotes.xml"}})
	p.PutXML(notesLook, themePart())
	p.types.Set(notesName, typeBegins+"notesMaster+xml")
	p.types.Set(notesLook, themeType)
	p.putMain()
	properties := ooxml.Properties{Title: p.deck.Title, Subject: p.deck.Subtitle, Language: string(p.language)}
	for _, fact := range p.deck.Facts {
		properties.Custom = append(properties.Custom, ooxml.Property{Name: fact.Name, Value: fact.Value})
	}
	links := append([]ooxml.Relationship{{ID: "rId1", Type: ooxml.OfficeType + "officeDocument", Target: mainName}}, p.PutProperties(properties)...)
	p.Relate("", links)
	p.types.Set("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	p.types.Set("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	if len(properties.Custom) > 0 {
		p.types.Set("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml")
	}
	p.types.SetDefault("rels", "application/vnd.openxmlformats-package.relationships+xml")
	p.types.SetDefault("xml", "application/xml")
	p.PutTypes(p.types)
}

// putMain writes the presentation itself: its masters, its slides, its size.
func (p *presentation) putMain() {
	var links []ooxml.Relationship
	link := func(kind, name string) ooxml.Attr {
		id := fmt.Sprintf("rId%d", len(links)+1)
		links = append(links, ooxml.Relationship{ID: id, Type: ooxml.OfficeType + kind, Target: "/" + name})
		return ooxml.Attr{Name: "r:id", Value: id}
	}
	var masters, slides []ooxml.Markup
	for _, m := range p.masters {
		masters = append(masters, ooxml.Tag("p:sldMasterId", []ooxml.Attr{{Name: "id", Value: m.id}, link("slideMaster", m.name)}))
	}
	notes := ooxml.Tag("p:notesMasterId", []ooxml.Attr{link("notesMaster", notesName)})
	for i, name := range p.slides {
		slides = append(slides, ooxml.Tag("p:sldId", []ooxml.Attr{{Name: "id", Value: fmt.Sprint(256 + i)}, link("slide", name)}))
	}
	size := func(element string, r rect) ooxml.Markup {
		return ooxml.Tag(element, []ooxml.Attr{{Name: "cx", Value: fmt.Sprint(ooxml.Emu(r.w))}, {Name: "cy", Value: fmt.Sprint(ooxml.Emu(r.h))}})
	}
	p.PutXML(mainName, ooxml.Tag("p:presentation", namespaces,
		ooxml.El("p:sldMasterIdLst", masters...), ooxml.El("p:notesMasterIdLst", notes), ooxml.El("p:sldIdLst", slides...),
		size("p:sldSz", p.size), size("p:notesSz", notesSize),
		ooxml.El("p:defaultTextStyle", ooxml.Tag("a:lvl1pPr", []ooxml.Attr{{Name: "algn", Value: "l"}}, defaultRun(14, false, "tx1", "+mn")))))
	p.Relate(mainName, links)
	p.types.Set(mainName, typeBegins+"presentation.main+xml")
}
