package screen

import (
	"errors"
	"flag"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2/test"

	"fagplan/budget"
	"fagplan/data/example/exampletest"
)

var fix = flag.Bool("fix", false, "keep the looks of screens that differ as they now are")

// goldenFolder holds how each screen looks from afar.
const goldenFolder = "testdata/golden"

// Screens are held against how they looked from afar: each square of the window
// as its mean colour. What moves, comes or goes is seen in that, and the last
// digit of a coordinate, which processors round each their own way, is not.
const (
	square = 8  // pixels on each side
	tint   = 14 // of 255, in each of red, green and blue, that squares may differ by
	strays = 24 // squares of the whole picture that may differ by more
)

// goldenBooks are the bundled workbooks the screens are drawn from.
var goldenBooks = []string{"helse-nord-tsb.xlsx", "samdata-2007-2008.xlsx", "helse-nord-provetall.xlsx", "brukerplan-2006.xlsx"}

func goldenPlan(t *testing.T) *budget.Plan { return exampletest.Plan(t, goldenBooks...) }

func TestScreensLookAsTheyDid(t *testing.T) {
	now = func() time.Time { return time.Date(2021, 10, 1, 12, 0, 0, 0, time.UTC) }
	t.Cleanup(func() { now = time.Now })
	defer standStill()()
	var kept []string
	b := &storybook{app: test.NewTempApp(t), host: &shelf{}, take: func(name string, picture image.Image) error {
		path := filepath.Join(goldenFolder, name+".png")
		kept = append(kept, path)
		t.Run(name, func(t *testing.T) { checkLook(t, path, fromAfar(picture)) })
		return nil
	}}
	b.pages(normalLook, &memory{plan: goldenPlan(t)})
	empty := normalLook
	empty.name = "empty"
	b.story("overview", empty, &memory{plan: new(budget.Plan)}, func(*Desk) {})
	b.story("welcome", normalLook, nil, func(*Desk) {})
	dark := otherLooks()[0]
	b.story("overview", dark, &memory{plan: goldenPlan(t)}, func(*Desk) {})
	checkNoOthers(t, kept)
}

// checkNoOthers sees that every look kept is of a screen there is.
func checkNoOthers(t *testing.T, known []string) {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(goldenFolder, "*"))
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range found {
		switch {
		case slices.Contains(known, path):
		case *fix:
			if err := os.Remove(path); err != nil {
				t.Error(err)
			}
		default:
			t.Errorf("%s is of no screen there is. Remove it, or run go test ./views/screen -fix", path)
		}
	}
}

// fromAfar is the mean colour of each square of a picture.
func fromAfar(picture image.Image) *image.RGBA {
	b := picture.Bounds()
	small := image.NewRGBA(image.Rect(0, 0, b.Dx()/square, b.Dy()/square))
	for y := range small.Rect.Dy() {
		for x := range small.Rect.Dx() {
			small.SetRGBA(x, y, meanOf(picture, b.Min.X+x*square, b.Min.Y+y*square))
		}
	}
	return small
}

func meanOf(picture image.Image, left, top int) color.RGBA {
	var sum [3]uint32
	for y := top; y < top+square; y++ {
		for x := left; x < left+square; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			sum[0], sum[1], sum[2] = sum[0]+r>>8, sum[1]+g>>8, sum[2]+b>>8
		}
	}
	const all = square * square
	return color.RGBA{uint8(sum[0] / all), uint8(sum[1] / all), uint8(sum[2] / all), 255}
}

// checkLook holds a look against the one kept. One that differs is left for
// whoever is to judge.
func checkLook(t *testing.T, path string, got *image.RGBA) {
	t.Helper()
	n, err := strayed(path, got)
	switch {
	case errors.Is(err, fs.ErrNotExist), err == nil && n > strays:
	case err != nil:
		t.Fatal(err)
	default:
		return
	}
	if *fix {
		keepLook(t, path, got)
		return
	}
	left := filepath.Join(t.ArtifactDir(), "got.png")
	keepLook(t, left, got)
	t.Errorf("%d squares differ from %s. See %s, which -artifacts keeps, and the screen itself with build/stories. If the change is meant, run go test ./views/screen -run LookAsTheyDid -fix", n, path, left)
}

// strayed counts the squares that differ from those kept.
func strayed(path string, got *image.RGBA) (n int, err error) {
	file, err := os.Open(path)
	if err != nil {
		return 0, err
	}
	defer file.Close()
	want, err := png.Decode(file)
	if err != nil {
		return 0, err
	}
	if want.Bounds() != got.Rect {
		return got.Rect.Dx() * got.Rect.Dy(), nil
	}
	for y := range got.Rect.Dy() {
		for x := range got.Rect.Dx() {
			if differ(got.At(x, y), want.At(x, y)) {
				n++
			}
		}
	}
	return n, nil
}

func differ(a, b color.Color) bool {
	r1, g1, b1, _ := a.RGBA()
	r2, g2, b2, _ := b.RGBA()
	for _, pair := range [][2]uint32{{r1, r2}, {g1, g2}, {b1, b2}} {
		if max(pair[0], pair[1])>>8-min(pair[0], pair[1])>>8 > tint {
			return true
		}
	}
	return false
}

func keepLook(t *testing.T, path string, look image.Image) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	small := png.Encoder{CompressionLevel: png.BestCompression}
	if err := errors.Join(small.Encode(file, look), file.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestAMovedCardIsSeenFromAfar(t *testing.T) {
	picture := image.NewRGBA(image.Rect(0, 0, 320, 240))
	box := func(left int) *image.RGBA {
		for i := range picture.Pix {
			picture.Pix[i] = 255
		}
		for y := 40; y < 200; y++ {
			for x := left; x < left+120; x++ {
				picture.SetRGBA(x, y, color.RGBA{32, 80, 120, 255})
			}
		}
		return fromAfar(picture)
	}
	path := filepath.Join(t.TempDir(), strings.ToLower(t.Name())+".png")
	keepLook(t, path, box(40))
	if n, err := strayed(path, box(40)); n != 0 || err != nil {
		t.Errorf("the same differs in %d squares, %v", n, err)
	}
	if n, err := strayed(path, box(48)); n <= strays || err != nil {
		t.Errorf("moved, it differs in only %d squares, %v", n, err)
	}
}
