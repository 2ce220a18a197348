package chart

import (
	"strings"
	"testing"
)

func TestSheetHoldsAChartWhereItIsPut(t *testing.T) {
	spec := Spec{Title: "Kostnad", Form: Columns, Categories: []Category{{Label: "2019"}, {Label: "2020"}},
		Series: []Series{{Name: "Kostnad", Kind: Actual, Points: []Point{{Value: 5}, {Value: 17}}}}}
	sheet, err := NewSheet(Options{Width: 1280, Height: 720})
	if err != nil {
		t.Fatal(err)
	}
	room := Rect{X: 600, Y: 200, W: 500, H: 400}
	if err := sheet.Put(&spec, room, 14); err != nil {
		t.Fatal(err)
	}
	d := sheet.Drawing()
	if len(d.Shapes) == 0 || len(d.Texts) == 0 {
		t.Fatalf("%d shapes and %d texts are drawn", len(d.Shapes), len(d.Texts))
	}
	for _, text := range d.Texts {
		if !text.Box.within(room) {
			t.Errorf("%q stands at %v, outside %v", text.Value, text.Box, room)
		}
	}
	for _, shape := range d.Shapes {
		if box, is := shape.(Box); is && !box.Rect.within(room) {
			t.Errorf("a box is drawn at %v, outside %v", box.Rect, room)
		}
	}
}

func TestSheetLeavesTheChartItWasGivenAsItWas(t *testing.T) {
	path := Path{Runs: [][]Vec{{{1, 2}, {3, 4}}}}
	if moved := path.moved(10, 20).(Path); moved.Runs[0][1] != (Vec{13, 24}) {
		t.Errorf("moved to %v", moved.Runs)
	}
	if path.Runs[0][1] != (Vec{3, 4}) {
		t.Errorf("the path itself was moved to %v", path.Runs)
	}
}

func TestSheetWritesNoMoreThanThereIsRoomFor(t *testing.T) {
	sheet, err := NewSheet(Options{Width: 400, Height: 300})
	if err != nil {
		t.Fatal(err)
	}
	const size = 16
	words := strings.Repeat("Kostnaden øker fra 5,1 mill. kr i 2019. ", 20)
	room := Rect{X: 20, Y: 30, W: 300, H: 3 * LineHeight(size)}
	high := sheet.Write(words, room, Lettering{Size: size})
	texts := sheet.Drawing().Texts
	if len(texts) != 3 || high != room.H {
		t.Fatalf("%d lines, %v high, are written in room for three", len(texts), high)
	}
	for _, text := range texts {
		if !text.Box.within(room) {
			t.Errorf("%q stands at %v, outside %v", text.Value, text.Box, room)
		}
	}
	if !strings.HasSuffix(texts[2].Value, "…") {
		t.Errorf("the last line is %q, as if nothing were left out", texts[2].Value)
	}
}

func TestSheetOfImpossibleSizeIsRefused(t *testing.T) {
	if _, err := NewSheet(Options{Width: 4, Height: 300}); err == nil {
		t.Error("a page of four pixels is made")
	}
}
