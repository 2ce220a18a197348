package budget

import "testing"

func TestPatientsPerPosition(t *testing.T) {
	outpatients := func(area AreaID, n int64) Record {
		return Observation{Indicator: OutpatientsIndicator, Area: area, Period: YearOf(2016), Kind: Actual, Value: Whole(n)}
	}
	defined := Indicator{ID: OutpatientsIndicator, Name: "Polikliniske pasienter", Statistic: Count, Direction: HigherIsBetter}
	partly := planOf(t, replaced(helseNord(), defined, outpatients("helgeland", 112), outpatients("finnmark", 147))...).ProductivityOf()
	want := map[AreaID]string{"helgeland": "28", "finnmark": "21"}
	for _, one := range partly {
		switch each, known := want[one.Area]; {
		case known && (one.PatientsPerPosition == nil || one.PatientsPerPosition.String() != each):
			t.Errorf("%s has %v patients per position, want %s", one.Area, one.PatientsPerPosition, each)
		case !known && one.Patients != nil:
			t.Errorf("%s has %v patients, which nobody counted", one.Area, one.Patients)
		}
	}
	if total, _ := TotalProductivity(partly); total.Patients != nil {
		t.Errorf("%s patients in all, though two trusts count none", total.Patients)
	}
	all := planOf(t, replaced(helseNord(), defined, outpatients("helgeland", 112), outpatients("nordland", 386),
		outpatients("unn", 998), outpatients("finnmark", 147))...).ProductivityOf()
	total, found := TotalProductivity(all)
	if !found || total.Consultations != Whole(17_063) || total.Positions != Whole(56) || oneDecimal(total.PerPosition).String() != "304.7" ||
		*total.Patients != Whole(1_643) || oneDecimal(*total.PatientsPerPosition).String() != "29.3" {
		t.Errorf("together %+v", total)
	}
	if total, found := TotalProductivity(nil); found {
		t.Errorf("none together are %+v", total)
	}
}
