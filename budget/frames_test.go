package budget

import (
	"errors"
	"testing"
)

func TestFramesAreHeldAgainstWhatIsProposedAndTaken(t *testing.T) {
	frame := func(line LineID, year int, thousands Kroner) AdoptedFrame {
		return AdoptedFrame{Revision: northRevision, Line: line, Year: year, Kroner: thousands * Thousand, Source: cell("Rammer", "C4")}
	}
	plan := planOf(t, append(helseNordMoney(), frame("styrking", 2020, 6_000), frame("poliklinikk", 2020, 9_000),
		frame("poliklinikk", 2019, 0))...)
	framed := plan.Framed(northRevision)
	type row struct {
		line       LineID
		year       int
		difference Kroner
		budgeted   bool
	}
	var got []row
	for _, f := range framed {
		got = append(got, row{f.Line.ID, f.Year, f.Difference(), f.Budgeted})
	}
	want := []row{{"poliklinikk", 2019, 0, false}, {"poliklinikk", 2020, -1_087 * Thousand, true}, {"styrking", 2020, -1_261 * Thousand, true}}
	if len(got) != len(want) || got[0] != want[0] || got[1] != want[1] || got[2] != want[2] {
		t.Fatalf("framed are %+v", got)
	}
	edit := TakeFrames(plan, north, framed[1:])
	next := apply(t, plan, edit)
	a, _ := next.Amount(northRevision, "styrking", YearOf(2020), Budget)
	if a.Kroner != 6_000*Thousand || a.Source != cell("Rammer", "C4") {
		t.Errorf("taken is %+v", a)
	}
	locked := apply(t, plan, Adopt(plan, north, YearOf(2018), "1"))
	if _, err := edit.Apply(locked); !errors.Is(err, ErrLocked) {
		t.Errorf("frames are taken in an adopted revision: %v", err)
	}
}
