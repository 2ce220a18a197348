package budget

import "testing"

// Tabell 1 of 2016, a leap year.
func TestOccupancies(t *testing.T) {
	records := append(helseNord(), Indicator{ID: BedDaysIndicator, Name: "Oppholdsdøgn", Statistic: Count, Direction: NoDirection})
	for _, row := range []struct {
		area AreaID
		days int64
		beds int
	}{{"helgeland", 2_344, 8}, {"nordland", 2_090, 8}, {"unn", 20_161, 67}, {"finnmark", 3_746, 12}} {
		records = append(records, beds(row.area, 2016, Public, AllBeds, row.beds),
			Observation{Indicator: BedDaysIndicator, Area: row.area, Period: YearOf(2016), Kind: Actual, Value: Whole(row.days)})
	}
	records = append(records, beds("unn", 2018, Public, AllBeds, 67), beds("finnmark", 2017, Public, AllBeds, 0),
		Observation{Indicator: BedDaysIndicator, Area: "finnmark", Period: YearOf(2017), Kind: Actual, Value: Whole(10)},
		Observation{Indicator: BedDaysIndicator, Area: "nordland", Period: YearOf(2017), Kind: Actual, Value: Whole(10)})
	want := map[AreaID]string{"helgeland": "80.1", "nordland": "71.4", "unn": "82.2", "finnmark": "85.3"}
	all := planOf(t, records...).Occupancies()
	if len(all) != len(want) {
		t.Fatalf("got %+v", all)
	}
	for _, one := range all {
		if got := oneDecimal(one.Share * 100).String(); got != want[one.Area] {
			t.Errorf("%s is %s, want %s", one.Area, got, want[one.Area])
		}
	}
	if total, found := TotalOccupancy(all); !found || total.Beds != 95 || total.Days != Whole(28_341) || oneDecimal(total.Share*100).String() != "81.5" {
		t.Errorf("together %+v", total)
	}
	if total, found := TotalOccupancy(nil); found {
		t.Errorf("none together are %+v", total)
	}
}

func TestOccupanciesAreNewestFirst(t *testing.T) {
	records := append(helseNord(), Indicator{ID: BedDaysIndicator, Name: "Oppholdsdøgn", Statistic: Count, Direction: NoDirection})
	for _, year := range []int{2016, 2018, 2017} {
		records = append(records, beds("unn", year, Public, AllBeds, 67),
			Observation{Indicator: BedDaysIndicator, Area: "unn", Period: YearOf(year), Kind: Actual, Value: Whole(20_161)})
	}
	all := planOf(t, records...).Occupancies()
	if len(all) != 3 || all[0].Year != 2018 || all[1].Year != 2017 || all[2].Year != 2016 {
		t.Errorf("got %+v", all)
	}
}
