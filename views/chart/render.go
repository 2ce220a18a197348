package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"math"
	"strings"

	gochart "github.com/wcharczuk/go-chart/v2"
	"github.com/wcharczuk/go-chart/v2/drawing"
)

// renderer paints on a go-chart renderer. go-chart takes whole numbers as
// coordinates, so logical pixels are multiplied by unit first: the scale of a
// picture, and a fine raster for a vector file.
type renderer struct {
	gochart.Renderer
	fonts *typefaces
	unit  float64
}

func (r *renderer) at(v float64) int { return int(math.Round(v * r.unit)) }

// style begins a new shape. Renderers keep the style of the shape before.
func (r *renderer) style(s Style) {
	r.ResetStyle()
	r.SetFillColor(gochartColor(s.Fill))
	if s.Stroke.A == 0 {
		return
	}
	r.SetStrokeColor(gochartColor(s.Stroke))
	r.SetStrokeWidth(math.Max(1, s.Width*r.unit))
	dash := make([]float64, len(s.Dash))
	for i, length := range s.Dash {
		dash[i] = math.Max(1, length*r.unit)
	}
	r.SetStrokeDashArray(dash)
}

func gochartColor(c color.RGBA) drawing.Color {
	return drawing.Color{R: c.R, G: c.G, B: c.B, A: c.A}
}

func (r *renderer) trace(p Path) {
	for _, run := range p.Runs {
		for i, v := range run {
			if i == 0 {
				r.MoveTo(r.at(v.X), r.at(v.Y))
			} else {
				r.LineTo(r.at(v.X), r.at(v.Y))
			}
		}
		if p.Closed {
			r.Close()
		}
	}
}

func (r *renderer) finish(s Style) {
	switch {
	case s.Stroke.A == 0:
		r.Fill()
	case s.Fill.A == 0:
		r.Stroke()
	default:
		r.FillStroke()
	}
}

// raster is a Canvas over go-chart's picture renderer, and for texts over the
// pen that one draws with.
type raster struct {
	renderer
	picture *image.RGBA
	pen     *drawing.RasterGraphicContext
}

func newRaster(width, height int, unit float64) (*raster, error) {
	fonts, err := loadTypefaces()
	if err != nil {
		return nil, err
	}
	base, err := gochart.PNG(width, height)
	if err != nil {
		return nil, fmt.Errorf("preparing a picture of %d×%d: %w", width, height, err)
	}
	r := &raster{renderer: renderer{base, fonts, unit}}
	if err := base.Save(r); err != nil {
		return nil, fmt.Errorf("preparing a picture of %d×%d: %w", width, height, err)
	}
	r.pen, err = drawing.NewRasterGraphicContext(r.picture)
	return r, err
}

// Write and SetRGBA make the raster the target of go-chart's Save, which hands
// over the picture itself instead of encoding it.
func (r *raster) Write([]byte) (int, error) {
	return 0, fmt.Errorf("go-chart did not hand over its picture")
}
func (r *raster) SetRGBA(picture *image.RGBA) { r.picture = picture }

// Box fills whole device pixels: crisp edges, and many times faster than the
// antialiasing rasterizer.
func (r *raster) Box(b Box) {
	area := image.Rect(r.at(b.Rect.X), r.at(b.Rect.Y), r.at(b.Rect.Right()), r.at(b.Rect.Bottom()))
	if b.Style.Stroke.A != 0 {
		r.flood(area, b.Style.Stroke)
		area = area.Inset(max(1, r.at(b.Style.Width)))
	}
	if b.Style.Fill.A != 0 {
		r.flood(area, b.Style.Fill)
	}
}

func (r *raster) flood(area image.Rectangle, c color.RGBA) {
	draw.Draw(r.picture, area, image.NewUniform(c), image.Point{}, draw.Src)
}

// Path rounds the corners of whole lines, since go-chart's stroker leaves a
// notch there.
func (r *raster) Path(p Path) {
	r.style(p.Style)
	r.trace(p)
	r.finish(p.Style)
	if p.Style.Stroke.A == 0 || p.Style.Dash != nil || p.Style.Width*r.unit < 1.5 {
		return
	}
	for _, run := range p.Runs {
		for i := 1; i+1 < len(run); i++ {
			r.Disc(Disc{run[i], p.Style.Width / 2, Style{Fill: p.Style.Stroke}})
		}
	}
}

// Disc traces an arc: the renderer's own circle is squarish.
func (r *raster) Disc(d Disc) {
	r.style(d.Style)
	radius := d.Radius * r.unit
	r.ArcTo(r.at(d.Centre.X), r.at(d.Centre.Y), radius, radius, 0, 2*math.Pi)
	r.finish(d.Style)
}

// Text draws word by word: the rasterizer looks for each new pixel of a row
// among all before it in the same stroke, which takes long for a whole line.
func (r *raster) Text(t Text) {
	if t.Back.A != 0 {
		r.Box(Box{t.Box, Style{Fill: t.Back}})
	}
	face := r.fonts.weight(t.Bold)
	r.pen.SetDPI(pictureDPI)
	r.pen.SetFont(face.font)
	r.pen.SetFontSize(t.Size * r.unit)
	r.pen.SetFillColor(t.Color)
	left := t.Anchor().X - face.width(t.Value, t.Size)*float64(t.Align)/2
	x, y := float64(r.at(left)), float64(r.at(t.Anchor().Y))
	for word := range strings.SplitAfterSeq(face.drawable(t.Value), " ") {
		// It fails only without a font.
		_, _ = r.pen.FillStringAt(word, x, y)
		x += face.width(word, t.Size*r.unit)
	}
}

// Go-chart reckons a size of one point as dpi/64 pixels in pictures and dpi/72 in
// SVG: with dpi set to that divisor, points are pixels.
const pictureDPI, vectorDPI = 64, 72

// vector is a Canvas over go-chart's SVG renderer.
type vector struct{ renderer }

// svgUnit is how finely a logical pixel is divided in an SVG.
const svgUnit = 16

func newVector(width, height int) (*vector, error) {
	fonts, err := loadTypefaces()
	if err != nil {
		return nil, err
	}
	base, err := gochart.SVG(width*svgUnit, height*svgUnit)
	if err != nil {
		return nil, fmt.Errorf("preparing an SVG of %d×%d: %w", width, height, err)
	}
	return &vector{renderer{base, fonts, svgUnit}}, nil
}

// Box draws its outline half a width inside, since SVG strokes astride.
func (r *vector) Box(b Box) {
	area := b.Rect
	if b.Style.Stroke.A != 0 {
		area = area.Inset(b.Style.Width / 2)
	}
	corners := []Vec{{area.X, area.Y}, {area.Right(), area.Y}, {area.Right(), area.Bottom()}, {area.X, area.Bottom()}}
	r.Path(Path{[][]Vec{corners}, true, b.Style})
}

func (r *vector) Path(p Path) {
	r.style(p.Style)
	r.trace(p)
	r.finish(p.Style)
}

func (r *vector) Disc(d Disc) {
	r.style(d.Style)
	r.Circle(d.Radius*r.unit, r.at(d.Centre.X), r.at(d.Centre.Y))
}

// Text escapes the text, which go-chart does not, and uses that to set what
// go-chart has no words for: the weight, the point that stays in place, and the
// width, which programs that lack the typeface squeeze theirs into.
func (r *vector) Text(t Text) {
	if t.Back.A != 0 {
		r.Box(Box{t.Box, Style{Fill: t.Back}})
	}
	r.ResetStyle()
	r.SetDPI(vectorDPI)
	r.SetFont(r.fonts.weight(t.Bold).font)
	r.SetFontSize(t.Size * r.unit)
	r.SetFontColor(gochartColor(t.Color))
	weight := "normal"
	if t.Bold {
		weight = "bold"
	}
	at := t.Anchor()
	anchor := [...]string{Start: "start", Middle: "middle", End: "end"}[t.Align]
	span := fmt.Sprintf(`<tspan x="%d" text-anchor="%s" font-weight="%s" textLength="%d" lengthAdjust="spacingAndGlyphs">%s</tspan>`,
		r.at(at.X), anchor, weight, max(1, r.at(r.fonts.weight(t.Bold).width(t.Value, t.Size))), escape(t.Value))
	r.Renderer.Text(span, r.at(at.X), r.at(at.Y))
}

// escape makes any text fit for XML; characters XML forbids become U+FFFD.
func escape(text string) string {
	var b bytes.Buffer
	// EscapeText fails only when the writer does, and a Buffer never does.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}
