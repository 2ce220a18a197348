package budget

import (
	"math"
	"testing"

	"pgregory.net/rapid"
)

func TestInPrices(t *testing.T) {
	index := func(s string) Quantity {
		q, err := ParseQuantity(s)
		if err != nil {
			t.Fatal(err)
		}
		return q
	}
	tests := []struct {
		name       string
		amount     Kroner
		base, year string
		want       Kroner
		none       bool
	}{
		{name: "the base year itself", amount: 5_128_000, base: "110.8", year: "110.8", want: 5_128_000},
		{name: "prices have risen", amount: 48_719_000, base: "100", year: "125", want: 38_975_200},
		{name: "prices have fallen", amount: 100, base: "100", year: "80", want: 125},
		{name: "a half is rounded up", amount: 1, base: "1", year: "2", want: 1},
		{name: "less than a half is not", amount: 1, base: "1", year: "2.000001", want: 0},
		{name: "a negative half is rounded down", amount: -1, base: "1", year: "2", want: -1},
		{name: "a negative third is not", amount: -1, base: "1", year: "3", want: 0},
		{name: "two and a half", amount: 5, base: "1", year: "2", want: 3},
		{name: "negative", amount: -48_719_000, base: "100", year: "125", want: -38_975_200},
		{name: "zero", amount: 0, base: "100", year: "125", want: 0},
		{name: "large numbers are exact", amount: math.MaxInt64, base: "9000000000000", year: "9000000000000", want: math.MaxInt64},
		{name: "too large", amount: math.MaxInt64, base: "2", year: "1", none: true},
		{name: "no index for the year", amount: 1, base: "1", year: "0", none: true},
		{name: "no index for the base year", amount: 1, base: "0", year: "1", none: true},
	}
	for _, test := range tests {
		got, ok := test.amount.InPrices(index(test.base), index(test.year))
		if ok == test.none || ok && got != test.want {
			t.Errorf("%s: %d kr (%v), want %d", test.name, got, ok, test.want)
		}
	}
}

func TestPriceIndex(t *testing.T) {
	price := func(index PriceIndexID, year int, kind Kind) Record {
		return Price{Index: index, Year: year, Value: Whole(100), Kind: kind}
	}
	plan := planOf(t,
		price("kpi", 2019, Actual), price("kpi", 2020, Actual), price("kpi", 2021, Forecast),
		price("anslag", 2019, Forecast), price("anslag", 2020, Forecast), price("anslag", 2021, Forecast),
		price("deflator", 2018, Actual), price("deflator", 2020, Actual))
	tests := []struct {
		name  string
		base  int
		years []int
		want  PriceIndexID
	}{
		{"first by name among equals", 2019, []int{2019, 2020, 2021}, "anslag"},
		{"only one has the base year", 2018, []int{2019, 2020, 2021}, "deflator"},
		{"one that has the base year but none of the years", 2018, []int{2030}, "deflator"},
		{"none has the base year", 2017, []int{2019}, ""},
	}
	for _, test := range tests {
		if got := plan.PriceIndex(test.base, test.years)[test.base].Index; got != test.want {
			t.Errorf("%s: index %q, want %q", test.name, got, test.want)
		}
	}
	if got := plan.PriceIndex(2019, []int{2019})[2021]; got.Kind != Forecast {
		t.Errorf("the index of 2021 is %v", got)
	}
	if got := new(Plan).PriceIndex(2019, nil); got != nil {
		t.Errorf("a plan without an index has %v", got)
	}
}

// Whatever the index, an amount of the base year is the same in its prices, and
// a budget stated in them stays as it is in every year.
func TestNominalIsConstantInTheBaseYear(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := inAll(t)
		c := ConstantPrices{Base: 2019, Index: map[int]Price{2019: {Value: d.quantity(1, Whole(500))}, 2021: {Value: d.quantity(1, Whole(500))}}}
		amount := Amount{Period: YearOf(2019), Kind: one(d, Budget, Actual, Forecast), Kroner: d.kroner()}
		if got, known := c.Of(amount); !known || got != amount.Kroner {
			t.Errorf("%d of the base year is %d in its prices", amount.Kroner, got)
		}
		c.Decided = c.Base
		decided := Amount{Period: YearOf(2021), Kind: Budget, Kroner: amount.Kroner}
		if got, known := c.Of(decided); !known || got != amount.Kroner {
			t.Errorf("%d decided in the base year's prices is %d", amount.Kroner, got)
		}
	})
}
