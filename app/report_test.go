package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/budget"
)

func TestReportOfAPlanOfAnotherRegion(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan.fagplan")
	if got := run("new", plan, "--example", "midt-norge-oppdiktet"); got.status != exitDone {
		t.Fatal(got.errors)
	}
	got := run("report", plan, "--period", "2015T2", "--json")
	var report reportRow
	if err := json.Unmarshal([]byte(got.out), &report); err != nil || got.status != exitDone {
		t.Fatalf("%v: %+v", err, got)
	}
	if len(report.Costs) != 3 || len(report.Measures) != 5 || report.CostSum.SoFar.Kroner != 4_885_000 || report.CostSum.SoFar.Lines != 3 {
		t.Errorf("%+v", report.CostSum)
	}
	tsb := report.Costs[1]
	if tsb.YearEnd == nil || tsb.YearEnd.Method != budget.SeasonalMethod || tsb.Volume == nil || *tsb.Volume+*tsb.Price != *tsb.Variance {
		t.Errorf("%+v", tsb)
	}
	if text := run("report", plan, "--period", "2015T2").out; !strings.Contains(text, "Sesong") || strings.Contains(text, "Helse Nord") {
		t.Errorf("the report says\n%s", text)
	}
	if got := run("report", plan, "--period", "2015-05-01"); got.status != exitMisused {
		t.Errorf("a day is reported: %+v", got)
	}
	pictures := filepath.Join(folder, "charts")
	if got := run("chart", plan, "--all", "--out", pictures); got.status != exitDone {
		t.Fatalf("%+v", got)
	}
	for _, name := range []string{"costs", "year-end", "variance-parts", "lar", "milestones", "positions"} {
		if _, err := os.Stat(filepath.Join(pictures, name+".png")); err != nil {
			t.Errorf("%s is not drawn: %v", name, err)
		}
	}
}
