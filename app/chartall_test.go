package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"fagplan/views/board"
	"fagplan/views/chart"
)

func TestAllChartsAreWrittenInEveryFormat(t *testing.T) {
	folder := t.TempDir()
	plan, out := filepath.Join(folder, "plan.fagplan"), filepath.Join(folder, "ny", "mappe")
	if got := run("new", plan, "--example", "helse-nord-tsb"); got.status == exitRefused {
		t.Fatalf("%+v", got)
	}
	got := run("chart", plan, "--all", "--out", out, "--format", "csv, SVG,pdf,png,svg", "--size", "320x180", "--json")
	var answer drawnRows
	if err := json.Unmarshal([]byte(got.out), &answer); err != nil || got.status != exitDone {
		t.Fatalf("%+v: %v", got, err)
	}
	written := make(map[string]bool)
	for _, file := range answer.Files {
		if info, err := os.Stat(file.File); err != nil || info.Size() == 0 || file.Title == "" {
			t.Errorf("%+v: %v", file, err)
		}
		written[file.Name] = true
	}
	if charts := len(written); charts < 10 || len(answer.Files) != charts*len(board.Formats) {
		t.Errorf("%d files of %d charts", len(answer.Files), charts)
	}
	for _, left := range answer.Skipped {
		if written[left.Name] || left.Reason == "" {
			t.Errorf("%q is left out, and why is %q", left.Name, left.Reason)
		}
		written[left.Name] = true
	}
	indicators := 0
	for name := range written {
		if chart.IsOfIndicator(name) {
			indicators++
		}
	}
	if len(written)-indicators != len(chart.Stories) || indicators == 0 {
		t.Errorf("%d of %d charts are told of, and %d of indicators", len(written)-indicators, len(chart.Stories), indicators)
	}
}

func TestChartsWithoutNumbersAreWrittenWhenAskedFor(t *testing.T) {
	folder := t.TempDir()
	plan := filepath.Join(folder, "plan.fagplan")
	run("new", plan)
	for flag, want := range map[string]int{"--empty": len(chart.Stories), "--all": 0} {
		out := filepath.Join(folder, flag)
		if got := run("chart", plan, "--all", flag, "--out", out, "--size", "320x180"); got.status != exitDone || got.errors != "" {
			t.Errorf("with %s: %+v", flag, got)
		}
		if files, err := os.ReadDir(out); err != nil || len(files) != want {
			t.Errorf("with %s %d files, want %d; %v", flag, len(files), want, err)
		}
	}
}

func TestNoChartIsBegunAfterCtrlC(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	folder := t.TempDir()
	specs := []chart.Spec{{Name: "a"}, {Name: "b"}}
	_, err := writeCharts(ctx, folder, specs, []string{"svg"}, chart.Options{Width: 320, Height: 180})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v", err)
	}
	if files, err := os.ReadDir(folder); err != nil || len(files) != 0 {
		t.Errorf("%d files, %v", len(files), err)
	}
}

func TestSideBySideDoesAllOrStopsAtTheFirstError(t *testing.T) {
	const n = 100
	var done [n]atomic.Int32
	if err := sideBySide(t.Context(), n, func(i int) error { done[i].Add(1); return nil }); err != nil {
		t.Error(err)
	}
	for i := range done {
		if times := done[i].Load(); times != 1 {
			t.Errorf("work %d was done %d times", i, times)
		}
	}
	var begun atomic.Int32
	failure := errors.New("disk full")
	err := sideBySide(t.Context(), 1_000_000, func(int) error { begun.Add(1); return failure })
	if !errors.Is(err, failure) || int(begun.Load()) > runtime.GOMAXPROCS(0) {
		t.Errorf("%d were begun before %v", begun.Load(), err)
	}
}

func TestChartIsKeptToTheYearsAskedFor(t *testing.T) {
	folder := t.TempDir()
	plan, out := filepath.Join(folder, "plan.fagplan"), filepath.Join(folder, "kostnad.csv")
	run("new", plan, "--example", "helse-nord-tsb")
	if got := run("chart", plan, "costs", "--out", out, "--from", "2021", "--to", "2023"); got.status != exitDone {
		t.Fatalf("%+v", got)
	}
	written, err := os.ReadFile(out)
	if err != nil {
		t.Fatal(err)
	}
	for year, want := range map[string]bool{"\n2020;": false, "\n2021;": true, "\n2023;": true, "\n2024;": false} {
		if got := strings.Contains(string(written), year); got != want {
			t.Errorf("row %q is there: %v, want %v", year, got, want)
		}
	}
}
