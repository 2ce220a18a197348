package budget

import "testing"

// Finnmark's 119 consultations per position come of 21 patients for each, to
// the others' 30,5, with 5,7 consultations for each, to the others' 10,8.
func TestCauseOfFinnmark(t *testing.T) {
	records := append(helseNord(), Indicator{ID: OutpatientsIndicator, Name: "Polikliniske pasienter", Statistic: Count, Direction: HigherIsBetter})
	for area, patients := range map[AreaID]int64{"helgeland": 112, "nordland": 386, "unn": 998, "finnmark": 147} {
		records = append(records, Observation{Indicator: OutpatientsIndicator, Area: area, Period: YearOf(2016), Kind: Actual, Value: Whole(patients)})
	}
	trusts := planOf(t, records...).ProductivityOf()
	odd, found := LowOutlier(trusts)
	cause, known := odd.Cause(trusts)
	if !found || !known || odd.Lowest.Area != "finnmark" {
		t.Fatalf("%+v has the cause %+v, known is %v", odd, cause, known)
	}
	got := []string{cause.Patients.String(), oneDecimal(cause.OthersPatients).String(), oneDecimal(cause.PerPatient).String(),
		oneDecimal(cause.OthersPerPatient).String(), oneDecimal(cause.ByPatient * 10).String()}
	want := []string{"21", "30.5", "5.7", "10.8", "6.3"}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("the cause is %v, want %v", got, want)
			break
		}
	}
	uncounted := planOf(t, helseNord()...).ProductivityOf()
	odd, _ = LowOutlier(uncounted)
	if cause, known := odd.Cause(uncounted); known {
		t.Errorf("without patients the cause is %+v", cause)
	}
}
