package workbook

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"fagplan/budget"
)

// Another plan's workbook adds its milestones to those of the plan, and
// changes none.
func TestMilestonesOfTwoPlansAreKeptApart(t *testing.T) {
	before := examplePlan(t, "helse-nord-tsb")
	plan, p := importInto(t, before, exampleBook(t, "lar-midt-norge-2013"))
	for _, v := range p.Values {
		if table := v.Record.Table(); v.State == Changed && table != budget.AreaTable {
			t.Errorf("%s at %s is overwritten: %+v", table, v.Where, v.Before)
		}
	}
	if n := len(plan.MilestonesOf("2019")); n != 13+10 {
		t.Errorf("%d milestones, want the 13 of Helse Nord and the 10 of LAR", n)
	}
	for m := range before.Milestones.All() {
		if now, _ := plan.Milestones.Get(m); now != m {
			t.Errorf("%+v is now %+v", m, now)
		}
	}
	for _, name := range []string{"helse-nord-tsb", "lar-midt-norge-2013"} {
		again := propose(t, exampleBook(t, name), plan)
		if n := again.Count(Added); n != 0 {
			t.Errorf("%s adds %d values when it is imported again", name, n)
		}
		for _, v := range again.Values {
			if v.Record.Table() == budget.MilestoneTable && v.State != Unchanged {
				t.Errorf("%s: %+v is %s", name, v.Record, v.State)
			}
		}
	}
}

// milestonesIn imports milestones as a workbook lists them: number, title and
// when.
func milestonesIn(t testing.TB, plan *budget.Plan, book string, rows ...[]any) (*budget.Plan, *Proposal) {
	t.Helper()
	sheet := testSheet{name: "Milepæler", rows: append([][]any{row("Nr", "Milepæl", "Frist")}, rows...)}
	return importInto(t, plan, read(t, book, workbookBytes(t, sheet)))
}

// listed lists the milestones of a plan as identity, number, title and when.
func listed(plan *budget.Plan) []string {
	var list []string
	for m := range plan.Milestones.All() {
		list = append(list, fmt.Sprintf("%s: %d %s %v", m.ID, m.Number, m.Title, m.Due))
	}
	return list
}

func TestMilestonesAreKnownAgain(t *testing.T) {
	type rows = [][]any
	first := rows{row(1, "Møte", "2019"), row(2, "Åpning", "2020"), row(3, "Møte", "2021")}
	tests := []struct {
		name, book string
		rows       rows
		want       []string
	}{
		{"the same", "bok.xlsx", first, []string{"apning: 2 Åpning 2020", "mote: 1 Møte 2019", "mote-2: 3 Møte 2021"}},
		{"other dates", "bok.xlsx", rows{row(1, "Møte", "2020"), row(2, "Åpning", "2022"), row(3, "Møte", "2023")},
			[]string{"apning: 2 Åpning 2022", "mote: 1 Møte 2020", "mote-2: 3 Møte 2023"}},
		{"another first, the rest renumbered", "bok.xlsx", rows{row(1, "Start", "2018"), row(2, "Møte", "2019"), row(3, "Åpning", "2020"), row(4, "Møte", "2021")},
			[]string{"apning: 3 Åpning 2020", "mote: 2 Møte 2019", "mote-2: 4 Møte 2021", "start: 1 Start 2018"}},
		{"what is surely the same before what may be", "bok.xlsx", rows{row(9, "Møte", "2018"), row(1, "Møte", "2019")},
			[]string{"apning: 2 Åpning 2020", "mote: 1 Møte 2019", "mote-2: 9 Møte 2018"}},
		{"renamed file", "bok ny.xlsx", rows{row(5, "Åpning!", "2020")},
			[]string{"apning: 5 Åpning! 2020", "mote: 1 Møte 2019", "mote-2: 3 Møte 2021"}},
		{"other titles of the same numbers", "lar.xlsx", rows{row(1, "Flytting", "2019"), row(2, "Kurs", "2019")},
			[]string{"apning: 2 Åpning 2020", "flytting: 1 Flytting 2019", "kurs: 2 Kurs 2019", "mote: 1 Møte 2019", "mote-2: 3 Møte 2021"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			plan, _ := milestonesIn(t, aPlan(t), "bok.xlsx", first...)
			next, p := milestonesIn(t, plan, tt.book, tt.rows...)
			wantFindings(t, p)
			if got := listed(next); !slices.Equal(got, tt.want) {
				t.Errorf("milestones\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
			}
		})
	}
}

// A milestone stated twice is one; stated otherwise the second time, it is
// reported.
func TestAMilestoneStatedTwiceIsOne(t *testing.T) {
	plan, p := milestonesIn(t, aPlan(t), "bok.xlsx", row(1, "Møte", "2019"), row(1, "Møte", "2019"), row(1, "Møte", "2020"))
	if got := listed(plan); !slices.Equal(got, []string{"mote: 1 Møte 2019"}) {
		t.Errorf("milestones %v", got)
	}
	wantFindings(t, p, "import-conflict/differs Milepæler!A4:C4")
}

// The milestone of a title is the same in the next revision.
func TestMilestonesKeepTheirIdentityFromRevisionToRevision(t *testing.T) {
	plan, _ := milestonesIn(t, aPlan(t), "bok.xlsx", row(1, "Møte", "2019"), row(2, "Åpning", "2020"))
	next := budget.Revision{ID: "2026", Name: "Neste", Parent: "2019", Status: budget.Draft, FirstYear: 2026, LastYear: 2030}
	plan, err := budget.Edit{Kind: budget.ImportEdit, Changes: budget.Merge(plan, next)}.Apply(plan)
	must(t, err)
	plan, _ = milestonesIn(t, plan, "bok.xlsx", row(1, "Åpning", "2027"), row(2, "Evaluering", "2028"))
	if got := listed(plan); !slices.Equal(got, []string{"apning: 2 Åpning 2020", "mote: 1 Møte 2019", "apning: 1 Åpning 2027", "evaluering: 2 Evaluering 2028"}) {
		t.Errorf("milestones %v", got)
	}
}

// Units, cohorts and factors of one name but for different areas are records
// of their own, whether one workbook has them or two.
func TestTheSameNameInAnotherArea(t *testing.T) {
	sheets := func(area string, units, posts int, value float64) []testSheet {
		return []testSheet{
			{name: "Enheter", rows: [][]any{row("Enhet", "Type", "Område", "Eier", "Antall enheter", "Spesialister per enhet"), row("Ruspoliklinikk", "Ruspoliklinikk", area, "Offentlig", units, 1)}},
			{name: "LIS", rows: [][]any{row("Kull", "Område", "Stillinger", "Tidligste godkjenning"), row("Kull 1", area, posts, "2022")}},
			{name: "Faktorer", rows: [][]any{row("Faktor", "Verdi", "Enhet", "Område"), row("Pasienter per stilling", value, "pasienter", area)}},
		}
	}
	plan, _ := importInto(t, aPlan(t), read(t, "unn.xlsx", workbookBytes(t, sheets("UNN", 2, 4, 44.5)...)))
	plan, p := importInto(t, plan, read(t, "nlsh.xlsx", workbookBytes(t, sheets("Nordlandssykehuset", 3, 5, 30)...)))
	if p.Count(Changed) != 0 {
		t.Errorf("%d values are overwritten", p.Count(Changed))
	}
	for id, want := range map[budget.UnitID]int{"ruspoliklinikk": 2, "ruspoliklinikk-nordlandssykehuset": 3} {
		if u, _ := plan.CareUnits.Get(budget.CareUnit{ID: id}); u.Units != want {
			t.Errorf("unit %s is %+v", id, u)
		}
	}
	for id, want := range map[budget.CohortID]int{"kull-1": 4, "kull-1-nordlandssykehuset": 5} {
		if c, _ := plan.Cohorts.Get(budget.TrainingCohort{ID: id}); c.Posts != want {
			t.Errorf("cohort %s is %+v", id, c)
		}
	}
	for id, want := range map[budget.FactorID]budget.Quantity{"pasienter-per-stilling": 44_500_000, "pasienter-per-stilling-nordlandssykehuset": 30_000_000} {
		if f, _ := plan.Factors.Get(budget.Factor{ID: id}); f.Value != want {
			t.Errorf("factor %s is %+v", id, f)
		}
	}
	// An updated workbook that corrects the area corrects the record.
	plan, p = importInto(t, plan, read(t, "nlsh.xlsx", workbookBytes(t, sheets("Finnmarkssykehuset", 3, 5, 30)...)))
	if plan.CareUnits.Len() != 2 || plan.Cohorts.Len() != 2 || plan.Factors.Len() != 2 || p.Count(Changed) != 3 {
		t.Errorf("%d units, %d cohorts, %d factors; %d changed", plan.CareUnits.Len(), plan.Cohorts.Len(), plan.Factors.Len(), p.Count(Changed))
	}
}

// Units alike in all but their numbers are units of their own, and a row put
// in above them changes none.
func TestUnitsAlikeAreTheirOwn(t *testing.T) {
	sheet := testSheet{name: "Enheter", rows: [][]any{row("Enhet", "Type", "Eier", "Antall enheter", "Spesialister per enhet")}}
	for i := range 12 {
		sheet.rows = append(sheet.rows, row("Privat", "Døgnenhet", "Privat", i+1, 1))
	}
	plan, p := imported(t, aPlan(t), sheet)
	wantFindings(t, p)
	sheet.rows = slices.Insert(sheet.rows, 1, row("LAR", "LAR-lege", "Offentlig", 1, 1))
	plan, p = imported(t, plan, sheet)
	if plan.CareUnits.Len() != 13 || p.Count(Added) != 1 || p.Count(Changed) != 0 {
		t.Errorf("%d units, %d added, %d changed", plan.CareUnits.Len(), p.Count(Added), p.Count(Changed))
	}
}

func TestShorten(t *testing.T) {
	for name, want := range map[string]string{
		"møte":                                  "møte",
		strings.Repeat("a", maxIdentity) + "-b": strings.Repeat("a", maxIdentity),
		strings.Repeat("å", maxIdentity+9):      strings.Repeat("å", maxIdentity),
		"forste-opplaeringsuke-hos-mottakerne-med-fastleger-og-fylkesmann": "forste-opplaeringsuke-hos-mottakerne-med",
	} {
		if got := shorten(name); got != want {
			t.Errorf("%s is shortened to %s, want %s", name, got, want)
		}
	}
}

// Records that differ in their surest key never get the same identity, and the
// same records get the same ones again.
func TestIdentitiesAreOneToOneAndLast(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom([]string{"a", "a-2", "b", "a-b"})
		records := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) naming {
			return namingOf(word.Draw(t, "name"), word.Draw(t, "area"))
		}), 1, 12).Draw(t, "records")
		ids := newIdentities[string]().assign(records)
		of := make(map[string]string)
		for i, r := range records {
			if key, taken := of[ids[i]]; taken && key != r.keys[0] {
				t.Fatalf("%q and %q are both %s", key, r.keys[0], ids[i])
			}
			of[ids[i]] = r.keys[0]
		}
		next := newIdentities[string]()
		for _, id := range slices.Sorted(maps.Keys(of)) {
			next.know(id, of[id])
		}
		if again := next.assign(records); !slices.Equal(ids, again) {
			t.Fatalf("identities %v are %v the next time", ids, again)
		}
	})
}
