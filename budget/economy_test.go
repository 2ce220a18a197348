package budget

import (
	"cmp"
	"slices"
	"testing"
)

func TestTabell5(t *testing.T) {
	plan := planOf(t, helseNordMoney()...)
	tests := []struct {
		year                int
		cost, strengthening Kroner // in kr 1 000
	}{
		{2019, 5_128, 0}, {2020, 16_747, 7_261}, {2021, 21_654, 11_845}, {2022, 31_305, 19_156},
		{2023, 37_799, 23_632}, {2024, 44_168, 27_983}, {2025, 48_719, 31_245},
	}
	for _, test := range tests {
		cost, known := plan.YearSum(northRevision, Cost, test.year, Budget)
		if !known || cost != test.cost*Thousand {
			t.Errorf("%d: the cost is %d kr, want %d", test.year, cost, test.cost*Thousand)
		}
		gap, known := plan.Strengthening(northRevision, test.year)
		if !known || gap != test.strengthening*Thousand {
			t.Errorf("%d: the strengthening is %d kr, want %d", test.year, gap, test.strengthening*Thousand)
		}
		funding, known := plan.YearSum(northRevision, Funding, test.year, Budget)
		if !known || funding != cost {
			t.Errorf("%d: the funding is %d kr of %d", test.year, funding, cost)
		}
	}
}

func TestPeriodSums(t *testing.T) {
	plan := planOf(t, helseNordMoney()...)
	for _, side := range []Side{Cost, Funding} {
		if sum := plan.PeriodSum(north, side); sum != 205_520*Thousand {
			t.Errorf("%s is %d kr over the plan period", side, sum)
		}
	}
	sums := map[FundingSource]Kroner{Income: 43_667, Restructuring: 11_611, Budgeted: 29_120, Strengthening: 121_122}
	for source, want := range sums {
		var got Kroner
		for _, year := range north.Years() {
			sum, _ := plan.FundingSum(northRevision, source, year)
			got += sum
		}
		if got != want*Thousand {
			t.Errorf("%s is %d kr over the plan period, want %d", source, got, want*Thousand)
		}
	}
}

func TestMissingMoneyIsNotZero(t *testing.T) {
	plan := planOf(t, helseNordMoney()...)
	if _, found := plan.Amount(northRevision, "poliklinikk", YearOf(2019), Budget); found {
		t.Error("a blank cell has an amount")
	}
	if _, known := plan.YearSum(northRevision, Cost, 2026, Budget); known {
		t.Error("the year after the plan has a cost")
	}
	if _, known := plan.YearSum(northRevision, Cost, 2019, Actual); known {
		t.Error("2019 has accounts")
	}
	if _, known := plan.FundingSum(northRevision, Strengthening, 2019); known {
		t.Error("the blank strengthening of 2019 has a sum")
	}
	if _, known := plan.Strengthening(northRevision, 2026); known {
		t.Error("the year after the plan has a strengthening")
	}
}

func TestAccountsStandBesideTheBudget(t *testing.T) {
	plan := planOf(t, append(helseNordMoney(),
		Amount{Line: "legestillinger", Period: YearOf(2021), Kind: Actual, Kroner: 1_400 * Thousand},
		Amount{Line: "legestillinger", Period: TertialOf(2021, 1), Kind: Actual, Kroner: 450 * Thousand},
		Amount{Line: "legestillinger", Period: TertialOf(2023, 1), Kind: Forecast, Kroner: 480 * Thousand})...)
	if booked, _ := plan.YearSum(northRevision, Cost, 2021, Actual); booked != 1_400*Thousand {
		t.Errorf("%d kr are booked in 2021", booked)
	}
	if planned, _ := plan.YearSum(northRevision, Cost, 2021, Budget); planned != 21_654*Thousand {
		t.Errorf("%d kr are planned in 2021", planned)
	}
	amounts := plan.AmountsOf(northRevision, "legestillinger")
	if len(amounts) != 5+3 {
		t.Errorf("%d amounts, want the five of the budget and three facts", len(amounts))
	}
	byPeriod := func(a, b Amount) int { return a.Period.Compare(b.Period) }
	if !slices.IsSortedFunc(amounts, byPeriod) {
		t.Errorf("the amounts are not by period: %v", amounts)
	}
	if facts := plan.AmountsOf("", "legestillinger"); len(facts) != 3 {
		t.Errorf("%d facts, want 3", len(facts))
	}
}

func TestLinesAndMeasures(t *testing.T) {
	plan := planOf(t, helseNord()...)
	var numbers []int
	for _, m := range plan.MeasuresOfLine(northRevision, "legestillinger") {
		numbers = append(numbers, m.Number)
	}
	if !slices.Equal(numbers, []int{8, 9}) {
		t.Errorf("the doctors' posts pay for measures %v", numbers)
	}
	acute, _ := plan.Measures.Get(Measure{Revision: northRevision, ID: "t02"})
	if sum, known := plan.LinkedAmount(acute, 2025); !known || sum != (6_110+6_914)*Thousand {
		t.Errorf("the acute beds have %d kr in 2025", sum)
	}
	unpaid, _ := plan.Measures.Get(Measure{Revision: northRevision, ID: "t01"})
	if _, known := plan.LinkedAmount(unpaid, 2025); known {
		t.Error("a measure without lines has money")
	}
	inOrder := func(a, b Line) int { return cmp.Compare(a.Order, b.Order) }
	if lines := plan.LinesOf(northRevision, Cost); len(lines) != 7 || !slices.IsSortedFunc(lines, inOrder) {
		t.Errorf("the cost lines are %v", lines)
	}
}
