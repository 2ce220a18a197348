package board

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"fagplan/views/chart"
)

// ErrPictureFormat reports a file name whose ending is no kind of picture that
// can be written.
var ErrPictureFormat = errors.New("no such kind of picture")

// PictureFormats lists the endings of picture files.
var PictureFormats = []string{".png", ".svg"}

// WritePicture draws a chart and writes it to path, as what the name ends in.
// A file of that name is replaced, but only by a whole picture. The error is
// ErrPictureFormat for other endings, and otherwise that of chart.Layout or of
// the file system.
func WritePicture(path string, spec chart.Spec, options chart.Options) error {
	write, err := writerFor(path)
	if err != nil {
		return err
	}
	drawing, err := chart.Layout(&spec, options)
	if err != nil {
		return err
	}
	return replaceFile(path, func(w io.Writer) error { return write(drawing, w) })
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

// replaceFile writes beside path and puts the file in place when it is whole
// and on disk.
func replaceFile(path string, write func(io.Writer) error) (err error) {
	file, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, file.Close(), os.Remove(file.Name()))
		}
	}()
	if err := write(file); err != nil {
		return err
	}
	if err := file.Sync(); err != nil {
		return err
	}
	const readable = 0o644
	if err := file.Chmod(readable); err != nil {
		return err
	}
	if err := file.Close(); err != nil {
		return err
	}
	return os.Rename(file.Name(), path)
}
