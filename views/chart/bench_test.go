package chart_test

import (
	"io"
	"slices"
	"testing"
	"time"

	"fagplan/views/chart"
	"fagplan/views/text"
)

// screens are the sizes charts are drawn at on screen.
var screens = []struct {
	name    string
	options chart.Options
}{
	{"1600x900", chart.Options{Width: 1600, Height: 900, Header: true}},
	{"4K", chart.Options{Width: 1920, Height: 1080, Header: true, Scale: 2}},
}

// benchEachChart measures something of every chart of a plan that has figures
// for all of them:
//
//	go test ./views/chart -run none -bench Redraw
//	go test ./views/chart -run none -bench 'Files/costs$'
func benchEachChart(b *testing.B, measure func(b *testing.B, spec *chart.Spec)) {
	plan, revision := fullPlan(b)
	for _, story := range chart.Stories {
		spec, _ := chart.Tell(story.Name, askFull(plan, revision, text.NB))
		b.Run(story.Name, func(b *testing.B) { measure(b, &spec) })
	}
}

// BenchmarkRedraw lays out and paints a chart as the screen does. Beside the
// time it says how many times that of encoding the picture as a PNG it is, which
// is to be at most 3.
func BenchmarkRedraw(b *testing.B) {
	benchEachChart(b, func(b *testing.B, spec *chart.Spec) {
		for _, screen := range screens {
			b.Run(screen.name, func(b *testing.B) {
				encoding := encodingTime(b, spec, screen.options)
				for b.Loop() {
					d := benchLayout(b, spec, screen.options)
					if _, err := d.Image(); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed())/float64(b.N)/float64(encoding), "encodings")
			})
		}
	})
}

// encodingTime is the time it takes to encode the picture of a chart, as
// WritePNG does: the median of some times.
func encodingTime(b *testing.B, spec *chart.Spec, o chart.Options) time.Duration {
	b.Helper()
	picture, err := benchLayout(b, spec, o).Image()
	if err != nil {
		b.Fatal(err)
	}
	times := make([]time.Duration, 7)
	for i := range times {
		start := time.Now()
		if err := chart.EncodePNG(io.Discard, picture, 1); err != nil {
			b.Fatal(err)
		}
		times[i] = time.Since(start)
	}
	slices.Sort(times)
	return times[len(times)/2]
}

// BenchmarkFiles lays a chart out for a slide and writes it in each format. The
// format "encode" is the encoding of the PNG alone.
func BenchmarkFiles(b *testing.B) {
	o := chart.Options{Width: 1280, Height: 720, Header: true, Scale: 2}
	formats := []struct {
		name  string
		write func(*chart.Drawing, io.Writer) error
	}{{"png", (*chart.Drawing).WritePNG}, {"svg", (*chart.Drawing).WriteSVG}, {"pdf", (*chart.Drawing).WritePDF}}
	benchEachChart(b, func(b *testing.B, spec *chart.Spec) {
		for _, format := range formats {
			b.Run(format.name, func(b *testing.B) {
				for b.Loop() {
					if err := format.write(benchLayout(b, spec, o), io.Discard); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run("encode", func(b *testing.B) {
			picture, err := benchLayout(b, spec, o).Image()
			if err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				if err := chart.EncodePNG(io.Discard, picture, o.Scale); err != nil {
					b.Fatal(err)
				}
			}
		})
	})
}

// BenchmarkTell turns the records of a plan into what a chart says.
func BenchmarkTell(b *testing.B) {
	plan, revision := fullPlan(b)
	q := askFull(plan, revision, text.NB)
	for _, story := range chart.Stories {
		b.Run(story.Name, func(b *testing.B) {
			for b.Loop() {
				chart.Tell(story.Name, q)
			}
		})
	}
}

// BenchmarkLayout places everything in a chart, without painting it.
func BenchmarkLayout(b *testing.B) {
	benchEachChart(b, func(b *testing.B, spec *chart.Spec) {
		for b.Loop() {
			benchLayout(b, spec, screens[0].options)
		}
	})
}

func benchLayout(b *testing.B, spec *chart.Spec, o chart.Options) *chart.Drawing {
	b.Helper()
	d, err := chart.Layout(spec, o)
	if err != nil {
		b.Fatal(err)
	}
	return d
}
