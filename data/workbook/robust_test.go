package workbook

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"fagplan/budget"
)

// hostile makes a sheet's part of many small pieces.
func hostile(t testing.TB, content string) []byte {
	t.Helper()
	return patched(t, workbookBytes(t, testSheet{name: "Ark", rows: [][]any{row("x")}}), "xl/worksheets/sheet1.xml",
		"<worksheet><sheetData>"+content+"</worksheet>")
}

func repeated(n int, piece func(i int) string) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(piece(i + 1))
	}
	return b.String()
}

// Sheets that cost much for what they hold are read and proposed from, or
// refused, and what is proposed can be applied.
func TestHostileSheets(t *testing.T) {
	text := func(s string) string { return `<c t="inlineStr"><is><t>` + s + `</t></is></c>` }
	tests := map[string]string{
		"a million empty styled rows": repeated(1_000_000, func(i int) string { return fmt.Sprintf(`<row r="%d" s="1"/>`, i) }) + "</sheetData>",
		"sixteen thousand years": "<row>" + text("Linje kr") + repeated(16_000, func(int) string { return "<c><v>2020</v></c>" }) + "</row><row>" +
			text("a") + repeated(16_000, func(int) string { return "<c><v>1</v></c>" }) + "</row></sheetData>",
		"fifty thousand merges": "<row>" + text("Region") + text("2019") + "</row><row>" + text("a") + "<c><v>1</v></c></row></sheetData><mergeCells>" +
			repeated(50_000, func(i int) string { return fmt.Sprintf(`<mergeCell ref="A%d:XFD%d"/>`, i, i) }) + "</mergeCells>",
		"only sums": "<row>" + text("Region") + text("Pasienter") + "</row>" +
			repeated(50_000, func(int) string { return "<row>" + text("Sum") + "<c><v>1</v></c></row>" }) + "</sheetData>",
		"only lines": "<row>" + text("Linje kr") + text("2019") + text("2020") + "</row>" +
			repeated(20_000, func(i int) string {
				return "<row>" + text(fmt.Sprint("linje ", i)) + "<c><v>1</v></c><c><v>2</v></c></row>"
			}) + "</sheetData>",
		"blocks": repeated(30_000, func(i int) string {
			return fmt.Sprintf(`<row r="%d">%s<c><v>1</v></c></row>`, 2*i, text("a"))
		}) + "</sheetData>",
	}
	for name, content := range tests {
		t.Run(name, func(t *testing.T) {
			book, err := Read(context.Background(), "ark.xlsx", hostile(t, content), Options{})
			if err != nil {
				var refused *RefusedError
				if !errors.As(err, &refused) {
					t.Errorf("%v is no refusal", err)
				}
				return
			}
			importInto(t, new(budget.Plan), book)
		})
	}
}

// Values the plan has no room for are reported and left out.
func TestImpossibleValuesAreLeftOut(t *testing.T) {
	plan, p := imported(t, aPlan(t),
		testSheet{name: "LIS", rows: [][]any{row("Kull", "Område", "Stillinger", "Besatt", "Tidligste godkjenning"), row("Kull 1", "UNN", 4, 5, "2022")}},
		testSheet{name: "Stillinger", rows: [][]any{row("Område", "År", "Type", "Årsverk"), row("UNN", 2018, "I dag", -3)}},
		testSheet{name: "Budsjett", rows: [][]any{row("mill. kr"), nil, row("Linje", 2019, 2020), row("For mye", 9e12, 1)}})
	if plan.Cohorts.Len() != 0 || plan.Positions.Len() != 0 {
		t.Error("impossible values are read")
	}
	wantFindings(t, p, "import-unreadable/number Budsjett!B4", "import-unreadable/value LIS!A2:E2", "import-unreadable/value Stillinger!D2")
}

// The same key stated differently twice is reported; the first stands.
func TestConflictsWithinABook(t *testing.T) {
	sheet := testSheet{name: "Stillinger", rows: [][]any{row("Område", "År", "Type", "Årsverk"), row("UNN", 2018, "I dag", 3), row("UNN HF", 2018, "I dag", 4)}}
	plan, p := imported(t, aPlan(t), sheet)
	wantFindings(t, p, "import-conflict/differs Stillinger!D3")
	if n := first(plan.Positions.All()); n.Count != budget.Whole(3) {
		t.Errorf("%v positions", n.Count)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(workbookBytes(f, testSheet{name: "Ark", rows: [][]any{row("Linje kr", 2019), row("Lønn", 1)}})) // a small one: most inputs are tried
	f.Add([]byte("%PDF-1.7"))
	limits := DefaultLimits
	limits.UnpackedBytes, limits.Cells = 4<<20, 50_000
	f.Fuzz(func(t *testing.T, data []byte) {
		book, err := Read(context.Background(), "bok.xlsx", data, Options{Limits: limits})
		if err != nil {
			return
		}
		importInto(t, new(budget.Plan), book)
	})
}

// FuzzReadXLSX changes what the parts of a workbook say, which bytes of an
// archive changed at random hardly ever do.
func FuzzReadXLSX(f *testing.F) {
	base := workbookBytes(f, testSheet{name: "Ark", rows: [][]any{row("x")}})
	f.Add(`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2019</v></c></row><row r="2"><c t="inlineStr"><is><t>Lønn</t></is></c><c s="1"><v>1e3</v></c></row>`,
		`<si><t>Linje kr</t></si>`, `<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`)
	f.Add(`<row r="1048576" hidden="1"><c r="XFD1048576" t="str"><f>1+1</f><v>x</v></c></row>`, `<si><r><t>a</t></r><r><t>b</t></r></si>`,
		`<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks><extLst/>`)
	limits := DefaultLimits
	limits.UnpackedBytes, limits.Cells = 4<<20, 50_000
	f.Fuzz(func(t *testing.T, rows, texts, after string) {
		data := patched(t, base, "xl/worksheets/sheet1.xml", "<worksheet><sheetData>"+rows+"</sheetData>"+after+"</worksheet>")
		data = patched(t, data, "xl/sharedStrings.xml", "<sst>"+texts+"</sst>")
		book, err := Read(context.Background(), "bok.xlsx", data, Options{Limits: limits})
		if err == nil {
			importInto(t, new(budget.Plan), book)
		}
	})
}

// FuzzSheet puts any text in the cells of a sheet: whatever is made of it, the
// plan takes it, and takes it twice for the same. A line is a row and a
// semicolon divides its cells.
func FuzzSheet(f *testing.F) {
	f.Add("Budsjett kr 1 000\n\nTiltak;2019;2020\nLønn;10.087;4582\nSum;1;2")
	f.Add("Region;2007;2008\nHelse Nord;,87;ca. 43\nTotalt;1;-")
	f.Add("Nr;Milepæl;Tidsrom;Status\n1;Møte;Gjennomført mai 2013;Ferdig")
	f.Add("Nr;Milepæl;Frist;Start\n1;A;2019;2020\n1;A;2019\n2;A;2020\n3;A 2;2021\n4;!;2021\n5;?;2021")
	f.Add("Enhet;Eier;Antall enheter;Spesialister per enhet;Område\nA;Alle;1;1\nA;Privat;1;1;UNN\nA;Privat;2;1;UNN")
	f.Add("Fagplan;A\nRegion;Helse Nord\nPlanperiode;2019–2025")
	f.Add("Navn;Nivå;Ligger i\nA;Fylke;B\nB;Fylke;A")
	f.Add("Fagplan;A\nPlanperiode;2019–2025\n\nOmtalt i teksten;Side;Beløp mill. kr;Gjelder\nAlt;Kostnad;48,7;2019–2025")
	f.Add("Indikator;Område;Periode;Verdi;Teller;Nevner\nA;HN;2018;1;2;0")
	f.Fuzz(func(t *testing.T, text string) {
		book := &Book{Name: "ark", SHA256: strings.Repeat("0", 64), Sheets: []*Sheet{sheetOf(text)}}
		plan, _ := importInto(t, new(budget.Plan), book)
		again := propose(t, book, plan)
		if edit := again.Edit(plan, importTime); !edit.IsEmpty() {
			t.Errorf("importing twice changes %+v", edit.Changes[0])
		}
	})
}

// sheetOf makes a sheet of lines of text. What reads as a stored number is one.
func sheetOf(text string) *Sheet {
	sheet := &Sheet{Name: "Ark"}
	for i, line := range strings.Split(text, "\n") {
		r := Row{Number: i + 1}
		for j, value := range strings.Split(line, ";") {
			if strings.TrimSpace(value) == "" {
				continue
			}
			kind := Text
			if _, err := parseStored(value); err == nil {
				kind = Number
			}
			r.Cells = append(r.Cells, Cell{Kind: kind, Column: j + 1, Text: value})
		}
		if len(r.Cells) > 0 {
			sheet.Rows = append(sheet.Rows, r)
		}
	}
	return sheet
}
