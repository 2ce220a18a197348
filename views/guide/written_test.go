package guide

import (
	"bytes"
	"image"
	"image/png"
	"regexp"
	"strings"
	"testing"
)

// blank are pictures with nothing on them, for each story.
func blank(t *testing.T) map[string][]byte {
	t.Helper()
	var content bytes.Buffer
	if err := png.Encode(&content, image.NewGray(image.Rect(0, 0, 64, 40))); err != nil {
		t.Fatal(err)
	}
	pictures := make(map[string][]byte)
	for _, name := range Stories() {
		pictures[name] = content.Bytes()
	}
	return pictures
}

// The web page is whole in itself: nothing is fetched, links lead to what is on
// it, every picture is described, and no heading is left out on the way down.
func TestWebPageIsWhole(t *testing.T) {
	var page bytes.Buffer
	if err := WriteWeb(&page, "1.2", blank(t)); err != nil {
		t.Fatal(err)
	}
	html := page.String()
	if !strings.Contains(html, `<html lang="nb">`) || strings.Contains(html, "<script") {
		t.Error("the page has no language, or a script")
	}
	for _, found := range regexp.MustCompile(`(?:src|href)="([^"]{0,40})`).FindAllStringSubmatch(html, -1) {
		address := found[1]
		switch {
		case strings.HasPrefix(address, "data:image/png;base64,"):
		case strings.HasPrefix(address, "#") && strings.Contains(html, `id="`+address[1:]+`"`):
		default:
			t.Errorf("the page leads to %q", address)
		}
	}
	if n := strings.Count(html, "<img "); n < len(Stories()) || strings.Contains(html, `alt=""`) {
		t.Errorf("of %d pictures, some are missing or not described", n)
	}
	level := 0
	for _, found := range regexp.MustCompile(`<h(\d)`).FindAllStringSubmatch(html, -1) {
		next := int(found[1][0] - '0')
		if next > level+1 {
			t.Errorf("a heading of level %d follows one of level %d", next, level)
		}
		level = next
	}
	if err := WriteWeb(&page, "1.2", nil); err == nil {
		t.Error("without pictures it is written all the same")
	}
}

func TestPDFHasEveryPage(t *testing.T) {
	var file bytes.Buffer
	if err := WritePDF(&file, "1.2", blank(t)); err != nil {
		t.Fatal(err)
	}
	if sheets := bytes.Count(file.Bytes(), []byte("/Type /Page\n")); sheets <= len(Pages()) {
		t.Errorf("%d pages of the guide are on %d sheets", len(Pages()), sheets)
	}
	if err := WritePDF(&file, "1.2", nil); err == nil {
		t.Error("without pictures it is written all the same")
	}
}
