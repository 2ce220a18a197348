package workbook

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"fagplan/budget"
)

// TestE2ETemplateThroughLibreOffice saves templates in LibreOffice, as its own
// format too, and expects no more than what was edited.
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
	for _, steps := range [][]string{{"xlsx"}, {"ods", "xlsx"}} {
		wantEdit(t, reread(t, plan, resaved(t, office, data, steps)), plan)
		wantEdit(t, reread(t, plan, resaved(t, office, e.bytes(), steps)), plan, edit)
	}
}

// resaved is a workbook after LibreOffice has saved it in one format after the
// other.
func resaved(t *testing.T, office string, data []byte, formats []string) []byte {
	t.Helper()
	from := filepath.Join(t.TempDir(), "mal.xlsx")
	must(t, os.WriteFile(from, data, 0o600))
	for _, format := range formats {
		folder := t.TempDir()
		command := exec.CommandContext(context.Background(), office, "-env:UserInstallation=file://"+t.TempDir(),
			"--headless", "--convert-to", format, "--outdir", folder, from)
		if output, err := command.CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, output)
		}
		from = filepath.Join(folder, "mal."+format)
	}
	saved, err := os.ReadFile(from)
	must(t, err)
	return saved
}
