package planfile

import (
	"strings"
	"testing"
	"time"

	"fagplan/budget"
)

// sample is a plan with records of every kind, each kind both with everything
// stated and with as little as a record can do with.
func sample() []budget.Record {
	var all []budget.Record
	for _, some := range [][]budget.Record{
		sampleFrame(), sampleEconomy(), sampleMeasures(), sampleCapacity(), sampleIndicators(), sampleNeed(),
	} {
		all = append(all, some...)
	}
	return all
}

var cell = budget.Source{Workbook: "tabell-5", Sheet: "Økonomi «5»", Cell: "B4:H10"}

func some(q budget.Quantity) *budget.Quantity { return &q }

func sampleFrame() []budget.Record {
	return []budget.Record{
		budget.Workbook{ID: "tabell-5", Name: "Tabell 5.xlsx", SHA256: strings.Repeat("a", 64), ImportedAt: "2019-03-01T10:00:00Z", Fictional: true, Note: "as printed"},
		budget.Workbook{ID: "samdata", Name: "samdata.xlsx", SHA256: strings.Repeat("b", 64), ImportedAt: "2019-03-02T10:00:00Z"},
		budget.Area{ID: "norge", Name: "Norge", Kind: budget.Country},
		budget.Area{ID: "nord", Name: "Helse Nord", ShortName: "Nord", Kind: budget.Region, Parent: "norge", Aliases: []string{"HN", "Helse \"Nord\" RHF"}, Order: 4, Source: cell},
		budget.Area{ID: "finnmark", Name: "Finnmarkssykehuset", Kind: budget.Trust, Parent: "nord"},
		budget.About{Name: "TSB 2019–2025", Field: "TSB", Region: "nord", Country: "norge", Fictional: true, Source: cell},
		budget.Revision{ID: "2019", Name: "Vedtatt", Status: budget.Superseded, FirstYear: 2019, LastYear: 2025, PriceYear: 2019, AdoptedOn: budget.DayOf(2019, 2, 28), CaseNumber: "17-2019", Note: "x", Source: cell},
		budget.Revision{ID: "2020", Name: "Utkast", Status: budget.Draft, FirstYear: 2020, LastYear: 2025, Parent: "2019"},
		budget.Population{Area: "nord", Year: 2016, Adults: budget.Whole(380_000), Source: cell},
		budget.Population{Area: "norge", Year: 2016, Adults: 1},
		budget.Theme{ID: "ram", Name: "Rus- og avhengighetsmedisin", Order: 2, Source: cell},
		budget.Theme{ID: "døgn", Name: "Døgn"},
	}
}

func sampleEconomy() []budget.Record {
	return []budget.Record{
		budget.Line{Revision: "2020", ID: "poliklinikk", Side: budget.Cost, Name: "Poliklinikk", ShortName: "Pol.", Order: 1, Note: "x", Source: cell},
		budget.Line{Revision: "2020", ID: "omstilling", Side: budget.Funding, Name: "Omstilling", Funding: budget.Restructuring},
		budget.Amount{Revision: "2020", Line: "poliklinikk", Period: budget.YearOf(2021), Kind: budget.Budget, Kroner: 4_582_000, Note: "x", Source: cell},
		budget.Amount{Line: "poliklinikk", Period: budget.TertialOf(2021, 2), Kind: budget.Actual, Kroner: -1},
		budget.Amount{Line: "poliklinikk", Period: budget.YearOf(2021), Kind: budget.Forecast},
		budget.PrintedSum{Revision: "2020", Side: budget.Cost, Period: budget.YearOf(2021), Label: "Sum", Kroner: 4_907_000, Source: cell},
		budget.PrintedSum{Revision: "2020", Side: budget.Cost, Kroner: 205_500_000},
		budget.Price{Index: "kpi", Year: 2020, Value: budget.Whole(112), Kind: budget.Actual, Source: cell},
		budget.Price{Index: "kpi", Year: 2021, Value: 115_100_001, Kind: budget.Forecast},
		budget.Factor{ID: "kr-per-årsverk", Name: "Kostnad per årsverk", Value: budget.Whole(900_000), Unit: "kr", Area: "nord", Line: "poliklinikk", Basis: "x", Source: cell},
		budget.Factor{ID: "andel", Name: "Inntektsandel"},
	}
}

func sampleMeasures() []budget.Record {
	wasBooked := budget.Kroner(-3_000_000)
	return []budget.Record{
		budget.Measure{
			Revision: "2020", ID: "t4", Number: 4, Title: "Styrke poliklinikk", Theme: "ram", Priority: budget.HighPriority,
			Owners: []string{"Helse Nord RHF", "UNN"}, Description: "…", Goal: "x", Chapter: "4.2", Start: budget.YearOf(2019), Due: budget.MonthOf(2025, 12),
			Lines: []budget.LineID{"poliklinikk"}, Indicators: []budget.IndicatorID{"dekning"}, Origins: []budget.MeasureID{"t3", "t4"},
			Links: []string{"https://example.org/?a=b&c"}, Note: "x", Source: cell,
		},
		budget.Measure{Revision: "2020", ID: "t5", Number: 5, Title: "Mer", Priority: budget.LowPriority},
		budget.StatusReport{Measure: "t4", Period: budget.TertialOf(2020, 1), Status: budget.InProgress, Progress: some(350_000), Comment: "i rute", Source: cell},
		budget.StatusReport{Measure: "t4", Period: budget.TertialOf(2020, 2), Status: budget.Delayed},
		budget.Milestone{Revision: "2020", ID: "m1", Number: 1, Title: "Tilsatt", Measure: "t4", Start: budget.DayOf(2020, 2, 29), Due: budget.HalfOf(2020, 2), Basis: "x", Source: cell},
		budget.Milestone{Revision: "2020", ID: "m2", Title: "Åpnet", Due: budget.YearOf(2021)},
		budget.MilestoneProgress{Milestone: "m1", Status: budget.Done, DoneIn: budget.MonthOf(2020, 11), Comment: "x", Source: cell},
		budget.MilestoneProgress{Milestone: "m2", Status: budget.NotStarted},
		budget.Scenario{
			ID: "høy", Name: "Høy", Revision: "2020", Seed: -7, Version: "1.0", Note: "x",
			Assumptions: []budget.Assumption{{Name: "vekst", Area: "nord", Value: 1, Low: -1, High: budget.Whole(2), Basis: "x"}},
		},
		budget.Scenario{ID: "lav", Name: "Lav", Revision: "2020"},
		budget.Verdict{Finding: "sum|2019|-221000", Accepted: true, Reason: "konferansen"},
		budget.Verdict{Finding: "sum|2020", Reason: "se på"},
		budget.ChartTitle{Chart: "costs", Language: "nb", Title: "Kostnaden øker mest i 2022", Instead: "Kostnaden øker"},
		budget.ChartTitle{Chart: "costs", Language: "nn", Title: "Kostnaden aukar mest i 2022", Instead: ""},
		budget.ChartNote{Chart: "waiting", Series: "nord", Category: "2006", Text: "streik i mai"},
		budget.ChartNote{Chart: "waiting", Text: "x"},
		budget.ImportMapping{Shape: "a1b2", As: "costs", HeaderRows: 2, Roles: []string{"label", "", "year"}, One: budget.Thousand},
		budget.ImportMapping{Shape: "c3", As: "beds", HeaderRows: 1, Roles: []string{"area"}},
		budget.Version{Number: 1, Name: "Til styret"}, budget.Version{Number: 2, Name: "Vedtatt"},
		budget.Pack{ID: "styret", Name: "Styret", Language: "nb", Formats: []string{"pptx", "pdf"}},
		budget.Pack{ID: "foretak", Name: "Foretak", Language: "nn", Period: budget.YearOf(2021), Formats: []string{"xlsx"}, SmallCounts: true},
		budget.Explanation{Line: "poliklinikk", Period: budget.TertialOf(2020, 1), Cause: budget.VolumeCause, Kroner: &wasBooked, Text: "sen oppstart"},
		budget.Explanation{Revision: "2020", Line: "poliklinikk", Period: budget.YearOf(2021), Cause: budget.TimingCause, Text: "x"},
		budget.AdoptedFrame{Revision: "2020", Line: "poliklinikk", Year: 2020, Kroner: 9_000_000, Note: "x", Source: cell},
		budget.AdoptedFrame{Revision: "2020", Line: "poliklinikk", Year: 2021},
		budget.PeriodLock{Period: budget.TertialOf(2017, 1), Note: "avsluttet"}, budget.PeriodLock{Period: budget.YearOf(2016)},
		budget.Correction{Line: "poliklinikk", Period: budget.TertialOf(2017, 1), Number: 1, Was: &wasBooked, Reason: "ettermelding"},
		budget.Correction{Line: "poliklinikk", Period: budget.TertialOf(2017, 1), Number: 2, Reason: "x"},
		budget.Seal{Revision: "2019", Entry: 1, Hash: strings.Repeat("0f", 32), On: budget.DayOf(2019, 2, 27)},
		budget.Seal{Revision: "2020", Entry: 1, Hash: strings.Repeat("f0", 32), On: budget.DayOf(2020, 2, 27)},
		budget.PackArea{Pack: "foretak", Area: "nord"}, budget.PackArea{Pack: "styret", Area: "nord"},
		budget.PackPage{Pack: "styret", Place: 1, Content: budget.SummaryContent},
		budget.PackPage{Pack: "styret", Place: 2, Content: budget.ChartContent, Chart: "costs", Title: "Egen",
			Instead: budget.ToldTitles{{Title: "Gitt"}}, Comment: "Fordi", Said: budget.ToldTitles{{Area: "nord", Title: "Gitt"}, {Area: "unn", Title: "Annet"}}},
	}
}

func sampleCapacity() []budget.Record {
	filled := 0
	return []budget.Record{
		budget.PositionCount{Revision: "2020", Area: "nord", Profession: "lege", Period: budget.YearOf(2025), Kind: budget.PositionsPlanned, Count: 39_500_000, Basis: "x", Source: cell},
		budget.PositionCount{Area: "nord", Period: budget.YearOf(2018), Kind: budget.PositionsFilled, Count: budget.Whole(56)},
		budget.SpecialistCount{Revision: "2020", Area: "nord", Period: budget.YearOf(2025), Kind: budget.SpecialistsNeeded, Scope: budget.AllScope, Count: 25, Note: "x", Source: cell},
		budget.SpecialistCount{Area: "nord", Period: budget.YearOf(2018), Kind: budget.SpecialistsActual, Scope: budget.FieldScope},
		budget.CareUnit{ID: "u1", Name: "Døgn A", Kind: budget.InpatientUnit, Area: "finnmark", Owner: budget.Public, Units: 2, PerUnit: 1, Note: "x", Source: cell},
		budget.CareUnit{ID: "u2", Name: "Privat", Kind: budget.OtherUnit, Owner: budget.Private},
		budget.TrainingCohort{ID: "k1", Name: "LIS 2017", Area: "nord", Start: budget.YearOf(2017), Approval: budget.YearOf(2022), Posts: 6, Filled: &filled, Note: "x", Source: cell},
		budget.TrainingCohort{ID: "k2", Name: "LIS 2018", Area: "nord", Approval: budget.YearOf(2023)},
		budget.BedCount{Revision: "2020", Area: "nord", Owner: budget.Public, Beds: budget.AcuteBeds, Period: budget.YearOf(2021), Kind: budget.Budget, Count: 8, Source: cell},
		budget.BedCount{Area: "nord", Owner: budget.AllOwner, Beds: budget.AllBeds, Period: budget.YearOf(2018), Kind: budget.Actual},
	}
}

func sampleIndicators() []budget.Record {
	return []budget.Record{
		budget.Indicator{
			ID: "dekning", Name: "Dekningsgrad", Definition: "x", Unit: "kons.", Statistic: budget.Rate, Per: 1000, Direction: budget.HigherIsBetter,
			Yardstick: budget.ByConsultations, Origin: "SAMDATA", Breaks: []budget.Period{budget.YearOf(2004), budget.TertialOf(2008, 1)}, Note: "x", Source: cell,
		},
		budget.Indicator{ID: "ventetid", Name: "Ventetid", Statistic: budget.Mean, Direction: budget.LowerIsBetter},
		budget.Observation{
			Revision: "2020", Indicator: "dekning", Group: "lege", Area: "nord", Period: budget.YearOf(2025), Kind: budget.Target, Variant: budget.FieldOnly,
			Value: budget.Whole(77), Numerator: some(0), Denominator: some(budget.Whole(3)), Quality: budget.Estimated, N: 3, Source: cell,
		},
		budget.Observation{Indicator: "dekning", Area: "nord", Period: budget.YearOf(2008), Kind: budget.Actual},
		budget.Observation{Indicator: "dekning", Area: "norge", Period: budget.YearOf(2008), Kind: budget.Actual, Quality: budget.NotAvailable},
	}
}

func sampleNeed() []budget.Record {
	return []budget.Record{
		budget.NeedMap{ID: "bp", Name: "BrukerPlan", Area: "nord", Period: budget.YearOf(2006), Persons: 412, Prevalence: some(12_345), Note: "x", Source: cell},
		budget.NeedMap{ID: "bp2", Name: "BrukerPlan 2", Area: "nord", Period: budget.YearOf(2007), Persons: 1},
		budget.NeedDimension{Map: "bp", Name: "Bolig", Order: 1, Green: 500_000, Yellow: 300_000, Red: 200_000, Source: cell},
		budget.NeedDimension{Map: "bp", Name: "Økonomi"},
		budget.NeedService{Map: "bp", Level: budget.Specialist, Name: "Poliklinikk", Order: 1, Now: 250_000, Added: some(-100_000), Source: cell},
		budget.NeedService{Map: "bp", Level: budget.Plans, Name: "IP"},
	}
}

// adding is the edit that puts records in a plan where they are not.
func adding(records ...budget.Record) budget.Edit {
	edit := budget.Edit{Kind: budget.ImportEdit, Subject: "Tabell 5.xlsx", Reason: "årlig"}
	for _, r := range records {
		edit.Changes = append(edit.Changes, budget.Change{After: r})
	}
	return edit
}

// noon is a stamp some hours into the plan's life.
func noon(hours int) Stamp {
	return Stamp{At: time.Date(2024, 1, 2, 12, 0, 0, 1, time.UTC).Add(time.Duration(hours) * time.Hour), By: "Kari"}
}

// amountOf is the edit that sets the one amount the tests like to change.
func amountOf(plan *budget.Plan, kroner budget.Kroner) budget.Edit {
	amount := budget.Amount{Line: "poliklinikk", Period: budget.YearOf(2022), Kind: budget.Actual, Kroner: kroner}
	return budget.SetAmount(plan, amount, "Poliklinikk", "")
}

func requireSame(t interface {
	Helper()
	Fatalf(string, ...any)
}, want, got *budget.Plan,
) {
	t.Helper()
	if difference := firstDifference(want, got); difference != "" {
		t.Fatalf("the plans differ in %s", difference)
	}
}

func mustApply(t *testing.T, f *File, edit budget.Edit) *budget.Plan {
	t.Helper()
	plan, err := f.Apply(t.Context(), edit, noon(1))
	if err != nil {
		t.Fatal(err)
	}
	return plan
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
