package packs_test

import (
	"archive/zip"
	"bytes"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"fagplan/views/board/packs"
)

// TestOnlyWhatHasChangedIsWrittenOtherwise changes a number on the second page,
// and sees that the first is as it was in every kind of file.
func TestOnlyWhatHasChangedIsWrittenOtherwise(t *testing.T) {
	before, changed := told(t, "Styret"), told(t, "Styret")
	points := changed[0].Deck.Pages[1].Chart.Series[0].Points
	points[len(points)-1].Value++
	then, now := contents(t, files(t, before)), contents(t, files(t, changed))
	if len(then) != len(now) {
		t.Fatalf("%d files and parts have become %d", len(then), len(now))
	}
	var differ []string
	for name, content := range then {
		if !bytes.Equal(content, now[name]) {
			differ = append(differ, name)
		}
	}
	for _, want := range []string{"Styret.pdf", "Styret.html", "Styret/02-positions.png", "Styret/02-positions.svg",
		"Styret.pptx/ppt/charts/chart2.xml", "Styret.pptx/ppt/embeddings/chart2.xlsx", "Styret.xlsx/xl/charts/chart2.xml"} {
		if !slices.Contains(differ, want) {
			t.Errorf("%s is as it was", want)
		}
	}
	for _, name := range differ {
		if strings.Contains(name, "costs") || strings.Contains(name, "chart1.") || strings.Contains(name, "slide2.") {
			t.Errorf("%s has changed", name)
		}
	}
	checkSections(t, string(then["Styret.html"]), string(now["Styret.html"]))
}

// checkSections sees that a web page is otherwise in its second section only.
func checkSections(t *testing.T, then, now string) {
	t.Helper()
	old, changed := strings.Split(then, "<section"), strings.Split(now, "<section")
	if len(old) != len(changed) {
		t.Fatalf("%d sections have become %d", len(old), len(changed))
	}
	const second = 2 // after what is over them all
	for i := range old {
		if (old[i] == changed[i]) == (i == second) {
			t.Errorf("section %d of the web page: the same is %t", i, old[i] == changed[i])
		}
	}
}

// contents are the bytes of each file, of office files those of their parts.
func contents(t *testing.T, written []packs.File) map[string][]byte {
	t.Helper()
	found := make(map[string][]byte)
	for _, file := range written {
		var b bytes.Buffer
		if err := file.Write(&b); err != nil {
			t.Fatal(err)
		}
		name := strings.ReplaceAll(file.Name, `\`, "/")
		switch path.Ext(name) {
		case ".pptx", ".xlsx":
			parts(t, name, b.Bytes(), found)
		default:
			found[name] = b.Bytes()
		}
	}
	return found
}

func parts(t *testing.T, name string, file []byte, found map[string][]byte) {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		found[name+"/"+part.Name] = content
	}
}
