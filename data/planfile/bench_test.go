package planfile

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"fagplan/budget/hundredfold"
)

// hugePlan makes a file of a plan a hundred times as large as Helse Nord's.
func hugePlan(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "huge.fagplan")
	file, err := Create(b.Context(), path, Options{By: Stamp{}, NoBackup: true})
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	for edit := range hundredfold.Imports() {
		if _, err := file.Apply(b.Context(), edit, noon(0)); err != nil {
			b.Fatal(err)
		}
	}
	return path
}

// BenchmarkOpen reports how long it takes to open a huge plan and what it
// holds in memory afterwards.
func BenchmarkOpen(b *testing.B) {
	path := hugePlan(b)
	if info, err := os.Stat(path); err == nil {
		b.ReportMetric(float64(info.Size())/1e6, "file-MB")
	}
	for b.Loop() {
		file, err := Open(context.Background(), path, Options{NoBackup: true})
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		runtime.GC()
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		b.ReportMetric(float64(memory.HeapAlloc)/1e6, "live-MB")
		b.ReportMetric(float64(memory.Sys)/1e6, "system-MB")
		runtime.KeepAlive(file.Plan())
		if err := file.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// BenchmarkApply reports how long it takes to store an import of 150 000
// records, most of them observations.
func BenchmarkApply(b *testing.B) {
	edit := adding()
	for more := range hundredfold.Imports() {
		if edit.Changes = append(edit.Changes, more.Changes...); len(edit.Changes) > 150_000 {
			break
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		file, err := Create(b.Context(), filepath.Join(b.TempDir(), "p.fagplan"), Options{By: Stamp{}, NoBackup: true})
		if err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if _, err := file.Apply(b.Context(), edit, noon(0)); err != nil {
			b.Fatal(err)
		}
		if err := file.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
