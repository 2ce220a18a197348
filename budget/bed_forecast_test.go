package budget

import "testing"

// 4 582 ÷ 6 110 is nine months of 2019, and 3 457 ÷ 6 914 half of 2021.
func TestBedOpenings(t *testing.T) {
	openings := planOf(t, append(helseNord(), northBeds()...)...).BedOpenings(north)
	want := []struct {
		area   AreaID
		year   int
		months int
		perBed Kroner
	}{{"unn", 2019, 9, 1_527_500}, {"nordland", 2021, 6, 1_728_500}}
	if len(openings) != len(want) {
		t.Fatalf("got %+v", openings)
	}
	for i, o := range openings {
		if o.Area != want[i].area || o.Year != want[i].year || o.Months() != want[i].months || o.PerBed != want[i].perBed || o.Beds != 4 {
			t.Errorf("got %+v, want %+v", o, want[i])
		}
		if o.OpenIn(o.Year-1) != 0 || o.OpenIn(o.Year) != o.FirstYear || o.OpenIn(o.Year+1) != Unit {
			t.Errorf("open %s", o.OpenIn(o.Year))
		}
	}
}

// inpatients2016 are Tabell 1: 28 341 days of 674 patients in 95 beds.
func inpatients2016() []Record {
	records := []Record{Indicator{ID: BedDaysIndicator, Name: "Oppholdsdøgn", Statistic: Count, Direction: NoDirection},
		Indicator{ID: InpatientsIndicator, Name: "Døgnpasienter", Statistic: Count, Direction: NoDirection}}
	for _, row := range []struct {
		area           AreaID
		days, patients int64
		beds           int
	}{{"helgeland", 2_344, 59, 8}, {"nordland", 2_090, 74, 8}, {"unn", 20_161, 476, 67}, {"finnmark", 3_746, 65, 12}} {
		records = append(records, beds(row.area, 2016, Public, AllBeds, row.beds),
			measured(BedDaysIndicator, row.area, 2016, row.days, "G5"), measured(InpatientsIndicator, row.area, 2016, row.patients, "E5"))
	}
	return records
}

// 186 beds × 365 × 81,5 % ÷ 42,0 = 1 316,0 patients; three of four acute beds on
// average in 2019 × 365 × 81,5 % ÷ 10 = 89.
func TestBedForecast(t *testing.T) {
	plan := planOf(t, replaced(append(helseNord(), northBeds()...), inpatients2016()...)...)
	values := ValuesOf(plan.AssumedIn(north, Scenario{}))
	if stay := rounded(values[StayAssumption]); oneDecimal(stay).String() != "42" || oneDecimal(rounded(values[OccupancyAssumption]*100)).String() != "81.5" {
		t.Errorf("%s days, %v", stay, values[OccupancyAssumption])
	}
	tests := []struct {
		name             string
		with             Values
		year             int
		beds, acute      string
		others, patients string
	}{
		{"nine months of four", values, 2019, "186", "3", "1316", "89.2"},
		{"half a year of four more", values, 2021, "186", "6", "1316", "178.5"},
		{"taken from those there are", values.but(ConvertedAssumption, 8), 2025, "178", "8", "1259.4", "238"},
		{"no more than are planned", values.but(ConvertedAssumption, 50), 2025, "178", "8", "1259.4", "238"},
		{"twice the stay", values.but(AcuteStayAssumption, 20), 2025, "186", "8", "1316", "119"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			forecast, found := plan.BedForecast(north, test.with)
			if !found {
				t.Fatal("no forecast")
			}
			y := forecast[test.year-2019]
			if oneDecimal(y.Others).String() != test.beds || oneDecimal(y.Acute).String() != test.acute ||
				oneDecimal(y.OtherPatients).String() != test.others || oneDecimal(y.AcutePatients).String() != test.patients {
				t.Errorf("%+v", y)
			}
		})
	}
	if _, found := plan.BedForecast(north, values.but(OccupancyAssumption, 0)); found {
		t.Error("beds nobody lies in take patients")
	}
}
