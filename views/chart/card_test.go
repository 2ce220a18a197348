package chart_test

import (
	"strings"
	"testing"

	"fagplan/views/chart"
)

// allWords is what a drawing says, the spaces between lines taken out.
func allWords(d *chart.Drawing) string {
	var b strings.Builder
	for _, text := range d.Texts {
		b.WriteString(text.Value)
	}
	return strings.ReplaceAll(b.String(), " ", "")
}

func TestCardIsNeverCutOff(t *testing.T) {
	long := figureCard()
	long.Headline = chart.Headline{Label: "Kostnad i 2025", Value: "NOK 48.7 million", Status: chart.Bad, Word: "Needs action",
		Detail: "3 av 16 tiltak er forsinket, 5 er ikke startet, og resten er i rute"}
	alone := figureCard()
	alone.Series = nil
	for _, spec := range []*chart.Spec{figureCard(), long, alone} {
		for _, o := range []chart.Options{{Width: 320, Height: 180, Header: true}, {Width: 640, Height: 360, Header: true}, {Width: 640, Height: 720, Header: true},
			{Width: 960, Height: 720, Header: true}, {Width: 1280, Height: 720}, {Width: 3840, Height: 2160, Header: true}} {
			d := laidOut(t, spec, o)
			checkDrawing(t, spec, d)
			h := spec.Headline
			for _, words := range []string{h.Label, h.Value, h.Detail, h.Word} {
				if !strings.Contains(allWords(d), strings.ReplaceAll(words, " ", "")) {
					t.Errorf("%d×%d leaves out some of %q: %s", o.Width, o.Height, words, allWords(d))
				}
			}
		}
	}
}

func TestCardPrintsThePlannersOwnTitle(t *testing.T) {
	spec := figureCard()
	spec.Told, spec.Title = "Dekningsgrad: 43", "Vi er snart halvveis"
	o := chart.Options{Width: 640, Height: 360, Header: true}
	if d := laidOut(t, spec, o); !says(d, "Vi er snart halvveis") {
		t.Errorf("the card leaves out the planner's title: %s", allWords(d))
	}
	spec.Title = spec.Told
	if says(laidOut(t, spec, o), spec.Told) {
		t.Error("the card says the same twice")
	}
}

func TestCardMarksFirstAndLast(t *testing.T) {
	d := laidOut(t, figureCard(), chart.Options{Width: 640, Height: 360})
	for _, end := range []string{"2007 34", "2009 43"} {
		if !says(d, end) {
			t.Errorf("the card does not say %q", end)
		}
	}
	if len(d.Marks) != 3 {
		t.Errorf("%d points to point at, want 3", len(d.Marks))
	}
}
