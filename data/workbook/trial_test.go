package workbook

import (
	"slices"
	"testing"

	"fagplan/budget"
)

// trialBook is the invented reporting on the plan of Helse Nord.
const trialBook = "helse-nord-provetall"

// trialPlan is the plan of Helse Nord with the invented reporting on it, and
// the plan before.
func trialPlan(t *testing.T) (with, without *budget.Plan) {
	t.Helper()
	without = examplePlan(t, "helse-nord-tsb", "samdata-2007-2008")
	with, p := importInto(t, without, exampleBook(t, trialBook))
	wantFindings(t, p)
	return with, without
}

func TestTrialSaysThatItIsInvented(t *testing.T) {
	book := exampleBook(t, trialBook)
	for _, sheet := range book.Sheets {
		if !isFictional(&Book{Sheets: []*Sheet{sheet}}) {
			t.Errorf("the sheet %s does not say that its figures are invented", sheet.Name)
		}
	}
	with, _ := trialPlan(t)
	for w := range with.Workbooks.All() {
		if w.Fictional != (w.ID == trialBook) {
			t.Errorf("%s is marked as invented: %v", w.Name, w.Fictional)
		}
	}
	if first(with.About.All()).Fictional {
		t.Error("the plan itself is marked as invented")
	}
}

// All that the invented book adds can be told from what was there; and what
// was there stands, but for dates of measures that had none.
func TestTrialLeavesThePlanAsItWas(t *testing.T) {
	_, without := trialPlan(t)
	p := propose(t, exampleBook(t, trialBook), without)
	for _, v := range p.Values {
		if got := sourceOf(v.Record).Workbook; got != trialBook {
			t.Errorf("%v is of workbook %q", v.Where, got)
		}
		before, isMeasure := v.Before.(budget.Measure)
		switch {
		case v.State == Added || v.State == Unchanged:
		case v.State == Changed && isMeasure:
			after, _ := v.Record.(budget.Measure)
			if !before.Start.IsZero() || !before.Due.IsZero() || after.Start.IsZero() || after.Due.IsZero() || !fitsAny(after.Note, "oppdikt") {
				t.Errorf("the dates of measure %d become %v–%v: %q", after.Number, after.Start, after.Due, after.Note)
			}
			after.Start, after.Due, after.Note = before.Start, before.Due, before.Note
			if !sameBut(before, after) {
				t.Errorf("measure %d becomes %+v", after.Number, after)
			}
		default:
			t.Errorf("%v is %s: %+v", v.Where, v.State, v.Record)
		}
	}
}

func TestTrialHasWhatTheChartsNeed(t *testing.T) {
	with, _ := trialPlan(t)
	revision, _ := with.CurrentRevision()
	for _, m := range with.MeasuresOf(revision.ID) {
		if m.Start.IsZero() || m.Due.IsZero() {
			t.Errorf("measure %d has no dates", m.Number)
		}
		if r := with.StatusOf(m.ID, budget.TertialOf(2021, 1)); r.Period != budget.TertialOf(2021, 1) {
			t.Errorf("measure %d was last reported on in %v", m.Number, r.Period)
		}
	}
	for m := range with.Milestones.All() {
		if !with.MilestoneProgress.Has(budget.MilestoneProgress{Milestone: m.ID}) {
			t.Errorf("nothing has come of the milestone %s", m.Title)
		}
	}
	for year := 2018; year <= 2025; year++ {
		p, _ := with.Prices.Get(budget.Price{Index: "deflator-for-helseforetak", Year: year})
		if want := map[bool]budget.Kind{true: budget.Actual, false: budget.Forecast}[year <= 2021]; p.Kind != want {
			t.Errorf("the price index of %d is %q, want %s", year, p.Kind, want)
		}
	}
	if f, _ := with.Factors.Get(budget.Factor{ID: "frafall-i-lis-lopet"}); f.Value != 150_000 {
		t.Errorf("attrition is %v, want 0,15", f.Value)
	}
	regions := map[budget.AreaID]bool{}
	for b := range with.Beds.All() {
		if b.Period == budget.YearOf(2020) && b.Kind == budget.Actual {
			regions[b.Area] = true
		}
	}
	if len(regions) != 4 || with.Cohorts.Len() != 9 {
		t.Errorf("%d regions with beds, want 4; %d cohorts, want 9", len(regions), with.Cohorts.Len())
	}
}

var northernTrusts = []budget.AreaID{"unn", "nordlandssykehuset", "helgelandssykehuset", "finnmarkssykehuset"}

// The trusts' planned positions are the region's, divided.
func TestTrialDividesThePlannedPositions(t *testing.T) {
	with, _ := trialPlan(t)
	for i, want := range []int64{0, 14, 14, 21, 28, 35, 40} {
		period := budget.YearOf(2019 + i)
		var sum budget.Quantity
		for _, trust := range northernTrusts {
			n, _ := with.Positions.Get(budget.PositionCount{Revision: "2019", Area: trust, Period: period, Kind: budget.PositionsPlanned})
			sum += n.Count
		}
		region, planned := with.Positions.Get(budget.PositionCount{Revision: "2019", Area: "helse-nord", Period: period, Kind: budget.PositionsPlanned})
		if sum != budget.Whole(want) || planned && region.Count != sum {
			t.Errorf("%v: %v at the trusts, %v in the region, want %d", period, sum, region.Count, want)
		}
	}
}

// Cost is paid for in every period, and parts add up to their wholes.
func TestTrialAddsUp(t *testing.T) {
	with, _ := trialPlan(t)
	balance := map[[2]string]budget.Kroner{}
	for a := range with.Amounts.All() {
		if line, _ := with.Lines.Get(budget.Line{Revision: "2019", ID: a.Line}); a.Kind.Decided() {
			continue
		} else if line.Side == budget.Cost {
			balance[[2]string{a.Period.String(), string(a.Kind)}] += a.Kroner
		} else {
			balance[[2]string{a.Period.String(), string(a.Kind)}] -= a.Kroner
		}
	}
	if len(balance) != 10 {
		t.Errorf("%d accounts and forecasts, want 10", len(balance))
	}
	for period, left := range balance {
		if left != 0 {
			t.Errorf("%v: %d kr without funding", period, left)
		}
	}
	regions := []budget.AreaID{"helse-sor-ost", "helse-vest", "helse-midt-norge", "helse-nord"}
	for year := 2017; year <= 2025; year++ {
		adults := func(area budget.AreaID) budget.Quantity {
			n, _ := with.Populations.Get(budget.Population{Area: area, Year: year})
			return n.Adults
		}
		wantSum(t, year, adults, "norge", regions)
		wantSum(t, year, adults, "helse-nord", northernTrusts)
	}
	for year := 2017; year <= 2020; year++ {
		consultations := func(area budget.AreaID) budget.Quantity {
			o, _ := with.Observations.Get(budget.Observation{Indicator: budget.ConsultationsIndicator, Area: area, Period: budget.YearOf(year), Kind: budget.Actual})
			return o.Value
		}
		wantSum(t, year, consultations, "norge", regions)
		wantSum(t, year, consultations, "helse-nord", northernTrusts)
	}
}

func wantSum(t *testing.T, year int, of func(budget.AreaID) budget.Quantity, whole budget.AreaID, parts []budget.AreaID) {
	t.Helper()
	var sum budget.Quantity
	for _, part := range parts {
		sum += of(part)
	}
	if sum != of(whole) || sum == 0 {
		t.Errorf("%d: the parts of %s give %v, it has %v", year, whole, sum, of(whole))
	}
}

// Coverage of every trust can be computed for every year with activity.
func TestTrialCoverageOfTrusts(t *testing.T) {
	with, _ := trialPlan(t)
	years := map[budget.AreaID]int{}
	for _, c := range with.CoverageOf("2019") {
		if slices.Contains(northernTrusts, c.Area) && c.Exact && c.Yardstick == budget.ByConsultations {
			years[c.Area]++
		}
	}
	for _, trust := range northernTrusts {
		if years[trust] != 4 {
			t.Errorf("%s has coverage for %d years, want 4", trust, years[trust])
		}
	}
}

// The founding plan's own findings are the same with the reporting on it.
func TestTrialHidesNoFinding(t *testing.T) {
	with, without := trialPlan(t)
	revision, _ := with.CurrentRevision()
	var keys []string
	for _, f := range with.Check(revision) {
		keys = append(keys, f.Key())
	}
	for _, f := range without.Check(revision) {
		if f.Severity != budget.Note && !slices.Contains(keys, f.Key()) {
			t.Errorf("%s at %s is no longer found", f.Rule, f.Where)
		}
	}
}
