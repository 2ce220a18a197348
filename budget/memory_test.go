package budget

import (
	"fmt"
	"reflect"
	"slices"
	"sync"
	"testing"

	"pgregory.net/rapid"
)

// TestFindingsFollowEveryEdit holds what a plan remembers through edits against
// what one that remembers nothing finds.
func TestFindingsFollowEveryEdit(t *testing.T) {
	records := slices.Concat(helseNord(), peopleAndMilestones())
	rapid.Check(t, func(t *rapid.T) {
		plan := freshPlan(t, slices.Values(records))
		for range rapid.IntRange(1, 20).Draw(t, "edits") {
			record := rapid.SampledFrom(records).Draw(t, "record")
			changes := Merge(plan, altered(t, record))
			if rapid.Bool().Draw(t, "removed") {
				changes = removals(plan, record)
			}
			if rapid.Bool().Draw(t, "checked before") {
				plan.Check(north)
				plan.CoverageOf(north.ID)
				plan.MilestonesByMeasure(north.ID)
			}
			next, err := Edit{Changes: changes}.Apply(plan)
			if err != nil {
				continue // others refer to the record, or it to what is removed
			}
			plan = next
			fresh := freshPlan(t, plan.All())
			if got, want := plan.Check(north), fresh.Check(north); !reflect.DeepEqual(got, want) {
				t.Fatalf("after %v the plan remembers\n%v\nwhere there is\n%v", changes, got, want)
			}
			if got, want := plan.CoverageOf(north.ID), fresh.CoverageOf(north.ID); !reflect.DeepEqual(got, want) {
				t.Fatalf("after %v the plan remembers the coverage\n%v\nwhere it is\n%v", changes, got, want)
			}
			if got, want := plan.MilestonesByMeasure(north.ID), fresh.MilestonesByMeasure(north.ID); !reflect.DeepEqual(got, want) {
				t.Fatalf("after %v the plan remembers the milestones\n%v\nwhere they are\n%v", changes, got, want)
			}
			for _, side := range []Side{Cost, Funding} {
				if got, want := plan.LinesOf(north.ID, side), fresh.LinesOf(north.ID, side); !slices.Equal(got, want) {
					t.Fatalf("after %v the plan remembers the lines\n%v\nwhere there are\n%v", changes, got, want)
				}
			}
		}
	})
}

// peopleAndMilestones are the people and the milestones that coverage and the order of
// milestones follow from, and which the founding plan does without.
func peopleAndMilestones() []Record {
	records := []Record{
		Observation{Indicator: ConsultationsIndicator, Area: "norge", Period: YearOf(2016), Kind: Actual, Value: Whole(300_000)},
		Population{Area: "norge", Year: 2016, Adults: Whole(4_100_000)},
	}
	for number := 1; number <= 17; number++ {
		id := fmt.Sprintf("t%02d", number)
		records = append(records, Milestone{Revision: north.ID, ID: MilestoneID(id), Title: "Ferdig", Measure: MeasureID(id), Due: YearOf(2021)})
	}
	for _, trust := range []AreaID{"helgeland", "nordland", "unn", "finnmark"} {
		records = append(records, Population{Area: trust, Year: 2016, Adults: Whole(60_000)})
	}
	return records
}

func freshPlan(t *rapid.T, records func(func(Record) bool)) *Plan {
	plan, err := PlanOf(records)
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

// altered is a record with another value of what rules look at.
func altered(t *rapid.T, r Record) Record {
	number := int64(rapid.SampledFrom([]int{0, 1, 3, 90, 1_000_000}).Draw(t, "number"))
	switch r := r.(type) {
	case Amount:
		r.Kroner = Kroner(number)
		return r
	case Line:
		r.Order, r.Name = int(number), "Annen"
		if r.Side == Funding {
			r.Funding = rapid.SampledFrom(FundingSources).Draw(t, "funding")
		}
		return r
	case PrintedSum:
		r.Kroner = Kroner(number)
		return r
	case Measure:
		r.Lines, r.Number = nil, int(number)+1
		return r
	case Milestone:
		r.Due, r.Measure = YearOf(2020), "t03"
		return r
	case Population:
		r.Adults = Whole(number + 1)
		return r
	case Area:
		r.Name = "Et annet navn"
		r.Kind = rapid.SampledFrom([]AreaKind{Region, Trust}).Draw(t, "kind")
		return r
	case About:
		r.Country = "nord"
		return r
	case Indicator:
		r.Yardstick = ""
		return r
	case Observation:
		r.Value, r.Numerator = Whole(number), nil
		return r
	case PositionCount:
		r.Count = Whole(number)
		return r
	case SpecialistCount:
		r.Count = int(number)
		return r
	case CareUnit:
		r.Units = int(number)
		return r
	}
	return r
}

// TestPlansAreReadTogether lets many read a plan, what it remembers and plans
// made of it at once; the race detector tells whether they may.
func TestPlansAreReadTogether(t *testing.T) {
	plan := planOf(t, helseNord()...)
	want := plan.Check(north)
	plan = planOf(t, helseNord()...)
	var readers sync.WaitGroup
	for i := range 8 {
		readers.Go(func() {
			next, err := Edit{Changes: Merge(plan, About{Name: string(rune('A' + i))})}.Apply(plan)
			if err != nil {
				t.Error(err)
				return
			}
			for _, p := range []*Plan{plan, next} {
				if got := p.Check(north); !reflect.DeepEqual(got, want) {
					t.Errorf("%d findings, want %d", len(got), len(want))
				}
				p.LinesOf(north.ID, Cost)
				p.YearCost(north.ID, 2019)
			}
		})
	}
	readers.Wait()
}
