package budget

import (
	"math"
	"testing"
)

func TestDeviation(t *testing.T) {
	limit := Limit{Share: Unit / 20} // 5 per cent
	whole := func(kroner Kroner) Outcome { return Outcome{Kroner: kroner, Kind: Actual} }
	tests := []struct {
		name    string
		budget  Kroner
		outcome Outcome
		want    Deviation
	}{
		{"as budgeted", 10_087_000, whole(10_087_000), Within},
		{"at the limit", 100_000, whole(105_000), Within},
		{"a krone above it", 100_000, whole(105_001), Above},
		{"a krone below it", 100_000, whole(94_999), Below},
		{"nothing budgeted, nothing spent", 0, whole(0), Within},
		{"nothing budgeted", 0, whole(1), Above},
		{"a negative budget", -100_000, whole(-106_000), Below},
		{"larger than 64 bits of millionths", math.MaxInt64 / 2, whole(math.MaxInt64), Above},
		{"part of a year", 100_000, Outcome{Kroner: 40_000, Kind: Actual, Through: TertialOf(2021, 1)}, NotComparable},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			c := Comparison{Budget: Amount{Kroner: test.budget}, Budgeted: true, Outcome: test.outcome, Known: true}
			if got := c.Deviation(limit); got != test.want {
				t.Errorf("the deviation is %d, want %d", got, test.want)
			}
		})
	}
}

// moneyPlan is a plan of one cost line with some amounts.
func moneyPlan(t *testing.T, amounts ...Amount) *Plan {
	t.Helper()
	plan := planWith(t, Revision{ID: "2019", Name: "2019", Status: Draft, FirstYear: 2019, LastYear: 2025},
		Line{Revision: "2019", ID: "tromso", Side: Cost, Name: "Etablere akuttplasser Tromsø"})
	batch := NewBatch(plan)
	for _, amount := range amounts {
		amount.Line = "tromso"
		if amount.Kind.Decided() {
			amount.Revision = "2019"
		}
		batch.Put(amount)
	}
	return applied(t, plan, batch.Edit(TableEdit, ""))
}

func applied(t *testing.T, p *Plan, edit Edit) *Plan {
	t.Helper()
	next, err := edit.Apply(p)
	if err != nil {
		t.Fatal(err)
	}
	return next
}

func TestCompareInPartOfAYear(t *testing.T) {
	first, second := TertialOf(2021, 1), TertialOf(2021, 2)
	plan := moneyPlan(t,
		Amount{Period: first, Kind: Budget, Kroner: 2_000_000}, Amount{Period: first, Kind: Actual, Kroner: 2_100_000},
		Amount{Period: second, Kind: Forecast, Kroner: 1_900_000}, Amount{Period: YearOf(2021), Kind: Budget, Kroner: 6_110_000})
	got := plan.CompareIn("2019", Cost, first)
	if len(got) != 1 || !got[0].Comparable() || got[0].Variance() != 100_000 {
		t.Errorf("the first tertial is %+v", got)
	}
	if got := plan.CompareIn("2019", Cost, second); len(got) != 1 || got[0].Budgeted || got[0].Outcome.Kind != Forecast {
		t.Errorf("the second tertial is %+v", got)
	}
	if got := plan.CompareIn("2019", Cost, TertialOf(2021, 3)); len(got) != 0 {
		t.Errorf("the third tertial is %+v", got)
	}
	if got := plan.CompareIn("2019", Cost, YearOf(2021)); len(got) != 1 || got[0].Budget.Kroner != 6_110_000 {
		t.Errorf("the year is %+v", got)
	}
}

func TestRecorded(t *testing.T) {
	first, second, third := TertialOf(2021, 1), TertialOf(2021, 2), TertialOf(2021, 3)
	booked := func(period Period, kroner Kroner) Amount { return Amount{Period: period, Kind: Actual, Kroner: kroner} }
	tests := []struct {
		name    string
		amounts []Amount
		kroner  Kroner
		through Period
		none    bool
	}{
		{name: "nothing", none: true},
		{name: "another kind", amounts: []Amount{{Period: YearOf(2021), Kind: Forecast, Kroner: 5}}, none: true},
		{name: "the year before its parts", amounts: []Amount{booked(YearOf(2021), 7), booked(first, 1)}, kroner: 7},
		{name: "some parts", amounts: []Amount{booked(first, 1), booked(second, 2)}, kroner: 3, through: second},
		{name: "all parts", amounts: []Amount{booked(first, 1), booked(second, 2), booked(third, 3)}, kroner: 6},
		{name: "not from January", amounts: []Amount{booked(third, 3)}, none: true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, found := moneyPlan(t, test.amounts...).Recorded("2019", "tromso", 2021, Actual)
			if found == test.none || got.Kroner != test.kroner || got.Through != test.through {
				t.Errorf("recorded is %+v, %v", got, found)
			}
		})
	}
}

func TestConstantPrices(t *testing.T) {
	plan := moneyPlan(t, Amount{Period: YearOf(2021), Kind: Budget, Kroner: 6_110_000})
	revision, _ := plan.CurrentRevision()
	if _, known := plan.ConstantPrices(revision, revision.Years()); known {
		t.Error("prices are known without an index")
	}
	batch := NewBatch(plan)
	batch.Put(Price{Index: "deflator", Year: 2019, Value: Whole(100), Kind: Actual})
	batch.Put(Price{Index: "deflator", Year: 2021, Value: Whole(104), Kind: Actual})
	plan = applied(t, plan, batch.Edit(TableEdit, ""))
	prices, known := plan.ConstantPrices(revision, revision.Years())
	amount, _ := plan.Spent("2019", "tromso", 2021)
	if got, ok := prices.Of(amount); !known || !ok || prices.Base != 2019 || got != 5_875_000 {
		t.Errorf("6 110 000 kr of 2021 are %d kr of %d", got, prices.Base)
	}
	revision.PriceYear = 2019
	if prices, _ := plan.ConstantPrices(revision, revision.Years()); prices.Decided != 2019 {
		t.Error("a budget in the prices of 2019 is reckoned again")
	} else if got, _ := prices.Of(amount); got != amount.Kroner {
		t.Errorf("the budget becomes %d", got)
	}
}
