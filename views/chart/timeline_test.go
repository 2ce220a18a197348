package chart_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"fagplan/views/chart"
)

// bar is a point of a timeline that lasts.
func bar(from, to float64) chart.Point {
	return chart.Point{Value: to, Span: &chart.Span{Low: from, High: to}}
}

var missing = chart.Point{Missing: true}

// timeline is n measures in six themes, each partly done.
func timeline(n int) *chart.Spec {
	spec := &chart.Spec{
		Name: fmt.Sprintf("timeline-%d", n), Form: chart.Timeline, Title: "2 tiltak er over fristen, og arbeidet med 4 ligger etter",
		Subtitle: "Tiltak med start og frist. Helse Nord, 2019–2025", Source: "Kilde: tiltak.xlsx (Tiltak)",
		Now: 2021.5, NowLabel: "I dag 01.07.2021", Parts: []string{"T1", "T2", "T3"},
		Kinds: map[chart.Kind]string{chart.Budget: "plan", chart.Actual: "gjort"},
	}
	planned := chart.Series{Name: "Plan", Kind: chart.Budget}
	done := chart.Series{Name: "Gjort"}
	statuses := []chart.Status{chart.Underway, chart.Bad, chart.Good, chart.Idle}
	for i := range n {
		from, to := 2019+float64(i%4)/2, 2022+float64(i%3)
		spec.Categories = append(spec.Categories, chart.Category{
			Label:  fmt.Sprintf("%d La ambulante team ved DPS ta akutte saker uten innleggelse", i+1),
			Group:  []string{"Brukermedvirkning", "Døgn", "Poliklinikk", "RAM", "Samtidige lidelser", "Pakkeforløp"}[i*6/n],
			Status: statuses[i%4], Remark: fmt.Sprintf("I gang, %d %%", 5*i)})
		planned.Points = append(planned.Points, bar(from, to))
		done.Points = append(done.Points, bar(from, from+float64(i)/20*(to-from)))
	}
	spec.Series = []chart.Series{planned, done}
	return spec
}

// dates is milestones, reached and not.
func dates() *chart.Spec {
	return &chart.Spec{
		Name: "dates", Form: chart.Timeline, Title: "2 av 4 milepæler er nådd", Now: 2021.9, NowLabel: "2. tertial 2021",
		Parts: []string{"T1", "T2", "T3"}, Kinds: map[chart.Kind]string{chart.Budget: "frist", chart.Actual: "nådd"},
		Categories: []chart.Category{
			{Label: "1 Pakkeforløp tas i bruk", Status: chart.Good, Remark: "i tide"},
			{Label: "2 Akuttplassene i Tromsø åpner", Status: chart.Good, Remark: "4 måneder for sent"},
			{Label: "3 Akuttplassene i Bodø åpner", Status: chart.Bad, Remark: "over fristen med 3 måneder"},
			{Label: "4 Alle stillinger er på plass", Status: chart.Idle, Remark: "ikke nådd"},
		},
		Series: []chart.Series{
			{Name: "Frist", Kind: chart.Budget, Points: []chart.Point{{Value: 2020.1}, {Value: 2020.5}, {Value: 2021.6}, {Value: 2022}}},
			{Name: "Nådd", Points: []chart.Point{{Value: 2020.1}, {Value: 2020.84}, missing, missing}},
		},
	}
}

// moments are the pairs of a moment and its place that a mark shows.
func moments(spec *chart.Spec, m chart.Mark) [][2]float64 {
	p := spec.Series[m.Series].Points[m.Category]
	if p.Span == nil {
		return [][2]float64{{p.Value, m.Box.Centre().X}}
	}
	low, high := math.Min(p.Span.Low, p.Span.High), math.Max(p.Span.Low, p.Span.High)
	return [][2]float64{{low, m.Box.X}, {high, m.Box.Right()}}
}

// checkTimes sees that time has one scale for all marks, running to the right,
// and that each point with a value has a mark in the picture.
func checkTimes(t fails, spec *chart.Spec, d *chart.Drawing) {
	t.Helper()
	var first, last [2]float64
	var all [][2]float64
	for _, m := range d.Marks {
		all = append(all, moments(spec, m)...)
	}
	for i, at := range all {
		if i == 0 || at[0] < first[0] {
			first = at
		}
		if i == 0 || at[0] > last[0] {
			last = at
		}
	}
	for _, at := range all {
		want := first[1]
		if last[0] != first[0] {
			want += (at[0] - first[0]) / (last[0] - first[0]) * (last[1] - first[1])
		}
		if math.Abs(at[1]-want) > 0.01 {
			t.Errorf("%v stands at %v, should be %v", at[0], at[1], want)
		}
		if at[1] < -0.01 || at[1] > d.Width+0.01 {
			t.Errorf("%v stands at %v, outside the picture of %v", at[0], at[1], d.Width)
		}
	}
	wanted := 0
	for _, series := range spec.Series {
		for _, p := range series.Points {
			if !p.Missing {
				wanted++
			}
		}
	}
	if len(d.Marks) != wanted {
		t.Errorf("%d marks for %d points", len(d.Marks), wanted)
	}
}

func TestEveryRowOfATimelineIsNamed(t *testing.T) {
	for _, o := range []chart.Options{
		{Width: 640, Height: 360, Header: true}, {Width: 640, Height: 720, Header: true}, {Width: 960, Height: 720, Header: true},
		{Width: 1280, Height: 720, Header: true}, {Width: 3840, Height: 2160, Header: true},
	} {
		d := laidOut(t, timeline(17), o)
		for i := range 17 {
			if number := fmt.Sprintf("%d La ambulante", i+1); !says(d, number) {
				t.Errorf("%d×%d: no row begins with %q", o.Width, o.Height, number)
			}
			if remark := fmt.Sprintf("I gang, %d %%", 5*i); !says(d, remark) {
				t.Errorf("%d×%d: nothing says %q", o.Width, o.Height, remark)
			}
		}
	}
}

func TestGroupsAreNamedWhereThereIsRoom(t *testing.T) {
	large, small := chart.Options{Width: 1280, Height: 720, Header: true}, chart.Options{Width: 640, Height: 360, Header: true}
	for o, want := range map[*chart.Options]bool{&large: true, &small: false} {
		if got := says(laidOut(t, timeline(17), *o), "Samtidige lidelser"); got != want {
			t.Errorf("%d×%d: the group is named: %v", o.Width, o.Height, got)
		}
	}
}

func TestNowIsALineAcrossAllRows(t *testing.T) {
	spec := timeline(6)
	d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: true})
	if !says(d, "I dag 01.07.2021") {
		t.Error("the line for now is not named")
	}
	from, to := markOf(t, d, 0, 0).Box, markOf(t, d, 0, 5).Box
	want := from.X + (spec.Now-2019)/(2022-2019)*from.W
	for _, shape := range d.Shapes {
		path, is := shape.(chart.Path)
		if is && path.Style.Stroke == chart.Light().Ink {
			a, b := path.Runs[0][0], path.Runs[0][1]
			if math.Abs(a.X-want) > 0.01 || a.Y > from.Y || b.Y < to.Bottom() {
				t.Errorf("now is from %v to %v, want it at %v from %v to %v", a, b, want, from.Y, to.Bottom())
			}
			return
		}
	}
	t.Error("there is no line for now")
}

func TestPartsOfYearsAreNamedWhereThereIsRoom(t *testing.T) {
	count := func(spec *chart.Spec) (n int) {
		for _, text := range laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: true}).Texts {
			if strings.HasPrefix(text.Value, "T") && len(text.Value) == 2 {
				n++
			}
		}
		return n
	}
	if n := count(dates()); n != 6 {
		t.Errorf("%d tertials are named in two years", n)
	}
	long := timeline(6)
	long.Series[0].Points[0].Span.High = 2049
	if n := count(long); n != 0 {
		t.Errorf("%d tertials are named in thirty years", n)
	}
}

func TestMilestonesPlannedAreHollow(t *testing.T) {
	d := laidOut(t, dates(), chart.Options{Width: 1280, Height: 720, Header: true})
	hollow := func(m chart.Mark) bool {
		for _, shape := range d.Shapes {
			if path, is := shape.(chart.Path); is && path.Closed && len(path.Runs[0]) == 4 && path.Runs[0][0].X == m.Box.Centre().X &&
				path.Runs[0][0].Y == m.Box.Y {
				return path.Style.Stroke.A != 0
			}
		}
		t.Fatalf("no diamond for %s", m.ReadOut)
		return false
	}
	if !hollow(markOf(t, d, 0, 1)) || hollow(markOf(t, d, 1, 1)) {
		t.Error("planned is not hollow, or reached is")
	}
}
