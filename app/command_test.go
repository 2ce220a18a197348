package main

import (
	"bytes"
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"fagplan/views/text"
)

// outcome is what one run of the command line gave.
type outcome struct {
	status      int
	out, errors string
}

// run does what the arguments say, in bokmål unless they say otherwise.
func run(args ...string) outcome {
	var out, errors bytes.Buffer
	lang := languageOf(args, func(string) string { return "" })
	line := &commandLine{words: text.For(lang), out: &out, errors: &errors}
	status := line.run(context.Background(), args)
	return outcome{status, out.String(), errors.String()}
}

func TestExitStatus(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan.fagplan")
	other := filepath.Join(folder, "notes.fagplan")
	if err := os.WriteFile(other, []byte("Handleliste"), 0o644); err != nil {
		t.Fatal(err)
	}
	cases := []struct {
		args   []string
		status int
		says   string // on standard error
	}{
		{[]string{"new", plan}, exitDone, ""},
		{[]string{"new", plan}, exitRefused, "finnes fra før"},
		{[]string{"new", plan + "2", "--example", "nope"}, exitMisused, "helse-nord-tsb"},
		{[]string{"show", plan, "costs"}, exitDone, ""},
		{[]string{"show", plan, "weather"}, exitMisused, "measures, costs"},
		{[]string{"show", plan}, exitMisused, "fagplan show FIL HVA"},
		{[]string{"show", plan, "costs", "more"}, exitMisused, "more"},
		{[]string{"check", plan}, exitDone, ""},
		{[]string{"check", other}, exitRefused, "ikke en fagplan"},
		{[]string{"check", filepath.Join(folder, "none.fagplan")}, exitRefused, "Finner ikke none.fagplan"},
		{[]string{"import", plan, other}, exitRefused, "ikke et regneark"},
		{[]string{"import", plan, folder}, exitRefused, "ikke et regneark"},
		{[]string{"import", plan}, exitMisused, "BOK"},
		{[]string{"undo", plan}, exitRefused, "ingenting å angre"},
		{[]string{"redo", plan}, exitRefused, "ingenting å gjøre om"},
		{[]string{"verify", plan}, exitDone, ""},
		{[]string{"chart", plan, "costs"}, exitMisused, "--out"},
		{[]string{"chart", plan, "costs", "--out", "x.gif"}, exitMisused, ".png"},
		{[]string{"chart", plan, "nope", "--out", "x.png"}, exitMisused, "coverage"},
		{[]string{"chart", plan, "costs", "--out", "x.png", "--size", "wide"}, exitMisused, "--size"},
		{[]string{"chart", plan, "costs", "--out", "x.png", "--size", "5x5"}, exitRefused, "--size"},
		{[]string{"chart", plan, "costs", "--out", "x.png", "--theme", "pink"}, exitMisused, "pink"},
		{[]string{"chart", plan, "costs", "--out", filepath.Join(folder, "none", "x.png")}, exitRefused, "x.png"},
		{[]string{"chart", plan, "costs", "--out", "x.png", "--format", "png"}, exitMisused, "--all"},
		{[]string{"chart", plan, "costs", "--out", "x.png", "--empty"}, exitMisused, "--all"},
		{[]string{"chart", plan, "--list"}, exitDone, ""},
		{[]string{"chart", plan, "--all"}, exitMisused, "--out"},
		{[]string{"chart", plan, "costs", "--all", "--out", folder}, exitMisused, "costs"},
		{[]string{"chart", plan, "--all", "--out", folder, "--format", "png,gif"}, exitMisused, "png,gif"},
		{[]string{"chart", plan, "--all", "--out", folder, "--theme", "pink"}, exitMisused, "pink"},
		{[]string{"chart", plan, "--all", "--empty", "--out", folder, "--size", "5x5"}, exitRefused, "--size"},
		{[]string{"chart", plan, "--all", "--out", other}, exitRefused, "notes.fagplan"},
		{[]string{"examples"}, exitDone, ""},
		{[]string{"sho"}, exitMisused, "Mente du show?"},
		{[]string{"--json"}, exitMisused, "Kommandoen mangler"},
		{[]string{"check", plan, "--bogus"}, exitMisused, "--bogus"},
		{[]string{"check", plan, "-x"}, exitMisused, "-x"},
		{[]string{"chart", plan, "--out"}, exitMisused, "mangler en verdi"},
		{[]string{"check", plan, "--lang", "sv"}, exitMisused, "sv"},
		{[]string{"help", "nope"}, exitMisused, "nope"},
	}
	for _, c := range cases {
		got := run(c.args...)
		if got.status != c.status || !strings.Contains(got.errors, c.says) {
			t.Errorf("%q ends with %d and says %q; want %d and %q", c.args, got.status, got.errors, c.status, c.says)
		}
		if c.status != exitDone && got.out != "" {
			t.Errorf("%q failed and wrote %q to standard output", c.args, got.out)
		}
		if c.status == exitDone && got.errors != "" {
			t.Errorf("%q went well and wrote %q to standard error", c.args, got.errors)
		}
	}
}

// english finds the words the command line's library would say by itself, and
// the bare keys of words that are missing.
var english = regexp.MustCompile(`(?i)\b(usage|flags?|help for|available|commands?|default|unknown|required|string|int|float|error|arguments?|completion|use ")\b|\b(command|flag|usage)\.[a-z]`)

func TestHelpIsNorwegian(t *testing.T) {
	for _, lang := range []string{"nb", "nn"} {
		c := &commandLine{words: text.For(text.Language(lang))}
		requests := [][]string{{"--help"}, {"-h"}, {"help"}}
		for _, command := range c.root().Commands() {
			requests = append(requests, []string{command.Name(), "--help"}, []string{"help", command.Name()})
		}
		for _, args := range requests {
			got := run(append(args, "--lang", lang)...)
			if got.status != exitDone || got.errors != "" || !strings.Contains(got.out, "Bruk:") {
				t.Errorf("%q ends with %d: %s%s", args, got.status, got.out, got.errors)
			}
			if word := english.FindString(got.out); word != "" {
				t.Errorf("%q in %s says %q:\n%s", args, lang, word, got.out)
			}
		}
	}
}

func TestHelpNamesEveryCommand(t *testing.T) {
	got := run("--help").out
	for _, name := range []string{"new", "examples", "import", "show", "check", "chart", "undo", "redo", "verify", "help"} {
		if !strings.Contains(got, "\n  "+name+" ") {
			t.Errorf("help does not name %s:\n%s", name, got)
		}
	}
	if strings.Contains(got, "stories") {
		t.Errorf("help names what is for whoever works on the program:\n%s", got)
	}
}

func TestNoDisplay(t *testing.T) {
	var errors bytes.Buffer
	line := &commandLine{words: text.For(text.NB), errors: &errors}
	line.sayNoDisplay()
	if got := errors.String(); strings.Count(got, "\n") != 1 || !strings.Contains(got, "show") || !strings.Contains(got, "chart") {
		t.Errorf("says %q, want one line that names the commands", got)
	}
}

func TestEveryCommandAnswersJSON(t *testing.T) {
	plan := filepath.Join(t.TempDir(), "plan.fagplan")
	picture := filepath.Join(t.TempDir(), "p.svg")
	commands := [][]string{{"new", plan}, {"check", plan}, {"verify", plan}, {"chart", plan, "--list"},
		{"chart", plan, "costs", "--out", picture}, {"chart", plan, "--all", "--out", t.TempDir()}, {"examples"}}
	for _, topic := range topics {
		commands = append(commands, []string{"show", plan, topic.name})
	}
	for _, args := range commands {
		got := run(append(args, "--json")...)
		if got.status != exitDone || !json.Valid([]byte(got.out)) {
			t.Errorf("%q ends with %d and answers %q %s", args, got.status, got.out, got.errors)
		}
	}
}

func TestExamplesAreNotWrittenOverOtherFiles(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "ny", "mappe")
	if got := run("examples", "--out", folder); got.status != exitDone {
		t.Fatalf("%+v", got)
	}
	if got := run("examples", "--out", folder); got.status != exitDone {
		t.Errorf("the same files again: %+v", got)
	}
	books, err := os.ReadDir(folder)
	if err != nil || len(books) != 7 {
		t.Fatalf("%d workbooks, %v", len(books), err)
	}
	mine := filepath.Join(folder, books[0].Name())
	if err := os.WriteFile(mine, []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Remove(filepath.Join(folder, books[1].Name())); err != nil {
		t.Fatal(err)
	}
	if got := run("examples", "--out", folder); got.status != exitRefused || !strings.Contains(got.errors, books[0].Name()) {
		t.Errorf("over a file of the planner's own: %+v", got)
	}
	if kept, err := os.ReadFile(mine); err != nil || string(kept) != "mine" {
		t.Errorf("the file is now %q, %v", kept, err)
	}
	if left, err := os.ReadDir(folder); err != nil || len(left) != 6 {
		t.Errorf("%d files in the folder, want 6 as before; %v", len(left), err)
	}
}
