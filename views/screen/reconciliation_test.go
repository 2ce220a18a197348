package screen

import (
	"strings"
	"testing"

	"fagplan/budget"
)

func findingsOn(t *testing.T, desk *Desk, section int) *findingPanel {
	t.Helper()
	desk.openScreen("reconciliation")
	p := desk.current().(*page)
	p.turnTo(section)
	return p.sections[section].table.(*findingPanel)
}

func TestFindingsAreAnnotatedAcceptedAndTakenBack(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	open := findingsOn(t, desk, 0)
	all := len(open.list.grid.rows)
	if all < 2 {
		t.Fatalf("%d findings are open", all)
	}
	first, second := open.list.grid.rows[0], open.list.grid.rows[1]
	desk.apply(budget.Judge(document.plan, budget.Verdict{Finding: first.Key(), Accepted: true, Reason: "slik står det i vedtaket"}, ""))
	desk.apply(budget.Judge(document.plan, budget.Verdict{Finding: second.Key(), Reason: "spør økonomi"}, ""))
	if n := len(open.list.grid.rows); n != all-2 {
		t.Errorf("%d findings are open, want %d", n, all-2)
	}
	annotated := findingsOn(t, desk, 1)
	if rows := annotated.list.grid.rows; len(rows) != 1 || rows[0].Key() != second.Key() {
		t.Errorf("annotated are %+v", rows)
	}
	accepted := findingsOn(t, desk, 2)
	if rows := accepted.list.grid.rows; len(rows) != 1 || !strings.Contains(rows[0].by, "Kari Planlegger") {
		t.Fatalf("accepted are %+v", rows)
	}
	if words := wordsOn(desk); !strings.Contains(words, "slik står det i vedtaket") {
		t.Error("the reason is not on screen")
	}
	pressButton(t, accepted.object(), desk.words.T("action.unjudge"))
	if document.plan.Verdicts.Len() != 1 || len(accepted.list.grid.rows) != 0 {
		t.Errorf("%d verdicts are left", document.plan.Verdicts.Len())
	}
}

func TestFindingsAreNarrowedToARule(t *testing.T) {
	desk, _ := openDesk(t, &memory{plan: samplePlan(t)}, laptop)
	open := findingsOn(t, desk, 0)
	rule := open.list.grid.rows[0].Rule
	open.rule.SetSelected(desk.words.T("rule." + rule))
	for _, row := range open.list.grid.rows {
		if row.Rule != rule {
			t.Errorf("%s is listed under %s", row.Rule, rule)
		}
	}
	open.severity.SetSelected(desk.words.Name(budget.Note))
	for _, row := range open.list.grid.rows {
		if row.Severity != budget.Note {
			t.Errorf("a finding of severity %s is listed among notes", row.Severity)
		}
	}
}

func TestAFindingIsCorrectedAndGone(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	open := findingsOn(t, desk, 0)
	var printed judged
	for _, row := range open.list.grid.rows {
		if row.Rule == "printed-sum" {
			printed = row
		}
	}
	if printed.Rule == "" {
		t.Fatal("the printed sum that is wrong is not found")
	}
	f := desk.correct(printed.Finding)
	f.inputs[0].(*entry).SetText("fire millioner")
	f.save()
	if len(document.done) != 0 || !f.message.Visible() {
		t.Error("an amount in words is taken")
	}
	f.inputs[0].(*entry).SetText("4 803 000")
	f.save()
	if got, _ := document.plan.PrintedSums.Get(printed.About.(budget.PrintedSum)); got.Kroner != 4_803_000 || !got.Source.IsZero() {
		t.Errorf("the printed sum is %+v", got)
	}
	for _, row := range open.list.grid.rows {
		if row.Rule == "printed-sum" {
			t.Error("the finding is still there")
		}
	}
}

func TestAFindingLeadsToItsNumber(t *testing.T) {
	document := &memory{plan: samplePlan(t)}
	desk, _ := openDesk(t, document, laptop)
	for count := range document.plan.Specialists.All() {
		desk.showRecord(count)
	}
	for count := range document.plan.Positions.All() {
		desk.showRecord(count)
		p := desk.current().(*page)
		panel := p.sections[p.shown].table.(*tablePanel[budget.PositionCount])
		if row := panel.grid.rows[panel.grid.cursor.Row]; p.name() != "positions" || row != count {
			t.Errorf("%s shows %+v, want %+v", p.name(), row, count)
		}
	}
}
