package workbook

import (
	"iter"
	"os"
	"path/filepath"
	"testing"

	"fagplan/budget"
)

func exampleBook(t testing.TB, name string) *Book {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("..", "example", name+".xlsx"))
	must(t, err)
	return read(t, name+".xlsx", data)
}

func examplePlan(t testing.TB, names ...string) *budget.Plan {
	t.Helper()
	plan := new(budget.Plan)
	for _, name := range names {
		next, p := importInto(t, plan, exampleBook(t, name))
		for _, f := range p.Findings {
			if f.Severity != budget.Note {
				t.Errorf("%s: %v", name, rulesOf([]budget.Finding{f}))
			}
		}
		plan = next
	}
	return plan
}

// none marks a cell Tabell 5 leaves blank.
const none = -1

// tabell5 is the plan's budget as printed, in kr 1 000, 2019 to 2025.
var tabell5 = map[budget.LineID][]int64{
	"styrke-poliklinisk-tsb":               {none, 10087, 10087, 15131, 20175, 25219, 28445},
	"etablere-akuttplasser-tromso":         {4582, 6110, 6110, 6110, 6110, 6110, 6110},
	"etablere-akuttplasser-bodo":           {none, none, 3457, 6914, 6914, 6914, 6914},
	"etablere-nettverksprogram":            {125, 250, 250, 250, 250, 125, none},
	"styrke-legestillinger":                {none, none, 1450, 2900, 4350, 5800, 7250},
	"prosjekt-somatisk-helse-og-rus":       {200, 300, 300, none, none, none, none},
	"regional-konferanse-tsb":              {221, none, none, none, none, none, none},
	"okte-poliklinikkinntekter":            {none, 4036, 4036, 6054, 8072, 10090, 11379},
	"omstilling-av-dognaktivitet-unn-nlsh": {968, 1290, 1613, 1935, 1935, 1935, 1935},
	"disponering-av-budsjetterte-midler":   {4160, 4160, 4160, 4160, 4160, 4160, 4160},
	"styrking":                             {none, 7261, 11845, 19156, 23632, 27983, 31245},
}

func TestHelseNordBudgetAsPrinted(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb")
	if got := plan.Lines.Len(); got != len(tabell5) {
		t.Errorf("%d lines, want %d", got, len(tabell5))
	}
	amounts := 0
	for line, years := range tabell5 {
		for i, thousands := range years {
			a, found := plan.Amounts.Get(budget.Amount{Revision: "2019", Line: line, Period: budget.YearOf(2019 + i), Kind: budget.Budget})
			if found != (thousands != none) || found && a.Kroner != budget.Kroner(thousands)*budget.Thousand {
				t.Errorf("%s %d: %d, %v; want %d thousand", line, 2019+i, a.Kroner, found, thousands)
			}
			if found {
				amounts++
			}
		}
	}
	if plan.Amounts.Len() != amounts {
		t.Errorf("%d amounts, want %d", plan.Amounts.Len(), amounts)
	}
	for i, thousands := range []int64{4907, 16747, 21654, 31305, 37799, 44168, 48719} {
		s, _ := plan.PrintedSums.Get(budget.PrintedSum{Revision: "2019", Side: budget.Cost, Period: budget.YearOf(2019 + i), Label: "Sum kostnader"})
		if s.Kroner != budget.Kroner(thousands)*budget.Thousand {
			t.Errorf("the printed sum of %d is %d", 2019+i, s.Kroner)
		}
	}
	sum, _ := plan.PrintedSums.Get(budget.PrintedSum{Revision: "2019", Side: budget.Cost, Period: budget.YearOf(2019), Label: "Sum kostnader"})
	if got := sum.Source.String(); got != "Økonomi!B13" {
		t.Errorf("the printed sum of 2019 is from %s", got)
	}
}

func TestHelseNordFundingSources(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb")
	for line, want := range map[budget.LineID]budget.FundingSource{
		"okte-poliklinikkinntekter": budget.Income, "omstilling-av-dognaktivitet-unn-nlsh": budget.Restructuring,
		"disponering-av-budsjetterte-midler": budget.Budgeted, "styrking": budget.Strengthening,
	} {
		if l, _ := plan.Lines.Get(budget.Line{Revision: "2019", ID: line}); l.Funding != want || l.Side != budget.Funding {
			t.Errorf("%s is %s of %s, want %s", line, l.Side, l.Funding, want)
		}
	}
}

func TestHelseNordServices(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb")
	positions := map[budget.PositionKind]budget.Quantity{}
	for p := range plan.Positions.All() {
		if p.Kind != budget.PositionsPlanned || p.Period == budget.YearOf(2025) {
			positions[p.Kind] += p.Count
		}
	}
	if positions[budget.PositionsFilled] != budget.Whole(56) || positions[budget.PositionsPlanned] != budget.Whole(40) || positions[budget.PositionsMissing] != budget.Whole(69) {
		t.Errorf("positions are %v, want 56 today, 40 added and 69 missing", positions)
	}
	for like, want := range map[budget.SpecialistCount]int{
		{Area: "helse-nord", Period: budget.YearOf(2016), Kind: budget.SpecialistsActual, Scope: budget.AllScope}:                     8,
		{Area: "helse-nord", Period: budget.MonthOf(2018, 6), Kind: budget.SpecialistsActual, Scope: budget.AllScope}:                 6,
		{Revision: "2019", Area: "helse-nord", Period: budget.YearOf(2025), Kind: budget.SpecialistsNeeded, Scope: budget.FieldScope}: 23,
		{Revision: "2019", Area: "helse-nord", Period: budget.YearOf(2025), Kind: budget.SpecialistsNeeded, Scope: budget.AllScope}:   25,
	} {
		if got, _ := plan.Specialists.Get(like); got.Count != want {
			t.Errorf("%+v: %d specialists, want %d", like, got.Count, want)
		}
	}
	beds := map[budget.Owner]int{}
	for b := range plan.Beds.All() {
		if b.Area == "helse-nord" {
			beds[b.Owner] += b.Count
		}
	}
	if beds[budget.Public] != 95 || beds[budget.Private] != 91 {
		t.Errorf("beds are %v, want 95 public and 91 private", beds)
	}
	if unn, _ := plan.Observations.Get(budget.Observation{Indicator: budget.ConsultationsIndicator, Area: "unn", Period: budget.YearOf(2016), Kind: budget.Actual}); unn.Value != budget.Whole(10104) {
		t.Errorf("UNN had %v consultations, want 10104", unn.Value)
	}
	if plan.Measures.Len() != 17 || plan.CareUnits.Len() != 10 || plan.Milestones.Len() != 13 {
		t.Errorf("%d measures, %d units, %d milestones", plan.Measures.Len(), plan.CareUnits.Len(), plan.Milestones.Len())
	}
}

func TestHelseNordFindsThe2019Difference(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb")
	revision, _ := plan.CurrentRevision()
	found := 0
	for _, f := range plan.Check(revision) {
		if f.Rule != "printed-sum" {
			continue
		}
		found++
		if f.Where.String() != "Økonomi!B13" || f.Amount == nil || f.Amount.Abs() != 221*budget.Thousand {
			t.Errorf("the difference is found at %s: %v", f.Where, f.Amount)
		}
	}
	if found != 1 {
		t.Errorf("%d printed sums are found wrong, want that of 2019", found)
	}
}

func TestSamdataTables(t *testing.T) {
	plan := examplePlan(t, "samdata-2007-2008")
	type rates struct{ rate, index, withMentalHealth int64 }
	table92 := map[budget.AreaID][2]rates{
		"helse-sor-ost": {{55, 130, 115}, {71, 135, 109}}, "helse-vest": {{37, 87, 105}, {38, 72, 87}},
		"helse-midt-norge": {{18, 42, 65}, {22, 41, 64}}, "helse-nord": {{14, 34, 55}, {21, 40, 66}}, "norge": {{43, 100, 100}, {52, 100, 100}},
	}
	check := func(indicator budget.IndicatorID, area budget.AreaID, year int, variant string, want int64) {
		t.Helper()
		o, found := plan.Observations.Get(budget.Observation{Indicator: indicator, Area: area, Period: budget.YearOf(year), Kind: budget.Actual, Variant: variant})
		if !found || o.Value != budget.Whole(want) {
			t.Errorf("%s %s %d %s: %v, %v; want %d", indicator, area, year, variant, o.Value, found, want)
		}
	}
	for area, years := range table92 {
		for i, r := range years {
			check("polikliniske-konsultasjoner-rate", area, 2007+i, budget.FieldOnly, r.rate)
			check("dekningsindeks-konsultasjoner", area, 2007+i, budget.FieldOnly, r.index)
			check("dekningsindeks-konsultasjoner", area, 2007+i, budget.IncludingMH, r.withMentalHealth)
		}
	}
	table91 := map[budget.AreaID][4]int64{
		"helse-sor-ost": {113171, 99931, 146423, 130915}, "helse-vest": {27471, 18158, 28469, 20097},
		"helse-midt-norge": {9038, 5454, 11053, 5818}, "helse-nord": {5066, 2241, 7446, 1608}, "norge": {154746, 125784, 193391, 158438},
	}
	for area, v := range table91 {
		for i := range 2 {
			check(budget.ConsultationsIndicator, area, 2007+i, "", v[2*i])
			check("polikliniske-konsultasjoner-refusjon", area, 2007+i, "", v[2*i+1])
		}
	}
	check("andel-poliklinisk-personell", "helse-midt-norge", 2008, "", 6)
	if plan.Revisions.Len() != 0 {
		t.Error("a workbook of statistics makes a revision")
	}
}

func TestCoverageOfHelseNordWithSamdata(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb", "samdata-2007-2008")
	want := map[int]budget.Quantity{2007: budget.Whole(34), 2008: budget.Whole(40)}
	for _, c := range plan.CoverageOf("2019") {
		index, asked := want[c.Period.Year()]
		if asked && c.Area == "helse-nord" && c.Variant == budget.FieldOnly && c.Yardstick == budget.ByConsultations {
			if c.Index != index || c.Rate == nil || c.NationalRate == nil {
				t.Errorf("%v: %+v, want %v", c.Period, c, index)
			}
			delete(want, c.Period.Year())
		}
	}
	if len(want) > 0 {
		t.Errorf("no coverage for %v", want)
	}
	if about := first(plan.About.All()); about.Region != "helse-nord" || plan.About.Len() != 1 {
		t.Errorf("the plan is now about %+v", about)
	}
}

// first returns the first of some records.
func first[R any](records iter.Seq[R]) (r R) {
	for r = range records {
		break
	}
	return r
}

func TestLARExample(t *testing.T) {
	plan := examplePlan(t, "lar-midt-norge-2013")
	day := budget.DayOf(2012, 12, 31)
	for area, want := range map[budget.AreaID]int64{"more-og-romsdal": 141, "nord-trondelag": 82, "sor-trondelag": 290} {
		if o, _ := plan.Observations.Get(budget.Observation{Indicator: "lar-pasienter", Area: area, Period: day, Kind: budget.Actual}); o.Value != budget.Whole(want) {
			t.Errorf("%s has %v patients, want %d", area, o.Value, want)
		}
	}
	m, _ := plan.Milestones.Get(budget.Milestone{Revision: "2013", ID: "erfarne-fagfolk-er-valgt-ut-til-a-laere"})
	if m.Start != budget.MonthOf(2013, 8) || m.Due != budget.MonthOf(2013, 9) {
		t.Errorf("milestone 3 is from %v to %v", m.Start, m.Due)
	}
	done, _ := plan.MilestoneProgress.Get(budget.MilestoneProgress{Milestone: "dialogmoter-med-poliklinikkene-som-skal"})
	if done.Status != budget.Done || done.DoneIn != budget.MonthOf(2013, 5) || plan.MilestoneProgress.Len() != 2 {
		t.Errorf("milestone 1 is %+v; %d have progress", done, plan.MilestoneProgress.Len())
	}
}

func TestBrukerPlanExample(t *testing.T) {
	plan := examplePlan(t, "brukerplan-2006")
	m := first(plan.NeedMaps.All())
	if m.Persons != 669 || m.Period != budget.MonthOf(2006, 9) || plan.NeedMaps.Len() != 1 {
		t.Errorf("the survey is %+v", m)
	}
	if d, _ := plan.NeedDimensions.Get(budget.NeedDimension{Map: m.ID, Name: "Aktivitet"}); d.Green != 310_000 || d.Yellow != 300_000 || d.Red != 380_000 {
		t.Errorf("activity is %+v", d)
	}
	s, _ := plan.NeedServices.Get(budget.NeedService{Map: m.ID, Level: budget.Specialist, Name: "Poliklinikk rus"})
	if now, in12, judged := s.Persons(m); now != 94 || in12 != 314 || !judged {
		t.Errorf("outpatient treatment: %d now, %d in 12 months", now, in12)
	}
	if plan.NeedDimensions.Len() != 8 || plan.NeedServices.Len() != 3+8+10 {
		t.Errorf("%d dimensions, %d services", plan.NeedDimensions.Len(), plan.NeedServices.Len())
	}
}

func TestNationalExample(t *testing.T) {
	plan := examplePlan(t, "nasjonal-status-2003-2006")
	o, _ := plan.Observations.Get(budget.Observation{Indicator: "nyhenviste", Area: "norge", Period: budget.TertialOf(2006, 2), Kind: budget.Actual})
	if o.Value != budget.Whole(3794) {
		t.Errorf("newly referred: %v", o.Value)
	}
	unmet, _ := plan.Observations.Get(budget.Observation{Indicator: "udekket-behov", Area: "norge", Period: budget.YearOf(2006), Kind: budget.Actual, Group: "Rus: poliklinikk"})
	if unmet.Value != budget.Whole(18) {
		t.Errorf("unmet need: %v", unmet.Value)
	}
}

func TestReimportOfTheExamplesChangesNothing(t *testing.T) {
	for _, name := range []string{"helse-nord-tsb", "samdata-2007-2008", "brukerplan-2006", "lar-midt-norge-2013", "nasjonal-status-2003-2006", "helse-nord-provetall"} {
		plan, _ := importInto(t, new(budget.Plan), exampleBook(t, name))
		again := propose(t, exampleBook(t, name), plan)
		if edit := again.Edit(plan, importTime); !edit.IsEmpty() || again.Count(Unchanged) != len(again.Values) {
			t.Errorf("%s: %d changes, %d of %d unchanged", name, len(edit.Changes), again.Count(Unchanged), len(again.Values))
		}
	}
}

// The founding book says nothing of when measures start and are due, and so
// takes out nothing of what the book of trial figures says.
func TestTheFoundingBookAgainChangesNothing(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb", "samdata-2007-2008", "helse-nord-provetall")
	next, p := importInto(t, plan, exampleBook(t, "helse-nord-tsb"))
	if p.Count(Added)+p.Count(Changed)+p.Count(Skipped) != 0 {
		t.Errorf("%d added, %d changed, %d skipped: %v", p.Count(Added), p.Count(Changed), p.Count(Skipped), rulesOf(p.Findings))
	}
	for m := range plan.Measures.All() {
		if now, _ := next.Measures.Get(m); now.Start != m.Start || now.Due != m.Due {
			t.Errorf("measure %d is from %v to %v, and was from %v to %v", m.Number, now.Start, now.Due, m.Start, m.Due)
		}
	}
}

// A plan of another region, filled in on the blank template, is read as any
// other: the program knows nothing of the first region.
func TestPlanOfAnotherRegion(t *testing.T) {
	plan, p := importInto(t, new(budget.Plan), exampleBook(t, "midt-norge-oppdiktet"))
	if len(p.Findings)+len(p.Questions)+p.Count(Skipped) > 0 {
		t.Errorf("findings %v, %d questions, %d skipped", rulesOf(p.Findings), len(p.Questions), p.Count(Skipped))
	}
	if !first(plan.About.All()).Fictional {
		t.Error("the plan is not said to be invented")
	}
	revision, _ := plan.CurrentRevision()
	for _, f := range plan.Check(revision) {
		if f.Severity == budget.Error {
			t.Errorf("%s/%s: %v", f.Rule, f.Case, f.Words)
		}
	}
	var patients, moved budget.Quantity
	for _, county := range []budget.AreaID{"more-og-romsdal", "nord-trondelag", "sor-trondelag"} {
		o, found := plan.Observations.Get(budget.Observation{Indicator: budget.LARIndicator, Area: county, Period: budget.YearOf(2012), Kind: budget.Actual})
		if !found {
			t.Fatalf("no patients in %s", county)
		}
		if patients += o.Value; county != "sor-trondelag" {
			moved += o.Value
		}
	}
	if patients != budget.Whole(513) || moved != budget.Whole(223) || plan.Milestones.Len() != 10 {
		t.Errorf("%v patients, %v of them moved, %d milestones", patients, moved, plan.Milestones.Len())
	}
	region := first(plan.About.All()).Region
	lines := plan.ReportLines(revision, budget.Cost, region, budget.TertialOf(2015, 2), budget.UsualLimit)
	if len(lines) != 3 {
		t.Fatalf("%d lines report", len(lines))
	}
	for _, r := range lines {
		if r.YearEnd == nil || r.YearEnd.Method != budget.SeasonalMethod || r.Basis != budget.SeasonalBasis {
			t.Errorf("%s is foreseen by %v", r.Line.Name, r.YearEnd)
		}
	}
	if cost := plan.PeriodSum(revision, budget.Cost); cost != plan.PeriodSum(revision, budget.Funding) {
		t.Errorf("cost %d, funding %d", cost, plan.PeriodSum(revision, budget.Funding))
	}
}

// The trial accounts by tertial are the parts of those by year.
func TestTrialTertialsAddUp(t *testing.T) {
	plan := examplePlan(t, "helse-nord-tsb", "samdata-2007-2008", "helse-nord-provetall")
	checked := 0
	for a := range plan.Amounts.All() {
		if a.Kind != budget.Actual || a.Period.Unit() != budget.Year {
			continue
		}
		var sum budget.Kroner
		for n := 1; n <= 3; n++ {
			part, _ := plan.Amount("", a.Line, budget.TertialOf(a.Period.Year(), n), budget.Actual)
			sum += part.Kroner
		}
		if checked++; sum != a.Kroner {
			t.Errorf("%s in %s: the tertials are %d, the year %d", a.Line, a.Period, sum, a.Kroner)
		}
	}
	if checked < 12 {
		t.Errorf("only %d years are booked", checked)
	}
}
