package chart_test

import (
	"image/png"
	"io"
	"testing"

	"fagplan/views/chart"
)

var screens = map[string]chart.Options{
	"1600x900": {Width: 1600, Height: 900, Header: true},
	"4K":       {Width: 1920, Height: 1080, Header: true, Scale: 2},
}

func BenchmarkRedraw(b *testing.B) {
	for name, o := range screens {
		for _, spec := range samples() {
			b.Run(spec.Name+"/"+name, func(b *testing.B) {
				for b.Loop() {
					d, err := chart.Layout(spec, o)
					if err != nil {
						b.Fatal(err)
					}
					if _, err := d.Image(); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	for b.Loop() {
		if _, err := chart.Layout(costs(), screens["1600x900"]); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkEncode is the bare cost of a picture that redrawing is held against.
func BenchmarkEncode(b *testing.B) {
	for name, o := range screens {
		b.Run(name, func(b *testing.B) {
			d, err := chart.Layout(costs(), o)
			if err != nil {
				b.Fatal(err)
			}
			picture, err := d.Image()
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := png.Encode(io.Discard, picture); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkFiles(b *testing.B) {
	d, err := chart.Layout(costs(), screens["1600x900"])
	if err != nil {
		b.Fatal(err)
	}
	for name, write := range map[string]func(io.Writer) error{"PNG": d.WritePNG, "SVG": d.WriteSVG, "PDF": d.WritePDF} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := write(io.Discard); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
