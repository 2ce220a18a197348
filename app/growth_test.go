package main

import (
	"fmt"
	"path/filepath"
	"runtime"
	"strconv"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
	"fagplan/budget/manifold"
	"fagplan/data/planfile"
	"fagplan/views/board"
	"fagplan/views/board/packs"
	"fagplan/views/chart"
	"fagplan/views/text"
)

// BenchmarkGrowth is what it takes to open a plan file, to change an amount in it
// and undo that, to read a workbook into it and to write its board pack, for plans
// and workbooks once, ten, a hundred and a thousand times as large as a region's.
// build/bench finds out how fast that grows.
func BenchmarkGrowth(b *testing.B) {
	b.Setenv("XDG_CONFIG_HOME", b.TempDir())
	for _, size := range manifold.Sizes {
		b.Run(strconv.Itoa(size.Times), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "plan"+planExtension)
			storeGrown(b, path, size)
			b.Run("open", func(b *testing.B) { benchmarkOpen(b, path) })
			d, err := openDocument(b.Context(), path)
			if err != nil {
				b.Fatal(err)
			}
			b.Cleanup(func() { d.Close() })
			b.Run("edit", func(b *testing.B) { benchmarkEdit(b, d) })
			b.Run("undo", func(b *testing.B) { benchmarkUndo(b, d) })
			b.Run("import", func(b *testing.B) { benchmarkImport(b, d, size) })
			b.Run("export", func(b *testing.B) { benchmarkExport(b, d.Plan()) })
		})
	}
}

func storeGrown(b *testing.B, path string, size manifold.Size) {
	b.Helper()
	d, err := createDocument(b.Context(), path)
	if err != nil {
		b.Fatal(err)
	}
	d.file.KeepBackups(planfile.Options{NoBackup: true})
	for edit := range size.Imports() {
		if err := d.apply(b.Context(), edit); err != nil {
			b.Fatal(err)
		}
	}
	if err := d.Close(); err != nil {
		b.Fatal(err)
	}
}

// benchmarkOpen also reports what an open plan holds in memory.
func benchmarkOpen(b *testing.B, path string) {
	for b.Loop() {
		d, err := openDocument(b.Context(), path)
		if err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		runtime.GC()
		var memory runtime.MemStats
		runtime.ReadMemStats(&memory)
		b.ReportMetric(float64(memory.HeapAlloc)/1e6, "live-MB")
		if err := d.Close(); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// anotherAmount gives a line another amount, a new one each time.
func anotherAmount(plan *budget.Plan, n int) budget.Edit {
	amount := budget.Amount{Revision: manifold.Revision, Line: "linje-0007", Period: budget.YearOf(2012), Kind: budget.Budget, Kroner: budget.Kroner(1+n) * budget.Million}
	return budget.SetAmount(plan, amount, "linje-0007", "")
}

func benchmarkEdit(b *testing.B, d *document) {
	for n := 0; b.Loop(); n++ {
		if err := d.Apply(b.Context(), anotherAmount(d.Plan(), n)); err != nil {
			b.Fatal(err)
		}
	}
}

func benchmarkUndo(b *testing.B, d *document) {
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		if err := d.Apply(b.Context(), anotherAmount(d.Plan(), n)); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		if err := d.Undo(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// rowsOnce is how many rows the workbook has that is read into the smallest plan.
const rowsOnce = 100

// benchmarkImport reads a workbook, finds out what it changes and stores that; it
// is undone before the next.
func benchmarkImport(b *testing.B, d *document, size manifold.Size) {
	path := filepath.Join(b.TempDir(), "tall.xlsx")
	writeRows(b, path, rowsOnce*size.Times)
	for b.Loop() {
		previews, err := d.preview(b.Context(), []string{path}, importing{tell: untold})
		if err != nil {
			b.Fatal(err)
		}
		if err := d.accept(b.Context(), previews); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		if read := previews[0].Added; read < rowsOnce*size.Times {
			b.Fatalf("%d values of %d rows are read", read, rowsOnce*size.Times)
		}
		if err := d.Undo(b.Context()); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
	}
}

// writeRows writes a workbook as statistics banks give them.
func writeRows(b *testing.B, path string, rows int) {
	b.Helper()
	book := excelize.NewFile()
	stream, err := book.NewStreamWriter("Sheet1")
	if err != nil {
		b.Fatal(err)
	}
	write := func(row int, cells ...any) {
		if err := stream.SetRow(fmt.Sprintf("A%d", row), cells); err != nil {
			b.Fatal(err)
		}
	}
	const header, areas, years = 1, 4, 10
	write(header, "Indikator", "Område", "Periode", "Verdi", "Enhet", "Type", "Gruppe")
	for i := range rows {
		write(header+1+i, "Kontakter", fmt.Sprintf("Helseforetak %d", i%areas), 2010+i/areas%years, i, "antall", "Faktisk", fmt.Sprintf("gruppe %d", i/(areas*years)))
	}
	if err := stream.Flush(); err != nil {
		b.Fatal(err)
	}
	if err := book.SaveAs(path); err != nil {
		b.Fatal(err)
	}
}

// benchmarkExport writes the first standard board pack as every kind of file.
func benchmarkExport(b *testing.B, plan *budget.Plan) {
	revision, _ := plan.CurrentRevision()
	ready := board.StandardPacks(text.For(text.NB))[0]
	order := board.Order{Pack: ready.Pack, Pages: ready.Pages, Question: chart.Question{Plan: plan, Revision: revision}}
	folder := b.TempDir()
	for b.Loop() {
		files, err := packs.Files(board.Assemble(order), packs.Formats, packs.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := packs.Write(b.Context(), files, packs.Writing{Folder: folder, Replace: true}); err != nil {
			b.Fatal(err)
		}
	}
}
