package workbook

import (
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

func TestLights(t *testing.T) {
	texts := map[string]Light{
		"Grønn": Green, "grønt lys": Green, "GUL": Yellow, "Rød": Red, "raudt": Red, "✓": Tick, "✔\ufe0f": Tick, "✗": Cross,
		"●": Disc, "▲": Wedge, " ■ ": Block, "🟢": Green,
		"": "", "Rødt kryss": "", "I gang": "", "-": "", "✓ ferdig": "",
	}
	for text, want := range texts {
		if got, is := lightIn(text); got != want || is != (want != "") {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
	colors := map[string]Light{
		"FF0000": Red, "#FFC7CE": Red, "C00000": Red, "FFFF00": Yellow, "FFEB9C": Yellow, "FFC000": Yellow,
		"00B050": Green, "C6EFCE": Green, "FF92D050": Green, "70AD47": Green,
		"FFFFFF": "", "D9D9D9": "", "000000": "", "4472C4": "", "DDEBF7": "", "": "", "gul": "",
	}
	for color, want := range colors {
		if got, is := lightOfColor(color); got != want || is != (want != "") {
			t.Errorf("%q is %q, want %q", color, got, want)
		}
	}
}

// litBook is a workbook with blank cells filled with colours.
func litBook(t *testing.T, s testSheet, colors map[string]string) *Book {
	t.Helper()
	file := excelize.NewFile()
	must(t, file.SetSheetName("Sheet1", s.name))
	for r, cells := range s.rows {
		must(t, file.SetSheetRow(s.name, CellName(r+1, 1), &cells))
	}
	for cell, color := range colors {
		style, err := file.NewStyle(&excelize.Style{Fill: excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{color}}})
		must(t, err)
		must(t, file.SetCellStyle(s.name, cell, cell, style))
	}
	return read(t, "bok.xlsx", bytesOf(t, file))
}

// A status told by a colour or a mark is asked about, once for each in a
// column, and never left out in silence.
func TestStatusTold(t *testing.T) {
	plan := aPlan(t)
	list := testSheet{name: "Status", rows: [][]any{
		row("Nr", "Tiltak", "Periode", "Status", "Kommentar"),
		row(1, "Flere stillinger", "1. tertial 2020", nil, "a"),
		row(1, "Flere stillinger", "2. tertial 2020", nil, "b"),
		row(2, "Kurs for alle", "1. tertial 2020", "Rød", "c"),
		row(2, "Kurs for alle", "2. tertial 2020", "✓", "d"),
	}}
	book := litBook(t, list, map[string]string{"D2": "C6EFCE", "D3": "C6EFCE"})
	p := propose(t, book, plan)
	wantFindings(t, p)
	wantQuestions(t, p, "status/green Status!D2", "status/red Status!D4", "status/tick Status!D5")
	if n := p.Count(Added); n != 0 {
		t.Errorf("%d values are read before it is answered", n)
	}
	p, err := Propose(t.Context(), book, plan, Answers{}.Guessing(p.Questions))
	must(t, err)
	next, err := p.Edit(plan, importTime).Apply(plan)
	must(t, err)
	for period, want := range map[budget.Period][2]budget.Status{
		budget.TertialOf(2020, 1): {budget.InProgress, budget.Delayed},
		budget.TertialOf(2020, 2): {budget.InProgress, budget.Done},
	} {
		if got := [2]budget.Status{next.StatusOf("t1", period).Status, next.StatusOf("t2", period).Status}; got != want {
			t.Errorf("in %v the measures are %v, want %v", period, got, want)
		}
	}
}

// Colours nobody asks about are told of where they tell cells apart.
func TestColorsAlone(t *testing.T) {
	need := testSheet{name: "Behov", rows: [][]any{row("Dimensjon", "Grønt", "Gult", "Rødt"), row("Bolig"), row("Arbeid")}}
	p := propose(t, litBook(t, need, map[string]string{"B2": "00B050", "C3": "FFFF00", "D3": "FF0000"}), new(budget.Plan))
	wantFindings(t, p, "import-need-map/persons Behov!A1", "import-unread/colors Behov!C3")
	band := testSheet{name: "Pris", rows: [][]any{row("Priser")}}
	p = propose(t, litBook(t, band, map[string]string{"B1": "C6EFCE", "C1": "C6EFCE"}), new(budget.Plan))
	wantFindings(t, p)
}
