package chart_test

import (
	"bytes"
	"image"
	"image/draw"
	"image/png"
	"testing"

	"fagplan/views/chart"
)

// TestPNGIsThePicture reads the files with the decoder of the standard library.
func TestPNGIsThePicture(t *testing.T) {
	for _, spec := range samples() {
		for _, o := range []chart.Options{
			{Width: 640, Height: 360, Header: true},
			{Width: 321, Height: 183, Scale: 1.5, Theme: chart.Dark()},
			{Width: 16, Height: 17},
		} {
			d := laidOut(t, spec, o)
			want, err := d.Image()
			if err != nil {
				t.Fatal(err)
			}
			var file bytes.Buffer
			if err := d.WritePNG(&file); err != nil {
				t.Fatal(err)
			}
			decoded, err := png.Decode(&file)
			if err != nil {
				t.Fatalf("%s: %v", spec.Name, err)
			}
			got := image.NewRGBA(decoded.Bounds())
			draw.Draw(got, got.Rect, decoded, image.Point{}, draw.Src)
			if got.Rect != want.Rect || !bytes.Equal(got.Pix, want.Pix) {
				t.Errorf("%s of %d×%d reads as another picture than was written", spec.Name, o.Width, o.Height)
			}
		}
	}
}
