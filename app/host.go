package main

import (
	"context"
	"fmt"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/data/planfile"
	"fagplan/data/workbook"
	"fagplan/views/chart"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// version is the program's. Builds for release set it.
var version = "0.1.0"

// host opens and makes plans for the window.
type host struct {
	// backups is how many backups the planner wants kept; nil for as many as usual.
	backups func() int
	// trail is told of the edits of every plan, nil for none.
	trail *trail
}

var _ screen.Host = host{}

// Create implements screen.Host.
func (h host) Create(path, name string) (screen.Document, error) {
	var books []bookFile
	if name != "" {
		chosen, err := example.Find(name)
		if err != nil {
			return nil, err
		}
		if books, err = exampleBooks(chosen); err != nil {
			return nil, err
		}
	}
	d, _, err := createPlan(context.Background(), path, books)
	if err != nil {
		return nil, err
	}
	d.trail = h.trail
	d.file.KeepBackups(h.keeping(planfile.Stamp{}))
	return d, nil
}

// Examples implements screen.Host.
func (host) Examples() []string {
	var names []string
	for _, e := range example.All() {
		names = append(names, e.Name)
	}
	return names
}

// slide is how charts leave the window. They are for paper and slides, so they
// are light whatever the window is.
var slide = chart.Options{Width: chartWidth, Height: chartHeight, Scale: chartScale, Header: true}

// SaveChart implements screen.Host.
func (host) SaveChart(path string, spec chart.Spec) error { return saveChart(path, spec, slide) }

// CopyPicture implements screen.Host.
func (host) CopyPicture(spec chart.Spec) error { return copyPicture(systemClipboard{}, spec, slide) }

// SaveTemplate implements screen.Host.
func (host) SaveTemplate(path string, plan *budget.Plan) error {
	return saveTemplate(path, plan, false)
}

// ParseNumber implements screen.Host: numbers are read as workbooks' are. One
// that may have been meant otherwise is refused, but for a dot between thousands.
func (host) ParseNumber(typed string) (budget.Quantity, bool, error) {
	figure, err := workbook.ParseNumber(typed, workbook.DotsUnknown)
	if err != nil {
		return 0, false, err
	}
	if figure.Missing || figure.Doubt == workbook.FootnoteMark {
		return 0, false, fmt.Errorf("%q: %w", typed, workbook.ErrNotNumber)
	}
	return figure.Value, figure.Percent, nil
}

// ParsePeriod implements screen.Host: periods are read as workbooks' are.
func (host) ParsePeriod(typed string) (budget.Period, error) {
	span, err := workbook.ParsePeriod(typed)
	if err != nil {
		return budget.Period{}, err
	}
	period, single := span.Single()
	if !single {
		return budget.Period{}, fmt.Errorf("%q: %w", typed, workbook.ErrNotPeriod)
	}
	return period, nil
}

// Explain implements screen.Host.
func (host) Explain(words *text.Printer, err error) string {
	logTold(err)
	return explain(words, err)
}

// Version implements screen.Host.
func (host) Version() string { return version }
