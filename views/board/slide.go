package board

import (
	"fmt"
	"strconv"
	"strings"

	"fagplan/views/chart"
)

// SlideWidth and SlideHeight are the size of a slide in logical pixels.
const (
	SlideWidth  = 1280
	SlideHeight = 720
)

// Where things stand on a slide, and how large they are written.
const (
	slideMargin   = 56.0
	slideTop      = 36.0
	slideTitle    = 29.0
	slideSubtitle = 17.0
	slideText     = 16.0
	slideSmall    = 14.0
	slideAside    = 0.27 // of the width, for what is said of a chart, beside it
	slideBetween  = 24.0
	slideBodyEnd  = 668.0
	slideFooter   = 678.0
)

// DrawSlide draws a page of a deck as it looks on a slide, so many device pixels
// to each of its own. It is numbered after the cover.
func DrawSlide(deck *Deck, at int, scale float64) (*chart.Drawing, error) {
	if at < 0 || at >= len(deck.Pages) {
		return nil, fmt.Errorf("the pack has no page %d", at+1)
	}
	sheet, err := chart.NewSheet(chart.Options{Width: SlideWidth, Height: SlideHeight, Scale: scale})
	if err != nil {
		return nil, err
	}
	s := &slide{sheet, sheet.Theme(), &deck.Pages[at]}
	body := s.source(s.heading())
	const cover = 1
	s.footer(deck, cover+at+1)
	if s.page.Table != nil {
		s.table(body)
		return sheet.Drawing(), nil
	}
	return sheet.Drawing(), s.chart(body)
}

// slide is a slide being drawn.
type slide struct {
	*chart.Sheet
	theme chart.Theme
	page  *Page
}

// heading writes the title and what the page shows, and returns the room under
// them.
func (s *slide) heading() chart.Rect {
	const titleLines, gap = 2, 4
	room := chart.Rect{X: slideMargin, Y: slideTop, W: SlideWidth - 2*slideMargin, H: titleLines * chart.LineHeight(slideTitle)}
	room.Y += s.Write(s.page.Title, room, chart.Lettering{Size: slideTitle, Bold: true, Color: s.theme.Ink}) + gap
	if s.page.Chart != nil && s.page.Chart.Subtitle != "" {
		room.H = chart.LineHeight(slideSubtitle)
		room.Y += s.Write(s.page.Chart.Subtitle, room, chart.Lettering{Size: slideSubtitle, Color: s.theme.Muted})
	}
	const under = 14
	room.Y += under
	room.H = slideBodyEnd - room.Y
	return room
}

// source writes what the reader must know and where the numbers come from at the
// bottom of the room, and returns what is left over it.
func (s *slide) source(room chart.Rect) chart.Rect {
	words := strings.Join(nonEmpty(s.page.Note, s.page.Source), " ")
	if words == "" {
		return room
	}
	const most, over = 3, 6
	lines := min(most, int(1+s.Width(words, slideSmall)/(0.96*room.W))) // broken at spaces
	high := float64(lines) * chart.LineHeight(slideSmall)
	s.Write(words, chart.Rect{X: room.X, Y: room.Bottom() - high, W: room.W, H: high}, chart.Lettering{Size: slideSmall, Color: s.theme.Muted})
	room.H -= high + over
	return room
}

// footer writes what the pack is and the number of the page.
func (s *slide) footer(deck *Deck, number int) {
	how := chart.Lettering{Size: slideSmall, Color: s.theme.Muted}
	room := chart.Rect{X: slideMargin, Y: slideFooter, W: SlideWidth - 2*slideMargin, H: chart.LineHeight(slideSmall)}
	s.Rule(chart.Rect{X: room.X, Y: room.Y - 4, W: room.W}, s.theme.Grid)
	const numberWidth = 80
	name := room
	name.W -= numberWidth
	s.Write(strings.Join(nonEmpty(deck.Owner, deck.Title, deck.Subtitle), " · "), name, how)
	how.Align = chart.End
	s.Write(strconv.Itoa(number), room, how)
}

func nonEmpty(texts ...string) []string {
	var some []string
	for _, text := range texts {
		if text != "" {
			some = append(some, text)
		}
	}
	return some
}

// chart draws the chart with what is said of it beside, or over all of the width
// where nothing is.
func (s *slide) chart(room chart.Rect) error {
	if len(s.page.Commentary) > 0 {
		aside := slideAside * room.W
		room.W -= aside + slideBetween
		s.commentary(chart.Rect{X: room.Right() + slideBetween, Y: room.Y, W: aside, H: room.H})
	}
	if s.page.Chart == nil {
		return nil
	}
	return s.Put(s.page.Chart, room, slideText)
}

func (s *slide) commentary(room chart.Rect) {
	const gap = 10
	for _, paragraph := range s.page.Commentary {
		if room.H < chart.LineHeight(slideText) {
			return
		}
		high := s.Write(paragraph, room, chart.Lettering{Size: slideText, Color: s.theme.Ink}) + gap
		room.Y += high
		room.H -= high
	}
}
