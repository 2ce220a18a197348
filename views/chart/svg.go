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
	if _, err := w.Write(plainColours(body)); err != nil {
		return fmt.Errorf("writing the SVG: %w", err)
	}
	return nil
}

// svgHead replaces go-chart's opening tag, which has neither size nor words.
func (d *Drawing) svgHead(width, height int) string {
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" `+
		`role="img" stroke-linejoin="round" xml:space="preserve"><title>%s</title><desc>%s</desc>`,
		width, height, width*svgUnit, height*svgUnit, escape(d.Title), escape(d.AltText))
}

var (
	styleAttribute = regexp.MustCompile(`style="[^"]*"`)
	opaqueColour   = regexp.MustCompile(`rgba\((\d+),(\d+),(\d+),1\.0\)`)
)

// plainColours writes colours as #rrggbb: office programs do not read the
// rgba() that go-chart writes. A text cannot be mistaken for an attribute,
// its quotes are escaped.
func plainColours(svg []byte) []byte {
	return styleAttribute.ReplaceAllFunc(svg, func(style []byte) []byte {
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
