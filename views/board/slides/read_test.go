package slides_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/board/slides"
)

// written is a deck as a presentation, taken apart.
func written(t testing.TB, deck board.Deck, template []byte) (*ooxml.Package, []byte) {
	t.Helper()
	var file bytes.Buffer
	if err := slides.WritePPTX(&file, deck, template); err != nil {
		t.Fatal(err)
	}
	p, err := ooxml.Read(file.Bytes(), ooxml.Limits{Parts: 1000, Bytes: 100 << 20})
	if err != nil {
		t.Fatal(err)
	}
	return p, file.Bytes()
}

// shape is what a test looks at of a shape of a slide.
type shape struct {
	Element     string
	Name        string
	Description string
	Place       string // the kind of placeholder it fills
	Text        string
	Languages   []string // of its runs
}

// shapesOf are the shapes of a slide in the order they are read.
func shapesOf(t testing.TB, p *ooxml.Package, part string) []shape {
	t.Helper()
	content, found := p.Part(part)
	if !found {
		t.Fatalf("there is no %s", part)
	}
	var shapes []shape
	decoder := xml.NewDecoder(bytes.NewReader(content))
	words := false
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return shapes
		}
		if err != nil {
			t.Fatalf("%s: %v", part, err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "sp", "graphicFrame", "pic":
				shapes = append(shapes, shape{Element: token.Name.Local})
			}
			words = token.Name.Local == "t"
			if len(shapes) > 0 {
				shapes[len(shapes)-1].take(token)
			}
		case xml.EndElement:
			words = false
		case xml.CharData:
			if words && len(shapes) > 0 {
				shapes[len(shapes)-1].Text += string(token)
			}
		}
	}
}

// take notes what an element tells of the shape it is in.
func (s *shape) take(e xml.StartElement) {
	attr := func(name string) string {
		for _, a := range e.Attr {
			if a.Name.Local == name {
				return a.Value
			}
		}
		return ""
	}
	switch e.Name.Local {
	case "cNvPr":
		s.Name, s.Description = attr("name"), attr("descr")
	case "ph":
		s.Place = attr("type")
		if s.Place == "" {
			s.Place = "content"
		}
	case "rPr":
		s.Languages = append(s.Languages, attr("lang"))
	}
}

// slideParts are the slides of a presentation in their order.
func slideParts(p *ooxml.Package) []string {
	var parts []string
	for i := 1; ; i++ {
		name := fmt.Sprintf("ppt/slides/slide%d.xml", i)
		if _, found := p.Part(name); !found {
			return parts
		}
		parts = append(parts, name)
	}
}

// textOf is all text of a part.
func textOf(t testing.TB, p *ooxml.Package, part string) string {
	t.Helper()
	var all strings.Builder
	for _, s := range shapesOf(t, p, part) {
		all.WriteString(s.Text + "\n")
	}
	return all.String()
}
