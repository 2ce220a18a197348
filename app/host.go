package main

import (
	"context"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/views/chart"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// version is the program's. Builds for release set it.
var version = "0.1.0"

// host opens and makes plans for the window.
type host struct{}

var _ screen.Host = host{}

// Open implements screen.Host.
func (host) Open(path string) (screen.Document, error) {
	d, err := openDocument(context.Background(), path)
	if err != nil {
		return nil, err
	}
	return d, nil
}

// Create implements screen.Host.
func (host) Create(path, name string) (screen.Document, error) {
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

// Explain implements screen.Host.
func (host) Explain(words *text.Printer, err error) string { return explain(words, err) }

// Version implements screen.Host.
func (host) Version() string { return version }
