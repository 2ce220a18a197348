package budget

import (
	"fmt"
	"testing"
)

// shown writes a quantity that may be missing.
func shown(q *Quantity) string {
	if q == nil {
		return "?"
	}
	return oneDecimal(*q).String()
}

// 56 in place in 2016, 40 added by 2025, and 69 missing to the 125 of the
// national level.
func TestPositionStandings(t *testing.T) {
	in := func(area AreaID, profession string, year int, kind PositionKind, count int64) Record {
		c := PositionCount{Area: area, Profession: profession, Period: YearOf(year), Kind: kind, Count: Whole(count)}
		if kind.Decided() {
			c.Revision = northRevision
		}
		return c
	}
	plan := planOf(t, append(helseNord(),
		in("nord", "", 2020, PositionsPlanned, 14), in("nord", "", 2025, PositionsPlanned, 40),
		in("unn", "", 2020, PositionsFilled, 36), in("unn", "", 2020, PositionsVacant, 4),
		in("unn", "lege", 2016, PositionsFilled, 3),
		Area{ID: "tromso", Name: "Tromsø", Kind: District, Parent: "finnmark"},
		in("tromso", "", 2020, PositionsVacant, 1))...)
	for year, want := range map[int][]string{
		2019: {"nord//56 of 2016: +? ?/125 vacant ?=?", "helgeland//4 of 2016: +? ?/? vacant ?=?", "nordland//15 of 2016: +? ?/? vacant ?=?",
			"unn//30 of 2016: +? ?/? vacant ?=?", "unn/lege/3 of 2016: +? ?/? vacant ?=?", "finnmark//7 of 2016: +? ?/? vacant ?=?"},
		2025: {"nord//62 of 2020: +6 40/125 vacant 5=0.1", "helgeland//4 of 2016: +? ?/? vacant ?=?", "nordland//15 of 2016: +? ?/? vacant ?=?",
			"unn//36 of 2020: +6 ?/? vacant 4=0.1", "unn/lege/3 of 2016: +? ?/? vacant ?=?", "finnmark//7 of 2016: +? ?/? vacant 1=0.1",
			"tromso//? of : +? ?/? vacant 1=?"},
	} {
		got := plan.PositionStandings(north, "nord", year)
		if len(got) != len(want) {
			t.Fatalf("%d: %d rows, want %d", year, len(got), len(want))
		}
		for i, s := range got {
			line := fmt.Sprintf("%s/%s/%s of %s: +%s %s/%s vacant %s=%s", s.Area, s.Profession, shown(s.Filled), s.Counted,
				shown(s.Added), shown(s.Planned), shown(s.Needed), shown(s.Vacant), shown(s.VacancyShare))
			if line != want[i] {
				t.Errorf("%d: %s, want %s", year, line, want[i])
			}
		}
	}
}
