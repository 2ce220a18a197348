package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

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
	write := pictureWriter(path)
	if write == nil {
		return &toldError{key: "error.not-a-picture"}
	}
	drawing, err := chart.Layout(&spec, options)
	if err != nil {
		return &toldError{key: "error.chart-size", err: err}
	}
	return writeWhole(path, func(w io.Writer) error { return write(drawing, w) })
}

// pictureWriter returns what writes the kind of picture a file name ends in,
// nil for a kind there is no writer for.
func pictureWriter(path string) func(*chart.Drawing, io.Writer) error {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".png":
		return (*chart.Drawing).WritePNG
	case ".svg":
		return (*chart.Drawing).WriteSVG
	}
	return nil
}

// writeWhole writes a file that takes its name when it is complete, so that
// what was there before is kept if anything fails.
func writeWhole(path string, write func(io.Writer) error) error {
	file, err := os.CreateTemp(filepath.Dir(path), ".fagplan-*")
	if err != nil {
		// Under the name that was asked for, which is what the reader knows.
		return &fs.PathError{Op: "create", Path: path, Err: errors.Unwrap(err)}
	}
	defer os.Remove(file.Name())
	err = errors.Join(write(file), file.Chmod(0o644), file.Close())
	if err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
