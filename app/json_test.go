package main

import (
	"bytes"
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/planfile"
	"fagplan/views/text"
)

var fix = flag.Bool("fix", false, "write the answers of the sample plan into build/json.md")

// shapes is the documentation of the JSON answers. Every example in it is what
// the sample plan answers, so that it cannot be out of date.
const shapes = "../build/json.md"

// example is a heading that is a command, with the JSON below it.
var documented = regexp.MustCompile("(?s)(\n## `([^`]+)`\n.*?```json\n)(.*?)(```)")

func TestAnswersAreAsDocumented(t *testing.T) {
	document, err := os.ReadFile(shapes)
	if err != nil {
		t.Fatal(err)
	}
	answers := sampleAnswers(t)
	var seen []string
	fixed := documented.ReplaceAllFunc(document, func(match []byte) []byte {
		parts := documented.FindSubmatch(match)
		command := string(parts[2])
		seen = append(seen, command)
		answer, known := answers[command]
		if !known {
			t.Errorf("%s documents %q, which this test does not ask for", shapes, command)
			return match
		}
		want := asJSON(t, answer)
		if !*fix && want != string(parts[3]) {
			t.Errorf("%s has for %q\n%s\nbut the answer is\n%s\nIf that is meant, run go test ./app -fix", shapes, command, parts[3], want)
		}
		return slices.Concat(parts[1], []byte(want), parts[4])
	})
	for command := range answers {
		if !slices.Contains(seen, command) {
			t.Errorf("%s has no example of %q", shapes, command)
		}
	}
	if *fix {
		if err := os.WriteFile(shapes, fixed, 0o644); err != nil {
			t.Error(err)
		}
	}
}

// rollAnswers are those of the sample plan adopted, rolled and compared.
func rollAnswers(t *testing.T, v view) (rolled, adopted, compared any) {
	t.Helper()
	apply := func(p *budget.Plan, e budget.Edit) *budget.Plan {
		next, err := e.Apply(p)
		if err != nil {
			t.Fatal(err)
		}
		return next
	}
	plan := apply(v.plan, budget.Adopt(v.plan, v.revision, budget.DayOf(2019, 2, 27), "17-2019"))
	from, _ := plan.Revisions.Get(v.revision)
	edit, answer := v.rollOf(plan, from, rollFlags{name: "Fagplan 2020–2026"})
	plan = apply(plan, edit)
	to, _ := plan.Revisions.Get(budget.Revision{ID: answer.Revision.ID})
	amount := budget.Amount{Revision: to.ID, Line: "styrke", Period: budget.YearOf(2020), Kind: budget.Budget, Kroner: 5_000_000}
	measure := budget.Measure{Revision: to.ID, ID: "t4", Number: 4, Title: "Styrke poliklinikkene", Theme: "poliklinikk",
		Priority: budget.NormalPriority, Owners: []string{"Helse Nord RHF", "UNN"}, Lines: []budget.LineID{"styrke"}}
	plan = apply(plan, budget.Edit{Changes: budget.Merge(plan, amount, measure)})
	v.plan = plan
	return answer, revisionRowOf(from), diffOf(v, plan.CompareRevisions(from, to))
}

func sampleAnswers(t *testing.T) map[string]any {
	t.Helper()
	v := sampleView(t, text.NB)
	c := &commandLine{words: v.words, asJSON: true}
	answers := map[string]any{
		"check FILE":         findingRows(v.words, v.plan.Open(v.plan.Check(v.revision))),
		"import FILE BOOK…":  c.importRows(samplePreviews(t)),
		"scenario FILE list": []scenarioRow{scenarioRowOf(v, v.plan.NewScenario("Mer e-helse", v.revision))},
		"report FILE":        v.reportOf(budget.TertialOf(2019, 1)),
		"undo FILE":          historyRowOf(v.history[0]),
		"verify FILE":        soundRow{File: "plan.fagplan", Sound: true, Seals: []sealCheckRow{{sampleSeal, true, true}}},
		"backup FILE":        keptRow{"plan.fagplan", "plan.2026-01-02T080000.000.asked.bak.fagplan"},
		"restore FILE": []backupRow{{File: "plan.2026-01-02T080000.000.import.bak.fagplan", Cause: planfile.ImportCause, At: "2026-01-02T08:00:00+01:00",
			Bytes: 266240, Readable: true, Since: []sinceRow{{budget.AmountTable, 42, 3, 0}}}},
		"restore FILE BACKUP": restoredRow{"plan.fagplan", "plan.2026-01-02.bak.fagplan", "plan.2026-01-02T080000.000.restore.bak.fagplan"},
		"salvage FILE NEW": salvagedRow{File: "ny.fagplan", HistoryEntries: 12, Tables: []salvagedTableRow{{Table: budget.AmountTable, Records: 228, FromHistory: 12,
			Invalid: 1, Broken: "database disk image is malformed"}}},
		"seal FILE":               sampleSeal,
		"chart FILE NAME --out X": drawnRow{"dekning.svg", "coverage", "Helse Nord har 43 % av landet", "Dekningsgrad etter år."},
		"chart FILE --all --out FOLDER": drawnRows{[]drawnRow{{"bilder/coverage.svg", "coverage", "Helse Nord har 43 % av landet", "Dekningsgrad etter år."}},
			[]skippedRow{{"lar", "Planen har ingen LAR-pasienter per fylke ennå."}}},
		"chart FILE --list":      []chartRow{{"coverage", "Helse Nord har 43 % av landet"}},
		"template FILE OUT.xlsx": templateRow{File: "mal.xlsx"},
		"examples":               []exampleRow{{"brukerplan-2006", "BrukerPlan: kartlagt behov 2006", []string{"brukerplan-2006.xlsx"}}},
	}
	for _, f := range forecasts {
		answers["forecast FILE "+f.name] = f.list(v, budget.Scenario{}).rows
	}
	index, low, high, level := budget.Unit*768/10, budget.Unit*543/10, budget.Unit*731/10, budget.Whole(125)
	moving := coverageYearRow{Basis: budget.ByPositions, Target: "moving", Year: 2025, Positions: budget.Whole(96), Level: budget.Unit * 14939 / 100,
		Index: budget.Unit * 6426 / 100, Low: &low, High: &high}
	answers["forecast FILE coverage"] = []coverageYearRow{{Basis: budget.ByPositions, Target: "standing", Year: 2025,
		Positions: budget.Whole(96), Level: level, Index: index}, moving}
	answers["roll FILE"], answers["adopt FILE REVISION --on DATE --case NR"], answers["diff FILE FROM TO"] = rollAnswers(t, v)
	for _, topic := range topics {
		answers["show FILE "+topic.name] = topic.list(v).rows
	}
	return answers
}

// sampleSeal is a seal of the plan as it was adopted.
var sampleSeal = sealRow{Revision: "2019", Name: "Fagplan 2019–2025", On: budget.DayOf(2019, 2, 27), Entry: 12,
	Hash: "9f2c1d7e5b0a4c3f8e6d9a7b2c4e1f0d3b5a7c9e8f6d4b2a1c3e5f7a9b0d2c4e", Short: "9f2c 1d7e 5b0a 4c3f"}

func asJSON(t *testing.T, data any) string {
	t.Helper()
	var out bytes.Buffer
	c := &commandLine{words: text.For(text.NB), out: &out, asJSON: true}
	if err := c.answer(data, nil); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// TestNothingIsAnEmptyArray keeps null out of the answers: programs expect
// rows, be they none.
func TestNothingIsAnEmptyArray(t *testing.T) {
	empty := view{plan: new(budget.Plan), words: text.For(text.NB)}
	for _, topic := range topics {
		answer := topic.list(empty)
		if got := strings.TrimSpace(asJSON(t, answer.rows)); got != "[]" {
			t.Errorf("show %s of an empty plan answers %s", topic.name, got)
		}
		if len(answer.tables) != 0 {
			t.Errorf("show %s of an empty plan has tables", topic.name)
		}
	}
	if got := strings.TrimSpace(asJSON(t, findingRows(empty.words, nil))); got != "[]" {
		t.Errorf("check of an empty plan answers %s", got)
	}
}
