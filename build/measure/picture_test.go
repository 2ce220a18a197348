//go:build linux

package main

import (
	"encoding/binary"
	"image/color"
	"testing"
)

func TestScreenIsPictured(t *testing.T) {
	const head, colours, padding = 104, 2, 8
	dump := make([]byte, head+colours*dumpColour)
	for at, word := range map[int]int{dumpHeadSize: head, dumpWidth: 2, dumpHeight: 1, dumpLine: 2*bytesPerPixel + padding, dumpColours: colours} {
		binary.BigEndian.PutUint32(dump[4*at:], uint32(word))
	}
	if _, err := pictured(dump); err == nil {
		t.Error("a screen without pixels is pictured")
	}
	dump = append(dump, 1, 2, 3, 0, 4, 5, 6, 0)
	picture, err := pictured(append(dump, make([]byte, padding)...))
	if err != nil {
		t.Fatal(err)
	}
	for x, want := range []color.RGBA{{3, 2, 1, 255}, {6, 5, 4, 255}} {
		if got := picture.At(x, 0); got != want {
			t.Errorf("pixel %d is %v, want %v", x, got, want)
		}
	}
}
