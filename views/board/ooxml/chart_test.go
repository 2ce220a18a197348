package ooxml_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"fagplan/data/example/exampletest"
	"fagplan/views/board/ooxml"
	"fagplan/views/chart"
	"fagplan/views/text"
)

var size = ooxml.Size{Width: 800, Height: 400, Text: 12}

// reference is a formula of a chart part and what the chart keeps of its cells.
type reference struct {
	Formula string `xml:"f"`
	Words   []kept `xml:"strCache>pt"`
	Numbers []kept `xml:"numCache>pt"`
	Labels  []kept `xml:"dlblRangeCache>pt"`
}

type kept struct {
	Index int    `xml:"idx,attr"`
	Value string `xml:"v"`
}

// references are all formulas of a chart part.
func references(t *testing.T, part []byte) []reference {
	t.Helper()
	var found []reference
	decoder := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return found
		}
		if err != nil {
			t.Fatalf("the chart part is no XML: %v", err)
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		switch start.Name.Local {
		case "strRef", "numRef", "datalabelsRange":
			var r reference
			if err := decoder.DecodeElement(&r, &start); err != nil {
				t.Fatal(err)
			}
			found = append(found, r)
		}
	}
}

// cells are the cells of a sheet that a formula refers to, by their names.
func cells(t *testing.T, formula string) (sheet string, names []string) {
	t.Helper()
	sheet, area, found := strings.Cut(formula, "!")
	if !found {
		t.Fatalf("%q refers to no sheet", formula)
	}
	from, to, found := strings.Cut(strings.ReplaceAll(area, "$", ""), ":")
	if !found {
		to = from
	}
	column, first, err := excelize.CellNameToCoordinates(from)
	if err != nil {
		t.Fatal(err)
	}
	_, last, err := excelize.CellNameToCoordinates(to)
	if err != nil {
		t.Fatal(err)
	}
	for row := first; row <= last; row++ {
		name, err := excelize.CoordinatesToCellName(column, row)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name)
	}
	return strings.Trim(sheet, "'"), names
}

// checkReference holds what a chart keeps against the cells it refers to.
func checkReference(t *testing.T, book *excelize.File, r reference) {
	t.Helper()
	sheet, names := cells(t, r.Formula)
	kept := map[int]string{}
	for _, point := range append(r.Words, r.Numbers...) {
		kept[point.Index] = point.Value
	}
	for i, name := range names {
		got, err := book.GetCellValue(sheet, name, excelize.Options{RawCellValue: true})
		if err != nil {
			t.Fatal(err)
		}
		if len(r.Labels) == 0 && !same(got, kept[i]) {
			t.Errorf("%s: the sheet has %q in %s, the chart %q", r.Formula, got, name, kept[i])
		}
	}
}

// same compares what two writers make of a number, or two texts.
func same(a, b string) bool {
	x, errX := strconv.ParseFloat(a, 64)
	y, errY := strconv.ParseFloat(b, 64)
	if errX == nil && errY == nil {
		return x == y
	}
	return a == b
}

func TestChartsKeepWhatTheirWorkbooksHold(t *testing.T) {
	eachChart(t, func(t *testing.T, spec chart.Spec) {
		for _, frame := range ooxml.Frames(&spec) {
			file, err := ooxml.Workbook(ooxml.Lay(frame))
			if err != nil {
				t.Fatal(err)
			}
			book, err := excelize.OpenReader(bytes.NewReader(file))
			if err != nil {
				t.Fatal(err)
			}
			defer book.Close()
			part := ooxml.Chart(frame, ooxml.Options{Size: size, Place: ooxml.ChartSheet, Workbook: "rId1"})
			found := references(t, part)
			if len(found) < 3 {
				t.Errorf("the chart refers to %d ranges only", len(found))
			}
			for _, r := range found {
				checkReference(t, book, r)
			}
			checkNumbers(t, spec, frame, book)
			checkFormulas(t, book)
		}
	})
}

// checkNumbers looks for the numbers of a frame in its sheet.
func checkNumbers(t *testing.T, spec chart.Spec, frame ooxml.Frame, book *excelize.File) {
	t.Helper()
	rows, err := book.GetRows(ooxml.ChartSheet.Sheet, excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range frame.Spec.Series {
		for c, p := range s.Points {
			if p.Missing || spec.Form == chart.Scatter {
				continue
			}
			found := false
			for _, cell := range rows[c+1][1:] {
				found = found || same(cell, strconv.FormatFloat(p.Value, 'g', 15, 64))
			}
			if !found {
				t.Errorf("%v of %q is not in row %d: %q", p.Value, s.Name, c+1, rows[c+1])
			}
		}
	}
}

// checkFormulas reckons the formulas of a sheet anew.
func checkFormulas(t *testing.T, book *excelize.File) {
	t.Helper()
	rows, err := book.GetRows(ooxml.ChartSheet.Sheet)
	if err != nil {
		t.Fatal(err)
	}
	for r, row := range rows {
		for c := range row {
			name, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				t.Fatal(err)
			}
			formula, err := book.GetCellFormula(ooxml.ChartSheet.Sheet, name)
			if err != nil || formula == "" {
				continue
			}
			reckoned, err := book.CalcCellValue(ooxml.ChartSheet.Sheet, name, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatalf("%s: %s: %v", name, formula, err)
			}
			kept, err := book.GetCellValue(ooxml.ChartSheet.Sheet, name, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			x, errX := strconv.ParseFloat(reckoned, 64)
			y, errY := strconv.ParseFloat(kept, 64)
			if errX != nil || errY != nil || math.Abs(x-y) > 1e-9*(1+math.Abs(y)) {
				t.Errorf("%s: %s gives %q, the sheet has %q", name, formula, reckoned, kept)
			}
		}
	}
}

func TestChartsAreTheSameWheneverTheyAreWritten(t *testing.T) {
	eachChart(t, func(t *testing.T, spec chart.Spec) {
		for _, frame := range ooxml.Frames(&spec) {
			o := ooxml.Options{Size: size, Place: ooxml.ChartSheet}
			if !bytes.Equal(ooxml.Chart(frame, o), ooxml.Chart(frame, o)) {
				t.Error("the same chart is written in two ways")
			}
		}
	})
}

func TestOnlyTimelinesAndFiguresWithoutTrendAreNotNative(t *testing.T) {
	eachChart(t, func(t *testing.T, spec chart.Spec) {
		plain := spec.Form != chart.Timeline && spec.Form != chart.Card && spec.HasData()
		if plain && !ooxml.Native(&spec) {
			t.Error("the chart is not native")
		}
	})
}

// A stack of one piece has its number after it, not in it as well.
func TestStacksOfOnePieceHaveOneNumber(t *testing.T) {
	plan := exampletest.Named(t, "helse-nord-tsb")
	revision, _ := plan.CurrentRevision()
	q := chart.Question{Plan: plan, Revision: revision, Year: plan.LastReportedYear(revision), Area: "unn", Words: text.For(text.NB)}
	spec, _ := chart.Tell("beds", q)
	if len(spec.Bodies()) != 1 || spec.Totals == nil || spec.Arrange != chart.Stacked {
		t.Fatalf("the beds of a trust are %d pieces, arranged as %v", len(spec.Bodies()), spec.Arrange)
	}
	written := ooxml.Chart(ooxml.Frames(&spec)[0], ooxml.Options{Size: size, Place: ooxml.ChartSheet})
	if labelled := bytes.Count(written, []byte("<c:dLbls>")); labelled != 1 {
		t.Errorf("%d series have numbers, want the sums only", labelled)
	}
}
