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
	return s.pointText(series, p)
}
