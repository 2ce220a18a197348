package budget

import (
	"errors"
	"testing"

	"pgregory.net/rapid"
)

// 69 in seven years are 9,9 a year, at 720 500 kr each; with half a year of the
// last ones 10,7. The index is 100 or a little above.
func TestSeekNational(t *testing.T) {
	model, values := northModel(t)
	basis, _ := model.BasisBy(ByPositions)
	standing := values.Standing()
	tests := []struct {
		name    string
		year    int
		with    Values
		perYear string
		index   string
		gross   Kroner
		err     error
	}{
		{"by the last year", 2025, standing, "9.9", "100.2", 69_3 * 72_050, nil},
		{"half of the last year's", 2025, standing.but(PhaseInAssumption, 0.5), "10.7", "100.4", 74_9 * 72_050, nil},
		{"in the first year", 2019, standing, "69", "100", 69 * 720_500, nil},
		{"one in ten not filled", 2019, standing.but(VacancyAssumption, 0.1), "76.7", "100", 767 * 72_050, nil},
		{"already there", 2025, standing.but(EHealthAssumption, 80), "0", "108.8", 0, nil},
		{"after the plan", 2026, standing, "0", "0", 0, ErrGoalYear},
		{"before the plan", 2018, standing, "0", "0", 0, ErrGoalYear},
		{"none gives anything", 2025, standing.but(PerPositionAssumption, 0), "0", "0", 0, ErrGoalUseless},
		{"none works in the first year", 2019, standing.but(PhaseInAssumption, 0), "0", "0", 0, ErrGoalUseless},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			goal, err := model.SeekNational(basis, test.year, test.with)
			if !errors.Is(err, test.err) || goal.PerYear.String() != test.perYear || oneDecimal(goal.Index).String() != test.index || goal.Gross != test.gross {
				t.Errorf("%+v, %v", goal, err)
			}
			if net := goal.Gross * 6 / 10; goal.Net-net > 1 || net-goal.Net > 1 {
				t.Errorf("net %d of %d", goal.Net, goal.Gross)
			}
		})
	}
}

// The least tenth that reaches the goal: a tenth less does not.
func TestSeekNationalIsLeast(t *testing.T) {
	model, values := northModel(t)
	rapid.Check(t, func(t *rapid.T) {
		basis := rapid.SampledFrom(model.Bases).Draw(t, "basis")
		with := values.but(NationalGrowthAssumption, rapid.Float64Range(0, 0.1).Draw(t, "growth")).
			but(VacancyAssumption, rapid.Float64Range(0, 0.5).Draw(t, "vacancy"))
		goal, err := model.SeekNational(basis, rapid.IntRange(2019, 2025).Draw(t, "year"), with)
		if err != nil || goal.Index < Whole(100)-1 {
			t.Fatalf("%+v, %v", goal, err)
		}
		each := 1 - with[VacancyAssumption]
		fewer := goal.Index.Float() - 0.1*float64(goal.Steps)*each/(basis.Level.Float()*basis.growth(goal.Year, with))*100
		if fewer >= 100 {
			t.Fatalf("a tenth fewer would do: %v", fewer)
		}
	})
}

// 31 245 000 ÷ 720 500 = 43,4; with 40 % coming back, ÷ 432 300 = 72,3.
func TestBuy(t *testing.T) {
	model, values := northModel(t)
	basis, _ := model.BasisBy(ByPositions)
	for _, test := range []struct {
		net              bool
		positions, index string
	}{{false, "43.4", "79.5"}, {true, "72.3", "102.6"}} {
		bought, err := model.Buy(basis, 31_245*Thousand, test.net, 2025, values.Standing())
		if err != nil || oneDecimal(bought.Positions).String() != test.positions || oneDecimal(bought.Index).String() != test.index {
			t.Errorf("%+v, %v", bought, err)
		}
	}
	if _, err := model.Buy(basis, Million, true, 2025, values.but(IncomeAssumption, 1)); !errors.Is(err, ErrGoalUseless) {
		t.Errorf("positions that cost nothing: %v", err)
	}
	if _, err := model.Buy(basis, Million, true, 2030, values); !errors.Is(err, ErrGoalYear) {
		t.Errorf("a year outside: %v", err)
	}
}
