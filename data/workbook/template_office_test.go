package workbook

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"fagplan/budget"
)

// TestE2ETemplateThroughLibreOffice saves templates in LibreOffice, as its own
// format too, and expects no more than what was edited or filled in.
func TestE2ETemplateThroughLibreOffice(t *testing.T) {
	office, err := exec.LookPath("soffice")
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("LibreOffice is needed where everything is tested")
		}
		t.Skip("LibreOffice is not installed")
	}
	plan := planOf(t, tsb)
	data := templateBytes(t, plan)
	e := editing(t, data)
	line := lineOf(t, plan, "styrke-poliklinisk-tsb")
	before, _ := plan.Amounts.Get(budgetIn(2021, line.ID, 0))
	e.set("costs", line, "2021", 10087001)
	edit := budget.Change{Before: before, After: budgetIn(2021, line.ID, 10087001)}
	blank, filled := filledIn(t)
	for _, test := range []struct {
		data []byte
		plan *budget.Plan
		want []budget.Change
	}{
		{data, plan, nil},
		{e.bytes(), plan, []budget.Change{edit}},
		{blank.bytes(), new(budget.Plan), filled},
	} {
		open := resaved(t, office, test.data, "xlsx", "ods")
		wantEdit(t, reread(t, test.plan, open), test.plan, slices.Clone(test.want)...)
		for from, saved := range map[string][]byte{"xlsx": test.data, "ods": open} {
			wantEdit(t, reread(t, test.plan, resaved(t, office, saved, from, "xlsx")), test.plan, slices.Clone(test.want)...)
		}
	}
}

// resaved is a workbook after LibreOffice has opened it in one format and
// saved it in another.
func resaved(t *testing.T, office string, data []byte, from, to string) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "mal."+from)
	must(t, os.WriteFile(path, data, 0o600))
	folder := t.TempDir()
	command := exec.CommandContext(context.Background(), office, "-env:UserInstallation=file://"+t.TempDir(),
		"--headless", "--convert-to", to, "--outdir", folder, path)
	if output, err := command.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, output)
	}
	saved, err := os.ReadFile(filepath.Join(folder, "mal."+to))
	must(t, err)
	return saved
}
