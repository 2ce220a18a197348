package main

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/views/text"
)

// TestTemplateCommand makes templates and reads them back: a plan's own
// changes nothing, and a blank one adds nothing.
func TestTemplateCommand(t *testing.T) {
	folder := t.TempDir()
	plan, book := filepath.Join(folder, "plan.fagplan"), filepath.Join(folder, "mal.xlsx")
	tests := []struct {
		args   []string
		status int
		says   string
	}{
		{[]string{"new", plan, "--example", "helse-nord-tsb"}, 0, ""},
		{[]string{"template", plan, book}, 0, "mal.xlsx"},
		{[]string{"import", plan, book, "--dry-run"}, 0, "0 nye, 0 endrede, 0 fjernede"},
		{[]string{"template", "--empty", book, "--json"}, 0, `"empty": true`},
		{[]string{"import", plan, book, "--dry-run"}, 0, "0 nye, 0 endrede, 0 fjernede"},
		{[]string{"template", plan, filepath.Join(folder, "mal.pdf")}, 64, ".xlsx"},
		{[]string{"template", book}, 64, "--empty"},
	}
	for _, test := range tests {
		var out, errors bytes.Buffer
		c := &commandLine{words: text.For(text.NB), out: &out, errors: &errors}
		if status := c.run(context.Background(), test.args); status != test.status {
			t.Errorf("%v: status %d, want %d: %s", test.args, status, test.status, errors.String())
		}
		if said := out.String() + errors.String(); !strings.Contains(strings.ReplaceAll(said, "\u00a0", " "), test.says) {
			t.Errorf("%v says %q, not %q", test.args, said, test.says)
		}
	}
}
