package chart

// Table is the numbers behind the chart as text: a heading row with the series,
// then a row for each category. Missing values are empty. It is nil for a chart
// that has nothing to draw.
func (s *Spec) Table() [][]string {
	if !s.hasData() {
		return nil
	}
	heading := []string{s.Unit}
	for i := range s.Series {
		heading = append(heading, s.seriesName(i))
	}
	rows := [][]string{heading}
	for i, category := range s.Categories {
		row := []string{category.Label}
		for j, series := range s.Series {
			row = append(row, s.cell(j, series.Points[i]))
		}
		rows = append(rows, row)
	}
	return rows
}

func (s *Spec) cell(series int, p Point) string {
	if p.Missing {
		return ""
	}
	return s.PointText(series, p)
}

// Column is what a series has of one kind: a point for each category, missing
// where the series has none or one of another kind.
type Column struct {
	Name   string // of the series, after its panel
	Series int    // which of the Spec's it is
	Kind   Kind
	Points []Point
}

// Columns are the numbers behind the chart, as numbers: series by series, and
// each kind by itself, so that a budget is never taken for an actual. It is nil
// for a chart that has nothing to draw.
func (s *Spec) Columns() []Column {
	if !s.hasData() {
		return nil
	}
	var columns []Column
	for series := range s.Series {
		for kind := Actual; kind <= Reference; kind++ {
			if c, found := s.column(series, kind); found {
				columns = append(columns, c)
			}
		}
	}
	return columns
}

func (s *Spec) column(series int, kind Kind) (c Column, found bool) {
	c = Column{s.seriesName(series), series, kind, make([]Point, len(s.Categories))}
	for category, p := range s.Series[series].Points {
		if p.Missing || s.kind(series, category) != kind {
			c.Points[category].Missing = true
			continue
		}
		c.Points[category] = p
		found = true
	}
	return c, found
}
