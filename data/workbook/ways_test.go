package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

// Ways offices write what other tables here say more plainly: what each is
// taken for, and what is asked and told of it.
func TestWaysToWriteTables(t *testing.T) {
	tests := map[string]struct {
		rows                [][]any
		as                  []Kind
		questions, findings []string
	}{
		"a list of what, who and when": {
			rows:      [][]any{row("Handlingsplan"), row("#", "Hva", "Hvem", "Når", "Status"), row(1, "Ansette leger", "UNN", "des. 20", "I gang")},
			questions: []string{"table/columns Ark!A1:E3"},
		},
		"a list of milestones by what": {
			rows: [][]any{row("Milepæler 2020–2021"), row("#", "Hva", "Når", "Status"), row(1, "Ansette leger", "des. 20", "I gang"), row(2, "Kurs", "jan. 21", nil)},
			as:   []Kind{MilestonesTable},
		},
		"a list of measures by what": {
			rows: [][]any{row("Tiltak 2020–2021"), row("#", "Hva", "Hvem", "Når", "Status"), row(1, "Ansette leger", "UNN", "des. 20", "I gang")},
			as:   []Kind{MeasuresTable},
		},
		"months with a year of two digits": {
			rows: [][]any{row("Regnskap, 1000 kr"), row("Linje", "jan.20", "feb-20", "mars 20"), row("Drift", 1, 2, 3)},
			as:   []Kind{CostsTable},
		},
		"codes and abbreviations of areas": {
			rows: [][]any{row("Årsverk"), row("Helseforetak", 2018, 2019), row("H12 Helse Nord RHF", 1, 2), row("Nordlandssyk.", 3, 4), row("Finnmarkssh.", 5, 6)},
			as:   []Kind{ObservationsTable}, questions: []string{"area/code Ark!A3", "area/abbreviation Ark!A4", "area/abbreviation Ark!A5"},
		},
		"a unit in each row": {
			rows: [][]any{row("Budsjett"), row("Tiltak", "Enhet", 2020, 2021), row("Kurs", "kr", 50000, 60000), row("Døgn", "mill. kr", 2.5, 2.6)},
			as:   []Kind{CostsTable},
		},
		"a unit in some rows": {
			rows:      [][]any{row("Budsjett, 1000 kr"), row("Tiltak", "Enhet", 2020, 2021), row("Kurs", "kr", 50000, 60000), row("Døgn", nil, 2.5, 2.6)},
			questions: []string{"table/money-by-area Ark!A1:D4"},
		},
		"quarters": {
			rows:     [][]any{row("Regnskap 2020, 1000 kr"), row("Linje", "1. kvartal", "2. kvartal"), row("Drift", 1, 2)},
			findings: []string{"import-unrecognised-table/quarters Ark!A1:C3"},
		},
		"a survey of nobody knows how many persons": {
			rows: [][]any{row("Kartlegging 2019"), row("Dimensjon", "Grønt", "Gult", "Rødt"), row("Bolig", 60, 20, 20)},
			as:   []Kind{NeedDimensionTable}, findings: []string{"import-need-map/persons Ark!A2", "import-unread/rows Ark!A3:D3"},
		},
		"adults at one time, told above": {
			rows: [][]any{row("Befolkning 18 år og eldre per 1.1.2020"), row("Kommune", "Antall"), row("Bodø kommune", 40000)},
			as:   []Kind{PopulationsTable},
		},
		"adults at one time, told in the heading": {
			rows: [][]any{row("Kommune", "Befolkning 18 år og over per 1.1.2020"), row("Bodø kommune", 40000)},
			as:   []Kind{PopulationsTable},
		},
		"beds of nobody knows where": {
			rows: [][]any{row("Døgnplasser 2019"), row("Eier", "Akutt", "Avrusning"), row("Offentlig", 2, 3), row("Privat", 4, 5)},
			as:   []Kind{BedsTable}, questions: []string{"area/no-place Ark!A1:C4"},
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := propose(t, read(t, "bok.xlsx", workbookBytes(t, testSheet{name: "Ark", rows: test.rows})), new(budget.Plan))
			var as []Kind
			for _, table := range p.Tables {
				as = append(as, table.As)
			}
			if !slices.Equal(as, test.as) {
				t.Errorf("taken for %v, want %v", as, test.as)
			}
			wantQuestions(t, p, test.questions...)
			wantFindings(t, p, test.findings...)
		})
	}
}

// Amounts are read in the unit of their own row.
func TestUnitsByRow(t *testing.T) {
	plan, _ := imported(t, new(budget.Plan), testSheet{name: "Ark", rows: [][]any{
		row("Budsjett"), row("Tiltak", "Enhet", 2020, 2021), row("Kurs", "kr", 50000, 60000), row("Døgn", "mill. kr", 2.5, 2.6)}})
	for line, want := range map[budget.LineID]budget.Kroner{"kurs": 50_000, "dogn": 2_500_000} {
		a, _ := plan.Amounts.Get(budget.Amount{Revision: "2020", Line: line, Period: budget.YearOf(2020), Kind: budget.Budget})
		if a.Kroner != want {
			t.Errorf("%s is %d kroner, want %d", line, a.Kroner, want)
		}
	}
}

// A table that does not say where it is for can be of one of the regions.
func TestBedsOfARegion(t *testing.T) {
	beds := testSheet{name: "Ark", rows: [][]any{
		row("Døgnplasser 2019"), row("Eier", "Akutt", "Avrusning"), row("Offentlig", 2, 3), row("Privat", 4, 5)}}
	_, p := imported(t, new(budget.Plan), beds)
	plan, _ := answered(t, new(budget.Plan), Answers{Chosen: map[string]string{p.Questions[0].ID: "known:helse-nord"}}, beds)
	n := 0
	for bed := range plan.Beds.All() {
		if n++; bed.Area != regionNorth {
			t.Errorf("beds are of %s", bed.Area)
		}
	}
	if n != 4 {
		t.Errorf("%d numbers of beds are read, want 4", n)
	}
}

func TestAbbreviations(t *testing.T) {
	for name, want := range map[string]bool{
		"Nordlandssh.": true, "Nordlandssyk.": true, "Nordlandssykehuset": false, "Finnmarkssh.": false, "Nordlsøk.": false, "N.": false, ".": false, "": false,
	} {
		if got := abbreviates(name, "nordlandssykehuset"); got != want {
			t.Errorf("%q abbreviates: %t", name, got)
		}
	}
}
