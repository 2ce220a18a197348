package main

import (
	"strings"
	"testing"
	"time"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/screen"
	"fagplan/views/text"
)

// The sample plan has a record of every kind that show lists, so that the
// shape of each answer can be seen in one page.
const (
	sampleRevision = budget.RevisionID("2019-2025")
	sampleBook     = budget.WorkbookID("budsjett.xlsx")
	sampleRegion   = budget.AreaID("helse-nord")
)

func cellOf(sheet, cell string) budget.Source {
	return budget.Source{Workbook: sampleBook, Sheet: sheet, Cell: cell}
}

func samplePlan(t *testing.T) *budget.Plan {
	t.Helper()
	edit := budget.Edit{Kind: budget.ImportEdit, Subject: "budsjett.xlsx"}
	for _, r := range sampleRecords() {
		edit.Changes = append(edit.Changes, budget.Change{After: r})
	}
	plan, err := edit.Apply(new(budget.Plan))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func sampleRecords() []budget.Record {
	var records []budget.Record
	records = append(records, sampleFrame()...)
	records = append(records, sampleEconomy()...)
	records = append(records, sampleCapacity()...)
	return append(records, sampleNeed()...)
}

func sampleFrame() []budget.Record {
	half := budget.Unit / 2
	return []budget.Record{
		budget.Workbook{ID: sampleBook, Name: "budsjett.xlsx", SHA256: strings.Repeat("0", 64), ImportedAt: "2026-01-02T08:00:00Z"},
		budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country},
		budget.Area{ID: sampleRegion, Name: "Helse Nord RHF", ShortName: "Helse Nord", Kind: budget.Region, Parent: "norge"},
		budget.About{Name: "TSB", Region: sampleRegion, Country: "norge"},
		budget.Revision{ID: sampleRevision, Name: "2019–2025", Status: budget.Draft, FirstYear: 2019, LastYear: 2025},
		budget.Theme{ID: "poliklinikk", Name: "Poliklinikk"},
		budget.Measure{Revision: sampleRevision, ID: "t4", Number: 4, Title: "Styrke poliklinikkene", Theme: "poliklinikk",
			Priority: budget.HighPriority, Owners: []string{"Helse Nord RHF", "UNN"}, Lines: []budget.LineID{"styrke"}},
		budget.Measure{Revision: sampleRevision, ID: "t1", Number: 1, Title: "Ansette erfaringskonsulenter", Priority: budget.NormalPriority},
		budget.StatusReport{Measure: "t4", Period: budget.TertialOf(2020, 1), Status: budget.InProgress, Progress: &half},
		budget.Milestone{Revision: sampleRevision, ID: "m1", Number: 1, Title: "Stillingene er lyst ut", Measure: "t4",
			Due: budget.MonthOf(2019, 4), Source: cellOf("Milepæler", "A5:G5")},
		budget.MilestoneProgress{Milestone: "m1", Status: budget.Done, DoneIn: budget.MonthOf(2019, 5)},
	}
}

func sampleEconomy() []budget.Record {
	return []budget.Record{
		budget.Line{Revision: sampleRevision, ID: "styrke", Side: budget.Cost, Name: "Styrke poliklinisk TSB", Order: 1},
		budget.Line{Revision: sampleRevision, ID: "konferanse", Side: budget.Cost, Name: "Regional konferanse TSB", Order: 2},
		budget.Line{Revision: sampleRevision, ID: "inntekter", Side: budget.Funding, Funding: budget.Income, Name: "Økte inntekter", Order: 1},
		budget.Amount{Revision: sampleRevision, Line: "styrke", Period: budget.YearOf(2019), Kind: budget.Budget, Kroner: 4_907_000},
		budget.Amount{Revision: sampleRevision, Line: "konferanse", Period: budget.YearOf(2019), Kind: budget.Budget, Kroner: 221_000},
		budget.Amount{Line: "styrke", Period: budget.TertialOf(2019, 1), Kind: budget.Actual, Kroner: 1_234_567},
		budget.Explanation{Line: "styrke", Period: budget.TertialOf(2019, 1), Cause: budget.TimingCause, Text: "Stillingene ble besatt i april"},
		budget.Amount{Revision: sampleRevision, Line: "inntekter", Period: budget.YearOf(2019), Kind: budget.Budget, Kroner: 5_128_000},
		budget.PrintedSum{Revision: sampleRevision, Side: budget.Cost, Period: budget.YearOf(2019), Label: "Sum kostnader",
			Kroner: 4_907_000, Source: cellOf("Økonomi", "B13")},
	}
}

func sampleCapacity() []budget.Record {
	return []budget.Record{
		budget.PositionCount{Area: sampleRegion, Period: budget.YearOf(2016), Kind: budget.PositionsFilled, Count: budget.Whole(56)},
		budget.PositionCount{Revision: sampleRevision, Area: sampleRegion, Period: budget.YearOf(2025), Kind: budget.PositionsPlanned,
			Count: budget.Whole(79) / 2, Basis: "Utledet av beløpene", Source: cellOf("Stillinger", "A9:F9")},
		budget.SpecialistCount{Area: sampleRegion, Period: budget.MonthOf(2018, 6), Kind: budget.SpecialistsActual,
			Scope: budget.FieldScope, Count: 6, Source: cellOf("Spesialister", "A6:F6")},
		budget.BedCount{Area: sampleRegion, Owner: budget.Private, Beds: budget.LongBeds, Period: budget.YearOf(2018),
			Kind: budget.Actual, Count: 86, Source: cellOf("Døgnplasser", "E6")},
		budget.Indicator{ID: "polikliniske-pasienter-rate", Name: "Polikliniske pasienter", Unit: "per 10 000",
			Statistic: budget.Rate, Per: 10_000, Direction: budget.HigherIsBetter, Yardstick: budget.ByPatients},
		budget.Observation{Indicator: "polikliniske-pasienter-rate", Area: sampleRegion, Period: budget.YearOf(2016),
			Kind: budget.Actual, Value: budget.Whole(27), Source: cellOf("Dekning", "B6")},
		budget.Observation{Indicator: "polikliniske-pasienter-rate", Area: "norge", Period: budget.YearOf(2016),
			Kind: budget.Actual, Value: budget.Whole(57), Source: cellOf("Dekning", "B7")},
		budget.Observation{Indicator: "polikliniske-pasienter-rate", Area: sampleRegion, Period: budget.YearOf(2017),
			Kind: budget.Actual, Quality: budget.NotAvailable, Source: cellOf("Dekning", "C6")},
	}
}

func sampleNeed() []budget.Record {
	added := 28 * budget.Unit / 100
	return []budget.Record{
		budget.NeedMap{ID: "n1", Name: "BrukerPlan", Area: sampleRegion, Period: budget.YearOf(2006), Persons: 669},
		budget.NeedDimension{Map: "n1", Name: "Bolig", Green: 82 * budget.Unit / 100, Yellow: 8 * budget.Unit / 100, Red: budget.Unit / 10},
		budget.NeedService{Map: "n1", Level: budget.Specialist, Name: "Poliklinikk", Now: 14 * budget.Unit / 100, Added: &added},
	}
}

func sampleView(t *testing.T, lang text.Language) view {
	t.Helper()
	plan := samplePlan(t)
	revision, _ := plan.CurrentRevision()
	return view{plan: plan, revision: revision, history: sampleHistory(), words: text.For(lang)}
}

func sampleHistory() []planfile.Entry {
	stamp := planfile.Stamp{At: time.Date(2026, 1, 2, 8, 0, 0, 0, time.UTC), By: "planlegger"}
	return []planfile.Entry{
		{ID: 2, Stamp: stamp, Kind: budget.ImportEdit, Subject: "budsjett.xlsx", Changes: 31, UndoOf: 1},
		{ID: 1, Stamp: stamp, Kind: budget.ImportEdit, Subject: "budsjett.xlsx", Changes: 31, Undone: true},
	}
}

func samplePreviews(t *testing.T) []screen.ImportPreview {
	t.Helper()
	plan := samplePlan(t)
	return []screen.ImportPreview{{
		Book:   "budsjett.xlsx",
		Tables: []screen.RecognisedTable{{Sheet: "Økonomi", Range: "A5:H13", As: "costs", Rows: 7}},
		Added:  35, Skipped: 2,
		LeftOut: []screen.LeftOut{{Where: cellOf("Økonomi", "C8"), Reason: "doubtful"}, {Where: cellOf("Økonomi", "A13:H13"), Reason: "sum"}},
		Values: []screen.ReadValue{{State: "added", Where: cellOf("Økonomi", "C6"),
			Record: budget.Amount{Revision: "2019", Line: "akuttplasser", Period: budget.YearOf(2020), Kind: budget.Budget, Kroner: 6_110_000,
				Source: cellOf("Økonomi", "C6")}}},
		Questions: []screen.ImportQuestion{{ID: "number|Økonomi!C8", Kind: "number", Case: "dotted-thousand", Where: cellOf("Økonomi", "C8"),
			Words: map[string]any{"text": "10.087", "guess": budget.Whole(10087)},
			Choices: []screen.ImportChoice{{ID: "groups", Words: map[string]any{"value": budget.Whole(10087)}},
				{ID: "decimals", Words: map[string]any{"value": 10_087 * budget.Unit / 1000}}, {ID: "leave-out"}}}},
		Findings: findingsFrom(sampleBook, plan)[:1],
	}}
}
