package budget

import (
	"slices"
	"testing"
)

// All eight indexes of SAMDATA lie within what rounding allows, also the 34
// of 14 and 43, which is 32,6.
func TestSamdataIsWithinItsRounding(t *testing.T) {
	none(t, "index-against-rates", northFrame()...)
}

func TestIndexAgainstRates(t *testing.T) {
	index := func(value int64) Record { return measured(indexOfConsultations, "nord", 2008, value, "F7") }
	for value, caught := range map[int64]bool{-60: true, 60: true, 40: false, 41: false, 42: false, 39: false, 38: true, 43: true, 0: true} {
		records := replaced(northFrame(), index(value))
		if !caught {
			none(t, "index-against-rates", records...)
			continue
		}
		f := only(t, "index-against-rates", records...)
		words := map[string]any{"area": "Helse Nord", "index": Whole(value), "rate": Whole(21), "national": Whole(52), "period": YearOf(2008)}
		for name, want := range words {
			if f.Words[name] != want {
				t.Errorf("%d: %s is %v, want %v", value, name, f.Words[name], want)
			}
		}
		if f.Severity != Warning || f.Where.Cell != "F7" || f.Period != YearOf(2008) {
			t.Errorf("%d: %s at %s in %s", value, f.Severity, f.Where, f.Period)
		}
	}
}

// A published index is checked also where the counts give a better one.
func TestIndexAgainstCounts(t *testing.T) {
	records := replaced(northFrame(), measured(indexOfConsultations, "nord", 2008, -60, "F7"),
		withCounts(measured(rateOfConsultations, "nord", 2008, 21, "E7"), 7_446, 360_000),
		withCounts(measured(rateOfConsultations, "norge", 2008, 52, "E8"), 193_391, 3_710_000))
	if f := only(t, "index-against-rates", records...); f.Words["index"] != Whole(-60) {
		t.Errorf("the index is %v", f.Words["index"])
	}
}

func TestSpecialistNeed(t *testing.T) {
	f := only(t, "specialist-need", helseNord()...)
	if f.Severity != Warning || f.Words["stated"] != 23 || f.Words["listed"] != 20 || f.Words["difference"] != 3 || f.Where.Cell != "E6" {
		t.Errorf("got %s at %s: %v", f.Severity, f.Where, f.Words)
	}
	lead := CareUnit{ID: "tre-til", Name: "Overordnede team", Kind: LeadClinic, Owner: Public, Units: 3, PerUnit: 1}
	none(t, "specialist-need", append(helseNord(), lead)...)
	withoutList := slices.DeleteFunc(helseNord(), func(r Record) bool { return r.Table() == CareUnitTable })
	none(t, "specialist-need", withoutList...)
}

// The list is that of the region: what one trust needs is not compared with it.
func TestSpecialistNeedOfATrust(t *testing.T) {
	unn := SpecialistCount{Revision: northRevision, Area: "unn", Period: YearOf(2025), Kind: SpecialistsNeeded, Scope: FieldScope, Count: 9}
	if f := only(t, "specialist-need", append(helseNord(), unn)...); f.Words["stated"] != 23 {
		t.Errorf("the finding is about %v", f.About)
	}
}

func TestProductivity(t *testing.T) {
	plan := planOf(t, helseNord()...)
	want := map[AreaID]string{"helgeland": "384.5", "nordland": "305.8", "unn": "336.8", "finnmark": "119.1"}
	all := plan.ProductivityOf()
	for _, one := range all {
		if oneDecimal(one.PerPosition).String() != want[one.Area] {
			t.Errorf("%s has %s consultations per position, want %s", one.Area, one.PerPosition, want[one.Area])
		}
	}
	if len(all) != len(want) {
		t.Errorf("%d trusts, want %d", len(all), len(want))
	}
}

func TestProductivityOutlier(t *testing.T) {
	f := only(t, "productivity-outlier", helseNord()...)
	if f.Severity != Note || f.Words["area"] != "Finnmarkssykehuset" || f.Period != YearOf(2016) ||
		f.Words["low"] != Whole(4_587)/15 || f.Words["high"] != Whole(1_538)/4 || f.Where.Cell != "F7" {
		t.Errorf("got %s in %s at %s: %v", f.Severity, f.Period, f.Where, f.Words)
	}
	finnmark := func(consultations int64) []Record {
		return replaced(helseNord(), Observation{Indicator: ConsultationsIndicator, Area: "finnmark", Period: YearOf(2016), Kind: Actual,
			Value: Whole(consultations)})
	}
	none(t, "productivity-outlier", finnmark(7*184)...) // 60 % of the lowest of the others is 183,5
	only(t, "productivity-outlier", finnmark(7*183)...)
	none(t, "productivity-outlier", finnmark(7*900)...) // only the low are pointed out
	two := slices.DeleteFunc(helseNord(), func(r Record) bool {
		o, ok := r.(Observation)
		return ok && o.Area == "helgeland"
	})
	none(t, "productivity-outlier", two...) // two others are too few to be odd among
}

func TestJoinNumbers(t *testing.T) {
	tests := map[string][]int{
		"": nil, "4": {4}, "1, 2": {1, 2}, "1–3": {1, 2, 3}, "1, 3, 5–7, 9": {1, 3, 5, 6, 7, 9},
		"1, 3, 5–7, 11–15, 17": {1, 3, 5, 6, 7, 11, 12, 13, 14, 15, 17},
	}
	for want, numbers := range tests {
		if got := joinNumbers(numbers); got != want {
			t.Errorf("%v is written %q, want %q", numbers, got, want)
		}
	}
}
