package paper

import "fagplan/views/chart"

// cover is the title page: what the pack is called, what it is of and for whom,
// and its facts.
func (s *setter) cover() {
	const (
		name = 44
		bar  = 12
	)
	s.addPage()
	s.pdf.Bookmark(s.deck.Title)
	accent := s.theme.Series[0]
	s.pdf.Box(chart.Box{Rect: chart.Rect{X: 0, Y: 0, W: bar, H: s.paper.H}, Style: chart.Style{Fill: accent}})
	s.area = s.area.Inset(margin / 2)
	s.space(0.2 * s.area.H)
	s.paragraph(s.deck.Owner, style{size: 18, bold: true, color: accent})
	s.space(8)
	s.paragraph(s.deck.Title, style{size: name, bold: true, color: s.theme.Ink})
	s.paragraph(s.deck.Subtitle, style{size: 22, color: s.theme.Muted})
	s.space(name)
	s.facts()
}

// facts lists what the file says of itself: names, and beside them the values.
func (s *setter) facts() {
	muted := s.body()
	muted.color = s.theme.Muted
	area := s.area
	names := 0.25 * area.W
	for _, fact := range s.deck.Facts {
		if s.area.H < s.body().height() {
			return
		}
		s.row(fact.Name, muted, chart.Start, area.X, s.area.Y)
		s.area.X, s.area.W = area.X+names, area.W-names
		s.paragraph(fact.Value, s.body())
		s.area.X, s.area.W = area.X, area.W
		s.space(4)
	}
}
