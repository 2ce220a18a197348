package screen

import (
	"strings"
	"testing"

	"fagplan/budget"
)

// bedsOf is beds of the region, in operation or planned.
func bedsOf(year int, owner budget.Owner, kind budget.BedKind, of budget.Kind, count int) budget.Record {
	b := budget.BedCount{Area: "helse-nord", Owner: owner, Beds: kind, Period: budget.YearOf(year), Kind: of, Count: count, Source: cell("B1")}
	if of.Decided() {
		b.Revision = revision
	}
	return b
}

func TestBedsAreChangedWhereTheyStand(t *testing.T) {
	document := sampleWith(t, budget.Population{Area: "helse-nord", Year: 2018, Adults: budget.Whole(200_000)},
		bedsOf(2018, budget.Public, budget.DetoxBeds, budget.Actual, 95), bedsOf(2018, budget.Private, budget.LongBeds, budget.Actual, 91),
		bedsOf(2021, budget.Public, budget.AcuteBeds, budget.Budget, 8))
	desk, _ := openDesk(t, document, laptop)
	beds := openTable[bedRow](t, desk, "beds", "counts")
	words := wordsOn(desk)
	for _, want := range []string{"0 av 8 akuttplasser er åpnet; 91 av 186 døgnplasser er private (48,9", "93,0 per 100"} {
		if !strings.Contains(words, want) {
			t.Errorf("%q is not told in %s", want, words)
		}
	}
	if !typeIn(t, beds, "Helse Nord Offentlig 2018", "Akutt", "4") || !strings.Contains(wordsOn(desk), "4 av 8 akuttplasser er åpnet; 91 av 190") {
		t.Errorf("four acute beds are not opened: %s", beds.told.Text)
	}
	if typeIn(t, beds, "Helse Nord Offentlig 2018", "Akutt", "-4") {
		t.Error("fewer than no beds are taken")
	}
	openTable[effectRow](t, desk, "beds", "effect")
	if words := wordsOn(desk); !strings.Contains(words, "gir 194 døgnplasser fra 2021, mot 190 nå") || !strings.Contains(words, "97,0, mot 95,0") {
		t.Errorf("the effect is not told: %s", words)
	}
	beds = openTable[bedRow](t, desk, "beds", "counts")
	if !typeIn(t, beds, "Helse Nord Offentlig 2021", "Akutt", "") || !strings.Contains(wordsOn(desk), "91 av 190 døgnplasser er private") {
		t.Error("the planned beds are not cleared")
	}
}

func TestOccupancyFollowsTheDaysTyped(t *testing.T) {
	trust := budget.BedCount{Area: "unn", Owner: budget.Public, Beds: budget.AllBeds, Period: budget.YearOf(2016), Kind: budget.Actual, Count: 67}
	document := sampleWith(t, unn, trust,
		budget.Indicator{ID: budget.BedDaysIndicator, Name: "Oppholdsdøgn", Statistic: budget.Count, Direction: budget.NoDirection},
		budget.Observation{Indicator: budget.BedDaysIndicator, Area: "unn", Period: budget.YearOf(2016), Kind: budget.Actual, Value: budget.Whole(20_161), Source: cell("G4")})
	desk, _ := openDesk(t, document, laptop)
	occupancy := openTable[budget.Occupancy](t, desk, "beds", "occupancy")
	if words := wordsOn(desk); !strings.Contains(words, "Belegget var 82,2") {
		t.Errorf("the occupancy is not told: %s", words)
	}
	if !typeIn(t, occupancy, "UNN 2016", "Oppholdsdøgn", "12261") || !strings.Contains(wordsOn(desk), "Belegget var 50,0") {
		t.Errorf("half as many days do not fill half as much: %s", occupancy.told.Text)
	}
}
