package web

import (
	"bytes"
	"fmt"
	"image/color"
	"regexp"
	"strings"

	"fagplan/views/chart"
)

// palette is the colours of a page's charts, each as it is in the light and in
// the dark. A chart is drawn once, in colours that have names, and the style of
// the page says what those are.
type palette struct {
	names map[[2]string]string
	pairs [][2]string
}

func newPalette() *palette { return &palette{names: make(map[[2]string]string)} }

// name is what the style calls a colour.
func (p *palette) name(light, dark string) string {
	pair := [2]string{light, dark}
	name, known := p.names[pair]
	if !known {
		name = fmt.Sprintf("--c%d", len(p.pairs))
		p.names[pair] = name
		p.pairs = append(p.pairs, pair)
	}
	return name
}

// style says what the colours are. On paper they are as in the light.
func (p *palette) style() string {
	var light, dark strings.Builder
	for i, pair := range p.pairs {
		fmt.Fprintf(&light, "--c%d:%s;", i, pair[0])
		fmt.Fprintf(&dark, "--c%d:%s;", i, pair[1])
	}
	return "\n:root{" + light.String() + "}\n@media screen and (prefers-color-scheme:dark){:root{" + dark.String() + "}}\n"
}

var (
	colour = regexp.MustCompile(`#[0-9a-f]{6}`)
	styles = regexp.MustCompile(`style="[^"]*"`)
)

// both is the SVG of a chart laid out for light and for dark, in named colours.
// Where the two differ in more than colours, it is the one for light.
func (p *palette) both(light, dark *chart.Drawing) (string, error) {
	var lit, dim bytes.Buffer
	if err := light.WriteSVG(&lit); err != nil {
		return "", err
	}
	if err := dark.WriteSVG(&dim); err != nil {
		return "", err
	}
	others := colours(dim.String())
	if len(colours(lit.String())) != len(others) {
		others = colours(lit.String())
	}
	next := 0
	return styles.ReplaceAllStringFunc(lit.String(), func(style string) string {
		return colour.ReplaceAllStringFunc(style, func(light string) string {
			name := p.name(light, others[next])
			next++
			return "var(" + name + ")"
		})
	}), nil
}

// colours are those of the styles of an SVG, in order. A text cannot be mistaken
// for a style: its quotes are escaped.
func colours(svg string) (found []string) {
	for _, style := range styles.FindAllString(svg, -1) {
		found = append(found, colour.FindAllString(style, -1)...)
	}
	return found
}

// lamp is the shape of a status. The words after it say the same, so that a
// screen reader passes it over.
func (p *palette) lamp(status chart.Status) string {
	if status == chart.NoStatus {
		return ""
	}
	const side = 16
	light, dark := chart.Light().Status[status], chart.Dark().Status[status]
	fill := "var(" + p.name(hex(light), hex(dark)) + ")"
	var shape string
	switch s := chart.Lamp(chart.Rect{W: side, H: side}, status, light).(type) {
	case chart.Disc:
		shape = fmt.Sprintf(`<circle cx="%g" cy="%g" r="%g"`, s.Centre.X, s.Centre.Y, s.Radius)
	case chart.Box:
		shape = fmt.Sprintf(`<rect x="%g" y="%g" width="%g" height="%g"`, s.Rect.X, s.Rect.Y, s.Rect.W, s.Rect.H)
	case chart.Path:
		var points []string
		for _, run := range s.Runs {
			for _, v := range run {
				points = append(points, fmt.Sprintf("%.4g,%.4g", v.X, v.Y))
			}
		}
		shape = `<polygon points="` + strings.Join(points, " ") + `"`
	}
	return fmt.Sprintf(`<svg class="lamp" viewBox="0 0 %d %d" aria-hidden="true">%s style="fill:%s"/></svg>`, side, side, shape, fill)
}

func hex(c color.RGBA) string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }
