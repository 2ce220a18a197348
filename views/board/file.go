package board

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"fagplan/data/durable"
	"fagplan/views/chart"
)

// Errors of files of charts.
var (
	// ErrFileFormat reports a file name whose ending is no kind of file that a
	// chart can be written as.
	ErrFileFormat = errors.New("no such kind of chart file")
	// ErrDrawing reports a chart that cannot be drawn, as at an impossible size.
	ErrDrawing = errors.New("the chart cannot be drawn")
)

// pictures are the ways to write a drawing, by the ending of the file's name.
var pictures = map[string]func(*chart.Drawing, io.Writer) error{
	"png": (*chart.Drawing).WritePNG,
	"svg": (*chart.Drawing).WriteSVG,
	"pdf": (*chart.Drawing).WritePDF,
}

// table is the ending of files with the numbers behind a chart.
const table = "csv"

// Formats are the kinds of file WriteChart can write, as file names end in
// them, pictures first.
var Formats = []string{"png", "svg", "pdf", table}

// WriteChart writes a chart to path as what the name ends in: a picture, or the
// table behind it. A file of that name is replaced, but only by a whole one. The
// error is ErrFileFormat, ErrDrawing or that of the file system.
func WriteChart(path string, spec chart.Spec, options chart.Options) error {
	format := formatOf(path)
	if format == table {
		return durable.Replace(path, func(w io.Writer) error { return WriteCSV(w, spec) })
	}
	write, found := pictures[format]
	if !found {
		return fmt.Errorf("%s: %w", filepath.Base(path), ErrFileFormat)
	}
	drawing, err := chart.Layout(&spec, options)
	if err != nil {
		return fmt.Errorf("%w: %w", ErrDrawing, err)
	}
	return durable.Replace(path, func(w io.Writer) error { return write(drawing, w) })
}

// IsChartFile reports whether a file name ends in one of Formats.
func IsChartFile(path string) bool { return slices.Contains(Formats, formatOf(path)) }

func formatOf(path string) string {
	return strings.ToLower(strings.TrimPrefix(filepath.Ext(path), "."))
}
