package slides_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"slices"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/board/ooxml"
	"fagplan/views/board/slides"
	"fagplan/views/chart"
	"fagplan/views/text"
)

func small() board.Deck {
	spec := chart.Spec{Title: "Kostnaden øker", Categories: []chart.Category{{Label: "2019"}, {Label: "2020"}}, AltText: "Den øker.",
		Series: []chart.Series{{Name: "Drift", Points: []chart.Point{{Value: 5}, {Value: 16.7}}}}}
	return board.Deck{Title: "Styret", Subtitle: "Fagplan", Language: text.NB, Pages: []board.Page{
		{Title: "Kostnaden øker", Chart: &spec, Commentary: []string{"Fordi."}, Source: "Kilde: planen"}, {Title: "Uten ord", Chart: &spec}}}
}

// ours is a trust's own template: of another size and colour, with a slide, a
// macro, a link in its master and an object in one of its layouts.
func ours(t testing.TB) *ooxml.Package {
	t.Helper()
	p, _ := written(t, board.Deck{Title: "Gammel tittel", Language: text.NB}, nil)
	change := func(part, old, new string) {
		content, found := p.Part(part)
		if !found || !strings.Contains(string(content), old) {
			t.Fatalf("%s has no %q", part, old)
		}
		p.Put(part, []byte(strings.Replace(string(content), old, new, 1)))
	}
	relate := func(part string, more ooxml.Relationship) {
		links, err := p.Relations(part)
		if err != nil {
			t.Fatal(err)
		}
		p.Relate(part, append(links, more))
	}
	change("ppt/presentation.xml", `<p:sldSz cx="12192000" cy="6858000"/>`, `<p:sldSz cx="9144000" cy="6858000"/>`)
	change("ppt/theme/theme1.xml", "1F4E79", "00338D")
	change(ooxml.ContentTypes, "presentation.main+xml", "template.main+xml")
	link := `<a:hlinkClick xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" r:id="rIdLink"/>`
	change("ppt/slideMasters/slideMaster1.xml", `name="Title"/>`, `name="Title">`+link+`</p:cNvPr>`)
	relate("ppt/slideMasters/slideMaster1.xml", ooxml.Relationship{ID: "rIdLink", Type: ooxml.OfficeType + "hyperlink", Target: "http://example.invalid/", Mode: "External"})
	object := `<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="Object"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></p:xfrm>` +
		`<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole"><p:oleObj r:id="rIdOle" progId="x"/></a:graphicData></a:graphic></p:graphicFrame>`
	change("ppt/slideLayouts/slideLayout3.xml", "</p:spTree>", object+"</p:spTree>")
	relate("ppt/slideLayouts/slideLayout3.xml", ooxml.Relationship{ID: "rIdOle", Type: ooxml.OfficeType + "oleObject", Target: "../embeddings/object.bin"})
	p.Put("ppt/embeddings/object.bin", []byte("object"))
	p.Put("ppt/vbaProject.bin", []byte("macro"))
	relate("ppt/presentation.xml", ooxml.Relationship{ID: "rIdMacro", Type: "http://schemas.microsoft.com/office/2006/relationships/vbaProject", Target: "vbaProject.bin"})
	return p
}

func packed(t testing.TB, p *ooxml.Package) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := p.Write(&file); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestSlidesHaveTheLooksOfTheirTemplate(t *testing.T) {
	p, _ := written(t, small(), packed(t, ours(t)))
	theme, _ := p.Part("ppt/theme/theme1.xml")
	main, _ := p.Part("ppt/presentation.xml")
	drawn, _ := p.Part("ppt/charts/chart1.xml")
	for where, want := range map[string][2]string{
		"theme":        {string(theme), "00338D"},
		"presentation": {string(main), `cx="9144000"`},
		"chart":        {string(drawn), `<a:schemeClr val="accent1"`},
	} {
		if !strings.Contains(want[0], want[1]) {
			t.Errorf("the %s has no %s", where, want[1])
		}
	}
	if parts := slideParts(p); len(parts) != 3 {
		t.Errorf("there are %d slides, want 3", len(parts))
	}
}

func TestNothingElseOfATemplateIsCarriedAlong(t *testing.T) {
	p, file := written(t, small(), packed(t, ours(t)))
	for _, name := range p.Names() {
		content, _ := p.Part(name)
		for _, unwanted := range []string{"example.invalid", "hlinkClick", "vbaProject", "oleObj", "Gammel tittel", "External", "macroEnabled", "template.main"} {
			if strings.Contains(string(content), unwanted) || strings.Contains(name, unwanted) {
				t.Errorf("%s has %s", name, unwanted)
			}
		}
	}
	for _, name := range p.Names() {
		if !strings.HasSuffix(name, ".rels") {
			continue
		}
		owner := strings.Replace(strings.TrimSuffix(name, ".rels"), "_rels/", "", 1)
		links, err := p.Relations(owner)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range links {
			if _, found := p.Part(ooxml.Resolve(owner, r)); !found {
				t.Errorf("%s leads from %s to nothing", r.Target, owner)
			}
		}
	}
	if _, again := written(t, small(), packed(t, ours(t))); !bytes.Equal(file, again) {
		t.Error("two presentations of one deck and template differ")
	}
}

// zipped is a file of one part.
func zipped(t *testing.T, name string, content []byte) []byte {
	t.Helper()
	var file bytes.Buffer
	w := zip.NewWriter(&file)
	entry, err := w.Create(name)
	if err == nil {
		_, err = entry.Write(content)
	}
	if err == nil {
		err = w.Close()
	}
	if err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func TestWhatIsNoTemplateIsRefused(t *testing.T) {
	without := func(part string) []byte {
		p := ours(t)
		p.Remove(part)
		return packed(t, p)
	}
	for name, file := range map[string][]byte{
		"nothing":                   {},
		"no package":                []byte("%PDF-1.5"),
		"an empty package":          zipped(t, "a.xml", nil),
		"a path out of it":          zipped(t, "../../etc/passwd", nil),
		"an absolute path":          zipped(t, "/etc/passwd", nil),
		"a path of another system":  zipped(t, `..\windows`, nil),
		"a bomb":                    zipped(t, "bomb.xml", make([]byte, 201<<20)),
		"no types":                  without(ooxml.ContentTypes),
		"no presentation":           without("ppt/presentation.xml"),
		"no master":                 without("ppt/slideMasters/slideMaster1.xml"),
		"no layout":                 without("ppt/slideLayouts/slideLayout2.xml"),
		"no theme":                  without("ppt/theme/theme1.xml"),
		"relationships of nothing":  without("_rels/.rels"),
		"a document type and a DTD": doctyped(t),
	} {
		t.Run(name, func(t *testing.T) {
			var out bytes.Buffer
			err := slides.WritePPTX(&out, small(), file)
			if !errors.Is(err, slides.ErrTemplate) {
				t.Errorf("the error is %v", err)
			}
			if out.Len() != 0 {
				t.Error("something was written")
			}
		})
	}
}

func doctyped(t *testing.T) []byte {
	p := ours(t)
	content, _ := p.Part("ppt/theme/theme1.xml")
	p.Put("ppt/theme/theme1.xml", bytes.Replace(content, []byte("<a:theme"), []byte(`<!DOCTYPE x [<!ENTITY a "b">]><a:theme`), 1))
	return packed(t, p)
}

// FuzzTemplateParts changes what a part of a template says, which bytes of an
// archive changed at random hardly ever do.
func FuzzTemplateParts(f *testing.F) {
	parts := []string{"[Content_Types].xml", "_rels/.rels", "ppt/presentation.xml", "ppt/_rels/presentation.xml.rels",
		"ppt/slideMasters/slideMaster1.xml", "ppt/slideLayouts/slideLayout1.xml", "ppt/theme/theme1.xml"}
	for i, name := range parts {
		content, found := ours(f).Part(name)
		if !found {
			f.Fatalf("a template has no %s", name)
		}
		f.Add(uint8(i), string(content))
	}
	whole := packed(f, ours(f))
	f.Fuzz(func(t *testing.T, part uint8, content string) {
		p, err := ooxml.Read(whole, ooxml.Limits{Parts: 1000, Bytes: 100 << 20})
		if err != nil {
			t.Fatal(err)
		}
		p.Put(parts[int(part)%len(parts)], []byte(content))
		var out bytes.Buffer
		if err := slides.WritePPTX(&out, small(), packed(t, p)); err != nil && !errors.Is(err, slides.ErrTemplate) {
			t.Errorf("the error is %v", err)
		}
	})
}

func FuzzTemplate(f *testing.F) {
	f.Add(packed(f, ours(f)))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, file []byte) {
		var out bytes.Buffer
		if err := slides.WritePPTX(&out, small(), file); err != nil && !errors.Is(err, slides.ErrTemplate) {
			t.Errorf("the error is %v", err)
		}
	})
}

// Some programs do not say what kind their layouts are. The first is then that of
// the title slide, with the title in the middle of it.
func TestPagesHaveRoomOnLayoutsOfNoKind(t *testing.T) {
	template, _ := written(t, board.Deck{Title: "Mal", Language: text.NB}, nil)
	for _, name := range template.Names() {
		if content, _ := template.Part(name); strings.HasPrefix(name, "ppt/slideLayouts/slideLayout") {
			for _, kind := range []string{"title", "titleOnly", "obj", "tbl", "secHead"} {
				content = bytes.Replace(content, []byte(` type="`+kind+`" preserve`), []byte(" preserve"), 1)
				content = bytes.Replace(content, []byte(`<p:sldLayout type="`+kind+`"`), []byte("<p:sldLayout"), 1)
			}
			template.Put(name, content)
		}
	}
	p, _ := written(t, small(), packed(t, template))
	for slide, want := range map[string]string{"ppt/slides/slide1.xml": "slideLayout1.xml", "ppt/slides/slide2.xml": "slideLayout2.xml"} {
		links, err := p.Relations(slide)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range links {
			if r.Short() == "slideLayout" && !strings.HasSuffix(r.Target, want) {
				t.Errorf("%s has the layout %s, want %s", slide, r.Target, want)
			}
		}
	}
}

// Where a template has the foot of its slides high up, nothing is written on it.
func TestNothingStandsOnTheFootOfATemplate(t *testing.T) {
	template, _ := written(t, board.Deck{Title: "Mal", Language: text.NB}, nil)
	const low, high = `y="6451600"`, `y="5400000"` // of 6858000
	for _, name := range template.Names() {
		if content, _ := template.Part(name); strings.HasPrefix(name, "ppt/slideLayouts/slideLayout") {
			if !bytes.Contains(content, []byte(low)) {
				t.Fatalf("%s has no foot at %s", name, low)
			}
			template.Put(name, bytes.ReplaceAll(content, []byte(low), []byte(high)))
		}
	}
	p, _ := written(t, small(), packed(t, template))
	for _, part := range slideParts(p)[1:] {
		content, _ := p.Part(part)
		type room struct {
			Off struct {
				Y int `xml:"y,attr"`
			} `xml:"off"`
			Ext struct {
				H int `xml:"cy,attr"`
			} `xml:"ext"`
		}
		var slide struct {
			Shapes []room `xml:"cSld>spTree>sp>spPr>xfrm"`
			Frames []room `xml:"cSld>spTree>graphicFrame>xfrm"`
		}
		err := xml.Unmarshal(content, &slide)
		rooms := slices.Concat(slide.Shapes, slide.Frames)
		if err != nil || len(rooms) == 0 {
			t.Fatalf("%s has nothing on it: %v", part, err)
		}
		for _, room := range rooms {
			if end := room.Off.Y + room.Ext.H; end > 5400000 {
				t.Errorf("%s: something ends at %d", part, end)
			}
		}
	}
}
