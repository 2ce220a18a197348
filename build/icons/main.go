// Command icons makes the icons of the packages from one picture:
//
//	go run ./build/icons PICTURE FOLDER
//
// The picture is square; the folder gets fagplan.ico for Windows, fagplan.icns
// for Mac, and fagplan-N.png for Linux, N being how many pixels wide.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/png"
	"os"
	"path/filepath"

	"golang.org/x/image/draw"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: icons PICTURE FOLDER")
		os.Exit(64)
	}
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(picture, folder string) error {
	data, err := os.ReadFile(picture)
	if err != nil {
		return err
	}
	original, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return err
	}
	files := make(map[string][]byte)
	sizes := make(map[int][]byte)
	for _, size := range []int{16, 24, 32, 48, 64, 128, 256, 512} {
		if sizes[size], err = drawn(original, size); err != nil {
			return err
		}
		files[fmt.Sprintf("fagplan-%d.png", size)] = sizes[size]
	}
	files["fagplan.ico"], files["fagplan.icns"] = ico(sizes), icns(sizes)
	for name, content := range files {
		const shared = 0o644
		err = errors.Join(err, os.WriteFile(filepath.Join(folder, name), content, shared))
	}
	return err
}

// drawn is the picture so many pixels wide, as PNG.
func drawn(original image.Image, size int) ([]byte, error) {
	small := image.NewNRGBA(image.Rect(0, 0, size, size))
	draw.CatmullRom.Scale(small, small.Bounds(), original, original.Bounds(), draw.Src, nil)
	var file bytes.Buffer
	err := png.Encode(&file, small)
	return file.Bytes(), err
}

// ico is an icon of Windows: a directory, and the pictures it tells of, as PNG.
// https://learn.microsoft.com/previous-versions/ms997538(v=msdn.10)
func ico(sizes map[int][]byte) []byte {
	wanted := []int{16, 24, 32, 48, 64, 128, 256}
	const header, entry = 6, 16
	file := binary.LittleEndian.AppendUint16(nil, 0)
	file = binary.LittleEndian.AppendUint16(file, 1) // an icon
	file = binary.LittleEndian.AppendUint16(file, uint16(len(wanted)))
	at := header + entry*len(wanted)
	for _, size := range wanted {
		width := byte(size) // 256 is written 0
		file = append(file, width, width, 0, 0, 1, 0, 32, 0)
		file = binary.LittleEndian.AppendUint32(file, uint32(len(sizes[size])))
		file = binary.LittleEndian.AppendUint32(file, uint32(at))
		at += len(sizes[size])
	}
	for _, size := range wanted {
		file = append(file, sizes[size]...)
	}
	return file
}

// icns is an icon of Mac: pictures as PNG, each after its kind and length.
func icns(sizes map[int][]byte) []byte {
	const header = 8
	var parts []byte
	for _, kind := range []struct {
		name string
		size int
	}{{"icp4", 16}, {"icp5", 32}, {"ic11", 32}, {"ic12", 64}, {"ic07", 128}, {"ic08", 256}, {"ic13", 256}, {"ic09", 512}, {"ic14", 512}} {
		parts = append(parts, kind.name...)
		parts = binary.BigEndian.AppendUint32(parts, uint32(header+len(sizes[kind.size])))
		parts = append(parts, sizes[kind.size]...)
	}
	return append(binary.BigEndian.AppendUint32([]byte("icns"), uint32(header+len(parts))), parts...)
}
