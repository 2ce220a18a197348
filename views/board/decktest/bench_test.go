package decktest_test

import (
	"bytes"
	"io"
	"sync"
	"testing"

	"fagplan/views/board/decktest"
	"fagplan/views/board/paper"
	"fagplan/views/board/sheets"
	"fagplan/views/board/slides"
	"fagplan/views/board/web"
	"fagplan/views/text"
)

// BenchmarkFifteen writes a pack of fifteen pages as every kind of file, each by
// itself and all side by side:
//
//	go test ./views/board/decktest -run none -bench Fifteen
func BenchmarkFifteen(b *testing.B) {
	deck := decktest.Fifteen(b, text.NB)
	kinds := []struct {
		name  string
		write func(io.Writer) error
	}{
		{"pptx", func(w io.Writer) error { return slides.WritePPTX(w, deck, nil) }},
		{"xlsx", func(w io.Writer) error { return sheets.Write(w, deck) }},
		{"pdf", func(w io.Writer) error { return paper.Write(w, deck, paper.Options{}) }},
		{"html", func(w io.Writer) error { return web.Write(w, deck) }},
		{"png", func(w io.Writer) error { return pictures(w, web.Pictures(deck, "png")) }},
		{"svg", func(w io.Writer) error { return pictures(w, web.Pictures(deck, "svg")) }},
	}
	for _, kind := range kinds {
		b.Run(kind.name, func(b *testing.B) {
			for b.Loop() {
				if err := kind.write(new(bytes.Buffer)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("all", func(b *testing.B) {
		for b.Loop() {
			var all sync.WaitGroup
			for _, kind := range kinds {
				all.Go(func() {
					if err := kind.write(new(bytes.Buffer)); err != nil {
						b.Error(err)
					}
				})
			}
			all.Wait()
		}
	})
}

func pictures(w io.Writer, files []web.Picture) error {
	for _, file := range files {
		if err := file.Write(w); err != nil {
			return err
		}
	}
	return nil
}
