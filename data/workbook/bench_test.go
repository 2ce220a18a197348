package workbook

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/budget"
)

// bigWorkbook has 100 000 rows of 12 columns, as a statistics bank gives them.
func bigWorkbook(b *testing.B) []byte {
	b.Helper()
	file := excelize.NewFile()
	stream, err := file.NewStreamWriter("Sheet1")
	must(b, err)
	header := []any{"Indikator", "Område", "Periode", "Verdi", "Enhet", "Type", "Gruppe", "Variant", "N", "Teller", "Nevner", "Merknad"}
	must(b, stream.SetRow("A1", header))
	areas := []string{"Helse Nord", "Helse Vest", "Helse Midt-Norge", "Helse Sør-Øst"}
	for i := range 100_000 {
		must(b, stream.SetRow(CellName(i+2, 1), []any{"Kontakter", areas[i%4], 2000 + i%25, float64(i) / 4, "antall", "Faktisk",
			fmt.Sprint("gruppe ", i/100), "A", i % 900, i, 1000, "ingen"}))
	}
	must(b, stream.Flush())
	return bytesOf(b, file)
}

func BenchmarkRead100000Rows(b *testing.B) {
	data := bigWorkbook(b)
	b.ReportAllocs()
	for b.Loop() {
		read(b, "stor.xlsx", data)
	}
}

// BenchmarkBareRowScan is what excelize alone takes to pass over the same file.
func BenchmarkBareRowScan(b *testing.B) {
	data := bigWorkbook(b)
	b.ReportAllocs()
	for b.Loop() {
		file, err := excelize.OpenReader(strings.NewReader(string(data)))
		must(b, err)
		rows, err := file.Rows("Sheet1")
		must(b, err)
		for rows.Next() {
			_, err := rows.Columns(excelize.Options{RawCellValue: true})
			must(b, err)
		}
		must(b, rows.Close())
	}
}

func BenchmarkPropose100000Rows(b *testing.B) {
	book := read(b, "stor.xlsx", bigWorkbook(b))
	b.ReportAllocs()
	for b.Loop() {
		propose(b, book, new(budget.Plan))
	}
}

// BenchmarkEdit100000Rows makes the edit of a proposal and applies it.
func BenchmarkEdit100000Rows(b *testing.B) {
	plan := new(budget.Plan)
	p := propose(b, read(b, "stor.xlsx", bigWorkbook(b)), plan)
	b.ReportAllocs()
	for b.Loop() {
		_, err := p.Edit(plan, importTime).Apply(plan)
		must(b, err)
	}
}

// BenchmarkAgain100000Rows proposes from a workbook that the plan has read.
func BenchmarkAgain100000Rows(b *testing.B) {
	book := read(b, "stor.xlsx", bigWorkbook(b))
	plan, _ := importInto(b, new(budget.Plan), book)
	b.ReportAllocs()
	for b.Loop() {
		propose(b, book, plan)
	}
}
