package board

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"fagplan/views/chart"
)

// Errors of pictures.
var (
	// ErrPictureFormat reports a file name whose ending is no kind of picture
	// that can be written.
	ErrPictureFormat = errors.New("no such kind of picture")
	// ErrDrawing reports a chart that cannot be drawn, as at an impossible size.
	ErrDrawing = errors.New("the chart cannot be drawn")
)

// WritePicture draws a chart and writes it to path, as what the name ends in.
// A file of that name is replaced, but only by a whole picture. The error is
// ErrPictureFormat, ErrDrawing or that of the file system.
func WritePicture(path string, spec chart.Spec, options chart.Options) error {
	write, err := writerFor(path)
	if err != nil {
		return err
	}
	drawing, err := chart.Layout(&spec, options)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDrawing, err)
	}
	return ReplaceFile(path, func(w io.Writer) error { return write(drawing, w) })
}

// IsPicture reports whether a file name ends in a kind of picture that
// WritePicture can write.
func IsPicture(path string) bool {
	_, err := writerFor(path)
	return err == nil
}

func writerFor(path string) (func(*chart.Drawing, io.Writer) error, error) {
	switch strings.ToLower(filepath.Ext(path)) {
	case ".png":
		return (*chart.Drawing).WritePNG, nil
	case ".svg":
		return (*chart.Drawing).WriteSVG, nil
	}
	return nil, fmt.Errorf("%s: %w", filepath.Base(path), ErrPictureFormat)
}
