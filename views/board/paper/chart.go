package paper

import (
	"fmt"

	"fagplan/views/board"
	"fagplan/views/chart"
)

const (
	// commentShare is how much of the width of a page the commentary beside a
	// chart takes, and gutter the room between the two.
	commentShare = 0.25
	gutter       = 32
)

// chartPage sets a chart with what it says beside it. Commentary that finds no
// room goes on over the page.
func (s *setter) chartPage(page *board.Page) error {
	subtitle := s.body()
	subtitle.color = s.theme.Muted
	s.paragraph(page.Chart.Subtitle, subtitle)
	s.space(bodySize)
	drawing, err := s.layOut(page)
	if err != nil {
		return fmt.Errorf("%w: %s: %w", board.ErrDrawing, page.ID, err)
	}
	s.feet(drawing.Note, page.Source)
	s.pdf.Place(drawing, chart.Vec{X: s.area.X, Y: s.area.Y})
	if len(page.Commentary) == 0 {
		return nil
	}
	beside := s.commentWidth()
	s.area.X, s.area.W = s.area.Right()-beside, beside
	if left := s.fill(page.Commentary); len(left) > 0 {
		s.resume(page.Title)
		s.flow(left, page.Title)
	}
	return nil
}

func (s *setter) commentWidth() float64 { return commentShare * s.area.W }

// layOut lays the chart of a page out in the room that is left when its note is
// set. The planner's own notes that find no place in it add to that note, which
// then leaves it less room.
func (s *setter) layOut(page *board.Page) (drawing *chart.Drawing, err error) {
	spec := *page.Chart
	spec.Title, spec.Note = page.Title, page.Note
	width := s.area.W
	if len(page.Commentary) > 0 {
		width -= s.commentWidth() + gutter
	}
	note := page.Note
	for {
		height := s.area.H - s.feetHeight(note, page.Source)
		drawing, err = chart.Layout(&spec, chart.Options{
			Width: int(width), Height: int(height), Theme: s.theme, TextSize: chartText,
		})
		if err != nil || len(drawing.Note) <= len(note) {
			return drawing, err
		}
		note = drawing.Note
	}
}
