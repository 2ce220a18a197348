package budget

import (
	"slices"
	"testing"
)

func larPlan(t *testing.T, more ...Record) *Plan {
	t.Helper()
	records := []Record{
		Area{ID: "midt", Name: "Helse Midt-Norge", Kind: Region},
		Revision{ID: northRevision, Name: "2013", Status: Draft, FirstYear: 2013, LastYear: 2014},
		Indicator{ID: LARIndicator, Name: "LAR-pasienter", Statistic: Count, Direction: NoDirection},
		Indicator{ID: LARLocalIndicator, Name: "Lokalt", Statistic: Count, Direction: HigherIsBetter},
		Factor{ID: LARKey, Name: "Pasienter per stilling", Value: Whole(446) / 10},
	}
	for area, patients := range map[AreaID]int64{"mr": 141, "nt": 82, "st": 290} {
		records = append(records, Area{ID: area, Name: string(area), Kind: County, Parent: "midt"},
			Observation{Indicator: LARIndicator, Area: area, Period: DayOf(2012, 12, 31), Kind: Actual, Value: Whole(patients)})
	}
	return planOf(t, replaced(records, more...)...)
}

func locally(area AreaID, year int, kind Kind, patients int64) Record {
	o := Observation{Indicator: LARLocalIndicator, Area: area, Period: YearOf(year), Kind: kind, Value: Whole(patients)}
	if kind.Decided() {
		o.Revision = northRevision
	}
	return o
}

// 141 + 82 = 223 of 513 patients are to be moved, and five positions take them.
func TestLARStandings(t *testing.T) {
	plan := larPlan(t, locally("mr", 2014, Target, 141), locally("nt", 2014, Target, 82), locally("mr", 2013, Actual, 40), locally("mr", 2014, Actual, 90))
	standings := plan.LARStandings(northRevision, YearOf(2013))
	if len(standings) != 3 || standings[0].Area != "st" || standings[0].Local != nil || standings[0].Moved != nil {
		t.Fatalf("got %+v", standings)
	}
	if mr := standings[1]; shown(mr.Positions) != "3.2" || shown(mr.Share) != "0.3" || shown(mr.MovedShare) != "1" || mr.Local.Value != Whole(40) {
		t.Errorf("Møre og Romsdal has %+v", mr)
	}
	total := plan.TotalLAR(standings)
	if total.Patients.Value != Whole(513) || shown(total.Positions) != "11.5" || total.Moved.Value != Whole(223) ||
		shown(total.MovedPositions) != "5" || *total.MovedShare != 434_698 || total.Local.Value != Whole(40) {
		t.Errorf("together %+v", total)
	}
}

func TestLARWithoutAKey(t *testing.T) {
	plan := larPlan(t, Factor{ID: LARKey, Name: "Pasienter per stilling"})
	total := plan.TotalLAR(plan.LARStandings(northRevision, Period{}))
	if total.Positions != nil || total.Local != nil || total.Share != nil || total.Moved != nil || total.Patients.Value != Whole(513) {
		t.Errorf("together %+v", total)
	}
}

func TestLARMilestones(t *testing.T) {
	step := func(id MilestoneID, title string, measure MeasureID) Record {
		return Milestone{Revision: northRevision, ID: id, Title: title, Measure: measure, Due: YearOf(2014)}
	}
	measure := func(id MeasureID, number int, title string) Record {
		return Measure{Revision: northRevision, ID: id, Number: number, Title: title, Priority: NormalPriority}
	}
	steps := []Record{step("a", "Opplæring", ""), step("b", "Evaluering", "m1"), step("c", "LAR-lege på plass", "m2"), step("d", "Klar i januar", "m2")}
	for name, test := range map[string]struct {
		more []Record
		want int
	}{
		"a plan of nothing else":     {steps[:1], 1},
		"of measures about it":       {slices.Concat(steps, []Record{measure("m1", 1, "Flytte LAR til poliklinikkene"), measure("m2", 2, "Klargjøre")}), 2},
		"no word of it in a measure": {slices.Concat(steps[3:], []Record{measure("m1", 1, "Solar"), measure("m2", 2, "Klargjøre")}), 0},
	} {
		if got := larPlan(t, test.more...).LARMilestones(northRevision); len(got) != test.want {
			t.Errorf("%s: %d, want %d", name, len(got), test.want)
		}
	}
}
