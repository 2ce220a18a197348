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

// saveChart writes a chart to a file, as the picture or table its name says.
func saveChart(path string, spec chart.Spec, options chart.Options) error {
	err := board.WriteChart(path, spec, options)
	switch {
	case errors.Is(err, board.ErrFileFormat):
		return &toldError{key: "error.not-a-picture", err: err}
	case errors.Is(err, board.ErrDrawing):
		return &toldError{key: "error.chart-size", err: err}
	}
	return err
}
