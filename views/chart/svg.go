package chart

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
)

// WriteSVG writes the drawing as an SVG with real text, its title and its
// alternative text. Scale changes nothing in it: it has no pixels.
//
// The typeface is named and not embedded: office programs and librsvg take no
// fonts from within an SVG, and for browsers it would treble the file. Where
// Noto Sans is not installed, a similar one stands in, each text keeping its
// anchor and, where the program can do that, its width.
func (d *Drawing) WriteSVG(w io.Writer) error {
	width, height := int(math.Round(d.Width)), int(math.Round(d.Height))
	r, err := newVector(width, height)
	if err != nil {
		return err
	}
	d.Paint(r)
	var file bytes.Buffer
	if err := r.Save(&file); err != nil {
		return fmt.Errorf("drawing the SVG: %w", err)
	}
	_, body, _ := bytes.Cut(file.Bytes(), []byte(">"))
	if _, err := io.WriteString(w, d.svgHead(width, height)); err != nil {
		return fmt.Errorf("writing the SVG: %w", err)
	}
	if _, err := w.Write(forOthers(body)); err != nil {
		return fmt.Errorf("writing the SVG: %w", err)
	}
	return nil
}

// svgHead replaces go-chart's opening tag, which has neither size nor words.
func (d *Drawing) svgHead(width, height int) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" `+
		`role="img" stroke-linejoin="round" xml:lang="%s" xml:space="preserve"><title>%s</title><desc>%s</desc>`,
		width, height, width*svgUnit, height*svgUnit, escape(d.Language), escape(d.Title), escape(d.AltText))
}

var (
	styleAttribute = regexp.MustCompile(`style="[^"]*"`)
	opaqueColour   = regexp.MustCompile(`rgba\((\d+),(\d+),(\d+),1\.0\)`)
)

// The typefaces go-chart names, and those that look like Noto Sans on Windows
// and Mac added to them.
var (
	namedFonts   = []byte("'Noto Sans',sans-serif")
	similarFonts = []byte("'Noto Sans','Segoe UI','Helvetica Neue',Arial,sans-serif")
)

// forOthers writes styles so that other programs understand them: colours as
// #rrggbb, since office programs do not read the rgba() that go-chart writes,
// and typefaces they may have. A text cannot be mistaken for an attribute, its
// quotes are escaped.
func forOthers(svg []byte) []byte {
	return styleAttribute.ReplaceAllFunc(svg, func(style []byte) []byte {
		style = bytes.Replace(style, namedFonts, similarFonts, 1)
		return opaqueColour.ReplaceAllFunc(style, hexColour)
	})
}

func hexColour(rgba []byte) []byte {
	hex := []byte("#")
	for _, channel := range opaqueColour.FindSubmatch(rgba)[1:] {
		// The pattern lets only digits through, and go-chart writes bytes.
		v, _ := strconv.Atoi(string(channel))
		hex = fmt.Appendf(hex, "%02x", v)
	}
	return hex
}
