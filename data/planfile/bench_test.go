package planfile

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"fagplan/budget"
)

// hugePlan makes a file as large as a plan is allowed to become: half a
// million observations, 40 trusts, 30 years.
func hugePlan(b *testing.B) string {
	b.Helper()
	path := filepath.Join(b.TempDir(), "huge.fagplan")
	file, err := Create(b.Context(), path, Stamp{})
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	if _, err := file.Apply(b.Context(), adding(hugeFrame()...), noon(0)); err != nil {
		b.Fatal(err)
	}
	const perEdit = 25_000
	edit := adding()
	for i := range 500_000 {
		edit.Changes = append(edit.Changes, budget.Change{After: hugeObservation(i)})
		if len(edit.Changes) == perEdit {
			if _, err := file.Apply(b.Context(), edit, noon(1)); err != nil {
				b.Fatal(err)
			}
			edit.Changes = nil
		}
	}
	return path
}

func hugeFrame() []budget.Record {
	records := sampleFrame()
	for trust := range 40 {
		records = append(records, budget.Area{ID: budget.AreaID(fmt.Sprintf("trust-%d", trust)), Name: "Trust", Kind: budget.Trust})
	}
	for i := range 140 {
		records = append(records, budget.Indicator{
			ID: budget.IndicatorID(fmt.Sprintf("indicator-%d", i)), Name: "I", Statistic: budget.Count, Direction: budget.NoDirection,
		})
	}
	return records
}

func hugeObservation(i int) budget.Observation {
	return budget.Observation{
		Area:      budget.AreaID(fmt.Sprintf("trust-%d", i%40)),
		Period:    budget.TertialOf(1995+i/40%30, 1+i/1200%3),
		Indicator: budget.IndicatorID(fmt.Sprintf("indicator-%d", i/3600)),
		Kind:      budget.Actual,
		Value:     budget.Whole(int64(i)),
		Numerator: some(budget.Whole(int64(i))), Denominator: some(budget.Whole(1000)),
		Source: budget.Source{Workbook: "samdata", Sheet: "Tabell 9.1", Cell: fmt.Sprintf("C%d", i%5000)},
	}
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

// BenchmarkApply reports how long it takes to store an import of 100 000
// observations.
func BenchmarkApply(b *testing.B) {
	edit := adding(hugeFrame()...)
	for i := range 100_000 {
		edit.Changes = append(edit.Changes, budget.Change{After: hugeObservation(i)})
	}
	b.ReportAllocs()
	for b.Loop() {
		b.StopTimer()
		file, err := Create(b.Context(), filepath.Join(b.TempDir(), "p.fagplan"), Stamp{})
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
