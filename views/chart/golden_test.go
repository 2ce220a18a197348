package chart_test

import (
	"errors"
	"flag"
	"fmt"
	"image"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fagplan/views/chart"
	"fagplan/views/text"
)

var fix = flag.Bool("fix", false, "draw the golden pictures that differ anew")

// goldenFolder holds a picture of every chart, in every language and theme.
const goldenFolder = "testdata/golden"

var goldenThemes = map[string]func() chart.Theme{"light": chart.Light, "dark": chart.Dark}

// goldenPath is where the picture of a chart is kept.
func goldenPath(story string, language text.Language, theme string) string {
	return filepath.Join(goldenFolder, fmt.Sprintf("%s.%s.%s.png", story, language, theme))
}

func TestChartsLookAsTheyDid(t *testing.T) {
	plan, revision := fullPlan(t)
	for _, language := range text.Languages {
		q := askFull(plan, revision, language)
		for _, story := range chart.Stories {
			spec, _ := chart.Tell(story.Name, q)
			for theme, colors := range goldenThemes {
				path := goldenPath(story.Name, language, theme)
				t.Run(filepath.Base(path), func(t *testing.T) {
					t.Parallel()
					got := goldenPicture(t, laidOut(t, &spec, chart.Options{Width: 640, Height: 360, Header: true, Theme: colors()}))
					checkGolden(t, path, got)
				})
			}
		}
	}
}

func TestEveryGoldenPictureIsOfAChart(t *testing.T) {
	var known []string
	for _, story := range chart.Stories {
		for _, language := range text.Languages {
			for theme := range goldenThemes {
				known = append(known, goldenPath(story.Name, language, theme))
			}
		}
	}
	kept, err := filepath.Glob(filepath.Join(goldenFolder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range kept {
		switch {
		case slices.Contains(known, path):
		case !*fix:
			t.Errorf("%s is of no chart there is. Remove it, or run go test ./views/chart -fix", path)
		default:
			if err := os.Remove(path); err != nil {
				t.Error(err)
			}
		}
	}
}

func goldenPicture(t testing.TB, d *chart.Drawing) *image.Paletted {
	t.Helper()
	picture, err := d.Image()
	if err != nil {
		t.Fatal(err)
	}
	return paletted(picture)
}

// checkGolden holds a picture against the one kept. One that differs, and what
// differs in it, are left for whoever is to judge.
func checkGolden(t *testing.T, path string, got *image.Paletted) {
	t.Helper()
	n, marked := 0, (*image.RGBA)(nil)
	switch want, err := readGolden(path); {
	case errors.Is(err, fs.ErrNotExist):
		n = strays + 1
	case err != nil:
		t.Fatal(err)
	default:
		n, marked = differences(got, want)
	}
	if n <= strays {
		return
	}
	if *fix {
		writePicture(t, path, got)
		return
	}
	folder := t.ArtifactDir()
	writePicture(t, filepath.Join(folder, "got.png"), got)
	if marked != nil {
		writePicture(t, filepath.Join(folder, "difference.png"), marked)
	}
	t.Errorf("%d pixels differ from %s. See %s, which -artifacts keeps. If the change is meant, run go test ./views/chart -fix and look at the pictures", n, path, folder)
}

func readGolden(path string) (*image.Paletted, error) {
	file, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	picture, err := png.Decode(file)
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", path, err)
	}
	golden, ok := picture.(*image.Paletted)
	if !ok {
		return nil, fmt.Errorf("%s has no palette, as pictures drawn with -fix have", path)
	}
	return golden, nil
}

func writePicture(t *testing.T, path string, picture image.Image) {
	t.Helper()
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	small := png.Encoder{CompressionLevel: png.BestCompression}
	if err := errors.Join(small.Encode(file, picture), file.Close()); err != nil {
		t.Fatal(err)
	}
}
