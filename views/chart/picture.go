package chart

import (
	"image"
	"math"
)

// Image paints the drawing in device pixels.
func (d *Drawing) Image() (*image.RGBA, error) {
	width, height := d.device()
	r, err := newRaster(width, height, d.Scale)
	if err != nil {
		return nil, err
	}
	d.Paint(r)
	return r.picture, nil
}

// device is the size in device pixels.
func (d *Drawing) device() (width, height int) {
	return int(math.Round(d.Width * d.Scale)), int(math.Round(d.Height * d.Scale))
}
