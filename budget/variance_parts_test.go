package budget

import (
	"testing"

	"pgregory.net/rapid"
)

func TestVarianceIsDividedByVolumeAndPrice(t *testing.T) {
	tests := []struct {
		name            string
		base, outcome   Kroner
		planned, actual Quantity
		volume, price   Kroner
	}{
		// 10 087 000 ÷ 14 = 720 500 each; 11 positions for 7 925 000.
		{"fewer positions", 10_087_000, 7_925_000, Whole(14), Whole(11), -2_161_500, -500},
		{"as many, dearer", 10_087_000, 10_500_000, Whole(14), Whole(14), 0, 413_000},
		{"more and cheaper", 28_445_000, 28_445_000, Whole(40), Whole(41), 711_125, -711_125},
		{"none in place", 10_087_000, 0, Whole(14), 0, -10_087_000, 0},
		{"no budget", 0, 720_500, Whole(14), Whole(1), 0, 720_500},
		{"half positions", 3, 3, Whole(2), Unit * 5 / 2, 1, -1}, // 3 × 0,5 ÷ 2 = 0,75
		{"half a krone less", 1, 1, Whole(2), Whole(1), -1, 1},  // away from zero
	}
	for _, test := range tests {
		v, fits := divideVariance(test.base, test.outcome, test.planned, test.actual)
		if !fits || v.Volume != test.volume || v.Price != test.price {
			t.Errorf("%s: volume %d, price %d (%v); want %d and %d", test.name, v.Volume, v.Price, fits, test.volume, test.price)
		}
		if price := v.Calculation().Result.Value; price != v.Price {
			t.Errorf("%s: the calculation gives %v", test.name, price)
		}
	}
	if v, fits := divideVariance(1, 1, 0, Whole(1)); fits {
		t.Errorf("no positions planned: %+v", v)
	}
}

func TestPartsAreTheVariance(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := inAll(t)
		v, fits := divideVariance(d.kroner(), d.kroner(), d.quantity(1, Whole(500)), d.quantity(0, Whole(500)))
		if fits && v.Volume+v.Price != v.Outcome-v.Base {
			t.Errorf("%d and %d are not %d", v.Volume, v.Price, v.Outcome-v.Base)
		}
	})
}

func TestPartsOfTheLineForPositions(t *testing.T) {
	counted := func(period Period, kind PositionKind, count int64) PositionCount {
		c := PositionCount{Area: "nord", Period: period, Kind: kind, Count: Whole(count)}
		if kind.Decided() {
			c.Revision = northRevision
		}
		return c
	}
	records := append(helseNordMoney(), Factor{ID: PositionCostFactor, Name: "f", Line: "poliklinikk"},
		counted(YearOf(2018), PositionsFilled, 56), counted(TertialOf(2020, 2), PositionsFilled, 63), counted(YearOf(2020), PositionsFilled, 67),
		counted(YearOf(2020), PositionsPlanned, 14), counted(YearOf(2021), PositionsPlanned, 14))
	plan := planOf(t, records...)
	v, known := plan.VarianceParts(north, "nord", "poliklinikk", YearOf(2020), 10_087_000, 7_925_000)
	if !known || v.Actual != Whole(11) || v.Planned != Whole(14) || v.Volume != -2_161_500 || v.Price != -500 {
		t.Errorf("%+v, %v", v, known)
	}
	if v, known = plan.VarianceParts(north, "nord", "poliklinikk", TertialOf(2020, 2), 10_087_000, 7_925_000); !known || v.Actual != Whole(7) {
		t.Errorf("by the second tertial: %+v, %v", v, known)
	}
	for name, unknown := range map[string]struct {
		line   LineID
		period Period
	}{"another line": {"nettverk", YearOf(2020)}, "nothing planned by then": {"poliklinikk", YearOf(2019)}} {
		if v, known = plan.VarianceParts(north, "nord", unknown.line, unknown.period, 1, 1); known {
			t.Errorf("%s: %+v", name, v)
		}
	}
}
