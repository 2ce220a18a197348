//go:build e2e

package main

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"testing"
)

// emptyInExamples are the charts that only say why they are empty: the examples
// are first revisions, and count no trust's specialists.
var emptyInExamples = map[string]bool{"bridge-revisions": true, "bridge-causes": true, "specialists-trusts": true}

func TestE2EChartsAsPictures(t *testing.T) {
	plan, folder := everyExample(t), t.TempDir()
	charts := rowsOf(t, exitDone, "chart", plan, "--list")
	if len(charts) == 0 {
		t.Fatal("there are no charts")
	}
	for _, one := range charts {
		name := one["name"].(string)
		picture := filepath.Join(folder, name)
		mustRun(t, "chart", plan, name, "--out", picture+".svg")
		if emptyInExamples[name] {
			continue
		}
		assertSVG(t, picture+".svg")
		mustRun(t, "chart", plan, name, "--out", picture+".png", "--size", "800x450", "--scale", "1.5", "--theme", "dark")
		assertPNG(t, picture+".png", 1200, 675)
	}
}

// everyExample is the Helse Nord plan with the other examples' workbooks read
// in too, so that every chart has something to draw.
func everyExample(t *testing.T) string {
	t.Helper()
	plan, books := helseNord(t), t.TempDir()
	mustRun(t, "examples", "--out", books)
	for _, name := range []string{"helse-nord-provetall", "brukerplan-2006", "lar-midt-norge-2013", "nasjonal-status-2003-2006"} {
		if got := fagplan(t, "import", plan, filepath.Join(books, name+".xlsx")); got.status == exitRefused {
			t.Fatalf("%s was refused: %s", name, got.errors)
		}
	}
	return plan
}

func assertSVG(t *testing.T, path string) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	elements := 0
	for decoder := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		if _, is := token.(xml.StartElement); is {
			elements++
		}
	}
	const fewest = 10 // of a chart that has anything in it
	if elements < fewest {
		t.Errorf("%s has %d elements", path, elements)
	}
}

func assertPNG(t *testing.T, path string, width, height int) {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	picture, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	if size := picture.Bounds().Size(); size.X != width || size.Y != height {
		t.Errorf("%s is %v, want %d×%d", path, size, width, height)
	}
}
