package chart

import (
	"fmt"
	"math"
)

// MaxValue is the largest magnitude a chart accepts. It is far above any sum
// of money in a plan, and small enough that sums of points stay exact enough
// to draw.
const MaxValue = 1e15

// Validate says what is wrong with a Spec that cannot be drawn: a value that
// is no number or too large, a series that does not follow the categories, a
// share of something negative, a break or note that points outside the chart.
func (s *Spec) Validate() error {
	if s.Form >= formCount {
		return fmt.Errorf("chart %q: unknown form %d", s.Name, s.Form)
	}
	if s.Arrange > Shares {
		return fmt.Errorf("chart %q: unknown arrangement %d", s.Name, s.Arrange)
	}
	if s.Form == Bridge && len(s.Series) > 1 {
		return fmt.Errorf("chart %q: a bridge is of one series, not %d", s.Name, len(s.Series))
	}
	if math.IsNaN(s.Now) || math.Abs(s.Now) > MaxValue {
		return fmt.Errorf("chart %q: now cannot be %v", s.Name, s.Now)
	}
	for _, category := range s.Categories {
		if category.Status > Halted {
			return fmt.Errorf("chart %q, category %q: unknown status %d", s.Name, category.Label, category.Status)
		}
	}
	for i := range s.Series {
		if err := s.checkSeries(&s.Series[i]); err != nil {
			return fmt.Errorf("chart %q, series %q: %w", s.Name, s.Series[i].Name, err)
		}
	}
	if err := s.checkPanels(); err != nil {
		return fmt.Errorf("chart %q: %w", s.Name, err)
	}
	if s.Totals != nil {
		if err := s.checkPoints(s.Totals); err != nil {
			return fmt.Errorf("chart %q, totals: %w", s.Name, err)
		}
	}
	return s.checkMarkings()
}

func (s *Spec) checkSeries(series *Series) error {
	if series.Kind > Reference {
		return fmt.Errorf("unknown kind %d", series.Kind)
	}
	if series.Panel < 0 || series.Panel >= max(1, len(s.Panels)) {
		return fmt.Errorf("panel %d is not among the %d there are", series.Panel, len(s.Panels))
	}
	if series.Part > Relative {
		return fmt.Errorf("unknown part %d", series.Part)
	}
	if (series.Kind == Target || series.Kind == Reference) && s.steps() {
		return fmt.Errorf("a bridge or variance has no line across it")
	}
	if series.Status > Halted {
		return fmt.Errorf("unknown status %d", series.Status)
	}
	if err := s.checkPoints(series.Points); err != nil {
		return err
	}
	for i, p := range series.Points {
		if p.Kind > Forecast {
			return fmt.Errorf("category %d: a single point cannot have kind %d", i, p.Kind)
		}
		if s.Arrange == Shares && p.Value < 0 && !p.Missing {
			return fmt.Errorf("category %d: %v cannot be a share of a whole", i, p.Value)
		}
	}
	return nil
}

func (s *Spec) checkPanels() error {
	switch {
	case len(s.Panels) == 0:
		return nil
	case s.Form != Columns && s.Form != Lines:
		return fmt.Errorf("form %d cannot be drawn in panels", s.Form)
	case s.Totals != nil:
		return fmt.Errorf("totals cannot be told apart between %d panels", len(s.Panels))
	}
	return nil
}

func (s *Spec) checkPoints(points []Point) error {
	if len(points) != len(s.Categories) {
		return fmt.Errorf("%d points for %d categories", len(points), len(s.Categories))
	}
	for i, p := range points {
		if p.Missing {
			continue
		}
		values := []float64{p.Value}
		if p.Span != nil {
			values = append(values, p.Span.Low, p.Span.High)
		}
		for _, v := range values {
			if math.IsNaN(v) || math.Abs(v) > MaxValue {
				return fmt.Errorf("category %d: %v cannot be drawn", i, v)
			}
		}
	}
	return nil
}

func (s *Spec) checkMarkings() error {
	for _, r := range s.Ratios {
		if !(r.UpPerAcross > 0 && r.UpPerAcross <= MaxValue) {
			return fmt.Errorf("chart %q: %v cannot be drawn as a ratio", s.Name, r.UpPerAcross)
		}
	}
	for _, b := range s.Breaks {
		if b.Before < 1 || b.Before >= len(s.Categories) {
			return fmt.Errorf("chart %q: break %q before category %d is outside the chart", s.Name, b.Label, b.Before)
		}
	}
	for _, n := range s.Notes {
		if n.Series < 0 || n.Series >= len(s.Series) || n.Category < 0 || n.Category >= len(s.Categories) {
			return fmt.Errorf("chart %q: note %q points outside the chart", s.Name, n.Text)
		}
	}
	return nil
}
