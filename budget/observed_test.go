package budget

import "testing"

func TestObservationStatedAnew(t *testing.T) {
	o := withCounts(measured(rateOfConsultations, "nord", 2008, 21, "E7"), 7_446, 360_000)
	stated := o.Stated(Whole(22))
	if stated.Value != Whole(22) || stated.Numerator != nil || stated.Denominator != nil || !stated.Source.IsZero() {
		t.Errorf("stated: %+v", stated)
	}
	gone := o.Without(NotAvailable)
	if gone.Value != 0 || gone.Quality.HasValue() || gone.Validate() != nil {
		t.Errorf("without a value: %+v", gone)
	}
	if back := gone.Stated(Whole(3)); !back.Quality.HasValue() || back.Validate() != nil {
		t.Errorf("stated again: %+v", back)
	}
}

func TestPartsMakeTheValue(t *testing.T) {
	for _, test := range []struct {
		indicator Indicator
		above     int64
		below     int64
		want      string
	}{
		{Indicator{Statistic: Rate, Per: 1000}, 7_446, 360_000, "20.683333"},
		{Indicator{Statistic: Share}, 76, 100, "76"},
		{Indicator{Statistic: Ratio}, 3, 2, "1.5"},
		{Indicator{Statistic: Share}, 1, 0, "0"}, // nothing to divide by
	} {
		above, below := Whole(test.above), Whole(test.below)
		if got := (Observation{}).Parted(test.indicator, &above, &below).Value.String(); got != test.want {
			t.Errorf("%d of %d as %s is %s, want %s", test.above, test.below, test.indicator.Statistic, got, test.want)
		}
	}
	above := Whole(7)
	if o := (Observation{Value: Whole(3)}).Parted(Indicator{Statistic: Share}, &above, nil); o.Value != Whole(3) || o.Numerator == nil {
		t.Errorf("one part alone: %+v", o)
	}
}
