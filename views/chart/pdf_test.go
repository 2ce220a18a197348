package chart_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"fagplan/views/chart"
)

func pdfOf(t fails, d *chart.Drawing) []byte {
	t.Helper()
	var file bytes.Buffer
	if err := d.WritePDF(&file); err != nil {
		t.Fatalf("%q: %v", d.Title, err)
	}
	return file.Bytes()
}

func TestPDFIsOnePageOfThePicturesSize(t *testing.T) {
	for _, spec := range samples() {
		file := pdfOf(t, laidOut(t, spec, chart.Options{Width: 640, Height: 360, Scale: 2, Header: true}))
		if !bytes.HasPrefix(file, []byte("%PDF-1.5\n")) || !bytes.HasSuffix(file, []byte("%%EOF\n")) {
			t.Errorf("%s: begins %q and ends %q", spec.Name, file[:9], file[len(file)-6:])
		}
		// 640×360 pixels of 1/96 inch are 480×270 points of 1/72 inch.
		if !bytes.Contains(file, []byte("/MediaBox [0 0 480.00 270.00]")) || !bytes.Contains(file, []byte("/Count 1\n")) {
			t.Errorf("%s: the page is not 480×270 points, or not one", spec.Name)
		}
	}
}

var anyDate = regexp.MustCompile(`D:\d{4}|Date`)

func TestPDFTellsNothingOfWhenOrByWhom(t *testing.T) {
	for _, spec := range samples() {
		d := laidOut(t, spec, chart.Options{Width: 1280, Height: 720, Header: true})
		first := pdfOf(t, d)
		if again := pdfOf(t, d); !bytes.Equal(first, again) {
			t.Errorf("%s: drawn twice, it is two different files", spec.Name)
		}
		for _, word := range [][]byte{[]byte("/Author"), []byte("/Creator"), anyDate.Find(first)} {
			if len(word) > 0 && bytes.Contains(first, word) {
				t.Errorf("%s: says %q", spec.Name, word)
			}
		}
	}
}

func TestPDFEmbedsOnlyTheGlyphsItUses(t *testing.T) {
	file := pdfOf(t, laidOut(t, costs(), chart.Options{Width: 1280, Height: 720, Header: true}))
	if fonts := bytes.Count(file, []byte("/FontFile2")); fonts != 2 {
		t.Errorf("%d fonts are embedded, want regular and bold", fonts)
	}
	const most = 64 << 10 // each weight whole is 500 kB and more
	if len(file) > most {
		t.Errorf("the file is %d bytes, want at most %d", len(file), most)
	}
}

func TestPDFHasTitleAltTextAndLanguage(t *testing.T) {
	spec := variance()
	spec.Language, spec.Title, spec.AltText = "nn", "Å", "Ø"
	file := pdfOf(t, laidOut(t, spec, chart.Options{Width: 640, Height: 360}))
	for _, want := range []string{"/Title (\xFE\xFF\x00\xC5)", "/Subject (\xFE\xFF\x00\xD8)", "/Lang (nn)"} {
		if !bytes.Contains(file, []byte(want)) {
			t.Errorf("there is no %q", want)
		}
	}
}

func TestPDFTakesWhateverTheText(t *testing.T) {
	for _, text := range []string{
		"", "Drift & <3 mnd", `(ord) \ "sitat"`, strings.Repeat("ø", 300), "😀 👩‍⚕️", "\x00\x1b\xff\xe2\ufffe\n\t\r", "\u202eא",
	} {
		spec := costs()
		spec.Title, spec.Subtitle, spec.Source, spec.AltText = text, text, text, text
		for i := range spec.Series {
			spec.Series[i].Name = text
		}
		pdfOf(t, laidOut(t, spec, chart.Options{Width: 640, Height: 360, Header: true}))
	}
}

func TestVectorFilesTakeAnyChart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := laidOut(t, anySpec(t), chart.Options{Width: 640, Height: 360, Header: true})
		root, _ := parsed(t, d)
		if len(root.Texts) != len(d.Texts) {
			t.Errorf("%d texts in the SVG, %d in the drawing", len(root.Texts), len(d.Texts))
		}
		pdfOf(t, d)
	})
}
