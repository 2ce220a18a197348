package chart_test

import (
	"bytes"
	"cmp"
	"image"
	"image/color"
	"maps"
	"slices"
)

// Two pictures of a chart are the same where they differ by no more than
// processors do: each rounds the last digit of a coordinate its own way, which
// can move an edge to the next pixel and shade it otherwise. So every pixel of
// one must be among those around its place in the other, give or take, but for
// strays.
const (
	shade  = 12 // of 255, in each of red, green and blue, for any pixel
	edge   = 2  // by one part in this of the contrast around it, besides
	strays = 6  // pixels of the whole picture
)

// differences counts the pixels that differ, and marks them on a picture.
func differences(got, want *image.Paletted) (n int, marked *image.RGBA) {
	marked = image.NewRGBA(want.Rect)
	if got.Rect != want.Rect {
		return got.Rect.Dx() * got.Rect.Dy(), marked
	}
	for y := range want.Rect.Dy() {
		for x := range want.Rect.Dx() {
			g, w := rgbAt(got, x, y), rgbAt(want, x, y)
			if g == w || around(want, x, y).holds(g) && around(got, x, y).holds(w) {
				// What is the same is left as a shadow, to see where the rest is.
				marked.SetRGBA(x, y, color.RGBA{191 + w[0]/4, 191 + w[1]/4, 191 + w[2]/4, 255})
				continue
			}
			n++
			marked.SetRGBA(x, y, color.RGBA{R: 255, A: 255})
		}
	}
	return n, marked
}

// rgb is red, green and blue.
type rgb [3]uint8

func rgbAt(picture *image.Paletted, x, y int) rgb {
	c := picture.Palette[picture.Pix[y*picture.Stride+x]].(color.RGBA)
	return rgb{c.R, c.G, c.B}
}

// between is all colours from low to high.
type between struct{ low, high rgb }

// around is the colours between those of a pixel and its neighbours.
func around(picture *image.Paletted, x, y int) between {
	b := between{rgb{255, 255, 255}, rgb{}}
	for ny := max(0, y-1); ny <= min(y+1, picture.Rect.Dy()-1); ny++ {
		for nx := max(0, x-1); nx <= min(x+1, picture.Rect.Dx()-1); nx++ {
			for i, part := range rgbAt(picture, nx, ny) {
				b.low[i], b.high[i] = min(b.low[i], part), max(b.high[i], part)
			}
		}
	}
	return b
}

func (b between) holds(c rgb) bool {
	for i, part := range c {
		low, high := int(b.low[i]), int(b.high[i])
		room := shade + (high-low)/edge
		if int(part) < low-room || int(part) > high+room {
			return false
		}
	}
	return true
}

// paletted is a picture in its 64 commonest colours, which makes a small file.
// The rest are shades at the edges of letters and lines, and become the nearest.
func paletted(picture *image.RGBA) *image.Paletted {
	count := make(map[color.RGBA]int)
	for i := 0; i < len(picture.Pix); i += 4 {
		count[colorAt(picture, i)]++
	}
	commonest := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int {
		return cmp.Or(cmp.Compare(count[b], count[a]), bytes.Compare([]byte{a.R, a.G, a.B}, []byte{b.R, b.G, b.B}))
	})
	small := image.NewPaletted(picture.Rect, nil)
	for _, c := range commonest[:min(64, len(commonest))] {
		small.Palette = append(small.Palette, c)
	}
	index := make(map[color.RGBA]uint8, len(count))
	for c := range count {
		index[c] = uint8(small.Palette.Index(c))
	}
	for i := range small.Pix {
		small.Pix[i] = index[colorAt(picture, 4*i)]
	}
	return small
}

func colorAt(picture *image.RGBA, i int) color.RGBA {
	return color.RGBA{picture.Pix[i], picture.Pix[i+1], picture.Pix[i+2], picture.Pix[i+3]}
}
