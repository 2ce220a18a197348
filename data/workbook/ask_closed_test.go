package workbook

import (
	"testing"

	"fagplan/budget"
)

// accounts are a workbook of what is booked in the tertials of 2021.
func accounts(first, second any) testSheet {
	return testSheet{name: "Regnskap", rows: [][]any{row("Regnskap per kostnadslinje (kr 1 000)"), nil,
		row("Kostnadslinje", "Regnskap 1. tertial 2021", "Regnskap 2. tertial 2021"),
		row("Drift", first, second), row("Kurs", 100, 120)}}
}

// closedPlan has a first tertial that is closed.
func closedPlan(t *testing.T) *budget.Plan {
	t.Helper()
	plan, _ := imported(t, new(budget.Plan), costs(100))
	plan, p := imported(t, plan, accounts(700, nil))
	wantFindings(t, p)
	if plan.Amounts.Len() == 0 {
		t.Fatal("no accounts are read")
	}
	plan, err := budget.LockPeriod(plan, budget.PeriodLock{Period: budget.TertialOf(2021, 1)}, "").Apply(plan)
	must(t, err)
	return plan
}

func bookedIn(t *testing.T, plan *budget.Plan, tertial int) map[budget.Kroner]bool {
	t.Helper()
	found := make(map[budget.Kroner]bool)
	for a := range plan.Amounts.All() {
		if a.Kind == budget.Actual && a.Period == budget.TertialOf(2021, tertial) {
			found[a.Kroner] = true
		}
	}
	return found
}

func TestClosedAccountsAreLeftOutUntilThePlannerAnswers(t *testing.T) {
	closed := closedPlan(t)
	plan, p := imported(t, closed, accounts(750, 800))
	wantQuestions(t, p, "closed/changes Regnskap!B4")
	wantFindings(t, p, "import-locked/accounts Regnskap!B4")
	if !bookedIn(t, plan, 1)[700_000] || !bookedIn(t, plan, 2)[800_000] || plan.Corrections.Len() != 0 {
		t.Errorf("booked %v and %v: the closed tertial is to stay, the other to be read", bookedIn(t, plan, 1), bookedIn(t, plan, 2))
	}
	if _, again := answered(t, closed, Answers{}.Guessing(p.Questions), accounts(750, 800)); len(again.Open()) != 0 || again.Count(Skipped) != 1 {
		t.Errorf("the guess is not to leave it out: %d open, %d skipped", len(again.Open()), again.Count(Skipped))
	}
	plan, p = answered(t, closed, answering(t, p, asCorrection), accounts(750, 800))
	wantFindings(t, p)
	if !bookedIn(t, plan, 1)[750_000] || plan.Corrections.Len() != 1 {
		t.Fatalf("booked %v with %d corrections", bookedIn(t, plan, 1), plan.Corrections.Len())
	}
	if kept := first(plan.Corrections.All()); *kept.Was != 700_000 || kept.Reason != p.Workbook.Name {
		t.Errorf("kept %d, because %q", *kept.Was, kept.Reason)
	}
}

func TestTheSameAccountsOfAClosedPeriodAreNoQuestion(t *testing.T) {
	_, p := imported(t, closedPlan(t), testSheet{name: "Om", rows: [][]any{row("Tom")}}, accounts(700, 800))
	wantQuestions(t, p)
}
