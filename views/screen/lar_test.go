package screen

import (
	"strings"
	"testing"

	"fagplan/budget"
)

// The plan moves 141 + 82 = 223 of 513 patients, and five positions of 44,6
// patients take them.
func TestLARPatientsAndPositions(t *testing.T) {
	records := []budget.Record{
		budget.Indicator{ID: budget.LARIndicator, Name: "LAR-pasienter", Statistic: budget.Count, Direction: budget.NoDirection},
		budget.Milestone{Revision: revision, ID: "opplaering", Title: "Opplæring i LAR", Due: budget.YearOf(2020)},
		budget.Milestone{Revision: revision, ID: "annet", Title: "Ny avdeling", Due: budget.YearOf(2020)},
	}
	for county, patients := range map[budget.AreaID]int64{"Møre og Romsdal": 141, "Nord-Trøndelag": 82, "Sør-Trøndelag": 290} {
		id := budget.AreaID(strings.ToLower(string(county)))
		records = append(records, budget.Area{ID: id, Name: string(county), Kind: budget.County, Parent: "helse-nord"},
			budget.Observation{Indicator: budget.LARIndicator, Area: id, Period: budget.DayOf(2018, 12, 31), Kind: budget.Actual, Value: budget.Whole(patients)})
	}
	document := sampleWith(t, records...)
	desk, _ := openDesk(t, document, laptop)
	counties := openTable[budget.LARStanding](t, desk, "lar", "patients")
	key := desk.current().(*page).sections[0].aside.(*tablePanel[askedRow])
	if !typeIn(t, key, "Pasienter per stilling", "Verdi", "44,6") || !strings.Contains(wordsOn(desk), "513 LAR-pasienter krever 11,5 årsverk") {
		t.Errorf("the key gives no positions: %s", key.told.Text)
	}
	if !typeIn(t, counties, "Møre og Romsdal", "Skal lokalt", "141") || !typeIn(t, counties, "Nord-Trøndelag", "Skal lokalt", "82") {
		t.Fatalf("a target is refused: %s", counties.told.Text)
	}
	shown := shownBy(desk, larSheet(desk))
	if len(shown) != 7 { // patients of three counties and the total, and those moved of two and the total
		t.Errorf("%d calculations are shown", len(shown))
	}
	for _, c := range shown {
		checkInWords(t, desk, c.title, c.Calculation)
	}
	words := wordsOn(desk)
	for _, want := range []string{"223 av 513 LAR-pasienter skal behandles lokalt (43,5", "de krever 5,0 årsverk"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not told in %s", want, words)
		}
	}
	if !typeIn(t, counties, "Møre og Romsdal", "Lokalt nå", "40") || !strings.Contains(wordsOn(desk), "40 av 513 LAR-pasienter behandles lokalt (7,8") {
		t.Errorf("the local ones are not told: %s", counties.told.Text)
	}
	if typeIn(t, counties, "I alt", "Pasienter", "500") {
		t.Error("a sum can be typed in")
	}
	milestones := openTable[budget.Milestone](t, desk, "lar", "milestones")
	if len(milestones.grid.rows) != 1 || !strings.Contains(wordsOn(desk), "0 av 1 milepæler er nådd") {
		t.Errorf("the milestones are %v", milestones.grid.rows)
	}
}
