package budget

import "testing"

func TestOutcome(t *testing.T) {
	booked := func(period Period, kroner Kroner) Amount {
		return Amount{Line: "legestillinger", Period: period, Kind: Actual, Kroner: kroner}
	}
	expected := func(period Period, kroner Kroner) Amount {
		return Amount{Line: "legestillinger", Period: period, Kind: Forecast, Kroner: kroner}
	}
	months := func(last int) []Amount {
		var amounts []Amount
		for m := 1; m <= last; m++ {
			amounts = append(amounts, booked(MonthOf(2021, m), Kroner(m)))
		}
		return amounts
	}
	tertials := []Amount{booked(TertialOf(2021, 1), 10), booked(TertialOf(2021, 2), 20), booked(TertialOf(2021, 3), 30)}
	tests := []struct {
		name    string
		amounts []Amount
		kroner  Kroner
		kind    Kind
		through Period
		none    bool
	}{
		{name: "nothing", none: true},
		{name: "another year", amounts: []Amount{booked(YearOf(2020), 7)}, none: true},
		{name: "a year", amounts: []Amount{booked(YearOf(2021), 7)}, kroner: 7, kind: Actual},
		{name: "zero is not missing", amounts: []Amount{booked(YearOf(2021), 0)}, kind: Actual},
		{name: "a year and its parts", amounts: append([]Amount{booked(YearOf(2021), 61)}, tertials...), kroner: 61, kind: Actual},
		{name: "all tertials", amounts: tertials, kroner: 60, kind: Actual},
		{name: "both halves", amounts: []Amount{booked(HalfOf(2021, 1), 1), booked(HalfOf(2021, 2), 2)}, kroner: 3, kind: Actual},
		{name: "all months", amounts: months(12), kroner: 78, kind: Actual},
		{name: "accounts before a forecast", amounts: append([]Amount{expected(YearOf(2021), 5)}, tertials...), kroner: 60, kind: Actual},
		{name: "a forecast before part of the accounts", amounts: append([]Amount{expected(YearOf(2021), 65)}, tertials[:2]...), kroner: 65, kind: Forecast},
		{name: "the rest is forecast", amounts: []Amount{tertials[0], expected(TertialOf(2021, 2), 21), expected(TertialOf(2021, 3), 31)}, kroner: 62, kind: Forecast},
		{name: "part of the rest is forecast", amounts: []Amount{tertials[0], expected(TertialOf(2021, 2), 21)}, kroner: 10, kind: Actual, through: TertialOf(2021, 1)},
		{name: "first tertial", amounts: tertials[:1], kroner: 10, kind: Actual, through: TertialOf(2021, 1)},
		{name: "a gap", amounts: []Amount{tertials[0], tertials[2]}, kroner: 10, kind: Actual, through: TertialOf(2021, 1)},
		{name: "not from January", amounts: tertials[1:], none: true},
		{name: "months reach further", amounts: append(months(7), tertials[0]), kroner: 28, kind: Actual, through: MonthOf(2021, 7)},
		{name: "parts of different length", amounts: []Amount{booked(HalfOf(2021, 1), 1), booked(TertialOf(2021, 3), 2)}, kroner: 1, kind: Actual, through: HalfOf(2021, 1)},
		{name: "only part is forecast", amounts: []Amount{expected(TertialOf(2021, 1), 1)}, none: true},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var records []Record
			for _, a := range test.amounts {
				records = append(records, a)
			}
			got, found := planOf(t, append(helseNordMoney(), records...)...).Outcome("legestillinger", 2021)
			if found == test.none {
				t.Fatalf("found %v: %+v", found, got)
			}
			if test.none {
				return
			}
			if got.Kroner != test.kroner || got.Kind != test.kind || got.Through != test.through {
				t.Errorf("%d kr, %s, through %s; want %d, %s, %s", got.Kroner, got.Kind, got.Through, test.kroner, test.kind, test.through)
			}
			if got.Whole() != test.through.IsZero() {
				t.Errorf("whole: %v", got.Whole())
			}
			var sum Kroner
			for _, a := range got.Amounts {
				sum += a.Kroner
			}
			if sum != got.Kroner {
				t.Errorf("the amounts sum to %d", sum)
			}
		})
	}
}
