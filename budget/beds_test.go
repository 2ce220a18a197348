package budget

import "testing"

func beds(area AreaID, year int, owner Owner, kind BedKind, count int) BedCount {
	return BedCount{Area: area, Owner: owner, Beds: kind, Period: YearOf(year), Kind: Actual, Count: count}
}

func TestBedRates(t *testing.T) {
	adults := Population{Area: "nord", Year: 2018, Adults: Whole(380_000)}
	counted := []Record{beds("nord", 2018, Public, DetoxBeds, 24), beds("nord", 2018, Public, ShortBeds, 56),
		beds("nord", 2018, Public, LongBeds, 15), beds("nord", 2018, Private, DetoxBeds, 5), beds("nord", 2018, Private, LongBeds, 86)}
	planned := beds("nord", 2018, Public, AcuteBeds, 8)
	planned.Revision, planned.Kind = northRevision, Budget
	tests := []struct {
		name string
		more []Record
		beds int
		rate Quantity // rounded to one decimal
	}{
		{"owners and kinds together", []Record{adults}, 186, Whole(489) / 10},
		{"planned beds are not in operation", []Record{adults, planned}, 186, Whole(489) / 10},
		{"stated for an owner", []Record{adults, beds("nord", 2018, Private, AllBeds, 95)}, 190, Whole(50)},
		{"stated for all owners", []Record{adults, beds("nord", 2018, AllOwner, AllBeds, 200)}, 200, Whole(526) / 10},
		{"kinds for all owners", []Record{adults, beds("nord", 2018, AllOwner, LongBeds, 209)}, 209, Whole(55)},
		{"no adults", nil, 0, 0},
		{"adults of another year", []Record{Population{Area: "nord", Year: 2019, Adults: Whole(380_000)}}, 0, 0},
		{"adults of another area", []Record{Population{Area: "unn", Year: 2018, Adults: Whole(380_000)}}, 0, 0},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			rates := planOf(t, append(append(helseNord(), counted...), test.more...)...).BedRates()
			if test.beds == 0 {
				if len(rates) > 0 {
					t.Errorf("got %v, want none", rates)
				}
				return
			}
			if len(rates) != 1 || rates[0].Beds != test.beds || oneDecimal(rates[0].Rate) != test.rate {
				t.Errorf("got %v, want %d beds, %s", rates, test.beds, test.rate)
			}
		})
	}
}

func TestBedRatesByAreaAndPeriod(t *testing.T) {
	plan := planOf(t, append(helseNord(), beds("unn", 2017, Public, ShortBeds, 1), beds("nord", 2018, Public, ShortBeds, 2),
		beds("nord", 2017, Public, ShortBeds, 0), Population{Area: "nord", Year: 2017, Adults: Whole(BedRatePer)},
		Population{Area: "nord", Year: 2018, Adults: Whole(BedRatePer)}, Population{Area: "unn", Year: 2017, Adults: Whole(BedRatePer)})...)
	want := []Quantity{0, Whole(2), Whole(1)}
	rates := plan.BedRates()
	if len(rates) != len(want) {
		t.Fatalf("got %v", rates)
	}
	for i, rate := range rates {
		if rate.Rate != want[i] {
			t.Errorf("%s in %s has %s, want %s", rate.Area, rate.Period, rate.Rate, want[i])
		}
	}
}
