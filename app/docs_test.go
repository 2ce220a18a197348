package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"fagplan/views/guide"
)

// documents are the texts about the program that lie beside its code.
func documents(t *testing.T) []string {
	t.Helper()
	var found []string
	for _, pattern := range []string{"../*.md", "../docs/*.md", "../build/*.md"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, files...)
	}
	if len(found) < 10 {
		t.Fatalf("there are only the documents %v", found)
	}
	return found
}

// inTree are the names in a text that begin as a folder of the project does, and
// have no gaps to fill in.
var inTree = regexp.MustCompile("`((?:app|budget|build|data|docs|views)/[a-z0-9_*/.-]+)`")

// What the documents link to is there, and so is every file and folder they name.
func TestDocumentsNameWhatThereIs(t *testing.T) {
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	for _, path := range documents(t) {
		content, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, found := range link.FindAllStringSubmatch(string(content), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(path), found[1])); err != nil {
				t.Errorf("%s links to %s: %v", path, found[1], err)
			}
		}
		for _, found := range inTree.FindAllStringSubmatch(string(content), -1) {
			if there, err := filepath.Glob(filepath.Join("..", found[1])); err != nil || len(there) == 0 {
				t.Errorf("%s names %s, which is not there", path, found[1])
			}
		}
	}
}

// The README says how the program is built and tested, each on a line of its own.
func TestReadmeSaysHowToTest(t *testing.T) {
	content, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(content), "\n")
	for _, command := range []string{"build/run", "build/test", "build/bench", "build/guide"} {
		if !slices.Contains(lines, "    "+command) {
			t.Errorf("the README does not say %s", command)
		}
		if file, err := os.Stat("../" + command); err != nil || file.Mode()&0o100 == 0 && os.PathSeparator == '/' {
			t.Errorf("%s cannot be run: %v", command, err)
		}
	}
}

// The guide's page of the command line is followed line by line.
func TestGuideOfTheCommandLineIsTrue(t *testing.T) {
	var commands []string
	for _, page := range guide.Pages() {
		for line := range strings.Lines(page.Markdown) {
			if command, is := strings.CutPrefix(strings.TrimSpace(line), "fagplan "); is {
				commands = append(commands, command)
			}
		}
	}
	if len(commands) < 20 {
		t.Fatalf("the guide has only %d commands", len(commands))
	}
	t.Chdir(t.TempDir())
	for _, command := range commands {
		answer := run(typed(command)...)
		if answer.status != exitDone {
			t.Fatalf("fagplan %s ends with %d:\n%s", command, answer.status, answer.errors)
		}
	}
}

// typed divides a command as a shell does: at spaces that are not in quotes.
func typed(command string) (args []string) {
	for _, found := range regexp.MustCompile(`"([^"]*)"|(\S+)`).FindAllStringSubmatch(command, -1) {
		args = append(args, found[1]+found[2])
	}
	return args
}
