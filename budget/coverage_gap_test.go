package budget

import (
	"math"
	"slices"
	"testing"
)

func counted(area AreaID, year int, consultations int64) Observation {
	return measured(ConsultationsIndicator, area, year, consultations, "")
}

// consultationsCounted are table 9.1 for the region and the country.
func consultationsCounted() []Record {
	return []Record{Indicator{ID: ConsultationsIndicator, Name: "Konsultasjoner", Statistic: Count, Direction: HigherIsBetter},
		counted("nord", 2007, 5_066), counted("nord", 2008, 7_446), counted("norge", 2007, 154_746), counted("norge", 2008, 193_391)}
}

// whole is a quantity as it is told in whole numbers.
func whole(q Quantity) int { return int(math.Round(q.Float())) }

func gapOf(t *testing.T, year int, records ...Record) ConsultationGap {
	t.Helper()
	for _, gap := range planOf(t, records...).ConsultationGaps(northRevision, "nord") {
		if gap.Period == YearOf(year) {
			return gap
		}
	}
	t.Fatalf("no gap in %d", year)
	return ConsultationGap{}
}

// At the national rate of 52 Helse Nord would have had about 18 440 in 2008.
func TestConsultationGapFromRates(t *testing.T) {
	records := append(northFrame(), consultationsCounted()...)
	for year, want := range map[int][3]int{2007: {5_066, 15_560, 10_494}, 2008: {7_446, 18_438, 10_992}} {
		gap := gapOf(t, year, records...)
		if got := [3]int{whole(gap.Consultations), whole(gap.AtNational), whole(gap.Missing)}; got != want || gap.Coverage.Exact {
			t.Errorf("%d: had, at the national level and missing are %v, want %v", year, got, want)
		}
	}
}

func TestConsultationGapFromPopulations(t *testing.T) {
	records := append(northFrame(), consultationsCounted()...)
	records = append(records, Population{Area: "nord", Year: 2008, Adults: Whole(360_000)}, Population{Area: "norge", Year: 2008, Adults: Whole(3_710_000)})
	gap := gapOf(t, 2008, records...)
	// 193 391 ÷ 3 710 000 × 360 000 = 18 765,8
	if whole(gap.AtNational) != 18_766 || !gap.Coverage.Exact {
		t.Errorf("at the national level %d, exact is %v", whole(gap.AtNational), gap.Coverage.Exact)
	}
}

func TestCoverageFromPopulations(t *testing.T) {
	adults := func(area AreaID, year int, n int64) Population {
		return Population{Area: area, Year: year, Adults: Whole(n)}
	}
	both := []Record{adults("nord", 2008, 360_000), adults("norge", 2008, 3_710_000)}
	base := append(northFrame(), consultationsCounted()...)
	c := coverage(t, ByConsultations, 2008, slices.Concat(base, both)...)
	if oneDecimal(c.Index).String() != "39.7" || !c.Exact || oneDecimal(*c.Rate).String() != "20.7" || oneDecimal(*c.NationalRate).String() != "52.1" || c.Per != 1000 {
		t.Errorf("the index is %s of %s and %s, exact is %v", c.Index, c.Rate, c.NationalRate, c.Exact)
	}
	for name, records := range map[string][]Record{
		"without the country's adults":    slices.Concat(base, []Record{both[0]}),
		"with those of another year":      slices.Concat(base, []Record{both[0], adults("norge", 2007, 3_700_000)}),
		"with the consultations withheld": replaced(slices.Concat(base, both), Observation{Indicator: ConsultationsIndicator, Area: "nord", Period: YearOf(2008), Kind: Actual, Quality: Withheld}),
	} {
		if c := coverage(t, ByConsultations, 2008, records...); c.Exact || c.Index != Whole(40) {
			t.Errorf("%s the index is %s, exact is %v", name, c.Index, c.Exact)
		}
	}
}

// A plan may have consultations as a rate, by the same name as others have them
// counted: 21 of the country's 52 per 1 000 adults is 40 %, whatever the adults.
func TestRatesAreNotTakenForCounts(t *testing.T) {
	records := []Record{
		Indicator{ID: ConsultationsIndicator, Name: "Polikliniske konsultasjoner", Statistic: Rate, Per: 1000, Direction: HigherIsBetter, Yardstick: ByConsultations},
		measured(ConsultationsIndicator, "nord", 2008, 21, "D6"), measured(ConsultationsIndicator, "norge", 2008, 52, "D7"),
		Population{Area: "nord", Year: 2008, Adults: Whole(360_000)}, Population{Area: "norge", Year: 2008, Adults: Whole(3_710_000)},
	}
	for _, r := range northFrame() {
		if o, is := r.(Observation); !is || o.Indicator != rateOfConsultations {
			records = append(records, r)
		}
	}
	if c := coverage(t, ByConsultations, 2008, records...); c.Index != Whole(40) || c.Exact {
		t.Errorf("the index is %s, exact is %v", c.Index, c.Exact)
	}
	for _, gap := range planOf(t, records...).ConsultationGaps(northRevision, "nord") {
		t.Errorf("%s consultations are had in %s", gap.Consultations, gap.Period)
	}
}

// In 2016 only the trusts are counted, and the plan says only about 43 %.
func TestConsultationGapFromIndexAndTrusts(t *testing.T) {
	records := append(helseNord(), measured(indexOfConsultations, "nord", 2016, 43, "D6"))
	gap := gapOf(t, 2016, records...)
	if whole(gap.Consultations) != 17_063 || whole(gap.AtNational) != 39_681 || whole(gap.Missing) != 22_618 {
		t.Errorf("had %s, at the national level %s, missing %s", gap.Consultations, gap.AtNational, gap.Missing)
	}
	withheld := counted("finnmark", 2016, 0)
	withheld.Quality = Withheld
	for _, gap := range planOf(t, replaced(records, withheld)...).ConsultationGaps(northRevision, "nord") {
		if gap.Period == YearOf(2016) {
			t.Errorf("a trust is missing, yet they add up to %s", gap.Consultations)
		}
	}
}

func TestPositionGaps(t *testing.T) {
	const patients IndicatorID = "pasienter-rate"
	records := append(helseNord(), measured(indexOfConsultations, "nord", 2016, 43, "D6"),
		Indicator{ID: patients, Name: "Polikliniske pasienter", Statistic: Rate, Per: 10_000, Direction: HigherIsBetter, Yardstick: ByPatients},
		measured(patients, "nord", 2016, 27, "D7"), measured(patients, "norge", 2016, 57, "D8"))
	plan := planOf(t, records...)
	want := []struct {
		by      Yardstick
		missing string
		stated  bool
	}{{ByPositions, "69", true}, {ByConsultations, "74.2", false}, {ByPatients, "62.2", false}}
	gaps := plan.PositionGaps(northRevision, "nord", Period{})
	if len(gaps) != len(want) {
		t.Fatalf("%d gaps: %+v", len(gaps), gaps)
	}
	for i, gap := range gaps {
		if gap.Yardstick != want[i].by || oneDecimal(gap.Missing).String() != want[i].missing || gap.Stated != want[i].stated || gap.InPlace != Whole(56) {
			t.Errorf("%+v, want %+v", gap, want[i])
		}
	}
	if gaps := plan.PositionGaps(northRevision, "nord", YearOf(2010)); len(gaps) > 0 {
		t.Errorf("before any position was counted there are %+v", gaps)
	}
}

// Gaps are those of the area asked for, in the field alone, and in consultations:
// not of other areas, variants or yardsticks.
func TestGapsAreOfOneAreaAndField(t *testing.T) {
	records := append(northFrame(), consultationsCounted()...)
	gaps := planOf(t, records...).ConsultationGaps(northRevision, "nord")
	if len(gaps) != 2 {
		t.Errorf("there are %d gaps, want those of 2007 and 2008", len(gaps))
	}
	for _, gap := range gaps {
		if c := gap.Coverage; gap.Area != "nord" || c.Area != "nord" || c.Yardstick != ByConsultations || c.Variant != FieldOnly {
			t.Errorf("%+v", gap)
		}
	}
}
