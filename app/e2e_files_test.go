//go:build e2e

package main

import (
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/png"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2/theme"
	"golang.org/x/image/font/gofont/goregular"
)

// The pictures are compared in blocks of this many pixels, which is about a
// letter: other programs place and smooth the edges of letters differently.
const (
	block = 16
	// mostOff is how much a block may differ in lightness, of 255, on average.
	mostOff = 40
)

func TestE2EOtherProgramsShowTheSamePicture(t *testing.T) {
	needs(t, "rsvg-convert", "pdftoppm", "pdftotext")
	folder := t.TempDir()
	mustRun(t, "chart", everyExample(t), "--all", "--out", folder, "--format", "png,svg,pdf", "--scale", "1")
	pictures, err := filepath.Glob(filepath.Join(folder, "*.png"))
	if err != nil || len(pictures) == 0 {
		t.Fatalf("no charts: %v", err)
	}
	fonts := withNotoSans(t)
	for _, path := range pictures {
		name := strings.TrimSuffix(path, ".png")
		own := decoded(t, path)
		otherProgram(t, fonts, "rsvg-convert", "-o", name+".svg.png", name+".svg")
		assertSame(t, name+".svg", own, decoded(t, name+".svg.png"))
		otherProgram(t, nil, "pdftoppm", "-r", "96", "-png", "-singlefile", name+".pdf", name+".pdf")
		assertSame(t, name+".pdf", own, decoded(t, name+".pdf.png"))
		assertWords(t, name)
	}
}

// needs skips the test where a program is not installed, except on a build
// server, where it must be.
func needs(t *testing.T, programs ...string) {
	t.Helper()
	for _, name := range programs {
		if _, err := exec.LookPath(name); err != nil && os.Getenv("CI") == "" {
			t.Skipf("%s is not installed", name)
		}
	}
}

// otherProgram runs another program and waits for it.
func otherProgram(t *testing.T, environment []string, name string, args ...string) string {
	t.Helper()
	command := exec.Command(name, args...)
	command.Env = append(os.Environ(), environment...)
	out, err := command.Output()
	if err != nil {
		t.Fatalf("%s %v: %v", name, args, err)
	}
	return string(out)
}

// withNotoSans is the environment in which programs have the charts' typeface,
// and another for the minus sign alone, which it lacks.
func withNotoSans(t *testing.T) []string {
	t.Helper()
	folder := t.TempDir()
	for name, data := range map[string][]byte{
		"regular.ttf": theme.DefaultTextFont().Content(),
		"bold.ttf":    theme.DefaultTextBoldFont().Content(),
		"other.ttf":   goregular.TTF,
		"fonts.conf":  fmt.Appendf(nil, "<fontconfig><dir>%s</dir><cachedir>%[1]s</cachedir></fontconfig>", folder),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return []string{"FONTCONFIG_FILE=" + filepath.Join(folder, "fonts.conf")}
}

func decoded(t *testing.T, path string) image.Image {
	t.Helper()
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return picture
}

// assertSame compares two pictures block by block.
func assertSame(t *testing.T, path string, want, got image.Image) {
	t.Helper()
	if want.Bounds() != got.Bounds() {
		t.Errorf("%s is %v, want %v", path, got.Bounds(), want.Bounds())
		return
	}
	worst, at := 0.0, image.Point{}
	for y := 0; y+block <= want.Bounds().Dy(); y += block {
		for x := 0; x+block <= want.Bounds().Dx(); x += block {
			if off := difference(want, got, x, y); off > worst {
				worst, at = off, image.Pt(x, y)
			}
		}
	}
	if worst > mostOff {
		t.Errorf("%s differs by %.0f of 255 at %v", filepath.Base(path), worst, at)
	}
}

// difference is how far the average colours of a block are apart, of 255.
func difference(want, got image.Image, left, top int) float64 {
	var sums [3]float64
	for y := top; y < top+block; y++ {
		for x := left; x < left+block; x++ {
			r, g, b, _ := want.At(x, y).RGBA()
			r2, g2, b2, _ := got.At(x, y).RGBA()
			sums[0] += float64(r) - float64(r2)
			sums[1] += float64(g) - float64(g2)
			sums[2] += float64(b) - float64(b2)
		}
	}
	const full = 257 * block * block // of a channel's 65 535 to 255, over the block
	return max(abs(sums[0]), abs(sums[1]), abs(sums[2])) / full
}

func abs(v float64) float64 { return max(v, -v) }

// assertWords compares what a PDF is read as with the texts of the SVG.
func assertWords(t *testing.T, name string) {
	t.Helper()
	read := strings.Join(strings.Fields(otherProgram(t, nil, "pdftotext", "-raw", name+".pdf", "-")), " ")
	data, err := os.ReadFile(name + ".svg")
	if err != nil {
		t.Fatal(err)
	}
	var drawing struct {
		Texts []string `xml:"text>tspan"`
	}
	if err := xml.Unmarshal(data, &drawing); err != nil {
		t.Fatal(err)
	}
	for _, words := range drawing.Texts {
		if words = strings.Join(strings.Fields(words), " "); !strings.Contains(read, words) {
			t.Errorf("%s.pdf does not have %q", filepath.Base(name), words)
		}
	}
}

func TestE2ETablesAreNumbers(t *testing.T) {
	folder := t.TempDir()
	mustRun(t, "chart", everyExample(t), "--all", "--out", folder, "--format", "csv")
	tables, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil || len(tables) == 0 {
		t.Fatalf("no tables: %v", err)
	}
	for _, path := range tables {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		numbers := 0
		reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(data), "\uFEFF")))
		reader.Comma, reader.FieldsPerRecord = ';', -1
		for row, err := reader.Read(); !errors.Is(err, io.EOF); row, err = reader.Read() {
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			for _, cell := range row[1:] {
				if strings.Trim(cell, "-0123456789,") == "" && cell != "" {
					numbers++
				}
			}
		}
		// A key figure may be a text, as "8 of 30".
		if card := strings.HasPrefix(filepath.Base(path), "figure-"); numbers == 0 && !card {
			t.Errorf("%s has no numbers", path)
		}
	}
}
