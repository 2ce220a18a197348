package slides

import (
	"fmt"
	"strings"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
)

// The page of notes, in points.
var (
	notesSize  = rect{0, 0, 540, 720}
	notesImage = placeholder{kind: "sldImg", idx: 2, room: rect{54, 54, 432, 243}, name: "Slide"}
	notesText  = placeholder{kind: "body", idx: 3, room: rect{54, 320, 432, 360}, name: "Notes"}
)

// notesOf is what stands in the notes of a page: how its numbers are reckoned,
// and the numbers.
func notesOf(page *board.Page) []string {
	var notes []string
	for _, words := range []string{page.Method, page.Note} {
		if words != "" {
			notes = append(notes, strings.Split(words, "\n")...)
		}
	}
	if page.Chart != nil {
		for _, row := range page.Chart.Table() {
			notes = append(notes, strings.Join(row, "\t"))
		}
	}
	if page.Table != nil {
		for _, row := range page.Table.Rows {
			cells := make([]string, len(row))
			for i, c := range row {
				cells[i] = cellText(c)
			}
			notes = append(notes, strings.Join(cells, "\t"))
		}
	}
	return notes
}

// addNotes writes the notes of a slide and returns the name of their part.
func (p *presentation) addNotes(slide string, notes []string) string {
	name := fmt.Sprintf("ppt/notesSlides/notesSlide%d.xml", len(p.slides))
	var paragraphs []ooxml.Markup
	for _, words := range notes {
		paragraphs = append(paragraphs, p.language.paragraph(run{words: words}))
	}
	if len(paragraphs) == 0 {
		paragraphs = append(paragraphs, p.language.paragraph())
	}
	fill := func(place placeholder, id int, locks string, text ooxml.Markup) ooxml.Markup {
		return ooxml.El("p:sp",
			ooxml.El("p:nvSpPr", ooxml.Tag("p:cNvPr", []ooxml.Attr{{Name: "id", Value: fmt.Sprint(id)}, {Name: "name", Value: place.name}}),
				ooxml.El("p:cNvSpPr", ooxml.Tag("a:spLocks", []ooxml.Attr{{Name: "noGrp", Value: "1"}, {Name: locks, Value: "1"}})), ooxml.El("p:nvPr", place.reference())),
			ooxml.El("p:spPr"), text)
	}
	body := ooxml.El("p:txBody", ooxml.El("a:bodyPr"), ooxml.El("a:lstStyle"), ooxml.Join(paragraphs...))
	p.PutXML(name, ooxml.Tag("p:notes", namespaces,
		ooxml.El("p:cSld", ooxml.El("p:spTree", groupRoot(), fill(notesImage, 2, "noRot", ""), fill(notesText, 3, "noMove", body))),
		ooxml.El("p:clrMapOvr", ooxml.El("a:masterClrMapping"))))
	p.Relate(name, []ooxml.Relationship{
		{ID: "rId1", Type: ooxml.OfficeType + "notesMaster", Target: "/" + notesName},
		{ID: "rId2", Type: ooxml.OfficeType + "slide", Target: "/" + slide},
	})
	p.types.Set(name, typeBegins+"notesSlide+xml")
	return name
}

// notesMaster is the master of the pages of notes.
func notesMaster() ooxml.Markup {
	image := ooxml.El("p:sp",
		ooxml.El("p:nvSpPr", ooxml.Tag("p:cNvPr", []ooxml.Attr{{Name: "id", Value: "2"}, {Name: "name", Value: notesImage.name}}),
			ooxml.El("p:cNvSpPr", ooxml.Tag("a:spLocks", []ooxml.Attr{{Name: "noGrp", Value: "1"}, {Name: "noRot", Value: "1"}, {Name: "noChangeAspect", Value: "1"}})),
			ooxml.El("p:nvPr", notesImage.reference())),
		ooxml.El("p:spPr", notesImage.room.transform("a:xfrm"), ooxml.Tag("a:prstGeom", []ooxml.Attr{{Name: "prst", Value: "rect"}}, ooxml.El("a:avLst")), ooxml.El("a:noFill")))
	return ooxml.Tag("p:notesMaster", namespaces,
		ooxml.El("p:cSld", ooxml.El("p:bg", ooxml.Tag("p:bgRef", []ooxml.Attr{{Name: "idx", Value: "1001"}}, ooxml.Val("a:schemeClr", "bg1"))),
			ooxml.El("p:spTree", groupRoot(), image, notesText.shape(3))),
		colorMap("p:clrMap"),
		ooxml.El("p:notesStyle", ooxml.Tag("a:lvl1pPr", []ooxml.Attr{{Name: "algn", Value: "l"}}, defaultRun(12, false, "tx1", "+mn"))))
}
