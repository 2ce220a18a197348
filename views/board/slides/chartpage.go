package slides

import (
	"bytes"
	"fmt"
	"math"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
)

// chartKind is what a frame with a chart holds.
const chartKind = "http://schemas.openxmlformats.org/drawingml/2006/chart"

// chart puts the chart of a page into a room: natively where that can be, else
// as a picture.
func (c *canvas) chart(page *board.Page, room rect) error {
	spec := page.Chart
	switch {
	case !spec.HasData():
		c.write("Chart", room, "ctr", c.language.paragraph(run{spec.Empty, style{size: commentText, color: "tx2", align: "ctr"}}))
		return nil
	case spec.Form == chart.Card:
		return c.card(page, room)
	case !ooxml.Native(spec):
		return c.picture(page, room)
	}
	return c.frames(page, room)
}

// frames puts native charts into a room. The first tells all of it; those beside
// it say which part they are.
func (c *canvas) frames(page *board.Page, room rect) error {
	for i, frame := range ooxml.Frames(page.Chart) {
		description := page.Chart.AltText
		if i > 0 {
			description = frame.Heading + ": " + page.Title
		}
		if description == "" {
			description = page.Title
		}
		a := frame.Area
		at := rect{room.x + a.X*room.w, room.y + a.Y*room.h, a.W * room.w, a.H * room.h}
		if err := c.native(page, frame, at, description); err != nil {
			return err
		}
	}
	return nil
}

// native puts one native chart with its workbook on the slide.
func (c *canvas) native(page *board.Page, frame ooxml.Frame, at rect, description string) error {
	c.charts++
	name, book := fmt.Sprintf("ppt/charts/chart%d.xml", c.charts), fmt.Sprintf("ppt/embeddings/chart%d.xlsx", c.charts)
	content, err := ooxml.Workbook(ooxml.Lay(frame))
	if err != nil {
		return err
	}
	text := labelText
	if at.w < 0.5*c.size.w || at.h < 0.4*c.size.h {
		text = 10
	}
	c.Put(name, ooxml.Chart(frame, ooxml.Options{Size: ooxml.Size{Width: at.w, Height: at.h, Text: text},
		Place: ooxml.ChartSheet, Workbook: "rId1", Accents: !c.own}))
	c.Relate(name, []ooxml.Relationship{{ID: "rId1", Type: ooxml.OfficeType + "package", Target: fmt.Sprintf("../embeddings/chart%d.xlsx", c.charts)}})
	c.Put(book, content)
	c.types.Set(name, "application/vnd.openxmlformats-officedocument.drawingml.chart+xml")
	c.types.SetDefault("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
	id := c.link("chart", name)
	c.frame("Chart", page.Title, description, at, chartKind, ooxml.Tag("c:chart", []ooxml.Attr{{Name: "xmlns:c", Value: chartKind}, {Name: "r:id", Value: id}}))
	return nil
}

// card writes one figure large, with its trend under it where it has one.
func (c *canvas) card(page *board.Page, room rect) error {
	h := page.Chart.Headline
	words := room
	if ooxml.Native(page.Chart) {
		words, room = room.cutTop(0.5 * room.h)
	}
	quiet := style{size: 16, color: "tx2"}
	paragraphs := []ooxml.Markup{
		c.language.paragraph(run{h.Label, quiet}),
		c.language.paragraph(run{h.Value, style{size: 54, bold: true, color: "tx1"}}),
	}
	theme := chart.Light()
	var status []run
	if shape := ooxml.Shape(h.Status); shape != "" {
		status = append(status, run{shape + " ", style{size: 16, rgb: theme.Status[h.Status]}})
	}
	if h.Word != "" {
		status = append(status, run{h.Word + " ", style{size: 16, bold: true, color: "tx1"}})
	}
	paragraphs = append(paragraphs, c.language.paragraph(append(status, run{h.Detail, quiet})...))
	c.write("Figure", words, "t", paragraphs...)
	if !ooxml.Native(page.Chart) {
		return nil
	}
	return c.frames(page, room)
}

// picture puts a chart on the slide as it is drawn: as lines and letters for
// programs that take them, as a picture for others.
func (c *canvas) picture(page *board.Page, room rect) error {
	const pixel = 0.75 // points
	o := chart.Options{Width: int(math.Round(room.w / pixel)), Height: int(math.Round(room.h / pixel)), Scale: 2, TextSize: labelText / pixel}
	drawing, err := chart.Layout(page.Chart, o)
	if err != nil {
		return err
	}
	c.pictures++
	var links [2]string
	for i, kind := range []struct {
		ending, mime string
		write        func(*bytes.Buffer) error
	}{
		{"png", "image/png", func(b *bytes.Buffer) error { return drawing.WritePNG(b) }},
		{"svg", "image/svg+xml", func(b *bytes.Buffer) error { return drawing.WriteSVG(b) }},
	} {
		var file bytes.Buffer
		if err := kind.write(&file); err != nil {
			return err
		}
		name := fmt.Sprintf("ppt/media/chart%d.%s", c.pictures, kind.ending)
		c.Put(name, file.Bytes())
		c.types.SetDefault(kind.ending, kind.mime)
		links[i] = c.link("image", name)
	}
	c.putPicture(page, room, links[0], links[1])
	return nil
}

func (c *canvas) putPicture(page *board.Page, room rect, png, svg string) {
	vector := ooxml.Tag("asvg:svgBlip", []ooxml.Attr{{Name: "xmlns:asvg", Value: "http://schemas.microsoft.com/office/drawing/2016/SVG/main"}, {Name: "r:embed", Value: svg}})
	description := page.Chart.AltText
	if description == "" {
		description = page.Title
	}
	c.shapes = append(c.shapes, ooxml.El("p:pic",
		ooxml.El("p:nvPicPr", c.named("Chart", page.Title, description),
			ooxml.El("p:cNvPicPr", ooxml.Tag("a:picLocks", []ooxml.Attr{{Name: "noChangeAspect", Value: "1"}})), ooxml.El("p:nvPr")),
		ooxml.El("p:blipFill", ooxml.Tag("a:blip", []ooxml.Attr{{Name: "r:embed", Value: png}},
			ooxml.El("a:extLst", ooxml.Tag("a:ext", []ooxml.Attr{{Name: "uri", Value: "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"}}, vector))),
			ooxml.El("a:stretch", ooxml.El("a:fillRect"))),
		ooxml.El("p:spPr", room.transform("a:xfrm"), ooxml.Tag("a:prstGeom", []ooxml.Attr{{Name: "prst", Value: "rect"}}, ooxml.El("a:avLst")))))
}
