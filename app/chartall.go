package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/spf13/cobra"

	"fagplan/views/board"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// drawnRows tell which charts were drawn, and where, and which were left out.
type drawnRows struct {
	Files   []drawnRow   `json:"files"`
	Skipped []skippedRow `json:"skipped"`
}

// skippedRow is a chart the plan has no numbers for, and what it takes.
type skippedRow struct {
	Name   string `json:"name"`
	Reason string `json:"reason"`
}

// drawAllCharts writes every chart to a folder, in each of the formats.
func (c *commandLine) drawAllCharts(command *cobra.Command, path string, f chartFlags) error {
	if f.out == "" {
		return c.misuse(command, "usage.chart-folder", nil)
	}
	options, err := c.chartOptions(command, f)
	if err != nil {
		return err
	}
	v, err := c.viewIn(command, path, f.revision)
	if err != nil {
		return err
	}
	specs, skipped := tellAll(f.narrow(c.question(v)), f.empty)
	if err := os.MkdirAll(f.out, 0o755); err != nil {
		return err
	}
	files, err := writeCharts(command.Context(), f.out, specs, f.formats.orUsual(), options)
	if err != nil {
		return err
	}
	return c.answer(drawnRows{files, skipped}, func(w io.Writer) error { return c.sayDrawn(w, files, skipped) })
}

// tellAll tells every chart of the plan, those without numbers apart unless
// they are wanted too.
func tellAll(q chart.Question, withEmpty bool) (specs []chart.Spec, skipped []skippedRow) {
	skipped = []skippedRow{}
	for _, name := range chartNames(q.Plan) {
		spec, _ := chart.Tell(name, q)
		if spec.Table() == nil && !withEmpty {
			skipped = append(skipped, skippedRow{name, spec.Empty})
			continue
		}
		specs = append(specs, spec)
	}
	return specs, skipped
}

// writeCharts writes each chart in each format, several at a time, and returns
// the files in the order of the charts. After the first error, or when the
// context ends, no new file is begun.
func writeCharts(ctx context.Context, folder string, specs []chart.Spec, formats []string, options chart.Options) ([]drawnRow, error) {
	rows := make([]drawnRow, 0, len(specs)*len(formats))
	for _, spec := range specs {
		for _, format := range formats {
			rows = append(rows, drawnRow{filepath.Join(folder, spec.Name+"."+format), spec.Name, spec.Title, spec.AltText})
		}
	}
	err := sideBySide(ctx, len(rows), func(i int) error {
		return saveChart(rows[i].File, specs[i/len(formats)], options)
	})
	return rows, err
}

// sideBySide does n pieces of work on all processors, and returns the first
// error. It begins none after an error or the end of the context.
func sideBySide(ctx context.Context, n int, do func(int) error) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		workers.Go(func() {
			for i := int(next.Add(1)) - 1; i < n && ctx.Err() == nil; i = int(next.Add(1)) - 1 {
				if err := do(i); err != nil {
					stop(err)
				}
			}
		})
	}
	workers.Wait()
	return context.Cause(ctx)
}

func (c *commandLine) sayDrawn(w io.Writer, files []drawnRow, skipped []skippedRow) error {
	for _, f := range files {
		if _, err := fmt.Fprintln(w, c.words.T("command.chart.drawn", text.Args{"file": f.File, "title": f.Title})); err != nil {
			return err
		}
	}
	for _, s := range skipped {
		if _, err := fmt.Fprintln(w, c.words.T("command.chart.skipped", text.Args{"name": s.Name, "reason": s.Reason})); err != nil {
			return err
		}
	}
	return nil
}

// formatsValue is the value of --format, as in png,pdf: none until it is set.
type formatsValue []string

// Set implements pflag.Value.
func (v *formatsValue) Set(value string) error {
	var formats formatsValue
	for format := range strings.SplitSeq(strings.ToLower(value), ",") {
		format = strings.TrimSpace(format)
		if !slices.Contains(board.Formats, format) {
			return board.ErrFileFormat
		}
		if !slices.Contains(formats, format) {
			formats = append(formats, format)
		}
	}
	*v = formats
	return nil
}

func (v formatsValue) orUsual() []string {
	if len(v) == 0 {
		return board.Formats[:1]
	}
	return v
}

// String implements pflag.Value. It is empty for the reason languageValue
// gives.
func (*formatsValue) String() string { return "" }

// Type implements pflag.Value.
func (*formatsValue) Type() string { return "" }
