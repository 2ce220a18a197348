package chart_test

import (
	"testing"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// fullPlan is a plan with figures for every chart, and its current revision,
// rolled from one that spent less.
func fullPlan(t testing.TB) (*budget.Plan, budget.Revision) {
	t.Helper()
	plan := exampletest.Full(t)
	revision, found := plan.CurrentRevision()
	if !found {
		t.Fatal("the bundled plan has no revision")
	}
	rolled := revision
	rolled.Parent = "before"
	edit := budget.Edit{Kind: budget.ImportEdit, Changes: []budget.Change{{Before: revision, After: rolled}}}
	for _, r := range revisionBefore(plan, revision) {
		edit.Changes = append(edit.Changes, budget.Change{After: r})
	}
	for _, r := range specialistsByTrust(revision) {
		edit.Changes = append(edit.Changes, budget.Change{After: r})
	}
	plan, err := edit.Apply(plan)
	if err != nil {
		t.Fatal(err)
	}
	return plan, rolled
}

// revisionBefore is a revision with other costs than the one given: the second
// line was not in it, the first cost a quarter less, the last half as much again.
func revisionBefore(plan *budget.Plan, revision budget.Revision) []budget.Record {
	before := revision
	before.ID, before.Name, before.Status = "before", "Fagplan 2017–2025", budget.Superseded
	records := []budget.Record{before}
	lines := plan.LinesOf(revision.ID, budget.Cost)
	for i, line := range lines {
		if i == 1 {
			continue
		}
		line.Revision = before.ID
		records = append(records, line)
		for _, year := range revision.Years() {
			amount, found := plan.Amount(revision.ID, line.ID, budget.YearOf(year), budget.Budget)
			if !found {
				continue
			}
			amount.Revision = before.ID
			switch i {
			case 0:
				amount.Kroner -= amount.Kroner / 4
			case len(lines) - 1:
				amount.Kroner += amount.Kroner / 2
			}
			records = append(records, amount)
		}
	}
	return records
}

// specialistsByTrust are counts at two trusts, one of which has a need.
func specialistsByTrust(in budget.Revision) []budget.Record {
	count := func(area budget.AreaID, year, n int) budget.SpecialistCount {
		return budget.SpecialistCount{Area: area, Period: budget.YearOf(year), Kind: budget.SpecialistsActual, Scope: budget.AllScope, Count: n}
	}
	need := count("unn", 2025, 12)
	need.Kind, need.Revision = budget.SpecialistsNeeded, in.ID
	return []budget.Record{count("unn", 2018, 4), count("unn", 2020, 5), count("unn", 2021, 6), count("nordlandssykehuset", 2020, 2), count("nordlandssykehuset", 2021, 2), need}
}

// askFull asks of the full plan, on a day that does not move.
func askFull(plan *budget.Plan, revision budget.Revision, language text.Language) chart.Question {
	year := plan.LastReportedYear(revision)
	return chart.Question{Plan: plan, Revision: revision, Year: year, Today: budget.MonthOf(year, 10), Words: text.For(language)}
}

func TestFullPlanHasFiguresForEveryChart(t *testing.T) {
	plan, revision := fullPlan(t)
	for _, story := range chart.Stories {
		if spec, _ := chart.Tell(story.Name, askFull(plan, revision, text.NB)); spec.Empty != "" {
			t.Errorf("%s: %s", story.Name, spec.Empty)
		}
	}
}
