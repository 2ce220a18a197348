package budget

import (
	"slices"
	"testing"
)

// coverage returns the one index that a plan has for Helse Nord in a year.
func coverage(t *testing.T, yardstick Yardstick, year int, records ...Record) Coverage {
	t.Helper()
	var all []Coverage
	for _, c := range planOf(t, records...).CoverageOf(northRevision) {
		if c.Area == "nord" && c.Yardstick == yardstick && c.Period == YearOf(year) && c.Variant == FieldOnly {
			all = append(all, c)
		}
	}
	if len(all) != 1 {
		t.Fatalf("%d answers by %s in %d, want 1: %+v", len(all), yardstick, year, all)
	}
	return all[0]
}

// oneDecimal is a quantity as it is shown.
func oneDecimal(q Quantity) Quantity {
	const tenth = Unit / 10
	return (q + tenth/2) / tenth * tenth
}

func northFrame() []Record { return slices.Clip(append(helseNordMoney(), samdata()...)) }

// withCounts gives an observation the numbers behind it.
func withCounts(o Observation, numerator, denominator int64) Observation {
	n, d := Whole(numerator), Whole(denominator)
	o.Numerator, o.Denominator = &n, &d
	return o
}

func TestPublishedCoverageWinsOverRoundedRates(t *testing.T) {
	for year, want := range map[int]int64{2007: 34, 2008: 40} { // the rates give 32,6 and 40,4
		c := coverage(t, ByConsultations, year, northFrame()...)
		if c.Index != Whole(want) || !c.Published || c.Exact {
			t.Errorf("%d: %s, published is %v and exact %v", year, c.Index, c.Published, c.Exact)
		}
		if c.Rate == nil || c.NationalRate == nil || c.Per != 1000 {
			t.Errorf("%d: the rates behind the index are %v and %v per %d", year, c.Rate, c.NationalRate, c.Per)
		}
	}
}

func TestCountsWinOverPublishedCoverage(t *testing.T) {
	own := withCounts(measured(rateOfConsultations, "nord", 2008, 21, "E7"), 7_446, 360_000)
	national := withCounts(measured(rateOfConsultations, "norge", 2008, 52, "E8"), 193_391, 3_710_000)
	c := coverage(t, ByConsultations, 2008, replaced(northFrame(), own, national)...)
	// 7 446 ÷ 360 000 is 20,68 per 1 000, of 52,13 in the country.
	if oneDecimal(c.Index).String() != "39.7" || !c.Exact || c.Published {
		t.Errorf("the index is %s, exact is %v", c.Index, c.Exact)
	}
	// One side alone is as rounded as none.
	c = coverage(t, ByConsultations, 2008, replaced(northFrame(), own)...)
	if c.Index != Whole(40) || c.Exact {
		t.Errorf("with the country's rate rounded the index is %s, exact is %v", c.Index, c.Exact)
	}
}

func TestCoverageByPatients(t *testing.T) {
	const patients IndicatorID = "pasienter-rate"
	records := append(northFrame(),
		Indicator{ID: patients, Name: "Polikliniske pasienter", Statistic: Rate, Per: 10_000, Direction: HigherIsBetter, Yardstick: ByPatients},
		measured(patients, "nord", 2016, 27, "D5"), measured(patients, "norge", 2016, 57, "D6"))
	c := coverage(t, ByPatients, 2016, records...)
	if oneDecimal(c.Index).String() != "47.4" || c.Per != 10_000 || *c.Rate != Whole(27) || *c.NationalRate != Whole(57) {
		t.Errorf("the index is %s of rates per %d", c.Index, c.Per)
	}
}

func TestCoverageByPositions(t *testing.T) {
	c := coverage(t, ByPositions, 2016, helseNord()...)
	if oneDecimal(c.Index).String() != "44.8" || *c.Rate != Whole(56) || *c.NationalRate != Whole(125) {
		t.Errorf("the index is %s: %s of %s positions", c.Index, c.Rate, c.NationalRate)
	}
}

func TestCoverageOfTheFoundingPlan(t *testing.T) {
	seen := make(map[Yardstick]int)
	for _, c := range planOf(t, helseNord()...).CoverageOf(northRevision) {
		seen[c.Yardstick]++
		if c.Area == "norge" {
			t.Errorf("the country is compared with itself: %+v", c)
		}
	}
	// Four regions in two years, and Helse Nord's positions.
	if seen[ByConsultations] != 8 || seen[ByPositions] != 1 || len(seen) != 2 {
		t.Errorf("coverage is %v", seen)
	}
}

func TestCoverageKeepsVariantsApart(t *testing.T) {
	including := func(o Observation) Observation { o.Variant = IncludingMH; return o }
	records := append(northFrame(), including(measured(indexOfConsultations, "nord", 2007, 55, "D7")),
		including(measured(indexOfConsultations, "norge", 2007, 100, "D8")))
	if c := coverage(t, ByConsultations, 2007, records...); c.Index != Whole(34) {
		t.Errorf("treatment alone is %s", c.Index)
	}
	for _, c := range planOf(t, records...).CoverageOf(northRevision) {
		if c.Variant == IncludingMH && (c.Index != Whole(55) || c.Rate != nil) {
			t.Errorf("with mental health care: %s, of a rate that is not its own: %v", c.Index, c.Rate)
		}
	}
}

// Rates are often typed without a variant where the index beside them names
// one: both are of treatment alone.
func TestAnUnnamedVariantIsTreatmentAlone(t *testing.T) {
	named := measured(indexOfConsultations, "nord", 2007, 34, "C7")
	named.Variant = FieldOnly
	records := slices.DeleteFunc(northFrame(), func(r Record) bool {
		o, ok := r.(Observation)
		return ok && o.Indicator == indexOfConsultations && o.Area == "nord" && o.Period == YearOf(2007)
	})
	c := coverage(t, ByConsultations, 2007, append(records, named)...)
	if c.Index != Whole(34) || c.Rate == nil || *c.Rate != Whole(14) {
		t.Errorf("the index is %s of the rate %v", c.Index, c.Rate)
	}
}

func TestCoverageIsMissingWhereItsNumbersAre(t *testing.T) {
	withheld := measured(rateOfConsultations, "nord", 2007, 0, "")
	withheld.Quality = Withheld
	var noIndex []Record
	for _, r := range northFrame() {
		if o, ok := r.(Observation); !ok || o.Indicator != indexOfConsultations {
			noIndex = append(noIndex, r)
		}
	}
	zero := measured(rateOfConsultations, "norge", 2008, 0, "")
	for _, c := range planOf(t, replaced(noIndex, withheld, zero)...).CoverageOf(northRevision) {
		if c.Period == YearOf(2008) || c.Area == "nord" {
			t.Errorf("%s in %s has an index of %s", c.Area, c.Period, c.Index)
		}
	}
}
