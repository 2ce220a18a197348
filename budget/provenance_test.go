package budget

import (
	"maps"
	"testing"

	"pgregory.net/rapid"
)

func TestProvenanceCountsWhatCameAndHowNewItIs(t *testing.T) {
	book := Workbook{ID: "tabell-5", Name: "Tabell 5.xlsx", SHA256: "0000000000000000000000000000000000000000000000000000000000000000"}
	from := func(cell string) Source { return Source{Workbook: book.ID, Sheet: "Ark", Cell: cell} }
	plan, err := PlanOf(func(yield func(Record) bool) {
		for _, r := range []Record{book, Workbook{ID: "tom", Name: "tom.xlsx", SHA256: book.SHA256},
			Revision{ID: "r", Name: "Plan", Status: Draft, FirstYear: 2019, LastYear: 2025},
			Area{ID: "nord", Name: "Nord", Kind: Region, Source: from("A1")},
			Population{Area: "nord", Year: 2018, Adults: Unit, Source: from("B1")},
			PositionCount{Area: "nord", Period: TertialOf(2019, 1), Kind: PositionsFilled, Count: Unit, Source: from("C1")},
			PositionCount{Revision: "r", Area: "nord", Period: YearOf(2025), Kind: PositionsPlanned, Count: Unit, Source: from("D1")},
			PositionCount{Area: "nord", Period: YearOf(2024), Kind: PositionsVacant, Count: Unit},
		} {
			if !yield(r) {
				return
			}
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	all := plan.Provenances()
	came := all[book.ID]
	if want := map[TableName]int{AreaTable: 1, PopulationTable: 1, PositionTable: 2}; !maps.Equal(came.Counts, want) {
		t.Errorf("counted %v, want %v", came.Counts, want)
	}
	if came.Newest != TertialOf(2019, 1) {
		t.Errorf("the newest fact is of %s", came.Newest)
	}
	for period, lacks := range map[Period]bool{
		YearOf(2018): false, YearOf(2019): false, TertialOf(2019, 1): false, TertialOf(2019, 2): true, YearOf(2020): true,
	} {
		if came.Lacks(period) != lacks {
			t.Errorf("lacks %s: %v", period, !lacks)
		}
	}
	if nothing := all["tom"]; len(nothing.Counts) != 0 || nothing.Lacks(YearOf(2030)) {
		t.Errorf("a workbook with nothing in the plan: %+v", nothing)
	}
}

// Every record that names a workbook is counted, whatever its table.
func TestProvenanceMissesNoTable(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		plan := somePlan(t)
		want := make(map[WorkbookID]map[TableName]int)
		for book := range plan.Workbooks.All() {
			want[book.ID] = make(map[TableName]int)
		}
		for r := range plan.All() {
			for _, ref := range r.Refs() {
				if ref.Table == WorkbookTable {
					want[WorkbookID(ref.ID)][r.Table()]++
				}
			}
		}
		for id, came := range plan.Provenances() {
			if !maps.Equal(came.Counts, want[id]) {
				t.Fatalf("%s: counted %v, want %v", id, came.Counts, want[id])
			}
		}
	})
}

func TestQualitiesAreCountedByIndicator(t *testing.T) {
	plan, err := PlanOf(func(yield func(Record) bool) {
		_ = yield(Area{ID: "nord", Name: "Nord", Kind: Region}) &&
			yield(Indicator{ID: "i", Name: "I", Statistic: Count, Direction: NoDirection}) &&
			yield(Observation{Indicator: "i", Area: "nord", Period: YearOf(2018), Kind: Actual}) &&
			yield(Observation{Indicator: "i", Area: "nord", Period: YearOf(2019), Kind: Actual, Quality: Estimated}) &&
			yield(Observation{Indicator: "i", Area: "nord", Period: YearOf(2020), Kind: Actual, Quality: Estimated})
	})
	if err != nil {
		t.Fatal(err)
	}
	if got, want := plan.QualitiesOf()["i"], (QualityCounts{Reported: 1, Estimated: 2}); !maps.Equal(got, want) {
		t.Errorf("counted %v, want %v", got, want)
	}
}
