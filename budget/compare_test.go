package budget

import "testing"

func TestCompare(t *testing.T) {
	booked := func(line LineID, period Period, kroner Kroner) Record {
		return Amount{Line: line, Period: period, Kind: Actual, Kroner: kroner * Thousand}
	}
	// In 2019 there is a budget for acute beds in Tromsø, the network and the
	// conference among others.
	base := planOf(t, helseNordMoney()...).Compare(northRevision, Cost, 2019)
	all, whole := len(base), SumCompared(base)
	if whole.Lines != 0 || whole.Whole() {
		t.Fatalf("without accounts %d of %d lines are compared", whole.Lines, whole.All)
	}
	var records []Record
	var budget Kroner
	for _, c := range base {
		budget += c.Budget.Kroner
		records = append(records, booked(c.Line.ID, YearOf(2019), c.Budget.Kroner/Thousand+10))
	}
	compare := func(more ...Record) ComparedSum {
		return SumCompared(planOf(t, append(append(helseNordMoney(), records...), more...)...).Compare(northRevision, Cost, 2019))
	}

	sum := compare()
	if !sum.Whole() || sum.Budget != budget || sum.Variance() != Kroner(all)*10*Thousand || sum.Kind != Actual {
		t.Errorf("all lines booked: %+v", sum)
	}
	sum = compare(booked("poliklinikk", YearOf(2019), 100))
	if !sum.Whole() || sum.All != all+1 || sum.Variance() != (Kroner(all)*10+100)*Thousand {
		t.Errorf("a line without a budget: %+v", sum)
	}
	sum = compare(booked("poliklinikk", TertialOf(2019, 1), 100))
	if sum.Whole() || sum.Lines != all || sum.Variance() != Kroner(all)*10*Thousand {
		t.Errorf("a line with part of a year: %+v", sum)
	}
	sum = compare(Amount{Line: "poliklinikk", Period: YearOf(2019), Kind: Forecast, Kroner: 1})
	if sum.Kind != Forecast {
		t.Errorf("a line with a forecast: %+v", sum)
	}
	records = records[1:]
	if sum = compare(); sum.Whole() || sum.Lines != all-1 || sum.Budget != budget-base[0].Budget.Kroner {
		t.Errorf("a line without accounts: %+v", sum)
	}
}
