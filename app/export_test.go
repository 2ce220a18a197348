package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestExportWritesAPack(t *testing.T) {
	folder := t.TempDir()
	plan, out := filepath.Join(folder, "plan.fagplan"), filepath.Join(folder, "styret")
	if got := run("new", plan, "--example", "helse-nord-tsb-provetall"); got.status != exitDone {
		t.Fatal(got.errors)
	}
	got := run("export", plan, "--out", out, "--format", "pptx,pdf", "--json")
	var answer exported
	if err := json.Unmarshal([]byte(got.out), &answer); err != nil || got.status != exitDone || len(answer.Files) != 2 {
		t.Fatalf("%v: %+v", err, got)
	}
	first, err := os.ReadFile(answer.Files[0])
	if err != nil {
		t.Fatal(err)
	}
	if again := run("export", plan, "--out", out, "--format", "pptx,pdf"); again.status != exitRefused || !strings.Contains(again.errors, "--force") {
		t.Errorf("others' files are replaced: %+v", again)
	}
	if again := run("export", plan, "--out", out, "--format", "pptx,pdf", "--force"); again.status != exitDone {
		t.Errorf("with force: %+v", again)
	}
	if second, err := os.ReadFile(answer.Files[0]); err != nil || !bytes.Equal(first, second) {
		t.Errorf("the same plan gave other bytes; %v", err)
	}
	if one := run("export", plan, "--pack", "trust", "--trust", "UNN", "--period", "2020", "--format", "html", "--out", out); one.status != exitDone ||
		!strings.Contains(one.out, "UNN.html") {
		t.Errorf("for one trust: %+v", one)
	}
}

func TestExportRefusesAPackWithoutPages(t *testing.T) {
	folder := t.TempDir()
	plan, out := filepath.Join(folder, "plan.fagplan"), filepath.Join(folder, "styret")
	if got := run("new", plan, "--example", "brukerplan-2006"); got.status != exitDone {
		t.Fatal(got.errors)
	}
	got := run("export", plan, "--out", out)
	if got.status != exitRefused || !strings.Contains(got.errors, "Status til styret") {
		t.Errorf("a plan that is only a survey gives %+v", got)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("something is written")
	}
}

func TestExportRefusesNonsense(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "plan.fagplan")
	if got := run("new", plan); got.status != exitDone {
		t.Fatal(got.errors)
	}
	for _, args := range [][]string{{}, {"--out", "x", "--pack", "nope"}, {"--out", "x", "--trust", "nope"}, {"--out", "x", "--format", "doc"},
		{"--out", "x", "--period", "snart"}} {
		if got := run(append([]string{"export", plan}, args...)...); got.status != exitMisused || got.errors == "" {
			t.Errorf("%q: %+v", args, got)
		}
	}
}
