package workbook

import (
	"testing"

	"fagplan/budget"
)

func TestFramesAreToldByTheirTitle(t *testing.T) {
	tests := map[string]bool{
		"Vedtatte rammer 2021–2024":                   true,
		"Vedtekne rammer":                             true,
		"Årlige økonomiske rammer":                    true,
		"Tildelt ramme, kr 1 000":                     true,
		"Rammer fra regional plan":                    true,
		"Ramme for rusbehandling":                     false,
		"Økonomisk ramme for regional fagplan":        false,
		"Budsjett innenfor vedtatt ramme":             false,
		"Vedtatt rammeavtale":                         false,
		"Tiltak i Regional plan for avhengighet 2020": false,
	}
	for title, want := range tests {
		if got := titlesFrames(title); got != want {
			t.Errorf("%q: %v, want %v", title, got, want)
		}
	}
}

func TestFramesAreToldByTheirHeading(t *testing.T) {
	tests := map[string]bool{
		"Ramme 2021": true, "Vedtatt ramme (kr)": true, "Årlig ramme": true, "Regional plan (RB)": true, "2021 Regional plan": true,
		"Budsjettramme 2021": false, "Budsjett, ramme": false, "RB 2021": false, "Rammetilskudd": false, "Regional plan for rus": false,
	}
	for heading, want := range tests {
		if got := headsFrames(heading); got != want {
			t.Errorf("%q: %v, want %v", heading, got, want)
		}
	}
}

// TestFramesGoToTheLinesOfTheDraft reads frames over a plan: they are held
// against what is proposed, and neither change that nor are printed sums of it.
func TestFramesGoToTheLinesOfTheDraft(t *testing.T) {
	plan, _ := imported(t, new(budget.Plan), testSheet{name: "Budsjett", rows: [][]any{
		row("Budsjett, kr 1 000"), nil, row("Tiltak", 2021, 2022), row("Poliklinikk", 10_000, 15_000), row("Akuttplasser", 6_000, 9_500),
	}})
	plan, p := imported(t, plan, testSheet{name: "RB", rows: [][]any{
		row("Vedtatte rammer, kr 1 000"), nil, row("Tiltak", 2021, "Ramme 2022", "Sum"), row("Poliklinikk", 9_000, 15_000, 24_000), row("Sum", 9_000, 15_000, 24_000),
	}})
	wantKind(t, p, FramesTable, 1)
	wantFindings(t, p)
	wantQuestions(t, p)
	revision, _ := plan.CurrentRevision()
	framed := plan.Framed(revision.ID)
	if len(framed) != 2 || framed[0].Difference() != -budget.Million || framed[1].Difference() != 0 {
		t.Errorf("frames are %+v, want 1 million less in 2021 and as much in 2022", framed)
	}
	if plan.Amounts.Len() != 4 || plan.PrintedSums.Len() != 0 {
		t.Errorf("%d amounts and %d printed sums, want 4 and none", plan.Amounts.Len(), plan.PrintedSums.Len())
	}
}

// TestPlannerSaysWhatFramesAre corrects a table nobody would know is of frames.
func TestPlannerSaysWhatFramesAre(t *testing.T) {
	sheet := testSheet{name: "Ark1", rows: [][]any{row("Økonomi, kr 1 000"), nil, row("Tiltak", 2021, 2022), row("Poliklinikk", 10_000, 15_000)}}
	plan, p := answered(t, new(budget.Plan), Answers{Tables: []TableAnswer{{Sheet: "Ark1", Range: "A3:C4", As: FramesTable}}}, sheet)
	wantKind(t, p, FramesTable, 1)
	if plan.AdoptedFrames.Len() != 2 || plan.Amounts.Len() != 0 {
		t.Errorf("%d frames and %d amounts, want 2 and none", plan.AdoptedFrames.Len(), plan.Amounts.Len())
	}
}

// TestTemplateHasFrames edits one frame and adds another in a template.
func TestTemplateHasFrames(t *testing.T) {
	plan := planOf(t, tsb)
	line := lineOf(t, plan, "styrke-poliklinisk-tsb")
	frame := budget.AdoptedFrame{Revision: "2019", Line: line.ID, Year: 2020, Kroner: 9 * budget.Million, Note: "sak 12-2020"}
	plan, err := budget.Edit{Kind: budget.TableEdit, Changes: budget.Merge(plan, frame)}.Apply(plan)
	must(t, err)
	data := templateBytes(t, plan)
	wantEdit(t, reread(t, plan, data), plan)
	e := editing(t, data)
	e.set("frames", frame, "Kroner", 9_500_000)
	e.addRow("frames", map[string]any{"Line": line.Name, "Year": 2021, "Kroner": 12_000_000})
	edited, added := frame, budget.AdoptedFrame{Revision: "2019", Line: line.ID, Year: 2021, Kroner: 12 * budget.Million}
	edited.Kroner = 9_500_000
	wantEdit(t, reread(t, plan, e.bytes()), plan, budget.Change{Before: frame, After: edited}, budget.Change{After: added})
}
