package planfile

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"fagplan/budget"
	"fagplan/budget/manifold"
)

// longHistory makes a plan with a history of very many small edits, written all
// in one transaction, and the last few of them undone.
func longHistory(b *testing.B, edits int) *File {
	b.Helper()
	path := filepath.Join(b.TempDir(), "long.fagplan")
	file, err := Create(b.Context(), path, Options{By: noon(0), NoBackup: true})
	if err != nil {
		b.Fatal(err)
	}
	if _, err := file.Apply(b.Context(), adding(sample()...), noon(0)); err != nil {
		b.Fatal(err)
	}
	// Two edits that take each other back: set an amount, and set it back.
	for n := range 2 {
		if _, err := file.Apply(b.Context(), amountOf(file.Plan(), budget.Kroner(n+1)), noon(1)); err != nil {
			b.Fatal(err)
		}
	}
	if _, err := file.Apply(b.Context(), amountOf(file.Plan(), 1), noon(1)); err != nil {
		b.Fatal(err)
	}
	if _, err := file.db.Exec(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
		INSERT INTO edit (at, "by", kind, subject, reason, size, changes)
		SELECT e.at, e."by", e.kind, e.subject, e.reason, e.size, e.changes FROM n, (SELECT * FROM edit WHERE id IN (3, 4) ORDER BY id) e`, edits/2); err != nil {
		b.Fatal(err)
	}
	if err := file.Close(); err != nil {
		b.Fatal(err)
	}
	if file, err = Open(b.Context(), path, Options{NoBackup: true}); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { file.Close() })
	return file
}

// BenchmarkLongHistory reports how long it takes to open a plan, to undo and
// redo, and to look at a page of the history, after few edits and after very
// many: it must not matter.
func BenchmarkLongHistory(b *testing.B) {
	for _, edits := range []int{300, 300_000} {
		file := longHistory(b, edits)
		b.Run(fmt.Sprintf("undo-%d", edits), func(b *testing.B) {
			for b.Loop() {
				if _, err := file.Undo(b.Context(), noon(2)); err != nil {
					b.Fatal(err)
				}
				if _, err := file.Redo(b.Context(), noon(2)); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(fmt.Sprintf("who-%d", edits), func(b *testing.B) {
			for record := range file.Plan().Records(budget.LineTable) { // of the first edit of all
				for b.Loop() {
					if _, _, found, err := file.LastChange(b.Context(), record); err != nil || !found {
						b.Fatal(found, err)
					}
				}
				break
			}
		})
		b.Run(fmt.Sprintf("page-%d", edits), func(b *testing.B) {
			for b.Loop() {
				if _, err := file.History(b.Context(), 0, 100); err != nil {
					b.Fatal(err)
				}
			}
		})
		if err := file.Close(); err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprintf("open-%d", edits), func(b *testing.B) {
			if info, err := os.Stat(file.Path()); err == nil {
				b.ReportMetric(float64(info.Size())/1e6, "file-MB")
			}
			for b.Loop() {
				again, err := Open(b.Context(), file.Path(), Options{NoBackup: true})
				if err != nil {
					b.Fatal(err)
				}
				if err := again.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkApply reports how long it takes to store an import of 150 000
// records, most of them observations.
func BenchmarkApply(b *testing.B) {
	edit := adding()
	for more := range manifold.Hundredfold.Imports() {
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
