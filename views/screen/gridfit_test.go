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

// TestWideTablesKeepTheirColumnsTogether has a table in a large window: its free
// column does not push the others out of sight of it.
func TestWideTablesKeepTheirColumnsTogether(t *testing.T) {
	g, _, _ := amountGrid(t)
	const wide, most = 3000, 480
	g.fit(wide)
	if g.widths[0] != grown(most) {
		t.Errorf("the free column is %v wide", g.widths[0])
	}
}

// TestLongWordsStayInTheirColumn has a word that is longer than its column is
// wide.
func TestLongWordsStayInTheirColumn(t *testing.T) {
	test.NewTempApp(t)
	const room = 60
	cell := &gridCellRenderer{}
	for _, line := range cell.broken(gridLook{text: "La brukerorganisasjonene være med", wrap: true}, room) {
		if wide := fyne.MeasureText(line, theme.TextSize(), fyne.TextStyle{}).Width; wide > room {
			t.Errorf("%q is %v wide in %d", line, wide, room)
		}
	}
}
