package chart_test

import (
	"bytes"
	"encoding/binary"
	"encoding/xml"
	"errors"
	"fmt"
	"image/png"
	"io"
	"math"
	"strings"
	"testing"

	"fagplan/views/chart"
)

func TestPNGHasSizeAndResolution(t *testing.T) {
	for _, scale := range []float64{1, 1.5, 2, 4} {
		var file bytes.Buffer
		if err := laidOut(t, costs(), chart.Options{Width: 640, Height: 360, Scale: scale}).WritePNG(&file); err != nil {
			t.Fatal(err)
		}
		perMetre := binary.BigEndian.Uint32(chunk(t, file.Bytes(), "pHYs"))
		if want := uint32(math.Round(96 * scale / 0.0254)); perMetre != want {
			t.Errorf("scale %v: %d pixels per metre, want %d", scale, perMetre, want)
		}
		picture, err := png.Decode(&file)
		if err != nil {
			t.Fatalf("scale %v: %v", scale, err)
		}
		if got := picture.Bounds().Size(); got.X != int(640*scale) || got.Y != int(360*scale) {
			t.Errorf("scale %v: picture of %v", scale, got)
		}
	}
}

// chunk is the data of the first chunk of a kind in a PNG.
func chunk(t *testing.T, file []byte, kind string) []byte {
	t.Helper()
	for rest := file[8:]; len(rest) > 12; {
		size := binary.BigEndian.Uint32(rest)
		if string(rest[4:8]) == kind {
			return rest[8 : 8+size]
		}
		rest = rest[12+size:]
	}
	t.Fatalf("no chunk %s in the file", kind)
	return nil
}

func TestPictureShowsTheMarks(t *testing.T) {
	spec := variance()
	d := laidOut(t, spec, chart.Options{Width: 640, Height: 360, Scale: 2})
	picture, err := d.Image()
	if err != nil {
		t.Fatal(err)
	}
	light := chart.Light()
	for _, m := range d.Marks {
		if m.Series != 1 || m.Category == 3 {
			continue // only the actuals are solid
		}
		at := m.Box.Centre()
		if got := picture.RGBAAt(int(at.X*2), int(at.Y*2)); got != light.Series[0] {
			t.Errorf("%s: %v in the middle of the column, want %v", m.ReadOut, got, light.Series[0])
		}
	}
	if got := picture.RGBAAt(0, 0); got != light.Background {
		t.Errorf("%v in the corner, want %v", got, light.Background)
	}
}

// element is the parts of an SVG that are looked at here.
type element struct {
	Title string `xml:"title"`
	Desc  string `xml:"desc"`
	Width string `xml:"width,attr"`
	Texts []struct {
		Span struct {
			Anchor string  `xml:"text-anchor,attr"`
			Weight string  `xml:"font-weight,attr"`
			Length float64 `xml:"textLength,attr"`
			Value  string  `xml:",chardata"`
		} `xml:"tspan"`
	} `xml:"text"`
}

func parsed(t fails, d *chart.Drawing) (element, string) {
	t.Helper()
	var file bytes.Buffer
	if err := d.WriteSVG(&file); err != nil {
		t.Fatalf("%v", err)
	}
	var root element
	if err := xml.Unmarshal(file.Bytes(), &root); err != nil {
		t.Fatalf("the SVG is no XML: %v", err)
	}
	return root, file.String()
}

func TestSVGKeepsAnyText(t *testing.T) {
	for _, text := range []string{
		"Drift & <3 mnd", `"sitat" og 'apostrof'`, "]]> --> <!--", "😀 👩‍⚕️ æøå", "−8 %",
		`x" style="fill:rgba(1,2,3,1.0)"`,
	} {
		spec := variance()
		spec.Title, spec.AltText, spec.Series[0].Name = text, text, text
		d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: true})
		root, _ := parsed(t, d)
		if root.Title != text || root.Desc != text {
			t.Errorf("%q became the title %q and description %q", text, root.Title, root.Desc)
		}
		found := 0
		for _, label := range root.Texts {
			if label.Span.Value == text {
				found++
			}
		}
		if found < 2 { // title and legend
			t.Errorf("%q is %d times in the SVG", text, found)
		}
	}
}

func TestSVGParsesWhateverTheText(t *testing.T) {
	for _, text := range []string{strings.Repeat("lang & ", 43), strings.Repeat("ø", 300), "\x00\x1b\xff\ufffe\n\t", "\u202e\u200d"} {
		spec := costs()
		spec.Title, spec.Subtitle, spec.Source, spec.AltText = text, text, text, text
		for i := range spec.Series {
			spec.Series[i].Name = text
		}
		for i := range spec.Categories {
			spec.Categories[i].Label = text
		}
		d := laidOut(t, spec, chart.Options{Width: 640, Height: 360, Header: true})
		checkDrawing(t, spec, d)
		parsed(t, d)
	}
}

func TestSVGHasTheLayoutOfThePicture(t *testing.T) {
	for _, spec := range samples() {
		d := laidOut(t, spec, chart.Options{Width: 640, Height: 360, Header: true})
		root, file := parsed(t, d)
		if len(root.Texts) != len(d.Texts) {
			t.Errorf("%s: %d texts in the SVG, %d in the drawing", spec.Name, len(root.Texts), len(d.Texts))
			continue
		}
		for i, text := range d.Texts {
			span := root.Texts[i].Span
			if span.Value != text.Value || (span.Weight == "bold") != text.Bold {
				t.Errorf("%s: text %d is %+v, drawn %+v", spec.Name, i, span, text)
			}
			if width := text.Box.W * 16; math.Abs(span.Length-width) > 1 {
				t.Errorf("%s: %q is to be %v wide, drawn %v", spec.Name, text.Value, span.Length, width)
			}
			at := text.Anchor()
			place := fmt.Sprintf(`x="%d" y="%d"`, int(math.Round(at.X*16)), int(math.Round(at.Y*16)))
			if !strings.Contains(file, place) {
				t.Errorf("%s: %q is not at %s", spec.Name, text.Value, place)
			}
		}
		if root.Width != "640" || strings.Contains(file, "rgba(") || !strings.Contains(file, "'Noto Sans'") && len(d.Texts) > 0 {
			t.Errorf("%s: the SVG lacks its size, plain colours or typeface", spec.Name)
		}
	}
}

// Charts are drawn off the screen's own thread, several at a time. What they
// share is for the race detector to find.
func TestChartsAreDrawnSideBySide(t *testing.T) {
	for _, spec := range samples() {
		t.Run(spec.Name, func(t *testing.T) {
			t.Parallel()
			d := laidOut(t, spec, chart.Options{Width: 320, Height: 180})
			if err := d.WritePNG(io.Discard); err != nil {
				t.Error(err)
			}
			if err := d.WriteSVG(io.Discard); err != nil {
				t.Error(err)
			}
			if err := d.WritePDF(io.Discard); err != nil {
				t.Error(err)
			}
		})
	}
}

var errFull = errors.New("disk full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }

func TestWriteErrorsAreReported(t *testing.T) {
	d := laidOut(t, costs(), chart.Options{Width: 320, Height: 180})
	for name, write := range map[string]func(io.Writer) error{"PNG": d.WritePNG, "SVG": d.WriteSVG, "PDF": d.WritePDF} {
		if err := write(fullDisk{}); !errors.Is(err, errFull) {
			t.Errorf("%s to a full disk: %v", name, err)
		}
	}
}

func TestTextIsInkedWhereItIsLaidOut(t *testing.T) {
	d := laidOut(t, costs(), chart.Options{Width: 1280, Height: 720, Header: true, Scale: 2})
	picture, err := d.Image()
	if err != nil {
		t.Fatal(err)
	}
	title := d.Texts[0]
	inked := func(box chart.Rect) (n int) {
		for y := int(box.Y * 2); y < int(box.Bottom()*2); y++ {
			for x := int(box.X * 2); x < int(box.Right()*2); x++ {
				if picture.RGBAAt(x, y) == title.Color {
					n++
				}
			}
		}
		return n
	}
	if !title.Bold || inked(title.Box) < 500 {
		t.Errorf("%q is not in %v", title.Value, title.Box)
	}
	beside := title.Box
	beside.X, beside.W = title.Box.Right()+1, 100
	if n := inked(beside); n > 0 {
		t.Errorf("%d pixels of %q lie to the right of the room it was measured to need", n, title.Value)
	}
}
