package workbook

import (
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// Nothing that looks like a figure may be left out without a word, or be read
// as something it is not.
func TestNothingIsLeftOutInSilence(t *testing.T) {
	tests := []struct {
		name string
		rows [][]any
		want string // a finding or a question, as rule/case or kind/case at cell
	}{
		{"a column nobody knows", [][]any{row("Budsjett kr 1000"), row("Tiltak", 2020, 2021, "Ref."), row("A-team", 1, 2, 77), row("B-team", 4, 5, 78)},
			"import-unread/column bok:Ark!D2"},
		{"rows without a name", [][]any{row("Pasienter"), row("Foretak", 2018, 2019), row("UNN", 10, 11), row(nil, 20, 22), row("NLSH", 5, 6)},
			"import-unread/rows bok:Ark!A4:C4"},
		{"a table of numbers typed as text", [][]any{row("Rom", "Mål"), row("A", "12"), row("B", "14")},
			"import-unrecognised-table/headings bok:Ark!A1:B3"},
		{"numbers bounded by signs", [][]any{row("Rom", "Mål"), row("A", "< 5"), row("B", "≥ 10")},
			"import-unrecognised-table/headings bok:Ark!A1:B3"},
		{"a single row of numbers", [][]any{row("Rom", "Mål", "Flate"), row("A", 12, 14)},
			"import-unrecognised-table/headings bok:Ark!A1:C2"},
		{"years of a column taken together", [][]any{row("Pasienter"), row("Foretak", "2018", "2019-2021"), row("UNN", 10, 50), row("NLSH", 8, 30)},
			"import-unreadable/period bok:Ark!C2"},
		{"a sum above its parts", [][]any{row("Budsjett kr 1000"), row("Tiltak", 2020, 2021), row("Poliklinikk", 30, 33), row("A-team", 10, 11), row("B-team", 20, 22)},
			"parent/adds-up bok:Ark!A3"},
		{"a sum above its only part", [][]any{row("Budsjett kr 1000"), row("Tiltak", 2020, 2021), row("1 Døgn", 5, 6), row("1.1 C-team", 5, 6), row("2 Annet", 7, 7)},
			"parent/adds-up bok:Ark!A3"},
		{"half a post among per cents", [][]any{row("Ansatte 2020"), row("Navn", "Stilling", "Stillingsprosent", "Foretak"), row("Ola", "Lege", 100, "UNN"), row("Kari", "Lege", 0.5, "UNN")},
			"number/unit-slip bok:Ark!C4"},
		{"thousands with a comma", [][]any{row("Budget 2020-2021, NOK 1000"), row("Tiltak", "2020", "2021"), row("A-team", "1,500", "950")},
			"number/english-notation bok:Ark!B3"},
	}
	for _, tt := range tests {
		p := propose(t, read(t, "bok.xlsx", workbookBytes(t, testSheet{name: "Ark", rows: tt.rows})), new(budget.Plan))
		told := rulesOf(p.Findings)
		for _, q := range p.Questions {
			told = append(told, string(q.Kind)+"/"+q.Case+" "+q.Where.String())
		}
		if !slices.Contains(told, strings.ReplaceAll(tt.want, "bok:", "")) {
			t.Errorf("%s: told %v, want %s", tt.name, told, tt.want)
		}
	}
}

// Headings that say when, in whichever row, are never names of what is
// measured.
func TestHeadingsOfTimeAreTimes(t *testing.T) {
	tests := []struct {
		name string
		rows [][]any
		want []string // indicator, group, period and value
	}{
		{"months of the title's year", [][]any{row("Antall henvisninger 2020"), row("Foretak", "jan", "feb."), row("UNN", 30, 31)},
			[]string{"antall-henvisninger 2020-01 30", "antall-henvisninger 2020-02 31"}},
		{"tertials of the title's year", [][]any{row("Ventetid 2020"), row("Foretak", "1. tertial", "T2"), row("UNN", 30, 31)},
			[]string{"ventetid 2020T1 30", "ventetid 2020T2 31"}},
		{"years over more than one column", [][]any{row("Nøkkeltall"), row(nil, 2018, nil, 2019, nil),
			row("Foretak", "Pasienter", "Ventetid", "Pasienter", "Ventetid"), row("UNN", 100, 50, 110, 48)},
			[]string{"pasienter 2018 100", "ventetid 2018 50", "pasienter 2019 110", "ventetid 2019 48"}},
		{"means and medians", [][]any{row("Ventetid TSB"), row("Foretak", "Gj.snitt 2018", "Median 2018"), row("UNN", 55, 41)},
			[]string{"ventetid-gjennomsnitt 2018 55", "ventetid-median 2018 41"}},
		{"groups of the area above", [][]any{row("Døgnplasser"), row("Foretak", "Type", "2018"), row("UNN", "Avrusning", 10), row(nil, "Langtid", 20)},
			[]string{"dognplasser Avrusning 2018 10", "dognplasser Langtid 2018 20"}},
		{"variables of the statistics bank", [][]any{row("region", "år", "statistikkvariabel", "verdi"), row("Helse Nord RHF", "2018", "Avtalte årsverk", 350)},
			[]string{"avtalte-arsverk 2018 350"}},
	}
	for _, tt := range tests {
		plan, _ := imported(t, new(budget.Plan), testSheet{name: "Ark", rows: tt.rows})
		var got []string
		for o := range plan.Observations.All() {
			got = append(got, strings.Join(strings.Fields(string(o.Indicator)+" "+o.Group+" "+o.Period.String()+" "+o.Value.String()), " "))
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A sum above its parts is counted once, or is a line of its own, as the
// planner says.
func TestSumAboveItsParts(t *testing.T) {
	sheet := testSheet{name: "Ark", rows: [][]any{row("Budsjett kr 1000"), row("Tiltak", 2020, 2021),
		row("Poliklinikk", 30, 33), row("A-team", 10, 11), row("B-team", 20, 22)}}
	for answer, lines := range map[string]int{"": 2, isSum: 2, isLine: 3, LeaveOut: 2} {
		plan, p := answered(t, new(budget.Plan), Answers{Chosen: map[string]string{"parent|Ark!A3": answer}}, sheet)
		if plan.Lines.Len() != lines {
			t.Errorf("answered %q: %d lines, want %d", answer, plan.Lines.Len(), lines)
		}
		if summed := slices.ContainsFunc(p.Skipped, func(s Skip) bool { return s.Reason == SkipSum }); summed != (answer == isSum) {
			t.Errorf("answered %q: skipped %v", answer, p.Skipped)
		}
	}
}

// Some programs write a formula that was never computed with an empty value.
func TestFormulasWithEmptyValuesAreTold(t *testing.T) {
	data := patched(t, workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x")}}), "xl/worksheets/sheet1.xml",
		`<worksheet><sheetData><row><c><f>A1+1</f><v></v></c><c><f>A1+1</f><v/></c><c t="str"><f>""</f><v></v></c></row></sheetData></worksheet>`)
	sheet := read(t, "bok.xlsx", data).Sheets[0]
	for column, want := range map[int]CellKind{1: Uncached, 2: Uncached, 3: Blank} {
		if got := sheet.At(1, column).Kind; got != want {
			t.Errorf("column %d is of kind %d, want %d", column, got, want)
		}
	}
}

func TestHiddenColumnsAreReadAndTold(t *testing.T) {
	for _, rows := range [][][]any{
		{row("Tiltak", 2020, 2021), row("A-team", 1, 2), row("B-team", 4, 5)},
		{row("År", "A-team", "B-team"), row(2020, 1, 4), row(2021, 2, 5)},
	} {
		rows = append([][]any{row("Budsjett kr 1000")}, rows...)
		file, err := excelize.OpenReader(strings.NewReader(string(workbookBytes(t, testSheet{name: "Ark", rows: rows}))))
		must(t, err)
		must(t, file.SetColVisible("Ark", "C", false))
		plan, p := importInto(t, new(budget.Plan), read(t, "bok.xlsx", bytesOf(t, file)))
		if got := rulesOf(p.Findings); !slices.Contains(got, "import-hidden/columns Ark!A2") {
			t.Errorf("told %v", got)
		}
		if plan.Amounts.Len() != 4 {
			t.Errorf("%d amounts are read, want 4", plan.Amounts.Len())
		}
	}
}

// What is struck out is left out and told, be it a row or a single number.
func TestWhatIsStruckOutIsLeftOut(t *testing.T) {
	file, err := excelize.OpenReader(strings.NewReader(string(workbookBytes(t, testSheet{name: "Ark", rows: [][]any{
		row("Budsjett kr 1000"), row("Tiltak", 2020, 2021), row("A-team", 1, 2), row("B-team", 4, 5), row("C-team", 7, 8)}}))))
	must(t, err)
	style, err := file.NewStyle(&excelize.Style{Font: &excelize.Font{Strike: true}})
	must(t, err)
	must(t, file.SetCellStyle("Ark", "A4", "C4", style))
	must(t, file.SetCellStyle("Ark", "C5", "C5", style))
	plan, p := importInto(t, new(budget.Plan), read(t, "bok.xlsx", bytesOf(t, file)))
	if got := rulesOf(p.Findings); !slices.Contains(got, "import-struck/rows Ark!A2") {
		t.Errorf("told %v", got)
	}
	var skipped []string
	for _, s := range p.Skipped {
		skipped = append(skipped, string(s.Reason)+" "+s.Where.Cell)
	}
	if want := []string{"struck A4:C4", "struck C5"}; !slices.Equal(skipped, want) {
		t.Errorf("skipped %v, want %v", skipped, want)
	}
	if plan.Lines.Len() != 2 || plan.Amounts.Len() != 3 {
		t.Errorf("%d lines and %d amounts are read, want 2 and 3", plan.Lines.Len(), plan.Amounts.Len())
	}
}

// Notes on cells go where the plan has a place for them, without their
// authors; the others are told of.
func TestNotesOnCells(t *testing.T) {
	file, err := excelize.OpenReader(strings.NewReader(string(workbookBytes(t, testSheet{name: "Ark", rows: [][]any{
		row("Budsjett kr 1000"), row("Tiltak", 2020, 2021), row("A-team", 1, 2), row("B-team", 4, 5)}}))))
	must(t, err)
	for cell, text := range map[string]string{"B3": "Kari:\nUsikkert tall", "A4": "Ny fra 2021", "F9": "Se notat"} {
		must(t, file.AddComment("Ark", excelize.Comment{Cell: cell, Author: "Kari", Text: text}))
	}
	data := bytesOf(t, file)
	plan, p := importInto(t, new(budget.Plan), read(t, "bok.xlsx", data))
	amount, _ := plan.Amounts.Get(budget.Amount{Revision: "2020", Line: "a-team", Period: budget.YearOf(2020), Kind: budget.Budget})
	line, _ := plan.Lines.Get(budget.Line{Revision: "2020", ID: "b-team"})
	if amount.Note != "Usikkert tall" || line.Note != "Ny fra 2021" {
		t.Errorf("the notes are %q and %q", amount.Note, line.Note)
	}
	if got := rulesOf(p.Findings); !slices.Contains(got, "import-unread/notes Ark!F9") {
		t.Errorf("told %v", got)
	}
	if again := propose(t, read(t, "bok.xlsx", data), plan); !again.Edit(plan, importTime).IsEmpty() {
		t.Error("reading the notes again changes the plan")
	}
}
