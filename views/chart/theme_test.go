package chart

import (
	"image/color"
	"math"
	"testing"
)

func TestContrastIsThatOfWCAG(t *testing.T) {
	white, black := rgb(0xFFFFFF), rgb(0x000000)
	for _, test := range []struct {
		a, b color.RGBA
		want float64
	}{{white, black, 21}, {black, white, 21}, {white, white, 1}, {rgb(0x767676), white, 4.54}, {rgb(0xFF0000), white, 4.0}} {
		if got := Contrast(test.a, test.b); math.Abs(got-test.want) > 0.01 {
			t.Errorf("%v on %v: %.2f, want %.2f", test.a, test.b, got, test.want)
		}
	}
}

func TestThemesAreLegible(t *testing.T) {
	for name, theme := range map[string]Theme{"light": Light(), "dark": Dark()} {
		const text, graphics = 4.5, 3.0 // WCAG 2.2, 1.4.3 and 1.4.11
		atLeast := func(what string, a, b color.RGBA, want float64) {
			t.Helper()
			if got := Contrast(a, b); got < want {
				t.Errorf("%s: %s has contrast %.2f, needs %.1f", name, what, got, want)
			}
		}
		atLeast("text", theme.Ink, theme.Background, text)
		atLeast("secondary text", theme.Muted, theme.Background, text)
		marks := append([]color.RGBA{theme.Quiet}, theme.Series...)
		for _, status := range []Status{Good, Watch, Bad, Idle, Underway, Halted} {
			marks = append(marks, theme.Status[status])
		}
		for _, c := range marks {
			what := "mark " + hex(c)
			atLeast(what, c, theme.Background, graphics)
			atLeast("label in "+what, theme.inkOn(c), c, text)
			atLeast("label in pale "+what, theme.inkOn(theme.pale(c)), theme.pale(c), text)
			atLeast("outline of "+what, c, theme.pale(c), 2.4)
		}
	}
}

func hex(c color.RGBA) string {
	const digits = "0123456789ABCDEF"
	var text []byte
	for _, v := range []uint8{c.R, c.G, c.B} {
		text = append(text, digits[v>>4], digits[v&15])
	}
	return string(text)
}

// Neighbours in the palette, and any two of its first five colours, must stay
// apart for readers who lack one kind of cone. The matrices are those of Viénot, Brettel and Mollon (1999), on linear
// light; the distance is Euclidean in CIELAB.
func TestSeriesDifferForTheColourBlind(t *testing.T) {
	sights := map[string][3][3]float64{
		"full":         {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"protanopia":   {{0.11238, 0.88762, 0}, {0.11238, 0.88762, 0}, {0.00401, -0.00401, 1}},
		"deuteranopia": {{0.29275, 0.70725, 0}, {0.29275, 0.70725, 0}, {-0.02234, 0.02234, 1}},
	}
	for name, theme := range map[string]Theme{"light": Light(), "dark": Dark()} {
		for sight, matrix := range sights {
			for i, one := range theme.Series {
				for j, other := range theme.Series[:i] {
					if i-j > 1 && i >= 5 {
						continue
					}
					if d := distance(seen(one, matrix), seen(other, matrix)); d < 20 {
						t.Errorf("%s, %s: %s and %s are only %.0f apart", name, sight, hex(other), hex(one), d)
					}
				}
			}
		}
	}
}

// seen is a colour in CIELAB as an eye sees it.
func seen(c color.RGBA, eye [3][3]float64) [3]float64 {
	var light, seen [3]float64
	for i, v := range []uint8{c.R, c.G, c.B} {
		light[i] = linear(float64(v) / 255)
	}
	for i, row := range eye {
		for j, share := range row {
			seen[i] += share * light[j]
		}
	}
	f := func(r, g, b, white float64) float64 {
		return math.Cbrt(math.Max(0, r*seen[0]+g*seen[1]+b*seen[2]) / white)
	}
	x, y, z := f(0.4124, 0.3576, 0.1805, 0.9505), f(0.2126, 0.7152, 0.0722, 1), f(0.0193, 0.1192, 0.9505, 1.089)
	return [3]float64{116*y - 16, 500 * (x - y), 200 * (y - z)}
}

func linear(v float64) float64 { return math.Pow((v+0.055)/1.055, 2.4) }

func distance(a, b [3]float64) float64 {
	return math.Sqrt((a[0]-b[0])*(a[0]-b[0]) + (a[1]-b[1])*(a[1]-b[1]) + (a[2]-b[2])*(a[2]-b[2]))
}
