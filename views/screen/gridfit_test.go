package screen

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/theme"

	"fagplan/views/chart"
)

// TestAMarkTakesRoomFromTheText has a text that fits its column by itself, and
// takes one more line beside a mark.
func TestAMarkTakesRoomFromTheText(t *testing.T) {
	test.NewTempApp(t)
	const words = "Har ikke tall for 2021"
	c := column[string]{wrap: true, text: func(row string) string { return row }}
	width := fyne.MeasureText(words, theme.TextSize(), fyne.TextStyle{}).Width + 2*cellPad + 1
	plain := c.lines(words, width)
	c.mark = func(string) chart.Status { return chart.Watch }
	if marked := c.lines(words, width); plain != 1 || marked != 2 {
		t.Errorf("the text takes %d lines by itself and %d beside a mark, want 1 and 2", plain, marked)
	}
}
