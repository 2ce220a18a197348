package main

import (
	"errors"

	"fagplan/views/board"
	"fagplan/views/chart"
)

// The picture a chart is drawn as unless another is asked for: that of a slide,
// at twice the pixels so that it stays sharp.
const (
	chartWidth  = 1280
	chartHeight = 720
	chartScale  = 2
)

// savePicture draws a chart in a file, as the kind of picture its name says.
func savePicture(path string, spec chart.Spec, options chart.Options) error {
	err := board.WritePicture(path, spec, options)
	switch {
	case errors.Is(err, board.ErrPictureFormat):
		return &toldError{key: "error.not-a-picture", err: err}
	case errors.Is(err, board.ErrDrawing):
		return &toldError{key: "error.chart-size", err: err}
	}
	return err
}
