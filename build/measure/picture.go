//go:build linux

package main

import (
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
)

// Words of the head of a screen's file, which is a window dump of X.
// https://www.x.org/releases/current/doc/man/man1/xwd.1.xhtml
const (
	dumpHeadSize  = 0
	dumpWidth     = 4
	dumpHeight    = 5
	dumpLine      = 12 // bytes a line of pixels takes
	dumpColours   = 19
	dumpWords     = 25
	dumpColour    = 12 // bytes of each colour after the head
	bytesPerPixel = 4
)

// pictured is a screen's file as a picture.
func pictured(dump []byte) (image.Image, error) {
	if len(dump) < dumpWords*4 {
		return nil, fmt.Errorf("a screen of %d bytes", len(dump))
	}
	word := func(n int) int { return int(binary.BigEndian.Uint32(dump[4*n:])) }
	width, height, line := word(dumpWidth), word(dumpHeight), word(dumpLine)
	start := word(dumpHeadSize) + dumpColour*word(dumpColours)
	if line < bytesPerPixel*width || len(dump) < start+line*height {
		return nil, fmt.Errorf("a screen of %d bytes is none of %d×%d", len(dump), width, height)
	}
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	for y := range height {
		for x := range width {
			pixel := dump[start+y*line+x*bytesPerPixel:]
			copy(picture.Pix[picture.PixOffset(x, y):], []byte{pixel[2], pixel[1], pixel[0], 255})
		}
	}
	return picture, nil
}

func writePicture(path string, dump []byte) error {
	picture, err := pictured(dump)
	if err != nil {
		return err
	}
	file, err := os.Create(path)
	if err != nil {
		return err
	}
	return errors.Join(png.Encode(file, picture), file.Close())
}
