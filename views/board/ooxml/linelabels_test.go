package ooxml_test

import (
	"encoding/xml"
	"strconv"
	"testing"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// drawnSeries is what is read of a series in a chart part.
type drawnSeries struct {
	Name   string `xml:"tx>strRef>strCache>pt>v"`
	Labels []struct {
		Index    index  `xml:"idx"`
		Deleted  *index `xml:"delete"`
		Position *index `xml:"dLblPos"`
	} `xml:"dLbls>dLbl"`
	Position *index `xml:"dLbls>dLblPos"`
	Points   []kept `xml:"val>numRef>numCache>pt"`
}

type index struct {
	Value string `xml:"val,attr"`
}

// drawnPlot is what is read of the plot of a chart part.
type drawnPlot struct {
	Bars struct {
		Grouping index         `xml:"grouping"`
		Series   []drawnSeries `xml:"ser"`
	} `xml:"chart>plotArea>barChart"`
	Lines []drawnSeries `xml:"chart>plotArea>lineChart>ser"`
}

// draw is the plot of a chart of a plan, in bokmål, as large as on a slide.
func draw(t *testing.T, plan *budget.Plan, name string, area budget.AreaID) drawnPlot {
	t.Helper()
	revision, _ := plan.CurrentRevision()
	q := chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Area: area, Words: text.For(text.NB)}
	spec, _ := chart.Tell(name, q)
	frames := ooxml.Frames(&spec)
	if len(frames) != 1 {
		t.Fatalf("%s has %d native charts", name, len(frames))
	}
	var plot drawnPlot
	part := ooxml.Chart(frames[0], ooxml.Options{Size: ooxml.Size{Width: 620, Height: 380, Text: 12}, Place: ooxml.ChartSheet})
	if err := xml.Unmarshal(part, &plot); err != nil {
		t.Fatal(err)
	}
	return plot
}

// lastLabel is where the number of the last point of a series stands, empty for
// nowhere.
func (s drawnSeries) lastLabel() string {
	if s.Position == nil || len(s.Points) == 0 {
		return ""
	}
	at, last := s.Position.Value, strconv.Itoa(s.Points[len(s.Points)-1].Index)
	for _, l := range s.Labels {
		switch {
		case l.Index.Value != last:
		case l.Deleted != nil && l.Deleted.Value == "1":
			return ""
		case l.Position != nil:
			at = l.Position.Value
		}
	}
	return at
}

// The coverage of the trusts ends at 74, 51, 47, 29 and 21 of 100.
func TestNumbersOfLinesStandClear(t *testing.T) {
	for _, test := range []struct {
		plan, chart string
		want        map[string]string
	}{
		{"helse-nord-tsb-provetall", "coverage-trusts",
			map[string]string{"UNN": "t", "Helse Nord": "t", "Nordlandssykehuset": "b", "Helgelandssykehuset": "t", "Finnmarkssykehuset": "b", "Landet": "t"}},
		{"helse-nord-tsb", "coverage-national", map[string]string{"Helse Nord": "b", "Landet": "t"}},              // the gap is drawn between them
		{"helse-nord-tsb", "coverage", map[string]string{"Konsultasjoner": "b", "Pasienter": "t", "Årsverk": ""}}, // 43, 47 and 45
		{"helse-nord-tsb", "specialists-pipeline", map[string]string{"i arbeid, uten nye godkjenninger": "b", "behov i TSB 23": "b", "behov i alt 25": "t"}},
	} {
		found := map[string]string{}
		for _, s := range draw(t, exampletest.Named(t, test.plan), test.chart, "").Lines {
			found[s.Name] = s.lastLabel()
		}
		for name, want := range test.want {
			if got, drawn := found[name]; !drawn || got != want {
				t.Errorf("%s: the last number of %q is at %q, want %q of %q", test.chart, name, got, want, found)
			}
		}
	}
}

// A number in a bar of one status was dark on dark.
func TestStacksOfOnePieceAreBarsWithNumbersAfterThem(t *testing.T) {
	plot := draw(t, exampletest.Named(t, "helse-nord-tsb"), "measures", "")
	if len(plot.Bars.Series) != 1 || plot.Bars.Grouping.Value != "clustered" {
		t.Fatalf("%d series are %s", len(plot.Bars.Series), plot.Bars.Grouping.Value)
	}
	if at := plot.Bars.Series[0].Position; at == nil || at.Value != "outEnd" {
		t.Errorf("the numbers stand at %v", at)
	}
}
