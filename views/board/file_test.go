package board_test

import (
	"errors"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fagplan/views/board"
	"fagplan/views/chart"
)

func spec() chart.Spec {
	return chart.Spec{Title: "Kostnaden øker", Categories: []chart.Category{{Label: "2019"}, {Label: "2020"}},
		Series: []chart.Series{{Name: "Poliklinikk", Points: []chart.Point{{Value: 5}, {Value: 16.7}}}}}
}

func TestWriteChartMakesWhatTheNameSays(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "kostnad.PNG")
	if err := board.WriteChart(path, spec(), chart.Options{Width: 640, Height: 360, Scale: 2}); err != nil {
		t.Fatal(err)
	}
	file, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	if got := picture.Bounds().Size(); got.X != 1280 || got.Y != 720 {
		t.Errorf("picture is %v, want 1280×720", got)
	}
}

func TestWriteChartLeavesNothingHalfDone(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "kostnad.svg")
	if err := os.WriteFile(path, []byte("before"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := board.WriteChart(path, spec(), chart.Options{Width: 1, Height: 1}); err == nil {
		t.Fatal("a picture of one pixel was drawn")
	}
	if got, _ := os.ReadFile(path); string(got) != "before" {
		t.Errorf("the file is now %q", got)
	}
	if err := board.WriteChart(filepath.Join(folder, "kostnad.doc"), spec(), chart.Options{Width: 640, Height: 360}); !errors.Is(err, board.ErrFileFormat) {
		t.Errorf("error is %v", err)
	}
	if left, _ := os.ReadDir(folder); len(left) != 1 {
		t.Errorf("%d files are left, want 1", len(left))
	}
}

func TestWriteChartKnowsEveryFormat(t *testing.T) {
	folder := t.TempDir()
	begins := map[string]string{"png": "\x89PNG", "svg": "<svg", "pdf": "%PDF-", "csv": "\uFEFFKostnaden"}
	for _, format := range board.Formats {
		path := filepath.Join(folder, "kostnad."+format)
		if !board.IsChartFile(path) {
			t.Errorf("%s is no chart file", path)
		}
		if err := board.WriteChart(path, spec(), chart.Options{Width: 640, Height: 360}); err != nil {
			t.Fatal(err)
		}
		file, err := os.ReadFile(path)
		if err != nil || !strings.HasPrefix(string(file), begins[format]) {
			t.Errorf("%s begins with %.12q, want %q; %v", path, file, begins[format], err)
		}
	}
}
