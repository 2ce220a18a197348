package budget

import (
	"fmt"
	"slices"
	"testing"
)

// The money of the founding plan pays for 14, 14, 21, 28 and 35 positions at
// 720 500 kr each, and for 39,5 of the 40 in 2025.
func TestPositionPrices(t *testing.T) {
	factor := Factor{ID: PositionCostFactor, Name: "Kostnad per årsverk", Value: Whole(7205) / 10, Unit: "kr 1 000 per årsverk", Line: "poliklinikk"}
	var steps []Record
	for i, count := range []int64{14, 14, 21, 28, 35, 40} {
		steps = append(steps, PositionCount{Revision: northRevision, Area: "nord", Period: YearOf(2020 + i), Kind: PositionsPlanned, Count: Whole(count)})
	}
	without := func(change func(*Factor)) Record {
		f := factor
		change(&f)
		return f
	}
	tests := []struct {
		name    string
		records []Record
		want    string // year: implied−budgeted=difference, affords
	}{
		{"the founding plan", slices.Concat(steps, []Record{factor}),
			"2020: 720500 0 14; 2021: 720500 0 14; 2022: 720524 24 21; 2023: 720536 36 28; 2024: 720543 43 35; 2025: 711125 -9375 39.5; "},
		{"no cost is entered", []Record{steps[5], without(func(f *Factor) { f.Value = 0 })},
			"2020: ? ? ?; 2021: ? ? ?; 2022: ? ? ?; 2023: ? ? ?; 2024: ? ? ?; 2025: 711125 ? ?; "},
		{"no line is named", slices.Concat(steps, []Record{without(func(f *Factor) { f.Line = "" })}), ""},
		{"no factor", steps, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := ""
			for _, p := range planOf(t, append(helseNord(), test.records...)...).PositionPrices(north, "nord") {
				got += fmt.Sprintf("%d: %s %s %s; ", p.Year, money(p.Implied), money(p.Difference), shown(p.Affords))
			}
			if got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

func money(k *Kroner) string {
	if k == nil {
		return "?"
	}
	return fmt.Sprint(int64(*k))
}
