package slides

import (
	"fmt"

	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// The parts of the own template, and of what every presentation gets.
const (
	ownMaster = "ppt/slideMasters/slideMaster1.xml"
	ownTheme  = "ppt/theme/theme1.xml"
)

// typeBegins begins the content types of the parts of presentations.
const typeBegins = "application/vnd.openxmlformats-officedocument.presentationml."

// themeType is the content type of a theme.
const themeType = "application/vnd.openxmlformats-officedocument.theme+xml"

// namespaces are those of every part of a presentation.
var namespaces = []ooxml.Attr{
	{Name: "xmlns:a", Value: "http://schemas.openxmlformats.org/drawingml/2006/main"},
	{Name: "xmlns:r", Value: "http://schemas.openxmlformats.org/officeDocument/2006/relationships"},
	{Name: "xmlns:p", Value: "http://schemas.openxmlformats.org/presentationml/2006/main"},
}

// The slide of the own template, in points.
var (
	ownSize   = rect{0, 0, 960, 540}
	titleRoom = rect{42, 24, 876, 58}
	bodyRoom  = rect{42, 84, 876, 418}
	footRoom  = rect{42, 508, 640, 20}
	pageRoom  = rect{818, 508, 100, 20}
)

// ownLayout is a layout of the own template.
type ownLayout struct {
	kind, name   string
	placeholders []placeholder
}

// placeholder is a place on a layout that slides fill.
type placeholder struct {
	kind string // title, ctrTitle, subTitle, body, ftr, sldNum; empty for any content
	idx  int
	room rect
	size float64 // of its text, in points; zero leaves it to the master
	name string
}

// foot is what every layout has at the bottom.
var foot = []placeholder{
	{kind: "ftr", idx: 11, room: footRoom, name: "Footer"},
	{kind: "sldNum", idx: 12, room: pageRoom, name: "Slide number"},
}

var heading = placeholder{kind: "title", room: titleRoom, name: "Title"}

// ownLayouts are the layouts of the own template.
var ownLayouts = []ownLayout{
	{"title", "Title", []placeholder{
		{kind: "ctrTitle", room: rect{42, 150, 876, 110}, size: 36, name: "Title"},
		{kind: "subTitle", idx: 1, room: rect{42, 270, 876, 90}, size: 20, name: "Subtitle"},
	}},
	{"titleOnly", "Chart", []placeholder{heading}},
	{"obj", "Chart with comment", []placeholder{heading, {kind: "body", idx: 1, room: bodyRoom, name: "Comment"}}},
	{"tbl", "Table", []placeholder{heading, {kind: "tbl", idx: 13, room: bodyRoom, name: "Table"}}},
	{"secHead", "Section", []placeholder{
		{kind: "title", room: rect{42, 180, 876, 90}, size: 30, name: "Title"},
		{kind: "body", idx: 1, room: rect{42, 275, 876, 60}, size: 16, name: "Text"},
	}},
}

func layoutPart(n int) string { return fmt.Sprintf("ppt/slideLayouts/slideLayout%d.xml", n+1) }

// ownTemplate is the plain template for those who have none of their own.
func ownTemplate() *template {
	p := new(ooxml.Package)
	types := ooxml.Types{}
	var toLayouts []ooxml.Relationship
	for i, layout := range ownLayouts {
		name := layoutPart(i)
		p.PutXML(name, layout.part())
		p.Relate(name, []ooxml.Relationship{{ID: "rId1", Type: ooxml.OfficeType + "slideMaster", Target: "../slideMasters/slideMaster1.xml"}})
		types.Set(name, typeBegins+"slideLayout+xml")
		toLayouts = append(toLayouts, ooxml.Relationship{ID: fmt.Sprintf("rId%d", i+1), Type: ooxml.OfficeType + "slideLayout",
			Target: fmt.Sprintf("../slideLayouts/slideLayout%d.xml", i+1)})
	}
	p.PutXML(ownMaster, masterPart())
	p.Relate(ownMaster, append(toLayouts, ooxml.Relationship{ID: "rIdTheme", Type: ooxml.OfficeType + "theme", Target: "../theme/theme1.xml"}))
	types.Set(ownMaster, typeBegins+"slideMaster+xml")
	p.PutXML(ownTheme, themePart())
	types.Set(ownTheme, themeType)
	t := &template{parts: p, types: types, size: ownSize, masters: []master{{name: ownMaster, id: "2147483648"}}, own: true}
	for i, layout := range ownLayouts {
		t.layouts = append(t.layouts, slideLayout{part: layoutPart(i), kind: layout.kind, name: layout.name, places: append(layout.placeholders, foot...)})
	}
	return t
}

// part is the layout as a part.
func (l ownLayout) part() ooxml.Markup {
	tree := []ooxml.Markup{groupRoot()}
	for i, p := range append(l.placeholders, foot...) {
		tree = append(tree, p.shape(i+2))
	}
	return ooxml.Tag("p:sldLayout", append(namespaces, ooxml.Attr{Name: "type", Value: l.kind}, ooxml.Attr{Name: "preserve", Value: "1"}),
		ooxml.Tag("p:cSld", []ooxml.Attr{{Name: "name", Value: l.name}}, ooxml.El("p:spTree", tree...)),
		ooxml.El("p:clrMapOvr", ooxml.El("a:masterClrMapping")))
}

// groupRoot begins every tree of shapes.
func groupRoot() ooxml.Markup {
	return ooxml.Join(
		ooxml.El("p:nvGrpSpPr", ooxml.Tag("p:cNvPr", []ooxml.Attr{{Name: "id", Value: "1"}, {Name: "name", Value: "Slide"}}), ooxml.El("p:cNvGrpSpPr"), ooxml.El("p:nvPr")),
		ooxml.El("p:grpSpPr"))
}

// shape is a placeholder as a shape of a layout or master.
func (p placeholder) shape(id int) ooxml.Markup {
	list := ooxml.El("a:lstStyle")
	if p.kind == "ftr" || p.kind == "sldNum" {
		side := "l"
		if p.kind == "sldNum" {
			side = "r"
		}
		list = ooxml.El("a:lstStyle", ooxml.Tag("a:lvl1pPr", []ooxml.Attr{{Name: "algn", Value: side}}, defaultRun(10, false, "tx2", "+mn")))
	}
	if p.size > 0 {
		level := ooxml.Tag("a:lvl1pPr", []ooxml.Attr{{Name: "marL", Value: "0"}, {Name: "indent", Value: "0"}},
			ooxml.El("a:buNone"), ooxml.Tag("a:defRPr", []ooxml.Attr{{Name: "sz", Value: fmt.Sprint(hundredths(p.size))}}))
		list = ooxml.El("a:lstStyle", level)
	}
	return ooxml.El("p:sp",
		ooxml.El("p:nvSpPr", ooxml.Tag("p:cNvPr", []ooxml.Attr{{Name: "id", Value: fmt.Sprint(id)}, {Name: "name", Value: p.name}}),
			ooxml.El("p:cNvSpPr", ooxml.Tag("a:spLocks", []ooxml.Attr{{Name: "noGrp", Value: "1"}})), ooxml.El("p:nvPr", p.reference())),
		ooxml.El("p:spPr", p.room.transform("a:xfrm"), ooxml.Tag("a:prstGeom", []ooxml.Attr{{Name: "prst", Value: "rect"}}, ooxml.El("a:avLst"))),
		ooxml.El("p:txBody", p.bodyProperties(), list, ooxml.El("a:p", p.content())))
}

// content is what stands in a placeholder that is never empty.
func (p placeholder) content() ooxml.Markup {
	if p.kind != "sldNum" {
		return ooxml.Tag("a:endParaRPr", []ooxml.Attr{{Name: "lang", Value: "nb-NO"}})
	}
	return pageNumber("nb-NO", "‹#›")
}

// pageNumber is the field that shows the number of a slide.
func pageNumber(l language, words string) ooxml.Markup {
	return ooxml.Tag("a:fld", []ooxml.Attr{{Name: "id", Value: "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"}, {Name: "type", Value: "slidenum"}},
		ooxml.Tag("a:rPr", []ooxml.Attr{{Name: "lang", Value: string(l)}}), ooxml.El("a:t", ooxml.Words(words)))
}

// reference says which placeholder a shape is or fills.
func (p placeholder) reference() ooxml.Markup {
	attrs := []ooxml.Attr{{Name: "type", Value: p.kind}}
	if p.idx > 0 {
		attrs = append(attrs, ooxml.Attr{Name: "idx", Value: fmt.Sprint(p.idx)})
	}
	return ooxml.Tag("p:ph", attrs)
}

// bodyProperties set titles at the bottom of their room, close to what they head.
func (p placeholder) bodyProperties() ooxml.Markup {
	anchor := "t"
	switch p.kind {
	case "title", "ctrTitle":
		anchor = "b"
	case "ftr", "sldNum":
		anchor = "ctr"
	}
	return ooxml.Tag("a:bodyPr", []ooxml.Attr{{Name: "vert", Value: "horz"}, {Name: "lIns", Value: "0"}, {Name: "tIns", Value: "0"},
		{Name: "rIns", Value: "0"}, {Name: "bIns", Value: "0"}, {Name: "anchor", Value: anchor}}, ooxml.El("a:normAutofit"))
}

// accent colours of the own theme are those of the charts.
func themeColors() []ooxml.Markup {
	light := chart.Light()
	color := func(name, hex string) ooxml.Markup { return ooxml.El("a:"+name, ooxml.Val("a:srgbClr", hex)) }
	found := []ooxml.Markup{
		color("dk1", ooxml.Hex(light.Ink)), color("lt1", ooxml.Hex(light.Background)),
		color("dk2", ooxml.Hex(light.Muted)), color("lt2", ooxml.Hex(light.Grid)),
	}
	for i := range 6 {
		found = append(found, color(fmt.Sprintf("accent%d", i+1), ooxml.Hex(light.Series[i])))
	}
	return append(found, color("hlink", ooxml.Hex(light.Series[0])), color("folHlink", ooxml.Hex(light.Muted)))
}
